// The form of a registration: its fields, which of them the kind and the channel ask for, and the body it makes.
import { CASE_KINDS, CHANNELS } from '#shared/case/kinds.ts';
import { channelLabels, kindLabels } from '#shared/words/case.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import type { Label } from '#shared/words/label.ts';
import { choiceField, lineField, linesField, radioField, valuesOf } from '../field.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { ItemAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { inputOf, instantOf } from './moment-input.ts';

/** Complaints are sealed from the first word; until that exists they are not typed here. */
const KINDS = CASE_KINDS.filter((kind) => kind !== 'complaint');
const DATED_CHANNELS: ReadonlySet<unknown> = new Set(['superior', 'platform', 'hotline']);
const DATED_KINDS: ReadonlySet<unknown> = new Set(['directive', 'document']);
const NUMBERED_CHANNELS: ReadonlySet<unknown> = new Set(['platform', 'hotline']);

/** What each field is called, by its path in the body. */
export const registerLabels: { readonly [path: string]: Label } = {
  kind: words.kind,
  channel: words.channel,
  subject: words.subject,
  body: words.body,
  'contact.name': words.name,
  'contact.phone': words.phone,
  item: words.item,
  village: words.village,
  office: words.office,
  occurredAt: words.occurredAt,
  lateReason: words.lateReason,
  onBehalfOf: words.onBehalfOf,
  dueOn: words.dueOn,
  externalNumber: words.externalNumber,
};

const field = (name: string, more: { hint?: Label; needed?: boolean } = {}) => ({
  name,
  label: registerLabels[name] as Label,
  prefix: 'r',
  ...more,
});

/** What is rarely asked, folded away. */
function moreFields(desk: Desk): HTMLElement {
  const villages = desk.facts.villages.map(({ id, name }) => ({ value: id, text: name }));
  const open = desk.offices.filter((office) => office.open);
  return make(
    'details',
    {},
    make('summary', {}, said(words.more)),
    choiceField(field('village'), villages),
    choiceField(
      field('office'),
      open.map(({ id }) => ({ value: id, text: desk.officeName(id) })),
    ),
    lineField(field('onBehalfOf')),
    lineField(field('occurredAt', { hint: words.occurredAtHint }), {
      type: 'datetime-local',
      max: inputOf(desk.now()),
    }),
    lineField(field('lateReason')),
  );
}

/** The form, with the date that will be owed beside it. */
export function registerForm(desk: Desk, items: readonly ItemAnswer[], preview: HTMLElement): HTMLFormElement {
  const kinds = KINDS.map((value) => ({ value, text: said(kindLabels[value]) }));
  const channels = CHANNELS.map((value) => ({ value, text: said(channelLabels[value]) }));
  const form = make(
    'form',
    { novalidate: true, class: 'register' },
    radioField(field('kind', { needed: true }), kinds),
    make('p', { class: 'note' }, said(words.complaint, { hotline: desk.facts.hotline })),
    choiceField(field('channel', { needed: true }), channels),
    choiceField(
      field('item', { needed: true }),
      items.map(({ id, name }) => ({ value: id, text: name })),
    ),
    lineField(field('subject', { needed: true, hint: words.subjectHint })),
    linesField(field('body')),
    make(
      'div',
      { class: 'side' },
      lineField(field('contact.name')),
      lineField(field('contact.phone'), { inputmode: 'tel' }),
    ),
    lineField(field('dueOn'), { type: 'date' }),
    lineField(field('externalNumber')),
    moreFields(desk),
    preview,
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.submit))),
  );
  // Most who are registered here stand at the counter.
  (form.elements.namedItem('channel') as HTMLSelectElement).value = 'window';
  return form;
}

const fieldOf = (form: HTMLElement, name: string) => form.querySelector<HTMLElement>(`[data-field="${name}"]`);

/** Shows just the fields that the kind and the channel chosen ask for. */
export function offerFields(form: HTMLElement): void {
  const { kind, channel } = valuesOf(form);
  const asked: { readonly [name: string]: boolean } = {
    item: kind === 'application',
    dueOn: DATED_KINDS.has(kind) || DATED_CHANNELS.has(channel),
    externalNumber: NUMBERED_CHANNELS.has(channel),
  };
  for (const name of Object.keys(asked)) {
    const part = fieldOf(form, name);
    if (part) part.hidden = !asked[name];
  }
}

/** The body of the request: what is hidden or empty is left out. */
export function registrationFrom(form: HTMLElement): { readonly [name: string]: unknown } {
  const values = valuesOf(form);
  const body: { [name: string]: unknown } = {};
  const contact: { [name: string]: unknown } = {};
  for (const name of Object.keys(registerLabels)) {
    const value = values[name];
    if (!value || fieldOf(form, name)?.hidden) continue;
    if (name.startsWith('contact.')) contact[name.slice('contact.'.length)] = value;
    else body[name] = name === 'occurredAt' ? instantOf(String(value)) : value;
  }
  return Object.keys(contact).length > 0 ? { ...body, contact } : body;
}
