// The sheets of a file, told by its bytes and not by its name: people rename files, and platforms name web pages .xls.
import { fileWords } from '../words/import-file.ts';
import { csvSheet } from './csv-rows.ts';
import { textOf } from './encoding.ts';
import { jsonSheet } from './json-rows.ts';
import { type Ground, MOST_BYTES, NoSheet, type Sheet } from './sheet.ts';
import { xlsxSheets } from './xlsx.ts';

export interface ReadFile {
  readonly sheets: readonly Sheet[];
  /** What a JSON file says it is. */
  readonly kind?: unknown;
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);

/** A file whose parts point outside of it, or that makes a text longer than any text can be. */
function broken(fault: unknown): never {
  throw fault instanceof RangeError ? new NoSheet(fileWords.damaged) : fault;
}

const TEXT_NAMES = /\.(csv|txt|tsv|xlsx?)$/i;

/**
 * Reads a file by the name it goes by. `fits` says how well a row serves as headings.
 * Throws `NoSheet` with the reason and what to do.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  ground: Ground,
  fits: (cells: readonly string[]) => number,
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw new NoSheet(fileWords.tooLarge);
  if (bytes.length === 0) throw new NoSheet(fileWords.blank);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new NoSheet(fileWords.oldExcel);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new NoSheet(fileWords.pdf);
  if (startsWith(bytes, 0x50, 0x4b)) return { sheets: await xlsxSheets(bytes, ground).catch(broken) };
  const json = /\.json$/i.test(name);
  if (!json && !TEXT_NAMES.test(name)) throw new NoSheet(fileWords.format, { name });
  // Platforms name text and web pages .xls; nothing writes them as .xlsx.
  if (/\.xlsx$/i.test(name)) throw new NoSheet(fileWords.notXlsx);
  const { text, encoding } = textOf(bytes, ground);
  if (json) {
    const { sheet, kind } = jsonSheet(text);
    return { sheets: [sheet], kind };
  }
  if (/^\s*<(\?xml|!doctype|html|table|meta)/i.test(text)) throw new NoSheet(fileWords.webPage);
  const sheet = csvSheet(text, fits);
  if (sheet.rows.length === 0) throw new NoSheet(fileWords.blank);
  const marks = encoding === 'gb18030' ? [...sheet.marks, { mark: 'gb18030' as const }] : sheet.marks;
  return { sheets: [{ ...sheet, marks }] };
}
