// Whether the rows of a table can stand where they say: what is above the headings above them, the list below, each row
// once. The file that goes back is laid out by these numbers.
import { letters } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import type { Cell, Finding, ImportTable } from './table.ts';

type Placed = Pick<ImportTable, 'above' | 'headingRow' | 'rows'>;

/** The first cell of a row in which something stands, as a spreadsheet names it. */
function cellName(row: number, cells: readonly Cell[]): string {
  const at = cells.findIndex((cell) => cell.length > 0);
  return `${letters(Math.max(0, at))}${row}`;
}

/** Rows that stand where none of their sort can, each by its first cell. */
export function misplaced({ above = [], headingRow = 0, rows }: Placed): Finding[] {
  const seen = new Set([headingRow]);
  const found: Finding[] = [];
  const look = (row: number, cells: readonly Cell[], fits: boolean, says: Finding['says']): void => {
    const facts = { cell: cellName(row, cells), heading: headingRow };
    if (!fits) found.push({ row, says, facts });
    else if (seen.has(row)) found.push({ row, says: importWords.rowTwice, facts });
    seen.add(row);
  };
  for (const { row, cells } of above) look(row, cells, row < headingRow, importWords.notAbove);
  for (const { row, cells } of rows) look(row, cells, row > headingRow, importWords.notBelow);
  return found;
}
