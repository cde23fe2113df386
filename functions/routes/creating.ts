// Creating a record under an id that people choose (an office, a staff number, an item), once per Idempotency-Key: the
// same key gives the same answer again. And the problems that creating and commanding routes share.
import type { StaffWho } from '#shared/access/who.ts';
import { type NewEvent, staffActor } from '#shared/decision.ts';
import type { ProblemName } from '#shared/words/problems.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { doneOf } from '../http/commanding.ts';
import { idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import type { Kept } from '../perform/kept.ts';
import { asMade, type Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';

export const READING: readonly ProblemName[] = ['unauthenticated', 'forbidden', 'unknown'];
export const CREATING: readonly ProblemName[] = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'refused',
  'tooLarge',
  'mediaType',
  'keyReused',
  'busy',
];
export const COMMANDING: readonly ProblemName[] = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'unknown',
  'refused',
  'stale',
  'tooLarge',
  'mediaType',
  'conditionNeeded',
  'busy',
];

export const etag = (version: number): { readonly etag: string } => ({ etag: `"${version}"` });

/** Makes a record, or finds what the same request made before. Throws 409 by rule, 422, 503. */
export async function creating<C, E extends NewEvent, S>(
  call: Call,
  house: House,
  who: StaffWho,
  made: { readonly kept: Kept<C, E, S>; readonly id: string; readonly command: C },
): Promise<Standing<S>> {
  const { kept, id, command } = made;
  const before = (earlier: string) => asMade(house.tables, kept.law, earlier);
  const key = await idempotency(call, house, who.number);
  if (key.earlier) return before(key.earlier);
  const order = { id, command, actor: staffActor(who.number), at: call.at, also: key.spend(id) };
  const outcome = await perform(house, kept, order);
  if (!('taken' in outcome)) return doneOf(outcome).done;
  const { earlier } = await idempotency(call, house, who.number);
  if (!earlier) throw new Problem('busy', { headers: { 'retry-after': '1' } });
  return before(earlier);
}
