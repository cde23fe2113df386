// What a release consists of, for anybody who wants to check that a page is as it was published: the digest of every
// file, closed years listed each for itself. Digests of public bytes say nothing that the bytes do not; who approved
// what, and when, stays in the records' own chain and is not written here. A record taken down is in no list.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { resultPages } from '../src/results/years.ts';
import { CURRENT } from '../src/site/parts.ts';
import { sha256, sumsOf, textOf } from './sums.ts';

/** Where the lists lie, in the site. */
const LISTS = 'data/sums';
export const MANIFEST = 'data/manifest.json';

/** Writes the lists of digests and what names them into a folder of pages. */
export async function writeManifest(dir: string, snapshotFile: string): Promise<void> {
  const text = await readFile(snapshotFile, 'utf8');
  const snapshot = JSON.parse(text) as Snapshot;
  const parts = new Map(resultPages(snapshot).map(({ path, part }) => [`${path.slice(1)}index.html`, part]));
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    );
  const byPart = new Map<string, string[]>();
  for (const file of files) {
    const part = parts.get(file) ?? CURRENT;
    const own = byPart.get(part);
    if (own) own.push(file);
    else byPart.set(part, [file]);
  }
  await mkdir(join(dir, LISTS), { recursive: true });
  const lists: object[] = [];
  for (const [part, own] of [...byPart].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const list = textOf(await sumsOf(dir, own));
    await writeFile(join(dir, LISTS, `${part}.txt`), list);
    lists.push({ part, path: `${LISTS}/${part}.txt`, files: own.length, sha256: sha256(list) });
  }
  const manifest = { asOf: snapshot.asOf, snapshot: sha256(text), lists };
  await writeFile(join(dir, MANIFEST), `${JSON.stringify(manifest)}\n`);
}
