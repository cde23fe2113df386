// What a check of an import gives: the members it would write, and what was found.
import type { Member, StagedKind } from '#shared/directory/batch/events.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import type { Day } from '#shared/time.ts';

export interface Located<T> {
  readonly row: number;
  readonly record: T;
}

/** A row of a list whose entries have versions, as it would be staged. */
export interface StagedMember {
  readonly kind: StagedKind;
  /** The id that the list gives, where it gives one. */
  readonly code?: string;
  /** The record it means; null for a new one, which gets an id from the batch and its name. */
  readonly id: string | null;
  readonly name: string;
  /** What the version says, under the key of its kind, with what the law is shown beside it. */
  readonly proposal: object;
  readonly from?: Day;
  /** The version now in force, null for a record that is new. */
  readonly base: number | null;
}

/** A row that changes what is there. Of what may not be read by whoever brings it, `was` holds null. */
export interface Change {
  readonly row: number;
  /** By what the record is known now. */
  readonly name: string;
  readonly was: object;
  readonly is: object;
}

export interface Checked {
  readonly members: readonly (Member | StagedMember)[];
  /** What stands where the members would: the same list means another import once this has changed. */
  readonly basis: readonly unknown[];
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
  /** In the order of rows; any of them stops the whole import. */
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** A list that was checked, with the directory it was checked against: on another it may mean something else. */
export interface CheckedList extends Checked {
  readonly directory: number;
}
