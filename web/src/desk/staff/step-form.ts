// The form of a step, made from the step's own body: the schema that validates at the door says which fields there are,
// which are needed and how long they may be. Only their words and their choices are added here.
import type * as v from 'valibot';
import { CASE_COMMANDS, type CaseCommandName, Told } from '#shared/case/commands.ts';
import { slug, staffNumber } from '#shared/fields.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { type CommandField, fieldLabels } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, choiceField, lineField, linesField, optionsOf } from '../field.ts';
import { fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { CaseAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { inputOf, instantOf } from './moment-input.ts';

interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Up to this many characters a text is asked for on one line. */
const ONE_LINE = 100;
const TOLD: readonly (keyof v.InferOutput<typeof Told>)[] = ['how', 'at', 'by'];
const TOLD_LABELS = { how: words.toldHow, at: words.toldAt, by: words.toldBy } as const;
/** What a field is called where the step gives it a sense of its own. */
const SPECIAL: { readonly [field: string]: Label } = { 'relay.to': fieldLabels.staff };

const schemasOf = (name: CaseCommandName): readonly (readonly [CommandField, Schema])[] =>
  Object.entries(CASE_COMMANDS[name].entries) as never;
const lengthOf = ({ pipe = [] }: Schema): number =>
  Number(pipe.find(({ type }) => type === 'max_length')?.requirement ?? Number.POSITIVE_INFINITY);

/** Labels by path, for what is wrong and for the page to check. */
export function labelsOf(name: CaseCommandName): { readonly [path: string]: Label } {
  const labels: { [path: string]: Label } = {};
  for (const [key] of schemasOf(name)) labels[key] = SPECIAL[`${name}.${key}`] ?? fieldLabels[key];
  for (const key of TOLD) labels[`told.${key}`] = TOLD_LABELS[key];
  return labels;
}

/** Paths that must be filled in before a step is sent. */
export const neededOf = (name: CaseCommandName, told: boolean): readonly string[] => [
  ...schemasOf(name)
    .filter(([, schema]) => schema.type !== 'exact_optional')
    .map(([key]) => key),
  ...(told ? ['told.how', 'told.at'] : []),
];

function staffChoices(desk: Desk, office: string): { readonly value: string; readonly text: string }[] {
  return desk.staff
    .filter((one) => office === '' || one.office === office)
    .map(({ number, name, title }) => ({ value: number, text: `${name}（${title}）` }));
}

function toldFields(desk: Desk): HTMLElement {
  const inner = make(
    'div',
    { class: 'side' },
    lineField({ name: 'told.how', label: words.toldHow, needed: true, prefix: 's' }),
    lineField(
      { name: 'told.at', label: words.toldAt, needed: true, prefix: 's' },
      { type: 'datetime-local', max: inputOf(desk.now()), value: inputOf(desk.now()) },
    ),
    lineField({ name: 'told.by', label: words.toldBy, prefix: 's' }, { value: desk.me.name }),
  );
  inner.hidden = true;
  const box = boxField({ name: 'told', label: words.toldBox, hint: words.toldHint, prefix: 's' });
  box.addEventListener('change', () => {
    inner.hidden = !(box.querySelector('input')?.checked ?? false);
  });
  return make('div', {}, box, inner);
}

function fieldFor(desk: Desk, view: CaseAnswer, name: CaseCommandName, key: CommandField, given: Schema): HTMLElement {
  const needed = given.type !== 'exact_optional';
  const schema = given.wrapped ?? given;
  const label = SPECIAL[`${name}.${key}`] ?? fieldLabels[key];
  const options = { name: key, label, needed, prefix: 's' };
  if (schema === (Told as unknown)) return toldFields(desk);
  if (schema === (slug as unknown)) {
    const offices = desk.offices.filter(({ open }) => open);
    const choices = offices.map(({ id }) => ({ value: id, text: desk.officeName(id) }));
    const field = choiceField(options, choices);
    const select = field.querySelector('select');
    if (select && key === 'office' && view.suggestedOffice) select.value = view.suggestedOffice;
    return field;
  }
  if (schema === (staffNumber as unknown)) {
    const office = name === 'assign' ? view.office : '';
    return choiceField(options, staffChoices(desk, office), needed ? undefined : said(words.anyone));
  }
  if (schema.type === 'boolean') return boxField({ ...options, hint: words.publishHint });
  const most = lengthOf(schema);
  return most <= ONE_LINE ? lineField(options) : linesField(options, most > 1000 ? 6 : 3);
}

/** People of the office chosen, where a step asks for both. */
function joinStaffToOffice(desk: Desk, form: HTMLFormElement): void {
  const office = form.querySelector<HTMLSelectElement>('select[name="office"]');
  const staff = form.querySelector<HTMLSelectElement>('select[name="staff"]');
  if (!office || !staff) return;
  const follow = (): void => {
    const chosen = staff.value;
    const choices = office.value === '' ? [] : staffChoices(desk, office.value);
    fillWith(staff, optionsOf(said(words.anyone), choices));
    staff.value = choices.some(({ value }) => value === chosen) ? chosen : '';
  };
  office.addEventListener('change', follow);
  follow();
}

/** The fields of a step. The form still needs its buttons. */
export function stepForm(desk: Desk, view: CaseAnswer, name: CaseCommandName): HTMLFormElement {
  const form = make(
    'form',
    { novalidate: true },
    schemasOf(name).map(([key, schema]) => fieldFor(desk, view, name, key, schema)),
  );
  joinStaffToOffice(desk, form);
  return form;
}

/** The body of a step from what the form holds: what is empty is left out. */
export function bodyOf(
  name: CaseCommandName,
  values: { readonly [name: string]: string | boolean },
): { readonly [key: string]: unknown } {
  const body: { [key: string]: unknown } = {};
  for (const [key] of schemasOf(name)) {
    const value = values[key];
    if (key === 'told') {
      if (value === true) body.told = toldOf(values);
    } else if (value) body[key] = value;
  }
  return body;
}

function toldOf(values: { readonly [name: string]: string | boolean }): { readonly [key: string]: unknown } {
  const told: { [key: string]: unknown } = {};
  for (const key of TOLD) {
    const value = values[`told.${key}`];
    if (value) told[key] = key === 'at' ? instantOf(String(value)) : value;
  }
  return told;
}
