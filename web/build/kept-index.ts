// The search index of a closed year, kept beside the year's pages: it depends on them alone, so whatever makes the pages
// anew makes it anew too, and what drops them drops it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFolder } from '../src/search/index-names.ts';
import { place, type Shard } from './shards.ts';
import { filesBelow, sha256, sumsFrom, sumsOf, textOf } from './sums.ts';

const placesOf = (shard: Shard) => ({ index: join(shard.folder, 'search'), list: join(shard.folder, 'search.txt') });

/** Lays the kept index of a year into a release; false when there is none, or not as it was kept. */
export function layIndex(dir: string, shard: Shard): boolean {
  const { index, list } = placesOf(shard);
  if (!existsSync(list)) return false;
  const sums = sumsFrom(readFileSync(list, 'utf8'));
  for (const [file, sum] of sums) {
    const path = join(index, file);
    if (!existsSync(path) || sha256(readFileSync(path)) !== sum) return false;
  }
  for (const file of sums.keys()) place(join(index, file), join(dir, indexFolder(shard.year), file));
  return true;
}

/** Keeps the index of a year as it stands in a checked release. */
export function keepIndex(dir: string, shard: Shard): void {
  const { index, list } = placesOf(shard);
  const from = join(dir, indexFolder(shard.year));
  const files = filesBelow(from);
  rmSync(index, { recursive: true, force: true });
  for (const file of files) place(join(from, file), join(index, file));
  writeFileSync(list, textOf(sumsOf(from, files)));
}
