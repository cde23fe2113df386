// Makes of each door the one file that is deployed. AWS and this machine run the same bytes, so this is the only place
// that says how they come about. Nothing from infra/local may get in.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { DOORS, type DoorName, doorNamed } from '#infra/topology/doors.ts';
import { builtinsWithoutImport } from './builtins.ts';
import { isFresh, type Origin, originOf, sha256 } from './freshness.ts';

/** A finished bundle. `folder` holds nothing but `index.mjs` (the asset to deploy, handler `index.handler`). */
export interface Bundle {
  readonly door: DoorName;
  readonly folder: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** False when an earlier bundle of the same sources was taken. */
  readonly built: boolean;
}

/** What to bundle, where it is not a door of the topology: tests bundle small doors of their own. */
export interface Source {
  readonly root: string;
  readonly entry: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  treeShaking: true,
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Changes whenever the way of bundling changes, so that older bundles are not taken for new ones. */
async function recipe(): Promise<string> {
  const files = ['bundle.ts', 'builtins.ts', 'freshness.ts'].map((name) => readFile(new URL(name, import.meta.url)));
  return sha256(Buffer.concat(await Promise.all(files)));
}

/** Writes through a rename, so that a reader never sees half a file. */
async function put(file: string, data: string | Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, data);
  await rename(part, file);
}

const parsed = (text: string): Origin | undefined => {
  try {
    return JSON.parse(text) as Origin;
  } catch {
    return undefined;
  }
};

/**
 * Bundles one door to `<outDir>/<name>/index.mjs`, its source map to `<outDir>/maps/`. Takes the bundle that lies there
 * when its sources have not changed. The same sources give the same bytes. Throws esbuild's BuildFailure.
 */
export async function bundleDoor(name: DoorName, outDir: string, source?: Source): Promise<Bundle> {
  const { root, entry } = source ?? { root: ROOT, entry: doorNamed(name).entry };
  const folder = join(outDir, name);
  const file = join(folder, 'index.mjs');
  const note = join(outDir, 'maps', `${name}.json`);
  const made = await recipe();
  const known = parsed(await readFile(note, 'utf8').catch(() => ''));
  if (known && (await isFresh(root, made, known, file))) {
    return { door: name, folder, file, bytes: known.bytes, sha256: known.sha256, built: false };
  }
  const { build } = await import('esbuild');
  const result = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    plugins: [builtinsWithoutImport],
  });
  const code = result.outputFiles.find((output) => output.path.endsWith('.mjs'));
  const map = result.outputFiles.find((output) => output.path.endsWith('.map'));
  if (!code || !map) throw new Error(`esbuild gave no bundle of ${entry}`);
  const origin = await originOf(root, made, Object.keys(result.metafile.inputs), code.contents);
  await Promise.all([folder, join(outDir, 'maps')].map((path) => mkdir(path, { recursive: true })));
  await put(join(outDir, 'maps', `${name}.mjs.map`), map.contents);
  await put(file, code.contents);
  await put(note, JSON.stringify(origin));
  return { door: name, folder, file, bytes: origin.bytes, sha256: origin.sha256, built: true };
}

/** Bundles all doors of the topology, see `bundleDoor`. */
export const bundleDoors = (outDir: string): Promise<readonly Bundle[]> =>
  Promise.all(DOORS.map((door) => bundleDoor(door.name, outDir)));
