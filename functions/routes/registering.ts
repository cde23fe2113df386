// Taking a number and a code and registering a case in one write, at the counter and from the public alike.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterBody, RegisterCommand, RegistrationGiven } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { asksNobody, type Channel } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Actor } from '#shared/decision.ts';
import { openVillages } from '#shared/directory/directory.ts';
import type { ItemState } from '#shared/directory/item/state.ts';
import { versionOn } from '#shared/directory/versioned/state.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { contactPuts } from '../perform/contact-rows.ts';
import { inTurn } from '../perform/in-turn.ts';
import { keptCase } from '../perform/kept-case.ts';
import { asMade, load, type Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { externalKey, type Key, numberKey, seriesKey } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';
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

/** The next number of the year's series, and the rows that take it: no gap, no repeat, whoever else registers now. */
export async function nextNumber(
  house: House,
  id: string,
  at: Instant,
): Promise<{ readonly number: string; readonly puts: Put[] }> {
  const { policy } = await house.lawAt(at);
  const series = `${house.township.code}-${dayOf(at).slice(0, 4)}`;
  const row = await house.tables.get('cases', seriesKey(series));
  const last = Number(row?.last ?? 0);
  const number = `${series}-${String(last + 1).padStart(policy.registering.numberDigits, '0')}`;
  return {
    number,
    puts: [
      {
        table: 'cases',
        row: { ...seriesKey(series), last: last + 1 },
        condition: row ? { attribute: 'last', is: last } : { absent: true },
      },
      { table: 'cases', row: { ...numberKey(number), case: id }, condition: { absent: true } },
    ],
  };
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

/** How long a registration waits for its turn at the number, in ms of machine time. */
const PATIENCE_MS = 10_000;

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
  const external = body.externalNumber === undefined ? undefined : takenAt(house, body.channel, body.externalNumber);
  const shown = await shownOf(house, body, at);
  const spent = key.spend(id);
  // Reading the last number and writing the next belong together: who comes between them makes the write fail.
  const tried = async () => {
    const { number, puts } = await nextNumber(house, id, at);
    const externalTaken = external ? (await house.tables.get('cases', external)) !== undefined : false;
    const given = {
      number,
      follow: followHash(number, code),
      ...shown,
      ...more,
      externalTaken,
    };
    const also: Put[] = [
      ...puts,
      ...spent,
      ...(external
        ? [{ table: 'cases' as const, row: { ...external, case: id }, condition: { absent: true } as const }]
        : []),
      ...contactPuts(house, id, at, body),
    ];
    const outcome = await perform(house, keptCase(house.tables), {
      id,
      command: { type: 'register', ...body, given },
      actor,
      at,
      also,
      fresh: true,
    });
    return { outcome, numbered: puts.length };
  };
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const { outcome, numbered } = await inTurn('case number', tried);
    if ('done' in outcome) return { standing: outcome.done, code };
    if ('refused' in outcome) {
      throw new Problem('refused', { refusal: await namedWhereKnown(house, outcome.refused, external, actor, at) });
    }
    if (!('taken' in outcome) || Date.now() > until) throw new Problem('busy', { headers: { 'retry-after': '2' } });
    if (outcome.taken >= numbered && outcome.taken < numbered + spent.length) return 'repeated';
    await pause(Math.random() * 50);
  }
}

/** The case as it was the moment it was registered, for a request that is repeated. Code and answer come out the same. */
export const registeredBefore = async (house: House, id: string, seed: string): Promise<Registered> => ({
  standing: await asMade(house.tables, caseLaw, id),
  code: drawCode(house, seed, id),
});
