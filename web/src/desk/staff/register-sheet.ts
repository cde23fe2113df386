// A register as a sheet: a table on screen that becomes cards on a small one, and on paper an A4 page across with its
// heading on every page and the lines where people sign at its end.
import type { Instant } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { registersDeskWords as words } from '#shared/words/desk/registers.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { momentFact } from '#shared/words/moment.ts';
import { registersWords } from '#shared/words/registers.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';

export interface RegisterAnswer {
  readonly register: string;
  readonly month: string;
  readonly asOf: Instant;
  readonly title: string;
  readonly clause: string;
  readonly file: string;
  readonly says: string;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly (string | number)[] }[];
  readonly cursor?: string | undefined;
}

const SIGNED_FREE = ['what', 'giver', 'box', 'title', 'facts', 'note'];
/** Columns of free text, which breaks wherever it must; in all others a word, a name or a day stays on one line. */
const FREE: ReadonlySet<string> = new Set([
  'subject',
  'person',
  'from',
  'documentNumber',
  'externalNumber',
  ...SIGNED_FREE,
]);

/** The column by which a row is called, and the part of the desk it leads to. */
const NAMES: { readonly [column: string]: string | undefined } = {
  number: '#/cases',
  what: '#/signed/integrity',
  box: '#/signed/box-openings',
  title: '#/signed/commendations',
};

function textOf(name: string, cell: string | number): Child {
  const text = String(cell);
  if (text === '') return false;
  if (FREE.has(name)) return text;
  const parts = text.split(' ').map((part, i) => [i > 0 && ' ', make('span', { class: 'tight' }, part)]);
  return make('span', {}, parts);
}

function row({ columns }: RegisterAnswer, { id, cells }: RegisterAnswer['rows'][number]): HTMLElement {
  return make(
    'tr',
    {},
    columns.map(({ name, label }, i) => {
      const cell = cells[i] ?? '';
      const kind = FREE.has(name) ? 'free' : undefined;
      const part = NAMES[name];
      if (part === undefined) return make('td', { 'data-label': label, class: kind }, textOf(name, cell));
      const link = make('a', { href: `${part}/${id}`, class: kind ?? 'case-number' }, String(cell));
      return make('th', { scope: 'row', class: kind }, link);
    }),
  );
}

/** Whose register it is, of which month, as of when and how much of it: on every page that is printed. */
function heading(desk: Desk, { title, month, asOf, says, columns }: RegisterAnswer): HTMLElement {
  const across = String(columns.length);
  return make(
    'tr',
    { class: 'on-paper' },
    make(
      'th',
      { colspan: across },
      make(
        'span',
        { class: 'sheet-title' },
        said(registersWords.heading, { government: desk.facts.government, title, month: sayMonth(month, language) }),
      ),
      make(
        'span',
        { class: 'sheet-facts' },
        make('span', {}, said(words.asOf, { time: momentFact(asOf) })),
        make('span', {}, says),
      ),
    ),
  );
}

/** At the end of the paper: what is not on it, and the lines to sign on. */
function ending({ rows, cursor, columns }: RegisterAnswer): HTMLElement {
  const n = rows.length;
  const lines = [words.handledBy, words.answersFor, words.signedOn].map((label) =>
    make('span', {}, said(label), make('span', { class: 'sheet-line' })),
  );
  return make(
    'tr',
    { class: 'on-paper' },
    make(
      'td',
      { colspan: String(columns.length), class: 'sheet-end' },
      make('span', {}, cursor ? said(words.rest, { n }) : n === 0 ? said(words.none) : said(words.counted, { n })),
      make('span', { class: 'sheet-signs' }, lines),
    ),
  );
}

/** What was listed, as of when, by which clause. */
function counts(desk: Desk, { rows, cursor, asOf, says, clause }: RegisterAnswer): HTMLElement {
  const n = rows.length;
  return make(
    'p',
    { class: 'counts unprinted' },
    make('span', {}, said(cursor ? staffWords.counted : words.counted, { n })),
    make('span', {}, says),
    make('span', { class: 'small' }, said(words.asOf, { time: momentFact(asOf) })),
    make(
      'span',
      { class: 'small' },
      said(words.basis),
      ' ',
      make('a', { href: `${desk.facts.root}rules/#${clause}` }, clause),
    ),
  );
}

/** The sheet of what is loaded so far; on paper it says when that is not all. */
export function registerSheet(desk: Desk, found: RegisterAnswer): HTMLElement {
  const { title, month, columns, rows, cursor } = found;
  return make(
    'section',
    { class: 'register-sheet', 'aria-labelledby': 'sheet-name' },
    make('h2', { id: 'sheet-name', class: 'unprinted' }, `${title} · ${sayMonth(month, language)}`),
    counts(desk, found),
    rows.length === 0 && make('p', { class: 'none unprinted' }, said(cursor ? staffWords.keepLooking : words.none)),
    make(
      'div',
      {
        class: rows.length === 0 ? 'sheet-room sheet-empty' : 'sheet-room',
        role: 'group',
        tabindex: '0',
        'aria-labelledby': 'sheet-name',
      },
      make(
        'table',
        { class: 'sheet' },
        make(
          'thead',
          {},
          heading(desk, found),
          make(
            'tr',
            {},
            columns.map(({ label }) => make('th', { scope: 'col' }, label)),
          ),
        ),
        make(
          'tbody',
          {},
          rows.slice(0, -1).map((one) => row(found, one)),
        ),
        // Nobody signs a page on which no row stands.
        make(
          'tbody',
          { class: 'sheet-last' },
          rows.slice(-1).map((one) => row(found, one)),
          ending(found),
        ),
      ),
    ),
  );
}
