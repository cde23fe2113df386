// What a list would change of entries that are there: field by field, as it stands and as it would.
import { importDeskWords as words } from '#shared/words/desk/importing.ts';
import { importWords } from '#shared/words/import.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import { importTable } from './import-table.ts';

export interface ChangeAnswer {
  readonly row: number;
  readonly name: string;
  /** `from` is null where whoever looks may not read what stands there. */
  readonly fields: readonly { readonly label: string; readonly from: string | null; readonly to: string }[];
}

const COLUMNS = [words.entry, words.field, words.before, words.after] as const;

const shown = (text: string | null): string =>
  text === null ? said(importWords.unreadField) : text === '' ? said(importWords.emptyField) : text;

function lines({ row, name, fields }: ChangeAnswer): HTMLElement[] {
  return fields.map(({ label, from, to }) =>
    make(
      'tr',
      {},
      // The entry is said in each of its lines, because lines become cards on a telephone.
      make('th', { scope: 'row' }, `${said(importWords.atRow, { row })} · ${name}`),
      make('td', { 'data-label': said(words.field) }, label),
      make('td', { 'data-label': said(words.before) }, shown(from)),
      make('td', { 'data-label': said(words.after) }, shown(to)),
    ),
  );
}

/** A table of the changes, or nothing where there are none; `all` counts those that are not listed too. */
export function importChanges(changes: readonly ChangeAnswer[], all: number): HTMLElement | false {
  if (changes.length === 0) return false;
  const rest = all - changes.length;
  return make(
    'section',
    { 'aria-labelledby': 'import-changes' },
    make('h3', { id: 'import-changes' }, said(words.changes)),
    importTable({ 'aria-labelledby': 'import-changes' }, COLUMNS, changes.flatMap(lines)),
    rest > 0 && make('p', { class: 'small' }, said(importWords.moreChanges, { n: rest })),
  );
}
