// What follows from the marks of a file: which cells cannot be taken, which rows are no rows of the list, and what whoever
// brings it should look at again.
import type { Mark, MarkName } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import type { Label } from '../../words/label.ts';
import { saysNothing, textIn } from './cells.ts';
import type { Column } from './column.ts';
import { COLUMNS } from './columns.ts';
import type { Cell, Finding, ImportTable } from './table.ts';

export interface MarkFindings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Rows that give no record: a cell of theirs cannot be taken, or they are headings within the list. */
  readonly without: ReadonlySet<number>;
}

const SAYS = {
  formula: importWords.formula,
  hidden: importWords.hiddenRows,
  'no-value': importWords.noValue,
  'cell-error': importWords.cellError,
  'counted-1904': importWords.counted1904,
  'merged-across': importWords.mergedAcross,
  'merged-down': importWords.mergedDown,
  gb18030: importWords.gb18030,
  'other-sheet': importWords.otherSheet,
} as const satisfies Record<MarkName, Label>;
const ONLY_SAID: ReadonlySet<MarkName> = new Set(['formula', 'hidden', 'gb18030', 'other-sheet']);

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || textIn(cell) === undefined;

/** A line of its own within the list, such as “一、民政类”: one text across most columns, and nothing beside it. */
const isTitle = ({ at = 0, over = 1 }: Mark, cells: readonly Cell[], width: number): boolean =>
  over >= Math.max(3, width / 2) && cells.every((cell, i) => (i >= at && i < at + over) || isBlank(cell));

/** Reads the marks of a table, whose columns stand at `places`. */
export function markFindings(table: ImportTable, places: ReadonlyMap<string, number>): MarkFindings {
  const known: { readonly [key: string]: Column } = COLUMNS[table.kind];
  const keys = new Map([...places].map(([key, place]) => [place, key]));
  const rows = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const columnAt = (at: number): string => table.columns[at]?.trim() ?? '';
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const without = new Set<number>();

  const said = (one: Mark): Finding => ({
    ...(one.row === undefined ? {} : { row: one.row }),
    ...(one.at === undefined ? {} : { column: columnAt(one.at) }),
    says: SAYS[one.mark],
    facts: { name: one.name ?? '', n: one.n ?? 1 },
  });
  const stops = (one: Mark): void => {
    errors.push(said(one));
    without.add(one.row ?? 0);
  };
  for (const one of table.marks ?? []) {
    const { mark, row = 0, at = 0, over = 1 } = one;
    const cells = rows.get(row);
    const covered = [...keys].filter(([place]) => place >= at && place < at + over).map(([, key]) => key);
    if (mark === 'formula' ? covered.length > 0 : ONLY_SAID.has(mark)) warnings.push(said(one));
    else if (ONLY_SAID.has(mark) || !cells || covered.length === 0) continue;
    else if (mark === 'counted-1904') {
      if (covered.some((key) => known[key]?.day)) stops(one);
    } else if (mark === 'merged-down') {
      if (covered.some((key) => known[key]?.own) && !without.has(row)) stops(one);
    } else if (mark === 'merged-across') {
      if (isTitle(one, cells, table.columns.length)) {
        warnings.push({ row, says: importWords.titleRow, facts: { text: textIn(cells[at] ?? '') ?? '' } });
        without.add(row);
      } else if (covered.length > 1 && !saysNothing(cells[at] ?? '')) stops(one);
    } else stops(one);
  }
  return { errors, warnings, without };
}
