// What can happen to an accountability record, as it is stored for ever. A clue names a matter and a clause, never a
// culprit: no number of a person it might concern stands in here. Reasons are `text`, kept outside the chain.
import type { NewEvent } from '../decision.ts';
import type { KeptColumn } from '../directory/catalogue/faults.ts';
import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import type { Instant } from '../time.ts';

/**
 * Where a clue comes from, by its id and the number people know: a case, a supervisor's report (SV-4.3), the finding on a
 * complaint, by the reference that those who may know of it have, a month of an office, what should have been made
 * public, a public column, or another record whose log does not agree (`log` is kind and id as the store names it). Of a
 * month of an office the number is the month.
 */
export type Source =
  | { readonly complaint: string; readonly number: string }
  | { readonly case: string; readonly number: string }
  | { readonly report: string; readonly number: string }
  | { readonly office: string; readonly number: string }
  | { readonly disclosure: string; readonly number: string }
  | { readonly column: KeptColumn; readonly number: string }
  | { readonly log: string; readonly number: string };

type E<T extends string, D> = NewEvent<T, D>;

export type AccountabilityEvent =
  /** Clues from before there were several signals say none: theirs was the lawful limit. */
  | E<
      'ClueRaised',
      {
        readonly ground: Ground;
        readonly source: Source;
        readonly signal?: Signal;
        readonly evidence?: Evidence;
        readonly decideBy: Instant;
      }
    >
  | E<'ClueTakenUp', Record<never, never>>
  | E<'ClueDismissed', Record<never, never>>
  /** Nobody decided in time. `told` are those who are woken, not those meant. */
  | E<'ClueWaited', { readonly told: readonly string[] }>
  /** The day of a wake-up became a day off: it waits, and the limit with it, until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type AccountabilityEventType = AccountabilityEvent['type'];
