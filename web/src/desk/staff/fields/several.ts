// Several of a few, all in sight: the materials that came, the offices that handle a case together. What is ticked stands
// in the form under the field's name, a dot, and what it is.
import { caseWords } from '#shared/words/desk/case.ts';
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { type Choice, choiceField, type FieldOptions } from '../../field.ts';
import { make } from '../../make.ts';
import { said } from '../../page.ts';
import type { CaseAnswer } from '../case-answer.ts';
import type { Desk } from '../desk.ts';
import { officeChoices } from './people.ts';

type Values = { readonly [name: string]: string | boolean };

/** Boxes to tick. */
export function boxes(
  { name, label, hint }: FieldOptions,
  choices: readonly Choice[],
  first?: HTMLElement,
): HTMLElement {
  return make(
    'fieldset',
    { class: 'group', 'data-field': name },
    make('legend', {}, said(label)),
    hint && make('p', { class: 'hint' }, said(hint)),
    first,
    choices.map(({ value, text }) =>
      make(
        'label',
        { class: 'option' },
        make('input', { type: 'checkbox', name: `${name}.${value}` }),
        make('span', {}, text),
      ),
    ),
  );
}

/** What is ticked, after the one that was chosen first. */
export function tickedIn(key: string, values: Values): readonly string[] {
  const first = values[`${key}:first`];
  const ticked = Object.keys(values)
    .filter((name) => name.startsWith(`${key}.`) && values[name] === true)
    .map((name) => name.slice(key.length + 1));
  return typeof first === 'string' && first !== '' ? [first, ...ticked.filter((one) => one !== first)] : ticked;
}

/** Names of what the newest notice still waits for; undefined where its words were erased. */
export function stillOut({ timeline, notice }: CaseAnswer): readonly string[] | undefined {
  const text = timeline.find(({ version }) => version === notice?.version)?.text;
  const missing = text?.missing as readonly { readonly name: string }[] | undefined;
  return missing && notice?.open.map((i) => missing[i]?.name ?? '').filter(Boolean);
}

export function receivedField(view: CaseAnswer, options: FieldOptions): HTMLElement {
  const names = stillOut(view);
  if (!names) return make('p', { class: 'note' }, said(caseWords.erased));
  const hint = view.state === 'lapsed' ? words.allRevive : options.hint;
  return boxes(
    { ...options, hint },
    names.map((name) => ({ value: name, text: name })),
  );
}

/** Invited are others; a ruling names who leads too. */
export function officesField(desk: Desk, view: CaseAnswer, options: FieldOptions, leading: boolean): HTMLElement {
  if (!leading) return boxes(options, officeChoices(desk, view.office));
  const choices = officeChoices(desk);
  const first = choiceField(
    { ...options, name: `${options.name}:first`, label: words.leadingOffice, needed: true },
    choices,
  );
  return boxes(options, choices, first);
}
