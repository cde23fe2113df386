// What an index says, read back: its files are compressed, so that looking for a number in the bytes finds nothing.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '../src/checks.ts';
import { INDEXES } from '../src/search/index-names.ts';

/** The folders of all indexes of a release. */
const indexesOf = async (release: string): Promise<string[]> => {
  const all = join(release, INDEXES);
  return existsSync(all) ? (await readdir(all)).sort().map((name) => join(all, name)) : [];
};

const said = async (file: string): Promise<string> => {
  const bytes = await readFile(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** Whether an index has a page with one of these names in its address, or names one in its text. */
async function mentions(index: string, names: readonly string[]): Promise<boolean> {
  for (const file of await readdir(index, { recursive: true })) {
    if (!file.endsWith('.pf_fragment')) continue;
    const text = await said(join(index, file));
    if (names.some((name) => text.includes(name))) return true;
  }
  return false;
}

/**
 * Removes every index that knows one of these records: an index cannot forget a single page. Until the next release the
 * search page says which year it cannot search (DI-6).
 * @param names numbers of results, ids of other records
 */
export async function strikeSearch(release: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const index of await indexesOf(release)) {
    if (await mentions(index, names)) await rm(index, { recursive: true, force: true });
  }
}

/** Indexes of a release that know one of these records; none, when it may be published. */
export async function searchTraces(release: string, names: readonly string[]): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const index of names.length === 0 ? [] : await indexesOf(release)) {
    if (await mentions(index, names))
      found.push({ where: `/${INDEXES}/${basename(index)}/`, says: 'finds a withdrawn record' });
  }
  return found;
}
