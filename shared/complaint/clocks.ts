// The two dates of a complaint: a substantive reply in 7 days, in 15 when extended (TL-4), and the finding in 60, in 90
// when extended (SV-4.4). Their wake-ups are told apart by name.
import type { Clock } from '../case/dates.ts';
import { clockOf, startClock } from '../case/deadline.ts';
import { extendedBy } from '../case/moving-dates.ts';
import type { Law } from '../decision.ts';
import { dueDate } from '../regulation/calendar/due-date.ts';
import { redate } from '../regulation/calendar/redate.ts';
import type { Instant } from '../time.ts';
import type { ComplaintState, Extended } from './state.ts';

/** Wake-ups that a complaint asks for; the others of a clock lead to figures and clues that others could read. */
const REPLY_TIMERS = { reminder: 'reminder', lastMorning: 'lastMorning', due: 'due', overdueHead: 'overdue' } as const;
const FINDING_TIMERS = { reminder: 'findingReminder', due: 'findingDue', overdueHead: 'findingOverdue' } as const;

const renamed = (clock: Clock, names: { readonly [what: string]: string }): Clock => ({
  ...clock,
  timers: Object.fromEntries(
    Object.entries(clock.timers).flatMap(([what, at]) => (names[what] === undefined ? [] : [[names[what], at]])),
  ),
});

/** Names of the wake-ups that end with a date. */
export const TIMERS_OF: { readonly [O in Extended]: readonly string[] } = {
  reply: Object.values(REPLY_TIMERS),
  finding: Object.values(FINDING_TIMERS),
};

/** The date of the reply, counted from when it was said. */
export const replyClock = (law: Law, received: Instant, now: Instant): Clock =>
  renamed(startClock(law, 'complaint', received, now, {}), REPLY_TIMERS);

/** The date of the finding. */
export function findingClock(law: Law, received: Instant, now: Instant): Clock {
  const { limit, unit } = law.policy.complaints.finding;
  const counted = { calendar: law.calendar, hours: law.policy.hours.sessions, start: received, limit, unit };
  const due = dueDate({ ...counted, clause: 'SV-4.4' });
  return renamed(clockOf(law, due, 'kind', undefined, received, now), FINDING_TIMERS);
}

/** The second date of a matter that is taken up again (SC-1). */
export function reopenedClock(law: Law, at: Instant): Clock {
  const hours = law.policy.hours.sessions;
  const due = dueDate({ calendar: law.calendar, hours, start: at, ...law.policy.closing.reopenedDue, clause: 'SC-1' });
  return renamed(clockOf(law, due, 'kind', undefined, at, at), REPLY_TIMERS);
}

/** A clock with the extension that its policy allows. */
export function extended(law: Law, state: ComplaintState, of: Extended, by: string, at: Instant): Clock {
  const granted = { at, ...(by ? { by } : {}) };
  if (of === 'reply') {
    return renamed(extendedBy(law, 'complaint', state.clock, granted, at) ?? state.clock, REPLY_TIMERS);
  }
  const { limit } = law.policy.complaints.findingLonger;
  const { why } = state.findingClock.due;
  if (why.basis !== 'counted') return state.findingClock;
  const extensions = [...why.extensions, { days: limit, ...granted }];
  const due = dueDate({ ...why, extensions, calendar: law.calendar, hours: law.policy.hours.sessions });
  return renamed(clockOf(law, due, 'kind', undefined, why.start, at), FINDING_TIMERS);
}

/** Of which date an extension is asked now: of the reply while that is owed, then of the finding. */
export const owed = ({ reply }: Pick<ComplaintState, 'reply'>): Extended => (reply ? 'finding' : 'reply');

/** The clock of a date. */
export const clockFor = (state: ComplaintState, of: Extended): Clock =>
  of === 'reply' ? state.clock : state.findingClock;

const NAMES_OF: { readonly [O in Extended]: { readonly [what: string]: string } } = {
  reply: REPLY_TIMERS,
  finding: FINDING_TIMERS,
};

/** A clock counted anew under the calendar now in force; the same one where nothing moves. Past wake-ups stay past. */
export function recounted(law: Law, state: ComplaintState, of: Extended, at: Instant): Clock {
  const clock = clockFor(state, of);
  const { calendar, policy } = law;
  const again = { calendar, hours: policy.hours.sessions, at, earlierNeeds: policy.timers.redatingKeeps.limit };
  const moved = redate(clock.due, again);
  if (moved.unchanged) return clock;
  const start = moved.after.why.start;
  const fresh = renamed(clockOf(law, moved.after, clock.limitOf, undefined, start, at), NAMES_OF[of]);
  const given = (what: string): boolean => moved.after.at >= at || state.timers[what] !== undefined;
  return { ...fresh, timers: Object.fromEntries(Object.entries(fresh.timers).filter(([what]) => given(what))) };
}
