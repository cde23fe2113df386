// Office hours 08:30–12:00 and 14:00–17:30 on working days, seven office hours a day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendar } from '#shared/regulation/calendar/calendar.ts';
import {
  addOfficeMinutes,
  nextOpening,
  officeMinutesBetween,
  openAt,
  receivedOn,
  workingDayEnd,
} from '#shared/regulation/calendar/office-hours.ts';
import { day, type Instant, instant, instantOn, millis } from '#shared/time.ts';
import { HOURS } from './worked-examples.ts';

const calendar = buildCalendar();
/** Township time `YYYY-MM-DD HH:mm` as an instant. */
const at = (text: string): Instant => instantOn(day(text.slice(0, 10)), text.slice(11));
const anyInstant = fc
  .integer({ min: millis(at('2025-01-01 00:00')), max: millis(at('2026-12-01 00:00')) })
  .map((value) => instant(value));

test.each([
  ['2026-09-24 08:29', false],
  ['2026-09-24 08:30', true],
  ['2026-09-24 12:00', false],
  ['2026-09-24 13:59', false],
  ['2026-09-24 14:00', true],
  ['2026-09-24 17:29', true],
  ['2026-09-24 17:30', false],
  ['2026-09-25 10:00', false],
  ['2026-09-20 10:00', true],
])('at %s the counter is open: %s', (moment, open) => {
  expect(openAt(calendar, HOURS, at(moment))).toBe(open);
});

test.each([
  ['2026-09-24 09:15', '2026-09-24 09:15', 'it is open'],
  ['2026-09-24 06:00', '2026-09-24 08:30', 'before opening'],
  ['2026-09-24 12:30', '2026-09-24 14:00', 'at lunch'],
  ['2026-09-24 17:30', '2026-09-28 08:30', 'after closing before the Mid-Autumn holiday'],
  ['2026-09-19 10:00', '2026-09-20 08:30', 'Saturday, before a Sunday that works'],
  ['2026-10-02 10:00', '2026-10-08 08:30', 'in the National Day holiday'],
])('after %s the office is next open at %s: %s', (moment, opening) => {
  expect(nextOpening(calendar, HOURS, at(moment))).toBe(at(opening));
});

test.each([
  ['FI-4: 30 minutes from 17:00 end at closing', '2026-09-24 17:00', 30, '2026-09-24 17:30'],
  ['FI-4: 30 minutes from 17:10 end the next working morning', '2026-09-24 17:10', 30, '2026-09-28 08:40'],
  ['FI-4: 30 minutes from 11:45 end after lunch', '2026-09-24 11:45', 30, '2026-09-24 14:15'],
  ['FI-4: 30 minutes from Saturday begin on the Sunday that works', '2026-09-19 10:00', 30, '2026-09-20 09:00'],
  ['a whole day is seven hours', '2026-09-24 08:30', 420, '2026-09-24 17:30'],
  ['one minute more is the next working day', '2026-09-24 08:30', 421, '2026-09-28 08:31'],
] as const)('%s', (_, start, minutes, end) => {
  expect(addOfficeMinutes(calendar, HOURS, at(start), minutes)).toBe(at(end));
});

test('negative office time is refused', () => {
  expect(() => addOfficeMinutes(calendar, HOURS, at('2026-09-24 10:00'), -1)).toThrow(RangeError);
  expect(() => addOfficeMinutes(calendar, HOURS, at('2026-09-24 10:00'), Number.NaN)).toThrow(RangeError);
});

test('property: office minutes added in two parts are the same as in one', () => {
  const minutes = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(anyInstant, minutes, minutes, (start, a, b) => {
      const parts = addOfficeMinutes(calendar, HOURS, addOfficeMinutes(calendar, HOURS, start, a), b);
      expect(parts).toBe(addOfficeMinutes(calendar, HOURS, start, a + b));
    }),
  );
});

test('property: what was added lies between, and time between is additive and signed', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyInstant, fc.integer({ min: 0, max: 5000 }), (a, b, c, n) => {
      const between = (from: Instant, to: Instant) => officeMinutesBetween(calendar, HOURS, from, to);
      expect(between(a, addOfficeMinutes(calendar, HOURS, a, n))).toBeCloseTo(n, 6);
      expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6);
      expect(between(a, b)).toBeCloseTo(-between(b, a), 6);
    }),
  );
});

test('property: the next opening is open, not earlier, and with nothing open in between', () => {
  fc.assert(
    fc.property(anyInstant, (moment) => {
      const opening = nextOpening(calendar, HOURS, moment);
      expect(opening >= moment).toBe(true);
      expect(openAt(calendar, HOURS, opening)).toBe(true);
      expect(officeMinutesBetween(calendar, HOURS, moment, opening)).toBe(0);
    }),
  );
});

test.each([
  ['2026-09-24 07:00', '2026-09-24', 'before opening'],
  ['2026-09-24 13:00', '2026-09-24', 'at lunch'],
  ['2026-09-24 17:30', '2026-09-24', 'at closing'],
  ['2026-09-24 17:31', '2026-09-28', 'after closing'],
  ['2026-09-26 10:00', '2026-09-28', 'on a day off'],
  ['2026-09-20 10:00', '2026-09-20', 'on a Sunday that works'],
])('TL-4: what comes at %s belongs to %s when "the same day" is asked: %s', (moment, on) => {
  expect(receivedOn(calendar, HOURS, at(moment))).toBe(on);
});

test('"within n working days" ends at closing of the n-th working day after, at whatever hour it began', () => {
  expect(workingDayEnd(calendar, HOURS, at('2026-09-24 09:00'), 1)).toBe(at('2026-09-28 17:30'));
  expect(workingDayEnd(calendar, HOURS, at('2026-09-24 20:00'), 1)).toBe(at('2026-09-28 17:30'));
  expect(workingDayEnd(calendar, HOURS, at('2026-09-30 09:00'), 2)).toBe(at('2026-10-09 17:30'));
});
