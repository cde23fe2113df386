// Fields that a script makes, in the same shape as those that stand in a page: label, hint, control.
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { type Child, make } from './make.ts';
import { said } from './page.ts';

export interface FieldOptions {
  /** The path a fault names, and the control's name. */
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label | undefined;
  readonly needed?: boolean;
  /** Put before ids, where two forms stand on one page. */
  readonly prefix?: string;
}

const idOf = ({ prefix = 'f', name }: FieldOptions): string => `${prefix}-${name.replace(/[^a-z0-9]/gi, '-')}`;

function framed(options: FieldOptions, control: HTMLElement): HTMLElement {
  const id = idOf(options);
  control.id = id;
  control.setAttribute('name', options.name);
  if (options.hint) control.setAttribute('aria-describedby', `${id}-hint`);
  if (options.needed) control.setAttribute('aria-required', 'true');
  return make(
    'div',
    { class: 'field', 'data-field': options.name },
    make('label', { for: id }, said(options.label), !options.needed && optional()),
    options.hint && make('p', { class: 'hint', id: `${id}-hint` }, said(options.hint)),
    control,
  );
}

const optional = (): HTMLElement => make('span', { class: 'small' }, said(formWords.optional));

/** A field of one line. `type` is that of the input. */
export const lineField = (options: FieldOptions, more: Record<string, string> = {}): HTMLElement =>
  framed(options, make('input', { type: 'text', autocomplete: 'off', ...more }));

/** A field of several lines. */
export const linesField = (options: FieldOptions, rows = 4): HTMLElement => framed(options, make('textarea', { rows }));

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Options of a select, the empty one first. */
export const optionsOf = (empty: string, choices: readonly Choice[]): HTMLElement[] =>
  [{ value: '', text: empty }, ...choices].map(({ value, text }) => make('option', { value }, text));

/** A field that is chosen. */
export const choiceField = (options: FieldOptions, choices: readonly Choice[], empty?: string): HTMLElement =>
  framed(options, make('select', {}, optionsOf(empty ?? said(formWords.pick), choices)));

/** A box to tick, with its words. */
export function boxField(options: FieldOptions): HTMLElement {
  const id = idOf(options);
  const box = make('input', { type: 'checkbox', id, name: options.name });
  if (options.hint) box.setAttribute('aria-describedby', `${id}-hint`);
  return make(
    'div',
    { class: 'field', 'data-field': options.name },
    make('label', { class: 'option', for: id }, box, make('span', {}, said(options.label))),
    options.hint && make('p', { class: 'hint', id: `${id}-hint` }, said(options.hint)),
  );
}

/** One of a few, all in sight. */
export function radioField(options: FieldOptions, choices: readonly Choice[], ...more: Child[]): HTMLElement {
  return make(
    'fieldset',
    { class: 'field', 'data-field': options.name },
    make('legend', {}, said(options.label)),
    make(
      'div',
      { class: 'inline' },
      choices.map(({ value, text }, i) =>
        make(
          'label',
          { class: 'option' },
          make('input', { type: 'radio', name: options.name, value, id: i === 0 ? idOf(options) : undefined }),
          make('span', {}, text),
        ),
      ),
    ),
    more,
  );
}

/** What the controls of a form hold: text trimmed, a box as true or false, nothing chosen as an empty string. */
export function valuesOf(form: HTMLElement): { readonly [name: string]: string | boolean } {
  const values: { [name: string]: string | boolean } = {};
  for (const control of form.querySelectorAll<HTMLInputElement>('input[name], select[name], textarea[name]')) {
    if (control.type === 'radio') {
      if (control.checked) values[control.name] = control.value;
      else if (!(control.name in values)) values[control.name] = '';
    } else values[control.name] = control.type === 'checkbox' ? control.checked : control.value.trim();
  }
  return values;
}

/** Puts values back into a form that was made anew. */
export function putBack(form: HTMLElement, values: { readonly [name: string]: string | boolean }): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('input[name], select[name], textarea[name]')) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (control.type === 'radio') control.checked = control.value === value;
    else if (control.type === 'checkbox') control.checked = value === true;
    else control.value = String(value);
  }
}
