// The form of an export: a line that says what it is, a line for each row, a line that says how many there were and
// carries the digest of all before it. A file that was cut short, or mended by hand, is not taken for a whole one.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { TableRow } from '#functions/audit/audit.ts';
import type { House } from '#functions/house.ts';
import type { TableName } from '#infra/topology/tables.ts';
import type { Instant } from '#shared/time.ts';
import { type Township, TownshipSchema } from '#shared/township.ts';
import type { Label } from '#shared/words/label.ts';
import { LASTING } from './scan-tables.ts';

export const FORMAT = 'efficacy-export/1';

const SAYS = {
  header: { zh: '不是本系统的导出文件', en: 'not an export of this system' },
  format: { zh: '导出文件的版本不能识别', en: 'an export of an unknown version' },
  line: { zh: '导出文件第 {n} 行损坏', en: 'line {n} of the export is damaged' },
  end: { zh: '导出文件不完整，结尾缺失', en: 'the export is cut short: its end is missing' },
  digest: { zh: '导出文件被改动过：校验值不符', en: 'the export was changed: its digest does not fit' },
} as const satisfies Record<string, Label>;

/** The file is no whole export; says why in both languages. */
export class NoExport extends Error {
  override readonly name = 'NoExport';
  constructor(why: keyof typeof SAYS, n = 0) {
    const { zh, en } = SAYS[why];
    super(`${zh.replace('{n}', String(n))} / ${en.replace('{n}', String(n))}`);
  }
}

/** What an export says of itself: when it was made in domain time, and for which township. */
export interface ExportHeader {
  readonly at: Instant;
  readonly township: Township;
  /** By which secret the house kept its keyed hashes: equal only where that is, and telling nothing of it. */
  readonly hashes?: string | undefined;
}

/** What an export says of the secret it was written under. */
export const secretMark = (keyed: House['keyed']): string => keyed('export', 'by which secret');

const digesting = (): { readonly hash: Hash; readonly add: (line: string) => string } => {
  const hash = createHash('sha256');
  return {
    hash,
    add(line) {
      const written = `${line}\n`;
      hash.update(written);
      return written;
    },
  };
};

/** The one key under which bytes, which JSON has no form for, stand in base64. */
const BYTES = '~base64';

/** Keys in one order, so that two exports of the same records are the same bytes. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, content]) => [key, ordered(content)]));
};

/** The lines of an export of these rows, each with its line break. */
export async function* exportLines(header: ExportHeader, rows: AsyncIterable<TableRow>): AsyncGenerator<string> {
  const { hash, add } = digesting();
  yield add(JSON.stringify({ format: FORMAT, ...header, tables: LASTING }));
  let count = 0;
  for await (const { table, row } of rows) {
    count += 1;
    yield add(JSON.stringify({ table, row: ordered(row) }));
  }
  yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
}

const withBytes = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && BYTES in value ? Buffer.from(String(value[BYTES]), 'base64') : value;

interface End {
  readonly rows: number;
  readonly sha256: string;
}

const isRow = (value: object): value is TableRow =>
  'table' in value && LASTING.includes(value.table as TableName) && 'row' in value;

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });

const HeaderSchema = v.object({
  format: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  township: TownshipSchema,
  hashes: v.optional(v.string()),
});

/** What an export says of itself. Throws `NoExport`. */
export async function exportHeader(file: string): Promise<ExportHeader> {
  for await (const line of linesOf(file)) {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new NoExport('header');
    }
    const header = v.safeParse(HeaderSchema, value);
    if (!header.success) throw new NoExport('header');
    if (header.output.format !== FORMAT) throw new NoExport('format');
    const { at, township, hashes } = header.output;
    return { at: at as Instant, township, ...(hashes === undefined ? {} : { hashes }) };
  }
  throw new NoExport('header');
}

/** Reads the rows of an export back, in order. Throws `NoExport` where it turns out not to be whole; read it through. */
export async function* exportedRows(file: string): AsyncGenerator<TableRow> {
  const { hash, add } = digesting();
  let n = 0;
  let count = 0;
  let end: End | undefined;
  for await (const line of linesOf(file)) {
    n += 1;
    if (end) throw new NoExport('line', n);
    let value: object;
    try {
      value = JSON.parse(line, withBytes) as object;
    } catch {
      throw new NoExport(n === 1 ? 'header' : 'line', n);
    }
    if (n === 1) {
      if (!('format' in value)) throw new NoExport('header');
      if (value.format !== FORMAT) throw new NoExport('format');
      add(line);
    } else if (isRow(value)) {
      count += 1;
      add(line);
      yield value;
    } else if ('sha256' in value) end = value as End;
    else throw new NoExport('line', n);
  }
  if (n === 0) throw new NoExport('header');
  if (!end) throw new NoExport('end');
  if (end.rows !== count || end.sha256 !== hash.digest('hex')) throw new NoExport('digest');
}
