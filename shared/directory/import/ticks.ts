// The standard catalogues write whom, how and by which level as boxes to tick, each in a column of its own below one
// heading. They come to stand in one cell each, in the words of their columns.
import { plainHeading } from './headings.ts';
import type { ImportTable } from './table.ts';

/** Headings of boxes, the column they make up, and what a tick below them says. */
const BOXES: readonly { readonly column: string; readonly heads: readonly string[]; readonly says: string }[] = [
  { column: '公开对象', heads: ['全社会'], says: '全社会' },
  { column: '公开对象', heads: ['特定群体', '特定人群', '特定对象'], says: '特定群体' },
  { column: '公开方式', heads: ['主动', '主动公开'], says: '主动' },
  { column: '公开方式', heads: ['依申请', '依申请公开'], says: '依申请' },
  { column: '公开层级', heads: ['县级', '县区级'], says: '县级' },
  { column: '公开层级', heads: ['乡级', '乡镇级', '镇级', '乡、村级', '乡村级'], says: '乡级' },
  { column: '公开层级', heads: ['村级', '村社区级'], says: '村级' },
];
const TICK = /^[√✓✔☑vV是●○1]$/u;

/** The table with a column for each group of boxes it has; a table without boxes stays as it is. */
export function withTicks(table: ImportTable): ImportTable {
  const heads = table.columns.map(plainHeading);
  const boxes = BOXES.flatMap((box) => {
    const at = heads.findIndex((head) => box.heads.includes(head));
    return at < 0 ? [] : [{ ...box, at }];
  });
  if (boxes.length === 0) return table;
  const names = [...new Set(boxes.map(({ column }) => column))];
  const cellOf = (cells: ImportTable['rows'][number]['cells'], name: string): string =>
    boxes
      .filter(({ column }) => column === name)
      .flatMap(({ at, says }) => {
        const said = String(cells[at] ?? '').trim();
        // Whoever writes words into a box says which group.
        return said === '' ? [] : [TICK.test(said) ? says : said];
      })
      .join('、');
  const taken = new Set(boxes.map(({ at }) => at));
  const width = table.columns.length;
  // A box column is part of another from here on and no longer a column of its own.
  const columns = [...table.columns.map((name, at) => (taken.has(at) ? '序号' : name)), ...names];
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), ...names.map((name) => cellOf(cells, name))],
  }));
  return { ...table, columns, rows };
}
