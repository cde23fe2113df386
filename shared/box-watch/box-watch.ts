// The watch over the suggestion box (SV-4.1): it knows when the box was last opened and reminds the appraisal group when no
// opening was confirmed for too long. How many slips there were, and what became of them, it never learns.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type NewEvent,
  type Recorded,
  refusedBy,
} from '../decision.ts';
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import { addWorkingDays, nextWorkingDay, onWorkingDay } from '../regulation/calendar/calendar.ts';
import { openingOf } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant, plusDays } from '../time.ts';

/** The only record of its kind. */
export const BOX_WATCH = 'box';
/** Its wake-up. */
export const BOX_OWED = 'boxOwed';

type E<T extends string, D> = NewEvent<T, D>;
export type BoxWatchEvent =
  | E<'BoxWatched', { readonly owedAt: Instant }>
  | E<'BoxOpened', { readonly at: Instant; readonly owedAt: Instant }>
  /** Nobody opened it in time. `told` are reminded, and again at `owedAt`. */
  | E<'BoxOpeningOwed', { readonly told: readonly string[]; readonly owedAt: Instant }>
  /** The day of the reminder became a day off: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type BoxWatchCommand =
  | { readonly type: 'begin' }
  | { readonly type: 'note'; readonly openedAt: Instant }
  | { readonly type: 'timer'; readonly what: string };

export interface BoxWatchState {
  /** When the box was last opened, as far as it is recorded. */
  readonly openedAt?: Instant;
  /** Since when an opening is owed that nobody recorded. */
  readonly owedSince?: Instant;
  readonly timers: { readonly [BOX_OWED]: Instant };
}

/** The day by which the box opened on a day is to be opened again; a day off moves to the next working day. */
export function nextOpeningBy({ policy, calendar }: Law, on: Day): Day {
  const { limit, unit } = policy.registers.boxOpened;
  return unit === 'working' ? addWorkingDays(calendar, on, limit) : nextWorkingDay(calendar, plusDays(on, limit));
}

/** The reminder comes when the office opens after that day. */
function reminderAt(law: Law, on: Day): Instant {
  return openingOf(law.policy.hours.sessions, addWorkingDays(law.calendar, nextOpeningBy(law, on), 1));
}

/** The appraisal group, without anybody in it the chair. */
function reminded(directory: Directory): string[] {
  const group = holdersOf(directory, 'appraisal-group');
  const chair = chairOf(directory);
  return group.length > 0 ? group : chair === undefined ? [] : [chair];
}

function fire(law: Law, state: BoxWatchState, what: string, at: Instant): Decision<BoxWatchEvent> {
  const due = state.timers[BOX_OWED];
  if (what !== BOX_OWED || due > at) return decided();
  const to = onWorkingDay(law.calendar, due);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  const data = { told: reminded(law.directory), owedAt: reminderAt(law, dayOf(at)) };
  return decided({ type: 'BoxOpeningOwed', data });
}

/** The clock's alone. Told twice, late or out of order, the latest opening stands. */
function decide(
  law: Law,
  state: BoxWatchState | null,
  command: BoxWatchCommand,
  actor: Actor,
  at: Instant,
): Decision<BoxWatchEvent> {
  if (actor.kind !== 'clock') return refusedBy('SV-1/only-what-is-allowed');
  switch (command.type) {
    case 'begin':
      return state ? decided() : decided({ type: 'BoxWatched', data: { owedAt: reminderAt(law, dayOf(at)) } });
    case 'note': {
      const { openedAt } = command;
      if (state?.openedAt !== undefined && state.openedAt >= openedAt) return decided();
      return decided({ type: 'BoxOpened', data: { at: openedAt, owedAt: reminderAt(law, dayOf(openedAt)) } });
    }
    case 'timer':
      return state ? fire(law, state, command.what, at) : decided();
  }
}

function evolve(state: BoxWatchState | null, event: Recorded<BoxWatchEvent>): BoxWatchState {
  switch (event.type) {
    case 'BoxWatched':
      return { timers: { [BOX_OWED]: event.data.owedAt } };
    case 'BoxOpened':
      return { openedAt: event.data.at, timers: { [BOX_OWED]: event.data.owedAt } };
    case 'BoxOpeningOwed':
      return { ...state, owedSince: state?.owedSince ?? event.at, timers: { [BOX_OWED]: event.data.owedAt } };
    case 'TimerMoved':
      return { ...state, timers: { [BOX_OWED]: event.data.to } };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

export const boxWatchLaw: Aggregate<BoxWatchCommand, BoxWatchEvent, BoxWatchState> = {
  name: 'box-watch',
  initial: null,
  decide,
  evolve,
};

/** Who is told that an opening is owed. */
export const boxNotices = (event: Recorded<BoxWatchEvent>) =>
  event.type === 'BoxOpeningOwed' ? event.data.told.map((staff) => ({ staff, what: 'BoxOpeningOwed' as const })) : [];
