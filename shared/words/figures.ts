// What the columns of the sheet of a month are called, and the sentence beside each that says how it is counted. The words
// of the public boards are in `boards/figures.ts`.
import type { SheetColumn } from '../figures/month-sheet.ts';
import type { Label } from './label.ts';

/** Columns of the sheet of a month. */
export const sheetLabels: Readonly<Record<SheetColumn, Label>> = {
  received: { zh: '收件', en: 'Received' },
  doneOnTime: { zh: '按期办结', en: 'Done on time' },
  doneLate: { zh: '逾期办结', en: 'Done late' },
  byPerson: { zh: '撤回或终止', en: 'Withdrawn or lapsed' },
  notDone: { zh: '未办结', en: 'Not done' },
  overdue: { zh: '其中已逾期', en: 'Of these overdue' },
  completionRate: { zh: '办结率', en: 'Completion rate' },
  onTimeRate: { zh: '按期率', en: 'On-time rate' },
  medianDays: { zh: '办理天数（中位数）', en: 'Median days' },
  rated: { zh: '已评价', en: 'Rated' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  dissatisfiedRate: { zh: '不满意率', en: 'Dissatisfied rate' },
  urged: { zh: '被催办', en: 'Urged' },
  repeats: { zh: '重复件', en: 'Repeats' },
};

/** How each column is counted, in one sentence. */
export const sheetFormulas: Readonly<Record<SheetColumn, Label>> = {
  received: {
    zh: '本月收到的事项，不含投诉举报和提交后即时撤销的。',
    en: 'Matters received in the month, without complaints and without what its sender undid at once.',
  },
  doneOnTime: {
    zh: '在最初期限内办结并告知当事人的件数；重新办理不改变原来的结论。',
    en: 'Matters whose result was told within the date first owed; reopening does not change that verdict.',
  },
  doneLate: {
    zh: '超过最初期限才办结的件数，逾期后撤回的也算在内。',
    en: 'Matters finished after the date first owed, those withdrawn when already late included.',
  },
  byPerson: {
    zh: '当事人在期限内撤回，或未补齐材料而终止的件数，不参与计算各项比率。',
    en: 'Matters that the person took back in time or that lapsed for want of papers; they enter no rate.',
  },
  notDone: { zh: '至统计日尚未办结的件数。', en: 'Matters not finished on the day of counting.' },
  overdue: {
    zh: '未办结事项中，至统计日已超过期限的件数；从期限次日起算逾期。',
    en: 'Matters not finished whose date has passed on the day of counting; the day after the date is the first day overdue.',
  },
  completionRate: {
    zh: '办结率＝（按期办结＋逾期办结）÷（收件－撤回或终止）。',
    en: 'Completion rate = (done on time + done late) ÷ (received − withdrawn or lapsed).',
  },
  onTimeRate: {
    zh: '按期率＝按期办结÷（按期办结＋逾期办结＋未办结中已逾期）。',
    en: 'On-time rate = done on time ÷ (done on time + done late + not done and overdue).',
  },
  medianDays: {
    zh: '办结事项从收件到办结的自然日天数，由少到多排列居中的数。',
    en: 'The middle number of calendar days from receipt to result, over the matters finished.',
  },
  rated: {
    zh: '当事人作出评价的件数，按首次评价计；经两人核定不予采用的除外。',
    en: 'Matters rated by the person, by the first rating; those set aside by two people are left out.',
  },
  dissatisfied: {
    zh: '评价为“不满意”或“非常不满意”的件数。',
    en: 'Matters rated “dissatisfied” or “very dissatisfied”.',
  },
  dissatisfiedRate: {
    zh: '不满意率＝不满意÷已评价；未评价不视为满意。',
    en: 'Dissatisfied rate = dissatisfied ÷ rated; silence is not satisfaction.',
  },
  urged: { zh: '当事人催办过的件数，一件只计一次。', en: 'Matters that the person asked to hurry, each counted once.' },
  repeats: { zh: '登记为与其他事项重复的件数。', en: 'Matters recorded as repeats of another.' },
};
