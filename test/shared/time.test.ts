// Days and instants: one converter, no time zone of the machine.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, dayOf, daysBetween, instant, instantOn, plusDays, plusMonths, timeOf, weekday } from '#shared/time.ts';

test('an instant falls on the township day, eight hours ahead of UTC', () => {
  expect(dayOf(instant('2026-10-08T16:30:00Z'))).toBe('2026-10-09');
  expect(timeOf(instant('2026-10-08T16:30:00Z'))).toBe('00:30');
  expect(instantOn(day('2026-10-09'), '17:30')).toBe('2026-10-09T09:30:00.000Z');
});

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-10-09T00:00', ''])('%j is no day', (text) => {
  expect(() => day(text)).toThrow(RangeError);
});

test.each(['2026-10-09', '2026-10-09T09:00', '2026-10-09T09:00:00', 'soon'])('%j is no instant', (text) => {
  expect(() => instant(text)).toThrow(RangeError);
});

test('counting days forth and back leads home, and weeks have seven', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => plusDays(day('2000-01-01'), n));
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (on, n) => {
      expect(plusDays(plusDays(on, n), -n)).toBe(on);
      expect(daysBetween(on, plusDays(on, n))).toBe(n);
      expect(weekday(plusDays(on, 7))).toBe(weekday(on));
    }),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-15', 12, '2027-12-15'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
] as const)('%s and %i months is %s: where a month is shorter, its last day', (from, n, to) => {
  expect(plusMonths(day(from), n)).toBe(to);
});
