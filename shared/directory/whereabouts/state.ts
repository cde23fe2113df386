// Where somebody is after the events: what the board shows, a stand-in who has been asked and has not answered yet, and
// leave agreed for later. What it comes to at a moment is computed here and never stored.
import type { Recorded } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Status } from './commands.ts';
import type { WhereaboutsEvent } from './events.ts';

/** Leave that a stand-in agreed to and that begins by itself. */
export interface Planned {
  readonly from: Instant;
  readonly backAt?: Instant;
  readonly standIn: string;
}

export interface WhereaboutsState {
  readonly status: Status;
  readonly since: Instant;
  readonly backAt?: Instant;
  readonly standIn?: string;
  readonly asked?: {
    readonly status: Status;
    readonly substitute: string;
    readonly from?: Instant;
    readonly backAt?: Instant;
    readonly at: Instant;
  };
  readonly planned?: Planned;
}

const back = ({ backAt }: { readonly backAt?: Instant }) => (backAt === undefined ? {} : { backAt });
const withoutAsked = ({ asked: _, ...rest }: WhereaboutsState): WhereaboutsState => rest;
const withoutPlanned = ({ planned: _, ...rest }: WhereaboutsState): WhereaboutsState => rest;

/** What concerns later and outlives a word about now. */
const later = ({ asked, planned }: WhereaboutsState) => ({
  ...(asked?.from === undefined ? {} : { asked }),
  ...(planned === undefined ? {} : { planned }),
});

/**
 * The last word at a moment: what the person set, or the planned leave whose time has come. It does not end by itself:
 * nobody is shown on duty who did not say so; past the time of return the word still stands and shows its age.
 */
export function wordAt(state: WhereaboutsState, at: Instant): WhereaboutsState {
  const { planned, asked } = state;
  if (planned === undefined || at < planned.from) return state;
  const { from, standIn } = planned;
  return { status: 'onLeave', since: from, ...back(planned), standIn, ...(asked === undefined ? {} : { asked }) };
}

/**
 * Whether the law takes somebody as absent (AC-1.14). From the time of return on it does not: the stand-in agreed up to
 * then and no power outlives that; who has not come back is recorded by the office, and the head stands in.
 */
export function isAwayAt(state: WhereaboutsState, at: Instant): boolean {
  const { status, backAt } = wordAt(state, at);
  return status !== 'onDuty' && (backAt === undefined || at < backAt);
}

/** Whether anything said so far makes somebody absent at some time from `from` up to `until`, which may lie open. */
export function isAwayBetween(state: WhereaboutsState, from: Instant, until?: Instant): boolean {
  const { planned } = state;
  if (isAwayAt(state, from)) return true;
  return planned !== undefined && from < planned.from && (until === undefined || planned.from < until);
}

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: WhereaboutsState | null, event: Recorded<WhereaboutsEvent>): WhereaboutsState {
  const now: WhereaboutsState = state ? wordAt(state, event.at) : { status: 'onDuty', since: event.at };
  switch (event.type) {
    case 'WhereaboutsSet':
      return { status: event.data.status, since: event.at, ...back(event.data), ...later(now) };
    case 'SubstitutionAsked': {
      const { status, substitute, from } = event.data;
      const begins = from === undefined ? {} : { from };
      return { ...now, asked: { status, substitute, ...begins, ...back(event.data), at: event.at } };
    }
    case 'SubstitutionAccepted': {
      const { status, substitute, from } = event.data;
      if (from !== undefined) {
        return { ...withoutAsked(now), planned: { from, ...back(event.data), standIn: substitute } };
      }
      const since = now.status === status ? now.since : event.at;
      return { status, since, ...back(event.data), standIn: substitute, ...later(withoutAsked(now)) };
    }
    case 'SubstitutionDeclined':
      return withoutAsked(now);
    case 'AbsenceRecorded': {
      const { standIn } = event.data;
      const standsIn = standIn === undefined ? {} : { standIn };
      return { status: 'onLeave', since: event.at, ...back(event.data), ...standsIn, ...later(now) };
    }
    case 'LeaveWithdrawn':
      return withoutPlanned(now.asked?.from === undefined ? now : withoutAsked(now));
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
