// Days and instants. A day is a date of the township's calendar; an instant is a moment in UTC.
// The only converter between the two lives here; nothing in this room asks what time it is.

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;
/** A date `YYYY-MM-DD` in township time. Compares correctly as a string. */
export type Day = string & { readonly [dayBrand]: true };
/** A moment `YYYY-MM-DDTHH:mm:ss.sssZ` in UTC. Compares correctly as a string. */
export type Instant = string & { readonly [instantBrand]: true };

/** Minutes that township time is ahead of UTC. China has one zone and no summer time since 1992. */
const OFFSET_MINUTES = 8 * 60;
const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;

/** Parses a calendar day; throws RangeError for anything that is not a real date. */
export function day(text: string): Day {
  const at = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`not a day: ${text}`);
  }
  return text as Day;
}

/** A date, a time to the minute or finer, and a zone. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Parses an instant: epoch milliseconds, or ISO text with `Z` or a numeric offset. Throws RangeError otherwise. */
export function instant(value: number | string): Instant {
  if (typeof value === 'string') {
    if (!ISO.test(value)) throw new RangeError(`not an instant: ${value}`);
    // The machine would read 30 February as 2 March.
    day(value.slice(0, 10));
  }
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${value}`);
  return at.toISOString() as Instant;
}

/** Epoch milliseconds of an instant. */
export const millis = (at: Instant): number => Date.parse(at);

/** The township day on which an instant falls. */
export const dayOf = (at: Instant): Day =>
  new Date(millis(at) + OFFSET_MINUTES * MINUTE).toISOString().slice(0, 10) as Day;

/** Township wall-clock time `HH:mm` of an instant. */
export const timeOf = (at: Instant): string =>
  new Date(millis(at) + OFFSET_MINUTES * MINUTE).toISOString().slice(11, 16);

/** The instant at which township clocks show `HH:mm` on a day. */
export const instantOn = (on: Day, time: string): Instant =>
  instant(Date.parse(`${on}T${time}:00Z`) - OFFSET_MINUTES * MINUTE);

/** The instant `minutes` of wall-clock time later (negative: earlier). */
export const plusMinutes = (at: Instant, minutes: number): Instant => instant(millis(at) + minutes * MINUTE);

/** The day `n` calendar days later (negative: earlier). Pure date arithmetic: no time zone of the machine enters. */
export const plusDays = (on: Day, n: number): Day =>
  new Date(Date.parse(`${on}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10) as Day;

/** The same day so many months on; where that month is shorter, its last day. */
export function plusMonths(on: Day, n: number): Day {
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + n;
  const first = (m: number): string =>
    `${String(Math.floor(m / 12)).padStart(4, '0')}-${String((m % 12) + 1).padStart(2, '0')}-01`;
  const last = plusDays(day(first(months + 1)), -1);
  return day(`${first(months).slice(0, 8)}${on.slice(8) < last.slice(8) ? on.slice(8) : last.slice(8)}`);
}

/** Whole days from one day to another (positive when `to` is later). */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export const weekday = (on: Day): number => new Date(`${on}T00:00:00Z`).getUTCDay();

/** The later of two instants. */
export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
