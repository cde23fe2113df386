// What the house asks of whoever builds the site. How a snapshot becomes pages is not decided here.
import type { Instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';

/** Where a build may read and write. */
export interface Grounds {
  readonly dataDir: string;
  /** Releases lie below it, each in a folder of its own. */
  readonly siteDir: string;
  /** Address of the table engine. */
  readonly tables: string;
  readonly township: Township;
  /** The environment of a door, for whoever opens the tables as `work` does. */
  readonly environment: Readonly<Record<string, string>>;
  /** Domain time: what is in force, and up to when a release reaches. */
  now(): Instant;
}

/** A finished, checked release that is not yet live. */
export interface Release {
  readonly release: string;
  /** Absolute folder below `siteDir`. */
  readonly folder: string;
  readonly pages: number;
  /** It shows everything decided before. */
  readonly reaches?: Instant;
}

export interface SiteBuilder {
  /**
   * Snapshot → build → checks. Leaves the live release alone; throws when the build or a check fails.
   * @param closing the house closes: stop soon, whatever was begun
   */
  build(grounds: Grounds, closing: AbortSignal): Promise<Release>;
  /** Strikes what was taken down off the live release and off what is kept, without building anything (DI-6). */
  takeBack?(grounds: Grounds): Promise<void>;
  /** Called after the switch: what belongs to the live release is handed on, and older ones are dropped. */
  afterSwitch?(grounds: Grounds, live: Release): Promise<void>;
  /** True when the live release was built from other sources than those that lie here now. */
  isOutdated?(grounds: Grounds): Promise<boolean>;
}
