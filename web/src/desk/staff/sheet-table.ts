// A table of a report on the desk: its first column names the row, the others say what they are where it becomes a card.
import type { SectionTable } from '#shared/report/sections.ts';
import { type Child, make } from '../make.ts';

/** Words as they are; a digest may break anywhere. */
export const digestOr = (value: string | number): Child =>
  /^[0-9a-f]{64}$/.test(String(value)) ? make('span', { class: 'digest' }, String(value)) : String(value);

/** A table that becomes cards on a phone. */
export const sheetTable = ({ head, rows }: SectionTable): HTMLElement =>
  make(
    'table',
    { class: head.length === 2 ? 'report-two' : 'report-many' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        head.map((text) => make('th', { scope: 'col' }, text)),
      ),
    ),
    make(
      'tbody',
      {},
      rows.map((row) =>
        make(
          'tr',
          {},
          row.map((value, i) =>
            i === 0
              ? make('th', { scope: 'row' }, String(value))
              : make('td', { 'data-label': head[i] ?? '' }, digestOr(value)),
          ),
        ),
      ),
    ),
  );
