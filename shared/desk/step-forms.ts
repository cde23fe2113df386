// The forms of what the person does under number and code: their fields, what is not filled in, and the facts that fill them
// into a page. The door and the page's own script use the same; no schema may enter, which would weigh on the page.
import type { PersonCommandName } from '../case/commands.ts';
import type { PersonStep } from '../case/person-steps.ts';
import type { ComplaintPersonCommandName } from '../complaint/commands.ts';
import type { Facts } from '../disclosure/shell.ts';
import { personCommandLabels } from '../words/case.ts';
import { complaintPersonLabels } from '../words/complaint.ts';
import { complaintFileWords } from '../words/desk/complaint-files.ts';
import { complaintStepForms, stepFieldLabels as labels, stepForms } from '../words/desk/person-steps.ts';
import { formWords } from '../words/desk.ts';
import { type Label, type Language, say } from '../words/label.ts';
import { momentFact } from '../words/moment.ts';
import { filesIn, heldFacts } from './sent-files.ts';
import type { Fault } from './submission.ts';

/** The last part of the address of each step, under `/api/public/`. */
export const STEP_ADDRESS: Readonly<Record<PersonCommandName, string>> = {
  message: 'messages',
  'offer-materials': 'materials',
  rate: 'ratings',
  urge: 'urge',
  reopen: 'reopen',
  withdraw: 'withdraw',
  revive: 'revive',
  'report-retaliation': 'retaliation',
};

interface StepField {
  readonly name: string;
  readonly label: Label;
  /** Chosen from numbered answers, not typed. */
  readonly chosen?: true;
  readonly needed?: true;
  /** Files that were taken in, as tickets. */
  readonly files?: true;
}

/** The fields of each form, by their names in the body of the command. */
export const STEP_FIELDS: Readonly<Record<PersonCommandName, readonly StepField[]>> = {
  rate: [
    { name: 'level', label: labels.level, chosen: true, needed: true },
    { name: 'manner', label: labels.manner, chosen: true },
    { name: 'comment', label: labels.comment },
  ],
  'offer-materials': [{ name: 'text', label: labels.handedIn, needed: true }],
  message: [
    { name: 'text', label: labels.message, needed: true },
    { name: 'files', label: complaintFileWords.add, files: true },
  ],
  urge: [{ name: 'text', label: labels.urgeText }],
  reopen: [{ name: 'reason', label: labels.reopenReason, needed: true }],
  withdraw: [{ name: 'reason', label: labels.withdrawReason }],
  revive: [],
  'report-retaliation': [{ name: 'text', label: labels.retaliation, needed: true }],
};

/** In the order of the page. */
export const STEP_FORMS = Object.keys(STEP_FIELDS) as readonly PersonCommandName[];

/** The id of a field on a page that holds all these forms. */
export const stepFieldId = (step: PersonCommandName, field: string): string => `${step}-${field}`;

export const STEP_FIELD_IDS: readonly string[] = STEP_FORMS.flatMap((step) =>
  STEP_FIELDS[step].map(({ name }) => stepFieldId(step, name)),
);

/** As typed, by the name of the field; what was left empty is an empty string or absent. */
export interface StepTyped {
  readonly [field: string]: string;
}

/** Answers by field: numbered ones as numbers, of files their tickets. */
interface StepBody {
  readonly [field: string]: string | number | readonly string[];
}

/** The body of a step; empty fields are left out, numbered answers become numbers. */
export function stepBody(step: PersonCommandName, typed: StepTyped): StepBody {
  const body: { [field: string]: StepBody[string] } = {};
  for (const { name, chosen, files } of STEP_FIELDS[step]) {
    const value = (typed[name] ?? '').trim();
    if (value === '') continue;
    if (files) body[name] = filesIn(value).map(({ ticket }) => ticket);
    else body[name] = chosen ? Number(value) : value;
  }
  return body;
}

/** What is not filled in, in the order of the form. `path`: the field's own name. */
export function missingFields(step: PersonCommandName, typed: StepTyped, language: Language): readonly Fault[] {
  const body = stepBody(step, typed);
  return STEP_FIELDS[step]
    .filter(({ name, needed }) => needed && body[name] === undefined)
    .map(({ name, label, chosen }) => ({
      path: name,
      says: say(chosen ? formWords.choose : formWords.fillIn, language, { field: label }),
    }));
}

/** A form that comes back: which one, what was typed, what is wrong with it, whether it only waits to be confirmed. */
export interface StepAgain {
  readonly step: PersonCommandName;
  readonly typed: StepTyped;
  readonly faults?: readonly Fault[];
  readonly checking?: true;
}

/** What goes along unseen in each form, so that the next step needs nothing typed again. */
export interface StepKeys {
  readonly number: string;
  readonly code: string;
  /** Of this page: what is sent twice counts once. */
  readonly key: string;
}

function fieldFacts(step: PersonCommandName, name: string, again: StepAgain | undefined): Facts {
  const id = stepFieldId(step, name);
  const own = again && again.step === step ? again : undefined;
  const fault = own?.faults?.find(({ path }) => path === name);
  return {
    [`value-${id}`]: own?.typed[name] ?? '',
    [`describes-${id}`]: fault ? `${id}-fault` : '',
    [`wrong-${id}`]: String(fault !== undefined),
    [`fault-${id}`]: fault ? [{ says: fault.says }] : [],
    [`held-${id}`]: name === 'files' ? heldFacts(own?.typed.files ?? '') : [],
  };
}

const every = (facts: readonly Facts[]): Facts => Object.assign({}, ...facts);

/** Facts of a page without any of these forms: nothing is wrong with them. */
export const noStepFaults: Facts = every(STEP_FIELD_IDS.map((id) => ({ [`fault-${id}`]: [] })));

/** What a step is called and does, in a matter of this kind. */
function wordsOf(kind: string, step: PersonCommandName) {
  const elsewhere = { name: personCommandLabels[step], ...stepForms[step] };
  if (kind !== 'complaint' || !(step in complaintStepForms)) return elsewhere;
  const own = step as ComplaintPersonCommandName;
  return { name: complaintPersonLabels[own], ...complaintStepForms[own] };
}

function openFacts(kind: string, step: PersonCommandName, until: string, language: Language): Facts {
  const { name, lead, send } = wordsOf(kind, step);
  return { 'step-name': name[language], lead: say(lead, language, { until }), send: send[language] };
}

/** Facts of all forms: a list `can-…` per step with one entry where it is open, and what each form holds. */
export function stepFacts(
  { kind, can }: { readonly kind: string; readonly can: readonly PersonStep[] },
  out: readonly string[],
  keys: StepKeys,
  language: Language,
  again?: StepAgain,
): Facts {
  const said = (at: PersonStep['until']): string => (at === undefined ? '' : momentFact(at)[language]);
  const offered = can.filter(({ from }) => from === undefined);
  const [withdrawal, urging] = (['withdraw', 'urge'] as const).map((name) => can.find((one) => one.name === name));
  const checking = again?.checking === true;
  return {
    'of-number': keys.number,
    'of-code': keys.code,
    key: keys.key,
    forms: !checking && can.length > 0 ? [{}] : [],
    'urge-later': urging?.from === undefined ? [] : [{ from: said(urging.from) }],
    out: out.length > 0 ? [{ items: out.join(language === 'zh' ? '、' : ', ') }] : [],
    checking: checking ? [{ reason: again.typed.reason ?? '' }] : [],
    'without-trace': withdrawal?.until === undefined ? [] : [{ until: said(withdrawal.until) }],
    'with-trace': withdrawal?.until === undefined ? [{}] : [],
    ...every(
      STEP_FORMS.map((step) => {
        const open = offered.find(({ name }) => name === step);
        return { [`can-${step}`]: open ? [openFacts(kind, step, said(open.until), language)] : [] };
      }),
    ),
    ...every(STEP_FORMS.flatMap((step) => STEP_FIELDS[step].map(({ name }) => fieldFacts(step, name, again)))),
  };
}

/**
 * What of the forms is marked as chosen: numbered answers of a form that comes back, and which form stands open: that
 * one, else the one that is waited for.
 */
export function stepChoices(can: readonly PersonStep[], again?: StepAgain): { readonly [field: string]: string } {
  const waited = ['rate', 'offer-materials', 'revive'].find((step) => can.some(({ name }) => name === step));
  const open = again ? again.step : waited;
  const chosen: { [field: string]: string } = open === undefined ? {} : { open };
  if (!again) return chosen;
  for (const { name, chosen: numbered } of STEP_FIELDS[again.step]) {
    if (numbered) chosen[stepFieldId(again.step, name)] = again.typed[name] ?? '';
  }
  return chosen;
}
