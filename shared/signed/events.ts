// What can happen to a signed record, as it is stored for ever. What was given and by whom, how many slips lay in the box
// and what somebody is praised for stand in the texts, outside the chain.
import type { NewEvent } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { Corrects, GiftOutcome } from './commands.ts';

/** What the chain itself knows of an entry, by kind. */
export type SignedFacts =
  | { readonly kind: 'gift'; readonly on: Day; readonly outcome: GiftOutcome; readonly handedTo?: string }
  | { readonly kind: 'opening'; readonly on: Day; readonly time: string; readonly with: string }
  | {
      readonly kind: 'commendation';
      /** One of the two. */
      readonly staff?: string;
      readonly office?: string;
      readonly case?: { readonly id: string; readonly number: string };
    };

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;

export type SignedEvent =
  | E<
      'SignedWritten',
      {
        readonly facts: SignedFacts;
        readonly corrects?: Corrects;
        /** By when the second person answers. Entries of the first days, and those that stand alone, carry none. */
        readonly answerBy?: Instant;
      }
    >
  /** The second person did not answer in time. `told` are reminded. */
  | E<'SignedWaited', { readonly told: readonly string[] }>
  /** The day of the reminder became a day off: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>
  | E<'SignedConfirmed', Nothing>
  | E<'SignedDeclined', Nothing>
  /** A further entry, `by` its id, stands in its place. */
  | E<'SignedCorrected', { readonly by: string }>
  | E<'SignedRevoked', Nothing>;

export type SignedEventType = SignedEvent['type'];
