// How versions of a record are shown: field by field, and one beside another.
import { registryWords as words } from '#shared/words/desk/registry.ts';

import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { type Held, isSame } from './forms/raw.ts';
import { type Drawn, sayField } from './registry-kinds.ts';

/** All a version says, as pairs of a name and what holds. */
export const versionRows = (drawn: Drawn, held: Held): [string, Child][] =>
  Object.keys(held).map((key) => [said(drawn.label(key)), sayField(drawn, key, held) || undefined]);

/** What a version changes, old beside new; all of it where there was nothing before. */
export function changeTable(drawn: Drawn, before: Held | undefined, after: Held): HTMLElement {
  const changed = Object.keys(after).filter((key) => !before || !isSame(before[key], after[key]));
  const rows = changed.map((key) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, said(drawn.label(key))),
      make('td', { class: 'said', 'data-label': said(words.before) }, (before && sayField(drawn, key, before)) || '—'),
      make('td', { class: 'said', 'data-label': said(words.after) }, sayField(drawn, key, after) || '—'),
    ),
  );
  const head = [words.field, words.before, words.after].map((label) => make('th', { scope: 'col' }, said(label)));
  return make('table', { class: 'matters' }, make('thead', {}, make('tr', {}, head)), make('tbody', {}, rows));
}
