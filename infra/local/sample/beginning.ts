// What a new data folder begins with: the sample township, or one administrator and nothing else. Whoever fills it does
// so by commands through the doors, never by rows.
import type { Instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';
import type { House } from '../house.ts';

export interface Beginning {
  /** Noted in the data folder: a folder begun with one is never filled with another. */
  readonly name: string;
  /** Written to `township.json` of a new folder; from then on that file counts. */
  readonly township: Township;
  /** Domain time of a new folder; absent: the machine's. A sample with a past begins in it and moves the clock. */
  readonly startsAt?: (machineNow: Instant) => Instant;
  /**
   * Fills the folder. Called at every start until it once resolved, so it must go on where it was interrupted.
   * @param tell says how far it has come
   */
  fill(house: House, tell: (progress: string) => void): Promise<void>;
}
