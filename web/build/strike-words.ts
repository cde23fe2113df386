// By which words a record is known besides its number: what it alone says, read from the open data of the release itself.
// With them the look after a strike finds a place that shows the record and forgot to say whose it is.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEXT_FIELDS } from '#shared/disclosure/boards.ts';
import { textWithout } from './strike-text.ts';

/** Shorter ones may stand anywhere. */
const SHORTEST = 8;
/** What no writing of a page, a table or a feed changes. */
const CHANGED = /["'&<>\\\n\r]+/;
/** Words that people wrote for this record; a legal basis is quoted by many pages. */
const OWN = TEXT_FIELDS.filter((field) => field !== 'basis' && field !== 'people');

const piecesOf = (record: object): string[] =>
  OWN.flatMap((field) => {
    const text = (record as { readonly [name: string]: unknown })[field];
    return typeof text === 'string' ? text.split(CHANGED) : [];
  });

/** Pieces of text of these records that stand in no other public data. */
export async function wordsOf(release: string, names: readonly string[]): Promise<readonly string[]> {
  const data = join(release, 'data');
  const files = existsSync(data) ? (await readdir(data)).filter((file) => file.endsWith('.json')) : [];
  const gone: object[] = [];
  const left: string[] = [];
  for (const file of files) {
    const text = await readFile(join(data, file), 'utf8');
    try {
      left.push(textWithout(file, text, names, (one) => gone.push(one)));
    } catch {
      // Data that cannot be read names nobody; the strike takes it down.
    }
  }
  const pieces = new Set(gone.flatMap(piecesOf).filter((piece) => piece.trim().length >= SHORTEST));
  return [...pieces].filter((piece) => !left.some((text) => text.includes(piece)));
}
