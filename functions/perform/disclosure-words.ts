// The words of a disclosure beside its chain: as they stand or are public, and the edition that is being prepared.
import type { Texts } from '#shared/disclosure/boards.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import { correctionKey, type Key, wordsKey } from '../table/keys.ts';
import type { Put, Row, Tables } from '../table/tables.ts';
import type { Change } from './kept.ts';

export type DisclosureChange = Change<DisclosureState>;

/** The words as they now stand, and which edition they are. */
export interface Words {
  readonly edition: number;
  readonly texts: Texts;
}

/** The texts of a row that holds them: the words as they stand, or those that one event brought. */
export const textsIn = (row: Row): Texts => JSON.parse(String(row.body)) as Texts;

async function wordsAt(tables: Tables, key: Key): Promise<Words> {
  const row = await tables.get('registry', key);
  return row ? { edition: Number(row.edition), texts: textsIn(row) } : { edition: 0, texts: {} };
}

/** The words of a record as they stand, or as they are public where it is. */
export const wordsOf = (tables: Tables, id: string): Promise<Words> => wordsAt(tables, wordsKey(id));

/** The words of the edition that is to be read next: of a correction where one is being prepared. */
export const newestWords = async (tables: Tables, id: string): Promise<Words> => {
  const [words, next] = await Promise.all([wordsOf(tables, id), wordsAt(tables, correctionKey(id))]);
  return next.edition > words.edition ? next : words;
};

/** What the events of a change say. */
export const textOf = (change: DisclosureChange): { readonly [key: string]: string } =>
  Object.assign({}, ...change.entries.map(({ text }) => (text ? JSON.parse(text.body) : {})));

/** The row that keeps an edition. */
export const wordsRow = (key: Key, { edition, texts }: Words): Put => ({
  table: 'registry',
  row: { ...key, edition, body: JSON.stringify(texts) },
});
