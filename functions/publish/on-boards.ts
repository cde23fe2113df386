// What stands on the boards, and what no longer does: read from the rows that were made for the public, tombstones passed
// over.
import type { PublicFact } from '#shared/directory/catalogue/updated.ts';
import { BOARDS, type Board, HAND_BOARDS } from '#shared/disclosure/boards.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { type DisclosureState, recordName, shortId } from '#shared/disclosure/state.ts';
import type { PublicOn } from '#shared/disclosure/to-public.ts';
import type { Down } from '#shared/disclosure/unquoted.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { DisclosureCard } from '../perform/kept-disclosure.ts';
import { publishedPartition, WITHDRAWN } from '../table/keys.ts';
import { disclosuresOf } from '../table/partitions.ts';
import type { Row, Tables } from '../table/tables.ts';

/** The years in which something can have been published. */
export const yearsFrom = (since: Day, at: Instant): string[] => {
  const [first, last] = [Number(since.slice(0, 4)), Number(dayOf(at).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
};

/** A public row as its record. Opinions that became public before they had an id of their own get it here. */
const recordOf = <B extends Board>(board: B, { sk, body }: Row): PublicOn<B> => ({
  ...(board === 'opinions' ? { id: shortId(sk) } : {}),
  ...JSON.parse(String(body)),
});

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
  const records = rows.flat().flatMap((row) => (row.gone ? [] : [recordOf(board, row)]));
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

/** Every publication that was decided on, whatever became of it. */
const doneWith = async (tables: Tables): Promise<Row[]> =>
  (
    await Promise.all(
      BOARDS.map((board) => tables.all({ table: 'registry', index: 'month', pk: disclosuresOf(board) })),
    )
  ).flat();

/** What stood on a board until its period was over: no fault that it stands there no longer. */
export async function stoodOnBoards(tables: Tables): Promise<PublicFact[]> {
  return (await doneWith(tables)).flatMap((row) => {
    const { board, stood } = row.card as DisclosureCard;
    return stood === undefined ? [] : [{ board, ...stood }];
  });
}

/** Everything that was ever taken down, whether or not it stands again. */
const everDown = async (tables: Tables): Promise<Down[]> =>
  (await doneWith(tables)).flatMap((row) => {
    const { board, state, case: source } = row.card as DisclosureCard;
    if (state !== 'withdrawn' && state !== 'expired') return [];
    const id = row.pk.slice('disclosure#'.length);
    const on = dayOf(String(row.monthSk).split('#')[0] as Instant);
    // The number of the matter in which an opinion came was never public.
    if (board === 'opinions') return [{ name: shortId(id), on }];
    return [{ name: recordName(id, { case: source } as Pick<DisclosureState, 'case'>), on }];
  });

function notStanding(down: readonly Down[], { results }: Pick<Snapshot, 'results'>): Down[] {
  const standing = new Set(results.map((result) => result.number));
  const last = new Map(down.map((one) => [one.name, one]));
  return [...last.values()].filter(({ name }) => !standing.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What was taken down and does not stand on a board again, with the day. */
export const takenDown = async (tables: Tables, shown: Pick<Snapshot, 'results'>): Promise<Down[]> =>
  notStanding(await everDown(tables), shown);

/** Its numbers and ids: none may be left in any byte of the site. */
export const withdrawnNumbers = async (tables: Tables, shown: Pick<Snapshot, 'results'>): Promise<string[]> =>
  (await takenDown(tables, shown)).map(({ name }) => name);

/** What was taken back up to a moment. */
export interface TakenBack {
  /** Numbers and ids that may be left in no byte. */
  readonly names: readonly string[];
  /** How often something was taken down or corrected; it never falls. Copies made before may still show it. */
  readonly count: number;
}

/** The same, read from nothing but the boards and the log: it is known even when no snapshot can be taken. */
export async function takenBack(
  { tables, township }: Pick<House, 'tables' | 'township'>,
  at: Instant,
): Promise<TakenBack> {
  const [standing, down, log] = await Promise.all([
    onBoards(tables, township.since as Day, at),
    everDown(tables),
    tables.all({ table: 'registry', pk: WITHDRAWN, consistent: true }),
  ]);
  return { names: notStanding(down, standing).map(({ name }) => name), count: down.length + log.length };
}
