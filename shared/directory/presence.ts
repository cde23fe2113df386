// Who is away and who is on duty at one moment: computed from what people said of themselves and from the roster, never
// stored, so that leave begins and ends by itself and a night's pair comes and goes without anybody's act.
import { type Calendar, isWorkingDay } from '../regulation/calendar/calendar.ts';
import { closeOf, type OfficeHours, openingOf } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant, plusDays } from '../time.ts';
import type { RosterState } from './roster/state.ts';
import { isAwayAt, type WhereaboutsState, wordAt } from './whereabouts/state.ts';

export interface Presence {
  /** Who is away at this moment, and the accepted stand-in where there is one. */
  readonly away: ReadonlyMap<string, string | null>;
  /** The township day of the moment; absent where no moment is known. */
  readonly on?: Day;
  /** On the roster at this moment: the pair of the night or day off (absent in office hours of a working day), and by channel who is on duty in office hours. */
  readonly duty: { readonly person?: string; readonly leader?: string; readonly channels: ReadonlyMap<string, string> };
}

export const EVERYBODY_PRESENT: Presence = { away: new Map(), duty: { channels: new Map() } };

/**
 * The day whose pair is on duty at a moment; none while a working day is open, lunch included (FI-1). A duty lasts to
 * the hour at which offices open on the next day (08:30), whether or not that day works: so a night belongs to the day
 * on which it begins, and nobody takes over at midnight. On a day off it begins at that hour, on a working day when the
 * office closes (17:30).
 */
export function dutyDay(calendar: Calendar, hours: OfficeHours, at: Instant): Day | undefined {
  const on = dayOf(at);
  if (at < openingOf(hours, on)) return plusDays(on, -1);
  return isWorkingDay(calendar, on) && at < closeOf(hours, on) ? undefined : on;
}

/** Who is away and on duty at `at` (AC-1.14, FI-1). Duty persons of channels stand at any hour: what arrives at night is theirs from the next opening. */
export function presenceAt(
  whereabouts: ReadonlyMap<string, WhereaboutsState>,
  roster: RosterState | null,
  calendar: Calendar,
  hours: OfficeHours,
  at: Instant,
): Presence {
  const away = [...whereabouts].flatMap(([number, state]): [string, string | null][] =>
    isAwayAt(state, at) ? [[number, wordAt(state, at).standIn ?? null]] : [],
  );
  const on = dutyDay(calendar, hours, at);
  const pair = on === undefined ? undefined : roster?.days[on];
  return {
    away: new Map(away),
    on: dayOf(at),
    duty: { ...pair, channels: new Map(Object.entries(roster?.channels ?? {})) },
  };
}
