// Taking a number and a code and registering a case in one write, at the counter and from the public alike.
import { randomBytes } from 'node:crypto';
import type { RegisterBody, RegisterCommand, RegistrationGiven } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { asksNobody, type Channel } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Actor } from '#shared/decision.ts';
import { openVillages } from '#shared/directory/directory.ts';
import type { ItemState } from '#shared/directory/item/state.ts';
import { versionOn } from '#shared/directory/versioned/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { contactPuts } from '../perform/contact-rows.ts';
import { keptCase } from '../perform/kept-case.ts';
import { asMade, load, type Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { externalKey, type Key } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';
import { numbered } from './numbering.ts';
import { drawCode, followHash } from './query-code.ts';
import { namedWhereKnown } from './taken-number.ts';
import { unasked } from './unasked.ts';

export interface Registered {
  readonly standing: Standing<CaseState>;
  readonly code: string;
}

export async function itemInForce(
  house: House,
  body: Pick<RegisterBody, 'item'>,
  at: Instant,
): Promise<RegisterCommand['given']['item']> {
  if (body.item === undefined) return undefined;
  const item = await load<ItemState>(house.tables, 'item', body.item);
  const version = item && versionOn(item.state, at, (await house.shelf()).active);
  return version && { id: body.item, ...version };
}

/** Where it stands which case took a number of another platform. */
export const takenAt = (house: Pick<House, 'keyed'>, channel: Channel, externalNumber: string): Key =>
  externalKey(house.keyed('external', `${channel}\n${externalNumber.normalize('NFKC').trim().toUpperCase()}`));

/** The villages that a case may name. */
export const villageIds = async (house: Pick<House, 'shelf'>): Promise<string[]> =>
  openVillages((await house.shelf()).directory).map(({ id }) => id);

/** What the law is shown of the house, whichever number and code a registration gets. */
export async function shownOf(house: House, body: Pick<RegisterBody, 'item' | 'channel'>, at: Instant) {
  const item = await itemInForce(house, body, at);
  const duty = asksNobody(body.channel) ? await unasked(house, body.channel, at) : undefined;
  return {
    ...(item ? { item } : {}),
    villages: await villageIds(house),
    reception: house.township.reception,
    ...(duty === undefined ? {} : { duty }),
  };
}

/** What takes the number of another platform, once (FI-1). */
interface External {
  readonly key: Key | undefined;
  readonly taken: boolean;
  readonly puts: readonly Put[];
}

/** Whether the platform's number is taken already, and the row that takes it for this case. */
async function externalOf(house: House, body: RegisterBody, id: string): Promise<External> {
  if (body.externalNumber === undefined) return { key: undefined, taken: false, puts: [] };
  const key = takenAt(house, body.channel, body.externalNumber);
  const taken = (await house.tables.get('cases', key)) !== undefined;
  return { key, taken, puts: [{ table: 'cases', row: { ...key, case: id }, condition: { absent: true } }] };
}

/** Registers a case. Throws 409 by rule, 503 when the counter stayed contended for ten seconds. */
export async function registerCase(
  house: House,
  body: RegisterBody,
  actor: Actor,
  at: Instant,
  key: Idempotency,
  more: Pick<RegistrationGiven, 'about'> = {},
): Promise<Registered | 'repeated'> {
  const id = randomBytes(16).toString('hex');
  const code = drawCode(house, key.seed, id);
  const shown = await shownOf(house, body, at);
  let external: External | undefined;
  const write = async (number: string, also: readonly Put[]) => {
    external = await externalOf(house, body, id);
    const given = { number, follow: followHash(number, code), ...shown, ...more, externalTaken: external.taken };
    return perform(house, keptCase(house.tables), {
      id,
      command: { type: 'register', ...body, given },
      actor,
      at,
      also: [...also, ...external.puts, ...contactPuts(house, id, at, body)],
      fresh: true,
    });
  };
  const made = await numbered(house, { aggregate: 'case', id, at, spent: key.spend(id), write });
  if (made === 'repeated') return made;
  if (!('refused' in made)) return { standing: made, code };
  throw new Problem('refused', { refusal: await namedWhereKnown(house, made.refused, external?.key, actor, at) });
}

/** The case as it was the moment it was registered, for a request that is repeated. Code and answer come out the same. */
export const registeredBefore = async (house: House, id: string, seed: string): Promise<Registered> => ({
  standing: await asMade(house.tables, caseLaw, id),
  code: drawCode(house, seed, id),
});
