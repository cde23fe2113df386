// Taking a withdrawn record off a folder of pages that readers are looking at (DI-6): its own page and whatever finds it
// go at once, lists and data keep standing without it. It may be broken off at any point and begun again: what is done
// stays done, and the record's own data, by which its words are known, is the last to go.
// Counts on the pages stay as they were: they are facts as of the day the page names.
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renewManifest } from './manifest.ts';
import { strikeSearch } from './search-traces.ts';
import { textWithout } from './strike-text.ts';
import { wordsOf } from './strike-words.ts';
import { filesBelow } from './sums.ts';

const BOARDS = 'boards';
/** Papers of records, under the names that they have on their boards. */
const PRINTS = ['print/notices', 'print/reports'];
/** Lists of digests are written anew at the end; styles and scripts say nothing of any record. */
const PASSED_OVER = /^(data\/(sums\/|manifest\.json$)|_site\/|search\/index\/)/;
const TEXT = /\.(html|json|csv|atom|xml|txt)$/;
/** Where a page lies until it is whole; no address leads to it. */
const DRAFT = '.struck';

/** The folders of these records' own pages, whatever board they stood on. */
async function ownPages(folder: string, names: readonly string[]): Promise<string[]> {
  const boards = join(folder, BOARDS);
  const on = existsSync(boards) ? await readdir(boards) : [];
  const places = [...on.map((board) => `${BOARDS}/${board}`), ...PRINTS];
  return places.flatMap((place) => names.map((name) => join(folder, place, name)));
}

/**
 * One file without the records. Taken down where they cannot be taken out of it, or it cannot be written: a hole in the
 * site is better than what was taken back.
 */
async function strikeFile(folder: string, file: string, names: readonly string[], words: readonly string[]) {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const says = (text: string): boolean => [...names, ...words].some((one) => text.includes(one));
  if (!says(before)) return;
  const draft = join(folder, DRAFT);
  try {
    const after = textWithout(file, before, names);
    if (says(after)) return await rm(path, { force: true });
    await writeFile(draft, after);
    await rename(draft, path);
  } catch {
    // A full disk, or data that cannot be read.
    await rm(draft, { force: true });
    await rm(path, { force: true });
  }
}

const isData = (file: string): boolean => file.startsWith('data/');

/**
 * Strikes records from a folder of pages.
 * @param names numbers of results, ids of other records and of opinions
 */
export async function strike(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0 || !existsSync(folder)) return;
  await rm(join(folder, DRAFT), { force: true });
  for (const own of await ownPages(folder, names)) await rm(own, { recursive: true, force: true });
  const words = await wordsOf(folder, names);
  const files = filesBelow(folder).filter((file) => TEXT.test(file) && !PASSED_OVER.test(file));
  for (const file of files.filter((one) => !isData(one))) await strikeFile(folder, file, names, words);
  await strikeSearch(folder, [...names, ...words]);
  for (const file of files.filter(isData)) await strikeFile(folder, file, names, words);
  await renewManifest(folder);
}
