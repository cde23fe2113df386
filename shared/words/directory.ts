// What roles, whereabouts, elements of an item and the steps of keeping the directory are called on screen.
import type { BatchKind } from '../directory/batch/events.ts';
import type { ItemElement } from '../directory/item/missing.ts';
import type { OfficeCommandName } from '../directory/office/commands.ts';
import type { Role } from '../directory/roles.ts';
import type { StaffCategory, StaffCommandName } from '../directory/staff/commands.ts';
import type { VersionCommandName } from '../directory/versioned/commands.ts';
import type { VillageCommandName } from '../directory/village/village.ts';
import type { Status, WhereaboutsCommandName } from '../directory/whereabouts/commands.ts';
import type { Label } from './label.ts';

export const roleLabels: Readonly<Record<Role, Label>> = {
  'appraisal-group': { zh: '效能考评组成员', en: 'Member of the appraisal group' },
  'leading-group': { zh: '效能建设领导小组成员', en: 'Member of the leading group' },
  chair: { zh: '效能建设领导小组组长', en: 'Chair of the leading group' },
  investigator: { zh: '调查员', en: 'Investigator' },
  publisher: { zh: '发布审核员', en: 'Publisher' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  supervisor: { zh: '效能监督员', en: 'Efficacy supervisor' },
};

export const statusLabels: Readonly<Record<Status, Label>> = {
  onDuty: { zh: '在岗', en: 'On duty' },
  outOnBusiness: { zh: '因公外出', en: 'Out on business' },
  onLeave: { zh: '请假', en: 'On leave' },
};

/** How old a word on somebody's whereabouts is. */
export const ageWords = {
  justNow: { zh: '刚刚', en: 'just now' },
  minutes: { zh: '{n} 分钟前', en: '{n} minutes ago' },
  hours: { zh: '{n} 小时前', en: '{n} hours ago' },
  days: { zh: '{n} 天前', en: '{n} days ago' },
} as const satisfies Record<string, Label>;

/** Elements of a guide as the township's lists name them. */
export const itemElements: Readonly<Record<ItemElement, Label>> = {
  category: { zh: '事项类别', en: 'category' },
  basis: { zh: '设定依据', en: 'legal basis' },
  conditions: { zh: '受理条件', en: 'conditions' },
  materials: { zh: '申请材料', en: 'papers to bring' },
  steps: { zh: '办理流程', en: 'the steps' },
  statutoryDays: { zh: '法定时限', en: 'statutory limit' },
  commitmentDays: { zh: '承诺时限', en: 'promised limit' },
  fee: { zh: '收费标准', en: 'fee' },
  place: { zh: '办理地点', en: 'place' },
  hours: { zh: '办理时间', en: 'hours' },
  phone: { zh: '联系电话', en: 'telephone' },
  handler: { zh: '承办人', en: 'handler' },
  discipline: { zh: '工作纪律', en: 'discipline' },
  requirements: { zh: '办理要求', en: 'requirements' },
  qualifications: { zh: '资格条件', en: 'qualifications' },
};

export const itemWords = {
  otherCategory: { zh: '其他', en: 'Other' },
  notGiven: { zh: '清单未载明', en: 'not stated in the list' },
} as const satisfies Record<string, Label>;

export const officeCommandLabels: Readonly<Record<OfficeCommandName, Label>> = {
  set: { zh: '修改所室', en: 'Change an office' },
  close: { zh: '撤销所室', en: 'Close an office' },
};

export const staffCommandLabels: Readonly<Record<StaffCommandName, Label>> = {
  set: { zh: '修改人员信息', en: 'Change a staff record' },
  leave: { zh: '登记离岗', en: 'Record that someone left' },
  'propose-role': { zh: '提名角色', en: 'Propose a role' },
  'confirm-role': { zh: '确认角色', en: 'Confirm a role' },
  'revoke-role': { zh: '收回角色', en: 'Take a role back' },
  'declare-relatives': { zh: '申报亲属关系', en: 'Declare relatives on the staff' },
  'issue-code': { zh: '发放绑定码', en: 'Issue a binding code' },
  unbind: { zh: '解除账号绑定', en: 'Unbind the accounts' },
};

export const itemCommandLabels: Readonly<Record<VersionCommandName, Label>> = {
  propose: { zh: '提出新版本', en: 'Propose a new version' },
  approve: { zh: '审核公开', en: 'Approve a version' },
  decline: { zh: '退回版本', en: 'Decline a version' },
  retire: { zh: '停用事项', en: 'Retire an item' },
};

export const whereaboutsCommandLabels: Readonly<Record<WhereaboutsCommandName, Label>> = {
  'accept-substitution': { zh: '同意代办', en: 'Agree to stand in' },
  'decline-substitution': { zh: '不能代办', en: 'Decline to stand in' },
};

export const batchKindLabels: Readonly<Record<BatchKind, Label>> = {
  items: { zh: '办事事项', en: 'service items' },
  offices: { zh: '所室', en: 'offices' },
  staff: { zh: '干部', en: 'staff' },
  villages: { zh: '村（社区）', en: 'villages' },
  commitments: { zh: '服务承诺', en: 'commitments' },
  catalogue: { zh: '公开目录条目', en: 'catalogue entries' },
};

export const commitmentCommandLabels: Readonly<Record<VersionCommandName, Label>> = {
  propose: { zh: '提出承诺新版本', en: 'Propose a new version of a commitment' },
  approve: { zh: '审核公开承诺', en: 'Approve a version of a commitment' },
  decline: { zh: '退回承诺版本', en: 'Decline a version of a commitment' },
  retire: { zh: '停用承诺', en: 'Retire a commitment' },
};

export const entryCommandLabels: Readonly<Record<VersionCommandName, Label>> = {
  propose: { zh: '提出目录条目新版本', en: 'Propose a new version of a catalogue entry' },
  approve: { zh: '审核公开目录条目', en: 'Approve a version of a catalogue entry' },
  decline: { zh: '退回目录条目版本', en: 'Decline a version of a catalogue entry' },
  retire: { zh: '停用目录条目', en: 'Retire a catalogue entry' },
};

export const villageCommandLabels: Readonly<Record<VillageCommandName, Label>> = {
  set: { zh: '修改村（社区）', en: 'Change a village' },
  close: { zh: '撤销村（社区）', en: 'Close a village' },
};

/** Kinds of service (AP-4). */
export const categoryLabels: Readonly<Record<StaffCategory, Label>> = {
  'civil-servant': { zh: '公务员', en: 'Civil servant' },
  'public-institution': { zh: '事业单位人员', en: 'Staff of a public institution' },
};
