// Which build of the site is live: a link `current` in the site's folder, changed in one step, so that a reader gets
// the old site or the new one and never a mixture.
import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const POINTER = 'current';

/** Absolute folder of the live release, or undefined before the first build. */
export async function liveRelease(siteDir: string): Promise<string | undefined> {
  const target = await readlink(join(siteDir, POINTER)).catch(() => undefined);
  return target === undefined ? undefined : resolve(siteDir, target);
}

/** Makes a finished release (a folder below `siteDir`) the live one, atomically. */
export async function goLive(siteDir: string, release: string): Promise<void> {
  const next = join(siteDir, `.${POINTER}.${process.pid}`);
  await rm(next, { force: true });
  await symlink(relative(siteDir, release), next);
  await rename(next, join(siteDir, POINTER));
}
