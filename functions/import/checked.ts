// What a check of an import gives: the members it would write, and what was found.
import type { Member } from '#shared/directory/batch/events.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import type { ItemFields } from '#shared/directory/item/commands.ts';
import type { Day } from '#shared/time.ts';

export interface Located<T> {
  readonly row: number;
  readonly record: T;
}

/** A row of an item list as it would be staged. `base` is the version now in force, null for an item that is new. */
export interface ItemMember {
  readonly kind: 'items';
  /** The id that the list gives, where it gives one. */
  readonly code?: string;
  /** The item it means; null for a new one, which gets an id from the batch and its name. */
  readonly id: string | null;
  readonly item: ItemFields;
  readonly from?: Day;
  readonly base: number | null;
}

export interface Checked {
  readonly members: readonly (Member | ItemMember)[];
  /** What stands where the members would: the same list means another import once this has changed. */
  readonly basis: readonly unknown[];
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the order of rows; any of them stops the whole import. */
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}
