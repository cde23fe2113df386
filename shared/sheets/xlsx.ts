// Sheets of an .xlsx, cell by cell: what each shows, and what is to be known of it (computed, broken, joined, hidden).
import { fileWords } from '../words/import-file.ts';
import { Budget } from './budget.ts';
import { joined } from './joined.ts';
import { type Ground, LAST_ROW, type Mark, NoSheet, type Sheet, type SheetRow, WIDEST } from './sheet.ts';
import { isLikeDay, numberSaid } from './shown.ts';
import { type Book, bookOf, unescaped } from './xlsx-book.ts';
import { type Tag, tags } from './xml.ts';
import { zipOf } from './zip.ts';

/** `BC12` as row 12 and place 54. */
export function placeOf(reference: string): { readonly row: number; readonly at: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const at = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), at };
}

/** A cell as its tags say it. */
interface Written {
  readonly at: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  inline: string;
  computed: boolean;
}

function shownOf(book: Book, { type, style, value, inline }: Written): string {
  if (type === 'inlineStr') return unescaped(inline);
  if (value === undefined) return '';
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'str' || type === 'e') return unescaped(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  // A date of its own type is written as ISO text, mostly without a zone.
  if (type === 'd')
    return value
      .replace(/Z$/, '')
      .replace(/T00:00:00(\.0+)?$/, '')
      .replace('T', ' ');
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : numberSaid(number, book.formats[style], book.days);
}

/** Gathers rows while a sheet is walked through. */
class Gathering {
  readonly rows: SheetRow[] = [];
  readonly marks: Mark[] = [];
  readonly ranges: string[] = [];
  private readonly book: Book;
  private readonly budget: Budget;
  private readonly formulas = new Map<number, { row: number; n: number }>();
  private readonly hidden: number[] = [];
  private row = 0;
  private isHidden = false;
  private cells: string[] = [];
  private cell: Written | undefined;
  private within = '';

  constructor(book: Book, budget: Budget) {
    this.book = book;
    this.budget = budget;
  }

  take({ name, kind, attribute, text }: Tag): void {
    const opens = kind !== 'close';
    if (name === 'row') {
      if (opens) this.openRow(Number(attribute('r') ?? this.row + 1), /^(1|true)$/.test(attribute('hidden') ?? ''));
      if (kind !== 'open') this.closeRow();
    } else if (name === 'c') {
      if (opens) this.openCell(attribute);
      if (kind !== 'open') this.closeCell();
    } else if (name === 'mergeCell') {
      this.budget.spend(1);
      this.ranges.push(attribute('ref') ?? '');
    } else if (this.cell) this.inCell(this.cell, name, kind, text);
  }

  private inCell(cell: Written, name: string, kind: Tag['kind'], text: string): void {
    if (name === 'rPh') this.within = kind === 'open' ? 'rPh' : '';
    else if (name === 'f') cell.computed = true;
    else if (name === 'v' && kind !== 'close') cell.value = text;
    else if (name === 't' && kind === 'open' && this.within === '') cell.inline += text;
  }

  private openRow(row: number, hidden: boolean): void {
    // Rows stand in order in a file that was not tampered with, and what follows relies on it.
    if (!(Number.isInteger(row) && row > this.row && row <= LAST_ROW)) throw new NoSheet(fileWords.damaged);
    this.row = row;
    this.isHidden = hidden;
    this.cells = [];
  }

  private openCell(attribute: Tag['attribute']): void {
    const at = placeOf(attribute('r') ?? '')?.at ?? this.cells.length;
    const style = Number(attribute('s') ?? 0);
    this.cell = { at, type: attribute('t') ?? 'n', style, value: undefined, inline: '', computed: false };
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (!cell) return;
    const text = shownOf(this.book, cell);
    const { at, type, computed, value } = cell;
    if (type === 'e' || computed) this.budget.spend(1);
    if (type === 'e' && text !== '') this.marks.push({ mark: 'cell-error', row, at, name: text });
    else if (computed && value === undefined && type !== 'str') this.marks.push({ mark: 'no-value', row, at });
    else if (computed) {
      const seen = this.formulas.get(at);
      if (seen) seen.n += 1;
      else this.formulas.set(at, { row, n: 1 });
    }
    if (text.trim() === '') return;
    if (this.book.days === 1904 && type === 'n' && isLikeDay(text)) {
      this.budget.spend(1);
      this.marks.push({ mark: 'counted-1904', row, at });
    }
    if (at >= WIDEST) throw new NoSheet(fileWords.tooWide, { most: WIDEST });
    this.budget.spend(Math.max(1, at + 1 - this.cells.length), text.length);
    while (this.cells.length < at) this.cells.push('');
    this.cells[at] = text;
  }

  private closeRow(): void {
    const { row, cells } = this;
    if (cells.length === 0) return;
    this.rows.push({ row, cells });
    if (this.isHidden) this.hidden.push(row);
  }

  sheet(name: string): Sheet {
    const [first] = this.hidden;
    const hidden: Mark[] = first === undefined ? [] : [{ mark: 'hidden', row: first, n: this.hidden.length }];
    const formulas = [...this.formulas].map(([at, { row, n }]): Mark => ({ mark: 'formula', row, at, n }));
    return joined({ name, rows: this.rows, marks: [...this.marks, ...formulas, ...hidden] }, this.ranges, this.budget);
  }
}

/** Every visible sheet in which something stands. Throws `NoSheet` when the file cannot be read. */
export async function xlsxSheets(bytes: Uint8Array, ground: Ground): Promise<Sheet[]> {
  const zip = zipOf(bytes, ground);
  const budget = new Budget();
  const book = await bookOf(zip, budget);
  const sheets: Sheet[] = [];
  for (const { name, path, hidden } of book.sheets) {
    const xml = hidden ? undefined : await zip.text(path);
    if (xml === undefined) continue;
    const gathering = new Gathering(book, budget);
    for (const tag of tags(xml)) gathering.take(tag);
    const sheet = gathering.sheet(name);
    if (sheet.rows.length > 0) sheets.push(sheet);
  }
  return sheets;
}
