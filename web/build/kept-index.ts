// The search index of a closed year, kept beside the year's pages: it depends on them alone, so whatever makes the pages
// anew makes it anew too, and what drops them drops it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { indexFolder } from '../src/search/index-names.ts';
import { place, type Shard } from './shards.ts';
import { sha256, sumsFrom, sumsOf, textOf } from './sums.ts';

const placesOf = (shard: Shard) => ({ index: join(shard.folder, 'search'), list: join(shard.folder, 'search.txt') });

/** Lays the kept index of a year into a release; false when there is none, or not as it was kept. */
export async function layIndex(dir: string, shard: Shard): Promise<boolean> {
  const { index, list } = placesOf(shard);
  const text = await readFile(list, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const sums = sumsFrom(text);
  for (const [file, sum] of sums) {
    const bytes = await readFile(join(index, file)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== sum) return false;
  }
  for (const file of sums.keys()) await place(join(index, file), join(dir, indexFolder(shard.year), file));
  return true;
}

/** Keeps the index of a year as it stands in a checked release. */
export async function keepIndex(dir: string, shard: Shard): Promise<void> {
  const { index, list } = placesOf(shard);
  const from = join(dir, indexFolder(shard.year));
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(from.length + 1)
        .split(sep)
        .join('/'),
    );
  for (const file of files) await place(join(from, file), join(index, file));
  await writeFile(list, textOf(await sumsOf(from, files)));
}
