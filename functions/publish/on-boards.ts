// What stands on the boards, and what no longer does: read from the rows that were made for the public, tombstones passed
// over.
import type { PublicFact } from '#shared/directory/catalogue/updated.ts';
import { BOARDS, type Board, HAND_BOARDS } from '#shared/disclosure/boards.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { type DisclosureState, recordName } from '#shared/disclosure/state.ts';
import type { PublicOn } from '#shared/disclosure/to-public.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { DisclosureCard } from '../perform/kept-disclosure.ts';
import { disclosuresOf, publishedPartition } from '../table/keys.ts';
import type { Row, Tables } from '../table/tables.ts';

/** The years in which something can have been published. */
export const yearsFrom = (since: Day, at: Instant): string[] => {
  const [first, last] = [Number(since.slice(0, 4)), Number(dayOf(at).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
};

/** What stands on a board, in the order of `by`. */
async function published<B extends Board>(
  tables: Tables,
  board: B,
  years: readonly string[],
  by: (record: PublicOn<B>) => string,
): Promise<PublicOn<B>[]> {
  const rows = await Promise.all(
    years.map((year) => tables.all({ table: 'registry', pk: publishedPartition(board, year), consistent: true })),
  );
  const records = rows.flat().flatMap((row) => (row.gone ? [] : [JSON.parse(String(row.body)) as PublicOn<B>]));
  return records.sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}

/** Everything that people approved, each list in an order that depends on nothing but what is in it. */
export async function onBoards(
  tables: Tables,
  since: Day,
  at: Instant,
): Promise<Pick<Snapshot, 'results' | 'records' | 'opinions'>> {
  const years = yearsFrom(since, at);
  const [results, opinions, records] = await Promise.all([
    published(tables, 'results', years, ({ number }) => number),
    published(tables, 'opinions', years, ({ about, receivedOn, asked }) => `${about} ${receivedOn} ${asked}`),
    Promise.all(HAND_BOARDS.map((board) => published(tables, board, years, ({ id }) => id))),
  ]);
  return { results, records: records.flat(), opinions };
}

const doneWith = async (tables: Tables): Promise<Row[]> =>
  (
    await Promise.all(
      BOARDS.map((board) => tables.all({ table: 'registry', index: 'month', pk: disclosuresOf(board) })),
    )
  ).flat();

/** What stood on a board until its time was over: no fault that it stands there no longer. */
export async function stoodOnBoards(tables: Tables): Promise<PublicFact[]> {
  return (await doneWith(tables)).flatMap((row) => {
    const { board, stood } = row.card as DisclosureCard;
    return stood === undefined ? [] : [{ board, ...stood }];
  });
}

/** Numbers and ids that were taken down and do not stand on a board again: none may be left in any byte of the site. */
export async function withdrawnNumbers(tables: Tables, { results }: Pick<Snapshot, 'results'>): Promise<string[]> {
  const standing = new Set(results.map((result) => result.number));
  const names = (await doneWith(tables)).flatMap((row) => {
    const { board, state, case: source } = row.card as DisclosureCard;
    // An opinion is found under the record it is about, never by its own number.
    if (board === 'opinions' || (state !== 'withdrawn' && state !== 'expired')) return [];
    const id = row.pk.slice('disclosure#'.length);
    return [recordName(id, { case: source } as Pick<DisclosureState, 'case'>)];
  });
  return [...new Set(names)].filter((name) => !standing.has(name)).sort();
}

/** The same, read from nothing but the boards: it is known even when no snapshot can be taken. */
export async function takenDown(
  { tables, township }: Pick<House, 'tables' | 'township'>,
  at: Instant,
): Promise<string[]> {
  return withdrawnNumbers(tables, await onBoards(tables, township.since as Day, at));
}
