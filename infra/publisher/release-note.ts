// What is noted of a release beside its pages, wherever it lies.
import type { Instant } from '#shared/time.ts';

export interface ReleaseNote {
  /** SHA-256 of the snapshot and of the site's sources. */
  readonly snapshot: string;
  readonly sources: string;
  readonly pages: number;
  /** How much had been taken down or corrected then: a release with another number may still show it. */
  readonly withdrawals: number;
  /** The moment up to which it shows everything. */
  readonly reaches?: Instant;
}
