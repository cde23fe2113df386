// Joined cells. What is joined downwards says the same in each row it covers, as people mean it; what is joined across is
// marked, because nobody but its writer knows for which of the columns it counts.
import type { Mark, Sheet, SheetRow } from './sheet.ts';
import { placeOf } from './xlsx.ts';

/** Most joined areas that are looked at; lists have some hundreds. */
const MOST_AREAS = 50_000;

interface Area {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function areaOf(name: string): Area | undefined {
  const [from, to] = name.split(':').map(placeOf);
  if (!from || !to || to.row < from.row || to.at < from.at) return undefined;
  return { name, top: from.row, bottom: to.row, left: from.at, right: to.at };
}

/** The sheet with the value of each joined area in every row that it covers. */
export function joined(sheet: Sheet, ranges: readonly string[]): Sheet {
  if (ranges.length === 0) return sheet;
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, [...cells]]));
  const marks: Mark[] = [...sheet.marks];
  for (const area of ranges.slice(0, MOST_AREAS).map(areaOf)) {
    const value = area && rows.get(area.top)?.[area.left];
    if (!area || value === undefined || value === '') continue;
    const { name, top, left } = area;
    const over = area.right - left + 1;
    // Rows in which nothing else stands end here: joining does not make rows of its own.
    for (const row of [...rows.keys()].filter((one) => one >= top && one <= area.bottom)) {
      const cells = rows.get(row) ?? [];
      if (over > 1) marks.push({ mark: 'merged-across', row, at: left, over, name });
      if (row === top) continue;
      while (cells.length < left) cells.push('');
      cells[left] = value;
      marks.push({ mark: 'merged-down', row, at: left, name });
    }
  }
  return { ...sheet, rows: sheet.rows.map(({ row }): SheetRow => ({ row, cells: rows.get(row) ?? [] })), marks };
}
