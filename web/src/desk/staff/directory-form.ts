// A form of the administrator's screens, made from the schema that validates at the door: sent once, faults said at their
// fields, what is typed kept until it is sent, and a colleague's faster change shown before anything is sent over it.
import type * as v from 'valibot';
import { dayField } from '#shared/fields.ts';
import { directoryHints, directoryWords as words } from '#shared/words/desk/directory.ts';
import { formWords } from '#shared/words/desk.ts';
import { type Label, say } from '#shared/words/label.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { type Choice, choiceField, lineField, linesField, putBack, radioField, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { button, type Child, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import { faultsBy } from './faults-by.ts';
import { lengthOf, mayBeEmpty, type Schema } from './fields/schema.ts';

export type Facts = { readonly [key: string]: unknown };

/** What a colleague did meanwhile: in words, as facts, and whether the step is still open. */
export interface CaughtUp {
  readonly news: Child;
  readonly facts: Facts;
  readonly open: boolean;
}

export interface FormOrder {
  /** Where what is typed is kept in this tab. */
  readonly draft: string;
  /** An object of valibot: its entries are the fields, in its order. */
  readonly schema: v.GenericSchema;
  readonly label: (key: string) => Label;
  /** Fields that are chosen, by key; a yes or no has its two choices here too. */
  readonly choices: { readonly [key: string]: readonly Choice[] };
  /** What the form begins with. */
  readonly facts?: Facts | undefined;
  readonly lead?: Label | undefined;
  readonly submit: Label;
  /** Sends the body; throws what the door answered. */
  readonly send: (body: Facts) => Promise<void>;
  /** After 412: reads the record anew. */
  readonly catchUp?: () => Promise<CaughtUp>;
  readonly cancel: () => void;
  readonly fail: (thrown: unknown) => void;
}

interface Entry {
  readonly key: string;
  readonly schema: Schema;
  readonly needed: boolean;
}

const entriesOf = (schema: v.GenericSchema): readonly Entry[] =>
  Object.entries((schema as unknown as Schema).entries ?? {})
    .map(([key, given]) => ({ key, schema: given.wrapped ?? given, needed: given.type !== 'exact_optional' }))
    // A field that may never be given tells two forms of one body apart.
    .filter(({ schema: { type } }) => type !== 'never');

/** Up to this many characters a text is asked for on one line. */
const ONE_LINE = 100;
/** A list stands in one field: what is wrong with one of its entries is shown there. */
const atField = ({ path, says }: Fault): Fault => ({ path: path.replace(/[.[].*$/, ''), says });

function fieldFor({ label, choices }: FormOrder, { key, schema, needed }: Entry): HTMLElement {
  const isList = schema.type === 'array';
  const mustFill = needed && !(isList && mayBeEmpty(schema));
  const options = { name: key, label: label(key), hint: directoryHints[key], needed: mustFill, prefix: 'a' };
  const offered = choices[key];
  if (schema.type === 'boolean') return radioField(options, offered ?? []);
  if (offered) return choiceField(options, offered, needed ? undefined : said(words.nobody));
  if (isList) return linesField(options, 5);
  if (schema === (dayField as unknown)) return lineField(options, { type: 'date' });
  return lengthOf(schema) <= ONE_LINE || lengthOf(schema) === Number.POSITIVE_INFINITY
    ? lineField(options)
    : linesField(options, 3);
}

/** Whatever was not touched here takes the colleague's word; what was typed stays. */
function layOver(form: HTMLElement, before: Facts, now: Facts): void {
  const typed = valuesOf(form);
  const [was, is] = [written(before), written(now)];
  const untouched = Object.keys(typed).filter((key) => typed[key] === (was[key] ?? ''));
  putBack(form, Object.fromEntries(untouched.map((key) => [key, is[key] ?? ''])));
}

/** Facts as the controls of a form hold them. */
const written = (facts: Facts): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : String(value)]),
  );

function bodyFrom(entries: readonly Entry[], form: HTMLElement): Facts {
  const values = valuesOf(form);
  const body: { [key: string]: unknown } = {};
  for (const { key, schema, needed } of entries) {
    const value = String(values[key] ?? '');
    if (schema.type === 'array') body[key] = value.split(/\r?\n/).filter((line) => line.trim() !== '');
    else if (schema.type === 'boolean') body[key] = value === '' ? '' : value === 'true';
    else if (value !== '' || needed) body[key] = value;
  }
  return body;
}

/** What fields are called by path; the entries of a list each by the one they are. */
function labelsOf({ label }: FormOrder, entries: readonly Entry[], body: Facts): { readonly [path: string]: Label } {
  const lines = entries.flatMap(({ key }) => {
    const list = body[key];
    return Array.isArray(list) ? list.map((_, i) => [`${key}.${i}`, numbered(label(key), i + 1)] as const) : [];
  });
  return Object.fromEntries([...entries.map(({ key }) => [key, label(key)] as const), ...lines]);
}
const numbered = (field: Label, n: number): Label => ({
  zh: say(words.entry, 'zh', { field, n }),
  en: say(words.entry, 'en', { field, n }),
});

/** The form with its lead, ready to be put on the page. */
export function directoryForm(order: FormOrder): HTMLElement {
  const entries = entriesOf(order.schema);
  const submit = make('button', { class: 'go' }, said(order.submit));
  const form = make(
    'form',
    { novalidate: true },
    entries.map((entry) => fieldFor(order, entry)),
    make(
      'p',
      { class: 'acts' },
      submit,
      button('plain', said(words.cancel), () => {
        dropDraft(order.draft);
        order.cancel();
      }),
    ),
  );
  const told = make('div', {});
  let standing = order.facts;
  if (standing) putBack(form, written(standing));
  const kept = keptDraft(order.draft);
  if (kept) {
    putBack(form, kept);
    fillWith(told, notice(said(words.restored)));
  }
  form.addEventListener('input', () => keepDraft(order.draft, valuesOf(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  async function send(): Promise<void> {
    clearFaults(form);
    const body = bodyFrom(entries, form);
    const needed = entries.filter((one) => one.needed).map(({ key }) => key);
    const faults = faultsBy(order.schema, body, labelsOf(order, entries, body), needed);
    if (faults.length > 0) {
      showFaults(form, faults.map(atField));
      return;
    }
    submit.disabled = true;
    try {
      await order.send(body);
      dropDraft(order.draft);
    } catch (thrown) {
      submit.disabled = false;
      await refuse(thrown).catch(order.fail);
    }
  }

  async function refuse(thrown: unknown): Promise<void> {
    if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
    else if (thrown instanceof Refused && thrown.problem.status === 412 && order.catchUp) {
      const { news, facts, open } = await order.catchUp();
      if (standing) {
        layOver(form, standing, facts);
        standing = facts;
      }
      const stale = notice(said(open ? words.stale : words.gone, { step: order.submit }), 'bad', news);
      fillWith(told, stale);
      submit.disabled = !open;
      goTo(stale);
    } else if (thrown instanceof Refused && thrown.problem.status !== 401) {
      const { title, detail, violations = [] } = thrown.problem;
      showFaults(form, violations.map(atField), { heading: title, lines: [detail] });
    } else order.fail(thrown);
  }

  const lead = order.lead && make('p', { class: 'note' }, said(order.lead));
  return make('div', { class: 'step' }, lead, told, form);
}
