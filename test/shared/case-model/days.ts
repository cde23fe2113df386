// Days and hours as somebody counts them on a wall calendar: one day after another, over an independent holiday table.
// Times are written `2026-09-24 10:00` on township clocks and compare as text. Nothing of the product is used here.
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

export type Day = string;
export type Time = string;
export type Unit = 'calendar' | 'working';
/** The clock stood from one moment to another. */
export interface Stop {
  readonly from: Time;
  readonly to: Time;
}

const lists: { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> } = table;

export const dayOf = (at: Time): Day => at.slice(0, 10);
export const after = (on: Day, days = 1): Day =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekend = (on: Day): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
export const works = (on: Day): boolean =>
  lists.workdays[on] !== undefined || (lists.holidays[on] === undefined && !weekend(on));

/** 17:30, when a day's work is over. */
export const close = (on: Day): Time => `${on} 17:30`;

/** The day itself when it works, else the next that does. */
export function workingFrom(on: Day): Day {
  let day = on;
  while (!works(day)) day = after(day);
  return day;
}
/** The n-th working day after a day, or before it where n is negative. */
export function workingDay(on: Day, n: number): Day {
  let day = on;
  for (let left = Math.abs(n); left > 0; ) {
    day = after(day, Math.sign(n));
    if (works(day)) left -= 1;
  }
  return day;
}
/** Within n working days: until the end of the n-th. */
export const within = (at: Time, n: number): Time => close(workingDay(dayOf(at), n));

/** "The same day": what comes after hours or on a day off belongs to the next working day. */
export const sameDay = (at: Time): Day => workingFrom(at > close(dayOf(at)) ? after(dayOf(at)) : dayOf(at));

/** A day on which the clock stands: of a stop all days after its first, up to its last. */
const stands = (stops: readonly Stop[], on: Day): boolean =>
  stops.some(({ from, to }) => dayOf(from) < on && on <= dayOf(to));

/**
 * So many days after a start, whose own day does not count, nor do those on which the clock stands. The date falls on a
 * working day at whose end the clock runs.
 */
export function count(start: Time, limit: number, unit: Unit, stops: readonly Stop[] = []): Day {
  const standsAtClose = (on: Day): boolean => stops.some(({ from, to }) => from <= close(on) && close(on) < to);
  let on = limit === 0 ? sameDay(start) : dayOf(start);
  for (let left = limit; left > 0; ) {
    on = after(on);
    if (!stands(stops, on) && (unit === 'calendar' || works(on))) left -= 1;
  }
  while (!works(on) || stands(stops, on) || standsAtClose(on)) on = after(on);
  return on;
}

const SESSIONS = [
  [8 * 60 + 30, 12 * 60],
  [14 * 60, 17 * 60 + 30],
] as const;
const minuteOf = (at: Time): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
const two = (n: number): string => String(n).padStart(2, '0');
const timeAt = (on: Day, minute: number): Time => `${on} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Every stretch of office time between two moments, on the days that count: its day, from and to which minute. */
function* stretches(from: Time, to: Time, stops: readonly Stop[]): Generator<readonly [Day, number, number]> {
  for (let on = dayOf(from); on <= dayOf(to); on = after(on)) {
    if (!works(on) || stands(stops, on)) continue;
    for (const [opens, closes] of SESSIONS) {
      const begins = on === dayOf(from) ? Math.max(opens, minuteOf(from)) : opens;
      const ends = on === dayOf(to) ? Math.min(closes, minuteOf(to)) : closes;
      if (begins < ends) yield [on, begins, ends];
    }
  }
}

/** The first minute of office time at which four fifths of the office time between start and due have passed. */
export function fourFifths(start: Time, due: Time, stops: readonly Stop[]): Time {
  const all = [...stretches(start, due, stops)];
  // In fifths of a minute, so that nothing is rounded.
  let left = all.reduce((sum, [, from, to]) => sum + 4 * (to - from), 0);
  for (const [on, from, to] of all) {
    if (left < 5 * (to - from)) return timeAt(on, from + Math.ceil(left / 5));
    left -= 5 * (to - from);
  }
  return due;
}
