// What a board gives away besides its page: everything of it as JSON, a table, and the entries of a feed. One shape for
// all boards; each board's own is in the files beside this one.
import type { Label } from '#shared/words/label.ts';

export type Cell = string | number | boolean | undefined;

export interface FeedEntry {
  /** Names the entry for ever, wherever the site is mounted; unique over all feeds. */
  readonly name: string;
  readonly title: string;
  /** The page it is read on, without base: `/boards/results/LSK-2026-000003/`. */
  readonly path: string;
  /** A township day. */
  readonly publishedOn?: string | undefined;
  /** The day of its newest fact. */
  readonly updatedOn: string;
  readonly summary: string;
}

export interface BoardData {
  readonly json: () => object;
  readonly table: () => { readonly head: readonly Label[]; readonly rows: readonly (readonly Cell[])[] };
  /** In any order. */
  readonly feed: () => readonly FeedEntry[];
}
