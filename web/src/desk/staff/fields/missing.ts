// The rows of a one-time notice (FI-3): what is still missing and how to come by it. Rows are added and taken away by
// keyboard alone; names are suggested from the item's own list of materials.
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { fieldLabels, formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { lineField } from '../../field.ts';
import { button, fillWith, make } from '../../make.ts';
import { said } from '../../page.ts';

export interface Row {
  readonly name: string;
  readonly how: string;
}
type Values = { readonly [name: string]: string | boolean };

const EMPTY: Row = { name: '', how: '' };
/** As many as the body takes. */
const MOST = 30;
const SUGGESTED = 'suggested-materials';

/** Rows as a form holds them, empty ones included. */
export function rowsIn(values: Values): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; `missing.${i}.name` in values; i++) {
    rows.push({ name: String(values[`missing.${i}.name`]), how: String(values[`missing.${i}.how`] ?? '') });
  }
  return rows;
}

/** The label of a part of a row, by its path. */
export const rowLabels = (count: number): { readonly [path: string]: Label } =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      [`missing.${i}.name`, numbered(words.materialName, i)],
      [`missing.${i}.how`, numbered(words.materialHow, i)],
    ]).flat() as [string, Label][],
  );
const numbered = ({ zh, en }: Label, i: number): Label => ({ zh: `${zh}（${i + 1}）`, en: `${en} (${i + 1})` });

/** The field. `suggested` are names of materials, `kept` rows begun earlier. */
export function missingField(suggested: readonly string[], kept: readonly Row[]): HTMLElement {
  const list = make('div', {});
  const field = make(
    'fieldset',
    { class: 'group rows', 'data-field': 'missing' },
    make('legend', {}, said(fieldLabels.missing), make('span', { class: 'small' }, said(formWords.optional))),
    make('p', { class: 'hint' }, said(words.missingHint)),
    make(
      'datalist',
      { id: SUGGESTED },
      suggested.map((value) => make('option', { value })),
    ),
    list,
  );
  const typed = (): Row[] =>
    Array.from(list.querySelectorAll('.row'), (row) => {
      const [name, how] = Array.from(row.querySelectorAll('input'), (input) => input.value);
      return { name: name ?? '', how: how ?? '' };
    });
  // The draft of the step listens for typing; taking a row away is as good as typing.
  const changed = (): boolean => field.dispatchEvent(new Event('input', { bubbles: true }));

  function draw(rows: readonly Row[]): void {
    const labels = rowLabels(rows.length);
    const part = (i: number, key: keyof Row, value: string) => {
      const name = `missing.${i}.${key}`;
      const more: Record<string, string> = key === 'name' ? { value, list: SUGGESTED } : { value };
      return lineField({ name, label: labels[name] as Label, needed: true, prefix: 's' }, more);
    };
    fillWith(
      list,
      rows.map(({ name, how }, i) => {
        const drop = button('plain', said(words.dropRow), () => without(i), {
          'aria-label': said(words.dropRowN, { n: i + 1 }),
        });
        return make('div', { class: 'row' }, part(i, 'name', name), part(i, 'how', how), drop);
      }),
    );
    add.disabled = rows.length >= MOST;
  }
  function without(i: number): void {
    const rows = typed().filter((_, at) => at !== i);
    draw(rows);
    changed();
    (list.querySelectorAll<HTMLElement>('.row button')[Math.min(i, rows.length - 1)] ?? add).focus();
  }
  const add = button('plain', said(words.addRow), () => {
    draw([...typed(), EMPTY]);
    list.querySelector<HTMLElement>('.row:last-child input')?.focus();
  });
  draw(kept.length > 0 ? kept : [EMPTY]);
  field.append(make('p', { class: 'acts' }, add));
  return field;
}
