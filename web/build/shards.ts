// Closed years, kept: each built once, found again by a digest over everything its pages are made from, and laid into
// every release until that digest changes. A kept year whose files do not add up is built anew. All of it waits for the
// disk, so it is done in a thread of its own.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { frozenFacts } from '../src/results/frozen.ts';
import { closedYears, resultPages } from '../src/results/years.ts';
import { filesBelow, sha256, sumsFrom, sumsOf, textOf } from './sums.ts';

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
    const digest = sha256(JSON.stringify([around, frozenFacts(snapshot, year)]));
    const files = pages.filter(({ part }) => part === year).map(({ path }) => `${path.slice(1)}index.html`);
    return { year, folder: join(kept, `${year}-${digest.slice(0, 32)}`), files };
  });
}

/** Whether every file of a kept year is there, byte for byte. */
export function isKept(shard: Shard): boolean {
  const list = join(shard.folder, SUMS);
  if (!existsSync(list)) return false;
  const sums = sumsFrom(readFileSync(list, 'utf8'));
  if (sums.size !== shard.files.length) return false;
  return shard.files.every((file) => {
    const path = join(pagesIn(shard), file);
    return existsSync(path) && sha256(readFileSync(path)) === sums.get(file);
  });
}

/** The same file at a second place; without a second copy where the disk allows it. */
export function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (fault) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((fault as NodeJS.ErrnoException).code ?? '')) throw fault;
    copyFileSync(from, to);
  }
}

/** Lays a kept year into a release. */
export function layInto(dir: string, shard: Shard): void {
  for (const file of shard.files) place(join(pagesIn(shard), file), join(dir, file));
}

/** Keeps a year as it stands in a checked release; a half-kept one is never found. */
export function keepFrom(dir: string, shard: Shard): void {
  const half = { folder: `${shard.folder}.half` };
  rmSync(half.folder, { recursive: true, force: true });
  for (const file of shard.files) place(join(dir, file), join(pagesIn(half), file));
  writeFileSync(join(half.folder, SUMS), textOf(sumsOf(dir, shard.files)));
  rmSync(shard.folder, { recursive: true, force: true });
  renameSync(half.folder, shard.folder);
}

const foldersIn = (kept: string): string[] =>
  existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name)) : [];

/** Drops what no release needs any more: years as they were before something in them changed. */
export function keepOnly(kept: string, shards: readonly Shard[]): void {
  const needed = new Set(shards.map(({ folder }) => folder));
  for (const folder of foldersIn(kept)) {
    if (!needed.has(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

async function says(folder: string, names: readonly string[]): Promise<boolean> {
  for (const file of filesBelow(folder).filter((one) => /\.(html|txt)$/.test(one))) {
    const text = await readFile(join(folder, file), 'utf8');
    if (names.some((name) => text.includes(name))) return true;
  }
  return false;
}

/**
 * Drops every kept year that shows or names one of these records, and whatever is only half there (DI-6). What its search
 * index says is on its pages. True when something was dropped.
 */
export async function strikeKept(kept: string, names: readonly string[]): Promise<boolean> {
  const dropped = [];
  for (const folder of foldersIn(kept)) {
    if (existsSync(join(folder, SUMS)) && !(await says(folder, names))) continue;
    rmSync(folder, { recursive: true, force: true });
    dropped.push(folder);
  }
  return dropped.length > 0;
}
