// What kinds, channels, states, lights and steps of a case are called on screen.
import type { CaseCommandName } from '../case/commands.ts';
import type { CaseEventType } from '../case/events.ts';
import type { CaseKind, CaseStateName, Channel, Light } from '../case/kinds.ts';
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
};

/** How a step reads to the person who follows the case, where that differs: offices answer, not names. */
export const followLabels: { readonly [T in CaseEventType]?: Label } = {
  HandOverAccepted: { zh: '{office}接收', en: 'Accepted by {office}' },
  CaseDesignated: { zh: '确定由{office}承办', en: 'Settled: {office} handles it' },
  ProgressReported: { zh: '办理进展', en: 'Progress' },
};
