// What the registers of a month, their columns and the words in their cells are called, on screen, on paper and in files.
import type { CaseState } from '../case/state.ts';
import type { ColumnName, RegisterName } from '../registers/registers.ts';
import type { Label } from './label.ts';

export const registerLabels: Readonly<Record<RegisterName, Label>> = {
  'first-inquiry': { zh: '首问责任登记簿', en: 'First-inquiry register' },
  visits: { zh: '群众来访登记簿', en: 'Register of visits' },
  hotline: { zh: '来电登记簿', en: 'Register of calls' },
  documents: { zh: '收文登记簿', en: 'Register of documents' },
  box: { zh: '意见箱登记簿', en: 'Suggestion box register' },
  platform: { zh: '平台转办件登记簿', en: 'Register of platform cases' },
};

const columnLabels: Readonly<Record<ColumnName, Label>> = {
  n: { zh: '序号', en: 'No.' },
  number: { zh: '编号', en: 'Case number' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  kind: { zh: '类别', en: 'Kind' },
  channel: { zh: '来源', en: 'Channel' },
  externalNumber: { zh: '平台编号', en: 'Their number' },
  from: { zh: '来文单位', en: 'From' },
  documentNumber: { zh: '文号', en: 'Document number' },
  copies: { zh: '份数', en: 'Copies' },
  urgency: { zh: '缓急', en: 'Urgency' },
  person: { zh: '姓名、单位', en: 'Name, organisation' },
  phone: { zh: '联系电话', en: 'Telephone' },
  visitors: { zh: '人数', en: 'Persons' },
  village: { zh: '村（社区）', en: 'Village' },
  subject: { zh: '事由', en: 'Subject' },
  firstAsked: { zh: '首问责任人', en: 'First responsible' },
  registrar: { zh: '登记人', en: 'Entered by' },
  witness: { zh: '在场人', en: 'Present' },
  relayedTo: { zh: '转告', en: 'Relayed to' },
  handler: { zh: '承办', en: 'With' },
  step: { zh: '办文环节', en: 'Step' },
  dueOn: { zh: '期限', en: 'Due' },
  outcome: { zh: '办理情况', en: 'Outcome' },
};

/** Columns that a register calls by the name its readers know. */
const ownLabels: { readonly [R in RegisterName]?: { readonly [C in ColumnName]?: Label } } = {
  visits: {
    receivedAt: { zh: '来访时间', en: 'Came' },
    person: { zh: '来访人、单位', en: 'Visitor, organisation' },
    firstAsked: { zh: '接待人', en: 'Received by' },
  },
  hotline: {
    receivedAt: { zh: '来电时间', en: 'Called' },
    person: { zh: '来电人、单位', en: 'Caller, organisation' },
    externalNumber: { zh: '热线编号', en: 'Hotline number' },
    firstAsked: { zh: '接听人', en: 'Answered by' },
  },
  documents: {
    receivedAt: { zh: '收文时间', en: 'Received' },
    subject: { zh: '标题', en: 'Title' },
  },
  box: {
    receivedAt: { zh: '开箱时间', en: 'Box opened' },
    registrar: { zh: '开箱登记人', en: 'Opened by' },
  },
};

/** What a column is called in a register. */
export const columnLabel = (register: RegisterName, column: ColumnName): Label =>
  ownLabels[register]?.[column] ?? columnLabels[column];

/** How far a document has come (AC-1.18). */
export const paperStepLabels: Readonly<Record<NonNullable<CaseState['paper']>['step'], Label>> = {
  signedFor: { zh: '已签收', en: 'Signed for' },
  proposed: { zh: '已拟办', en: 'Opinion proposed' },
  submitted: { zh: '已报送领导', en: 'Submitted' },
};

export const registersWords = {
  heading: { zh: '{government} {title} {month}', en: '{government}: {title}, {month}' },
  whole: { zh: '含全镇事项', en: 'every case of the township' },
  known: { zh: '含您可以查看的事项', en: 'the cases you may know of' },
  asOf: { zh: '截至{time}，{says}', en: 'as of {time}: {says}' },
  /** In the name of a file that holds only some. */
  partly: { zh: '可查看部分', en: 'known cases' },
  enteredLater: { zh: '{at}（{on}补登）', en: '{at} (entered {on})' },
  onBehalfOf: { zh: '代{name}', en: 'for {name}' },
  agent: { zh: '代理人{name}', en: 'agent {name}' },
  declined: { zh: '不愿留', en: 'declined' },
  erased: { zh: '（内容已删除）', en: '(erased)' },
  onTime: { zh: '按期', en: 'in time' },
  late: { zh: '逾期', en: 'late' },
  urgent: { zh: '急件', en: 'urgent' },
  ordinary: { zh: '平件', en: 'ordinary' },
  month: { zh: '月份应写成 2026-09', en: 'a month is written 2026-09' },
  future: { zh: '这个月还没有开始', en: 'this month has not begun' },
  tooLong: {
    zh: '这本登记簿本月内容过多（上限 {n} 件），不能装进一个文件。请按页查看，或由各所室分别导出。',
    en: 'This register holds more than one file can take ({n} cases at most). Read it page by page, or let each office take its own.',
  },
} as const satisfies Record<string, Label>;
