// Cases as a table that becomes cards on a small screen: light, matter, state and what it waits for, who has it, until
// when. Every list and the search show them so.
import { kindLabels, stateLabels } from '#shared/words/case.ts';
import { complaintStateLabels } from '#shared/words/complaint.ts';
import { complaintDeskWords } from '#shared/words/desk/complaint.ts';
import { listWords } from '#shared/words/desk/lists.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { RowAnswer } from './answers.ts';
import { caseWaits } from './case-waits.ts';
import { complaintWaits, namesOf } from './complaint-waits.ts';
import type { Desk } from './desk.ts';
import { dayOn, lightOf } from './say.ts';

/** The control by which a row is chosen; false where it cannot be. */
export type Picking = (row: RowAnswer) => HTMLElement | false;

/** What of a row is said otherwise of a case and of a complaint, whose number is all that is said of it. */
interface Said {
  readonly title: string;
  readonly under: Child;
  readonly state: Child;
  readonly holder: Child;
}

const under = (text: string): HTMLElement => make('span', { class: 'under' }, text);

function saidOf(desk: Desk, row: RowAnswer): Said {
  const kind = make('span', {}, said(kindLabels[row.kind]));
  if (row.kind === 'complaint') {
    const { nobody, toAssign } = complaintDeskWords;
    return {
      title: row.number,
      under: kind,
      state: [
        said(complaintStateLabels[row.state]),
        complaintWaits(row).map((one) => make('span', { class: 'under' }, one)),
      ],
      holder:
        row.assigned.length > 0 ? namesOf(desk, row.assigned) : said(row.state === 'referred' ? nobody : toAssign),
    };
  }
  return {
    title: row.subject ?? said(words.noSubject),
    under: [
      row.emergency && make('strong', { class: 'urgent' }, said(listWords.urgent)),
      make('span', {}, row.number),
      kind,
    ],
    state: [said(stateLabels[row.state]), caseWaits(desk, row)],
    holder: [desk.staffName(row.holder), under(desk.officeName(row.office))],
  };
}

/** A referral that lies here yet: over for the township, and so without a light or a date, but not without a duty. */
const toCarry = (row: RowAnswer): boolean => row.kind === 'complaint' && row.awaitsCarrying === true;

function rowOf(desk: Desk, row: RowAnswer, columns: readonly string[], pick?: Picking): HTMLElement {
  const { title, under: below, state, holder } = saidOf(desk, row);
  return make(
    'tr',
    { class: row.light === 'red' ? 'burns' : undefined },
    make('td', { 'data-label': columns[0] }, pick?.(row), !toCarry(row) && lightOf(row.light)),
    make(
      'th',
      { scope: 'row' },
      make('a', { href: `#/cases/${row.id}` }, title),
      make('span', { class: 'under' }, below),
    ),
    make('td', { 'data-label': columns[2] }, make('span', {}, state)),
    make('td', { 'data-label': columns[3] }, make('span', {}, holder)),
    make(
      'td',
      { 'data-label': columns[4], class: 'tight' },
      row.dueOn ? dayOn(row.dueOn, true) : !toCarry(row) && said(words.noDate),
    ),
  );
}

/** The rows in the order given. `pick` makes what chooses a row, beside its light. */
export function caseTable(desk: Desk, rows: readonly RowAnswer[], pick?: Picking): HTMLElement {
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
