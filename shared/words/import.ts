// What an import says about a file: where, what is wrong, what is missing. `{column}` is the heading as the list has it.
import type { ImportKind } from '../directory/import/kinds.ts';
import { batchKindLabels } from './directory.ts';
import type { Label } from './label.ts';

export const importKindLabels: Readonly<Record<ImportKind, Label>> = {
  ...batchKindLabels,
  cases: { zh: '登记簿', en: 'register of cases' },
};

export const importWords = {
  inCell: { zh: '第 {row} 行「{column}」：{what}', en: 'row {row}, “{column}”: {what}' },
  inRow: { zh: '第 {row} 行：{what}', en: 'row {row}: {what}' },
  lacking: { zh: '缺少“{column}”列，请补上后再导入', en: 'the column “{column}” is missing; add it and import again' },
  absent: {
    zh: '没有“{column}”列，新增的按未提供处理，原有的保留原值',
    en: 'there is no column “{column}”; new entries go without, known ones keep what they have',
  },
  extra: { zh: '不认识“{column}”列，未导入这一列', en: 'the column “{column}” is not known and was left out' },
  setByOwner: {
    zh: '“{column}”列不随清单导入：邮箱不公开，由本人在“收件箱”的“邮件提醒”里填写，或者由系统管理员在名录里逐人登记',
    en: 'the column “{column}” is not taken from a list: an address is private, and is set by its owner under “Reminders by e-mail” in the inbox, or by the administrator on that person’s page of the directory',
  },
  empty: { zh: '没有可以导入的行', en: 'there is no row to import' },
  tooMany: { zh: '一次最多导入 {most} 行，请分成几个文件', en: 'at most {most} rows at once; split the file' },
  tooLarge: {
    zh: '这份清单的内容太多，一次装不下，请分成几个文件',
    en: 'this list says too much for one import; split the file',
  },
  needed: { zh: '不能为空', en: 'must not be empty' },
  idNumber: {
    zh: '身份证号不能导入，整份都没有收下；请删去（整列是身份证号的，删去这一列）后再导入',
    en: 'an identity number cannot be imported and nothing of the file was kept; remove it (or its whole column) and import again',
  },
  notAbove: {
    zh: '{cell} 格作为表头上方的内容送来，应在表头（第 {heading} 行）之上',
    en: '{cell} was sent as standing above the headings and must lie above row {heading}',
  },
  notBelow: {
    zh: '{cell} 格作为清单内容送来，应在表头（第 {heading} 行）之下',
    en: '{cell} was sent as an entry of the list and must lie below the headings in row {heading}',
  },
  rowTwice: { zh: '{cell} 格所在的行出现了两次', en: 'the row of {cell} is there twice' },
  twice: { zh: '与第 {first} 行重复', en: 'the same as in row {first}' },
  paper: {
    zh: '每样材料应写成“名称|形式|出具单位|份数|获取方式”，名称以外可省，各样之间用分号隔开',
    en: 'each paper is written name|form|issuer|copies|how to obtain (all but the name may be left out), separated by semicolons',
  },
  limit: {
    zh: '时限应写成工作日数，如“5个工作日”或“5”；没有的留空',
    en: 'a limit is a number of working days, such as “5个工作日” or “5”; leave it empty where there is none',
  },
  formula: {
    zh: '是公式，按上次计算的结果导入，请核对（这一列共 {n} 格）',
    en: 'is a formula; what was computed last is taken, check it ({n} cells of this column)',
  },
  noValue: {
    zh: '是公式，文件里没有计算结果；请改成文字或数字',
    en: 'is a formula whose result is not in the file; write text or a number instead',
  },
  cellError: { zh: '表格公式出错（{name}），请改正', en: 'the spreadsheet has an error here ({name}); put it right' },
  counted1904: {
    zh: '像日期，却没有日期格式，而这份表格从 1904 年起计数，分不清是哪一天；请设成日期格式，或写成 2026-10-09',
    en: 'looks like a day but has no date format, and this file counts from 1904, so the day is not clear; give it a date format or write 2026-10-09',
  },
  headingTwice: {
    zh: '“{column}”有两列，内容不一样（如第 {row} 行），分不清以哪一列为准；请只留一列',
    en: 'there are two columns “{column}” that differ (as in row {row}), so it is not clear which counts; keep one',
  },
  mergedAcross: {
    zh: '与旁边的格合并（{name}），分不清属于哪一列；请取消合并，逐格填写',
    en: 'is joined with cells beside it ({name}), so its column is not clear; undo the join and fill in each cell',
  },
  mergedDown: {
    zh: '与上面的格合并（{name}），分不清是几项；请取消合并，每行写一项，同一项的多条内容写在一格中，用分号隔开',
    en: 'is joined with the cell above ({name}), so it is not clear how many entries these are; undo the join, one entry a row, lists in one cell with semicolons',
  },
  titleRow: {
    zh: '是表中的小标题（{text}），不作为一项导入',
    en: 'is a heading within the list ({text}) and no entry',
  },
  hiddenRows: {
    zh: '是隐藏的行，也一并导入（共 {n} 行隐藏），请核对',
    en: 'is a hidden row and is imported too ({n} hidden rows in all); check them',
  },
  gb18030: {
    zh: '文件不是 UTF-8 编码，按 GB18030 读入，请核对汉字是否正确',
    en: 'the file is not UTF-8 and was read as GB18030; check that the characters are right',
  },
  otherSheet: { zh: '工作表“{name}”没有导入', en: 'the sheet “{name}” was not imported' },
  unnamed: {
    zh: '{letter} 列没有列名，其中的内容没有导入',
    en: 'column {letter} has no heading; what stands in it was left out',
  },
  /** What of an entry would change: a field as it stands, and as it would. */
  change: { zh: '第 {row} 行（{name}）“{field}”：{from} → {to}', en: 'row {row} ({name}), “{field}”: {from} → {to}' },
  emptyField: { zh: '（空）', en: '(empty)' },
  unreadField: { zh: '（无权查看）', en: '(not yours to read)' },
  moreChanges: { zh: '另有 {n} 行变更', en: '{n} more rows would change' },
  /** The column and the sheet in which a list that is given back says what is wrong. */
  problems: { zh: '问题', en: 'What is wrong' },
  problemList: { zh: '问题清单', en: 'Findings' },
  workingDays: { zh: '{n} 个工作日', en: '{n} working days' },
  calendarDays: { zh: '{n} 天', en: '{n} days' },
  board: { zh: '公开栏目', en: 'where it is read' },
  ownClock: { zh: '公开时限的天数', en: 'the days of its limit' },
  onTheSpot: { zh: '即办', en: 'on the spot' },
  markedList: { zh: '清单', en: 'List' },
  gravity: { zh: '轻重', en: 'Weight' },
  atRow: { zh: '第 {row} 行', en: 'row {row}' },
  atCell: { zh: '第 {row} 行「{column}」', en: 'row {row}, “{column}”' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'note' },
  place: { zh: '位置', en: 'Where' },
  fileItself: { zh: '整个文件', en: 'the file' },
  count: { zh: '应写成次数，如“1”或“1次”', en: 'is a number of times, such as “1”' },
  promise: {
    zh: '承诺时限应为 1 天以上；当场办结的写在承诺内容中，这一格留空',
    en: 'is at least one day; what is done on the spot stands in the words of the promise, and this cell stays empty',
  },
  aboutNothing: {
    zh: '没有承诺时限，这一格没有可量的数，没有导入',
    en: 'there is no promised time to measure, so this cell was left out',
  },
  plainDays: {
    zh: '没有写明是工作日，按工作日计，请核对',
    en: 'does not say that these are working days; they are counted so, check it',
  },
  notGiven: { zh: '未提供{column}', en: 'not given: {column}' },
  noOffice: { zh: '没有名称或代码为“{office}”的所室', en: 'there is no office of the name or id “{office}”' },
  noOfficeOf: {
    zh: '没有名称或代码为“{office}”的所室；现有：{known}',
    en: 'there is no office of the name or id “{office}”; there are: {known}',
  },
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
  moment: {
    zh: '时间应写成 2026-10-09 或 2026-10-09 09:30',
    en: 'a time is written 2026-10-09 or 2026-10-09 09:30',
  },
  oneOf: { zh: '只能填：{choices}', en: 'must be one of: {choices}' },
  rounded: {
    zh: '编号位数太多，表格软件已改动末几位；请把这一列设为文本，从平台重新导出',
    en: 'too long for a number, the spreadsheet changed its last digits; make the column text and export it again',
  },
  withoutNumber: {
    zh: '没有外部编号的须填收到时间，再次导入时才认得出是同一件',
    en: 'a row without a number of its own needs its time, so that it is known when it is imported again',
  },
  noStaffName: {
    zh: '没有姓名为“{name}”的在岗人员，请填工号',
    en: 'nobody of the name “{name}” is on the staff; give the number',
  },
  severalOfName: {
    zh: '有几位在岗人员叫“{name}”，请填工号',
    en: 'several of the staff are called “{name}”; give the number',
  },
  fixed: {
    zh: '已登记的件（{number}）不能由导入更改这一项，仍按原登记',
    en: 'an import does not change this of a registered case ({number}); it stays as registered',
  },
  /** The reason that stands with a correction; kept in the record as it is here. */
  platformUpdate: { zh: '平台更新', en: 'updated by the platform' },
  checking: { zh: '核对 {all} 行', en: 'checking {all} rows' },
  written: { zh: '已写入 {n}/{all} 行', en: '{n} of {all} rows written' },
  brokenOff: {
    zh: '写到第 {row} 行中断（{why}），此前的各行已经写入；用同一份清单再导入一次即从断处接着做',
    en: 'broken off at row {row} ({why}); what stands before it is written; import the same list again to go on',
  },
  more: { zh: '另有 {n} 处问题，改正以上各项后再看', en: '{n} more; correct these first' },
} as const satisfies Record<string, Label>;
