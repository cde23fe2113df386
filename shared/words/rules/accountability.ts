// Refusals on the way from a clue to what becomes of it.
import type { Label } from '../label.ts';

export const accountabilityRules = {
  'SV-3/only-the-appraisal-group-decides-on-clues': {
    zh: '线索由效能考评组决定是否受理。',
    en: 'The appraisal group decides whether a clue is taken up.',
  },
  'SV-4.5/a-step-fits-the-state': {
    zh: '这条线索目前为“{state}”，不能办理这一步。',
    en: 'The clue is “{state}”; this step is not open now.',
  },
  'SV-4.5/who-had-the-case-stands-aside': {
    zh: '经手过此件的人应当回避，不能决定由此件产生的线索。',
    en: 'Whoever had to do with the case stands aside and does not decide on a clue that comes from it.',
  },
} as const satisfies Record<string, Label>;
