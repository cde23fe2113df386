// The builder of the public site: snapshot → build → checks → a numbered release. What is live stays live until the
// release is whole; only what was withdrawn goes at once.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { House } from '#functions/house.ts';
import { type TakenBack, takenBack } from '#functions/publish/on-boards.ts';
import { noteFailed, notePublished } from '#functions/publish/publication.ts';
import { layDown } from '#functions/publish/shells.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { marksOf, notStruck } from '#infra/publisher/release-note.ts';
import { shellsIn } from '#infra/publisher/shells-in.ts';
import type { Instant } from '#shared/time.ts';
import { buildPages } from '../../../web/build/build-pages.ts';
import { sourcesDigest } from '../../../web/build/sources-digest.ts';
import { strikeAside } from '../../../web/build/strike-aside.ts';
import { sha256 } from '../../../web/build/sums.ts';
import { liveRelease } from '../http/release.ts';
import { withTables } from './published.ts';
import {
  clearAway,
  clearDead,
  clearOutdated,
  freshBuilding,
  keptIn,
  nextRelease,
  readNote,
  writeNote,
} from './releases.ts';
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

/** What was taken down is gone from the live release and from all that is kept, before anything new is made (DI-6). */
async function strikeAll(siteDir: string, { names, count }: TakenBack): Promise<void> {
  const live = await liveRelease(siteDir);
  const note = live === undefined ? undefined : readNote(siteDir, live);
  const fresh = notStruck(note, names);
  const kept = keptIn(siteDir);
  if (fresh.length > 0) await strikeAside({ pages: live, kept, names: fresh });
  clearOutdated(siteDir, live && basename(live), count);
  clearDead(siteDir);
  // Noted last: whatever broke off before is done again.
  if (live && note && fresh.length > 0) writeNote(siteDir, basename(live), { ...note, struck: marksOf(names) });
}

/** Strikes what was taken down, then builds one release. */
async function build(
  make: MakePages,
  grounds: Grounds,
  house: House,
  at: Instant,
  closing: AbortSignal,
): Promise<Release> {
  const { siteDir } = grounds;
  const { names: withdrawn, count: withdrawals } = await takenBack(house, at);
  const snapshot = await takeSnapshot(house, at);
  const text = JSON.stringify(snapshot);
  const made = { snapshot: sha256(text), sources: sourcesDigest() };
  const live = await liveRelease(siteDir);
  const note = live === undefined ? undefined : readNote(siteDir, live);
  if (live && note && note.snapshot === made.snapshot && note.sources === made.sources) {
    return { release: basename(live), folder: live, pages: note.pages };
  }
  const building = freshBuilding(siteDir);
  const file = join(building, 'snapshot.json');
  const dir = join(building, 'pages');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const pages = await make({ snapshot: file, dir, withdrawn, kept: keptIn(siteDir) }, closing);
    const newer = await overtaking(siteDir, at);
    if (newer) return newer;
    // What was taken down while the pages were made is not put before readers again.
    const { names } = await takenBack(house, grounds.now());
    const late = notStruck({ struck: marksOf(withdrawn) }, names);
    if (late.length > 0) await strikeAside({ pages: dir, kept: keptIn(siteDir), names: late });
    const { release, folder } = nextRelease(siteDir);
    renameSync(dir, folder);
    writeNote(siteDir, release, { ...made, pages, withdrawals, reaches: at, struck: marksOf(names) });
    return { release, folder, pages };
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** The builder. `make` is how pages are made. Failures are noted where the publisher's desk reads them, then thrown. */
export function astroSite(make: MakePages = buildPages): SiteBuilder {
  /** One strike at a time: two would work on the same files. */
  let striking: Promise<unknown> = Promise.resolve();
  const takeBack = (siteDir: string, house: House, at: Instant): Promise<void> => {
    const next = striking.then(async () => strikeAll(siteDir, await takenBack(house, at)));
    striking = next.catch(() => undefined);
    return next;
  };
  return {
    takeBack: (grounds) => withTables(grounds.environment, (house) => takeBack(grounds.siteDir, house, grounds.now())),
    build: (grounds, closing) =>
      withTables(grounds.environment, async (house) => {
        const at = grounds.now();
        try {
          await takeBack(grounds.siteDir, house, at);
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
