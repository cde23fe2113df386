// What a check found in a list: how many entries are new, changed or the same, and everything wrong with it, by place.
import type { ImportKind } from '#shared/directory/import/kinds.ts';
import { importDeskWords as words } from '#shared/words/desk/importing.ts';
import { importKindLabels, importWords } from '#shared/words/import.ts';
import { make, notice } from '../make.ts';
import { said } from '../page.ts';
import { type ChangeAnswer, importChanges } from './import-changes.ts';
import { importTable } from './import-table.ts';

export interface FoundAnswer {
  readonly row: number | null;
  readonly column: string | null;
  readonly says: string;
}
export interface ReportAnswer {
  readonly kind: ImportKind;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly changes: readonly ChangeAnswer[];
  readonly errors: readonly FoundAnswer[];
  readonly warnings: readonly FoundAnswer[];
}

export const nothingNew = (report: ReportAnswer): boolean => report.new + report.changed === 0;

function place({ row, column }: FoundAnswer): string {
  if (row === null) return said(importWords.fileItself);
  return column === null ? said(importWords.atRow, { row }) : said(importWords.atCell, { row, column });
}

/** The sentence without the place in front of it, which stands in a column of its own. */
function bare(one: FoundAnswer): string {
  if (one.row === null) return one.says;
  const { row, column } = one;
  const front = column === null ? importWords.inRow : importWords.inCell;
  const before = said(front, { row, column: column ?? '', what: '' });
  return one.says.startsWith(before) ? one.says.slice(before.length) : one.says;
}

function line(one: FoundAnswer, grave: boolean): HTMLElement {
  const cell = (label: string, ...children: Parameters<typeof make>[2][]) =>
    make('td', { 'data-label': label }, children);
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, place(one)),
    cell(
      said(words.weight),
      make('span', { class: grave ? 'light late' : 'light' }, said(grave ? importWords.error : importWords.warning)),
    ),
    cell(said(words.what), bare(one)),
  );
}

function findings({ errors, warnings }: ReportAnswer): HTMLElement | false {
  if (errors.length + warnings.length === 0) return false;
  return importTable(
    { 'aria-label': said(words.preview) },
    [words.place, words.weight, words.what],
    [...errors.map((one) => line(one, true)), ...warnings.map((one) => line(one, false))],
  );
}

/** The report as a part of the page, with what can be done about it below the counts. */
export function importReport(report: ReportAnswer, acts: HTMLElement): HTMLElement {
  const { kind, new: fresh, changed, unchanged, errors } = report;
  const counts = said(words.counts, { kind: said(importKindLabels[kind]), fresh, changed, unchanged });
  const verdict =
    errors.length > 0
      ? notice(said(words.stopped, { n: errors.length }), 'bad')
      : notice(said(nothingNew(report) ? words.same : words.clean), 'good');
  return make(
    'section',
    { 'aria-labelledby': 'import-found' },
    make('h2', { id: 'import-found', tabindex: '-1' }, said(words.preview)),
    make('p', { class: 'strip' }, make('strong', {}, counts)),
    verdict,
    acts,
    importChanges(report.changes, changed),
    findings(report),
  );
}
