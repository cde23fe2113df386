// The township's working calendar: the holiday table, yearly notices entered since, and overrides of single days.
// Pure arithmetic on days, independent of the machine's time zone; hours of the day belong to office-hours.ts.
import { type Day, dayOf, type Instant, instantOn, plusDays, timeOf, weekday } from '../../time.ts';
import type { DayReason, HolidayNotice } from './holidays.ts';
import { daysNamed, inTable, TABLE_VERSION, TABLE_YEARS } from './holidays.ts';
import { statutoryHoliday } from './statutory.ts';

/** A single day set otherwise by a notice and confirmed by a second person (TL-4). */
export interface Override {
  readonly id: string;
  readonly on: Day;
  readonly working: boolean;
  readonly notice: string;
}

/** What was entered since the table was made, each list in the order of confirmation: for one day the last wins. */
export interface CalendarEntries {
  readonly overrides?: readonly Override[];
  /** Notices for years beyond the table. Each extends the coverage to its year; an override stands above them. */
  readonly notices?: readonly HolidayNotice[];
}

/** Made by `buildCalendar` and asked through the functions of this file. */
export interface Calendar {
  /** Stored with every decision. The same entries give the same version on any machine. */
  readonly version: string;
  /** Days that the entries set otherwise than the table. */
  readonly entered: ReadonlyMap<Day, DayReason>;
  /** Years whose arrangement is known: those of the table and those entered. */
  readonly years: ReadonlySet<number>;
}

/** The calendar from the table and what was entered since. Throws RangeError for an entry that names no real day. */
export function buildCalendar({ overrides = [], notices = [] }: CalendarEntries = {}): Calendar {
  const entered = new Map<Day, DayReason>();
  for (const notice of notices) for (const [on, reason] of daysNamed(notice)) entered.set(on, reason);
  for (const { id, on, working, notice } of overrides) {
    entered.set(on, { code: 'override', working, override: id, notice });
  }
  const years = notices.length === 0 ? TABLE_YEARS : new Set([...TABLE_YEARS, ...notices.map(({ year }) => year)]);
  return { version: versionOf(entered, years), entered, years };
}

/** Why a day works or not, the strongest reason first: override, notice, statutory holiday (provisional), week. */
export function reasonOf(calendar: Calendar, on: Day): DayReason {
  const named = calendar.entered.get(on) ?? inTable(on) ?? (isCovered(calendar, on) ? null : statutoryHoliday(on));
  return named ?? (isWeekend(on) ? { code: 'weekend' } : { code: 'weekday' });
}

/** Whether a day with this reason works. */
export const isWorking = (reason: DayReason): boolean =>
  reason.code === 'weekday' || reason.code === 'make-up' || (reason.code === 'override' && reason.working);

/** Why a day is off, or null when it works. */
export function reasonOff(calendar: Calendar, on: Day): DayReason | null {
  const reason = reasonOf(calendar, on);
  return isWorking(reason) ? null : reason;
}

/** True for a day on which the township works: make-up weekend days are, notice days off are not. */
export const isWorkingDay = (calendar: Calendar, on: Day): boolean => isWorking(reasonOf(calendar, on));

/** True when the notice for the day's year is known. A date counted beyond is provisional. */
export const isCovered = (calendar: Calendar, on: Day): boolean => calendar.years.has(Number(on.slice(0, 4)));

/** The day itself if it works, else the next one that does. */
export function nextWorkingDay(calendar: Calendar, onOrAfter: Day): Day {
  let on = onOrAfter;
  while (!isWorkingDay(calendar, on)) on = plusDays(on, 1);
  return on;
}

/** The moment itself if its day works, else the same hour of the next day that does: what fell on a day off waits. */
export function onWorkingDay(calendar: Calendar, at: Instant): Instant {
  const on = dayOf(at);
  const works = nextWorkingDay(calendar, on);
  return works === on ? at : instantOn(works, timeOf(at));
}

/** The last working day strictly before a day. */
export const previousWorkingDay = (calendar: Calendar, before: Day): Day => addWorkingDays(calendar, before, -1);

/**
 * The n-th working day after a day, which itself is not counted (民法典 Art. 201); negative n counts backwards.
 * n = 0 gives the day itself or, when that is off, the next working day.
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day {
  if (n === 0) return nextWorkingDay(calendar, from);
  const step = Math.sign(n);
  let on = from;
  for (let left = Math.abs(n); left > 0; ) {
    on = plusDays(on, step);
    if (isWorkingDay(calendar, on)) left -= 1;
  }
  return on;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  let count = 0;
  for (let on = from; on < to; ) {
    on = plusDays(on, 1);
    if (isWorkingDay(calendar, on)) count += 1;
  }
  return count;
}

const isWeekend = (on: Day): boolean => weekday(on) % 6 === 0;

/** The table's name, and a digest of what was entered if anything was: short, since every event carries it. */
function versionOf(entered: ReadonlyMap<Day, DayReason>, years: ReadonlySet<number>): string {
  if (entered.size === 0 && years === TABLE_YEARS) return TABLE_VERSION;
  const text = JSON.stringify([[...entered].sort(([a], [b]) => (a < b ? -1 : 1)), [...years].sort((a, b) => a - b)]);
  return `${TABLE_VERSION}+${fnv1a(text)}`;
}

/** FNV-1a, 64 bits, as 16 hex digits. It tells versions apart; it proves nothing and need not. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
