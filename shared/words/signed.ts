// What the records of the three registers, their states, steps and events are called.
import type { GiftOutcome, SignedStepName } from '../signed/commands.ts';
import type { SignedEventType } from '../signed/events.ts';
import type { SignedKind } from '../signed/kinds.ts';
import type { SignedStateName } from '../signed/state.ts';
import type { Label } from './label.ts';

export const signedKindLabels: Readonly<Record<SignedKind, Label>> = {
  gift: { zh: '廉洁登记', en: 'Integrity register' },
  opening: { zh: '意见箱开箱', en: 'Box openings' },
  commendation: { zh: '表扬', en: 'Commendations' },
};

export const signedStateLabels: Readonly<Record<SignedStateName, Label>> = {
  recorded: { zh: '已登记', en: 'On record' },
  written: { zh: '待第二人确认', en: 'Awaits the second person' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  declined: { zh: '未予确认', en: 'Not confirmed' },
  corrected: { zh: '已另记更正', en: 'Replaced by a further entry' },
  revoked: { zh: '已撤销', en: 'Taken back' },
};

/** A commendation is decided on, not confirmed. */
const ofCommendations: Partial<Record<SignedStateName, Label>> = {
  written: { zh: '待领导小组决定', en: 'Awaits the leading group' },
  confirmed: { zh: '已批准', en: 'Approved' },
  declined: { zh: '未批准', en: 'Not approved' },
};

/** How the state of a record reads. */
export const signedStateLabel = (kind: SignedKind, state: SignedStateName): Label =>
  (kind === 'commendation' ? ofCommendations[state] : undefined) ?? signedStateLabels[state];

export const giftOutcomeLabels: Readonly<Record<GiftOutcome, Label>> = {
  refused: { zh: '当场拒收', en: 'Refused' },
  handedIn: { zh: '上交', en: 'Handed in' },
};

const stepLabels: Readonly<Record<SignedStepName, Label>> = {
  confirm: { zh: '确认', en: 'Confirm' },
  decline: { zh: '不予确认', en: 'Do not confirm' },
  correct: { zh: '另记一笔更正', en: 'Put right by a further entry' },
  revoke: { zh: '撤销', en: 'Take back' },
};
const commendationSteps: Partial<Record<SignedStepName, Label>> = {
  confirm: { zh: '批准', en: 'Approve' },
  decline: { zh: '不批准', en: 'Do not approve' },
  revoke: { zh: '撤销表扬', en: 'Take the commendation back' },
};
export const signedStepLabel = (kind: SignedKind, step: SignedStepName): Label =>
  (kind === 'commendation' ? commendationSteps[step] : undefined) ?? stepLabels[step];

const eventLabels: Readonly<Record<SignedEventType, Label>> = {
  SignedWritten: { zh: '登记', en: 'Entered' },
  SignedConfirmed: { zh: '第二人确认', en: 'Confirmed by the second person' },
  SignedDeclined: { zh: '第二人未予确认', en: 'Not confirmed by the second person' },
  SignedCorrected: { zh: '另记更正', en: 'Put right by a further entry' },
  SignedRevoked: { zh: '撤销', en: 'Taken back' },
  SignedWaited: { zh: '逾期未确认，已提醒', en: 'Not answered in time; reminded' },
  TimerMoved: { zh: '工作日历调整，期限顺延', en: 'Calendar changed: the limit waits' },
};

const commendationEvents: Partial<Record<SignedEventType, Label>> = {
  SignedWritten: { zh: '提名', en: 'Proposed' },
  SignedConfirmed: { zh: '批准', en: 'Approved' },
  SignedDeclined: { zh: '未批准', en: 'Not approved' },
  SignedWaited: { zh: '逾期未决定，已提醒', en: 'Not decided in time; reminded' },
};
/** How an event reads in the course of a record. */
export const signedEventLabel = (kind: SignedKind, type: SignedEventType): Label =>
  (kind === 'commendation' ? commendationEvents[type] : undefined) ?? eventLabels[type];

/** In the log of a withdrawal that follows a revocation: it names nobody. */
export const revokedReason: Label = { zh: '有关表扬已经撤销', en: 'The commendation was taken back' };
