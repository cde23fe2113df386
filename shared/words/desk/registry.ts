// Words of the registry on the desk: items, commitments and catalogue entries, whose versions two people make.
import type { VersionCommandName } from '../../directory/versioned/commands.ts';
import { itemElements } from '../directory.ts';
import type { Label } from '../label.ts';

export const REGISTRY_KINDS = ['items', 'commitments', 'catalogue'] as const;
export type RegistryKind = (typeof REGISTRY_KINDS)[number];

export const registryKindLabels: Readonly<Record<RegistryKind, Label>> = {
  items: { zh: '办事事项和收费', en: 'Items and fees' },
  commitments: { zh: '服务承诺', en: 'Commitments' },
  catalogue: { zh: '公开目录', en: 'Disclosure catalogue' },
};

export const registryWords = {
  kinds: { zh: '登记哪一类', en: 'Which kind' },
  lead: {
    zh: '改动先作为新版本提出，由另一位发布审核员审核后公开；原来的版本留有记录。',
    en: 'A change is proposed as a new version and goes public when another publisher approves it; older ones are kept.',
  },
  add: { zh: '新增', en: 'Add' },
  waiting: { zh: '待审核', en: 'Waiting' },
  inForce: { zh: '现行第{n}版', en: 'In force: version {n}' },
  none: { zh: '没有现行版本', en: 'None in force' },
  retired: { zh: '已停用', en: 'Retired' },
  version: { zh: '第{n}版', en: 'Version {n}' },
  proposedBy: { zh: '提出人', en: 'Proposed by' },
  field: { zh: '项目', en: 'Field' },
  before: { zh: '现行', en: 'In force' },
  after: { zh: '改为', en: 'Becomes' },
  unchanged: { zh: '与现行版本相同的不列出。', en: 'What stays the same is not listed.' },
  withImport: { zh: '随导入批次一并审核', en: 'Decided with its import' },
  propose: { zh: '提出新版本', en: 'Propose a new version' },
  approve: { zh: '审核通过并公开', en: 'Approve and publish' },
  decline: { zh: '退回', en: 'Decline' },
  retire: { zh: '停用', en: 'Retire' },
  send: { zh: '提交审核', en: 'Send for approval' },
  current: { zh: '现行内容', en: 'What is in force' },
  back: { zh: '返回列表', en: 'Back to the list' },
  done: { zh: '已{step}', en: 'Done: {step}' },
  fromVersion: { zh: '下面是第{n}版的内容，只改要改的。', en: 'Below stands version {n}: change what is to change.' },
  fromWaiting: {
    zh: '下面是待审核的第{n}版的内容，只改要改的。',
    en: 'Below stands version {n}, which still waits: change what is to change.',
  },
  lacking: { zh: '这份指南还缺 {n} 项', en: 'This guide lacks {n} elements' },
  lackingRule: { zh: '依据：办事事项应公开的内容', en: 'The rule: what is public of each item' },
  history: { zh: '版本记录', en: 'History' },
  contentOf: { zh: '第{n}版的内容', en: 'What version {n} says' },
  nowInForce: { zh: '现行', en: 'in force' },
  toCome: { zh: '待生效', en: 'to come into force' },
  replaced: { zh: '已不再现行', en: 'no longer in force' },
  declined: { zh: '已退回', en: 'declined' },
  actLine: { zh: '{when}，{who}：{what}', en: '{when}, {who}: {what}' },
  effective: { zh: '自{day}起', en: 'from {day}' },
  because: { zh: '理由：{reason}', en: 'because: {reason}' },
  comma: { zh: '，', en: ', ' },
  withItsImport: { zh: '随导入批次', en: 'with its import' },
  byItself: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Label>;

/** What was done to a record, in its history. */
export const registryActLabels: Readonly<Record<VersionCommandName, Label>> = {
  propose: { zh: '提出第{n}版', en: 'proposed version {n}' },
  approve: { zh: '审核通过第{n}版', en: 'approved version {n}' },
  decline: { zh: '退回第{n}版', en: 'declined version {n}' },
  retire: { zh: '停用', en: 'retired it' },
};

/** Groups of the fields of an item. */
export const registrySections = {
  basics: { zh: '事项和承办', en: 'The item and who handles it' },
  grounds: { zh: '依据和条件', en: 'Grounds and conditions' },
  course: { zh: '材料和流程', en: 'Papers and steps' },
  limits: { zh: '办理时限（工作日）', en: 'Limits, in working days' },
  fees: { zh: '收费', en: 'Fees' },
  place: { zh: '到哪里办', en: 'Where' },
} as const satisfies Record<string, Label>;

export const registryHints: Readonly<Record<string, Label>> = {
  id: { zh: '小写字母、数字和连字符，定了不改', en: 'small letters, digits, hyphens; stays as it is' },
  passes: { zh: '不止承办所室一家时，按先后填写', en: 'in order, where it passes more than the one office' },
  visits: { zh: '全程网办填 0', en: '0 where nobody has to come' },
  fee: { zh: '不收费的写“不收费”', en: 'say so where it is free' },
};

const workingDays: Label = { zh: '{n} 个工作日', en: '{n} working days' };
const onTheSpot: Label = { zh: '当场办结', en: 'done on the spot' };

/** What is counted, with its unit as it is read; `none` is what 0 says. */
export const registryUnits: Readonly<Record<string, { readonly some: Label; readonly none: Label }>> = {
  statutoryDays: { some: workingDays, none: onTheSpot },
  commitmentDays: { some: workingDays, none: onTheSpot },
  visits: { some: { zh: '{n} 趟', en: '{n}' }, none: { zh: '不用跑', en: 'none' } },
};

/** Fields by path; what kinds or steps call otherwise stands under their name. */
export const registryFieldLabels: Readonly<Record<string, Label>> = {
  ...itemElements,
  id: { zh: '代码', en: 'Id' },
  name: { zh: '事项名称', en: 'Name' },
  office: { zh: '承办所室', en: 'Office' },
  passes: { zh: '经过的所室（按顺序）', en: 'Offices it passes, in order' },
  visits: { zh: '要跑几趟', en: 'Visits' },
  feeBasis: { zh: '收费依据', en: 'Basis of the fee' },
  feeScope: { zh: '收费范围', en: 'Scope of the fee' },
  feeProcedure: { zh: '收费程序', en: 'Procedure of the fee' },
  inForceFrom: { zh: '生效日期', en: 'In force from' },
  text: { zh: '承诺内容', en: 'The promise' },
  days: { zh: '承诺天数', en: 'Days promised' },
  'commitments.unit': { zh: '天数单位', en: 'Unit of the days' },
  'decline.reason': { zh: '退回的理由', en: 'Why it is declined' },
  'retire.reason': { zh: '停用的理由', en: 'Why it is retired' },
  from: { zh: '停用日期', en: 'Retired from' },
  'materials.name': { zh: '材料名称', en: 'Paper' },
  'materials.form': { zh: '形式', en: 'Form' },
  'materials.copies': { zh: '份数', en: 'Copies' },
  'materials.issuer': { zh: '出具单位', en: 'Issued by' },
  'materials.obtain': { zh: '怎样取得', en: 'How to obtain it' },
  covers: { zh: '适用范围', en: 'What it covers' },
  clock: { zh: '时限的数字', en: 'The limit in numbers' },
  'covers.kind': { zh: '适用的事项类型', en: 'Kind of matter it covers' },
  'covers.item': { zh: '适用的办事事项', en: 'Item it covers' },
  matter: { zh: '一级事项', en: 'Matter' },
  subMatter: { zh: '二级事项', en: 'Sub-matter' },
  elements: { zh: '公开内容（要素）', en: 'Content elements' },
  limit: { zh: '公开时限', en: 'Time limit' },
  'clock.days': { zh: '时限天数', en: 'Days of the limit' },
  'clock.unit': { zh: '时限单位', en: 'Unit of the limit' },
  unit: { zh: '公开主体', en: 'Responsible unit' },
  channels: { zh: '公开渠道和载体', en: 'Channels' },
  audience: { zh: '公开对象', en: 'Audience' },
  manner: { zh: '公开方式', en: 'Manner' },
  level: { zh: '公开层级', en: 'Level' },
  board: { zh: '对应的栏目', en: 'Board it is read on' },
  item: { zh: '对应的办事事项', en: 'Item it is read under' },
};

export const dayUnitLabels: Readonly<Record<'working' | 'calendar', Label>> = {
  working: { zh: '工作日', en: 'working days' },
  calendar: { zh: '自然日', en: 'calendar days' },
};
