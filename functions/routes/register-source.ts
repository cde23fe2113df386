// Where the rows of a register come from: what it is called, its columns, and the next of its records that somebody may
// know of. How a page or a file is made of it is the same for all.
import type { StaffWho } from '#shared/access/who.ts';
import type { Saying } from '#shared/registers/cells.ts';
import type { ColumnName } from '#shared/registers/registers.ts';
import type { SignedColumn } from '#shared/registers/signed-registers.ts';
import type { ClauseId } from '#shared/regulation/clauses/clauses.ts';
import type { Label } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import type { Position, RegisterRow } from './register-rows.ts';

/** How far to read: on from where, so many rows at most, so many records looked at at most. */
export interface Stretch {
  readonly month: string;
  readonly from: Position;
  readonly rows: number;
  readonly reads: number;
}

export interface Source {
  readonly title: Label;
  readonly clause: ClauseId;
  readonly columns: readonly { readonly name: ColumnName | SignedColumn; readonly label: Label }[];
  /** Whether this person may know of every record. */
  readonly whole: (who: StaffWho) => boolean;
  /** What a copy for this person holds. */
  readonly extent: (whole: boolean) => Label;
  /** The next rows, and behind which key it goes on; no `after`: that was all. */
  readonly rows: (
    house: House,
    who: StaffWho,
    stretch: Stretch,
    saying: Saying,
  ) => Promise<{ readonly rows: readonly RegisterRow[]; readonly after: Position['after'] }>;
}
