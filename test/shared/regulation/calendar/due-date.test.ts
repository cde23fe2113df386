// Due dates: the worked examples, the reasons they store, stops and extensions, and the laws of counting.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/decision.ts';
import { addWorkingDays, buildCalendar, isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import {
  type CountedWhy,
  type Counting,
  type Due,
  dueDate,
  fixedDue,
  type Stop,
} from '#shared/regulation/calendar/due-date.ts';
import { skippedDays } from '#shared/regulation/calendar/skipped-days.ts';
import { type Day, day, type Instant, instantOn, plusDays } from '#shared/time.ts';
import { answers, EXAMPLES, HOURS } from './worked-examples.ts';

const calendar = buildCalendar();
const at = (text: string): Instant => instantOn(day(text.slice(0, 10)), text.slice(11) || '10:00');
const due = (
  start: string,
  limit: number,
  unit: 'calendar' | 'working',
  more: Partial<Counting> = {},
): Due<CountedWhy> => dueDate({ calendar, hours: HOURS, start: at(start), limit, unit, ...more });
const stop = (from: string, to: string): Stop => ({ from: at(from), to: at(to) });

test.each(EXAMPLES)('TL-4: %s and %i %s days give %s, at the close of office', (start, limit, unit, on) => {
  expect(due(start, limit, unit)).toMatchObject({ on, at: at(`${on} 17:30`), provisional: false });
});

test.each(['America/New_York', 'Asia/Shanghai', 'UTC', 'Pacific/Kiritimati'])(
  'a machine set to %s reckons every due date and every day of the table the same',
  (TZ) => {
    const program = fileURLToPath(new URL('worked-examples.ts', import.meta.url));
    const printed = execFileSync(process.execPath, [program], { env: { ...process.env, TZ }, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(answers());
  },
  20_000,
);

test('the hour of the start makes no difference: before opening, at night, on a day off', () => {
  expect(due('2026-09-24 00:00', 7, 'calendar').on).toBe('2026-10-08');
  expect(due('2026-09-24 23:59', 7, 'calendar').on).toBe('2026-10-08');
  expect(due('2026-09-26 21:00', 1, 'working').on).toBe('2026-09-28');
});

test('TL-4: the due date says why it rolled over the National Day holiday', () => {
  expect(due('2026-09-24', 7, 'calendar', { clause: 'TL-4', rule: 'petition' }).why).toEqual({
    basis: 'counted',
    clause: 'TL-4',
    rule: 'petition',
    start: at('2026-09-24 10:00'),
    startOn: '2026-09-24',
    unit: 'calendar',
    limit: 7,
    calendar: '2010-2026.1',
    skipped: [{ from: '2026-10-01', to: '2026-10-07', reason: { code: 'holiday', festival: 'national-day' } }],
    worked: [],
    rolledFrom: '2026-10-01',
    stops: [],
    extensions: [],
  });
});

test('a working-day limit names every day it passed over and every weekend day it counted', () => {
  const { why } = due('2026-09-23', 12, 'working');
  expect(why.skipped.map(({ from, to, reason }) => [from, to, reason.code])).toEqual([
    ['2026-09-25', '2026-09-27', 'holiday'],
    ['2026-10-01', '2026-10-07', 'holiday'],
    ['2026-10-11', '2026-10-11', 'weekend'],
  ]);
  expect(why.worked).toEqual([
    { from: '2026-10-10', to: '2026-10-10', reason: { code: 'make-up', festival: 'national-day' } },
  ]);
  expect(why.rolledFrom).toBeUndefined();
  expect(skippedDays(why).slice(2, 4)).toEqual([
    { on: '2026-09-27', because: 'mid-autumn' },
    { on: '2026-10-01', because: 'national-day' },
  ]);
});

test('a calendar-day date on a Sunday that works stays there and says so', () => {
  const { on, why } = due('2026-09-13', 7, 'calendar');
  expect(on).toBe('2026-09-20');
  expect(why.worked.map(({ from }) => from)).toEqual(['2026-09-20']);
});

test('why a date is what it is can be stored as JSON and is small', () => {
  const answer: JsonObject = due('2026-09-16', 30, 'working', { stops: [stop('2026-09-21', '2026-09-24')] });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  expect(JSON.stringify(answer).length).toBeLessThan(1500);
});

test('a date counted into a year without a notice is provisional, one within the table is not', () => {
  expect(due('2026-12-24', 7, 'calendar').provisional).toBe(false);
  expect(due('2026-12-25', 7, 'calendar')).toMatchObject({ on: '2027-01-04', provisional: true });
  expect(due('2027-02-05', 1, 'working')).toMatchObject({ on: '2027-02-09', provisional: true });
});

test('limit zero is the same day, or the next working day', () => {
  expect(due('2026-09-24', 0, 'calendar').on).toBe('2026-09-24');
  expect(due('2026-10-01', 0, 'working').on).toBe('2026-10-08');
});

test.each([-1, 1.5, Number.NaN, 3651])('a limit of %d days is refused', (limit) => {
  expect(() => due('2026-09-24', limit, 'calendar')).toThrow(RangeError);
});

test('a start in another century is refused', () => {
  expect(() => due('1999-12-31', 7, 'calendar')).toThrow(RangeError);
  expect(() => due('2100-01-01', 7, 'calendar')).toThrow(RangeError);
});

test('TL-4: extended from 7 to 15 days, the date is counted from the same start', () => {
  const extended = due('2026-09-24', 7, 'calendar', {
    extensions: [{ days: 8, at: at('2026-09-29 09:00'), by: '1003' }],
  });
  expect(extended.on).toBe('2026-10-09');
  expect(extended.why).toMatchObject({ limit: 7, extensions: [{ days: 8, by: '1003' }] });
});

test('TL-2: a stop is counted in the unit of the limit, not in days and nights', () => {
  // From Monday to Monday over the two days of a weekend: five working days.
  const stopped = due('2026-06-01', 20, 'working', { stops: [stop('2026-06-08', '2026-06-15')] });
  expect(stopped.on).toBe(addWorkingDays(calendar, due('2026-06-01', 20, 'working').on, 5));
  expect(stopped.why.stops).toEqual([{ ...stop('2026-06-08', '2026-06-15'), days: 5 }]);
  expect(due('2026-06-01', 60, 'calendar', { stops: [stop('2026-06-08', '2026-06-15')] }).why.stops[0]?.days).toBe(7);
});

test('a stop within one day costs nobody anything', () => {
  expect(due('2026-06-01', 5, 'working', { stops: [stop('2026-06-03 09:00', '2026-06-03 16:00')] }).on).toBe(
    '2026-06-08',
  );
});

test('a date does not fall due while the clock stands, not even on the day it was stopped', () => {
  expect(due('2026-06-01', 3, 'working').on).toBe('2026-06-04');
  const held = due('2026-06-01', 3, 'working', { stops: [stop('2026-06-04 09:00', '2026-06-09 10:00')] });
  expect(held).toMatchObject({ on: '2026-06-10', why: { rolledFrom: '2026-06-04' } });
});

test('a stop that began after the close of the due day changes nothing', () => {
  const stops = [stop('2026-06-04 17:31', '2026-06-09 10:00')];
  expect(due('2026-06-01', 3, 'working', { stops }).on).toBe('2026-06-04');
});

test('stops that overlap are not counted twice', () => {
  const once = due('2026-06-01', 20, 'working', { stops: [stop('2026-06-08', '2026-06-15')] }).on;
  const twice = [stop('2026-06-08', '2026-06-12'), stop('2026-06-10', '2026-06-15')];
  expect(due('2026-06-01', 20, 'working', { stops: twice }).on).toBe(once);
});

test("TL-4: a superior's date stays on a day off and names the working day before", () => {
  const set = fixedDue({ calendar, hours: HOURS, on: day('2026-10-03'), setBy: 'superior', clause: 'TL-4' });
  expect(set).toEqual({
    on: '2026-10-03',
    at: at('2026-10-03 17:30'),
    provisional: false,
    why: {
      basis: 'set',
      clause: 'TL-4',
      setBy: 'superior',
      calendar: '2010-2026.1',
      dayOff: { reason: { code: 'holiday', festival: 'national-day' }, warnOn: '2026-09-30' },
    },
  });
  expect(fixedDue({ calendar, hours: HOURS, on: day('2026-10-09'), setBy: 'joint' }).why).not.toHaveProperty('dayOff');
});

const anyDay = fc.integer({ min: 0, max: 6000 }).map((n): Day => plusDays(day('2010-01-01'), n));
const anyLimit = fc.integer({ min: 0, max: 90 });
const anyUnit = fc.constantFrom('calendar' as const, 'working' as const);

test('property: a counted date always works, lies after its start, and never before the bare limit', () => {
  fc.assert(
    fc.property(anyDay, anyLimit, anyUnit, (start, limit, unit) => {
      const { on } = due(start, limit, unit);
      expect(isWorkingDay(calendar, on)).toBe(true);
      expect(on >= plusDays(start, limit)).toBe(true);
    }),
  );
});

test('property: a later start or a longer limit never gives an earlier date', () => {
  fc.assert(
    fc.property(anyDay, anyLimit, anyUnit, fc.nat(30), fc.nat(30), (start, limit, unit, later, longer) => {
      const { on } = due(start, limit, unit);
      expect(due(plusDays(start, later), limit, unit).on >= on).toBe(true);
      expect(due(start, limit + longer, unit).on >= on).toBe(true);
    }),
  );
});

test('property: a stop never brings a date forward, and no date falls into one', () => {
  fc.assert(
    fc.property(anyDay, anyLimit, anyUnit, fc.nat(40), fc.nat(20), (start, limit, unit, after, length) => {
      const from = instantOn(plusDays(start, after), '11:00');
      const stops = [{ from, to: instantOn(plusDays(start, after + length), '15:00') }];
      const stopped = due(start, limit, unit, { stops });
      expect(stopped.on >= due(start, limit, unit).on).toBe(true);
      expect(stops.some((s) => s.from <= stopped.at && stopped.at < s.to)).toBe(false);
      expect(isWorkingDay(calendar, stopped.on)).toBe(true);
    }),
  );
});

test('property: working days skipped and counted tile the way from start to due', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (start, limit) => {
      const { on, why } = due(start, limit, 'working');
      const skipped = skippedDays(why).length;
      expect(plusDays(start, limit + skipped)).toBe(on);
    }),
  );
});
