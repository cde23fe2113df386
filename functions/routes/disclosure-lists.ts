// Lists of publications: those still owed, soonest first, then those done with, newest first. Read from two index
// partitions of the board; nobody is shown what they may not know of.
import * as v from 'valibot';
import { knowsDisclosure } from '#shared/access/disclosure-rights.ts';
import { BOARDS, type Board, DISCLOSURE_STATES, type DisclosureStateName } from '#shared/disclosure/boards.ts';
import { type DisclosureState, isPending } from '#shared/disclosure/state.ts';
import type { House } from '../house.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import { textsIn } from '../perform/disclosure-words.ts';
import type { DisclosureCard } from '../perform/kept-disclosure.ts';
import { type Standing, standingOf } from '../perform/load.ts';
import { correctionKey, type Key, stateKey, wordsKey } from '../table/keys.ts';
import { disclosuresOf } from '../table/partitions.ts';
import type { Page, Row } from '../table/tables.ts';
import { type Around, disclosureView, type ReadWords } from './disclosure-view.ts';

export const ListQuery = v.strictObject({
  /** One board, or all of them. */
  board: v.optional(v.picklist([...BOARDS, 'all']), 'results'),
  state: v.optional(v.picklist(DISCLOSURE_STATES)),
  ...PAGING,
});
type ListQuery = v.InferOutput<typeof ListQuery>;

interface Source {
  readonly board: Board;
  readonly index: 'office' | 'month';
  readonly newestFirst: boolean;
}
const PENDING = { index: 'office', newestFirst: false } as const;
const DONE = { index: 'month', newestFirst: true } as const;

const sourcesFor = (asked: Board | 'all', state: DisclosureStateName | undefined): readonly Source[] => {
  const kinds = state === undefined ? [PENDING, DONE] : [isPending({ state }) ? PENDING : DONE];
  return (asked === 'all' ? BOARDS : [asked]).flatMap((board) => kinds.map((kind) => ({ ...kind, board })));
};

/** Cards looked at in one request; a list that finds little goes on with the cursor instead of reading for ever. */
const MOST_READ = 1000;

interface Position {
  readonly source: number;
  readonly after?: Page['last'];
}

const idOf = (pk: string): string => pk.slice('disclosure#'.length);

/** Records and their words in the order of the ids; one that is gone from under the index is left out. */
async function opened(house: House, ids: readonly string[]): Promise<[Standing<DisclosureState>, ReadWords][]> {
  const read = (key: (id: string) => Key) => house.tables.getMany('registry', ids.map(key));
  const [states, words, corrections] = await Promise.all([
    read((id) => stateKey('disclosure', id)),
    read(wordsKey),
    read(correctionKey),
  ]);
  const standings = new Map(states.map((row) => [idOf(row.pk), standingOf<DisclosureState>(idOf(row.pk), row)]));
  const textsBy = (rows: readonly Row[]) => new Map(rows.map((row) => [idOf(row.pk), textsIn(row)]));
  const [standing, next] = [textsBy(words), textsBy(corrections)];
  return ids.flatMap((id) => {
    const one = standings.get(id);
    const texts = standing.get(id) ?? {};
    const newest = (one?.state.correction ? next.get(id) : undefined) ?? texts;
    return one ? [[one, { texts, newest }] as [Standing<DisclosureState>, ReadWords]] : [];
  });
}

/** One page of a board's publications, and a cursor when there may be more. */
export async function disclosureList(house: House, { board, state, cursor, limit }: ListQuery, around: Around) {
  const { who } = around;
  const sources = sourcesFor(board, state);
  const bound = `disclosures ${board} ${state ?? ''} ${who.number}`;
  let position: Position = cursor ? positionOf<Position>(house, bound, cursor) : { source: 0 };
  const ids: string[] = [];
  for (let read = 0; position.source < sources.length && ids.length < limit && read < MOST_READ; ) {
    const { board: one, index, newestFirst } = sources[position.source] as Source;
    const page = await house.tables.query({
      table: 'registry',
      index,
      pk: disclosuresOf(one),
      newestFirst,
      limit: limit - ids.length,
      after: position.after,
    });
    read += Math.max(1, page.rows.length);
    for (const row of page.rows) {
      const card = row.card as DisclosureCard;
      const known = knowsDisclosure(who, around.marked(idOf(row.pk), card));
      if ((state === undefined || card.state === state) && known) ids.push(idOf(row.pk));
    }
    position = page.last ? { source: position.source, after: page.last } : { source: position.source + 1 };
  }
  const items = (await opened(house, ids)).map(([standing, words]) => disclosureView(standing, words, around));
  return { items, ...(position.source < sources.length ? { cursor: cursorOf(house, bound, position) } : {}) };
}
