// When a case is to be reminded of its due date, and when a missed one goes upward. All moments lie in office time.
import type { Instant } from '../../time.ts';
import { dayOf, laterOf, plusDays } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { isWorkingDay, previousWorkingDay } from './calendar.ts';
import type { Stop } from './due-date.ts';
import type { OfficeHours } from './office-hours.ts';
import {
  addOfficeMinutes,
  closeOf,
  nextOpening,
  officeMinutesBetween,
  openingOf,
  workingDayEnd,
} from './office-hours.ts';

/** The two reminders of a due date. Null where the moment would not lie after the start. */
export interface Reminders {
  /** When the given share of the office time between start and due has passed. */
  readonly elapsed: Instant | null;
  /** Opening time of the last working day up to the due day. */
  readonly lastMorning: Instant | null;
}

/**
 * The moments of the two reminders between a start and a due moment (policy: share 0.8). Counted in office time, so
 * that none falls on a night or a day off, and without the days on which the clock stood, as the limit itself is. A due
 * moment that is not after the start has no reminders.
 */
export function reminderInstants(
  calendar: Calendar,
  hours: OfficeHours,
  { start, due, share, stops = [] }: Counted & { readonly share: number },
): Reminders {
  const on = dayOf(due);
  const morning = openingOf(hours, isWorkingDay(calendar, on) ? on : previousWorkingDay(calendar, on));
  return {
    elapsed: due > start ? elapsedAt(calendar, hours, { start, due, stops }, share) : null,
    lastMorning: morning > start && due > start ? morning : null,
  };
}

interface Counted {
  readonly start: Instant;
  readonly due: Instant;
  readonly stops?: readonly Stop[];
}

/** When this share of the office time in between has passed; null where there is none. */
function elapsedAt(
  calendar: Calendar,
  hours: OfficeHours,
  { start, due, stops = [] }: Counted,
  share: number,
): Instant | null {
  const days: { readonly from: Instant; readonly minutes: number }[] = [];
  for (let on = dayOf(start); on <= dayOf(due); on = plusDays(on, 1)) {
    if (stops.some(({ from, to }) => dayOf(from) < on && on <= dayOf(to))) continue;
    const from = laterOf(start, openingOf(hours, on));
    const close = closeOf(hours, on);
    days.push({ from, minutes: Math.max(0, officeMinutesBetween(calendar, hours, from, close < due ? close : due)) });
  }
  const all = days.reduce((sum, { minutes }) => sum + minutes, 0);
  let left = all * share;
  for (const { from, minutes } of days) {
    if (left < minutes) return nextOpening(calendar, hours, addOfficeMinutes(calendar, hours, from, left));
    left -= minutes;
  }
  return null;
}

/**
 * When a missed date goes upward: at the close of the n-th working day after the due day, for each n (policy: 1 to the
 * head, 3 to the supervising leader and the appraisal group).
 */
export const overdueInstants = (
  calendar: Calendar,
  hours: OfficeHours,
  due: Instant,
  afterWorkingDays: readonly number[],
): readonly Instant[] => afterWorkingDays.map((n) => workingDayEnd(calendar, hours, due, n));
