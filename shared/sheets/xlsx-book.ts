// The parts of an .xlsx that its sheets lean on: which sheets there are, the texts they share, how numbers are shown.
import { fileWords } from '../words/import-file.ts';
import type { Budget } from './budget.ts';
import { NoSheet } from './sheet.ts';
import { formatOf, type NumberFormat } from './shown.ts';
import { tags } from './xml.ts';
import type { Zip } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Where it lies in the file. */
  readonly path: string;
}

export interface Book {
  readonly sheets: readonly SheetPart[];
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly days: 1900 | 1904;
}

const BOOK = 'xl/workbook.xml';

/** Characters that XML cannot carry are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Texts of `<si>`: the runs of a text put together, without the readings that stand beside them. */
export function textsIn(xml: string, budget: Budget): string[] {
  const texts: string[] = [];
  let current = '';
  let reading = false;
  for (const { name, kind, text } of tags(xml)) {
    if (name === 'rPh') reading = kind === 'open';
    else if (name === 't' && kind === 'open' && !reading) current += text;
    else if (name === 'si' && kind !== 'open') {
      budget.spend(1, current.length);
      texts.push(unescaped(current));
      current = '';
    }
  }
  return texts;
}

function formatsIn(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let within = false;
  for (const { name, kind, attribute } of tags(xml)) {
    if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    else if (name === 'cellXfs') within = kind === 'open';
    else if (name === 'xf' && within && kind !== 'close') {
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(formatOf(id, codes.get(id)));
    }
  }
  return formats;
}

function pathsIn(xml: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { name, attribute } of tags(xml)) {
    if (name !== 'Relationship') continue;
    const target = attribute('Target') ?? '';
    paths.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

/** Reads what the sheets need. Throws `NoSheet` when this is no workbook. */
export async function bookOf(zip: Zip, budget: Budget): Promise<Book> {
  const text = (name: string): Promise<string | undefined> => zip.text(name);
  const [book, relations, shared, styles] = [
    await text(BOOK),
    await text('xl/_rels/workbook.xml.rels'),
    await text('xl/sharedStrings.xml'),
    await text('xl/styles.xml'),
  ];
  if (book === undefined || relations === undefined) throw new NoSheet(fileWords.noWorkbook);
  const paths = pathsIn(relations);
  const sheets: SheetPart[] = [];
  let days: 1900 | 1904 = 1900;
  for (const { name, attribute } of tags(book)) {
    if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) days = 1904;
    if (name !== 'sheet') continue;
    const path = paths.get(attribute('id') ?? '');
    const hidden = (attribute('state') ?? 'visible') !== 'visible';
    if (path !== undefined) sheets.push({ name: attribute('name') ?? '', hidden, path });
  }
  return { sheets, texts: textsIn(shared ?? '', budget), formats: formatsIn(styles ?? ''), days };
}
