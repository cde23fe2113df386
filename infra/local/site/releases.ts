// The releases of a site on disk: numbered folders, each with a note of what it was built from. Which one is live is
// said elsewhere; here they are counted, found again and cleared away.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { replaceFile } from '../replace-file.ts';

/** What a release was built from. */
export interface ReleaseNote {
  /** SHA-256 of the snapshot and of the site's sources. */
  readonly snapshot: string;
  readonly sources: string;
  readonly pages: number;
  /** How many withdrawals the site had then: a release with fewer may still show what was taken down. */
  readonly withdrawals: number;
}

const folderOf = (siteDir: string): string => join(siteDir, 'releases');
const noteOf = (siteDir: string, release: string): string => join(folderOf(siteDir), `${release}.json`);

/** Folder in which builds under way lie; what a killed one left is removed. */
export function freshBuilding(siteDir: string): string {
  const folder = join(siteDir, 'building');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Every release by its number, oldest first. */
function releases(siteDir: string): string[] {
  if (!existsSync(folderOf(siteDir))) return [];
  const names = readdirSync(folderOf(siteDir)).map((name) => name.replace(/\.json$/, ''));
  return [...new Set(names)].sort((a, b) => Number(a) - Number(b));
}

/** The number of the next release and the folder it will have. */
export function nextRelease(siteDir: string): { readonly release: string; readonly folder: string } {
  mkdirSync(folderOf(siteDir), { recursive: true });
  const last = Math.max(0, ...releases(siteDir).map(Number).filter(Number.isFinite));
  const release = String(last + 1);
  return { release, folder: join(folderOf(siteDir), release) };
}

export function writeNote(siteDir: string, release: string, note: ReleaseNote): void {
  replaceFile(noteOf(siteDir, release), `${JSON.stringify(note)}\n`, { durable: false });
}

/** The note of the release in a folder; undefined for one that was made otherwise. */
export function readNote(siteDir: string, folder: string): ReleaseNote | undefined {
  const file = noteOf(siteDir, basename(folder));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReleaseNote) : undefined;
}

export function remove(siteDir: string, release: string): void {
  rmSync(noteOf(siteDir, release), { force: true });
  rmSync(join(folderOf(siteDir), release), { recursive: true, force: true });
}

/**
 * Keeps the live release and the one before it, unless something was withdrawn since: no release older than the latest
 * withdrawal stays (DI-6).
 */
export function clearAway(siteDir: string, live: string): void {
  const withdrawals = readNote(siteDir, live)?.withdrawals;
  const others = releases(siteDir).filter((release) => release !== live);
  const before = others.filter((release) => Number(release) < Number(live)).at(-1);
  for (const release of others) {
    const mayStay = release === before && readNote(siteDir, release)?.withdrawals === withdrawals;
    if (!mayStay) remove(siteDir, release);
  }
}
