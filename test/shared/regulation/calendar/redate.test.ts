// What a changed calendar does to dates already given.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildCalendar,
  type Calendar,
  type Override,
  workingDaysBetween,
} from '#shared/regulation/calendar/calendar.ts';
import { type Due, dueDate, fixedDue } from '#shared/regulation/calendar/due-date.ts';
import { redate } from '#shared/regulation/calendar/redate.ts';
import { day, dayOf, type Instant, instantOn, plusDays } from '#shared/time.ts';
import { HOURS } from './worked-examples.ts';

const table = buildCalendar();
const at = (text: string): Instant => instantOn(day(text.slice(0, 10)), text.slice(11) || '10:00');
const override = (on: string, working: boolean): Override => ({
  id: `o-${on}`,
  on: day(on),
  working,
  notice: '柳政发〔2026〕9号',
});
const changed = (...overrides: Override[]): Calendar => buildCalendar({ overrides });
const again = (due: Due, calendar: Calendar, now: string) =>
  redate(due, { calendar, hours: HOURS, at: at(now), earlierNeeds: 3 });

/** Monday 1 June 2026 + 5 working days: Monday 8 June. */
const due = dueDate({
  calendar: table,
  hours: HOURS,
  start: at('2026-06-01'),
  limit: 5,
  unit: 'working',
  clause: 'TL-2',
});

test('TL-4: a new day off moves an open date later, even on its last day, and both dates are kept', () => {
  const moved = again(due, changed(override('2026-06-05', false)), '2026-06-08 17:00');
  expect(moved).toMatchObject({ before: { on: '2026-06-08' }, after: { on: '2026-06-09', why: { clause: 'TL-2' } } });
});

test('TL-4: a new working day moves it earlier when three working days remain', () => {
  const saturday = changed(override('2026-06-06', true));
  expect(again(due, saturday, '2026-06-02')).toMatchObject({
    before: { on: '2026-06-08' },
    after: { on: '2026-06-06' },
  });
  // After 3 June remain the 4th, the 5th and the 6th.
  expect(again(due, saturday, '2026-06-03')).toMatchObject({ after: { on: '2026-06-06' } });
});

test('TL-4: with fewer than three working days left the date stays as promised', () => {
  expect(again(due, changed(override('2026-06-06', true)), '2026-06-04')).toEqual({ unchanged: 'tooClose' });
});

test('TL-4: no date moves into overdue', () => {
  expect(again(due, changed(override('2026-06-06', true)), '2026-06-07 09:00')).toEqual({ unchanged: 'tooClose' });
});

test('an override elsewhere changes nothing', () => {
  expect(again(due, changed(override('2026-07-01', false)), '2026-06-02')).toEqual({ unchanged: 'same' });
});

test.each(['superior', 'joint', 'internal'] as const)('TL-4: a date set as %s stays where it is', (setBy) => {
  const set = fixedDue({ calendar: table, hours: HOURS, on: day('2026-06-08'), setBy });
  expect(again(set, changed(override('2026-06-08', false)), '2026-06-02')).toEqual({ unchanged: 'set' });
});

test('stops and extensions are counted again with the rest', () => {
  const stops = [{ from: at('2026-06-02'), to: at('2026-06-04') }];
  const extensions = [{ days: 10, at: at('2026-06-05') }];
  const long = dueDate({
    calendar: table,
    hours: HOURS,
    start: at('2026-06-01'),
    limit: 5,
    unit: 'working',
    stops,
    extensions,
  });
  const moved = again(long, changed(override('2026-06-10', false)), '2026-06-08');
  expect(moved).toMatchObject({ after: { why: { extensions, stops: [{ days: 2 }] } } });
  if (moved.unchanged) throw new Error('it should move');
  expect(workingDaysBetween(table, moved.before.on, moved.after.on)).toBe(1);
});

test("a provisional date is settled by the year's notice: on another day or on the same", () => {
  const provisional = dueDate({ calendar: table, hours: HOURS, start: at('2026-12-28'), limit: 5, unit: 'working' });
  expect(provisional).toMatchObject({ on: '2027-01-05', provisional: true });
  const entered = (off: string) =>
    buildCalendar({ notices: [{ year: 2027, notices: [], festivals: { 'new-year': { off } } }] });
  expect(again(provisional, entered('2027-01-01..2027-01-04'), '2026-12-29')).toMatchObject({
    before: { on: '2027-01-05', provisional: true },
    after: { on: '2027-01-06', provisional: false },
  });
  expect(again(provisional, entered('2027-01-01..2027-01-03'), '2026-12-29')).toMatchObject({
    before: { on: '2027-01-05', provisional: true },
    after: { on: '2027-01-05', provisional: false },
  });
});

test('property: re-dated by any override, a date is later, or earlier with three working days left', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.boolean(), fc.integer({ min: 1, max: 15 }), fc.nat(20), (n, working, limit, passed) => {
      const start = at('2026-06-01');
      const given = dueDate({ calendar: table, hours: HOURS, start, limit, unit: 'working' });
      const calendar = changed(override(plusDays(day('2026-06-01'), n), working));
      const now = instantOn(plusDays(day('2026-06-01'), passed), '10:00');
      const outcome = redate(given, { calendar, hours: HOURS, at: now, earlierNeeds: 3 });
      if (outcome.unchanged) return;
      const { after } = outcome;
      expect(after.on > given.on || workingDaysBetween(calendar, dayOf(now), after.on) >= 3).toBe(true);
      expect(after.on > given.on || after.at > now).toBe(true);
    }),
  );
});
