// What an accountability record is after its events: small, without free text, and without a name while it is a clue.

import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import type { Instant } from '../time.ts';
import type { Source } from './events.ts';

/** A clue to be decided on, one that is to be investigated, one that was dismissed. */
export const ACCOUNTABILITY_STATES = ['clue', 'takenUp', 'dismissed'] as const;
export type AccountabilityStateName = (typeof ACCOUNTABILITY_STATES)[number];

export interface AccountabilityState {
  readonly state: AccountabilityStateName;
  readonly ground: Ground;
  readonly source: Source;
  /** What the house noticed, and what that rests on. Clues from before there were several signals say neither. */
  readonly signal?: Signal;
  readonly evidence?: Evidence;
  readonly raisedAt: Instant;
  /** By when the clue is taken up or dismissed (SV-4.5). */
  readonly decideBy: Instant;
  /** When it was taken up or dismissed. */
  readonly clueDecidedAt?: Instant;
  /** A step that was not taken in time and was told upward, by the name of its timer. */
  readonly waiting: readonly string[];
  /** Wake-ups still owed, by name; the earliest is what the due index holds. */
  readonly timers: { readonly [what: string]: Instant };
}

/** Whether something is still owed to it. */
export const isOpen = ({ state }: Pick<AccountabilityState, 'state'>): boolean => state !== 'dismissed';
