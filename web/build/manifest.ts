// What a release consists of, for anybody who wants to check that a page is as it was published: the digest of every
// file, closed years listed each for itself. Digests of public bytes say nothing that the bytes do not; who approved
// what, and when, stays in the records' own chain and is not written here. A record taken down is in no list.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { resultPages } from '../src/results/years.ts';
import { CURRENT } from '../src/site/parts.ts';
import { filesBelow, sha256, sumsOf, textOf } from './sums.ts';

/** Where the lists lie, in the site. */
const LISTS = 'data/sums';
const MANIFEST = 'data/manifest.json';

/**
 * Writes the lists of digests and what names them into a folder of pages; the files that are listed.
 * @param text the snapshot, byte for byte
 */
export function writeManifest(dir: string, snapshot: Snapshot, text: string): readonly string[] {
  const parts = new Map(resultPages(snapshot).map(({ path, part }) => [`${path.slice(1)}index.html`, part]));
  const files = filesBelow(dir);
  const byPart = new Map<string, string[]>();
  for (const file of files) {
    const part = parts.get(file) ?? CURRENT;
    const own = byPart.get(part);
    if (own) own.push(file);
    else byPart.set(part, [file]);
  }
  mkdirSync(join(dir, LISTS), { recursive: true });
  const lists = [...byPart]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, own]) => {
      const list = textOf(sumsOf(dir, own));
      writeFileSync(join(dir, LISTS, `${part}.txt`), list);
      return { part, path: `${LISTS}/${part}.txt`, files: own.length, sha256: sha256(list) };
    });
  const manifest = { asOf: snapshot.asOf, snapshot: sha256(text), lists };
  writeFileSync(join(dir, MANIFEST), `${JSON.stringify(manifest)}\n`);
  return files;
}
