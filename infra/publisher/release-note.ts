// What is noted of a release beside its pages, wherever it lies.
import type { Instant } from '#shared/time.ts';
import { sha256 } from '../../web/build/sums.ts';

export interface ReleaseNote {
  /** SHA-256 of the snapshot and of the site's sources. */
  readonly snapshot: string;
  readonly sources: string;
  readonly pages: number;
  /** How much had been taken down or corrected then: a release with another number may still show it. */
  readonly withdrawals: number;
  /** The moment up to which it shows everything. */
  readonly reaches?: Instant;
  /** Marks of the numbers and ids that were looked for in it and are not there; see `markOf`. */
  readonly struck?: readonly string[];
}

/** By which a note knows a number or an id that was taken down, without saying it. */
const markOf = (name: string): string => sha256(name).slice(0, 16);

export const marksOf = (names: readonly string[]): readonly string[] => names.map(markOf);

/** Those of the names from which a release with this note was not freed yet. */
export function notStruck(note: Pick<ReleaseNote, 'struck'> | undefined, names: readonly string[]): readonly string[] {
  const struck = new Set(note?.struck);
  return names.filter((name) => !struck.has(markOf(name)));
}
