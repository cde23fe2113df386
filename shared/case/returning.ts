// Matters that come back or are taken back: withdrawn, undone within minutes, revived, reopened (SC-1). A withdrawal never
// mends a missed date, and a second date never mends the first verdict.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { actingFor } from '../directory/directory.ts';
import { dueDate } from '../regulation/calendar/due-date.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant, plusDays, plusMinutes } from '../time.ts';
import { dayFact } from '../words/moment.ts';
import { headOrActing } from './addressees.ts';
import { archiveAt } from './closing.ts';
import type { Of } from './commands.ts';
import { clockOf } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { isFromAbove } from './kinds.ts';
import type { CaseState } from './state.ts';

/** Until when a submission can be taken back without trace. */
export const undoUntil = (law: Law, { registeredAt }: Pick<CaseState, 'registeredAt'>): Instant =>
  plusMinutes(registeredAt, law.policy.closing.undoMinutes);

/** Until when what was withdrawn can go on. */
export const reviveUntil = ({ policy }: Law, stoodAt: Instant): Instant =>
  closeOf(policy.hours.sessions, plusDays(dayOf(stoodAt), policy.closing.revived.limit));

/** The last day on which the person may ask to reopen. */
export const reopenOn = ({ policy }: Law, closedOn: Day): Day => plusDays(closedOn, policy.closing.reopened.limit);

/**
 * By the person: within minutes without trace to others, later from any open state. By staff only with the person's own
 * word for it; what a leader instructed only that leader takes back.
 */
export function withdraw(
  law: Law,
  state: CaseState,
  command: Of<'withdraw'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { reason, confirmed } = command;
  const own = actor.kind === 'person';
  if (own && state.registrar === null && at <= undoUntil(law, state)) {
    return decided({ type: 'CaseUndone', data: {} });
  }
  if (state.instructed && !(actor.kind === 'staff' && actor.staff === state.instructed.by)) {
    return refusedBy('TL-4/only-the-issuer-takes-a-directive-back');
  }
  if (confirmed && (confirmed.at > at || confirmed.at.slice(0, 16) < state.registeredAt.slice(0, 16))) {
    return refusedBy('TL-3/told-between-registration-and-now', {}, 'confirmed.at');
  }
  const onTime = state.clock === null || at <= state.clock.due.at;
  return decided({
    type: 'CaseWithdrawn',
    data: {
      from: state.state,
      closing: { toldAt: at, toldHow: own ? 'code' : 'person', onTime },
      archiveAt: archiveAt(law, at),
    },
    text: { ...(reason === undefined ? {} : { reason }), ...(confirmed ? { confirmed: { ...confirmed } } : {}) },
  });
}

/** Wake-ups that only remind: what lies behind is not reminded of. */
const REMINDERS: ReadonlySet<string> = new Set(['reminder', 'lastMorning', 'internalDate', 'lapseSoon']);
/** What follows a bad rating went on meanwhile. */
const RUNNING_ON: ReadonlySet<string> = new Set(['contact', 'rectify']);

/** Back to where it stood, on the clock that never stopped: what was missed meanwhile goes upward now. */
export function revive(law: Law, state: CaseState, at: Instant): Decision<CaseEvent> {
  const { stood } = state;
  const until = stood ? reviveUntil(law, stood.at) : at;
  if (!stood || state.undone || at > until) {
    return refusedBy('SC-1/revived-within-its-days', { until: dayFact(dayOf(until)) });
  }
  const owed = Object.entries(stood.timers).filter(
    ([what, when]) => !RUNNING_ON.has(what) && (when >= at || !REMINDERS.has(what)),
  );
  const runningOn = Object.entries(state.timers).filter(([what]) => RUNNING_ON.has(what));
  const timers = Object.fromEntries([...owed, ...runningOn]);
  return decided({ type: 'CaseRevived', data: { to: stood.in, timers } });
}

/** By the person once and in time; by the leading group at any time. To the last holder, else to the head. */
export function reopen(
  law: Law,
  state: CaseState,
  command: Of<'reopen'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { calendar, directory, policy } = law;
  const { reopenings, reopenedDue } = policy.closing;
  const own = actor.kind === 'person';
  const rejected = command.rejected === true;
  // What a directive came to is rejected once it was reported, not before.
  if (rejected && (!isFromAbove(state.channel) || state.reportOwed))
    return refusedBy('AC-1.15/only-what-came-from-above-is-sent-back');
  if (own) {
    const last = reopenOn(law, state.closedOn ?? dayOf(at));
    if (dayOf(at) > last) return refusedBy('SC-1/reopened-within-its-days', { until: dayFact(last) });
    if ((state.reopened?.byPerson ?? 0) >= reopenings) return refusedBy('SC-1/the-person-reopens-once');
  }
  const { office } = state;
  const holder = actingFor(directory, state.holder) === state.holder ? state.holder : headOrActing(law, office);
  const hours = policy.hours.sessions;
  const due = dueDate({ calendar, hours, start: at, ...reopenedDue, clause: 'SC-1' });
  return decided({
    type: 'CaseReopened',
    data: {
      by: own ? 'person' : 'leading-group',
      ...(rejected ? { rejected } : {}),
      holder: holder ?? state.holder,
      office,
      clock: clockOf(law, due, 'kind', undefined, at, at),
    },
    text: { reason: command.reason },
  });
}
