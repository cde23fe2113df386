// A table as it arrives for import, whatever file it came from, and what is found wrong or missing in it. Rows carry the
// number that the spreadsheet shows, so that whoever keeps the file finds the cell at once.
import * as v from 'valibot';
import { importWords } from '../../words/import.ts';
import { type Facts, type Label, type Language, say } from '../../words/label.ts';

export const IMPORT_KINDS = ['items', 'offices', 'staff'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A cell: text as shown, or a list where the file has lists of its own (JSON). */
const Cell = v.union([v.pipe(v.string(), v.maxLength(20_000)), v.pipe(v.array(v.string()), v.maxLength(200))]);
export type Cell = v.InferOutput<typeof Cell>;

/** Most rows of one import: items are staged one by one, directory rows take effect all at once. */
export const MOST_ROWS: Readonly<Record<ImportKind, number>> = { items: 10_000, offices: 300, staff: 500 };

export const ImportTable = v.strictObject({
  kind: v.picklist(IMPORT_KINDS),
  columns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(100)),
  rows: v.pipe(
    v.array(
      v.strictObject({
        row: v.pipe(v.number(), v.integer(), v.minValue(1)),
        cells: v.pipe(v.array(Cell), v.maxLength(100)),
      }),
    ),
    v.maxLength(Math.max(...Object.values(MOST_ROWS))),
  ),
});
export type ImportTable = v.InferOutput<typeof ImportTable>;

/** Something found: where, and what. Without a row it concerns the file. */
export interface Finding {
  readonly row?: number;
  readonly column?: string;
  readonly says: Label;
  readonly facts?: Facts;
}

/** The finding as a sentence, with its place in front. */
export function sayFinding({ row, column, says, facts }: Finding, language: Language): string {
  const what = say(says, language, facts);
  if (row === undefined) return what;
  const place = column === undefined ? importWords.inRow : importWords.inCell;
  return say(place, language, { row, column: column ?? '', what });
}

/** What reading a table gave: a record for each row that could be read, and everything found on the way. */
export interface ReadTable<T> {
  readonly records: readonly { readonly row: number; readonly record: T }[];
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}
