// Words of the registers on the desk and on paper: choosing one, taking it along, and the lines where people sign.
import type { Label } from '../label.ts';

export const registersDeskWords = {
  lead: {
    zh: '由日常登记自动汇成，不用另记。电话号码只显示一部分，完整号码在办件里看。',
    en: 'Made from what was registered; nothing is entered twice. Telephone numbers are masked here.',
  },
  register: { zh: '登记簿', en: 'Register' },
  month: { zh: '月份', en: 'Month' },
  show: { zh: '查看', en: 'Show' },
  counted: { zh: '共 {n} 件', en: '{n} in all' },
  asOf: { zh: '截至{time}', en: 'As of {time}' },
  basis: { zh: '依据', en: 'Basis' },
  none: { zh: '这个月没有可列的件。', en: 'Nothing stands in this register for the month.' },
  xlsx: { zh: '下载 Excel', en: 'Excel file' },
  csv: { zh: '下载 CSV', en: 'CSV file' },
  fetching: { zh: '正在准备文件……', en: 'Preparing the file…' },
  fetched: { zh: '已下载：{file}', en: 'Downloaded: {file}' },
  gathering: { zh: '正在载入全月……', en: 'Loading the whole month…' },
  rest: {
    zh: '只印出前 {n} 件，其后还有未载入的件。要整本打印，请用页面上的“打印”。',
    en: 'Only the first {n} are printed; more were not loaded. For the whole register use the print button of the page.',
  },
  tooLong: {
    zh: '本月超过 {n} 件，不能一次打印。请由各所室分别打印。',
    en: 'More than {n} this month: too many to print at once. Let each office print its own.',
  },
  handledBy: { zh: '经办人', en: 'Kept by' },
  answersFor: { zh: '负责人', en: 'Answers for it' },
  signedOn: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Label>;
