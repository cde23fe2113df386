// The list as it came, given back as a spreadsheet: the same cells in the same rows, a column that says what is wrong with
// each row, the cells in question marked, and a second sheet with everything that was found. Nothing in it is computed.
import type { Finding, ImportTable } from '#shared/directory/import/table.ts';
import { importWords } from '#shared/words/import.ts';
import { type Language, say } from '#shared/words/label.ts';
import { textCell } from '../spreadsheet-cell.ts';

type Given = Pick<ImportTable, 'columns' | 'rows' | 'above' | 'headingRow'>;

export interface Found {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Spreadsheets hold so many characters in a cell. */
const LONGEST = 32_000;
/** Empty rows of the list are kept, so that rows have their numbers, unless they are most of it. */
const MOST_GAPS = 5_000;

const RED = { backgroundColor: '#FBDCDC', textColor: '#8A1C1C' } as const;
const YELLOW = { backgroundColor: '#FFF3CC', textColor: '#5C4400' } as const;
const HEADING = { fontWeight: 'bold' as const, backgroundColor: '#EEF2F6', textColor: '#000000' };
type Look = typeof RED | typeof YELLOW | typeof HEADING;

const cellOf = (text: string, look?: Look) => {
  const cell = textCell(text.slice(0, LONGEST));
  return look ? { ...(cell ?? { value: ' ', type: String }), ...look } : cell;
};

interface Said extends Finding {
  readonly grave: boolean;
}

function sayWithin({ column, says, facts, grave }: Said, language: Language): string {
  const word = say(grave ? importWords.error : importWords.warning, language);
  const place = column === undefined ? '' : language === 'zh' ? `「${column}」` : `“${column}”: `;
  return `${word}${language === 'zh' ? '：' : ': '}${place}${say(says, language, facts)}`;
}

/** Errors of a row first, then what should be looked at. */
function byRow({ errors, warnings }: Found): ReadonlyMap<number | undefined, readonly Said[]> {
  const all = [
    ...errors.map((one): Said => ({ ...one, grave: true })),
    ...warnings.map((one): Said => ({ ...one, grave: false })),
  ];
  const rows = new Map<number | undefined, Said[]>();
  for (const one of all) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return rows;
}

function listSheet(
  { columns, rows, above = [], headingRow = 0 }: Given,
  found: ReturnType<typeof byRow>,
  language: Language,
) {
  const names = columns.map((name) => name.trim());
  const ours = names.findIndex((name) => [importWords.problems.zh, importWords.problems.en].includes(name as never));
  // A list that comes back a second time has the column already.
  const at = ours < 0 ? columns.length : ours;
  const lines = [...above.map((one) => ({ ...one, title: true })), ...rows.map((one) => ({ ...one, title: false }))];
  const heading = { row: headingRow, cells: columns, title: false };
  const last = lines.reduce((furthest, { row }) => Math.max(furthest, row), headingRow);
  const dense = last > lines.length + MOST_GAPS;
  const sheet: ReturnType<typeof cellOf>[][] = [];
  for (const line of [...lines, heading].sort((a, b) => a.row - b.row)) {
    // JSON counts its first object as 1 and has its headings before it.
    const place = headingRow === 0 ? line.row + 1 : line.row;
    while (!dense && sheet.length < place - 1) sheet.push([]);
    const said = line === heading || line.title ? [] : (found.get(line.row) ?? []);
    const look = (i: number): Look | undefined => {
      if (line === heading) return HEADING;
      const here = said.filter(({ column }) => column !== undefined && names.indexOf(column) === i);
      return here.some(({ grave }) => grave) ? RED : here.length > 0 ? YELLOW : undefined;
    };
    const width = line.title ? line.cells.length : at + 1;
    const cells = Array.from({ length: Math.max(width, line.cells.length) }, (_, i) => {
      const cell = line.cells[i] ?? '';
      return cellOf(typeof cell === 'string' ? cell : cell.join('；'), look(i));
    });
    if (line === heading) cells[at] = cellOf(say(importWords.problems, language), HEADING);
    else if (!line.title) {
      const text = said.map((one) => sayWithin(one, language)).join('\n');
      cells[at] = cellOf(text, text === '' ? undefined : said.some(({ grave }) => grave) ? RED : YELLOW);
    }
    sheet.push(cells);
  }
  return { sheet, sticky: dense || headingRow === 0 ? 1 : headingRow, at };
}

function findingsSheet(found: ReturnType<typeof byRow>, language: Language) {
  const head = [importWords.place, importWords.gravity, importWords.problems].map((label) =>
    cellOf(say(label, language), HEADING),
  );
  const places = [...found.keys()].sort((a, b) => (a ?? 0) - (b ?? 0));
  const rows = places.flatMap((row) =>
    (found.get(row) ?? []).map(({ column, says, facts, grave }) => {
      const place =
        row === undefined
          ? say(importWords.fileItself, language)
          : say(column === undefined ? importWords.atRow : importWords.atCell, language, { row, column: column ?? '' });
      const word = say(grave ? importWords.error : importWords.warning, language);
      return [cellOf(place), cellOf(word, grave ? RED : YELLOW), cellOf(say(says, language, facts))];
    }),
  );
  return [head, ...rows];
}

/** The list with everything found in it, as the bytes of an .xlsx. */
export async function markedFile(table: Given, found: Found, language: Language): Promise<Uint8Array> {
  // The writer is large and seldom wanted.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const said = byRow(found);
  const { sheet, sticky, at } = listSheet(table, said, language);
  const columns = Array.from({ length: Math.max(at + 1, table.columns.length) }, (_, i) => ({
    width: i === at ? 60 : 20,
  }));
  const sheets = [
    { sheet: say(importWords.markedList, language), data: sheet, columns, stickyRowsCount: sticky },
    {
      sheet: say(importWords.problemList, language),
      data: findingsSheet(said, language),
      columns: [{ width: 30 }, { width: 8 }, { width: 90 }],
      stickyRowsCount: 1,
    },
  ];
  return writeXlsx(sheets as Parameters<typeof writeXlsx>[0]).toBuffer();
}
