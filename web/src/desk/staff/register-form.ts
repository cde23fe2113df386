// The form of a registration: which of its fields the kind and the channel ask for, and the body it makes. Who stands at
// the counter is asked for six; everything else is folded away or comes with what was chosen.
import { Register } from '#shared/case/commands.ts';
import { asksNobody, CASE_KINDS, CHANNELS, type Channel, isCall } from '#shared/case/kinds.ts';
import { channelLabels, kindLabels } from '#shared/words/case.ts';
import { complaintDeskWords } from '#shared/words/desk/complaint.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { choiceField, lineField, linesField, radioField, valuesOf } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { ItemAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { faultsBy } from './faults-by.ts';
import { instantOf } from './moment-input.ts';
import { complaintIn, complaintPart } from './register-complaint.ts';
import {
  canWaitField,
  contactFields,
  emergencyFields,
  field,
  moreFields,
  paperFields,
  personFields,
  registerLabels,
  visitorFields,
  witnessField,
} from './register-fields.ts';

const DATED_CHANNELS: ReadonlySet<unknown> = new Set(['superior', 'platform', 'hotline']);
const DATED_KINDS: ReadonlySet<unknown> = new Set(['directive', 'document']);
const NUMBERED_CHANNELS: ReadonlySet<unknown> = new Set(['platform', 'hotline']);

/** The form, with the date that will be owed and what it may be about beside it. */
export function registerForm(desk: Desk, items: readonly ItemAnswer[], beside: HTMLElement): HTMLFormElement {
  const kinds = CASE_KINDS.map((value) => ({ value, text: said(kindLabels[value]) }));
  const channels = CHANNELS.map((value) => ({ value, text: said(channelLabels[value]) }));
  const form = make(
    'form',
    { novalidate: true, class: 'register', autocomplete: 'off' },
    radioField(field('kind', { needed: true }), kinds),
    choiceField(field('channel', { needed: true }), channels),
    witnessField(desk),
    canWaitField(),
    choiceField(
      field('item', { needed: true }),
      items.map(({ id, name }) => ({ value: id, text: name })),
    ),
    paperFields(),
    lineField(field('subject', { needed: true, hint: words.subjectHint })),
    linesField(field('body')),
    complaintPart(desk),
    contactFields(),
    lineField(field('dueOn'), { type: 'date' }),
    lineField(field('externalNumber')),
    visitorFields(desk),
    personFields(),
    emergencyFields(desk),
    moreFields(desk),
    beside,
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.submit))),
  );
  // Most who are registered here stand at the counter.
  (form.elements.namedItem('channel') as HTMLSelectElement).value = 'window';
  return form;
}

export const fieldOf = (form: HTMLElement, name: string) => form.querySelector<HTMLElement>(`[data-field="${name}"]`);
const partOf = (form: HTMLElement, name: string) => form.querySelector<HTMLElement>(`[data-part="${name}"]`);

/** Whether what is typed is sealed, and therefore kept nowhere. */
export const isSealed = (form: HTMLElement): boolean => valuesOf(form).kind === 'complaint';

/** What whoever registers becomes by it (FI-1): first responsible, or nothing more. */
export function leadOf(form: HTMLElement): Label {
  const { kind, channel, firstAsked } = valuesOf(form);
  if (kind === 'complaint') return words.leadSealed;
  return asksNobody(channel as Channel) && firstAsked === '' ? words.leadUnasked : words.lead;
}

/** Shows just the fields that the kind and the channel chosen ask for. `late`: a call that cannot simply wait (FI-6). */
export function offerFields(form: HTMLElement, { facts: { groupVisit } }: Desk, late: boolean): void {
  const { kind, channel, item, visitors, identity, 'contact.declined': declined } = valuesOf(form);
  const fromPeople = kind !== 'document';
  const sealed = kind === 'complaint';
  // Whoever stays unknown leaves no name (SV-4.1).
  const unknown = sealed && identity === 'anonymous';
  const asked: { readonly [name: string]: boolean } = {
    item: !sealed && (kind === 'application' || item !== ''),
    dueOn: DATED_KINDS.has(kind) || DATED_CHANNELS.has(channel),
    externalNumber: NUMBERED_CHANNELS.has(channel),
    witness: channel === 'box',
    canWait: !sealed && isCall(channel as Channel) && late,
    // Who takes a complaint has no more to do with it, and nobody is told of it but who is seated.
    firstAsked: !sealed,
    office: !sealed,
    'contact.organisation': declined !== true && !unknown,
  };
  const parts: { readonly [name: string]: boolean } = {
    paper: !fromPeople,
    contact: fromPeople && declined !== true && !unknown,
    person: fromPeople,
    visitors: !sealed && channel === 'visit',
    complaint: sealed,
    emergency: !sealed,
  };
  for (const name of Object.keys(asked)) fieldOf(form, name)?.toggleAttribute('hidden', !asked[name]);
  for (const name of Object.keys(parts)) partOf(form, name)?.toggleAttribute('hidden', !parts[name]);
  const rule = partOf(form, 'visitors')?.querySelector<HTMLElement>('.notice');
  if (!rule) return;
  const { above, representatives: most } = groupVisit;
  rule.hidden = !(Number(visitors) > above);
  rule.textContent = rule.hidden ? '' : said(words.visitorsMany, { n: Number(visitors), most });
}

/** A caller is asked for organisation too, and may decline (FI-6): that part opens with the channel. */
export function unfoldFor(form: HTMLElement, channel: string): void {
  const person = partOf(form, 'person') as HTMLDetailsElement | null;
  if (person && isCall(channel as Channel)) person.open = true;
}

const NUMBERS: ReadonlySet<string> = new Set(['copies', 'visitors']);

/** What stands in a control as the body has it. */
function inBody(name: string, value: string | boolean): unknown {
  if (name === 'occurredAt') return instantOf(String(value));
  if (name === 'canWait') return value === 'yes';
  return NUMBERS.has(name) && /^\d+$/.test(String(value)) ? Number(value) : value;
}

/** The body of the request: what is hidden or empty is left out. */
export function registrationFrom(form: HTMLElement): { readonly [name: string]: unknown } {
  const values = valuesOf(form);
  const body: { [name: string]: unknown } = {};
  const contact: { [name: string]: unknown } = {};
  for (const name of Object.keys(registerLabels)) {
    const value = values[name];
    if (!value || fieldOf(form, name)?.closest('[hidden]')) continue;
    if (name.startsWith('contact.')) contact[name.slice('contact.'.length)] = value;
    else body[name] = inBody(name, value);
  }
  if (body.kind === 'complaint') Object.assign(body, complaintIn(values));
  return Object.keys(contact).length > 0 ? { ...body, contact } : body;
}

/** What a kind asks for besides what all do. */
const NEEDS: { readonly [kind: string]: readonly string[] } = { application: ['item'], complaint: ['identity'] };

/** What the schema cannot say in the words of this form: a question not answered, a number that is none. */
function unanswered(form: HTMLElement, body: { readonly [name: string]: unknown }): readonly Fault[] {
  const faults = (['copies', 'visitors'] as const)
    .filter((name) => typeof body[name] === 'string')
    .map((name) => ({ path: name, says: said(words.wholeNumber, { field: registerLabels[name] }) }));
  if (body.canWait !== undefined || fieldOf(form, 'canWait')?.hidden !== false) return faults;
  return [{ path: 'canWait', says: said(formWords.choose, { field: words.canWaitField }) }, ...faults];
}

/** What is wrong with a registration before it is sent. */
export function faultsIn(form: HTMLElement, body: { readonly [name: string]: unknown }): readonly Fault[] {
  const labels = { ...registerLabels, identity: complaintDeskWords.identity };
  const needed = ['kind', 'channel', ...(NEEDS[String(body.kind)] ?? []), 'subject'];
  return [...unanswered(form, body), ...faultsBy(Register, body, labels, needed)];
}
