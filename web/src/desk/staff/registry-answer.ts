// What the API answers of a record of the registry, as far as the desk shows it.
import type { VersionCommandName } from '#shared/directory/versioned/commands.ts';
import type { Instant } from '#shared/time.ts';
import type { Facts } from './forms/raw.ts';

/** What a version says stands under the key of its kind. */
export interface VersionAnswer extends Facts {
  readonly version: number;
  readonly author: string;
  readonly batch?: string;
  readonly approved?: { readonly by: string; readonly from: string };
  /** Elements of a guide that it lacks (DI-2); only of items. */
  readonly missing?: readonly string[];
}

/** One thing that happened to the record; `by` is null where an import was decided. */
export interface ActAnswer extends Facts {
  readonly act: VersionCommandName;
  readonly at: Instant;
  readonly by: string | null;
  readonly version?: number;
  readonly from?: string;
  readonly batch?: string;
  readonly reason?: string;
}

export interface RegistryAnswer {
  readonly id: string;
  /** Counts every act on the record. */
  readonly version: number;
  readonly inForce: number | null;
  readonly retiredFrom?: string;
  /** In force, to come, or waiting. */
  readonly versions: readonly VersionAnswer[];
  readonly actions: readonly string[];
  /** Oldest first; lists leave it out. */
  readonly history?: readonly ActAnswer[];
}

/** The newest version that was not declined: what a further one goes on from, so that nothing older comes back unseen. */
export const newestOf = ({ versions }: RegistryAnswer): VersionAnswer | undefined =>
  versions.reduce<VersionAnswer | undefined>(
    (best, one) => (best && best.version > one.version ? best : one),
    undefined,
  );

/** The version in force. */
export const currentOf = ({ versions, inForce }: RegistryAnswer): VersionAnswer | undefined =>
  versions.find(({ version }) => version === inForce);
