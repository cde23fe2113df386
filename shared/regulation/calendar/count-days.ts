// The counting itself: from a start day, so many days of a unit, past the days off and the days on which the clock
// stood, to a day on which a date may fall. It notes every day a reader would wonder about.
import type { Day } from '../../time.ts';
import { dayOf, plusDays } from '../../time.ts';
import type { Calendar } from './calendar.ts';
import { isCovered, isWorking, reasonOf } from './calendar.ts';
import type { DayRun, Stop, Unit } from './due-date.ts';
import type { DayReason } from './holidays.ts';
import type { OfficeHours } from './office-hours.ts';
import { closeOf } from './office-hours.ts';

export interface DayCount {
  /** The day on which the date falls: it works, and the clock runs at its close. */
  readonly on: Day;
  /** The day up to which the limit was counted: earlier than `on` when the date had to move. */
  readonly countedTo: Day;
  readonly skipped: readonly DayRun[];
  readonly worked: readonly DayRun[];
  readonly stops: readonly (Stop & { readonly days: number })[];
  /** A year in between has no notice yet. */
  readonly provisional: boolean;
}

/** What one day is to the count. */
type Seen = 'stopped' | 'off' | 'works';

/**
 * Counts `days` of a unit after `startOn`, which itself is not counted (民法典 Art. 201). Of a stop the day it began
 * counts, the days after it up to its last do not. Then the date moves on past days off (Art. 203) and while the clock
 * stands: it does not fall due then, not even on the day on which the clock was stopped.
 */
export function countDays(
  calendar: Calendar,
  hours: OfficeHours,
  { startOn, days, unit, stops }: { startOn: Day; days: number; unit: Unit; stops: readonly Stop[] },
): DayCount {
  const standing = stops.map(({ from, to }) => ({ from, to, days: 0 }));
  const skipped: DayRun[] = [];
  const worked: DayRun[] = [];
  let provisional = false;

  const look = (on: Day): Seen => {
    provisional ||= !isCovered(calendar, on);
    const works = isWorking(reasonOf(calendar, on));
    const stop = standing.find(({ from, to }) => dayOf(from) < on && on <= dayOf(to));
    if (stop === undefined) return works ? 'works' : 'off';
    if (works || unit === 'calendar') stop.days += 1;
    return 'stopped';
  };
  const note = (on: Day, seen: Seen): void => {
    const reason = reasonOf(calendar, on);
    if (seen === 'off') append(skipped, on, reason);
    if (seen === 'works' && reason.code !== 'weekday') append(worked, on, reason);
  };
  const standsAtClose = (on: Day): boolean => {
    const close = closeOf(hours, on);
    return standing.some(({ from, to }) => from <= close && close < to);
  };

  let on = startOn;
  for (let left = days; left > 0; ) {
    on = plusDays(on, 1);
    const seen = look(on);
    if (unit === 'working') note(on, seen);
    if (seen === 'works' || (seen === 'off' && unit === 'calendar')) left -= 1;
  }
  const countedTo = on;
  for (let seen = look(on); ; seen = look(on)) {
    note(on, seen);
    if (seen === 'works' && !standsAtClose(on)) break;
    on = plusDays(on, 1);
  }
  return { on, countedTo, skipped, worked, stops: standing, provisional };
}

/** Adds a day, later than those before or already there, to the last run or, for another reason, as a new run. */
function append(runs: DayRun[], on: Day, reason: DayReason): void {
  const last = runs.at(-1);
  if (last !== undefined && on <= last.to) return;
  if (last !== undefined && plusDays(last.to, 1) === on && sameReason(last.reason, reason)) {
    runs[runs.length - 1] = { ...last, to: on };
  } else runs.push({ from: on, to: on, reason });
}

const sameReason = (a: DayReason, b: DayReason): boolean => JSON.stringify(a) === JSON.stringify(b);
