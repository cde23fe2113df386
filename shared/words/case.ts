// What kinds, channels, states, lights and steps of a case are called on screen.
import type { CaseCommandName, PersonCommandName } from '../case/commands.ts';
import type { CaseKind, CaseStateName, Channel, Correctable, Light, SuspensionGround } from '../case/kinds.ts';
import type { Label } from './label.ts';

export const kindLabels: Readonly<Record<CaseKind, Label>> = {
  inquiry: { zh: '咨询', en: 'Inquiry' },
  application: { zh: '申办', en: 'Application' },
  petition: { zh: '来信来访', en: 'Petition' },
  complaint: { zh: '投诉举报', en: 'Complaint' },
  suggestion: { zh: '意见建议', en: 'Suggestion' },
  directive: { zh: '上级交办', en: 'Directive' },
  document: { zh: '来文来电来函', en: 'Document' },
  error: { zh: '网站纠错', en: 'Site error' },
};

export const channelLabels: Readonly<Record<Channel, Label>> = {
  window: { zh: '窗口', en: 'Window' },
  phone: { zh: '电话', en: 'Telephone' },
  letter: { zh: '来信', en: 'Letter' },
  visit: { zh: '来访', en: 'Visit' },
  online: { zh: '网上', en: 'Online' },
  box: { zh: '意见箱', en: 'Suggestion box' },
  hotline: { zh: '热线', en: 'Hotline' },
  platform: { zh: '平台转办', en: 'Platform' },
  supervisor: { zh: '效能监督员', en: 'Efficacy supervisor' },
  superior: { zh: '上级', en: 'Superior' },
};

export const stateLabels: Readonly<Record<CaseStateName, Label>> = {
  registered: { zh: '已登记', en: 'Registered' },
  locating: { zh: '正在确认承办所室', en: 'Finding the right office' },
  handingOver: { zh: '转办待接收', en: 'Handed over, not yet accepted' },
  arbitration: { zh: '待裁定', en: 'Awaiting a ruling' },
  assigned: { zh: '已接收', en: 'With the handler' },
  inProgress: { zh: '办理中', en: 'In progress' },
  awaitingMaterials: { zh: '待补材料', en: 'Awaiting materials' },
  suspended: { zh: '暂停计时', en: 'Suspended' },
  answered: { zh: '当场办结', en: 'Answered on the spot' },
  completed: { zh: '已办结', en: 'Completed' },
  refused: { zh: '不予办理', en: 'Refused' },
  referredOutside: { zh: '已引导至外单位', en: 'Referred outside' },
  lapsed: { zh: '逾期未补，已终止', en: 'Lapsed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  archived: { zh: '已归档', en: 'Archived' },
};

/** How a state reads to the person who follows the case, where that differs. */
export const followStateLabels: { readonly [S in CaseStateName]?: Label } = {
  arbitration: stateLabels.locating,
};

/** A light is a shape and a word before it is a colour. */
export const lightLabels: Readonly<Record<Light, Label & { readonly mark: string }>> = {
  green: { zh: '正常', en: 'In time', mark: '●' },
  yellow: { zh: '将到期', en: 'Due soon', mark: '▲' },
  red: { zh: '逾期', en: 'Overdue', mark: '■' },
};

export const commandLabels: Readonly<Record<CaseCommandName, Label>> = {
  'answer-on-the-spot': { zh: '当场办结', en: 'Answer on the spot' },
  locate: { zh: '确认承办所室', en: 'Find the right office' },
  'hand-over': { zh: '转办', en: 'Hand over' },
  'accept-hand-over': { zh: '接收转办', en: 'Accept the hand-over' },
  'return-hand-over': { zh: '退回转办', en: 'Return the hand-over' },
  recall: { zh: '收回转办', en: 'Recall the hand-over' },
  'raise-dispute': { zh: '提请裁定', en: 'Raise a dispute' },
  designate: { zh: '裁定承办所室', en: 'Rule whose duty it is' },
  assign: { zh: '指定承办人', en: 'Assign a handler' },
  'refer-outside': { zh: '引导至外单位', en: 'Refer outside' },
  accept: { zh: '受理', en: 'Accept' },
  'report-progress': { zh: '填报进展', en: 'Report progress' },
  complete: { zh: '办结', en: 'Complete' },
  refuse: { zh: '不予办理', en: 'Refuse' },
  relay: { zh: '转告', en: 'Relay' },
  message: { zh: '给来人留言', en: 'Write to the person' },
  'make-joint': { zh: '裁定联合办理', en: 'Rule joint handling' },
  'issue-notice': { zh: '一次性告知', en: 'One-time notice' },
  'receive-materials': { zh: '收到补充材料', en: 'Materials received' },
  suspend: { zh: '暂停计时', en: 'Suspend the clock' },
  resume: { zh: '恢复计时', en: 'Resume the clock' },
  'request-extension': { zh: '申请延期', en: 'Ask for an extension' },
  'grant-extension': { zh: '批准延期', en: 'Grant the extension' },
  'refuse-extension': { zh: '不批准延期', en: 'Refuse the extension' },
  'invite-joint': { zh: '邀请联合办理', en: 'Invite joint handling' },
  'confirm-joint': { zh: '确认联办期限', en: 'Answer on the joint date' },
  'rule-joint': { zh: '裁定联办期限', en: 'Rule on the joint date' },
  contribute: { zh: '填报联办情况', en: 'Report a joint contribution' },
  'report-back': { zh: '向上级报告', en: 'Report back' },
  'sign-for': { zh: '签收', en: 'Sign for it' },
  propose: { zh: '提出拟办意见', en: 'Propose' },
  submit: { zh: '报送领导', en: 'Submit to a leader' },
  instruct: { zh: '批示交办', en: 'Instruct' },
  correct: { zh: '更正登记', en: 'Correct the record' },
  link: { zh: '关联重复件', en: 'Link a repeat' },
  supervise: { zh: '督办', en: 'Supervise' },
  contact: { zh: '差评回访', en: 'Contact after a bad rating' },
  rectify: { zh: '差评整改', en: 'Put right after a bad rating' },
  'propose-set-aside': { zh: '提请评价不计入', en: 'Propose setting the rating aside' },
  'confirm-set-aside': { zh: '确认评价不计入', en: 'Confirm setting the rating aside' },
  withdraw: { zh: '代为撤回', en: 'Withdraw for the person' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  'reissue-code': { zh: '补发查询码', en: 'Reissue the query code' },
};

/** What the person can do under number and code. */
export const personCommandLabels: Readonly<Record<PersonCommandName, Label>> = {
  'report-retaliation': { zh: '反映打击报复', en: 'Report retaliation' },
  message: { zh: '给承办所室留言', en: 'Write to the office' },
  'offer-materials': { zh: '补充材料说明', en: 'Say what you hand in' },
  rate: { zh: '评价', en: 'Rate' },
  urge: { zh: '催办', en: 'Urge' },
  reopen: { zh: '申请重新办理', en: 'Ask to reopen' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  revive: { zh: '恢复办理', en: 'Go on with it' },
};

export const groundLabels: Readonly<Record<SuspensionGround, Label>> = {
  hearing: { zh: '听证', en: 'a hearing' },
  inspection: { zh: '检验、检测、鉴定、专家评审', en: 'inspection, testing, expert appraisal' },
  publicity: { zh: '公示', en: 'a publicity period' },
  higherAuthority: { zh: '等待上级机关决定', en: 'a decision of a higher authority' },
};

export const correctableLabels: Readonly<Record<Correctable, Label>> = {
  subject: { zh: '事由', en: 'Subject' },
  body: { zh: '详细情况', en: 'Details' },
  kind: { zh: '类别', en: 'Kind' },
  item: { zh: '办事事项', en: 'Service item' },
  village: { zh: '村（社区）', en: 'Village' },
  dueOn: { zh: '上级要求的期限', en: 'The superior’s date' },
  'contact.name': { zh: '姓名', en: 'Name' },
  'contact.organisation': { zh: '单位', en: 'Organisation' },
  'contact.phone': { zh: '电话', en: 'Telephone' },
  onBehalfOf: { zh: '代谁反映', en: 'On behalf of' },
  agent: { zh: '代理人', en: 'Agent' },
  from: { zh: '来文单位', en: 'Sent by' },
  documentNumber: { zh: '文号', en: 'Document number' },
};

/** A rating's levels, worst first, as they are published (SC-1). */
export const levelLabels: Readonly<Record<1 | 2 | 3 | 4 | 5, Label>> = {
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  5: { zh: '非常满意', en: 'Very satisfied' },
};
