// Starts at 10:00 and the due days they must give, shared by the test here and by the processes in other time zones.
// Run as a program it prints what this machine makes of them, and every day from 2010 to 2026 as 1 (works) or 0.
import { buildCalendar, isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { dueDate } from '#shared/regulation/calendar/due-date.ts';
import { day, instantOn, plusDays } from '#shared/time.ts';

export const HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
] as const;

export const EXAMPLES = [
  ['2026-09-24', 7, 'calendar', '2026-10-08'],
  ['2026-09-24', 15, 'calendar', '2026-10-09'],
  ['2026-09-23', 5, 'working', '2026-10-08'],
  ['2026-09-16', 20, 'working', '2026-10-20'],
  ['2026-09-18', 1, 'working', '2026-09-20'],
  ['2026-09-13', 7, 'calendar', '2026-09-20'],
  ['2026-02-10', 7, 'calendar', '2026-02-24'],
  ['2025-09-25', 5, 'working', '2025-10-09'],
] as const;

/** What the engine answers to the examples, and the whole table as one string. */
export function answers(): { due: string[]; works: string } {
  const calendar = buildCalendar();
  const due = EXAMPLES.map(([start, limit, unit]) => {
    const { on, at } = dueDate({ calendar, hours: HOURS, start: instantOn(day(start), '10:00'), limit, unit });
    return `${on} ${at}`;
  });
  let works = '';
  for (let on = day('2010-01-01'); on <= '2026-12-31'; on = plusDays(on, 1)) {
    works += isWorkingDay(calendar, on) ? '1' : '0';
  }
  return { due, works };
}

if (import.meta.main) process.stdout.write(JSON.stringify(answers()));
