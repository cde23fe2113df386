// A kind of the directory as a table: names that lead to their record, what tells them apart, whether they still stand.
// People are found by name or number while one types.
import { directoryFieldLabels as labels, directoryWords as words } from '#shared/words/desk/directory.ts';
import { roleLabels } from '#shared/words/directory.ts';
import { lineField } from '../field.ts';
import { type Child, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { StaffAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { labelOf, type RecordKind, saidFact } from './directory-kinds.ts';

export type RecordRow = { readonly name: string; readonly open?: boolean } & Partial<StaffAnswer> & {
    readonly id?: string;
    readonly head?: string;
  };

const COLUMNS: { readonly [K in RecordKind]: readonly string[] } = {
  offices: ['head', 'phone', 'place'],
  staff: ['title', 'office', 'roles'],
  villages: ['id'],
};

/** A table that becomes cards on a small screen; the first cell heads its row. */
export function tableOf(columns: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return make(
    'table',
    { class: 'directory' },
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
      rows.map(([first, ...rest]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, first),
          rest.map((cell, i) => make('td', { 'data-label': columns[i + 1] }, make('span', {}, cell))),
        ),
      ),
    ),
  );
}

const cellOf = (desk: Desk, key: string, row: RecordRow): string =>
  key === 'roles'
    ? [
        ...(row.roles ?? []).map((role) => said(roleLabels[role])),
        ...(row.waiting?.length ? [said(words.waits)] : []),
      ].join('、')
    : saidFact(desk, key, row[key as keyof RecordRow]);

function rowOf(desk: Desk, kind: RecordKind, row: RecordRow): readonly Child[] {
  const id = String(row.id ?? row.number);
  const standing = row.open === undefined ? row.number : said(row.open ? words.isOpen : words.isClosed);
  return [
    make('a', { href: `#/directory/${kind}/${id}` }, row.name),
    ...COLUMNS[kind].map((key) => cellOf(desk, key, row) || '—'),
    standing,
  ];
}

/** The list, with a search where it is one of people. */
export function directoryList(desk: Desk, kind: RecordKind, items: readonly RecordRow[]): HTMLElement {
  const columns = [
    said(labelOf(kind, 'name')),
    ...COLUMNS[kind].map((key) => said(key === 'roles' ? words.roles : labelOf(kind, key))),
    kind === 'staff' ? said(labels.number ?? words.state) : said(words.state),
  ];
  // What still stands comes first.
  const ordered = [...items].sort((a, b) => Number(b.open ?? true) - Number(a.open ?? true));
  const place = make('div', {});
  const draw = (rows: readonly RecordRow[], none: string): void =>
    fillWith(
      place,
      make('p', { class: 'small', role: 'status' }, said(words.counted, { n: rows.length })),
      rows.length === 0
        ? make('p', { class: 'none' }, none)
        : tableOf(
            columns,
            rows.map((row) => rowOf(desk, kind, row)),
          ),
    );
  draw(ordered, said(words.none));
  if (kind !== 'staff') return place;
  const search = lineField({ name: 'find', label: words.search, needed: true, prefix: 'a' });
  const input = search.querySelector('input');
  input?.removeAttribute('aria-required');
  input?.addEventListener('input', () => {
    const typed = input.value.trim();
    const found = ordered.filter(({ name, number = '' }) => name.includes(typed) || number.startsWith(typed));
    draw(found, said(words.noneFound));
  });
  return make('div', {}, search, place);
}
