// What a signed record is after its events: small, without a word of what was written.
import type { Recorded } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { Corrects } from './commands.ts';
import type { SignedEvent, SignedFacts } from './events.ts';

/** Complete by itself, waiting for the second person, confirmed, not confirmed, replaced by a further entry, taken back. */
export const SIGNED_STATES = ['recorded', 'written', 'confirmed', 'declined', 'corrected', 'revoked'] as const;
export type SignedStateName = (typeof SIGNED_STATES)[number];

export interface SignedState {
  readonly state: SignedStateName;
  readonly facts: SignedFacts;
  /** Who wrote it, and when. */
  readonly by: string;
  readonly writtenAt: Instant;
  readonly corrects?: Corrects;
  readonly correctedBy?: string;
  /** The second person, and which way they answered. */
  readonly decision?: { readonly by: string; readonly at: Instant; readonly confirmed: boolean };
  readonly revoked?: { readonly by: string; readonly at: Instant };
  /** The second person did not answer in time, and was reminded. */
  readonly late?: true;
  /** The wake-up owed while it waits. */
  readonly timers?: { readonly [what: string]: Instant };
}

/** The wake-up of a record that nobody answered. */
export const ANSWER = 'answer';

/** A gift that was only refused changed no hands: nobody has to stand by it. */
export const standsAlone = (facts: SignedFacts): boolean => facts.kind === 'gift' && facts.outcome === 'refused';

/** The next state. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: SignedState | null, event: Recorded<SignedEvent>): SignedState {
  const by = event.actor.kind === 'staff' ? event.actor.staff : '';
  const { at } = event;
  if (event.type === 'SignedWritten') {
    const { facts, corrects, answerBy } = event.data;
    const begun = standsAlone(facts) ? 'recorded' : 'written';
    return {
      state: begun,
      facts,
      by,
      writtenAt: at,
      ...(corrects ? { corrects } : {}),
      ...(answerBy === undefined ? {} : { timers: { [ANSWER]: answerBy } }),
    };
  }
  if (!state) throw new Error(`${event.type} before SignedWritten`);
  const { timers, ...settled } = state;
  switch (event.type) {
    case 'SignedWaited':
      return { ...settled, late: true };
    case 'TimerMoved':
      return { ...state, timers: { ...timers, [event.data.timer]: event.data.to } };
    case 'SignedConfirmed':
      return { ...settled, state: 'confirmed', decision: { by, at, confirmed: true } };
    case 'SignedDeclined':
      return { ...settled, state: 'declined', decision: { by, at, confirmed: false } };
    case 'SignedCorrected':
      return { ...settled, state: 'corrected', correctedBy: event.data.by };
    case 'SignedRevoked':
      return { ...state, state: 'revoked', revoked: { by, at } };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

/** Whether a second person has ever stood by it, here or in the entry it took the place of. */
export const wasConfirmed = ({ decision, corrects }: SignedState): boolean =>
  decision?.confirmed === true || corrects?.confirmed === true;
