// Cases as a table that becomes cards on a small screen: light, matter, state and what it waits for, who has it, until
// when. Every list and the search show them so.
import { kindLabels, stateLabels } from '#shared/words/case.ts';
import { listWords } from '#shared/words/desk/lists.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { CaseCardAnswer } from './answers.ts';
import { caseWaits } from './case-waits.ts';
import type { Desk } from './desk.ts';
import { dayOn, lightOf } from './say.ts';

/** The control by which a row is chosen; false where it cannot be. */
export type Picking = (row: CaseCardAnswer) => HTMLElement | false;

function rowOf(desk: Desk, row: CaseCardAnswer, columns: readonly string[], pick?: Picking): HTMLElement {
  return make(
    'tr',
    { class: row.light === 'red' ? 'burns' : undefined },
    make('td', { 'data-label': columns[0] }, pick?.(row), lightOf(row.light)),
    make(
      'th',
      { scope: 'row' },
      make('a', { href: `#/cases/${row.id}` }, row.subject ?? said(words.noSubject)),
      make(
        'span',
        { class: 'under' },
        row.emergency && make('strong', { class: 'urgent' }, said(listWords.urgent)),
        make('span', {}, row.number),
        make('span', {}, said(kindLabels[row.kind])),
      ),
    ),
    make('td', { 'data-label': columns[2] }, make('span', {}, said(stateLabels[row.state]), caseWaits(desk, row))),
    make(
      'td',
      { 'data-label': columns[3] },
      make('span', {}, desk.staffName(row.holder), make('span', { class: 'under' }, desk.officeName(row.office))),
    ),
    make('td', { 'data-label': columns[4], class: 'tight' }, row.dueOn ? dayOn(row.dueOn, true) : said(words.noDate)),
  );
}

/** The rows in the order given. `pick` makes what chooses a row, beside its light. */
export function caseTable(desk: Desk, rows: readonly CaseCardAnswer[], pick?: Picking): HTMLElement {
  const columns = [words.light, words.matter, words.state, words.holder, words.due].map((label) => said(label));
  return make(
    'table',
    { class: 'cases' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        columns.map((name) => make('th', { scope: 'col' }, name)),
      ),
    ),
    make(
      'tbody',
      {},
      rows.map((row) => rowOf(desk, row, columns, pick)),
    ),
  );
}
