// What an import says about a file: where, what is wrong, what is missing. `{column}` is the heading as the list has it.
import type { Label } from './label.ts';

export const importWords = {
  inCell: { zh: '第 {row} 行「{column}」：{what}', en: 'row {row}, “{column}”: {what}' },
  inRow: { zh: '第 {row} 行：{what}', en: 'row {row}: {what}' },
  lacking: { zh: '缺少“{column}”列，请补上后再导入', en: 'the column “{column}” is missing; add it and import again' },
  absent: { zh: '没有“{column}”列，全部按未提供处理', en: 'there is no column “{column}”; taken as not given' },
  extra: { zh: '不认识“{column}”列，未导入这一列', en: 'the column “{column}” is not known and was left out' },
  empty: { zh: '没有可以导入的行', en: 'there is no row to import' },
  tooMany: { zh: '一次最多导入 {most} 行，请分成几个文件', en: 'at most {most} rows at once; split the file' },
  tooLarge: {
    zh: '这份清单的内容太多，一次装不下，请分成几个文件',
    en: 'this list says too much for one import; split the file',
  },
  needed: { zh: '不能为空', en: 'must not be empty' },
  twice: { zh: '与第 {first} 行重复', en: 'the same as in row {first}' },
  paper: {
    zh: '每样材料应写成“名称|形式|出具单位”，后两项可省，各样之间用分号隔开',
    en: 'each paper is written name|form|issuer (the last two may be left out), separated by semicolons',
  },
  limit: {
    zh: '时限应写成工作日数，如“5个工作日”或“5”；没有的留空',
    en: 'a limit is a number of working days, such as “5个工作日” or “5”; leave it empty where there is none',
  },
  plainDays: { zh: '未写明单位，按工作日计', en: 'the unit is not given; counted as working days' },
  notGiven: { zh: '未提供{column}', en: 'not given: {column}' },
  noOffice: { zh: '没有名称或代码为“{office}”的所室', en: 'there is no office of the name or id “{office}”' },
  newOfficeId: {
    zh: '新设的所室须填代码（小写字母、数字和连字符），例如 civil-affairs',
    en: 'a new office needs an id of small letters, digits and hyphens, for example civil-affairs',
  },
  headFirst: {
    zh: '工号 {staff} 不是在岗人员；请先导入干部，再补填负责人',
    en: '{staff} is not on the staff; import the staff first, then name the head',
  },
  noLeader: {
    zh: '工号 {staff} 既不是在岗人员，也不在本表中',
    en: '{staff} is neither on the staff nor in this list',
  },
  ownLeader: { zh: '分管领导不能是本人', en: 'nobody is their own supervising leader' },
  left: { zh: '此人已登记离岗，不能再导入', en: 'this person has left and is not imported again' },
  more: { zh: '另有 {n} 处问题，改正以上各项后再看', en: '{n} more; correct these first' },
} as const satisfies Record<string, Label>;
