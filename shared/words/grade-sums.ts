// What the public text on the results of a year says by itself (AP-4).
import type { Label } from './label.ts';

export const gradeSums = {
  title: { zh: '{year}年度考评结果', en: 'Appraisal of {year}' },
  hint: {
    zh: '全部归档后，可以从考评结果直接起草汇总人数，人数过少的不列；写好后由另一位发布审核员审核。也可以在下面自行填写。',
    en: 'Once all of it is filed, its sums can be drafted at once, none too small; a second person approves them. Or write below.',
  },
  begin: { zh: '用归档结果起草', en: 'Draft it from the results' },
  whole: { zh: '全镇', en: 'The township' },
  line: { zh: '{who}参加年度考评 {n} 人：{parts}。', en: '{who}: {n} appraised: {parts}.' },
  group: { zh: '{grade} {n} 人', en: '{grade} {n}' },
  ungraded: { zh: '不定等次', en: 'not graded' },
  others: { zh: '其他等次合计 {n} 人，人数较少，不单列', en: 'other grades {n} together, each too few' },
  allFew: { zh: '部分等次人数较少，不分等次公布', en: 'some grades are too few, so that none is shown' },
  note: { zh: '只公布汇总人数，不公布姓名和名次。', en: 'Sums only: no names and no ranking.' },
} as const satisfies Record<string, Label>;
