// Closed years, kept: each built once, found again by a digest over everything its pages are made from, and laid into
// every release until that digest changes. A kept year whose files do not add up is built anew.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { frozenFacts } from '../src/results/frozen.ts';
import { closedYears, resultPages } from '../src/results/years.ts';
import { type Sums, sha256, sumsFrom, sumsOf, textOf } from './sums.ts';

/** A closed year of a snapshot and where it is kept. */
export interface Shard {
  readonly year: string;
  /** Absolute; beside the pages lies the list of their digests. */
  readonly folder: string;
  /** Its files, as paths without leading slash. */
  readonly files: readonly string[];
}

const SUMS = 'sums.txt';
const pagesIn = (shard: Pick<Shard, 'folder'>): string => join(shard.folder, 'pages');

/** The closed years of a snapshot, each under the digest of what its pages are made from. */
export function shardsOf(snapshot: Snapshot, kept: string, around: object): readonly Shard[] {
  const pages = resultPages(snapshot);
  return closedYears(snapshot).map((year) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([around, frozenFacts(snapshot, year)]))
      .digest('hex');
    const files = pages.filter(({ part }) => part === year).map(({ path }) => `${path.slice(1)}index.html`);
    return { year, folder: join(kept, `${year}-${digest.slice(0, 32)}`), files };
  });
}

/** Whether every file of a kept year is there, byte for byte. */
export async function isKept(shard: Shard): Promise<boolean> {
  const list = join(shard.folder, SUMS);
  if (!existsSync(list)) return false;
  const sums = sumsFrom(await readFile(list, 'utf8'));
  if (sums.size !== shard.files.length) return false;
  for (const file of shard.files) {
    const bytes = await readFile(join(pagesIn(shard), file)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== sums.get(file)) return false;
  }
  return true;
}

/** The same file at a second place; without a second copy where the disk allows it. */
export async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EXDEV' && fault.code !== 'EPERM' && fault.code !== 'EMLINK') throw fault;
    await copyFile(from, to);
  });
}

/** Lays a kept year into a release. */
export async function layInto(dir: string, shard: Shard): Promise<void> {
  for (const file of shard.files) await place(join(pagesIn(shard), file), join(dir, file));
}

/** Keeps a year as it stands in a checked release; a half-kept one is never found. */
export async function keepFrom(dir: string, shard: Shard): Promise<void> {
  const half = { folder: `${shard.folder}.half` };
  await rm(half.folder, { recursive: true, force: true });
  for (const file of shard.files) await place(join(dir, file), join(pagesIn(half), file));
  const sums: Sums = await sumsOf(dir, shard.files);
  await writeFile(join(half.folder, SUMS), textOf(sums));
  await rm(shard.folder, { recursive: true, force: true });
  await rename(half.folder, shard.folder);
}

const foldersIn = async (kept: string): Promise<string[]> =>
  existsSync(kept) ? (await readdir(kept)).map((name) => join(kept, name)) : [];

/** Drops what no release needs any more: years as they were before something in them changed. */
export async function keepOnly(kept: string, shards: readonly Shard[]): Promise<void> {
  const needed = new Set(shards.map(({ folder }) => folder));
  for (const folder of await foldersIn(kept)) {
    if (!needed.has(folder)) await rm(folder, { recursive: true, force: true });
  }
}

/** Drops every kept year in which one of these records has its page, and whatever is only half there (DI-6). */
export async function strikeKept(kept: string, names: readonly string[]): Promise<void> {
  for (const folder of await foldersIn(kept)) {
    const list = await readFile(join(folder, SUMS), 'utf8').catch(() => undefined);
    if (list === undefined || names.some((name) => list.includes(`/${name}/`))) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
