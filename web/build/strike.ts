// Taking a withdrawn record off what is kept on disk before the next release is built (DI-6): its page at once, and
// everything else that mentions it when the next one cannot be built.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strikeSearch } from './search-traces.ts';

const BOARDS = 'boards';
const TEXT = /\.(html|json|csv|atom|xml|txt|js)$/;

/**
 * Removes the pages of these records, whatever board they stood on, and every index that finds them; from now on their
 * address is answered by the door.
 * @param names numbers of results, ids of other records
 */
export async function strikePages(release: string, names: readonly string[]): Promise<void> {
  const boards = join(release, BOARDS);
  if (names.length === 0 || !existsSync(boards)) return;
  await strikeSearch(release, names);
  for (const board of await readdir(boards)) {
    for (const name of names) await rm(join(boards, board, name), { recursive: true, force: true });
  }
  for (const name of names) await rm(join(release, 'print/notices', name), { recursive: true, force: true });
}

/** Removes every file that mentions one of these records: a hole in the site is better than what was taken back. */
export async function strikeEverywhere(folder: string, names: readonly string[]): Promise<void> {
  await strikePages(folder, names);
  if (names.length === 0 || !existsSync(folder)) return;
  for (const file of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const path = join(folder, file);
    const content = await readFile(path, 'utf8');
    if (names.some((name) => content.includes(name))) await rm(path, { force: true });
  }
}
