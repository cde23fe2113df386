// From the sheets of a file to the one table that is imported: which sheet it is, where its headings stand, of which kind
// it is. What stands above the headings, and what is to be known of the cells, goes with it.
import type { ReadFile } from '../../sheets/read-file.ts';
import { type Mark, NoSheet, type Sheet } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import { fileWords } from '../../words/import-file.ts';
import { headingRow, kindOf, kindsKnown } from './headings.ts';
import { IMPORT_KINDS, type ImportKind, MOST_COLUMNS } from './kinds.ts';
import type { Cell, ImportTable } from './table.ts';

/** What the person says of the file. */
export interface Choice {
  readonly kind?: ImportKind | undefined;
  readonly sheet?: string | undefined;
}

interface Found {
  readonly sheet: Sheet;
  readonly kind: ImportKind;
  /** Place of the headings among the rows. */
  readonly at: number;
  /** What the columns are called, and in how many lines. */
  readonly names: readonly string[];
  readonly lines: number;
}

const shown = (cell: string | readonly string[]): string => (typeof cell === 'string' ? cell : cell.join('；')).trim();

/** Whether the next line belongs to the headings: those joined downwards stand in it again. */
function isUnder(upper: readonly string[], next: readonly string[]): boolean {
  const again = upper.filter((cell, i) => cell !== '' && cell === next[i]);
  return again.length >= 2 && next.some((cell, i) => cell !== '' && cell !== upper[i]);
}

/** Headings of one line or of two, where the lower one counts if it says anything. */
function headingLines(rows: readonly (readonly string[])[], at: number) {
  const [upper = [], next = []] = rows.slice(at, at + 2);
  if (!isUnder(upper, next)) return { names: upper, lines: 1 };
  const width = Math.max(upper.length, next.length);
  return { names: Array.from({ length: width }, (_, i) => next[i] || upper[i] || ''), lines: 2 };
}

function foundIn(sheet: Sheet, kind: ImportKind | undefined): Found | undefined {
  const rows = sheet.rows.slice(0, MOST_COLUMNS).map(({ cells }) => cells.map(shown));
  const at = headingRow(rows, kind);
  if (at === undefined) return undefined;
  const heading = headingLines(rows, at);
  const is = kind ?? kindOf(heading.names);
  return is && { sheet, kind: is, at, ...heading };
}

/** Cells as wide as something stands in them. */
function trimmed(cells: readonly (string | readonly string[])[]): Cell[] {
  let end = cells.length;
  while (end > 0 && shown(cells[end - 1] ?? '') === '') end -= 1;
  if (end > MOST_COLUMNS) throw new NoSheet(fileWords.tooWide, { most: MOST_COLUMNS });
  return cells.slice(0, end).map((cell) => (typeof cell === 'string' ? cell : [...cell]));
}

/** Marks that stand for many cells count wherever their first cell stands. */
const ofMany = ({ mark }: Mark): boolean => mark === 'formula' || mark === 'hidden';

function tableOf({ sheet, kind, at, names, lines }: Found, others: readonly Sheet[]): ImportTable {
  const rows = sheet.rows.map(({ row, cells }) => ({ row, cells: trimmed(cells) }));
  const headingRow = rows[at + lines - 1]?.row ?? 0;
  const below = rows.slice(at + lines);
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), trimmed(names).length);
  const columns = Array.from({ length: width }, (_, i) => (names[i] ?? '').slice(0, 200));
  // Long lists repeat their headings on every page, and headings of two lines stand twice once their joins are undone.
  const same = (cells: readonly Cell[]): boolean => columns.every((name, i) => shown(cells[i] ?? '') === name);
  const marks = sheet.marks.filter((one) => one.row === undefined || one.row > headingRow || ofMany(one));
  const unread = others.map(({ name }): Mark => ({ mark: 'other-sheet', name: name.slice(0, 200) }));
  return {
    kind,
    columns,
    headingRow,
    above: rows.slice(0, at + lines - 1),
    rows: below.filter(({ cells }) => !same(cells)),
    marks: [...marks, ...unread],
  };
}

const isOurs = ({ name }: Sheet): boolean =>
  [importWords.problemList.zh, importWords.problemList.en].includes(name as never);

/**
 * The table of a file. A kind that is not named is told by the headings.
 * Throws `NoSheet` when no sheet is a list, or several are and none is named.
 */
export function tableIn({ sheets, kind: said }: ReadFile, { kind, sheet: named }: Choice = {}): ImportTable {
  const wanted = named === undefined ? sheets : sheets.filter(({ name }) => name === named);
  if (wanted.length === 0)
    throw new NoSheet(named === undefined ? fileWords.blank : fileWords.noSheet, { name: named ?? '' });
  const is = kind ?? IMPORT_KINDS.find((one) => one === said);
  const [found, ...more] = wanted.flatMap((sheet) => foundIn(sheet, is) ?? []);
  if (!found) throw new NoSheet(fileWords.headings, { kinds: kindsKnown() });
  if (more.length > 0) {
    throw new NoSheet(fileWords.severalSheets, { names: [found, ...more].map(({ sheet }) => sheet.name).join('、') });
  }
  const others = named === undefined ? sheets.filter((one) => one !== found.sheet && !isOurs(one)) : [];
  return tableOf(found, others);
}
