// The sealed words of one complaint, part by part. Only the `unseal` door reads them.
import type { JsonObject, StoredEvent } from '#shared/decision.ts';
import type { House } from '../../house.ts';
import type { Opener } from '../../seal/open.ts';
import { historyKey } from '../../table/keys.ts';

/** What an event says in the parts that were opened. */
export interface OpenedEvent {
  readonly version: number;
  readonly parts: { readonly [part: string]: JsonObject };
}

const SEALED = 'sealed#';

/**
 * Opens the parts named of every event of a complaint, or of those of `types`. What was erased is left out.
 * Throws when a seal does not open.
 */
export async function sealedOf(
  { tables }: Pick<House, 'tables'>,
  open: Opener,
  id: string,
  parts: readonly string[],
  only: (version: number) => boolean = () => true,
): Promise<OpenedEvent[]> {
  const rows = await tables.all({ table: 'sealed', pk: historyKey('complaint', id), begins: SEALED, consistent: true });
  const wanted = rows.filter((row) => !row.erased && only(Number(row.sk.slice(SEALED.length))));
  return Promise.all(
    wanted.map(async (row) => {
      const sealed = Object.entries(JSON.parse(String(row.jwe)) as { readonly [part: string]: string });
      const opened = sealed
        .filter(([part]) => parts.includes(part))
        .map(async ([part, jwe]): Promise<[string, JsonObject]> => [part, await open(jwe)]);
      return { version: Number(row.sk.slice(SEALED.length)), parts: Object.fromEntries(await Promise.all(opened)) };
    }),
  );
}

/** Versions of the events of these types. */
export const versionsOf = (events: readonly StoredEvent[], types: readonly string[]): ReadonlySet<number> =>
  new Set(events.filter(({ type }) => types.includes(type)).map(({ version }) => version));
