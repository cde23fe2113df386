// Words of the home page.
import type { Label } from '../label.ts';

export const homeWords = {
  title: { zh: '办事公开与监督', en: 'Open office, open record' },
  lead: {
    zh: '{township}办事的规矩、期限和结果都在这里公开。您提的每一件事都有编号、有期限、有人负责。',
    en: 'The rules, time limits and results of {township}, in public. Every matter you bring gets a number, a date and a person who answers for it.',
  },
  hotlineNote: {
    zh: '对镇里的工作、干部的作风有意见，打这个电话，或者在网上反映。',
    en: 'Unhappy with our work or with how you were treated? Call, or write to us here.',
  },
  latest: { zh: '最近办结', en: 'Lately finished' },
  latestAll: { zh: '查看全部办结公示', en: 'All results' },
  figures: { zh: '办得怎样', en: 'How it goes' },
  figuresNote: {
    zh: '自{since}起，只统计已经公示的办结件。',
    en: 'Counted over published results only, since {since}.',
  },
  published: { zh: '已公示', en: 'Published' },
  publishedFormula: {
    zh: '经审核公示、没有撤下的办结件',
    en: 'Finished matters published and not withdrawn',
  },
  onTime: { zh: '按期答复', en: 'On time' },
  onTimeFormula: {
    zh: '在最初应答复日期之前告知本人的 {part} 件 ÷ 已公示的 {whole} 件',
    en: '{part} ÷ {whole}: told the person by the date first owed, out of all published',
  },
  median: { zh: '办理天数（中位数）', en: 'Median days' },
  medianFormula: {
    zh: '从收到到办结的自然日，{whole} 件由少到多排列，取正中间',
    en: 'Calendar days from receipt to result; the middle one of {whole}',
  },
  tooFew: { zh: '不足 {least} 件，不计算', en: 'Fewer than {least}: not shown' },
  days: { zh: '{n} 天', en: '{n} days' },
  count: { zh: '{n} 件', en: '{n}' },
  whereabouts: { zh: '今天谁在岗', en: 'Who is in today' },
} as const satisfies Record<string, Label>;
