// What became of each of several cases that were assigned at once: done, or why not.
import { bulkWords as words } from '#shared/words/desk/bulk.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { CaseCardAnswer } from './answers.ts';
import type { Desk } from './desk.ts';

/** One case as it now is; `why` where nothing was done. */
export interface Became {
  readonly row: CaseCardAnswer;
  readonly why?: string;
}

function line(desk: Desk, { row, why }: Became): HTMLElement {
  const done = why === undefined;
  const says = done ? said(words.done, { name: desk.staffName(row.holder) }) : said(words.failed);
  return make(
    'li',
    {},
    make('span', { class: `light ${done ? 'fine' : 'late'}` }, says),
    make('a', { href: `#/cases/${row.id}` }, `${row.number} ${row.subject ?? ''}`),
    !done && make('span', { class: 'under' }, why),
  );
}

/** Each case with its outcome, and what to do about those that failed. */
export function bulkResults(desk: Desk, became: readonly Became[]): HTMLElement {
  const failed = became.filter(({ why }) => why !== undefined).length;
  return make(
    'div',
    {},
    make('h3', { tabindex: '-1' }, said(words.results)),
    make('p', {}, said(words.summary, { done: became.length - failed, failed })),
    make(
      'ul',
      { class: 'became' },
      became.map((one) => line(desk, one)),
    ),
    failed > 0 && make('p', { class: 'note' }, said(words.kept)),
  );
}
