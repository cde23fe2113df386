// The holiday table: complete, equal to an independent one on every day, and adding up to what the law grants.
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { buildCalendar, isCovered, isWorkingDay, reasonOf } from '#shared/regulation/calendar/calendar.ts';
import { daysNamed } from '#shared/regulation/calendar/holidays.ts';
import { stateCouncilNotices } from '#shared/regulation/calendar/state-council-notices.ts';
import { type Day, day, plusDays, weekday } from '#shared/time.ts';

const calendar = buildCalendar();
const isWeekend = (on: Day): boolean => weekday(on) % 6 === 0;

/** The independent table as it is published: lists of days, read without the library's own date arithmetic. */
const lists: { holidays: Record<string, string>; workdays: Record<string, string> } = chineseDays;
const worksElsewhere = (on: Day): boolean =>
  lists.workdays[on] !== undefined || (lists.holidays[on] === undefined && !isWeekend(on));

/** Days on which we differ from the independent table knowingly: day, the notice that decides, and why. */
const KNOWN_DIFFERENCES: readonly { on: string; notice: string; why: string }[] = [];

test('every day from 2010 to 2026 works or not as in an independent table', () => {
  const differing: string[] = [];
  for (let on = day('2010-01-01'); on <= '2026-12-31'; on = plusDays(on, 1)) {
    if (isWorkingDay(calendar, on) !== worksElsewhere(on)) differing.push(on);
  }
  expect(differing).toEqual(KNOWN_DIFFERENCES.map(({ on }) => on));
});

test('the table says itself where it begins and ends', () => {
  expect(stateCouncilNotices.map(({ year }) => year)).toEqual(Array.from({ length: 17 }, (_, n) => 2010 + n));
  expect(isCovered(calendar, day('2010-01-01'))).toBe(true);
  expect(isCovered(calendar, day('2026-12-31'))).toBe(true);
  expect(isCovered(calendar, day('2009-12-31'))).toBe(false);
  expect(isCovered(calendar, day('2027-01-01'))).toBe(false);
});

test.each(stateCouncilNotices.map((notice) => [notice.year, notice] as const))(
  'the notice for %i gives exactly the days off that the law grants, and every make-up day is a weekend day',
  (year, notice) => {
    const named = [...daysNamed(notice)];
    const makeUp = named.filter(([, { code }]) => code === 'make-up').map(([on]) => on);
    const weekdaysOff = named.filter(([on, { code }]) => code === 'holiday' && !isWeekend(on));
    // 11 days until 2024, 13 since (全国年节及纪念日放假办法); one for victory day in 2015, and in 2020 the extension
    // gave 31 January and took back the make-up day of 1 February.
    const granted = (year < 2025 ? 11 : 13) + (year === 2015 ? 1 : 0) + (year === 2020 ? 2 : 0);
    expect(weekdaysOff.length - makeUp.length).toBe(granted);
    expect(makeUp.filter((on) => !isWeekend(on))).toEqual([]);
    expect(new Set(named.map(([on]) => on)).size).toBe(named.length);
  },
);

test.each([
  ['2011-12-31', true, "a Saturday worked for New Year 2012, named by the next year's notice"],
  ['2013-01-05', true, 'one of two days worked for three days of New Year 2013'],
  ['2015-09-03', false, 'the one-time holiday of 3 September 2015'],
  ['2015-09-04', false, 'the day after it, exchanged'],
  ['2015-09-06', true, 'the Sunday worked in its place'],
  ['2018-12-29', true, 'a Saturday worked for New Year 2019'],
  ['2018-12-31', false, 'the Monday before New Year 2019'],
  ['2019-05-03', false, 'Labour Day 2019 as extended in March of that year'],
  ['2020-01-31', false, 'Spring Festival 2020 as extended'],
  ['2020-02-01', false, 'a Saturday that the first notice had made a working day'],
  ['2020-02-03', true, 'the first working day after the extension'],
  ['2022-12-31', false, 'a Saturday of the New Year holiday 2023'],
  ['2024-02-09', true, "New Year's Eve 2024: leave was encouraged, the day is no holiday"],
  ['2026-09-20', true, 'a Sunday worked for National Day 2026'],
] as const)('%s works: %s (%s)', (on: string, works: boolean, _why: string) => {
  expect(isWorkingDay(calendar, day(on))).toBe(works);
});

test('a day off says which festival it belongs to, a make-up day for which it is worked', () => {
  expect(reasonOf(calendar, day('2026-10-03'))).toEqual({ code: 'holiday', festival: 'national-day' });
  expect(reasonOf(calendar, day('2026-09-20'))).toEqual({ code: 'make-up', festival: 'national-day' });
  expect(reasonOf(calendar, day('2025-10-06'))).toEqual({ code: 'holiday', festival: 'national-day-and-mid-autumn' });
  expect(reasonOf(calendar, day('2015-09-05'))).toEqual({ code: 'holiday', festival: 'victory-day' });
  expect(reasonOf(calendar, day('2026-09-19'))).toEqual({ code: 'weekend' });
  expect(reasonOf(calendar, day('2026-09-21'))).toEqual({ code: 'weekday' });
});
