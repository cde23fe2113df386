// Words of the commitments board and of the log of withdrawals.
import type { Label } from '../label.ts';

export const commitmentWords = {
  byKind: { zh: '答复群众来信来访、咨询和建议', en: 'Answers to letters, visits, inquiries and suggestions' },
  byItem: { zh: '办事事项', en: 'Services' },
  byItemNote: {
    zh: '公示记录还没有和具体事项对应，所以这里只列承诺，不列实绩；全部申办件的实绩见上表“申办”一行。',
    en: 'Published records are not tied to single services yet, so only the promises stand here; how applications went as a whole is in the table above.',
  },
  kind: { zh: '类别', en: 'Kind' },
  promised: { zh: '承诺', en: 'Promise' },
  calendarDays: { zh: '{n} 天', en: '{n} calendar days' },
  performance: { zh: '实绩', en: 'Measured' },
  tooFew: { zh: '已公示 {n} 件，不足 {least} 件不计算', en: '{n} published; fewer than {least} are not shown' },
  median: {
    zh: '中位数 {median} 天，按期 {share}（{part}/{whole} 件）',
    en: 'median {median} days, {share} on time ({part}/{whole})',
  },
  perItem: { zh: '见下表，逐项承诺', en: 'per service, below' },
  formula: {
    zh: '中位数：从收到到办结的自然日由少到多排，取正中间。按期：在最初应答复的日期之前告知本人。只统计已公示的办结件。',
    en: 'Median of calendar days from receipt to result. On time: the person was told by the date first owed. Published results only.',
  },
  noItems: { zh: '目前没有事项承诺比法定或自定时限更短。', en: 'No service promises less than its limit at present.' },
} as const satisfies Record<string, Label>;

export const withdrawnWords = {
  on: { zh: '日期', en: 'Day' },
  board: { zh: '栏目', en: 'Board' },
  reason: { zh: '理由', en: 'Reason' },
  none: { zh: '自{since}起没有撤下过任何公示。', en: 'Nothing has been withdrawn since {since}.' },
} as const satisfies Record<string, Label>;
