// Taking a complaint with a number of its own series and a code, in one write (SV-4.1). Nothing of what was said leaves
// this function but as ciphertext, and the answer is the same whoever it is about. A number of another platform is sealed
// too and taken by no row: being refused for it would tell that there is a complaint under it.
import { randomBytes } from 'node:crypto';
import type { RegisterBody } from '#shared/case/commands.ts';
import { complaintLaw } from '#shared/complaint/decide.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Actor } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import { countyBody } from '#shared/words/complaint.ts';
import type { House } from '../../house.ts';
import type { Idempotency } from '../../http/idempotency.ts';
import { Problem } from '../../http/problem.ts';
import { keptComplaint } from '../../perform/kept-complaint.ts';
import { asMade, type Standing } from '../../perform/load.ts';
import { perform } from '../../perform/perform.ts';
import { codeKey } from '../../seal/code-key.ts';
import { seated } from '../../seal/marks.ts';
import type { Put } from '../../table/tables.ts';
import { numbered } from '../numbering.ts';
import { drawCode, followHash } from '../query-code.ts';
import { villageIds } from '../registering.ts';
import { filesOf } from './tickets.ts';

export interface Received {
  readonly standing: Standing<ComplaintState>;
  readonly code: string;
}

/** Takes a complaint. Throws 409 by rule, 503 when the counter stayed contended for ten seconds. */
export async function receiveComplaint(
  house: House,
  body: RegisterBody,
  actor: Actor,
  at: Instant,
  key: Idempotency,
): Promise<Received | 'repeated'> {
  const id = randomBytes(16).toString('hex');
  const code = drawCode(house, key.seed, id);
  const { target, keepFrom = [] } = body;
  const seats = seated(house, await house.lawAt(at), id, { targets: target ? [target] : [], keepFrom });
  const files = filesOf(house, body.files);
  const villages = await villageIds(house);
  const write = async (number: string, also: readonly Put[]) => {
    const given = {
      ...seats,
      number,
      follow: followHash(number, code),
      codeKey: codeKey(number, code).publicHalf,
      villages,
      county: countyBody(house.township.county),
      files,
    };
    const command = { type: 'receive' as const, ...body, given };
    const order = { id, command, actor, at, also, fresh: true as const };
    return perform(house, keptComplaint(house.tables), order);
  };
  const made = await numbered(house, { aggregate: 'complaint', id, at, spent: key.spend(id), write });
  if (made === 'repeated') return made;
  if ('refused' in made) throw new Problem('refused', { refusal: made.refused });
  return { standing: made, code };
}

/** The complaint as it was the moment it was taken, for a request that is repeated. */
export const receivedBefore = async (house: House, id: string, seed: string): Promise<Received> => ({
  standing: await asMade(house.tables, complaintLaw, id),
  code: drawCode(house, seed, id),
});
