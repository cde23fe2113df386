// The form of a step, made from the step's own body: the schema that validates at the door says which fields there are,
// which are needed and how long they may be. Only their words and their choices are added here.
import { dayField } from '#shared/fields.ts';
import { dayOf } from '#shared/time.ts';
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, lineField, linesField, optionsOf, radioField } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { faultsBy } from './faults-by.ts';
import { GROUP_LABELS, groupField } from './fields/group.ts';
import { rowLabels } from './fields/missing.ts';
import { staffChoices } from './fields/people.ts';
import { askedBy, type Entry, lengthOf } from './fields/schema.ts';
import type { Body } from './step-body.ts';
import type { FormFacts, StepBook, Values } from './step-book.ts';

/** Up to this many characters a text is asked for on one line. */
const ONE_LINE = 100;

type Named = Pick<StepBook<string, never>, 'fields'>;

/** What a field is called: by the step where it gives it a sense of its own. */
const labelOf = ({ fields }: Named, name: string, key: string): Label =>
  fields[`${name}.${key}`] ?? fields[key] ?? { zh: key, en: key };

/** Labels by path, for what is wrong and for the page to check. */
export function labelsOf<N extends string, V>(
  book: StepBook<N, V>,
  name: N,
  { missing }: Body = {},
): { readonly [path: string]: Label } {
  return {
    ...book.fields,
    ...Object.fromEntries(askedBy(book.bodies[name]).map(({ key }) => [key, labelOf(book, name, key)])),
    ...GROUP_LABELS,
    ...rowLabels(Array.isArray(missing) ? missing.length : 0),
  };
}

/** Paths that must be filled in before a step is sent. */
function neededOf(asked: readonly Entry[], { told, missing }: Body): readonly string[] {
  const rows = Array.isArray(missing) ? missing : [];
  return [
    ...asked.filter(({ needed }) => needed).map(({ key }) => (key === 'confirmed' ? 'confirmed.how' : key)),
    ...(told ? ['told.how', 'told.at'] : []),
    ...rows.flatMap((_, i) => [`missing.${i}.name`, `missing.${i}.how`]),
  ];
}

/** What is wrong with a step before it is sent. */
export function faultsOf<N extends string, V>(
  book: StepBook<N, V>,
  name: N,
  body: Body,
  values: Values,
): readonly Fault[] {
  const schema = book.bodies[name];
  const found = faultsBy(schema, body, labelsOf(book, name, body), neededOf(askedBy(schema), body));
  if (values['offices:first'] !== '') return found;
  return [{ path: 'offices:first', says: said(formWords.choose, { field: words.leadingOffice }) }, ...found];
}

function fieldFor<N extends string, V>(
  book: StepBook<N, V>,
  facts: FormFacts<N, V>,
  asked: Entry,
): HTMLElement | false {
  const { desk, name, prefix = 's' } = facts;
  const { key, schema, needed } = asked;
  const hint = book.fieldHints[`${name}.${key}`];
  const options = { name: key, label: labelOf(book, name, key), needed, prefix, hint };
  const own = book.own(facts, asked, options);
  if (own !== undefined) return own;
  if (schema.entries) return groupField(desk, asked);
  if (schema === (dayField as unknown)) return lineField(options, { type: 'date', min: dayOf(desk.now()) });
  if (schema.type === 'boolean') {
    if (!needed) return boxField(options);
    const [yes, no] = [said(formWords.yes), said(formWords.no)];
    return radioField(options, [
      { value: 'yes', text: yes },
      { value: 'no', text: no },
    ]);
  }
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

/** The fields of a step. The form still needs its buttons; the browser keeps nothing of it. */
export function stepForm<N extends string, V>(book: StepBook<N, V>, facts: FormFacts<N, V>): HTMLFormElement {
  const form = make(
    'form',
    { novalidate: true, autocomplete: 'off' },
    askedBy(book.bodies[facts.name]).map((asked) => fieldFor(book, facts, asked)),
  );
  joinStaffToOffice(facts.desk, form);
  return form;
}
