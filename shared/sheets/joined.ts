// Joined cells. What is joined downwards says the same in each row it covers, as people mean it; what is joined across is
// marked, because nobody but its writer knows for which of the columns it counts.
import type { Budget } from './budget.ts';
import type { Mark, Sheet } from './sheet.ts';
import { placeOf } from './xlsx.ts';

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

/**
 * The sheet with the value of each joined area in every row that it covers. Takes the time of the rows covered, each of
 * which is spent: areas that lie over each other are no way to make the reader go through the sheet again and again.
 */
export function joined(sheet: Sheet, ranges: readonly string[], budget: Budget): Sheet {
  if (ranges.length === 0) return sheet;
  const rows = sheet.rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  const places = new Map(rows.map(({ row }, place) => [row, place]));
  const marks: Mark[] = [...sheet.marks];
  for (const area of ranges.map(areaOf)) {
    // An area begins at a cell in which something stands, or there is nothing to say again.
    const first = area && places.get(area.top);
    if (!area || first === undefined) continue;
    const { name, top, bottom, left } = area;
    const value = rows[first]?.cells[left];
    if (value === undefined || value === '') continue;
    const over = area.right - left + 1;
    // Rows in which nothing else stands end here: joining does not make rows of its own.
    for (let place = first; place < rows.length; place++) {
      const { row, cells } = rows[place] ?? { row: Number.POSITIVE_INFINITY, cells: [] };
      if (row > bottom) break;
      budget.spend(1 + Math.max(0, left - cells.length), row === top ? 0 : value.length);
      if (over > 1) marks.push({ mark: 'merged-across', row, at: left, over, name });
      if (row === top) continue;
      while (cells.length < left) cells.push('');
      cells[left] = value;
      marks.push({ mark: 'merged-down', row, at: left, name });
    }
  }
  return { ...sheet, rows, marks };
}
