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
  'SV-4.5/too-few-entitled-go-to-the-county': {
    zh: '回避后有表决权的成员只有 {entitled} 人，不能在本级表决，应当报县里处理。',
    en: 'Only {entitled} may vote once those involved stand aside: nothing is decided here, it goes to the county.',
  },
  'SV-4.5/only-members-vote': {
    zh: '{staff} 不是领导小组成员，不能表决。',
    en: '{staff} is no member of the leading group and does not vote.',
  },
  'SV-4.5/who-is-involved-does-not-vote': {
    zh: '{staff} 应当回避，不能表决。',
    en: '{staff} stands aside in this matter and does not vote.',
  },
  'SV-4.5/each-votes-once': {
    zh: '{staff} 的表决写了不止一次，每人只能表决一次。',
    en: 'The vote of {staff} stands there more than once; each votes once.',
  },
  'SV-4.5/a-quorum-votes': {
    zh: '到会表决的有 {have} 人，法定人数是 {quorum} 人。',
    en: '{have} voted; the quorum is {quorum}.',
  },
} as const satisfies Record<string, Label>;
