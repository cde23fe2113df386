// From a table to records of one kind: finds the columns, reads each cell by its reader, then asks the same schema that
// guards the commands. Every finding names row and column as the list has them.
import * as v from 'valibot';
import { letters } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import type { Label } from '../../words/label.ts';
import { type ReadCell, textIn } from './cells.ts';
import type { Column } from './column.ts';
import { COLUMNS, SET_BY_OWNER } from './columns.ts';
import { headingOf, headings, plainHeading } from './headings.ts';
import { identityCells } from './identity-cells.ts';
import { markFindings } from './mark-findings.ts';
import { type Cell, type Finding, type ImportTable, MOST_ROWS, type ReadTable } from './table.ts';

/** How to read the cell of a column; `undefined` leaves the field out. */
export type Readers = { readonly [key: string]: (cell: Cell) => ReadCell<unknown> };

const isBlank = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => (typeof cell === 'string' ? cell.trim() === '' : cell.length === 0));

const saysOf = (message: string): Label => {
  const [zh = message, en = message] = message.split('|');
  return { zh, en };
};

function fileFindings({ kind, columns, rows }: ImportTable) {
  const known: { readonly [key: string]: Column } = COLUMNS[kind];
  const { places, extra, again, lacking } = headings(kind, columns);
  const named =
    (says: Label) =>
    (column: string): Finding => ({ says, facts: { column } });
  const errors = lacking.map(named(importWords.lacking));
  if (rows.every(({ cells }) => isBlank(cells))) errors.push({ says: importWords.empty });
  if (rows.length > MOST_ROWS[kind]) errors.push({ says: importWords.tooMany, facts: { most: MOST_ROWS[kind] } });
  for (const [at, first] of again) {
    const said = (cells: readonly Cell[], place: number): string => textIn(cells[place] ?? '') ?? '';
    const other = rows.find(({ cells }) => said(cells, at) !== said(cells, first));
    if (other)
      errors.push({ says: importWords.headingTwice, facts: { column: columns[at]?.trim() ?? '', row: other.row } });
  }
  const unnamed = columns.flatMap((heading, at): Finding[] =>
    heading.trim() === '' && rows.some(({ cells }) => !isBlank([cells[at] ?? '']))
      ? [{ says: importWords.unnamed, facts: { letter: letters(at) } }]
      : [],
  );
  const owned = new Set(SET_BY_OWNER[kind]?.map(plainHeading));
  const leftOut = extra.map((column) =>
    named(owned.has(plainHeading(column)) ? importWords.setByOwner : importWords.extra)(column),
  );
  return { known, places, errors, left: [...leftOut, ...unnamed] };
}

/**
 * Reads every row. `usual` are the columns whose absence is worth a word. A row with an error gives no record.
 */
export function readRows<S extends v.GenericSchema>(
  table: ImportTable,
  readers: Readers,
  schema: S,
  usual: readonly string[] = [],
): ReadTable<v.InferOutput<S>> {
  const { known, places, errors, left } = fileFindings(table);
  if (errors.length > 0) return { records: [], errors, warnings: left };
  const marked = markFindings(table, places);
  const identities = identityCells(table, places);
  errors.push(...marked.errors, ...identities);
  // Said once: the field refuses such a number as well.
  const said = new Set(identities.map(({ row, column }) => `${row} ${column}`));
  const warnings = [...left, ...marked.warnings];
  const absent = usual
    .filter((key) => !places.has(key))
    .map((key): Finding => ({ says: importWords.absent, facts: { column: known[key]?.name ?? key } }));
  const heading = headingOf(table.kind, table.columns);
  const found: { row: number; record: v.InferOutput<S> }[] = [];
  for (const { row, cells } of table.rows) {
    if (isBlank(cells) || marked.without.has(row)) continue;
    const before = errors.length;
    const fault = (key: string, says: Label): void => {
      if (!said.has(`${row} ${heading(key)}`)) errors.push({ row, column: heading(key), says });
    };
    const draft: { [key: string]: unknown } = {};
    for (const [key, read] of Object.entries(readers)) {
      const place = places.get(key);
      const result = read(place === undefined ? '' : (cells[place] ?? ''));
      if ('warning' in result) warnings.push({ row, column: heading(key), says: result.warning });
      if ('error' in result) fault(key, result.error);
      else if (result.value !== undefined) draft[key] = result.value;
      else if (known[key]?.required || known[key]?.needed) fault(key, importWords.needed);
    }
    if (errors.length > before) continue;
    const checked = v.safeParse(schema, draft);
    if (checked.success) found.push({ row, record: checked.output });
    for (const issue of checked.issues ?? []) fault(String(issue.path?.[0]?.key ?? ''), saysOf(issue.message));
  }
  return { records: found, errors, warnings: [...warnings, ...absent] };
}
