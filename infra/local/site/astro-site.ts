// The builder of the public site: snapshot → build → checks → a numbered release. What is live stays live until the
// release is whole; only what was withdrawn goes at once.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { House } from '#functions/house.ts';
import { takenDown } from '#functions/publish/on-boards.ts';
import { noteFailed, notePublished } from '#functions/publish/publication.ts';
import { layDown } from '#functions/publish/shells.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { shellsIn } from '#infra/publisher/shells-in.ts';
import type { Instant } from '#shared/time.ts';
import { buildPages } from '../../../web/build/build-pages.ts';
import { strikeKept } from '../../../web/build/shards.ts';
import { sourcesDigest } from '../../../web/build/sources-digest.ts';
import { strikeEverywhere, strikePages } from '../../../web/build/strike.ts';
import { sha256 } from '../../../web/build/sums.ts';
import { liveRelease } from '../http/release.ts';
import { withTables } from './published.ts';
import { clearAway, clearOutdated, freshBuilding, nextRelease, readNote, writeNote } from './releases.ts';
import type { Grounds, Release, SiteBuilder } from './site-builder.ts';

/** From a snapshot file to checked pages; how many. */
type MakePages = typeof buildPages;

/** The live release, if it shows more than a build that began at this moment: an older one never takes its place. */
async function overtaking(siteDir: string, at: Instant): Promise<Release | undefined> {
  const folder = await liveRelease(siteDir);
  const note = folder === undefined ? undefined : readNote(siteDir, folder);
  if (!folder || !note?.reaches || note.reaches <= at) return undefined;
  return { release: basename(folder), folder, pages: note.pages, reaches: note.reaches };
}

/**
 * Strikes what was taken down, then builds one release. A snapshot that cannot be taken keeps nothing public that was
 * withdrawn (DI-6).
 */
async function build(
  make: MakePages,
  grounds: Grounds,
  house: House,
  at: Instant,
  closing: AbortSignal,
): Promise<Release> {
  const { siteDir } = grounds;
  const live = await liveRelease(siteDir);
  const withdrawn = await takenDown(house, at);
  const kept = join(siteDir, 'years');
  strikeKept(kept, withdrawn);
  if (live) await strikePages(live, withdrawn);
  const strikeAll = async (fault: unknown): Promise<never> => {
    if (live && withdrawn.length > 0 && !closing.aborted) await strikeEverywhere(live, withdrawn);
    throw fault;
  };
  const snapshot = await takeSnapshot(house, at).catch(strikeAll);
  const text = JSON.stringify(snapshot);
  const made = { snapshot: sha256(text), sources: sourcesDigest() };
  const note = live === undefined ? undefined : readNote(siteDir, live);
  if (live && note && note.snapshot === made.snapshot && note.sources === made.sources) {
    return { release: basename(live), folder: live, pages: note.pages };
  }
  const withdrawals = snapshot.withdrawn.length + withdrawn.length;
  clearOutdated(siteDir, live && basename(live), withdrawals);
  const building = freshBuilding(siteDir);
  const file = join(building, 'snapshot.json');
  const dir = join(building, 'pages');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const pages = await make({ snapshot: file, dir, withdrawn, kept }, closing);
    const newer = await overtaking(siteDir, at);
    if (newer) return newer;
    const { release, folder } = nextRelease(siteDir);
    renameSync(dir, folder);
    writeNote(siteDir, release, { ...made, pages, withdrawals, reaches: at });
    return { release, folder, pages };
  } catch (fault) {
    return await strikeAll(fault);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** The builder. `make` is how pages are made. Failures are noted where the publisher's desk reads them, then thrown. */
export function astroSite(make: MakePages = buildPages): SiteBuilder {
  return {
    build: (grounds, closing) =>
      withTables(grounds.environment, async (house) => {
        const at = grounds.now();
        try {
          const made = await build(make, grounds, house, at, closing);
          return { reaches: at, ...made };
        } catch (fault) {
          const full = (fault as NodeJS.ErrnoException).code === 'ENOSPC';
          const message = fault instanceof Error ? fault.message : String(fault);
          const why = full ? '磁盘已满 / no space left on the disk (ENOSPC)' : message;
          if (!closing.aborted) await noteFailed(house.tables, at, why);
          throw fault;
        }
      }),
    afterSwitch: (grounds, { release, folder, pages, reaches = grounds.now() }) =>
      withTables(grounds.environment, async ({ tables }) => {
        await layDown(tables, shellsIn(folder));
        await notePublished(tables, { reaches, release, pages });
        clearAway(grounds.siteDir, release);
      }),
    async isOutdated({ siteDir }) {
      const live = await liveRelease(siteDir);
      const note = live === undefined ? undefined : readNote(siteDir, live);
      return note !== undefined && note.sources !== sourcesDigest();
    },
  };
}
