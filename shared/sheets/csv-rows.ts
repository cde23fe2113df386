// Rows of a CSV file (RFC 4180), with the separators and line ends that spreadsheets of any country write.
import { fileWords } from '../words/import-file.ts';
import { Budget } from './budget.ts';
import { type Mark, NoSheet, type Sheet, type SheetRow } from './sheet.ts';

const SEPARATORS = [',', '\t', ';', '，', '；', '|'] as const;
/** Rows that are looked at to find the separator: titles may stand above the headings. */
const LOOKED_AT = 12;

/** Reads rows one by one; `most` ends early. Throws `NoSheet` naming the line of a quote that does not pair. */
function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  const ends = /[\\\]^-]/.test(separator) ? `\\${separator}` : separator;
  // Spaces around the quotes are no part of a cell, unless they are what separates.
  const [before, behind] = [separator === ' ' ? '' : ' *', `[${' \t'.replace(separator, '')}]*`];
  // One of: a quoted cell, a plain cell; then what ends it.
  const cell = new RegExp(`${before}"([^"]*(?:""[^"]*)*)"${behind}(?=[\\r\\n${ends}]|$)|([^\\r\\n${ends}]*)`, 'y');
  const wrong = (at: number): NoSheet =>
    new NoSheet(fileWords.quotes, { row: text.slice(0, at).split(/\r\n?|\n/).length });
  const budget = new Budget();
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    if (quoted === undefined && plain.startsWith('"')) throw wrong(at);
    const from = at;
    at += whole.length;
    budget.spend(1);
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') throw wrong(from);
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

/** Spreadsheets keep leading zeros by writing a cell as the formula `="0012"`. */
const KEPT_TEXT = /^="([^"]*)"$/;
/** What is written in front of a cell so that nobody computes it, or takes a number for one that can be shortened. */
const QUOTED = /^'(?=\s*[=+\-@|％＝＋－＠]|[\dA-Za-z][\dA-Za-z -]*$)/;

const cleaned = (cell: string): string => (cell.trim() === '' ? '' : cell.replace(KEPT_TEXT, '$1').replace(QUOTED, ''));

/**
 * The one sheet of a CSV file. `fits` says how well a row serves as headings; the separator that gives the best one counts.
 * Throws `NoSheet` when a quote does not pair.
 */
export function csvSheet(text: string, fits: (cells: readonly string[]) => number): Sheet {
  const named = /^sep=([^"\r\n])\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const scores = SEPARATORS.map((one) => {
    try {
      return Math.max(0, ...rowsOf(body, one, LOOKED_AT).map(fits));
    } catch {
      // Quotes pair only with the right separator.
      return 0;
    }
  });
  const best = SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
  const rows: SheetRow[] = [];
  const marks: Mark[] = [];
  rowsOf(body, named?.[1] ?? best).forEach((raw, i) => {
    const row = i + 1;
    raw.forEach((cell, at) => {
      if (cell.startsWith('=') && !KEPT_TEXT.test(cell)) marks.push({ mark: 'no-value', row, at });
    });
    const cells = raw.map(cleaned);
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
  });
  return { name: '', rows, marks };
}
