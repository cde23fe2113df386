// By when something is owed in supervision, and the wake-ups that follow from it: numbers come from the policy, days from
// the calendar. A date somebody sets falls at the end of that working day, or of the next where it is a day off.
import type { Law } from '../decision.ts';
import { isWorkingDay, nextWorkingDay } from '../regulation/calendar/calendar.ts';
import { closeOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { reminderInstants } from '../regulation/calendar/reminders.ts';
import type { Term } from '../regulation/policy/entry.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import type { Clock } from './state.ts';

/** What runs until `dueAt` for who began it at `at`. */
function until({ calendar, policy }: Law, at: Instant, dueAt: Instant): Clock {
  const { sessions } = policy.hours;
  const { lastMorning } = reminderInstants(calendar, sessions, { start: at, due: dueAt, share: 1 });
  const overdueAt = workingDayEnd(calendar, sessions, dueAt, policy.supervision.overdueAfter.limit);
  return { dueOn: dayOf(dueAt), dueAt, overdueAt, ...(lastMorning === null ? {} : { remindAt: lastMorning }) };
}

/** A clock of so many working days from a moment (SV-4.3). */
export const within = (law: Law, at: Instant, { limit }: Term): Clock =>
  until(law, at, workingDayEnd(law.calendar, law.policy.hours.sessions, at, limit));

/** A clock to the end of a day that somebody set (SC-5). */
export const upTo = (law: Law, at: Instant, on: Day): Clock =>
  until(
    law,
    at,
    closeOf(law.policy.hours.sessions, isWorkingDay(law.calendar, on) ? on : nextWorkingDay(law.calendar, on)),
  );

/** Names of wake-ups: of the record itself, or of a finding by its number. */
export const REMINDER = 'reminder';
export const DUE = 'due';
export const OVERDUE = 'overdue';
export const NAME_OWNER = 'nameOwner';

/** The name of a wake-up of one finding, counted from 1. */
export const ofFinding = (what: string, finding: number): string => `${what}#${finding}`;

/** What a wake-up is and to which finding it belongs, if to one. */
export function partsOf(timer: string): { readonly what: string; readonly finding?: number } {
  const [what = '', finding] = timer.split('#');
  return finding === undefined ? { what } : { what, finding: Number(finding) };
}

type Timers = { readonly [what: string]: Instant };

/** The wake-ups of a clock. */
export const timersOf = (clock: Clock, finding?: number): Timers => {
  const named = (what: string): string => (finding === undefined ? what : ofFinding(what, finding));
  return {
    ...(clock.remindAt === undefined ? {} : { [named(REMINDER)]: clock.remindAt }),
    [named(DUE)]: clock.dueAt,
    [named(OVERDUE)]: clock.overdueAt,
  };
};

/** Wake-ups without those of one finding. */
export const withoutFinding = (timers: Timers, finding: number): Timers =>
  Object.fromEntries(Object.entries(timers).filter(([name]) => partsOf(name).finding !== finding));
