// An opinion goes with the record it is about (DI-6). What else quotes a number that was taken down goes on standing
// without it.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';

/** The boards without opinions on what these numbers and ids named. */
export function withoutOpinionsOn<T extends Pick<Snapshot, 'opinions'>>(boards: T, names: readonly string[]): T {
  const gone = new Set(names);
  return { ...boards, opinions: boards.opinions.filter(({ about }) => !gone.has(about)) };
}
