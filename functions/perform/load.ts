// Reading a record back: its current row, or its whole history with the texts that still exist.
import type { Aggregate, NewEvent, Recorded, StoredEvent } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import { EVENTS, eventKey, historyKey, stateKey, tableOf } from '../table/keys.ts';
import type { Row, Tables } from '../table/tables.ts';
import { GENESIS, type Head, NO_HEAD } from './envelope.ts';

/** A record as it stands. `human` is the version of the last human command, which `If-Match` is compared with. */
export interface Standing<S> {
  readonly id: string;
  readonly head: Head;
  readonly human: number;
  readonly state: S;
}

/** Reads a state row. */
export function standingOf<S>(id: string, row: Row): Standing<S> {
  return {
    id,
    head: {
      version: Number(row.version),
      hash: String(row.hash ?? GENESIS),
      at: (row.at as Instant | undefined) ?? null,
    },
    human: Number(row.human),
    state: JSON.parse(String(row.body)) as S,
  };
}

/** The record, or undefined when there is none. */
export async function load<S>(tables: Tables, aggregate: string, id: string): Promise<Standing<S> | undefined> {
  const row = await tables.get(tableOf(aggregate), stateKey(aggregate, id));
  return row && standingOf<S>(id, row);
}

/** The record as it was the moment it was made, for a request that is repeated. */
export async function asMade<E extends NewEvent, S>(
  tables: Tables,
  law: Pick<Aggregate<never, E, S>, 'name' | 'evolve'>,
  id: string,
): Promise<Standing<S>> {
  const row = await tables.get(tableOf(law.name), eventKey(law.name, id, 1));
  if (!row) throw new Error(`${law.name} ${id} has no first event`);
  const event = JSON.parse(String(row.body)) as Recorded<E>;
  return { id, human: 1, head: { version: 1, hash: String(row.hash), at: event.at }, state: law.evolve(null, event) };
}

export interface Told {
  readonly event: StoredEvent;
  readonly hash: string;
  /** The text of the event; undefined when it had none, null when it was erased. */
  readonly text?: { readonly [key: string]: unknown } | null;
}

/** Every event of a record in order, with its text. */
export async function history(tables: Tables, aggregate: string, id: string): Promise<Told[]> {
  const rows = await tables.all({ table: tableOf(aggregate), pk: historyKey(aggregate, id), consistent: true });
  const texts = new Map(rows.filter((row) => row.sk.startsWith('private#')).map((row) => [row.sk.slice(8), row]));
  return rows
    .filter((row) => row.sk.startsWith('event#'))
    .map((row) => {
      const kept = texts.get(row.sk.slice(6));
      const event = JSON.parse(String(row.body)) as StoredEvent;
      const text = kept && (kept.erased ? null : (JSON.parse(String(kept.body)) as { [key: string]: unknown }));
      return { event, hash: String(row.hash), ...(text === undefined ? {} : { text }) };
    });
}

/** Every event of a record in order, without their texts. */
export async function eventsOf(tables: Tables, aggregate: string, id: string): Promise<StoredEvent[]> {
  const pk = historyKey(aggregate, id);
  const rows = await tables.all({ table: tableOf(aggregate), pk, begins: EVENTS, consistent: true });
  return rows.map((row) => JSON.parse(String(row.body)) as StoredEvent);
}

export { NO_HEAD };
