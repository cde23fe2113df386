// Tells whether a bundle made earlier still fits its sources, so that a second start builds nothing.
// What came from packages is vouched for by the lock file; our own sources by size and time, and failing that by content.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One source of a bundle. `path` is relative to the root of the repository; `modified` in epoch milliseconds. */
interface Source {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly sha256: string;
}

/** What a bundle was made from and what came out. Lies beside the bundle. */
export interface Origin {
  readonly recipe: string;
  readonly sources: readonly Source[];
  readonly sha256: string;
  readonly bytes: number;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

async function sourceAt(root: string, path: string): Promise<Source> {
  const file = join(root, path);
  const [facts, content] = await Promise.all([stat(file), readFile(file)]);
  return { path, size: facts.size, modified: facts.mtimeMs, sha256: sha256(content) };
}

/** Files at the root that say how imports are resolved and which packages are there. */
const GROUND = ['package-lock.json', 'package.json', 'tsconfig.json'];

/** Notes the sources of a bundle: own files one by one, packages through the lock file. */
export async function originOf(
  root: string,
  recipe: string,
  inputs: readonly string[],
  output: Uint8Array,
): Promise<Origin> {
  const own = inputs.filter((path) => !path.includes('node_modules/') && !path.includes(':'));
  const ground = GROUND.filter((path) => existsSync(join(root, path)));
  const sources = await Promise.all([...ground, ...own.toSorted()].map((path) => sourceAt(root, path)));
  return { recipe, sources, sha256: sha256(output), bytes: output.byteLength };
}

async function unchanged(root: string, source: Source): Promise<boolean> {
  const facts = await stat(join(root, source.path)).catch(() => undefined);
  if (!facts || facts.size !== source.size) return false;
  return facts.mtimeMs === source.modified || (await sourceAt(root, source.path)).sha256 === source.sha256;
}

/** True when the bundle was made by this recipe from sources with the content they have now, and is itself untouched. */
export async function isFresh(root: string, recipe: string, origin: Origin, bundle: string): Promise<boolean> {
  if (origin.recipe !== recipe) return false;
  const output = await readFile(bundle).catch(() => undefined);
  if (!output || sha256(output) !== origin.sha256) return false;
  return (await Promise.all(origin.sources.map((source) => unchanged(root, source)))).every(Boolean);
}
