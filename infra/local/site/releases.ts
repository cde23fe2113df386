// The releases of a site on disk: numbered folders, each with a note of what it was built from. Which one is live is
// said elsewhere; here they are counted, found again and cleared away.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReleaseNote } from '#infra/publisher/release-note.ts';
import { replaceFile } from '../replace-file.ts';

const folderOf = (siteDir: string): string => join(siteDir, 'releases');
const noteOf = (siteDir: string, release: string): string => join(folderOf(siteDir), `${release}.json`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const buildingIn = (siteDir: string): string => join(siteDir, 'building');

/** Closed years, kept from build to build. */
export const keptIn = (siteDir: string): string => join(siteDir, 'years');

/** Removes what killed builds left; what another one works in is not touched. */
export function clearDead(siteDir: string): void {
  const builds = buildingIn(siteDir);
  for (const name of existsSync(builds) ? readdirSync(builds) : []) {
    const pid = Number(name.split('-')[0]);
    if (pid !== process.pid && !isAlive(pid)) rmSync(join(builds, name), { recursive: true, force: true });
  }
}

/** A folder of its own for a build under way. */
export function freshBuilding(siteDir: string): string {
  mkdirSync(buildingIn(siteDir), { recursive: true });
  clearDead(siteDir);
  return mkdtempSync(join(buildingIn(siteDir), `${process.pid}-`));
}

/** Every release by its number, oldest first. */
function releases(siteDir: string): string[] {
  if (!existsSync(folderOf(siteDir))) return [];
  const names = readdirSync(folderOf(siteDir)).map((name) => name.replace(/\.json$/, ''));
  return [...new Set(names)].sort((a, b) => Number(a) - Number(b));
}

/** The number of the next release and its folder, which nobody else is given. */
export function nextRelease(siteDir: string): { readonly release: string; readonly folder: string } {
  mkdirSync(folderOf(siteDir), { recursive: true });
  for (let next = Math.max(0, ...releases(siteDir).map(Number).filter(Number.isFinite)) + 1; ; next++) {
    const folder = join(folderOf(siteDir), String(next));
    try {
      mkdirSync(folder);
      return { release: String(next), folder };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
  }
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

/**
 * Removes the releases before the live one that may still show what was taken down or corrected since (DI-6). One after it
 * belongs to a build that is about to make it live, which strikes for itself and clears away behind it.
 */
export function clearOutdated(siteDir: string, live: string | undefined, withdrawals: number): void {
  for (const release of releases(siteDir)) {
    const isPast = Number(release) < Number(live ?? 0);
    if (isPast && readNote(siteDir, release)?.withdrawals !== withdrawals) remove(siteDir, release);
  }
}
