// How each step reads to those who are told of it, in an inbox and wherever else notices go: what happened, and what it
// asks of the reader. No names and no subjects: those stand on the record's own page.
import type { ClueNoticed } from '../accountability/notices.ts';
import type { AppraisalNoticed, CycleNoticed } from '../appraisal/notices.ts';
import type { CaseNoticed } from '../case/notices.ts';
import type { ComplaintNoticed } from '../complaint/notices.ts';
import type { MailboxNoticed } from '../directory/mailbox/mailbox.ts';
import type { RosterNoticed, WhereaboutsNoticed } from '../directory/notices.ts';
import type { DisclosureNoticed } from '../disclosure/notices.ts';
import type { ReportNoticed } from '../report/notices.ts';
import type { SignedNoticed } from '../signed/notices.ts';
import type { SupervisionNoticed } from '../supervision/notices.ts';
import { type Label, type Language, say } from './label.ts';

const ofCases: Readonly<Record<CaseNoticed, Label>> = {
  CaseRegistered: { zh: '新登记一件，请查看', en: 'A new case: please look at it' },
  CaseRelayed: { zh: '有来电转告', en: 'A call was relayed' },
  CaseLinked: { zh: '与另一件关联', en: 'Linked to another case' },
  MessageWritten: { zh: '来人留言', en: 'The person wrote' },
  CaseSupervised: { zh: '领导督办，请按时回应', en: 'A leader asks: an answer is owed' },
  CaseUrged: { zh: '来人催办，请按时回应', en: 'The person urges: an answer is owed' },
  CaseRedated: { zh: '工作日历调整，期限有变', en: 'The calendar changed, and with it the date' },
  CaseHandedOver: { zh: '转来一件，请接收或退回', en: 'Handed over: accept it or return it' },
  HandOverAccepted: { zh: '转办已被接收', en: 'The hand-over was accepted' },
  HandOverReturned: { zh: '转办被退回', en: 'The hand-over was returned' },
  HandOverWaited: { zh: '转办逾时未接收', en: 'A hand-over was not accepted in time' },
  DisputeRaised: { zh: '提请裁定由谁承办', en: 'A ruling is asked on whose duty it is' },
  RulingWaited: { zh: '逾时未裁定，请裁定', en: 'No ruling in time: please rule' },
  CaseDesignated: { zh: '裁定后交来承办', en: 'Ruled on, and sent to be handled' },
  CaseMadeJoint: { zh: '裁定联合办理', en: 'Ruled to be handled jointly' },
  CaseAssigned: { zh: '指定承办，请受理', en: 'Assigned: please accept it' },
  AssignmentWaited: { zh: '指定后逾时未受理，转由所室负责人承办', en: 'Not accepted in time: now with the head' },
  JointInvited: { zh: '邀请联合办理，请答复期限', en: 'Joint handling proposed: answer on the date' },
  JointConfirmed: { zh: '联办所室已答复期限', en: 'An office answered on the joint date' },
  JointRuled: { zh: '联办期限已裁定', en: 'The joint date was ruled' },
  CaseContributed: { zh: '联办所室填报了情况', en: 'A joint office reported its part' },
  CaseAccepted: { zh: '逾时未告知补件，视为已受理', en: 'Counts as accepted: nothing was asked for in time' },
  NoticeIssued: { zh: '同一件再次告知补件，请核查', en: 'A second notice on one case: please look into it' },
  MaterialsOffered: { zh: '来人说明了补充材料', en: 'The person wrote about their materials' },
  CaseLapsed: { zh: '材料逾期未补齐，已终止', en: 'Lapsed: the materials never came' },
  CaseResumed: { zh: '恢复计时', en: 'The clock runs again' },
  ExtensionRequested: { zh: '有延期申请等待批复', en: 'An extension awaits a decision' },
  ExtensionRose: { zh: '延期申请逾时未批，转上一级批复', en: 'An unanswered extension, now one level up' },
  ExtensionGranted: { zh: '延期已批准', en: 'The extension was granted' },
  ExtensionRefused: { zh: '延期未获批准', en: 'The extension was refused' },
  DocumentSubmitted: { zh: '报来一件，请批示', en: 'A document awaits your instruction' },
  CaseWithdrawn: { zh: '已撤回', en: 'Withdrawn' },
  CaseRevived: { zh: '来人恢复办理', en: 'The person goes on with it' },
  CaseRated: { zh: '来人评价不满意，请回访', en: 'Rated badly: please contact the person' },
  SetAsideProposed: { zh: '提请评价不计入，请确认', en: 'A rating is proposed to be set aside: please decide' },
  CaseReopened: { zh: '重新办理，请接续承办', en: 'Reopened: please go on with it' },
  RelayWaited: { zh: '来电逾时未转告', en: 'A call was not relayed in time' },
  CaseReminded: { zh: '期限将至', en: 'The date is near' },
  LateEntryFlagged: { zh: '登记时已过期限', en: 'Entered after its date' },
  CaseFellDue: { zh: '期限已到', en: 'It fell due' },
  CaseEscalated: { zh: '逾期未办结', en: 'Overdue' },
  DutyMissed: { zh: '有一步逾时未办', en: 'A step was missed' },
};

const ofComplaints: Readonly<Record<ComplaintNoticed, Label>> = {
  ComplaintReceived: { zh: '新收投诉举报一件，请初核', en: 'A new complaint: please look through it' },
  ComplaintReseated: { zh: '按回避规定交您受理', en: 'Yours now by the rules of recusal' },
  InvestigatorAssigned: { zh: '指定您调查', en: 'Given to you to investigate' },
  ComplaintMessage: { zh: '举报人留言', en: 'The reporter wrote' },
  ComplaintUrged: { zh: '举报人催办，请按时回应', en: 'The reporter urges: an answer is owed' },
  RetaliationFlagged: {
    zh: '有打击报复举报人的情形，请及时处理',
    en: 'Retaliation against the reporter: please see to it',
  },
  ComplaintRated: { zh: '举报人评价不满意，请回访', en: 'Rated badly by the reporter: an answer is owed' },
  ComplaintReopened: { zh: '投诉举报重新办理', en: 'A complaint is taken up again' },
  ComplaintWithdrawn: { zh: '举报人要求撤回', en: 'The reporter asked to withdraw' },
  ComplaintReminded: { zh: '期限将至', en: 'The date is near' },
  ExtensionAsked: { zh: '有延期申请等待批复', en: 'An extension awaits a decision' },
  ExtensionGiven: { zh: '延期已批准', en: 'The extension was granted' },
  ExtensionDenied: { zh: '延期未获批准', en: 'The extension was refused' },
  ComplaintFellDue: { zh: '期限已到', en: 'It fell due' },
  ComplaintWaited: { zh: '有一步逾时未办', en: 'A step was missed' },
  ComplaintReferred: { zh: '须密封移送上级机关', en: 'To be referred, sealed, to a higher body' },
};

const ofClues: Readonly<Record<ClueNoticed, Label>> = {
  ClueRaised: { zh: '新线索，请决定是否受理', en: 'A new clue: take it up or dismiss it' },
  ClueWaited: { zh: '线索逾期未决定', en: 'A clue was not decided on in time' },
  MatterTransferred: { zh: '已移送有权机关处理', en: 'Transferred to the body entitled' },
  ProposalServed: {
    zh: '拟对你作出处理，已登记送达，可以陈述申辩',
    en: 'A measure is proposed concerning you; you may state your case',
  },
  StatementHeard: { zh: '已听取陈述申辩，请组织表决', en: 'A statement was heard: to be voted on' },
  StatementWaived: { zh: '陈述申辩已放弃或者到期', en: 'The statement was waived or its time is over' },
  SanctionDecided: { zh: '已作出决定，请送达', en: 'Decided: to be served' },
  DecisionServed: { zh: '处理决定已送达生效', en: 'A decision was served and is in effect' },
  ReviewAsked: { zh: '有复核申请，请限期办理', en: 'A review was asked for; it has a limit' },
  ReviewDecided: {
    zh: '复核决定已作出，不服的可以依法申诉',
    en: 'A review was decided; a further appeal is open by law',
  },
  CorrectionFailed: { zh: '诫勉教育后到期未改正', en: 'Not corrected by the date after admonition education' },
  EffectReckoned: { zh: '效能告诫带来后果，需要落实', en: 'A warning has consequences that ask for an act' },
  StepWaited: { zh: '责任追究有一步逾期未办', en: 'A step of accountability was not taken in time' },
};

const ofDisclosures: Readonly<Record<DisclosureNoticed, Label>> = {
  DisclosureSubmitted: { zh: '公开稿等待审核', en: 'A public version awaits approval' },
  DisclosureFellOverdue: { zh: '已过公开期限，仍未公开', en: 'Overdue: it should be public by now' },
  DisclosureReturned: { zh: '公开稿退回修改', en: 'The public version was returned for changes' },
  DisclosureApproved: { zh: '公开稿已公开', en: 'The public version is published' },
  DisclosureCorrected: { zh: '公开稿已更正', en: 'The public version was corrected' },
  DisclosureExpired: { zh: '公示期满，已撤下', en: 'The period is over; it was taken down' },
  DisclosureWithdrawn: { zh: '公开稿已撤下', en: 'The public version was withdrawn' },
  DisclosureMarkedReopened: { zh: '公开稿已注明重新办理', en: 'The public version now says reopened' },
};

const ofSupervision: Readonly<Record<SupervisionNoticed, Label>> = {
  SpotCheckMade: { zh: '有新的监督检查', en: 'A spot check was written down' },
  FindingMade: { zh: '检查发现的问题由您整改，请按期完成', en: 'Found at a check: yours to put right by a date' },
  FindingAssigned: { zh: '检查发现的问题已明确整改责任人和期限', en: 'A finding now has an owner and a date' },
  CorrectionReported: { zh: '整改已报完成，请核实', en: 'A correction is reported done: please confirm it' },
  CorrectionConfirmed: { zh: '整改已核实', en: 'A correction was confirmed' },
  CorrectionReturned: { zh: '整改退回，请继续', en: 'A correction was sent back' },
  FindingSetAside: { zh: '检查发现的问题不作处理', en: 'A finding was set aside' },
  MatterReported: {
    zh: '监督员反映问题，请决定是否受理',
    en: 'A supervisor reports a matter: take it up or dismiss it',
  },
  ReportTakenUp: { zh: '反映的问题已受理', en: 'The report was taken up' },
  ReportDismissed: { zh: '反映的问题不予受理', en: 'The report was dismissed' },
  SuggestionMade: { zh: '监督员提出建议，请按期答复', en: 'A supervisor suggests something: an answer is owed' },
  SuggestionAnswered: { zh: '监督建议已答复', en: 'A suggestion was answered' },
  InquiryMade: { zh: '监督员询问，请按期答复', en: 'A supervisor asks: an answer is owed' },
  InquiryAnswered: { zh: '监督询问已答复', en: 'An inquiry was answered' },
  BriefingGiven: { zh: '有新的情况通报', en: 'A new briefing' },
  BriefingWithdrawn: { zh: '情况通报已撤回', en: 'A briefing was withdrawn' },
  SupervisionReminded: { zh: '期限将至', en: 'The date is near' },
  SupervisionFellDue: { zh: '期限已到', en: 'It fell due' },
  SupervisionOverdue: { zh: '逾期未答复或未整改', en: 'Overdue: not answered or not put right' },
};

const ofReports: Readonly<Record<ReportNoticed, Label>> = {
  ReportDrafted: {
    zh: '月报已起草，请填写原因和措施后提交',
    en: 'A monthly report was drafted: write causes and measures',
  },
  ReportSubmitted: { zh: '月报已提交，请签署', en: 'A monthly report awaits your signature' },
  ReportCommented: { zh: '领导小组成员对月报提出了意见', en: 'A member commented on the monthly report' },
  ReportReturned: {
    zh: '月报已退回，重新填写后再提交',
    en: 'A monthly report was returned: it is written and submitted anew',
  },
  ReportFrozen: { zh: '月报已定稿', en: 'A monthly report was frozen' },
  ReportReopened: {
    zh: '月报更正，正在起草新的一版',
    en: 'A monthly report is corrected: a further edition is prepared',
  },
  ReportOwed: { zh: '月报逾期未提交或未签署', en: 'A monthly report is overdue to be submitted or signed' },
};

const ofAppraisals: Readonly<Record<AppraisalNoticed, Label>> = {
  AppraisalOpened: {
    zh: '考评开始，请先看所附事实，按期自评',
    en: 'An appraisal began: read the facts, then score yourself',
  },
  PackContested: { zh: '有人对考评所附事实提出申诉，请核查', en: 'A fact of an appraisal is contested: please check' },
  ContestAnswered: { zh: '您对考评事实的申诉已答复', en: 'What you contested was answered' },
  OwnScoreSubmitted: { zh: '有一份自评等待复核', en: 'An own score awaits your review' },
  OwnScoreMissed: { zh: '逾期未自评，考评继续进行', en: 'No own score in time; the appraisal goes on' },
  ReviewOpened: { zh: '有一份考评等待复核', en: 'An appraisal awaits your review' },
  ReviewMissed: { zh: '有一份考评逾期未复核', en: 'An appraisal was not reviewed in time' },
  Finalized: {
    zh: '您的考评已审定，请查看结果；可按期提出异议',
    en: 'Your appraisal is decided: read it, you may object',
  },
  Graded: {
    zh: '您的年度考评结果已定，请查看；可按期申请复核',
    en: 'Your result of the year is there: you may ask for review',
  },
  Regraded: { zh: '您的年度考评等次已重新核定，请查看', en: 'Your grade of the year was reckoned anew: please look' },
  Objected: { zh: '有人对考评结果提出异议，请按期决定', en: 'A result is objected to: a decision is owed' },
  ObjectionWaited: { zh: '考评异议逾期未决定', en: 'An objection was not decided in time' },
  ObjectionDecided: { zh: '您的考评异议已有决定', en: 'Your objection was decided' },
  AppraisalFiled: { zh: '您的考评已归档', en: 'Your appraisal was filed' },
};

const ofCycles: Readonly<Record<CycleNoticed, Label>> = {
  CycleOwed: { zh: '考评逾期未全部审定', en: 'Appraisals are still undecided' },
};

const ofWhereabouts: Readonly<Record<WhereaboutsNoticed, Label>> = {
  SubstitutionAsked: { zh: '请您代办，等待答复', en: 'You are asked to stand in: please answer' },
  SubstitutionAccepted: { zh: '代办人已同意', en: 'The stand-in agreed' },
  SubstitutionDeclined: { zh: '代办人没有同意', en: 'The stand-in declined' },
  AbsenceRecorded: { zh: '登记了临时缺勤', en: 'An absence was recorded' },
};

const ofRoster: Readonly<Record<RosterNoticed, Label>> = {
  RosterGapFlagged: { zh: '近日值班还没有排定，请补排', en: 'Duty days near at hand have nobody: please set them' },
};

type OfSigned = Readonly<Record<Exclude<SignedNoticed, 'Commended'>, Label>>;

const ofGifts: OfSigned = {
  SignedWritten: { zh: '有一笔上交礼品登记，请核实确认', en: 'A gift was handed in: please confirm' },
  SignedConfirmed: { zh: '您的廉洁登记已确认', en: 'Your entry was confirmed' },
  SignedDeclined: { zh: '您的廉洁登记未予确认，请查看', en: 'Your entry was not confirmed: please look' },
  SignedRevoked: { zh: '廉洁登记已撤销', en: 'An entry was taken back' },
  SignedWaited: { zh: '上交礼品登记逾期未确认', en: 'A gift handed in was not confirmed in time' },
};

const ofOpenings: OfSigned = {
  SignedWritten: { zh: '登记了与您同开意见箱，请确认', en: 'An opening of the box with you: please confirm' },
  SignedConfirmed: { zh: '开箱记录已由同开的人确认', en: 'The other opener confirmed the record' },
  SignedDeclined: { zh: '开箱记录未予确认，请查看', en: 'The record was not confirmed: please look' },
  SignedRevoked: { zh: '开箱记录已撤销', en: 'A record was taken back' },
  SignedWaited: { zh: '开箱记录逾期未由同开的人确认', en: 'A record was not confirmed in time' },
};

const ofCommendations: OfSigned & Pick<Record<SignedNoticed, Label>, 'Commended'> = {
  SignedWritten: { zh: '有一项表扬等待决定', en: 'A commendation awaits a decision' },
  SignedConfirmed: { zh: '您提名的表扬已批准', en: 'The commendation you proposed was approved' },
  SignedDeclined: { zh: '您提名的表扬未获批准', en: 'The commendation you proposed was not approved' },
  SignedRevoked: { zh: '一项表扬已撤销', en: 'A commendation was taken back' },
  SignedWaited: { zh: '一项表扬逾期未决定', en: 'A commendation was not decided in time' },
  Commended: { zh: '您受到表扬', en: 'You were commended' },
};

const ofMailboxes: Readonly<Record<MailboxNoticed, Label>> = {
  MailboxSet: {
    zh: '管理员改了您的提醒邮箱，请核对',
    en: 'The administrator changed where your reminders go: please check it',
  },
};

const LABELS: { readonly [aggregate: string]: { readonly [what: string]: Label } } = {
  case: ofCases,
  complaint: ofComplaints,
  accountability: ofClues,
  disclosure: ofDisclosures,
  supervision: ofSupervision,
  report: ofReports,
  appraisal: ofAppraisals,
  cycle: ofCycles,
  whereabouts: ofWhereabouts,
  roster: ofRoster,
  gift: ofGifts,
  opening: ofOpenings,
  commendation: ofCommendations,
  'box-watch': {
    BoxOpeningOwed: {
      zh: '意见箱逾期未开箱，请安排两人开箱并登记',
      en: 'The suggestion box is overdue to be opened by two',
    },
  },
  mailbox: ofMailboxes,
};

/** What a notice says; one of a kind that is told of no more says that something happened. */
export const sayNotice = (aggregate: string, what: string, language: Language): string =>
  say(LABELS[aggregate]?.[what] ?? { zh: '有新情况', en: 'Something happened' }, language);
