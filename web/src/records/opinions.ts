// Opinions on published results and records, each with its answer (DI-6).
import type { Opinion } from '#shared/disclosure/snapshot/records.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';

const known = new WeakMap<Snapshot, ReadonlyMap<string, readonly Opinion[]>>();

/** All opinions by what they are about, gathered once per build: thousands of pages ask. */
function gathered(snapshot: Snapshot): ReadonlyMap<string, readonly Opinion[]> {
  const before = known.get(snapshot);
  if (before) return before;
  const all = new Map<string, Opinion[]>();
  for (const opinion of snapshot.opinions) all.set(opinion.about, [...(all.get(opinion.about) ?? []), opinion]);
  for (const some of all.values()) some.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  known.set(snapshot, all);
  return all;
}

/** The published opinions on a result (by number) or record (by id), oldest first. */
export const opinionsOn = (snapshot: Snapshot, about: string): readonly Opinion[] =>
  gathered(snapshot).get(about) ?? [];
