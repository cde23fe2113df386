// What states, steps and events of an accountability record are called on screen.
import type { AccountabilityCommandName } from '../accountability/commands.ts';
import type { AccountabilityEventType } from '../accountability/events.ts';
import type { AccountabilityStateName } from '../accountability/state.ts';
import type { Label } from './label.ts';

export const accountabilityStateLabels: Readonly<Record<AccountabilityStateName, Label>> = {
  clue: { zh: '待决定', en: 'To be decided' },
  takenUp: { zh: '已受理', en: 'Taken up' },
  investigating: { zh: '调查中', en: 'Being investigated' },
  proposed: { zh: '已提出处理意见，待送达', en: 'Proposed, to be served' },
  proposalServed: { zh: '已送达，待陈述申辩', en: 'Served, the person may state their case' },
  statementHeard: { zh: '已听取陈述申辩，待决定', en: 'Statement heard, to be decided' },
  waived: { zh: '放弃陈述申辩，待决定', en: 'Statement waived, to be decided' },
  decided: { zh: '已决定，待送达', en: 'Decided, to be served' },
  served: { zh: '已送达生效', en: 'Served and in effect' },
  reviewAsked: { zh: '复核中', en: 'Under review' },
  upheld: { zh: '复核维持', en: 'Upheld on review' },
  changed: { zh: '复核变更', en: 'Changed on review' },
  revoked: { zh: '复核撤销', en: 'Revoked on review' },
  closed: { zh: '已结案，不追究', en: 'Closed, nobody answers' },
  transferred: { zh: '已移送', en: 'Transferred' },
  dismissed: { zh: '不予受理', en: 'Dismissed' },
};

export const accountabilityCommandLabels: Readonly<Record<AccountabilityCommandName, Label>> = {
  accept: { zh: '受理线索', en: 'Take the clue up' },
  dismiss: { zh: '不予受理', en: 'Dismiss the clue' },
  investigate: { zh: '记录调查情况', en: 'Note what was found' },
  recuse: { zh: '登记回避', en: 'Record who stands aside' },
  close: { zh: '结案，不追究', en: 'Close: nobody answers' },
  transfer: { zh: '移送有权机关', en: 'Transfer to the body entitled' },
  propose: { zh: '提出处理意见', en: 'Propose a measure' },
  serve: { zh: '登记送达', en: 'Record the service' },
  'hear-statement': { zh: '陈述申辩', en: 'State one’s case' },
  'waive-statement': { zh: '放弃陈述申辩', en: 'Waive the statement' },
  decide: { zh: '表决并作出决定', en: 'Vote and decide' },
  'ask-review': { zh: '申请复核', en: 'Ask for a review' },
  'decide-review': { zh: '表决并作出复核决定', en: 'Vote on the review' },
  'record-county': { zh: '登记县里的决定', en: 'Record the county’s decision' },
  corrected: { zh: '确认已改正', en: 'Confirm the correction' },
  'not-corrected': { zh: '到期未改正', en: 'Not corrected by the date' },
  'record-move': { zh: '登记岗位调整', en: 'Record the move' },
  'report-county': { zh: '登记已报县', en: 'Record the report to the county' },
};

/** How an event reads in a timeline. `{told}`, `{to}`, `{staff}` and `{on}` are filled in. */
export const accountabilityEventLabels: Readonly<Record<AccountabilityEventType, Label>> = {
  ClueRaised: { zh: '产生线索', en: 'Clue raised' },
  ClueTakenUp: { zh: '受理线索', en: 'Taken up' },
  ClueDismissed: { zh: '不予受理', en: 'Dismissed' },
  ClueWaited: { zh: '逾期未决定，已报{told}', en: 'Not decided in time; {told} told' },
  InvestigationNoted: { zh: '记录调查情况', en: 'Findings noted' },
  RecusalRecorded: { zh: '登记{staff}回避', en: '{staff} stands aside' },
  MatterClosed: { zh: '结案，不追究', en: 'Closed, nobody answers' },
  MatterTransferred: { zh: '移送有权机关', en: 'Transferred to the body entitled' },
  SanctionProposed: { zh: '提出处理意见', en: 'Measure proposed' },
  ProposalServed: { zh: '处理意见送达本人', en: 'Proposal served' },
  StatementHeard: { zh: '听取陈述申辩', en: 'Statement heard' },
  StatementWaived: { zh: '视为或者表示放弃陈述申辩', en: 'Statement waived' },
  SanctionDecided: { zh: '领导小组作出决定', en: 'Decided by the leading group' },
  MotionFailed: { zh: '表决未通过', en: 'The motion was not adopted' },
  DecisionServed: { zh: '决定送达本人，即日生效', en: 'Decision served, in effect from then' },
  ReviewAsked: { zh: '本人申请复核', en: 'Review asked for' },
  ReviewDecided: { zh: '作出复核决定', en: 'Review decided' },
  CorrectionConfirmed: { zh: '确认已改正', en: 'Correction confirmed' },
  CorrectionFailed: { zh: '到期未改正', en: 'Not corrected by the date' },
  EffectReckoned: { zh: '按规定算出后果', en: 'Consequences reckoned' },
  MoveRecorded: { zh: '登记岗位调整（{on}）', en: 'Move recorded ({on})' },
  CountyReported: { zh: '登记已报县（{on}）', en: 'Reported to the county ({on})' },
  StepWaited: { zh: '逾期未办，已报{told}', en: 'Not done in time; {told} told' },
  TimerMoved: { zh: '工作日历调整，期限顺延至{to}', en: 'Calendar changed: the limit waits until {to}' },
};
