// Two people at one record: what became of each field when a colleague's change meets what is typed here. Nothing typed is
// lost, nothing old is sent unseen, and what differs is shown side by side.

import { schemaFormWords as words } from '#shared/words/desk/schema-form.ts';
import type { Label } from '#shared/words/label.ts';
import { button, fillWith, make } from '../../make.ts';
import { goTo, said } from '../../page.ts';
import { type Held, isBlank, isSame, type Raw } from './raw.ts';

/** A field in which what stood, what stands and what is typed are not all the same. */
export interface Met {
  readonly key: string;
  readonly was: Raw | undefined;
  readonly now: Raw | undefined;
  /** What the form holds from here on: what was typed, or what stands now where nobody touched it here. */
  readonly mine: Raw | undefined;
}

export interface Sides {
  readonly was: Held;
  readonly now: Held;
  readonly typed: Held;
}

/** What the form is to hold: what was not touched here takes the colleague's word, what was typed stays. */
export const merged = ({ was, now, typed }: Sides): Held =>
  Object.fromEntries(Object.keys(typed).map((key) => [key, (isSame(typed[key], was[key]) ? now : typed)[key] ?? '']));

/** The fields that differ, in the order of the form. */
export function differing(sides: Sides): readonly Met[] {
  const held = merged(sides);
  return Object.keys(sides.typed)
    .map((key) => ({ key, was: sides.was[key], now: sides.now[key], mine: held[key] }))
    .filter(({ was, now, mine }) => !isSame(was, now) || !isSame(mine, now));
}

interface Shown {
  readonly label: (key: string) => Label;
  readonly says: (key: string, raw: Raw | undefined) => string;
  /** Puts what stands now into the form in place of what was typed. */
  readonly take: (key: string, now: Raw) => void;
}

/** The differences as a table. */
export function meetingTable(met: readonly Met[], { label, says, take }: Shown): HTMLElement {
  const cell = (name: Label, text: string, ...more: Node[]): HTMLElement =>
    make('td', { class: 'said', 'data-label': said(name) }, make('div', {}, text || said(words.empty), more));

  const mineOf = ({ key, now = '', mine = '' }: Met): HTMLElement => {
    if (isSame(mine, now)) return cell(words.mine, said(words.followed));
    const taking = button(
      'plain',
      said(words.take),
      () => {
        take(key, now);
        fillWith(at, said(words.followed));
        goTo(at);
      },
      { 'aria-label': said(words.takeField, { field: label(key) }) },
    );
    const at = cell(words.mine, isBlank(mine) ? '' : says(key, mine), make('span', { class: 'under' }, taking));
    return at;
  };

  const head = [words.field, words.was, words.now, words.mine].map((name) => make('th', { scope: 'col' }, said(name)));
  return make(
    'table',
    { class: 'matters meeting' },
    make('caption', {}, said(words.differs)),
    make('thead', {}, make('tr', {}, head)),
    make(
      'tbody',
      {},
      met.map((one) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, said(label(one.key))),
          cell(words.was, says(one.key, one.was)),
          cell(words.now, says(one.key, one.now)),
          mineOf(one),
        ),
      ),
    ),
  );
}
