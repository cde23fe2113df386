// The sealed words of one complaint, part by part. Only the `unseal` door reads them.

import type { Said, Target } from '#shared/complaint/recusal.ts';
import type { JsonObject, StoredEvent } from '#shared/decision.ts';
import type { House } from '../../house.ts';
import { sha256 } from '../../perform/envelope.ts';
import { eventsOf } from '../../perform/load.ts';
import type { Opener } from '../../seal/open.ts';
import { abreast } from '../../table/abreast.ts';
import { historyKey } from '../../table/keys.ts';

/** What an event says in the parts that were opened. */
export interface OpenedEvent {
  readonly version: number;
  readonly parts: { readonly [part: string]: JsonObject };
}

const SEALED = 'sealed#';
const versionOf = ({ sk }: { readonly sk: string }): number => Number(sk.slice(SEALED.length));

/**
 * Opens the parts named of every event of a complaint, or of those of `types`. What was erased is left out.
 * Throws when a seal does not open.
 */
export async function sealedOf(
  { tables }: Pick<House, 'tables'>,
  open: Opener,
  id: string,
  events: readonly StoredEvent[],
  parts: readonly string[],
): Promise<OpenedEvent[]> {
  const digests = new Map(events.map(({ version, sealed }) => [version, sealed?.digest]));
  const rows = await tables.all({ table: 'sealed', pk: historyKey('complaint', id), begins: SEALED, consistent: true });
  const wanted = rows.filter((row) => !row.erased && digests.has(versionOf(row)));
  return abreast(wanted, async (row) => {
    // The event knows what was sealed: a row laid there in its place is not opened under its name.
    if (sha256(String(row.jwe)) !== digests.get(versionOf(row)))
      throw new Error(`sealed words of ${id} were exchanged`);
    const sealed = Object.entries(JSON.parse(String(row.jwe)) as { readonly [part: string]: string });
    const opened = sealed
      .filter(([part]) => parts.includes(part))
      .map(async ([part, jwe]): Promise<[string, JsonObject]> => [part, await open(jwe)]);
    return { version: versionOf(row), parts: Object.fromEntries(await Promise.all(opened)) };
  });
}

/** The events of these types. */
export const only = (events: readonly StoredEvent[], ...types: readonly string[]): StoredEvent[] =>
  events.filter(({ type }) => types.includes(type));

interface Named {
  readonly target?: Target;
  readonly keepFrom?: readonly string[];
  readonly named?: readonly string[];
}

/** Events that may say whom it is about, or who does the reporter harm. */
const NAMING = ['ComplaintReceived', 'ComplaintScreened', 'RetaliationFlagged'] as const;

/** Whom the reporter named and fears, whom that was about that day, and whom it turned out to be about. */
export async function saidIn(house: Pick<House, 'tables'>, open: Opener, id: string): Promise<Said> {
  const events = only(await eventsOf(house.tables, 'complaint', id), ...NAMING);
  const opened = await sealedOf(house, open, id, events, ['matter']);
  const all = opened.map(({ parts }) => (parts.matter ?? {}) as Named);
  return {
    targets: all.flatMap(({ target, named = [] }) => [
      ...(target ? [target] : []),
      ...named.map((staff) => ({ staff })),
    ]),
    keepFrom: all.flatMap(({ keepFrom = [] }) => keepFrom),
  };
}
