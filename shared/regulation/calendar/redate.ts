// What a change of the calendar does to a date already given. The date was a promise: it moves later whenever the new
// calendar says so, earlier only with time enough left, and never so that a case becomes overdue by it.
import type { Instant } from '../../time.ts';
import { dayOf } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { workingDaysBetween } from './calendar.ts';
import type { CountedWhy, Due } from './due-date.ts';
import { dueDate } from './due-date.ts';
import type { OfficeHours } from './office-hours.ts';

/** `set`: a superior's, joint or internal date stays. `same`: nothing differs. `tooClose`: earlier, but too little time. */
export type Redating =
  | { readonly before: Due<CountedWhy>; readonly after: Due<CountedWhy>; readonly unchanged?: undefined }
  | { readonly unchanged: 'set' | 'same' | 'tooClose' };

/**
 * Counts an open case's date again under a new calendar, at the moment the change takes effect (TL-4). A date that
 * stays but is no longer provisional, or becomes so, is a change too. `earlierNeeds` is the number of working days
 * after today that must remain up to an earlier date (policy: 3).
 */
export function redate(
  due: Due,
  { calendar, hours, at, earlierNeeds }: { calendar: Calendar; hours: OfficeHours; at: Instant; earlierNeeds: number },
): Redating {
  const { why } = due;
  if (why.basis === 'set') return { unchanged: 'set' };
  const after = dueDate({ ...why, calendar, hours });
  if (after.on === due.on && after.provisional === due.provisional) return { unchanged: 'same' };
  const earlier = after.on < due.on;
  if (earlier && (after.at <= at || workingDaysBetween(calendar, dayOf(at), after.on) < earlierNeeds)) {
    return { unchanged: 'tooClose' };
  }
  return { before: { ...due, why }, after };
}
