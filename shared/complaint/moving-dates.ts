// More time for a complaint (TL-4): asked with reasons before the date, granted once by the chair or who decides instead,
// for the reply while that is owed and then for the finding. Nobody grants their own.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { closeOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import { clockFor, extended, owed, recounted } from './clocks.ts';
import type { Of } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { type ComplaintState, isOpen } from './state.ts';

type Made = Decision<ComplaintEvent>;

export function requestExtension(
  law: Law,
  state: ComplaintState,
  { reason }: Of<'request-extension'>,
  at: Instant,
): Made {
  if (state.reopened) return refusedBy('TL-4/not-every-kind-is-extended');
  const of = owed(state);
  const { due } = clockFor(state, of);
  if (due.why.basis === 'set') return refusedBy('TL-4/only-the-superior-moves-a-set-date');
  if (state.extension || state.extended.includes(of)) return refusedBy('TL-4/extended-once');
  if (at > due.at) return refusedBy('TL-4/asked-before-the-date', { until: momentFact(due.at) });
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const early = at <= closeOf(hours, addWorkingDays(calendar, due.on, -policy.extending.askedEarly.limit));
  const answerBy = workingDayEnd(calendar, hours, at, policy.extending.answered.limit);
  return decided({ type: 'ExtensionAsked', data: { of, early, answerBy }, sealed: { matter: { reason } } });
}

function unanswerable({ extension }: ComplaintState, actor: Actor): ReturnType<typeof refusedBy> | undefined {
  if (!extension) return refusedBy('TL-4/an-answer-needs-a-request');
  return extension.by === staffOf(actor) ? refusedBy('TL-4/nobody-grants-their-own') : undefined;
}

export function grantExtension(law: Law, state: ComplaintState, actor: Actor, at: Instant): Made {
  const no = unanswerable(state, actor);
  if (no || !state.extension) return no ?? decided();
  const { of, early } = state.extension;
  const before = clockFor(state, of).due;
  if (at > before.at && !early) return refusedBy('TL-4/granted-before-the-date');
  const clock = extended(law, state, of, staffOf(actor), at);
  return decided({ type: 'ExtensionGiven', data: { of, before: before.on, clock } });
}

export function refuseExtension(state: ComplaintState, { reason }: Of<'refuse-extension'>, actor: Actor): Made {
  const no = unanswerable(state, actor);
  if (no || !state.extension) return no ?? decided();
  return decided({ type: 'ExtensionDenied', data: { of: state.extension.of }, sealed: { matter: { reason } } });
}

/** What a changed calendar does to its dates: the reply's while it is owed, the finding's until it is made (TL-4). */
export function redate(law: Law, state: ComplaintState, at: Instant): Made {
  if (!isOpen(state)) return decided();
  const clock = state.reply ? state.clock : recounted(law, state, 'reply', at);
  const findingClock = state.foundAt ? state.findingClock : recounted(law, state, 'finding', at);
  if (clock === state.clock && findingClock === state.findingClock) return decided();
  return decided({ type: 'ComplaintRedated', data: { before: state.clock.due.on, clock, findingClock } });
}
