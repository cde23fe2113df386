// Words of charts, and of figures with the formula that stands beside each.
import type { Label } from '../label.ts';

export const chartWords = {
  description: {
    zh: '图里的每个数字，下面的表格里都有。',
    en: 'Every number in this drawing stands in the table below it.',
  },
  table: { zh: '看每个月的数字', en: 'The numbers, month by month' },
} as const satisfies Record<string, Label>;

export const figureWords = {
  none: {
    zh: '自{since}起，还没有够统计的件数。件数少于 {least} 件的不公布。',
    en: 'Since {since} there is not enough to count. Fewer than {least} are not shown.',
  },
  counted: { zh: '统计到', en: 'Counted on' },
  countedNote: {
    zh: '统计{since}以来收到的全部件，不只是已公示的。办没办完、到没到期，都按“统计到”的那一天算。分组、比率和中位数，不足 {least} 件的不公布；怕从总数里推算出来，有时同组再多一项不公布。',
    en: 'All matters received since {since}, published or not. What is open or overdue is judged on the day counted. Groups, rates and medians on fewer than {least} are not shown, nor a group beside them where they could be found by subtraction.',
  },
  whole: { zh: '总的情况', en: 'As a whole' },
  months: { zh: '按收到的月份', en: 'By month received' },
  kinds: { zh: '按类别', en: 'By kind' },
  offices: { zh: '按承办所室', en: 'By office' },
  month: { zh: '月份', en: 'Month' },
  kind: { zh: '类别', en: 'Kind' },
  office: { zh: '承办', en: 'Office' },
  received: { zh: '收到', en: 'Received' },
  closedOnTime: { zh: '按期办结', en: 'Done on time' },
  closedLate: { zh: '超期办结', en: 'Done late' },
  openInTime: { zh: '正在办', en: 'Open, not due yet' },
  overdue: { zh: '到期没办完', en: 'Open, overdue' },
  byPerson: { zh: '本人撤回', en: 'Ended by the person' },
  share: { zh: '按期率', en: 'On time' },
  median: { zh: '一般办几天', en: 'Median days' },
  satisfied: { zh: '满意率', en: 'Content' },
  count: { zh: '{n} 件', en: '{n}' },
  days: { zh: '{n} 天', en: '{n} days' },
  tooFew: { zh: '件数太少', en: 'too few' },
  shareHow: {
    zh: '按期办结 ÷（已办结＋到期没办完）',
    en: 'done in time ÷ (done + open past its date)',
  },
  satisfiedHow: {
    zh: '评为前三档的 ÷ 已评价的，没有评价的不算满意',
    en: 'upper three of five ÷ rated; silence is not satisfaction',
  },
  withheld: { zh: '不公布', en: 'not shown' },
  noneDue: { zh: '还没有到期的', en: 'none due yet' },
  tooFewLeast: { zh: '不足 {least} 件，不公布', en: 'fewer than {least}: not shown' },
  receivedFormula: { zh: '{since}以来收到的件数', en: 'Everything received since {since}' },
  shareFormula: {
    zh: '按期办结 {part} 件 ÷（已办结的 {closed} 件＋到期没办完的 {overdue} 件）',
    en: '{part} done on time ÷ ({closed} done + {overdue} open and overdue)',
  },
  shareRule: {
    zh: '按期率 = 按期办结 ÷（按期办结＋超期办结＋到期没办完）。正在办、还没到期的和本人撤回的不算进去；零头舍去，所以 100% 就是一件不落。',
    en: 'On time = done on time ÷ (done on time + done late + open and overdue). What is not due yet, or was ended by the person, is left out. Rounded down, so 100% means every one.',
  },
  medianFormula: {
    zh: '从收到到办结的自然日，由少到多排，取正中间的那个：一半比它快，一半比它慢',
    en: 'Calendar days from receipt to result; half took less, half took more',
  },
  satisfiedFormula: {
    zh: '评“非常满意、满意、基本满意”的 {part} 件 ÷ 作了评价的 {whole} 件；没有评价的不当作满意',
    en: '{part} rated in the upper three of five ÷ {whole} rated; silence is not counted as content',
  },
  chartMonths: { zh: '每个月收到的件，办得怎样（件）', en: 'Matters received each month, and how they went' },
  chartShare: { zh: '每个月收到的件，按期率（%）', en: 'On time, by month received (%)' },
  chartKinds: { zh: '各类别的件，办得怎样（件）', en: 'Matters of each kind, and how they went' },
  chartOffices: { zh: '各所室的件，办得怎样（件）', en: 'Matters of each office, and how they went' },
  chartMedian: { zh: '每个月收到的件，一般办几天（天）', en: 'Median days, by month received' },
  formulas: { zh: '这些数是怎么算的', en: 'How these are counted' },
} as const satisfies Record<string, Label>;
