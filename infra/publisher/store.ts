// What the publisher asks of the place in which releases lie. How a bucket does it, or a folder in a test, is not said
// here.
import type { ReleaseNote } from './release-note.ts';

export interface ReleaseStore {
  /** The number of the release on air; undefined before the first. */
  onAir(): Promise<string | undefined>;
  /** Puts a release on air, for readers from now on. */
  putOnAir(release: string): Promise<void>;
  /** Numbers of all releases that lie there or were begun, in no order. */
  releases(): Promise<readonly string[]>;
  note(release: string): Promise<ReleaseNote | undefined>;
  writeNote(release: string, note: ReleaseNote): Promise<void>;
  /** Copies a release into a folder. */
  fetchRelease(release: string, dir: string): Promise<void>;
  /** Lays a folder down as a release. */
  sendRelease(release: string, dir: string): Promise<void>;
  /** Removes from a release what its folder does not hold any more. */
  trimRelease(release: string, dir: string): Promise<void>;
  /** Removes a release and its note. */
  remove(release: string): Promise<void>;
  /** Closed years as they are kept from build to build, copied into a folder and back; what is not in the folder goes. */
  fetchYears(dir: string): Promise<void>;
  sendYears(dir: string): Promise<void>;
}
