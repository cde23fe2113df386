// One publication: snapshot → what was taken down is struck → pages, checks, index → a new release beside the one on air
// → the switch. Until the switch readers see the old one; a build that fails leaves it, less what was taken down (DI-6).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '#functions/house.ts';
import { type TakenBack, takenBack } from '#functions/publish/on-boards.ts';
import { noteFailed, notePublished } from '#functions/publish/publication.ts';
import { layDown } from '#functions/publish/shells.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import type { Instant } from '#shared/time.ts';
import { buildPages } from '../../web/build/build-pages.ts';
import { place, strikeKept } from '../../web/build/shards.ts';
import { sourcesDigest } from '../../web/build/sources-digest.ts';
import { strike } from '../../web/build/strike.ts';
import { filesBelow, type Sums, sha256, sumsOf } from '../../web/build/sums.ts';
import { marksOf, notStruck } from './release-note.ts';
import { shellsIn } from './shells-in.ts';
import type { ReleaseStore } from './store.ts';

export interface Publishing {
  readonly house: House;
  readonly store: ReleaseStore;
  /** A folder to work in. */
  readonly room: string;
  /** Domain time at which the snapshot is taken. */
  readonly at: Instant;
  /** The same clock, read again when the pages are made; it stands still unless said otherwise. */
  readonly now?: () => Instant;
  /** From a snapshot file to checked pages; how many. */
  readonly make?: typeof buildPages;
}

export interface Done {
  readonly release: string;
  readonly pages: number;
  /** False when the release on air shows everything already. */
  readonly made: boolean;
}

/** Sends what changed of a release in a folder, then removes what is not there any more. */
async function amend({ store, room }: Publishing, release: string, folder: string, before: Sums): Promise<void> {
  const changed = mkdtempSync(join(room, 'changed-'));
  for (const [file, sum] of sumsOf(folder, filesBelow(folder))) {
    if (before.get(file) !== sum) place(join(folder, file), join(changed, file));
  }
  await store.sendRelease(release, changed);
  await store.trimRelease(release, folder);
  rmSync(changed, { recursive: true, force: true });
}

/** Strikes records off a release in the store, by the same rule as on a disk. */
async function strikeIn(publishing: Publishing, release: string, names: readonly string[]): Promise<void> {
  const { store, room } = publishing;
  const folder = mkdtempSync(join(room, 'struck-'));
  await store.fetchRelease(release, folder);
  const before = sumsOf(folder, filesBelow(folder));
  await strike(folder, names);
  await amend(publishing, release, folder, before);
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the releases that are neither on air nor allowed to stay. */
async function clear({ store }: Publishing, live: string | undefined, mayStay: (release: string) => Promise<boolean>) {
  for (const release of await store.releases()) {
    if (release !== live && !(await mayStay(release))) await store.remove(release);
  }
}

/** What was taken down is gone from the release on air and from all that is kept, before anything new is made (DI-6). */
async function strikeAll(publishing: Publishing, live: string | undefined, { names, count }: TakenBack) {
  const { store, room } = publishing;
  const note = live === undefined ? undefined : await store.note(live);
  const fresh = notStruck(note, names);
  if (live && fresh.length > 0) await strikeIn(publishing, live, fresh);
  await clear(publishing, live, async (release) => (await store.note(release))?.withdrawals === count);
  const kept = join(room, 'years');
  mkdirSync(kept, { recursive: true });
  await store.fetchYears(kept);
  if (fresh.length === 0) return kept;
  if (await strikeKept(kept, fresh)) await store.sendYears(kept);
  // Noted last: whatever broke off before is done again by the next publication.
  if (live && note) await store.writeNote(live, { ...note, struck: marksOf(names) });
  return kept;
}

async function run(publishing: Publishing): Promise<Done> {
  const { house, store, room, at, now = () => at, make = buildPages } = publishing;
  const live = await store.onAir();
  const taken = await takenBack(house, at);
  const { names: withdrawn, count: withdrawals } = taken;
  const kept = await strikeAll(publishing, live, taken);
  const snapshot = await takeSnapshot(house, at);
  const text = JSON.stringify(snapshot);
  const made = { snapshot: sha256(text), sources: sourcesDigest() };
  const note = live === undefined ? undefined : await store.note(live);
  if (live && note && note.snapshot === made.snapshot && note.sources === made.sources) {
    // Told again: an edge that missed it would go on showing the release before.
    await store.putOnAir(live);
    await notePublished(house.tables, { reaches: at, release: live, pages: note.pages });
    return { release: live, pages: note.pages, made: false };
  }
  const file = join(room, 'snapshot.json');
  const dir = join(room, 'pages');
  writeFileSync(file, text, { mode: 0o600 });
  const pages = await make({ snapshot: file, dir, withdrawn, kept });
  // What was taken down while the pages were made is not put before readers again.
  const { names, count } = await takenBack(house, now());
  const late = notStruck({ struck: marksOf(withdrawn) }, names);
  await strike(dir, late);
  const release = String(Math.max(0, ...(await store.releases()).map(Number)) + 1);
  await store.sendRelease(release, dir);
  await store.putOnAir(release);
  await layDown(house.tables, shellsIn(dir));
  // Noted last: whatever broke off before is done again by the next publication.
  await store.writeNote(release, { ...made, pages, withdrawals, reaches: at, struck: marksOf(names) });
  await notePublished(house.tables, { reaches: at, release, pages });
  if (late.length > 0) await strikeKept(kept, late);
  await store.sendYears(kept);
  await clear(publishing, release, async (other) => other === live && (await store.note(other))?.withdrawals === count);
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
