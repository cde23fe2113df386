// A list whose entries each stand in a row of their own: added, taken away and moved by keyboard alone. The hand stays
// where it was, and what is pasted as several lines becomes several rows.
import { schemaFormWords as words } from '#shared/words/desk/schema-form.ts';
import { filled } from '#shared/words/label.ts';
import { button, fillWith, make } from '../../make.ts';
import { said } from '../../page.ts';
import { type Entry, entriesOf, lengthOf, mayBeEmpty } from '../fields/schema.ts';
import { type Control, controlFor, legendOf, plain, together, type Wording } from './controls.ts';
import { begun, type Raw, rawOf } from './raw.ts';

const MOVES = ['up', 'down', 'dropRow'] as const;
type Move = (typeof MOVES)[number];
const SPOKEN = { up: words.upN, down: words.downN, dropRow: words.dropRowN } as const;

/** The list as one control. Rows left empty at its end are not read. */
export function rowsControl(wording: Wording, path: string, { schema, needed }: Entry): Control {
  const item = schema.item ?? { type: 'string' };
  const blank = rawOf(item, undefined);
  const field = wording.label(plain(path));
  const hint = wording.hint?.(plain(path));
  const list = make('div', {});
  let rows: readonly Control[] = [];
  const typed = (): readonly Raw[] => rows.map((row) => row.read());

  /** The fields of a row: its parts with their own names, or the one text under its number. */
  function rowControl(i: number): Control {
    const at = `${path}.${i}`;
    if (!item.entries)
      return controlFor(wording, at, { key: '', schema: item, needed: true }, filled(words.row, { n: i + 1 }));
    const parts = entriesOf(item).map((entry) => ({
      key: entry.key,
      control: controlFor(wording, `${at}.${entry.key}`, entry),
    }));
    const element = make(
      'div',
      { class: 'row-parts' },
      parts.map(({ control }) => control.element),
    );
    return { element, ...together(parts) };
  }

  function rowOf(control: Control, i: number): HTMLElement {
    const last = rows.length - 1;
    const isOff: Readonly<Record<Move, boolean>> = { up: i === 0, down: i === last, dropRow: false };
    const moves = MOVES.map((move) =>
      button('plain', said(words[move]), () => moved(move, i), {
        'data-move': move,
        disabled: isOff[move],
        'aria-label': said(SPOKEN[move], { n: i + 1, field }),
      }),
    );
    const name = said(words.entry, { field, n: i + 1 });
    return make(
      'div',
      { class: 'row', role: 'group', 'aria-label': name },
      item.entries && make('p', { class: 'row-number' }, said(words.row, { n: i + 1 })),
      control.element,
      make('p', { class: 'acts' }, moves),
    );
  }

  function draw(raws: readonly Raw[]): void {
    rows = (raws.length > 0 ? raws : [blank]).map((raw, i) => {
      const control = rowControl(i);
      control.write(raw);
      return control;
    });
    fillWith(list, rows.map(rowOf));
    add.disabled = rows.length >= lengthOf(schema);
  }

  /** Draws what became of the rows; a draft that listens for typing hears of it. */
  function redraw(raws: readonly Raw[]): void {
    draw(raws);
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const rowAt = (i: number): HTMLElement | undefined => list.children[i] as HTMLElement | undefined;

  function moved(move: Move, i: number): void {
    const raws = [...typed()];
    const [taken = blank] = raws.splice(i, 1);
    const to = move === 'dropRow' ? Math.min(i, raws.length - 1) : i + (move === 'up' ? -1 : 1);
    if (move !== 'dropRow') raws.splice(to, 0, taken);
    redraw(raws);
    const on = rowAt(Math.max(to, 0));
    const same = on?.querySelector<HTMLButtonElement>(`[data-move="${move}"]:not([disabled])`);
    (same ?? on?.querySelector<HTMLButtonElement>('[data-move]:not([disabled])') ?? add).focus();
  }

  const add = button(
    'plain',
    said(words.addRow),
    () => {
      redraw([...typed(), blank]);
      rowAt(rows.length - 1)
        ?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus();
    },
    { 'aria-label': said(words.addTo, { field }) },
  );

  list.addEventListener('paste', (event) => {
    const pasted = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
    const i = Array.from(list.children).findIndex((row) => row.contains(event.target as Node));
    if (item.entries || pasted.length < 2 || i < 0) return;
    event.preventDefault();
    const raws = [...typed()];
    const at = raws[i] === '' ? i : i + 1;
    raws.splice(at, at === i ? 1 : 0, ...pasted);
    redraw(raws.slice(0, lengthOf(schema)));
    rowAt(at)?.querySelector<HTMLElement>('input, textarea')?.focus();
  });

  draw([]);
  return {
    element: make(
      'fieldset',
      { class: 'group listed', 'data-field': path },
      legendOf(field, needed && !mayBeEmpty(schema)),
      hint && make('p', { class: 'hint' }, said(hint)),
      list,
      make('p', { class: 'acts' }, add),
    ),
    read: () => begun(typed()),
    write: (raw) => draw(Array.isArray(raw) ? raw : []),
  };
}
