// When a case is to be reminded of its due date, and when a missed one goes upward. All moments lie in office time.
import type { Instant } from '../../time.ts';
import { dayOf } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { isWorkingDay, previousWorkingDay } from './calendar.ts';
import type { OfficeHours } from './office-hours.ts';
import { addOfficeMinutes, nextOpening, officeMinutesBetween, openingOf, workingDayEnd } from './office-hours.ts';

/** The two reminders of a due date. Null where the moment would not lie after the start. */
export interface Reminders {
  /** When the given share of the office time between start and due has passed. */
  readonly elapsed: Instant | null;
  /** Opening time of the last working day up to the due day. */
  readonly lastMorning: Instant | null;
}

/**
 * The moments of the two reminders between a start and a due moment (policy: share 0.8). Counted in office time, so
 * that none falls on a night or a day off. A due moment that is not after the start has no reminders.
 */
export function reminderInstants(
  calendar: Calendar,
  hours: OfficeHours,
  { start, due, share }: { readonly start: Instant; readonly due: Instant; readonly share: number },
): Reminders {
  const minutes = due > start ? officeMinutesBetween(calendar, hours, start, due) : 0;
  const on = dayOf(due);
  const morning = openingOf(hours, isWorkingDay(calendar, on) ? on : previousWorkingDay(calendar, on));
  return {
    elapsed:
      minutes > 0 ? nextOpening(calendar, hours, addOfficeMinutes(calendar, hours, start, minutes * share)) : null,
    lastMorning: morning > start && due > start ? morning : null,
  };
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
