// Builds the site from a snapshot into a temporary folder, by the same command that publishing uses.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { BuildFailed, runAstro } from '../../web/build/run-astro.ts';
import { madeOnce } from '../made-once.ts';

/** The fictional township that these tests publish. */
export const fixture = (): Snapshot =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/snapshot.json'), 'utf8')) as Snapshot;

export interface Built {
  readonly dir: string;
  readonly failed: boolean;
  /** Why it failed. */
  readonly said: string;
}

/** Builds a snapshot, given as an object so that a wrong one can be tried too. */
export async function buildSite(snapshot: object, base = '/'): Promise<Built> {
  const room = mkdtempSync(join(tmpdir(), 'site-'));
  const file = join(room, 'snapshot.json');
  const dir = join(room, 'site');
  writeFileSync(file, JSON.stringify(snapshot));
  try {
    await runAstro({ snapshot: file, dir, base });
    return { dir, failed: false, said: '' };
  } catch (fault) {
    if (!(fault instanceof BuildFailed)) throw fault;
    return { dir, failed: true, said: fault.message };
  }
}

/** A copy of the fictional township's pages, built once in a run. */
export async function fixtureSite(): Promise<string> {
  const built = await madeOnce('site of the fixture', async (folder) => {
    const { dir, said } = await buildSite(fixture());
    if (said) throw new Error(said);
    cpSync(dir, folder, { recursive: true });
  });
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(built, dir, { recursive: true });
  return dir;
}

/** Every file of a folder: path with leading slash → bytes. */
export const filesIn = (dir: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length).split(sep).join('/'), readFileSync(path)]),
  );
