// What an index says, read back: its files are compressed and its words lie apart, so that looking for a number in the
// bytes finds nothing. And an index made anew without what was taken down: it cannot forget a single page (DI-6).
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '../src/checks.ts';
import { INDEXES } from '../src/search/index-names.ts';
import { together } from '../src/search/terms.ts';
import { indexAside } from './search-index.ts';

/** Where an index lies until it is whole; no address leads to it. */
const DRAFT = '.struck-index';

/** The folders of all indexes of a release. */
const indexesOf = async (release: string): Promise<string[]> => {
  const all = join(release, INDEXES);
  return existsSync(all) ? (await readdir(all)).sort().map((name) => join(all, name)) : [];
};

/** Each page of an index as text: its address and what it says, words together again. */
async function* saidIn(index: string): AsyncGenerator<string> {
  for (const file of await readdir(index, { recursive: true })) {
    if (!file.endsWith('.pf_fragment')) continue;
    const bytes = await readFile(join(index, file));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    yield together(text);
  }
}

/** Whether an index has a page with one of these names in its address, or that says one of these words. */
async function mentions(index: string, words: readonly string[]): Promise<boolean> {
  for await (const text of saidIn(index)) if (words.some((word) => text.includes(word))) return true;
  return false;
}

/** The pages of an index that still stand in the release. */
async function standing(release: string, index: string): Promise<string[]> {
  const paths = new Set<string>();
  for await (const text of saidIn(index)) {
    const path = /"url":"([^"#]+)/.exec(text)?.[1];
    if (path !== undefined && existsSync(join(release, path, 'index.html'))) paths.add(path);
  }
  return [...paths];
}

/**
 * Makes every index anew that knows one of these records, from the pages that are left; one that cannot be made is taken
 * down, and until the next release the search page says which year it cannot search.
 * @param words numbers, ids and pieces of text that the release must not say any more; its pages do not say them already
 */
export async function strikeSearch(release: string, words: readonly string[]): Promise<void> {
  const draft = join(release, DRAFT);
  await rm(draft, { recursive: true, force: true });
  for (const index of words.length === 0 ? [] : await indexesOf(release)) {
    if (!(await mentions(index, words))) continue;
    try {
      await indexAside(release, basename(index), await standing(release, index), draft);
      if (await mentions(draft, words)) throw new Error('the pages still say it');
      await rm(index, { recursive: true, force: true });
      await rename(draft, index);
    } catch {
      await rm(draft, { recursive: true, force: true });
      await rm(index, { recursive: true, force: true });
    }
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
