// One publication: snapshot → what was taken down is struck → pages, checks, index → a new release beside the one on air
// → the switch. Until the switch readers see the old one; a build that fails leaves it, less what was taken down (DI-6).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '#functions/house.ts';
import { takenDown } from '#functions/publish/on-boards.ts';
import { noteFailed, notePublished } from '#functions/publish/publication.ts';
import { layDown } from '#functions/publish/shells.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import type { Instant } from '#shared/time.ts';
import { buildPages } from '../../web/build/build-pages.ts';
import { strikeKept } from '../../web/build/shards.ts';
import { sourcesDigest } from '../../web/build/sources-digest.ts';
import { strikeEverywhere, strikePages } from '../../web/build/strike.ts';
import { sha256 } from '../../web/build/sums.ts';
import { shellsIn } from './shells-in.ts';
import type { ReleaseStore } from './store.ts';

export interface Publishing {
  readonly house: House;
  readonly store: ReleaseStore;
  /** A folder to work in. */
  readonly room: string;
  /** Domain time at which the snapshot is taken. */
  readonly at: Instant;
  /** From a snapshot file to checked pages; how many. */
  readonly make?: typeof buildPages;
}

export interface Done {
  readonly release: string;
  readonly pages: number;
  /** False when the release on air shows everything already. */
  readonly made: boolean;
}

type Strike = (folder: string, names: readonly string[]) => Promise<void>;

/** Strikes records off a release in the store, by the same rule as on a disk. */
async function strikeIn({ store, room }: Publishing, release: string, names: readonly string[], strike: Strike) {
  const folder = mkdtempSync(join(room, 'struck-'));
  await store.fetchRelease(release, folder);
  await strike(folder, names);
  await store.trimRelease(release, folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the releases that are neither on air nor allowed to stay. */
async function clear({ store }: Publishing, live: string | undefined, mayStay: (release: string) => Promise<boolean>) {
  for (const release of await store.releases()) {
    if (release !== live && !(await mayStay(release))) await store.remove(release);
  }
}

async function run(publishing: Publishing): Promise<Done> {
  const { house, store, room, at, make = buildPages } = publishing;
  const live = await store.onAir();
  const withdrawn = await takenDown(house, at);
  const snapshot = await takeSnapshot(house, at).catch(async (fault: unknown) => {
    // A snapshot that cannot be taken keeps nothing public that was withdrawn (DI-6).
    if (live && withdrawn.length > 0) await strikeIn(publishing, live, withdrawn, strikeEverywhere);
    throw fault;
  });
  const text = JSON.stringify(snapshot);
  const made = { snapshot: sha256(text), sources: sourcesDigest() };
  const note = live === undefined ? undefined : await store.note(live);
  if (live && note && note.snapshot === made.snapshot && note.sources === made.sources) {
    // Told again: an edge that missed it would go on showing the release before.
    await store.putOnAir(live);
    await notePublished(house.tables, { reaches: at, release: live, pages: note.pages });
    return { release: live, pages: note.pages, made: false };
  }
  const withdrawals = snapshot.withdrawn.length + withdrawn.length;
  const sameAs = async (release: string): Promise<boolean> => (await store.note(release))?.withdrawals === withdrawals;
  // What was taken down is gone from all that is kept before anything new is made.
  const struck = live !== undefined && withdrawn.length > 0 && !(await sameAs(live));
  if (struck) await strikeIn(publishing, live, withdrawn, strikePages);
  await clear(publishing, live, sameAs);
  const kept = join(room, 'years');
  mkdirSync(kept, { recursive: true });
  await store.fetchYears(kept);
  await strikeKept(kept, withdrawn);
  if (struck) await store.sendYears(kept);
  const file = join(room, 'snapshot.json');
  const dir = join(room, 'pages');
  writeFileSync(file, text, { mode: 0o600 });
  let pages: number;
  try {
    pages = await make({ snapshot: file, dir, withdrawn, kept });
  } catch (fault) {
    if (live && struck) await strikeIn(publishing, live, withdrawn, strikeEverywhere);
    throw fault;
  }
  const release = String(Math.max(0, ...(await store.releases()).map(Number)) + 1);
  await store.sendRelease(release, dir);
  await store.putOnAir(release);
  await layDown(house.tables, shellsIn(dir));
  // Noted last: whatever broke off before is done again by the next publication.
  await store.writeNote(release, { ...made, pages, withdrawals, reaches: at });
  await notePublished(house.tables, { reaches: at, release, pages });
  await store.sendYears(kept);
  await clear(publishing, release, async (other) => other === live && (await sameAs(other)));
  return { release, pages, made: true };
}

/** Publishes what is public at a moment. A failure is noted where the publisher's desk reads it, then thrown. */
export async function publish(publishing: Publishing): Promise<Done> {
  try {
    return await run(publishing);
  } catch (fault) {
    await noteFailed(publishing.house.tables, publishing.at, fault instanceof Error ? fault.message : String(fault));
    throw fault;
  }
}
