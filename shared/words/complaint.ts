// What states, steps, findings and events of a complaint are called on screen, to those who look into it and to whoever
// brought it.
import type { ComplaintCommandName, ComplaintPersonCommandName } from '../complaint/commands.ts';
import type { ComplaintEventType } from '../complaint/events.ts';
import type { Forum } from '../complaint/recusal.ts';
import type { ComplaintStateName, Finding, Scope, SealedPart } from '../complaint/state.ts';
import { type Label, say } from './label.ts';

export const complaintStateLabels: Readonly<Record<ComplaintStateName, Label>> = {
  received: { zh: '已收件', en: 'Received' },
  screened: { zh: '已初核', en: 'Screened' },
  investigating: { zh: '调查中', en: 'Being investigated' },
  found: { zh: '已查结', en: 'Found' },
  replied: { zh: '已答复', en: 'Replied' },
  rectifying: { zh: '整改中', en: 'Being put right' },
  closed: { zh: '已办结', en: 'Closed' },
  archived: { zh: '已归档', en: 'Filed away' },
  referred: { zh: '已移送', en: 'Referred' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const complaintCommandLabels: Readonly<Record<ComplaintCommandName, Label>> = {
  screen: { zh: '初核', en: 'Screen' },
  'assign-investigator': { zh: '指定调查人', en: 'Assign an investigator' },
  plan: { zh: '拟定调查方案', en: 'Plan the investigation' },
  record: { zh: '记录调查情况', en: 'Record what was looked into' },
  find: { zh: '作出结论', en: 'Find' },
  reply: { zh: '答复举报人', en: 'Reply to the reporter' },
  rectify: { zh: '转入整改', en: 'Have it put right' },
  close: { zh: '办结', en: 'Close' },
  'flag-retaliation': { zh: '记录打击报复', en: 'Flag retaliation' },
  contact: { zh: '回访举报人', en: 'Answer the rating' },
  reopen: { zh: '重新办理', en: 'Take up again' },
  refer: { zh: '移送', en: 'Refer' },
  message: { zh: '给举报人留言', en: 'Write to the reporter' },
  'request-extension': { zh: '申请延期', en: 'Ask for an extension' },
  'grant-extension': { zh: '批准延期', en: 'Grant the extension' },
  'refuse-extension': { zh: '不批准延期', en: 'Refuse the extension' },
};

export const complaintPersonLabels: Readonly<Record<ComplaintPersonCommandName, Label>> = {
  message: { zh: '给受理人留言', en: 'Write to those who look into it' },
  urge: { zh: '催办', en: 'Urge' },
  'report-retaliation': { zh: '反映打击报复', en: 'Report retaliation' },
  rate: { zh: '评价', en: 'Rate' },
  reopen: { zh: '申请重新办理', en: 'Ask to have it taken up again' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

export const findingLabels: Readonly<Record<Finding, Label>> = {
  founded: { zh: '属实', en: 'Founded' },
  partly: { zh: '部分属实', en: 'Partly founded' },
  unfounded: { zh: '不属实', en: 'Unfounded' },
  unverifiable: { zh: '无法核实', en: 'Cannot be verified' },
};

export const scopeLabels: Readonly<Record<Scope, Label>> = {
  public: { zh: '向社会公开', en: 'Published' },
  internal: { zh: '在机关内公布', en: 'Announced inside the house' },
  none: { zh: '不公开', en: 'Not published' },
};

export const sealedPartLabels: Readonly<Record<SealedPart, Label>> = {
  matter: { zh: '举报内容', en: 'What was said' },
  identity: { zh: '举报人身份', en: 'Who said it' },
};

/** Who answers for it, as its reporter is told; `{county}` is filled in. */
export const forumLabels: Readonly<Record<Forum, Label>> = {
  group: { zh: '效能考评组', en: 'The appraisal group' },
  chair: { zh: '效能建设领导小组', en: 'The leading group' },
  'leading-group': { zh: '效能建设领导小组', en: 'The leading group' },
  county: { zh: '{county}纪检监察机关', en: 'Discipline inspection of {county}' },
};

/** The body above the township, as a referral names it to its reporter. */
export const countyBody = (county: Label): string => say(forumLabels.county, 'zh', { county });

/** How a step reads to those who may know of it. `{staff}`, `{on}`, `{before}`, `{until}` and `{what}` are filled in. */
export const complaintEventLabels: Readonly<Record<ComplaintEventType, Label>> = {
  ComplaintReceived: { zh: '收件', en: 'Received' },
  ComplaintScreened: { zh: '初核', en: 'Screened' },
  ComplaintReseated: { zh: '按回避规定调整受理人', en: 'Who looks into it was set anew by the rules of recusal' },
  ComplaintRedated: { zh: '工作日历调整，期限有变', en: 'The calendar changed, and with it the dates' },
  InvestigatorAssigned: { zh: '指定调查人', en: 'Given to an investigator' },
  InvestigationPlanned: { zh: '拟定调查方案', en: 'Investigation planned' },
  InvestigationRecorded: { zh: '记录调查情况', en: 'Recorded' },
  SealOpened: { zh: '启封：{what}', en: 'Opened: {what}' },
  ComplaintFound: { zh: '查结：{what}', en: 'Found: {what}' },
  ComplaintReplied: { zh: '答复举报人', en: 'Replied' },
  RectificationBegun: { zh: '转入整改，{on}前完成', en: 'To be put right by {on}' },
  ComplaintClosed: { zh: '办结', en: 'Closed' },
  ComplaintArchived: { zh: '归档', en: 'Filed away' },
  RetaliationFlagged: { zh: '有打击报复举报人的情形', en: 'Retaliation against the reporter' },
  ComplaintRated: { zh: '举报人评价：{level}', en: 'Rated by the reporter: {level}' },
  RatingAnswered: { zh: '就评价回访举报人', en: 'Answered the rating' },
  ComplaintReopened: { zh: '重新办理，{on}前答复', en: 'Taken up again; a reply is owed by {on}' },
  ComplaintReferred: { zh: '移送', en: 'Referred' },
  ComplaintCarried: { zh: '密封送交', en: 'Handed over, sealed' },
  ExtensionAsked: { zh: '申请延期，{until}前须答复', en: 'Extension asked; an answer is owed by {until}' },
  ExtensionGiven: { zh: '批准延期，期限由{before}改为{on}', en: 'Extended: {before} became {on}' },
  ExtensionDenied: { zh: '不批准延期', en: 'Extension refused' },
  ComplaintMessage: { zh: '留言', en: 'Message' },
  ComplaintUrged: { zh: '举报人催办，{until}前须回应', en: 'Urged; an answer is owed by {until}' },
  ComplaintWithdrawn: { zh: '举报人要求撤回', en: 'The reporter asked to withdraw' },
  ComplaintReminded: { zh: '临期提醒', en: 'Reminder' },
  ComplaintFellDue: { zh: '期限届满：{what}', en: 'Fell due: {what}' },
  ComplaintWaited: { zh: '逾时未办：{what}', en: 'Not done in time: {what}' },
  TimerMoved: { zh: '工作日历调整，提醒顺延', en: 'Calendar changed: a reminder waits' },
};

/** What is owed, as it is named when it was not done. */
export const complaintDutyLabels: { readonly [timer: string]: Label } = {
  reply: { zh: '答复', en: 'the reply' },
  finding: { zh: '结论', en: 'the finding' },
  overdue: { zh: '答复', en: 'the reply' },
  findingOverdue: { zh: '结论', en: 'the finding' },
  next: { zh: '下一步', en: 'the next step' },
  carry: { zh: '密封移送', en: 'carrying it there, sealed' },
  rectified: { zh: '整改', en: 'putting it right' },
  grant: { zh: '批复延期', en: 'the answer on an extension' },
  urged: { zh: '回应催办', en: 'answering the reporter who urged' },
  contact: { zh: '差评回访', en: 'answering a bad rating' },
};

/** How a step reads to the reporter; `{county}`, `{before}` and `{on}` are filled in. */
export const complaintFollowLabels: { readonly [T in ComplaintEventType]?: Label } = {
  ComplaintReceived: { zh: '收到您的投诉举报，内容已加密保存', en: 'Your complaint was received and sealed' },
  ComplaintScreened: { zh: '已初步核查', en: 'It was looked through' },
  InvestigatorAssigned: { zh: '已安排人员调查', en: 'An investigator was assigned' },
  ComplaintFound: { zh: '调查已有结论', en: 'There is a finding' },
  ComplaintReplied: { zh: '答复您', en: 'Reply to you' },
  RectificationBegun: { zh: '已要求整改', en: 'It is to be put right' },
  ComplaintClosed: { zh: '办结', en: 'Closed' },
  RetaliationFlagged: { zh: '您反映受到打击报复', en: 'You said that you are made to suffer for it' },
  ComplaintRated: { zh: '您作了评价', en: 'You rated' },
  RatingAnswered: { zh: '就您的评价回复您；您可以再评价一次', en: 'About your rating; you may rate once more' },
  ComplaintReopened: { zh: '重新办理', en: 'Taken up again' },
  ComplaintReferred: {
    zh: '此件由上级机关处理，正在密封移送；您也可以直接向该机关反映',
    en: 'A higher body deals with this; it is being referred there, sealed. You may also turn to it yourself',
  },
  ComplaintCarried: { zh: '已密封送交该机关', en: 'It was handed to that body, sealed' },
  ExtensionGiven: { zh: '经批准延长期限，由{before}改为{on}', en: 'Extended with approval: {before} became {on}' },
  ComplaintUrged: { zh: '您催办了一次', en: 'You urged' },
  ComplaintWithdrawn: {
    zh: '您要求撤回；已经开始的调查不因撤回而终止',
    en: 'You asked to withdraw; an investigation that has begun goes on',
  },
};

/** A message in the eyes of the reporter, by who wrote it. */
export const messageLabels: Readonly<Record<'office' | 'person', Label>> = {
  office: { zh: '受理人给您的留言', en: 'Message to you' },
  person: { zh: '您的留言', en: 'Your message' },
};
