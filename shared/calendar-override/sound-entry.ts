// Whether an entry makes sense beside the calendar in force: what a slip of the pen would do to every date counted
// through it is caught here, twice: when it is proposed and when the second person confirms it (TL-4).
import { type Refusal, refusedBy } from '../decision.ts';
import { type Calendar, isWorkingDay } from '../regulation/calendar/calendar.ts';
import { daysNamed, type HolidayNotice, TABLE_YEARS } from '../regulation/calendar/holidays.ts';
import { statutoryHoliday } from '../regulation/calendar/statutory.ts';
import { type Day, day, plusDays, weekday } from '../time.ts';
import { dayFact } from '../words/moment.ts';
import type { CalendarEntry, DayOtherwise } from './events.ts';

type Refused = { readonly refused: Refusal };

const WORKING = { zh: '工作日', en: 'a working day' };
const OFF = { zh: '休息日', en: 'a day off' };

function dayRefused(calendar: Calendar, { on, working }: DayOtherwise): Refused | undefined {
  if (isWorkingDay(calendar, on) !== working) return undefined;
  return refusedBy('TL-4/an-override-changes-something', { on: dayFact(on), already: working ? WORKING : OFF });
}

/** The first statutory holiday of the year that the days off leave out. A forgotten festival would count as working. */
function forgotten(year: number, off: ReadonlySet<Day>): Day | undefined {
  const end = day(`${year}-12-31`);
  for (let on = day(`${year}-01-01`); on <= end; on = plusDays(on, 1)) {
    if (statutoryHoliday(on) !== null && !off.has(on)) return on;
  }
  return undefined;
}

function noticeRefused(notice: HolidayNotice): Refused | undefined {
  const { year } = notice;
  if (TABLE_YEARS.has(year)) return refusedBy('TL-4/a-notice-brings-a-new-year', { year });
  const first = day(`${year - 1}-12-01`);
  const last = day(`${year + 1}-01-31`);
  const named = new Set<Day>();
  const off = new Set<Day>();
  for (const [on, { code }] of daysNamed(notice)) {
    if (on < first || on > last) return refusedBy('TL-4/a-notice-stays-with-its-year', { on: dayFact(on), year });
    if (named.has(on)) return refusedBy('TL-4/a-notice-names-a-day-once', { on: dayFact(on) });
    if (code === 'make-up' && weekday(on) % 6 !== 0)
      return refusedBy('TL-4/a-make-up-day-is-a-weekend-day', { on: dayFact(on) });
    named.add(on);
    if (code === 'holiday') off.add(on);
  }
  const missing = forgotten(year, off);
  return missing === undefined ? undefined : refusedBy('TL-4/a-notice-names-every-holiday', { on: dayFact(missing) });
}

/** Why an entry may not stand, or undefined when it may. */
export const unsound = (calendar: Calendar, entry: CalendarEntry): Refused | undefined =>
  'on' in entry ? dayRefused(calendar, entry) : noticeRefused(entry);
