// A register as a file: CSV for any program, XLSX with its heading, a frozen head and typed cells for the spreadsheet.
// Which rows are in it, and what the cells say, is decided elsewhere.
import { csv } from '#shared/csv.ts';
import type { Cell } from '#shared/registers/cells.ts';
import type { ColumnName } from '#shared/registers/registers.ts';
import type { SignedColumn } from '#shared/registers/signed-registers.ts';
import type { Reply } from '../http/reply.ts';
import { textCell, XLSX } from '../spreadsheet-cell.ts';

export const CSV = 'text/csv';

/** A register ready to be written. */
export interface Written {
  /** Name of the file without its ending: plain for old programs, as people say it for the others. */
  readonly file: { readonly plain: string; readonly said: string };
  /** Lines above the table; CSV has no place for them and says the last of them in its name. */
  readonly heading: readonly string[];
  readonly columns: readonly { readonly name: ColumnName | SignedColumn; readonly label: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Widths in characters of a spreadsheet; Han characters take two. */
const WIDTHS: { readonly [C in ColumnName | SignedColumn]: number } = {
  n: 6,
  number: 18,
  receivedAt: 18,
  kind: 12,
  channel: 10,
  externalNumber: 20,
  from: 28,
  documentNumber: 22,
  copies: 6,
  urgency: 8,
  person: 24,
  phone: 16,
  visitors: 8,
  village: 14,
  subject: 44,
  firstAsked: 12,
  registrar: 12,
  witness: 12,
  relayedTo: 12,
  handler: 24,
  step: 12,
  dueOn: 12,
  outcome: 28,
  writtenAt: 18,
  on: 12,
  openedAt: 18,
  decidedOn: 12,
  what: 28,
  value: 12,
  giver: 24,
  giftOutcome: 12,
  handedTo: 12,
  receipt: 14,
  box: 20,
  slips: 8,
  whom: 18,
  title: 24,
  facts: 44,
  by: 12,
  with: 12,
  second: 12,
  standing: 24,
  note: 28,
};

const headers = (type: string, { file }: Written, ending: string): { readonly [name: string]: string } => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${file.plain}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${file.said}.${ending}`)}`,
  'cache-control': 'no-store',
});

/** UTF-8 with its mark, RFC 4180; a cell that a spreadsheet would compute begins with an apostrophe. */
export const csvReply = (written: Written): Reply => ({
  status: 200,
  headers: headers(`${CSV}; charset=utf-8`, written, 'csv'),
  body: csv(
    written.columns.map(({ label }) => label),
    written.rows,
  ),
});

const cellOf = (value: Cell) =>
  typeof value === 'number' ? { value, type: Number, alignVertical: 'top' as const } : textCell(value);

/** The writer is large and seldom wanted: it is read in when somebody asks for a spreadsheet. */
export async function xlsxReply(written: Written): Promise<Reply> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const { file, heading, columns, rows } = written;
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const sheet = [
    ...heading.map((line, i) => [i === 0 ? bold(line) : { value: line, type: String }]),
    columns.map(({ label }) => ({ ...bold(label), bottomBorderStyle: 'thin' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const bytes = await writeXlsx(sheet, {
    sheet: file.plain,
    columns: columns.map(({ name }) => ({ width: WIDTHS[name] })),
    stickyRowsCount: heading.length + 1,
    orientation: 'landscape',
  }).toBuffer();
  return { status: 200, headers: headers(XLSX, written, 'xlsx'), bytes };
}
