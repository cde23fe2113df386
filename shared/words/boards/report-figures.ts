// Words around the figures of a published monthly report.
import type { Label } from '../label.ts';

export const reportFigureWords = {
  newest: { zh: '最近一期：{month}', en: 'The newest: {month}' },
  reports: { zh: '各期月报', en: 'All reports' },
  source: {
    zh: '数字取自本期月报第 {n} 版，统计到{day}，定稿后没有改动。只列全镇合计，不分所室；不足 {least} 件的不公布，怕从别处推算出来的也不公布。',
    en: 'Taken from edition {n} of this report as it was frozen, counted on {day}. Sums of the whole township, by no office; not shown are fewer than {least}, and what could be found from other figures.',
  },
  matters: { zh: '办件情况', en: 'Matters' },
  chartMatters: {
    zh: '本月与上月、上年同月收到的件，办得怎样（件）',
    en: 'Matters received in the month, the month before and the same month of the year before, and how they went',
  },
  noMonthBefore: { zh: '上月没有电子记录，不作比较。', en: 'No records were kept in the month before: no comparison.' },
  noYearBefore: {
    zh: '上年同月没有电子记录，不作比较。',
    en: 'No records were kept in the same month of the year before: no comparison.',
  },
  ratings: { zh: '群众评价', en: 'Ratings' },
  chartRatings: { zh: '作了评价的件，满意不满意（件）', en: 'Matters that were rated, content and not' },
  rated: { zh: '已评价', en: 'Rated' },
  content: { zh: '满意', en: 'Content' },
  discontent: { zh: '不满意', en: 'Not content' },
  contentShare: { zh: '满意率', en: 'Share content' },
  fewRated: { zh: '评价件数不足 {least} 件，不公布。', en: 'Fewer than {least} were rated: not shown.' },
  complaints: { zh: '投诉举报', en: 'Complaints' },
  complaintsReceived: { zh: '投诉举报收到', en: 'Complaints received' },
  complaintsFound: { zh: '投诉举报查结', en: 'Complaints concluded' },
  hot: { zh: '热点难点', en: 'Hot matters' },
  hotOpen: { zh: '正在解决', en: 'Being solved' },
  hotSolved: { zh: '已经解决', en: 'Solved' },
  over: { zh: '各期月报的数字', en: 'From report to report' },
  chartOver: {
    zh: '各期月报：当月收到的件，办得怎样（件）',
    en: 'Each report: matters of its month, and how they went',
  },
  countedOn: { zh: '统计日', en: 'Counted on' },
  edition: { zh: '月报版次', en: 'Edition' },
} as const satisfies Record<string, Label>;
