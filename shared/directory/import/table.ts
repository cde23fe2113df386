// A table as it arrives for import, whatever file it came from, and what is found wrong or missing in it. Rows carry the
// number that the spreadsheet shows, so that whoever keeps the file finds the cell at once.
import * as v from 'valibot';
import { LAST_ROW, MARKS } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import { type Facts, type Label, type Language, say } from '../../words/label.ts';
import { IMPORT_KINDS, type ImportKind, MOST_COLUMNS } from './kinds.ts';

/** A cell: text as shown, or a list where the file has lists of its own (JSON). */
/** Spreadsheets hold 32,767 characters in a cell. */
const CellText = v.pipe(v.string(), v.maxLength(33_000));
const Cell = v.union([CellText, v.pipe(v.array(CellText), v.maxLength(200))]);
export type Cell = v.InferOutput<typeof Cell>;

/** Most rows of one import: items are staged and cases registered one by one, directory rows take effect all at once. */
export const MOST_ROWS: Readonly<Record<ImportKind, number>> = {
  items: 10_000,
  offices: 300,
  staff: 500,
  villages: 300,
  commitments: 1_000,
  catalogue: 2_000,
  cases: 10_000,
};
/** Most rows of a register that is brought by somebody who does not keep the directory. */
export const MOST_CASES_OF_OTHERS = 500;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_ROW));
const optional = v.exactOptional;
/** What the file says of a cell beside its text; the readers decide what follows from it. */
const Mark = v.strictObject({
  mark: v.picklist(MARKS),
  row: optional(whole),
  at: optional(whole),
  over: optional(whole),
  name: optional(v.pipe(v.string(), v.maxLength(200))),
  n: optional(whole),
});

export const ImportTable = v.strictObject({
  kind: v.picklist(IMPORT_KINDS),
  columns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(MOST_COLUMNS)),
  /** The row in which the headings stand, and the lines above it, kept for the file that goes back. */
  headingRow: optional(whole),
  above: optional(
    v.pipe(
      v.array(v.strictObject({ row: whole, cells: v.pipe(v.array(Cell), v.maxLength(MOST_COLUMNS)) })),
      v.maxLength(50),
    ),
  ),
  marks: optional(v.pipe(v.array(Mark), v.maxLength(50_000))),
  rows: v.pipe(
    v.array(
      v.strictObject({
        row: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_ROW)),
        cells: v.pipe(v.array(Cell), v.maxLength(MOST_COLUMNS)),
      }),
    ),
    v.maxLength(Math.max(...Object.values(MOST_ROWS))),
  ),
});
export type ImportTable = v.InferOutput<typeof ImportTable>;

/** Everything but a register: what lands in one batch that counts as a whole. */
export type ListTable = ImportTable & { readonly kind: Exclude<ImportKind, 'cases'> };
export const isList = (table: ImportTable): table is ListTable => table.kind !== 'cases';

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
