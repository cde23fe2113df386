// Words of the counts on the board of complaints: how many came in a closed month, and what was found (SC-6, SV-4.4).
import type { Label } from '../label.ts';

export const complaintCountWords = {
  heading: { zh: '每月收到多少、查实多少', en: 'How many came in, and what was found' },
  note: {
    zh: '全镇合计，不分所室、不涉及个人；只列已经过完的月份，列出以后不再改动。依法移送其他机关的、当场撤回的不计。',
    en: 'For the whole township, by no office and no person. Only months that are over, and no later event changes them. Not counted: what went to another body by law, and what was taken back at once.',
  },
  formulas: {
    zh: '收到 = 当月登记的投诉举报。查结 = 当月作出结论的，不论哪个月收到；不足 {least} 件的月份不分列结论。按期答复的比例 = 在期限内第一次答复的 ÷ 当月第一次答复的；不足 {least} 件的不算比例，零头舍去。',
    en: 'Received = registered in the month. Concluded = findings made in the month, whenever it came in; not split where there are fewer than {least}. Answered in time = first replies within their time ÷ first replies given in the month; no rate on fewer than {least}; rounded down.',
  },
  noMonth: {
    zh: '还没有过完的月份，下个月起在这里列出。',
    en: 'No month is over yet; the counts begin here with the next one.',
  },
  received: { zh: '收到', en: 'Received' },
  found: { zh: '查结', en: 'Concluded' },
  results: { zh: '结论', en: 'Findings' },
  answered: { zh: '按期答复', en: 'Answered in time' },
  /** Not broken within. */
  result: { zh: '{name}\u00a0{n}\u00a0件', en: '{name}\u00a0{n}' },
  unsplit: { zh: '不足 {least} 件，不分列', en: 'fewer than {least}: not split' },
  rate: { zh: '{replies} 件中 {inTime} 件，{share}', en: '{inTime} of {replies}, {share}' },
  noRate: { zh: '不足 {least} 件，不算比例', en: 'fewer than {least}: no rate' },
  nothing: { zh: '没有', en: 'none' },
} as const satisfies Record<string, Label>;
