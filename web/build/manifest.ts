// What a release consists of, for anybody who wants to check that a page is as it was published: the digest of every
// file, closed years listed each for itself. Digests of public bytes say nothing that the bytes do not; who approved
// what, and when, stays in the records' own chain and is not written here. A record taken down is in no list.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { resultPages } from '../src/results/years.ts';
import { CURRENT } from '../src/site/parts.ts';
import { filesBelow, type Sums, sha256, sumsFrom, sumsOf, textOf } from './sums.ts';

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

interface Manifest {
  readonly asOf: string;
  readonly snapshot: string;
  readonly lists: readonly {
    readonly part: string;
    readonly path: string;
    readonly files: number;
    readonly sha256: string;
  }[];
}

/** Puts a file in place whole, since readers are looking; false when it cannot be written, and then none stands there. */
async function put(path: string, text: string): Promise<boolean> {
  const draft = `${path}.new`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
    return true;
  } catch {
    await rm(draft, { force: true });
    await rm(path, { force: true });
    return false;
  }
}

/** The digests of those files of a list that still stand. */
async function standing(dir: string, list: string): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const file of sumsFrom(await readFile(join(dir, list), 'utf8')).keys()) {
    const bytes = await readFile(join(dir, file)).catch(() => undefined);
    if (bytes) sums.set(file, sha256(bytes));
  }
  return sums;
}

/**
 * Writes the lists of a release anew after files of it were changed or removed. A list that cannot be read or written is
 * taken down: it would name files that are gone.
 */
export async function renewManifest(dir: string): Promise<void> {
  const at = join(dir, MANIFEST);
  if (!existsSync(at)) return;
  try {
    const before = JSON.parse(await readFile(at, 'utf8')) as Manifest;
    const lists = [];
    for (const list of before.lists) {
      if (!existsSync(join(dir, list.path))) continue;
      const sums = await standing(dir, list.path);
      const text = textOf(sums);
      if (await put(join(dir, list.path), text)) lists.push({ ...list, files: sums.size, sha256: sha256(text) });
    }
    await put(at, `${JSON.stringify({ ...before, lists })}\n`);
  } catch {
    await rm(join(dir, LISTS), { recursive: true, force: true });
    await rm(at, { force: true });
  }
}
