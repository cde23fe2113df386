// The form of a step, made from the step's own body: the schema that validates at the door says which fields there are,
// which are needed and how long they may be. Only their words and their choices are added here.
import { CASE_COMMANDS, type CaseCommandName } from '#shared/case/commands.ts';
import { dayField, slug, staffNumber } from '#shared/fields.ts';
import { dayOf } from '#shared/time.ts';
import { groundLabels } from '#shared/words/case.ts';
import { specialLabels, stepWords as words } from '#shared/words/desk/case-steps.ts';
import { fieldLabels, formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, choiceField, lineField, linesField, optionsOf, radioField } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { ItemAnswer } from './answers.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { faultsBy } from './faults-by.ts';
import { correctionField } from './fields/correction.ts';
import { GROUP_LABELS, groupField } from './fields/group.ts';
import { missingField, rowLabels, rowsIn } from './fields/missing.ts';
import { leaderChoices, officeChoices, staffChoices } from './fields/people.ts';
import { type Asked, askedBy, isRows, lengthOf } from './fields/schema.ts';
import { officesField, receivedField } from './fields/several.ts';
import type { Body } from './step-body.ts';

type Values = { readonly [name: string]: string | boolean };

/** What a form is made from. `kept` is what was typed and not sent. */
export interface FormFacts {
  readonly desk: Desk;
  readonly view: CaseAnswer;
  readonly name: CaseCommandName;
  readonly items: readonly ItemAnswer[];
  readonly kept?: Values | undefined;
}

/** Up to this many characters a text is asked for on one line. */
const ONE_LINE = 100;

/** What a field is called: by the step where it gives it a sense of its own. */
const labelOf = (name: CaseCommandName, key: keyof typeof fieldLabels): Label =>
  specialLabels[`${name}.${key}`] ?? fieldLabels[key];

/** Labels by path, for what is wrong and for the page to check. */
export function labelsOf(name: CaseCommandName, { missing }: Body = {}): { readonly [path: string]: Label } {
  return {
    ...Object.fromEntries(askedBy(name).map(({ key }) => [key, labelOf(name, key)])),
    ...GROUP_LABELS,
    ...rowLabels(Array.isArray(missing) ? missing.length : 0),
  };
}

/** Paths that must be filled in before a step is sent. */
function neededOf(name: CaseCommandName, { told, missing }: Body): readonly string[] {
  const rows = Array.isArray(missing) ? missing : [];
  return [
    ...askedBy(name)
      .filter(({ needed }) => needed)
      .map(({ key }) => (key === 'confirmed' ? 'confirmed.how' : key)),
    ...(told ? ['told.how', 'told.at'] : []),
    ...rows.flatMap((_, i) => [`missing.${i}.name`, `missing.${i}.how`]),
  ];
}

/** What is wrong with a step before it is sent. */
export function faultsOf(name: CaseCommandName, body: Body, values: Values): readonly Fault[] {
  const found = faultsBy(CASE_COMMANDS[name], body, labelsOf(name, body), neededOf(name, body));
  if (values['offices:first'] !== '') return found;
  return [{ path: 'offices:first', says: said(formWords.choose, { field: words.leadingOffice }) }, ...found];
}

function peopleOf({ desk, view, name }: FormFacts, key: string) {
  if (key === 'leader') return leaderChoices(desk);
  const all = staffChoices(desk, name === 'assign' ? view.office : '');
  return name === 'relay' ? all.filter(({ value }) => value !== desk.me.number) : all;
}

function fieldFor(facts: FormFacts, asked: Asked): HTMLElement | false {
  const { desk, view, name, items, kept = {} } = facts;
  const { key, schema, needed } = asked;
  const options = { name: key, label: labelOf(name, key), needed, prefix: 's', hint: hintOf(name, key) };
  if (name === 'correct' && key !== 'reason') return key === 'field' && correctionField(facts);
  if (schema.entries) return groupField(desk, asked);
  if (isRows(schema)) {
    const item = items.find(({ id }) => id === view.item?.split('@')[0]);
    return missingField(item?.materials ?? [], rowsIn(kept));
  }
  if (key === 'received') return receivedField(view, options);
  if (key === 'offices') return officesField(desk, view, options, name === 'make-joint');
  if (schema === (slug as unknown)) {
    const field = choiceField(options, officeChoices(desk));
    const select = field.querySelector('select');
    if (select && key === 'office' && view.suggestedOffice) select.value = view.suggestedOffice;
    return field;
  }
  if (schema === (staffNumber as unknown)) {
    return choiceField(options, peopleOf(facts, key), needed ? undefined : said(words.anyone));
  }
  if (schema === (dayField as unknown)) return lineField(options, { type: 'date', min: dayOf(desk.now()) });
  if (schema.type === 'picklist') {
    const grounds = Object.entries(groundLabels).map(([value, text]) => ({ value, text: said(text) }));
    return choiceField(options, grounds);
  }
  if (schema.type === 'boolean') {
    if (!needed) return boxField({ ...options, hint: words.publishHint });
    const [yes, no] = [said(formWords.yes), said(formWords.no)];
    return radioField(options, [
      { value: 'yes', text: yes },
      { value: 'no', text: no },
    ]);
  }
  const most = lengthOf(schema);
  return most <= ONE_LINE ? lineField(options) : linesField(options, most > 1000 ? 6 : 3);
}

/** What is said at a field where the step needs it. */
function hintOf(name: CaseCommandName, key: string): Label | undefined {
  if (name === 'confirm-joint' && key === 'proposedDueOn') return words.proposeHint;
  return name === 'issue-notice' && key === 'changeOfCircumstances' ? words.againHint : undefined;
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
export function stepForm(facts: FormFacts): HTMLFormElement {
  const fields = askedBy(facts.name).filter(({ key }) => asksFor(facts, key));
  const form = make(
    'form',
    { novalidate: true },
    fields.map((asked) => fieldFor(facts, asked)),
  );
  joinStaffToOffice(facts.desk, form);
  return form;
}

/** The change of circumstances is asked for from the second notice on. */
const asksFor = ({ name, view }: FormFacts, key: string): boolean =>
  name !== 'issue-notice' || key !== 'changeOfCircumstances' || view.notice !== undefined;
