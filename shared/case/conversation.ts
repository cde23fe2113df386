// What is said about a case without moving it: messages, a call relayed, urging and supervising (FI-6, SC-6).
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff } from '../directory/directory.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { openingOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import { holderOrActing, present } from './addressees.ts';
import type { Of } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isCall } from './kinds.ts';
import type { CaseState } from './state.ts';

export function relay(law: Law, state: CaseState, { to, note }: Of<'relay'>, actor: Actor): Decision<CaseEvent> {
  if (!isCall(state.channel)) return refusedBy('FI-6/a-relay-is-for-calls');
  if (!activeStaff(law.directory, to) || (actor.kind === 'staff' && actor.staff === to)) {
    return refusedBy('FI-6/a-relay-reaches-another-on-the-staff', { staff: to }, 'to');
  }
  return decided({ type: 'CaseRelayed', data: { to }, ...(note ? { text: { note } } : {}) });
}

export const message = (_: Law, _state: CaseState, { text }: Of<'message'>, actor: Actor): Decision<CaseEvent> =>
  decided({ type: 'MessageWritten', data: { by: actor.kind === 'staff' ? 'office' : 'person' }, text: { text } });

/** Until when an urging or a leader's note is answered (SC-6). */
export const answerBy = ({ calendar, policy }: Law, at: Instant): Instant =>
  workingDayEnd(calendar, policy.hours.sessions, at, policy.urging.answered.limit);

/** From when the person may urge again (SC-6). */
export const urgeFrom = ({ calendar, policy }: Law, urgedAt: Instant): Instant =>
  openingOf(policy.hours.sessions, addWorkingDays(calendar, dayOf(urgedAt), policy.urging.every.limit));

export function urge(law: Law, state: CaseState, { text }: Of<'urge'>, _: Actor, at: Instant): Decision<CaseEvent> {
  const from = state.urgedAt && urgeFrom(law, state.urgedAt);
  if (from && at < from) return refusedBy('SC-6/urged-once-in-its-days', { from: momentFact(from) });
  return decided({
    type: 'CaseUrged',
    data: { answerBy: answerBy(law, at), told: present(holderOrActing(law, state)) },
    ...(text === undefined ? {} : { text: { text } }),
  });
}

/** A leader asks; the holder owes an answer within a working day. */
export const supervise = (
  law: Law,
  state: CaseState,
  { note, by }: Of<'supervise'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> =>
  decided({
    type: 'CaseSupervised',
    data: { answerBy: answerBy(law, at), told: present(holderOrActing(law, state)) },
    text: { note, ...(by === undefined ? {} : { by }) },
  });

/** A checked file is laid to the case (DI-4). */
export function attach(law: Law, state: CaseState, { file, kind, bytes, name }: Of<'attach'>): Decision<CaseEvent> {
  const most = law.policy.attachments.files;
  if ((state.attachments ?? 0) >= most) return refusedBy('DI-4/so-many-attachments', { n: most });
  return decided({ type: 'AttachmentAdded', data: { file, kind, bytes }, text: { name } });
}
