// The only place where the three meet: load what is, let the law decide, write what was decided in one transaction.
// It holds no rule of the regulation and no address of the web.
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, Law, NewEvent, Recorded, Refusal } from '#shared/decision.ts';
import { dayOf, type Instant, laterOf } from '#shared/time.ts';
import {
  DIRECTORY_HEAD,
  DUE,
  eventKey,
  isDirectoryKind,
  outboxKey,
  privateKey,
  stateKey,
  tableOf,
} from '../table/keys.ts';
import { sealedKey } from '../table/sealed-keys.ts';
import type { Put, Row, Tables } from '../table/tables.ts';
import { type Entry, enclose, NO_HEAD } from './envelope.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';
import { load, type Standing } from './load.ts';

export interface Corridor {
  readonly tables: Tables;
  /** The law in force at an instant, with the directory as it is now; `afresh` after a write was lost to another. */
  readonly lawAt: (at: Instant, afresh?: boolean) => Promise<Law>;
  /** Encrypts what only an investigator may open; absent where a door has nothing to seal. */
  readonly seal?: (text: NonNullable<NewEvent['sealed']>) => Promise<string>;
}

export interface Order<C> {
  readonly id: string;
  readonly command: C;
  readonly actor: Actor;
  readonly at: Instant;
  /** The id was drawn for this order: nothing can lie under it yet, so nothing is read first. */
  readonly fresh?: true;
  /** Version the sender saw; compared with the last human command. Absent where nobody saw one. */
  readonly seen?: number;
  /** The only version on which the command still says what was meant; on any other the outcome is `outdated`. */
  readonly on?: number;
  /** The same of the directory, whatever the record. */
  readonly directory?: number;
  /** Judged against the state that is really decided on, each time it is read anew. */
  readonly may?: (state: unknown, law: Law) => Refusal | undefined;
  /** Rows that must become true in the same write (a number taken, a code registered, a key spent). */
  readonly also?: readonly Put[];
}

export type Outcome<S> =
  | { readonly done: Standing<S>; readonly entries: readonly Entry[] }
  | { readonly refused: Refusal }
  | { readonly forbidden: Refusal }
  | { readonly stale: Standing<S> }
  | { readonly missing: true }
  /** A row of `also` was not as required: its position. */
  | { readonly taken: number }
  /** The record moved on since the command was made. */
  | { readonly outdated: true }
  | { readonly busy: true };

/** How long a decision is tried again when others write at the same moment, in ms of machine time. */
const PATIENCE_MS = 10_000;

const indexAttributes = (keys: IndexKeys, id: string): { [attribute: string]: string } => {
  const attributes: { [attribute: string]: string } = {};
  if (keys.due) Object.assign(attributes, { duePk: DUE, dueSk: `${keys.due}#${id}` });
  for (const name of ['office', 'person', 'month'] as const) {
    const pair = keys[name];
    if (pair) Object.assign(attributes, { [`${name}Pk`]: pair[0], [`${name}Sk`]: pair[1] });
  }
  return attributes;
};

/** The largest state row allowed, in bytes: a record stays cheap to read and to write however long its life. */
export const STATE_LIMIT = 8 * 1024;

/** Rows of one record's step: its events, their texts, the new state, and the note that something is to follow. */
function rowsOf<C, E extends NewEvent, S>(kept: Kept<C, E, S>, change: Change<S>, human: number, from: number): Put[] {
  const { id, after, entries } = change;
  const name = kept.law.name;
  const table = tableOf(name);
  const last = entries.at(-1) as Entry;
  const body = JSON.stringify(after);
  if (!isDirectoryKind(name) && Buffer.byteLength(body) > STATE_LIMIT)
    throw new Error(`state of ${name} ${id} is over 8 KB`);
  const state: Row = {
    ...stateKey(name, id),
    version: last.event.version,
    human,
    hash: last.hash,
    at: last.event.at,
    body,
    ...(kept.card ? { card: kept.card(after) } : {}),
    ...indexAttributes(kept.index(after), id),
  };
  const rows: Put[] = [
    { table, row: state, condition: from === 0 ? { absent: true } : { attribute: 'version', is: from } },
  ];
  for (const { event, body: stored, hash, previous, text, sealed } of entries) {
    const row = { ...eventKey(name, id, event.version), body: stored, hash, prev: previous };
    rows.push({ table, row, condition: { absent: true } });
    if (text)
      rows.push({ table, row: { ...privateKey(name, id, event.version), ...text }, condition: { absent: true } });
    if (sealed)
      rows.push({
        table: 'sealed',
        row: { ...sealedKey(name, id, event.version), ...sealed },
        condition: { absent: true },
      });
  }
  const { at, version } = last.event;
  const announced = { ...outboxKey(at, name, id, version), aggregate: name, id, from: from + 1, version };
  rows.push({ table: 'outbox', row: { ...announced, on: dayOf(at) } });
  return rows;
}

/** Folds entries over a state, exactly as a replay would. */
function folded<S, E extends NewEvent>(kept: Kept<never, E, S>, state: S | null, entries: readonly Entry[]): S {
  return entries.reduce<S | null>((now, entry) => kept.law.evolve(now, entry.event as Recorded<E>), state) as S;
}

interface Step<S> {
  readonly puts: Put[];
  readonly next: Standing<S>;
  readonly entries: readonly Entry[];
}

async function step<C, E extends NewEvent, S>(
  corridor: Corridor,
  kept: Kept<C, E, S>,
  order: Order<C>,
  standing: Standing<S> | undefined,
  law: Law,
): Promise<Step<S> | { readonly refused: Refusal } | { readonly idle: true }> {
  const at = standing?.head.at ? laterOf(order.at, standing.head.at) : order.at;
  const decision = kept.law.decide(law, standing?.state ?? kept.law.initial, order.command, order.actor, at);
  if (decision.refused) return { refused: decision.refused };
  if (decision.events.length === 0) return { idle: true };
  const sealed = await Promise.all(
    decision.events.map(async (event) => {
      if (event.sealed === undefined) return event;
      if (!corridor.seal) throw new Error('this door cannot seal');
      return { ...event, jwe: await corridor.seal(event.sealed) };
    }),
  );
  const head = standing?.head ?? NO_HEAD;
  const entries = enclose(kept.law.name, order.id, head, sealed, order.actor, at, law);
  const after = folded(kept as Kept<never, E, S>, standing?.state ?? kept.law.initial, entries);
  const change: Change<S> = { id: order.id, before: standing?.state ?? null, after, entries, at };
  const last = entries.at(-1) as Entry;
  const messages = kept.isMessage !== undefined && entries.every((entry) => kept.isMessage?.(entry.event));
  const human = order.actor.kind === 'clock' || messages ? (standing?.human ?? 0) : last.event.version;
  const puts = [...rowsOf(kept, change, human, head.version), ...((await kept.beside?.(change)) ?? [])];
  for (const companion of kept.companions?.(change) ?? []) {
    const made = await step(
      corridor,
      companion.kept,
      { ...order, id: companion.id, command: companion.command as never },
      undefined,
      law,
    );
    if ('refused' in made) return made;
    if ('puts' in made) puts.push(...made.puts);
  }
  return {
    puts,
    next: { id: order.id, head: { version: last.event.version, hash: last.hash, at }, human, state: after },
    entries,
  };
}

/** The next version of the directory, so that every door knows its copy is old. */
const directoryHead = (law: Law): Put => ({
  table: 'registry',
  row: { ...DIRECTORY_HEAD, version: law.directory.version + 1 },
  condition: law.directory.version === 0 ? { absent: true } : { attribute: 'version', is: law.directory.version },
});

/**
 * Load → decide → write, again when someone else wrote in between, for at most ten seconds.
 * @returns what was done, or why not; faults of the engine are thrown.
 */
export async function perform<C, E extends NewEvent, S>(
  corridor: Corridor,
  kept: Kept<C, E, S>,
  order: Order<C>,
  known?: Standing<S>,
): Promise<Outcome<S>> {
  const until = Date.now() + PATIENCE_MS;
  let standing = known;
  for (let attempt = 0; ; attempt++) {
    if (attempt > 0 || !(known || order.fresh)) standing = await load<S>(corridor.tables, kept.law.name, order.id);
    if (!standing && order.seen !== undefined) return { missing: true };
    const law = await corridor.lawAt(order.at, attempt > 0);
    const forbidden = order.may?.(standing?.state, law);
    if (forbidden) return { forbidden };
    if (standing && order.seen !== undefined && (order.seen < standing.human || order.seen > standing.head.version)) {
      return { stale: standing };
    }
    if (order.on !== undefined && standing && standing.head.version !== order.on) return { outdated: true };
    if (order.directory !== undefined && order.directory !== law.directory.version) return { outdated: true };
    const made = await step(corridor, kept, order, standing, law);
    if ('refused' in made) return made;
    if ('idle' in made) return standing ? { done: standing, entries: [] } : { missing: true };
    const own = made.puts.length;
    const head = isDirectoryKind(kept.law.name) ? [directoryHead(law)] : [];
    const written = await corridor.tables.transact([...made.puts, ...(order.also ?? []), ...head]);
    if (written.ok) return { done: made.next, entries: made.entries };
    const taken = written.failed.find((i) => i >= own && i < own + (order.also?.length ?? 0));
    if (taken !== undefined) return { taken: taken - own };
    if (Date.now() > until) return { busy: true };
    await pause(Math.random() * Math.min(200, 5 * 2 ** attempt));
  }
}
