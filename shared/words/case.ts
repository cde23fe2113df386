// What kinds, channels, states, lights and steps of a case are called on screen.
import type { CaseCommandName, PersonCommandName } from '../case/commands.ts';
import type { CaseEventType } from '../case/events.ts';
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

/** Duties beside the due date, as they are named when one was missed. */
export const dutyLabels: { readonly [duty: string]: Label } = {
  signFor: { zh: '签收', en: 'signing for it' },
  propose: { zh: '拟办', en: 'a proposal' },
  submit: { zh: '报送领导', en: 'submission' },
  instruction: { zh: '领导批示', en: 'the leader’s instruction' },
  joint: { zh: '商定联办期限', en: 'agreeing on a joint date' },
  contact: { zh: '差评回访', en: 'contact after a bad rating' },
  rectify: { zh: '差评整改', en: 'putting right after a bad rating' },
  urged: { zh: '回应催办', en: 'answering the person who urged' },
  supervised: { zh: '回应督办', en: 'answering the leader' },
  reportUp: { zh: '紧急事项上报', en: 'reporting an emergency upward' },
};

/** How a step reads in a timeline. `{office}`, `{staff}`, `{on}`, `{told}` are filled in. */
export const eventLabels: Readonly<Record<CaseEventType, Label>> = {
  CaseRegistered: { zh: '登记', en: 'Registered' },
  CaseAnswered: { zh: '当场办结', en: 'Answered on the spot' },
  CaseSearchBegun: { zh: '开始确认承办所室', en: 'Looking for the right office' },
  CaseHandedOver: { zh: '转办至{office}', en: 'Handed over to {office}' },
  HandOverAccepted: { zh: '{office}{staff}接收', en: 'Accepted by {staff}, {office}' },
  HandOverReturned: { zh: '退回，建议转{office}', en: 'Returned; {office} thought right' },
  HandOverRecalled: { zh: '收回转办', en: 'Hand-over recalled' },
  HandOverWaited: { zh: '转办逾时未接收，已提醒{told}', en: 'Not accepted in time; {told} told' },
  DisputeRaised: { zh: '提请裁定职责', en: 'Dispute raised' },
  RulingWaited: { zh: '逾时未裁定，已报{told}', en: 'No ruling in time; {told} told' },
  CaseDesignated: { zh: '裁定由{office}承办', en: 'Designated to {office}' },
  CaseAssigned: { zh: '指定{staff}承办', en: 'Assigned to {staff}' },
  AssignmentWaited: { zh: '指定后逾时未受理，转由{staff}承办', en: 'Not accepted in time; now with {staff}' },
  CaseAccepted: { zh: '受理', en: 'Accepted' },
  CaseRelayed: { zh: '转告{staff}', en: 'Relayed to {staff}' },
  RelayWaited: { zh: '来电逾时未转告，已提醒{told}', en: 'Call not relayed in time; {told} told' },
  ProgressReported: { zh: '填报进展', en: 'Progress reported' },
  MessageWritten: { zh: '留言', en: 'Message' },
  CaseReferredOutside: { zh: '引导至外单位', en: 'Referred outside' },
  CaseRefused: { zh: '不予办理', en: 'Refused' },
  CaseCompleted: { zh: '办结', en: 'Completed' },
  CaseReminded: { zh: '临期提醒{told}', en: 'Reminder to {told}' },
  LateEntryFlagged: { zh: '登记时已过期限，已告知{told}', en: 'Entered after its date; {told} told' },
  CaseFellDue: { zh: '期限届满，已提醒{told}', en: 'Fell due; {told} told' },
  CaseEscalated: { zh: '逾期，已报{told}', en: 'Overdue; {told} told' },
  CaseRedated: { zh: '工作日历调整，期限由{before}改为{on}', en: 'Calendar changed: {before} became {on}' },
  TimerMoved: { zh: '工作日历调整，提醒顺延', en: 'Calendar changed: a reminder waits' },
  CaseArchived: { zh: '归档', en: 'Archived' },
  CaseCorrected: { zh: '更正：{field}', en: 'Corrected: {field}' },
  CaseLinked: { zh: '关联 {number}', en: 'Linked to {number}' },
  AttachmentAdded: { zh: '添加附件', en: 'Attachment added' },
  CaseSupervised: { zh: '督办，{until}前须回应', en: 'Supervised; an answer is owed by {until}' },
  CaseUrged: { zh: '来人催办，{until}前须回应', en: 'Urged; an answer is owed by {until}' },
  CodeReissued: { zh: '补发查询码，原码作废', en: 'Query code reissued; the old one is void' },
  CaseUndone: { zh: '提交后随即撤销', en: 'Taken back at once' },
  CaseMadeJoint: { zh: '裁定由{office}牵头联合办理，期限{on}', en: 'Ruled joint, {office} leading, by {on}' },
  JointInvited: { zh: '邀请联合办理，建议期限{on}', en: 'Joint handling proposed by {on}' },
  JointConfirmed: { zh: '{office}答复联办期限：{answer}', en: '{office} on the joint date: {answer}' },
  JointRuled: { zh: '裁定联办期限为{on}', en: 'Joint date ruled: {on}' },
  CaseContributed: { zh: '{office}填报联办情况', en: 'Contribution of {office}' },
  NoticeIssued: { zh: '第{n}次一次性告知', en: 'Notice no. {n}' },
  MaterialsReceived: { zh: '收到补充材料，还缺{n}项', en: 'Materials received; {n} still out' },
  MaterialsOffered: { zh: '来人补充材料说明', en: 'The person on their materials' },
  LapseAnnounced: { zh: '材料未补齐，{until}将终止', en: 'Materials still out: lapses on {until}' },
  CaseLapsed: { zh: '逾期未补材料，终止', en: 'Lapsed: materials never came' },
  CaseSuspended: { zh: '暂停计时（{ground}），预计至{until}', en: 'Clock stopped ({ground}), expected until {until}' },
  CaseResumed: { zh: '恢复计时，期限{on}', en: 'Clock runs again: due {on}' },
  ExtensionRequested: { zh: '申请延期，报{told}', en: 'Extension asked of {told}' },
  ExtensionRose: { zh: '延期申请逾时未批，转报{told}', en: 'Extension unanswered; now with {told}' },
  ExtensionGranted: { zh: '批准延期，期限由{before}改为{on}', en: 'Extended: {before} became {on}' },
  ExtensionRefused: { zh: '不批准延期', en: 'Extension refused' },
  DocumentSignedFor: { zh: '签收', en: 'Signed for' },
  OpinionProposed: { zh: '提出拟办意见', en: 'Opinion proposed' },
  DocumentSubmitted: { zh: '报送{staff}', en: 'Submitted to {staff}' },
  DocumentInstructed: { zh: '批示交{office}办理，立件 {number}', en: 'Instructed: {office}, as {number}' },
  ReportedBack: { zh: '已向上级报告', en: 'Reported back' },
  CaseWithdrawn: { zh: '撤回', en: 'Withdrawn' },
  CaseRevived: { zh: '恢复办理', en: 'Revived' },
  CaseRated: { zh: '来人评价：{level}', en: 'Rated: {level}' },
  RatingContacted: { zh: '差评回访', en: 'Contacted after the rating' },
  RatingRectified: { zh: '差评整改完成', en: 'Put right after the rating' },
  SetAsideProposed: { zh: '提请评价不计入', en: 'Setting the rating aside proposed' },
  RatingSetAside: { zh: '评价不计入', en: 'Rating set aside' },
  CaseReopened: { zh: '重新办理，期限{on}', en: 'Reopened: due {on}' },
  LawfulLimitPassed: { zh: '超过法定或规定期限，已提示核查', en: 'Past the lawful limit; a clue was opened' },
  DutyMissed: { zh: '{duty}逾时，已提醒{told}', en: 'Missed: {duty}; {told} told' },
};

/** How a step reads to the person who follows the case, where that differs: offices answer, not names. */
export const followLabels: { readonly [T in CaseEventType]?: Label } = {
  HandOverAccepted: { zh: '{office}接收', en: 'Accepted by {office}' },
  CaseDesignated: { zh: '确定由{office}承办', en: 'Settled: {office} handles it' },
  ProgressReported: { zh: '办理进展', en: 'Progress' },
  CaseCorrected: { zh: '登记更正，期限重新计算', en: 'Record corrected, date counted again' },
  NoticeIssued: { zh: '一次性告知：请补充下列材料', en: 'What is still to be supplied' },
  MaterialsReceived: { zh: '收到补充材料', en: 'Materials received' },
  MaterialsOffered: { zh: '您说明了补充材料', en: 'Your note on the materials' },
  LapseAnnounced: { zh: '材料尚未补齐，逾期将终止办理', en: 'Materials still out: the matter will lapse' },
  CaseLapsed: { zh: '材料逾期未补齐，已终止；补齐后可继续', en: 'Lapsed; goes on when the rest is handed in' },
  CaseSuspended: {
    zh: '依法暂停计时（{ground}），预计{until}恢复',
    en: 'The clock stands by law ({ground}), expected until {until}',
  },
  CaseResumed: { zh: '恢复计时', en: 'The clock runs again' },
  ExtensionGranted: { zh: '经批准延长期限，由{before}改为{on}', en: 'Extended with approval: {before} became {on}' },
  JointRuled: { zh: '联合办理，期限确定', en: 'Handled jointly, the date is set' },
  CaseMadeJoint: { zh: '由{office}牵头联合办理', en: 'Handled jointly, {office} leading' },
  CaseUrged: { zh: '您催办了一次', en: 'You urged' },
  CaseRated: { zh: '您作了评价', en: 'You rated' },
  RatingContacted: { zh: '就您的评价回访', en: 'About your rating' },
  RatingRectified: { zh: '整改情况；您可以再评价一次', en: 'Put right; you may rate once more' },
  CaseReopened: { zh: '重新办理', en: 'Reopened' },
  CodeReissued: { zh: '查询码已补发', en: 'Query code reissued' },
};
