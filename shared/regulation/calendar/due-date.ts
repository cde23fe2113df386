// When a reply or result is owed, and why on that day. A due date carries everything needed to explain it and to count
// it again; rule, limit and unit come from the caller, who knows the case and the policy.
import type { Day, Instant } from '../../time.ts';
import { dayOf } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { previousWorkingDay, reasonOff } from './calendar.ts';
import { countDays } from './count-days.ts';
import type { DayReason } from './holidays.ts';
import type { OfficeHours } from './office-hours.ts';
import { closeOf } from './office-hours.ts';

export type Unit = 'calendar' | 'working';

/** The clock stood from one moment to another (`suspended`, TL-2). The days after the first up to the last do not count. */
export type Stop = { readonly from: Instant; readonly to: Instant };

/** Days added to the limit, counted from the same start: 8 makes 7 into 15 (TL-4), 10 makes 20 into 30. */
export type Extension = { readonly days: number; readonly at: Instant; readonly by?: string };

/** Neighbouring days with one reason. */
export type DayRun = { readonly from: Day; readonly to: Day; readonly reason: DayReason };

type Ground = {
  /** The clause, and the rule where it has a name of its own; said to people as "why this date". */
  readonly clause?: string;
  readonly rule?: string;
};

/** A date counted from a start. All of it is JSON and small enough for the state row. */
export type CountedWhy = Ground & {
  readonly basis: 'counted';
  readonly start: Instant;
  readonly startOn: Day;
  readonly unit: Unit;
  readonly limit: number;
  readonly calendar: string;
  /** Days passed over: when counting working days every day off, for calendar days those the date rolled over. */
  readonly skipped: readonly DayRun[];
  /** Days that count although the week or the table says otherwise: make-up days and overrides. */
  readonly worked: readonly DayRun[];
  /** The day up to which the limit was counted, when it is a day off or the clock stood (民法典 Art. 203). */
  readonly rolledFrom?: Day;
  /** With the days each stop took out, in the unit of the limit. */
  readonly stops: readonly (Stop & { readonly days: number })[];
  readonly extensions: readonly Extension[];
};

/** A date that someone set: it never moves by itself (TL-4, TL-5). */
export type SetWhy = Ground & {
  readonly basis: 'set';
  readonly setBy: 'superior' | 'joint' | 'internal';
  readonly calendar: string;
  /** Present when the date is a day off: why, and the working day before, on which to warn. */
  readonly dayOff?: { readonly reason: DayReason; readonly warnOn: Day };
};

export type Why = CountedWhy | SetWhy;

/** `at` is the close of office on `on`. `provisional`: it was counted through a year whose notice is not out. */
export type Due<W extends Why = Why> = {
  readonly on: Day;
  readonly at: Instant;
  readonly provisional: boolean;
  readonly why: W;
};

export type Counting = Ground & {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
  readonly start: Instant;
  readonly limit: number;
  readonly unit: Unit;
  readonly stops?: readonly Stop[];
  readonly extensions?: readonly Extension[];
};

/** Beyond these the arithmetic would still answer, but nobody could mean it. */
const LONGEST_LIMIT = 3650;
const COUNTABLE = { from: '2000-01-01', to: '2099-12-31' };

/**
 * Counts a limit. The day of the start is not counted; a calendar-day date on a day off rolls to the next working day;
 * the date falls at the close of office. Limit 0 is the start's own day or, when that is off, the next working day.
 * Throws RangeError for a limit that is no whole number of days from 0 to 3650, or a start outside 2000–2099.
 */
export function dueDate(counting: Counting): Due<CountedWhy> {
  const { calendar, hours, start, limit, unit, stops = [], extensions = [], clause, rule } = counting;
  const startOn = dayOf(start);
  const total = extensions.reduce((sum, { days }) => sum + days, limit);
  for (const days of [limit, total]) {
    if (!Number.isInteger(days) || days < 0 || days > LONGEST_LIMIT)
      throw new RangeError(`not a limit in days: ${days}`);
  }
  if (startOn < COUNTABLE.from || startOn > COUNTABLE.to)
    throw new RangeError(`not a start the calendar knows: ${startOn}`);

  const {
    on,
    countedTo,
    skipped,
    worked,
    stops: stood,
    provisional,
  } = countDays(calendar, hours, {
    startOn,
    days: total,
    unit,
    stops,
  });
  const why: CountedWhy = {
    basis: 'counted',
    ...ground(clause, rule),
    start,
    startOn,
    unit,
    limit,
    calendar: calendar.version,
    skipped,
    worked,
    ...(on === countedTo ? {} : { rolledFrom: countedTo }),
    stops: stood,
    extensions,
  };
  return { on, at: closeOf(hours, on), provisional, why };
}

/** A date set by a superior, agreed for joint work, or kept internally: it stays where it was put, day off or not. */
export function fixedDue(
  set: Ground & { calendar: Calendar; hours: OfficeHours; on: Day; setBy: SetWhy['setBy'] },
): Due<SetWhy> {
  const { calendar, hours, on, setBy, clause, rule } = set;
  const reason = reasonOff(calendar, on);
  const dayOff = reason === null ? {} : { dayOff: { reason, warnOn: previousWorkingDay(calendar, on) } };
  const why: SetWhy = { basis: 'set', ...ground(clause, rule), setBy, calendar: calendar.version, ...dayOff };
  return { on, at: closeOf(hours, on), provisional: false, why };
}

const ground = (clause: string | undefined, rule: string | undefined): Ground => ({
  ...(clause === undefined ? {} : { clause }),
  ...(rule === undefined ? {} : { rule }),
});
