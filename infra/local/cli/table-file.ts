// A list on disk becomes a table of cells: CSV in the encodings that spreadsheets write, XLSX, JSON. Rows keep the number
// that the spreadsheet shows. What the cells mean is not known here.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import readXlsx, { type CellValue } from 'read-excel-file/node';
import { headingRow, kindOf } from '#shared/directory/import/columns.ts';
import { type Cell, IMPORT_KINDS, type ImportKind, type ImportTable } from '#shared/directory/import/table.ts';
import { type Facts, type Label, say } from '#shared/words/label.ts';

/** The file is no list that can be imported; says why in both languages. */
export class NoTable extends Error {
  override readonly name = 'NoTable';
  constructor(label: Label, facts: Facts = {}) {
    super(`${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`);
  }
}

const SAYS = {
  format: {
    zh: '只能导入 .csv、.xlsx、.json 清单和导出的 .jsonl，不是“{name}”',
    en: 'only .csv, .xlsx and .json lists, and the .jsonl of an export, can be imported, not “{name}”',
  },
  encoding: {
    zh: '文件的编码认不出来，请在表格软件中另存为“CSV UTF-8”',
    en: 'the encoding is not known; save the file as “CSV UTF-8”',
  },
  csv: { zh: '第 {row} 行的引号没有配对', en: 'the quotes of row {row} do not pair' },
  xlsx: { zh: '打不开这个 .xlsx 文件（{why}）', en: 'this .xlsx file cannot be opened ({why})' },
  json: {
    zh: '.json 清单应是一组对象，每个对象一行',
    en: 'a .json list is an array of objects, one for each row',
  },
  headings: {
    zh: '认不出这是哪一种清单：办事事项须有“事项名称”“承办所室”，干部须有“工号”“姓名”“职务”，所室须有“所室名称”，登记簿须有“事由”；也可用 --kind 指明',
    en: 'cannot tell what this list is: items have 事项名称 and 承办所室, staff 工号, 姓名 and 职务, offices 所室名称, registers of cases 事由; or name it with --kind',
  },
} as const satisfies Record<string, Label>;

/** Text of bytes as spreadsheets write them: UTF-8 or UTF-16 with their marks, plain UTF-8, else GB18030. */
export function decoded(bytes: Uint8Array): string {
  const as = (encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return as(encoding);
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault;
    }
  }
  throw new NoTable(SAYS.encoding);
}

type Rows = readonly (readonly Cell[])[];

function csvRows(text: string): Rows {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false };
  try {
    return parse(text, options) as string[][];
  } catch (fault) {
    if (fault instanceof CsvError) throw new NoTable(SAYS.csv, { row: String(fault.lines ?? '') });
    throw fault;
  }
}

const MINUTE = 60_000;
/** Spreadsheets keep fifteen digits of a number. */
const KEPT = 1e15;

const shown = (value: CellValue | null): string => {
  if (value === null || value === undefined) return '';
  // Spreadsheets keep a date without a zone; it is read as if on UTC clocks, a little beside the minute it shows.
  if (value instanceof Date) {
    const [on = '', time = ''] = new Date(Math.round(value.getTime() / MINUTE) * MINUTE).toISOString().split('T');
    return time.startsWith('00:00') ? on : `${on} ${time.slice(0, 5)}`;
  }
  // What has more digits than a spreadsheet keeps has lost the last of them; it is shown so that nobody takes it for whole.
  if (typeof value === 'number' && Math.abs(value) >= KEPT) return value.toExponential();
  return String(value);
};

async function xlsxSheets(bytes: Buffer): Promise<Rows[]> {
  try {
    const sheets = await readXlsx(bytes);
    return sheets.map(({ data }) => data.map((cells) => cells.map((value) => shown(value as CellValue | null))));
  } catch (fault) {
    throw new NoTable(SAYS.xlsx, { why: fault instanceof Error ? fault.message : String(fault) });
  }
}

const cellOf = (value: unknown): Cell => {
  if (Array.isArray(value)) return value.map((part) => inList(part));
  return value === null || value === undefined ? '' : String(value);
};
/** A paper in a JSON list may be an object of its own. */
const inList = (part: unknown): string =>
  typeof part === 'object' && part !== null
    ? ['name', 'form', 'issuer'].map((key) => String((part as { [key: string]: unknown })[key] ?? '')).join('|')
    : String(part);

/** Fields of a field stand beside it: `contact: { name }` is the column `contact.name`. */
const flattened = (one: object): { readonly [key: string]: unknown } =>
  Object.fromEntries(
    Object.entries(one).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, said]: [string, unknown]) => [`${key}.${inner}`, said])
        : [[key, value]],
    ),
  );

/** A JSON list: `[{ … }]` or `{ kind?, rows: [{ … }] }`; its first object is row 1. */
function jsonRows(text: string): { readonly rows: Rows; readonly kind: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoTable(SAYS.json);
  }
  const { rows = value, kind } = (Array.isArray(value) ? {} : (value ?? {})) as { rows?: unknown; kind?: unknown };
  const objects = Array.isArray(rows) ? rows : [];
  if (objects.length === 0 || objects.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))) {
    throw new NoTable(SAYS.json);
  }
  const flat = objects.map((one) => flattened(one as object));
  const columns = [...new Set(flat.flatMap((one) => Object.keys(one)))];
  const cells = flat.map((one) => columns.map((column) => cellOf(one[column])));
  return { rows: [columns, ...cells], kind };
}

const plain = (cells: readonly Cell[]): string[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell : cell.join('；')));

/** The table below its headings. `first` is the number of the first row. */
function tableIn(rows: Rows, kind: ImportKind | undefined, first: number): ImportTable | undefined {
  const at = headingRow(rows.map(plain), kind);
  if (at === undefined) return undefined;
  const columns = plain(rows[at] ?? []);
  const found = kind ?? kindOf(columns);
  if (found === undefined) return undefined;
  const below = rows.slice(at + 1).map((cells, i) => ({ row: at + 1 + i + first, cells: [...cells] }));
  return { kind: found, columns, rows: below };
}

/**
 * Reads a list. A kind that is not named is told by the headings; of several sheets the first that is a list counts.
 * Throws `NoTable`, or the system's error when the file cannot be read.
 */
export async function tableFrom(file: string, kind?: ImportKind): Promise<ImportTable> {
  const extension = extname(file).toLowerCase();
  const bytes = await readFile(file);
  let candidates: readonly Rows[];
  let first = 1;
  let named = kind;
  if (extension === '.csv') candidates = [csvRows(decoded(bytes))];
  else if (extension === '.xlsx') candidates = await xlsxSheets(bytes);
  else if (extension === '.json') {
    const read = jsonRows(decoded(bytes));
    candidates = [read.rows];
    first = 0;
    named ??= IMPORT_KINDS.find((one) => one === read.kind);
  } else throw new NoTable(SAYS.format, { name: file });
  for (const rows of candidates) {
    const table = tableIn(rows, named, first);
    if (table) return table;
  }
  throw new NoTable(SAYS.headings);
}
