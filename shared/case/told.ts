// When the person was told the result, and whether that was in time (TL-3): on time is measured at the telling.
import { type Refusal, refusedBy } from '../decision.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Closing } from './dates.ts';
import type { CaseState } from './state.ts';

interface Told {
  readonly how: string;
  readonly at: Instant;
  readonly by?: string | undefined;
}

/**
 * The closing of a matter. A telling on an earlier day than the command's is kept as text, but on time is measured at
 * the command; without one, the message under the query code counts, at that moment.
 * Refused when the telling lies before registration or in the future.
 */
export function closingOf(
  state: Pick<CaseState, 'registeredAt' | 'clock'>,
  told: Told | undefined,
  at: Instant,
): { readonly closing: Closing } | { readonly refused: Refusal } {
  // People write minutes: a telling in the minute of registration is not before it.
  if (told && (told.at.slice(0, 16) < state.registeredAt.slice(0, 16) || told.at > at)) {
    return refusedBy('TL-3/told-between-registration-and-now', {}, 'told.at');
  }
  const toldAt = told && dayOf(told.at) === dayOf(at) ? told.at : at;
  const onTime = state.clock === null || toldAt <= state.clock.due.at;
  return { closing: { toldAt, toldHow: told ? 'person' : 'code', onTime } };
}
