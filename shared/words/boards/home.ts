// Words of the home page.
import type { Label } from '../label.ts';

export const homeWords = {
  title: { zh: '办事公开与监督', en: 'Open office, open record' },
  lead: {
    zh: '{township}办事的规矩、期限和结果都在这里公开。您提的每一件事都有编号、有期限、有人负责。',
    en: 'The rules, time limits and results of {township}, in public. Every matter you bring gets a number, a date and a person who answers for it.',
  },
  hotlineNote: {
    zh: '对镇里的工作、干部的作风有意见，打这个电话，或者在网上投诉举报：内容加密，可以匿名。',
    en: 'Unhappy with our work or with how you were treated? Call, or complain here: encrypted, without a name if you like.',
  },
  latest: { zh: '最近办结', en: 'Lately finished' },
  latestAll: { zh: '查看全部办结公示', en: 'All results' },
  due: { zh: '正在听取意见', en: 'Open for opinions' },
  dueUntil: { zh: '{day}截止', en: 'until {day}' },
  dueNone: {
    zh: '现在没有正在公示或征求意见的事项（记录自{since}起）。',
    en: 'Nothing is open for objections or comment at present (records begin {since}).',
  },
  dueAll: { zh: '查看全部热点公示', en: 'All notices' },
  figures: { zh: '办得怎样', en: 'How it goes' },
  figuresNote: {
    zh: '统计自{since}起收到的全部事项，算到{on}为止。不足 {least} 件的不显示。',
    en: 'All matters received since {since}, counted up to {on}. Fewer than {least} are not shown.',
  },
  figuresAll: { zh: '按月份、类别、所室细看', en: 'By month, kind and office' },
  whereabouts: { zh: '今天谁在岗', en: 'Who is in today' },
} as const satisfies Record<string, Label>;
