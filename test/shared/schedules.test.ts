// The recurring schedules as data: when each wakes next.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOccurrence, type RecurringSchedule, SCHEDULES, type ScheduleName } from '#shared/schedules.ts';
import { dayOf, type Instant, instant, millis, timeOf } from '#shared/time.ts';

function schedule(name: ScheduleName): RecurringSchedule {
  const found = SCHEDULES.find((one) => one.name === name);
  if (!found) throw new Error(`no schedule ${name}`);
  return found;
}

/** The occurrences within a stretch of township time, as `YYYY-MM-DD HH:mm`. */
function occurrences(name: ScheduleName, from: string, to: string): string[] {
  const seen: string[] = [];
  let at: Instant = instant(from);
  while (true) {
    at = nextOccurrence(schedule(name), at);
    if (at > instant(to)) return seen;
    seen.push(`${dayOf(at)} ${timeOf(at)}`);
  }
}

test('the sweep wakes on every quarter of an hour', () => {
  expect(occurrences('sweep', '2026-09-24T09:00:00+08:00', '2026-09-24T10:00:00+08:00')).toEqual([
    '2026-09-24 09:15',
    '2026-09-24 09:30',
    '2026-09-24 09:45',
    '2026-09-24 10:00',
  ]);
});

test('the daily wake-up comes ten minutes after midnight in township time, over the end of a month', () => {
  expect(occurrences('daily', '2026-09-29T23:00:00+08:00', '2026-10-02T00:00:00+08:00')).toEqual([
    '2026-09-30 00:10',
    '2026-10-01 00:10',
  ]);
});

test('AP-2: after each quarter there is a wake-up on each of the first fifteen days, and on no other day', () => {
  const year = occurrences('quarter', '2025-12-31T23:59:00+08:00', '2026-12-31T23:59:00+08:00');
  expect(year).toHaveLength(60);
  expect(year[0]).toBe('2026-01-01 08:35');
  expect(year.slice(45, 47)).toEqual(['2026-10-01 08:35', '2026-10-02 08:35']);
  expect(year.at(-1)).toBe('2026-10-15 08:35');
});

test('AP-2: the half-year summary wakes in July only, the year in January only', () => {
  expect(occurrences('half-year', '2026-01-01T00:00:00+08:00', '2027-01-01T00:00:00+08:00')[0]).toBe(
    '2026-07-01 08:35',
  );
  expect(occurrences('half-year', '2026-01-01T00:00:00+08:00', '2027-01-01T00:00:00+08:00')).toHaveLength(15);
  expect(occurrences('year', '2026-01-16T00:00:00+08:00', '2027-01-02T00:00:00+08:00')).toEqual(['2027-01-01 08:35']);
});

test('SV-4.4: the monthly report wakes on the first fifteen days of every month, February of a leap year included', () => {
  const spring = occurrences('monthly-report', '2028-02-14T12:00:00+08:00', '2028-03-02T00:00:00+08:00');
  expect(spring).toEqual(['2028-02-15 08:35', '2028-03-01 08:35']);
});

test('an occurrence is strictly later than the moment asked about, and none lies between', () => {
  const within = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') });
  fc.assert(
    fc.property(within, fc.constantFrom(...SCHEDULES), (ms, one) => {
      const after = instant(ms);
      const next = nextOccurrence(one, after);
      expect(next > after).toBe(true);
      expect(nextOccurrence(one, instant(millis(next) - 1))).toBe(next);
      expect(nextOccurrence(one, instant(Math.floor((ms + millis(next)) / 2)))).toBe(next);
    }),
  );
});

test('two schedules that wake at the same minute run shorter periods first', () => {
  const names = SCHEDULES.map((one) => one.name);
  expect(names.indexOf('quarter')).toBeLessThan(names.indexOf('half-year'));
  expect(names.indexOf('half-year')).toBeLessThan(names.indexOf('year'));
});

test('only the sweep may stand for the runs it missed', () => {
  expect(SCHEDULES.filter((one) => one.coalesces).map((one) => one.name)).toEqual(['sweep']);
});

test('a schedule that can never wake is refused', () => {
  expect(() =>
    nextOccurrence({ recurs: { at: '08:35', days: { from: 31, to: 31 }, months: [2] } }, instant(0)),
  ).toThrow(RangeError);
});
