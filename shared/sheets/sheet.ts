// A sheet as it lies in a file, whatever the file is: rows of shown text with the numbers that the spreadsheet shows, and
// what is to be known about single cells. What the columns mean is not known here.
import type { Facts, Label } from '../words/label.ts';

/** What a file says about a cell, a row or itself beside the text that is shown. */
export const MARKS = [
  /** The cell is computed; what was computed last is taken. One mark stands for a whole column. */
  'formula',
  /** The cell is computed, and the file does not say what came of it. */
  'no-value',
  /** The cell holds an error of the spreadsheet, `#REF!`. */
  'cell-error',
  /** The cell holds a bare number that may be a day, in a file that counts days from 1904. */
  'counted-1904',
  /** The cell is joined with those beside it. */
  'merged-across',
  /** The cell is joined with the one above it and shows the same. */
  'merged-down',
  /** The row is hidden. One mark stands for all of them. */
  'hidden',
  /** The bytes are no UTF-8 and were read as GB18030. */
  'gb18030',
  /** Another sheet of the file holds rows and was not read. */
  'other-sheet',
] as const;
export type MarkName = (typeof MARKS)[number];

export interface Mark {
  readonly mark: MarkName;
  readonly row?: number;
  /** Place of the cell in its row, from 0. */
  readonly at?: number;
  /** How many cells side by side are joined. */
  readonly over?: number;
  /** The joined cells as a spreadsheet names them (`A5:A7`), or the name of a sheet. */
  readonly name?: string;
  /** How many such there are, where one mark stands for several. */
  readonly n?: number;
}

export interface SheetRow {
  readonly row: number;
  /** A list where the file has lists of its own (JSON). */
  readonly cells: readonly (string | readonly string[])[];
}

export interface Sheet {
  readonly name: string;
  /** Rows in which something stands, in order. */
  readonly rows: readonly SheetRow[];
  readonly marks: readonly Mark[];
}

/** What the machine lends for reading a file: browsers and servers have it under different names. */
export interface Ground {
  /** Unpacks raw DEFLATE. Throws when it is broken or holds more than `most` bytes. */
  readonly inflate: (packed: Uint8Array, most: number) => Promise<Uint8Array>;
  /** The text of bytes; undefined when they are not of this encoding. With `loose` what is broken becomes U+FFFD. */
  readonly decode: (bytes: Uint8Array, encoding: Encoding, loose?: 'loose') => string | undefined;
}
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The file is no table that can be read; `label` says why and what to do. */
export class NoSheet extends Error {
  override readonly name = 'NoSheet';
  readonly label: Label;
  readonly facts: Facts;
  constructor(label: Label, facts: Facts = {}) {
    super(label.en);
    this.label = label;
    this.facts = facts;
  }
}

/** Largest file that is read, and most cells of all its sheets, the empty ones in front of others counted. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_CELLS = 1_000_000;
/** Most letters of all cells: one text that is kept once may be shown in each of them. */
export const MOST_LETTERS = 64 * 1024 * 1024;
/** Spreadsheets have no more rows. */
export const LAST_ROW = 1_048_576;
/** Widest sheet that is read: a cell further out would cost memory for all before it. */
export const WIDEST = 1_000;

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
