// The figures that go out with a monthly report, as whoever approves it reads them: the tables of the public page.
import type { PublicReportFigures } from '#shared/disclosure/snapshot/report-figures.ts';
import type { Day } from '#shared/time.ts';
import { reportFigureWords as words } from '#shared/words/boards/report-figures.ts';
import { sayDay } from '#shared/words/day.ts';
import { reportTables } from '../../records/report-figures.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import { sheetTable } from './sheet-table.ts';

export function reportFigures(figures: PublicReportFigures): HTMLElement {
  const facts = { n: figures.edition, day: sayDay(figures.countedOn as Day, language), least: figures.smallest };
  return make(
    'section',
    {},
    make('p', { class: 'note' }, said(words.source, facts)),
    reportTables(figures, language).map(({ heading, first, columns, rows, notes }) =>
      make(
        'section',
        {},
        make('h3', {}, heading),
        rows.length > 0 &&
          sheetTable({
            head: [first, ...columns],
            // A month that is too small says so in its first cell.
            rows: rows.map(({ name, cells }) => [name, ...columns.map((_, n) => cells[n] ?? '—')]),
          }),
        notes.map((note) => make('p', { class: 'note' }, note)),
      ),
    ),
  );
}
