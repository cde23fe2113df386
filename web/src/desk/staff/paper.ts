// What is read on the desk and laid on paper alike: sections of paragraphs and tables, printing them, saving them as a file.
import type { Section } from '#shared/report/sections.ts';
import { reportDeskWords } from '#shared/words/desk/report.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import { sheetTable } from './sheet-table.ts';

/** So many rows are read at once; a longer table is opened. */
const LONG_TABLE = 20;

/** A section of a report or a file. A long table, as that of the daily roots, is folded on the screen and stands open on paper. */
export function sectionOf({ title, paragraphs, tables }: Section): HTMLElement {
  return make(
    'section',
    { class: 'report-part' },
    make('h2', {}, title),
    paragraphs.map((line) => make('p', { class: 'said report-said' }, line)),
    tables.map((one) =>
      one.rows.length > LONG_TABLE
        ? make(
            'details',
            { class: 'report-long' },
            make('summary', {}, said(reportDeskWords.rows, { n: one.rows.length })),
            sheetTable(one),
          )
        : sheetTable(one),
    ),
  );
}

/** What is folded is printed all the same. */
export function printPaper(paper: HTMLElement): void {
  for (const long of paper.querySelectorAll<HTMLDetailsElement>('.report-long')) long.open = true;
  window.print();
}

/** Hands bytes to the browser under a name. */
export function saveAs(blob: Blob, file: string): void {
  const href = URL.createObjectURL(blob);
  make('a', { href, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
