// Words of the registry on the desk: items, commitments and catalogue entries, whose versions two people make.
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
  declineReason: { zh: '退回的理由', en: 'Why it is declined' },
  retire: { zh: '停用', en: 'Retire' },
  retireReason: { zh: '停用的理由', en: 'Why it is retired' },
  send: { zh: '提交审核', en: 'Send for approval' },
  current: { zh: '现行内容', en: 'What is in force' },
  back: { zh: '返回列表', en: 'Back to the list' },
  done: { zh: '已{step}', en: 'Done: {step}' },
  stale: {
    zh: '同事刚刚改动过，请看最新内容后再办。',
    en: 'A colleague was faster: look at what changed, then go on.',
  },
  perLine: { zh: '每行一项', en: 'one a line' },
  materialsHint: {
    zh: '每行一种：名称｜形式｜份数｜出具单位｜怎样取得，没有的留空',
    en: 'one a line: name | form | copies | issuer | how to obtain; leave out what is not known',
  },
  idHint: { zh: '小写字母、数字和连字符，定了不改', en: 'small letters, digits, hyphens; stays as it is' },
} as const satisfies Record<string, Label>;

/** Fields by key; those of several kinds have one name. */
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
  dayUnit: { zh: '天数单位', en: 'Unit of the days' },
  coversKind: { zh: '适用的事项类型', en: 'Kind of matter it covers' },
  coversItem: { zh: '适用的办事事项', en: 'Item it covers' },
  matter: { zh: '一级事项', en: 'Matter' },
  subMatter: { zh: '二级事项', en: 'Sub-matter' },
  elements: { zh: '公开内容（要素）', en: 'Content elements' },
  limit: { zh: '公开时限', en: 'Time limit' },
  clockDays: { zh: '时限天数', en: 'Days of the limit' },
  clockUnit: { zh: '时限单位', en: 'Unit of the limit' },
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
