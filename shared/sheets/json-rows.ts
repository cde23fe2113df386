// A JSON list as a sheet: each object a row, each field a column, the first object row 1.
import { fileWords } from '../words/import-file.ts';
import { Budget } from './budget.ts';
import { NoSheet, type Sheet, WIDEST } from './sheet.ts';

const PAPER = ['name', 'form', 'issuer', 'copies', 'obtain'];
/** A paper in a JSON list may be an object of its own. */
const inList = (part: unknown): string =>
  typeof part === 'object' && part !== null
    ? PAPER.map((key) => String((part as { [key: string]: unknown })[key] ?? ''))
        .join('|')
        .replace(/\|{1,2}$/, '')
    : String(part);

const cellOf = (value: unknown): string | string[] => {
  if (Array.isArray(value)) return value.map(inList);
  // Digits beyond these are lost already: it is written so that nobody takes it for whole.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return (value as number).toExponential();
  return value === null || value === undefined ? '' : String(value);
};

/** Fields of a field stand beside it: `contact: { name }` is the column `contact.name`. */
const flattened = (one: object): { readonly [key: string]: unknown } =>
  Object.fromEntries(
    Object.entries(one).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, said]: [string, unknown]) => [`${key}.${inner}`, said])
        : [[key, value]],
    ),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const at = /position (\d+)/.exec(fault instanceof Error ? fault.message : '')?.[1];
    if (at === undefined) throw new NoSheet(fileWords.json);
    throw new NoSheet(fileWords.jsonAt, { row: text.slice(0, Number(at)).split('\n').length });
  }
}

/** `[{ … }]` or `{ kind?, rows: [{ … }] }`, its headings as row 0. Throws `NoSheet` for anything else. */
export function jsonSheet(text: string): { readonly sheet: Sheet; readonly kind: unknown } {
  const value = parsed(text);
  const { rows = value, kind } = (Array.isArray(value) ? {} : (value ?? {})) as { rows?: unknown; kind?: unknown };
  const objects = Array.isArray(rows) ? rows : [];
  if (objects.length === 0 || objects.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))) {
    throw new NoSheet(fileWords.json);
  }
  const flat = objects.map((one) => flattened(one as object));
  const columns = [...new Set(flat.flatMap((one) => Object.keys(one)))];
  // Every row has a place for every field of any other.
  if (columns.length > WIDEST) throw new NoSheet(fileWords.tooWide, { most: WIDEST });
  new Budget().spend(columns.length * flat.length);
  const cells = flat.map((one, i) => ({ row: i + 1, cells: columns.map((column) => cellOf(one[column])) }));
  return { sheet: { name: '', rows: [{ row: 0, cells: columns }, ...cells], marks: [] }, kind };
}
