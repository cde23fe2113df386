// The dates of a case as events and state carry them: a limit that runs, and how a matter ended by it.
import type { Due } from '../regulation/calendar/due-date.ts';
import type { Instant } from '../time.ts';

/** Which limit was taken: of the kind, the item's promise, the statute, our own, or a date set from above. */
export type LimitOf = 'kind' | 'commitment' | 'statute' | 'own' | 'set';

/** A running limit: when it ends and why, when the light turns yellow, and which wake-ups it asks for. */
export interface Clock {
  readonly due: Due;
  readonly limitOf: LimitOf;
  /** The lawful limit where it is later than what was promised; a clue arises only after it. */
  readonly lawful?: Due;
  readonly yellowAt: Instant;
  readonly timers: { readonly [what: string]: Instant };
}

/** Told how and when, and whether that was in time by the date first owed. */
export interface Closing {
  readonly toldAt: Instant;
  readonly toldHow: 'code' | 'person';
  readonly onTime: boolean;
}
