// What the clock does to a record and nobody is there to be told of: it is done, or it is a fault and is tried again later.
// Told twice it must change nothing; that is for the law of the record to see to.
import { CLOCK, type NewEvent } from '#shared/decision.ts';
import type { Kept } from './kept.ts';
import type { Standing } from './load.ts';
import { type Corridor, type Order, type Outcome, perform } from './perform.ts';

/** What came of it. Throws, naming `what`, when it was refused or could not be written. */
export async function byClock<C, E extends NewEvent, S>(
  corridor: Corridor,
  kept: Kept<C, E, S>,
  order: Omit<Order<C>, 'actor'>,
  what: string,
  known?: Standing<S>,
): Promise<Extract<Outcome<S>, { readonly done: unknown }>> {
  const outcome = await perform(corridor, kept, { ...order, actor: CLOCK }, known);
  if (!('done' in outcome)) throw new Error(`${what}: ${Object.keys(outcome).join()}`);
  return outcome;
}
