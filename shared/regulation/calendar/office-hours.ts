// Office hours on the working calendar: when the counter is open, and arithmetic in office minutes. The hours
// themselves come from policy as values; this room knows no numbers.
import type { Day, Instant } from '../../time.ts';
import { dayOf, instant, instantOn, millis, plusDays } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './calendar.ts';

export interface OfficeSpan {
  readonly from: string;
  readonly to: string;
}

/** The opening spans of a working day in township time, `HH:mm`, ascending and not overlapping. */
export type OfficeHours = readonly [OfficeSpan, ...OfficeSpan[]];

const MINUTE = 60_000;

/** The instant at which the office opens on a day (08:30), whether or not the day works. */
export const openingOf = (hours: OfficeHours, on: Day): Instant => instantOn(on, hours[0].from);

/** The instant at which the office closes on a day (17:30), whether or not the day works. */
export const closeOf = (hours: OfficeHours, on: Day): Instant => instantOn(on, (hours.at(-1) ?? hours[0]).to);

/** True within an opening span of a working day; the closing minute itself is closed. */
export const openAt = (calendar: Calendar, hours: OfficeHours, at: Instant): boolean =>
  spansOf(calendar, hours, dayOf(at)).some(({ from, to }) => from <= millis(at) && millis(at) < to);

/** The instant itself when open, else the next moment the office opens: after lunch, next morning, after a holiday. */
export const nextOpening = (calendar: Calendar, hours: OfficeHours, at: Instant): Instant =>
  instant(Math.max(millis(at), nextSpan(calendar, hours, millis(at)).from));

/**
 * The moment after that many minutes of office time (fractions allowed). Time that runs out with a span ends there:
 * 30 minutes from 17:00 is 17:30, not the next morning. Zero minutes is the moment itself. Throws RangeError when
 * negative.
 */
export function addOfficeMinutes(calendar: Calendar, hours: OfficeHours, at: Instant, minutes: number): Instant {
  if (!(minutes >= 0)) throw new RangeError(`not a length of office time: ${minutes}`);
  let now = millis(at);
  for (let left = Math.round(minutes * MINUTE); left > 0; ) {
    const { from, to } = nextSpan(calendar, hours, now);
    const start = Math.max(now, from);
    now = Math.min(start + left, to);
    left -= now - start;
  }
  return instant(now);
}

/** Minutes of office time from one moment to another; negative when `to` is the earlier. */
export function officeMinutesBetween(calendar: Calendar, hours: OfficeHours, from: Instant, to: Instant): number {
  if (to < from) return -officeMinutesBetween(calendar, hours, to, from);
  const [start, end, last] = [millis(from), millis(to), dayOf(to)];
  let total = 0;
  for (let on = dayOf(from); on <= last; on = plusDays(on, 1)) {
    for (const span of spansOf(calendar, hours, on)) {
      total += Math.max(0, Math.min(end, span.to) - Math.max(start, span.from));
    }
  }
  return total / MINUTE;
}

/** "Within n working days" of a moment ends when the office closes on the n-th working day after that day. */
export const workingDayEnd = (calendar: Calendar, hours: OfficeHours, from: Instant, n: number): Instant =>
  closeOf(hours, addWorkingDays(calendar, dayOf(from), n));

/**
 * The working day to which something belongs when "the same day" is asked: what comes after closing or on a day off
 * counts as the next working day; what comes before opening or at lunch counts as that day.
 */
export function receivedOn(calendar: Calendar, hours: OfficeHours, at: Instant): Day {
  const on = dayOf(at);
  return nextWorkingDay(calendar, at > closeOf(hours, on) ? plusDays(on, 1) : on);
}

/** The span that is open at a moment, else the first one after it. */
function nextSpan(calendar: Calendar, hours: OfficeHours, at: number): { from: number; to: number } {
  for (let on = dayOf(instant(at)); ; on = plusDays(on, 1)) {
    const span = spansOf(calendar, hours, on).find(({ to }) => at < to);
    if (span !== undefined) return span;
  }
}

/** The opening spans of a day in epoch milliseconds; none on a day off. */
function spansOf(calendar: Calendar, hours: OfficeHours, on: Day): { from: number; to: number }[] {
  if (!isWorkingDay(calendar, on)) return [];
  const midnight = millis(instantOn(on, '00:00'));
  return hours.map(({ from, to }) => ({ from: midnight + sinceMidnight(from), to: midnight + sinceMidnight(to) }));
}

const sinceMidnight = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;
