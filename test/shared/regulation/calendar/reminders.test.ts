// Reminders and escalations of a due date: moments in office time, never at night or on a day off.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendar } from '#shared/regulation/calendar/calendar.ts';
import { dueDate } from '#shared/regulation/calendar/due-date.ts';
import { openAt } from '#shared/regulation/calendar/office-hours.ts';
import { overdueInstants, reminderInstants } from '#shared/regulation/calendar/reminders.ts';
import { day, type Instant, instant, instantOn, millis } from '#shared/time.ts';
import { HOURS } from './worked-examples.ts';

const calendar = buildCalendar();
const at = (text: string): Instant => instantOn(day(text.slice(0, 10)), text.slice(11));
const reminders = (start: string, due: string) =>
  reminderInstants(calendar, HOURS, { start: at(start), due: at(due), share: 0.8 });

test('80 % of the office time: five working days from the opening hour remind after four', () => {
  expect(reminders('2026-06-01 08:30', '2026-06-05 17:30').elapsed).toBe(at('2026-06-05 08:30'));
});

test('80 % counts office time, not nights and holidays: over National Day it is the first morning back', () => {
  expect(reminders('2026-09-24 10:00', '2026-10-08 17:30').elapsed).toBe(at('2026-10-08 08:48'));
});

test('the last working morning is that of the due day, or of the working day before a set day off', () => {
  expect(reminders('2026-09-24 10:00', '2026-10-08 17:30').lastMorning).toBe(at('2026-10-08 08:30'));
  expect(reminders('2026-09-24 10:00', '2026-10-03 17:30').lastMorning).toBe(at('2026-09-30 08:30'));
});

test('what is due the same day has no last morning, and what is already past no reminder', () => {
  expect(reminders('2026-09-24 10:00', '2026-09-24 17:30')).toEqual({
    elapsed: at('2026-09-24 16:24'),
    lastMorning: null,
  });
  expect(reminders('2026-09-24 10:00', '2026-09-23 17:30')).toEqual({ elapsed: null, lastMorning: null });
});

test('a missed date goes upward at closing of the first and the third working day after', () => {
  expect(overdueInstants(calendar, HOURS, at('2026-09-30 17:30'), [1, 3])).toEqual([
    at('2026-10-08 17:30'),
    at('2026-10-10 17:30'),
  ]);
  expect(overdueInstants(calendar, HOURS, at('2026-10-03 17:30'), [1])).toEqual([at('2026-10-08 17:30')]);
});

test('property: every reminder lies after the start, before the due moment, in office hours', () => {
  const anyStart = fc
    .integer({ min: millis(at('2025-01-01 00:00')), max: millis(at('2026-10-01 00:00')) })
    .map((value) => instant(value));
  fc.assert(
    fc.property(
      anyStart,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('calendar', 'working'),
      (start, limit, unit) => {
        const due = dueDate({ calendar, hours: HOURS, start, limit, unit }).at;
        const { elapsed, lastMorning } = reminderInstants(calendar, HOURS, { start, due, share: 0.8 });
        for (const moment of [elapsed, lastMorning]) {
          if (moment === null) throw new Error('a limit of a day or more has both reminders');
          expect(moment > start && moment < due).toBe(true);
          expect(openAt(calendar, HOURS, moment)).toBe(true);
        }
      },
    ),
  );
});
