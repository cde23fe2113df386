// Refusals of the appraisal: what may be scored, by whom, in which order (AP-1 to AP-5).
import type { Label } from '../label.ts';

export const appraisalRules = {
  'AP-3/only-criteria-are-scored': {
    zh: '考评表中没有“{criterion}”这一项。',
    en: 'There is no criterion “{criterion}” in this appraisal.',
  },
  'AP-3/a-score-fits-step-and-range': {
    zh: '得分须在 0 至 {most} 之间，并为 {step} 的整数倍。',
    en: 'A score lies between 0 and {most} and is a multiple of {step}.',
  },
  'AP-3/every-criterion-is-scored': {
    zh: '“{criterion}”没有打分；每一项都要打分，缺项不按零分计。',
    en: '“{criterion}” has no score; every criterion needs one, and what is missing is not counted as zero.',
  },
} as const satisfies Record<string, Label>;
