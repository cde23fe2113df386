// Working days on the calendar: counting, overrides, versions, and what is assumed where no notice is out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  buildCalendar,
  isCovered,
  isWorkingDay,
  nextWorkingDay,
  type Override,
  previousWorkingDay,
  reasonOff,
  workingDaysBetween,
} from '#shared/regulation/calendar/calendar.ts';
import type { HolidayNotice } from '#shared/regulation/calendar/holidays.ts';
import { day, plusDays } from '#shared/time.ts';

const calendar = buildCalendar();
const anyDay = fc.integer({ min: 0, max: 6208 }).map((n) => plusDays(day('2010-01-01'), n));

const flood: Override = { id: 'o1', on: day('2026-06-10'), working: false, notice: '柳政发〔2026〕12号' };
const census: Override = { id: 'o2', on: day('2026-06-13'), working: true, notice: '柳政发〔2026〕13号' };

const notice2027: HolidayNotice = {
  year: 2027,
  notices: [],
  festivals: { 'new-year': { off: '2027-01-01..2027-01-03', work: '2026-12-26' } },
};

test('a day of the event is never counted: the first working day lies after it', () => {
  expect(addWorkingDays(calendar, day('2026-09-18'), 1)).toBe('2026-09-20');
  expect(addWorkingDays(calendar, day('2026-09-30'), 1)).toBe('2026-10-08');
  expect(addWorkingDays(calendar, day('2026-10-03'), 1)).toBe('2026-10-08');
});

test('counting back finds the working day before: two before the end of the National Day holiday is 29 September', () => {
  expect(previousWorkingDay(calendar, day('2026-10-08'))).toBe('2026-09-30');
  expect(addWorkingDays(calendar, day('2026-10-08'), -2)).toBe('2026-09-29');
});

test('zero working days is the day itself, or the next that works', () => {
  expect(addWorkingDays(calendar, day('2026-09-30'), 0)).toBe('2026-09-30');
  expect(addWorkingDays(calendar, day('2026-10-01'), 0)).toBe('2026-10-08');
});

test('property: n working days on, exactly n working days lie between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, n) => {
      const to = addWorkingDays(calendar, from, n);
      expect(isWorkingDay(calendar, to)).toBe(true);
      expect(workingDaysBetween(calendar, from, to)).toBe(n);
    }),
  );
});

test('property: from a working day, n on and n back is where one began', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (any, n) => {
      const from = nextWorkingDay(calendar, any);
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n), -n)).toBe(from);
    }),
  );
});

test('TL-4: an override closes a working day or opens a day off, and names its notice', () => {
  const changed = buildCalendar({ overrides: [flood, census] });
  expect(isWorkingDay(changed, flood.on)).toBe(false);
  expect(isWorkingDay(changed, census.on)).toBe(true);
  expect(reasonOff(changed, flood.on)).toEqual({
    code: 'override',
    working: false,
    override: 'o1',
    notice: '柳政发〔2026〕12号',
  });
  expect(reasonOff(changed, census.on)).toBeNull();
});

test('for one day the override confirmed last holds', () => {
  const back: Override = { ...flood, id: 'o3', working: true };
  expect(isWorkingDay(buildCalendar({ overrides: [flood, back] }), flood.on)).toBe(true);
  expect(isWorkingDay(buildCalendar({ overrides: [back, flood] }), flood.on)).toBe(false);
});

test('the version names the table, and changes with what was entered, not with the order of reading', () => {
  const plain = calendar.version;
  const one = buildCalendar({ overrides: [flood] }).version;
  const both = buildCalendar({ overrides: [flood, census] }).version;
  expect(plain).toBe('2010-2026.1');
  expect(new Set([plain, one, both]).size).toBe(3);
  expect(one.startsWith(`${plain}+`)).toBe(true);
  expect(buildCalendar({ overrides: [census, flood] }).version).toBe(both);
  expect(buildCalendar({ overrides: [] }).version).toBe(plain);
});

test('a year without a notice has weekends and the statutory holidays, said to be provisional', () => {
  expect(isCovered(calendar, day('2027-05-01'))).toBe(false);
  expect(reasonOff(calendar, day('2027-10-01'))).toEqual({
    code: 'holiday',
    festival: 'national-day',
    provisional: true,
  });
  expect(reasonOff(calendar, day('2027-06-09'))).toEqual({
    code: 'holiday',
    festival: 'dragon-boat',
    provisional: true,
  });
  expect(reasonOff(calendar, day('2027-10-09'))).toEqual({ code: 'weekend' });
  expect(isWorkingDay(calendar, day('2027-10-04'))).toBe(true);
});

test("the new year's notice, once entered, covers its year and may reach into the December before", () => {
  const entered = buildCalendar({ notices: [notice2027] });
  expect(isCovered(entered, day('2027-06-09'))).toBe(true);
  expect(isWorkingDay(entered, day('2026-12-26'))).toBe(true);
  expect(reasonOff(entered, day('2027-01-01'))).toEqual({ code: 'holiday', festival: 'new-year' });
  expect(isWorkingDay(entered, day('2027-10-01'))).toBe(true);
  expect(entered.version).not.toBe(calendar.version);
});

test('an override stands above the notice of its year', () => {
  const override: Override = { id: 'o4', on: day('2027-01-01'), working: true, notice: '柳政发〔2026〕40号' };
  const entered = buildCalendar({ notices: [notice2027], overrides: [override] });
  expect(isWorkingDay(entered, day('2027-01-01'))).toBe(true);
});

test('a notice that names no real day is an error, not a silent gap', () => {
  for (const off of ['2027-02-30', '2027-01-03..2027-01-01', '元旦']) {
    const broken: HolidayNotice = { year: 2027, notices: [], festivals: { 'new-year': { off } } };
    expect(() => buildCalendar({ notices: [broken] })).toThrow(RangeError);
  }
});
