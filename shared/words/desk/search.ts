// Words of looking for cases on the staff desk: what is asked, what was found, what to try when nothing was.
import type { Label } from '../label.ts';

export const searchWords = {
  lead: {
    zh: '只查得到您可以知道的件，投诉举报件不在其中。',
    en: 'Finds only cases you may know of, and never complaints.',
  },
  text: { zh: '事由或内容里的字词', en: 'Words in the subject or the details' },
  textHint: {
    zh: '写一部分就可以；几个词用空格隔开，要全都写到的才算',
    en: 'A part is enough; several words, with spaces between them, must all be there',
  },
  name: { zh: '姓名或单位', en: 'Name of a person or an organisation' },
  nameHint: { zh: '要写全，只写姓查不到', en: 'In full: a part of a name finds nothing' },
  number: { zh: '编号', en: 'Number' },
  numberHint: { zh: '可以只写末尾的顺序号，例如 123', en: 'The running number alone will do, for example 123' },
  more: { zh: '缩小范围（可不填）', en: 'Narrow it down (optional)' },
  village: { zh: '村（社区）', en: 'Village' },
  office: { zh: '承办所室', en: 'Office' },
  item: { zh: '办事事项', en: 'Service item' },
  state: { zh: '状态', en: 'State' },
  from: { zh: '登记日期，从', en: 'Registered from' },
  to: { zh: '登记日期，到', en: 'Registered up to' },
  any: { zh: '不限', en: 'Any' },
  submit: { zh: '查找', en: 'Search' },
  clear: { zh: '清空', en: 'Clear' },
  searching: { zh: '正在查找……', en: 'Searching…' },
  nothingAsked: { zh: '请至少填写一项再查找。', en: 'Fill in at least one field.' },
  results: { zh: '查找结果', en: 'Results' },
  found: { zh: '找到 {n} 件', en: '{n} found' },
  foundSoFar: { zh: '已找到 {n} 件，更早的还没有查完', en: '{n} found so far; earlier ones are still to be looked at' },
  none: { zh: '没有找到。', en: 'Nothing found.' },
  noneHint: {
    zh: '可以换个说法，或者少写几个字；姓名要写全，编号看看有没有写错。不归您知道的件查不到。',
    en: 'Try other or fewer words; a name must be in full; check the number. Cases you may not know of are not found.',
  },
  noneSoFar: {
    zh: '近期的件里没有找到，可以接着往前找。',
    en: 'None among the newer ones; you can go on to earlier ones.',
  },
  further: { zh: '往前再找', en: 'Go on looking' },
} as const satisfies Record<string, Label>;
