// The fields of a registration: what each is called, and those that stand together because a kind or a channel asks for
// them. Which of them are in sight is said in register-form.ts.
import { registerWords as words } from '#shared/words/desk/register.ts';
import { type Facts, type Label, say } from '#shared/words/label.ts';
import { boxField, choiceField, type FieldOptions, lineField, radioField } from '../field.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import { inputOf } from './moment-input.ts';

/** What each field is called, by its path in the body, in the order of the form. */
export const registerLabels = {
  kind: words.kind,
  channel: words.channel,
  witness: words.witness,
  canWait: words.canWaitField,
  item: words.item,
  from: words.from,
  documentNumber: words.documentNumber,
  urgency: words.urgency,
  copies: words.copies,
  subject: words.subject,
  body: words.body,
  'contact.name': words.name,
  'contact.phone': words.phone,
  dueOn: words.dueOn,
  externalNumber: words.externalNumber,
  visitors: words.visitors,
  'contact.organisation': words.organisation,
  'contact.declined': words.declined,
  onBehalfOf: words.onBehalfOf,
  agent: words.agent,
  emergency: words.emergency,
  village: words.village,
  office: words.office,
  firstAsked: words.firstAsked,
  occurredAt: words.occurredAt,
  lateReason: words.lateReason,
} as const satisfies { readonly [path: string]: Label };
export type RegisterField = keyof typeof registerLabels;

/** A field by its path, with what is said at it. */
export const field = (name: RegisterField, more: { hint?: Label; needed?: boolean } = {}): FieldOptions => ({
  name,
  label: registerLabels[name],
  prefix: 'r',
  ...more,
});

const DIGITS = { inputmode: 'numeric' };

const filled = (label: Label, facts: Facts): Label => ({ zh: say(label, 'zh', facts), en: say(label, 'en', facts) });

/** What is rarely asked, folded away under a line that says what it is. */
const folded = (name: string, title: Label, ...children: Child[]): HTMLElement =>
  make('details', { 'data-part': name }, make('summary', {}, said(title)), children);

/** A box is opened by two (SV-4.1). */
export const witnessField = (desk: Desk): HTMLElement =>
  choiceField(
    field('witness', { hint: words.witnessHint }),
    staffChoices(desk, '').filter(({ value }) => value !== desk.me.number),
    said(words.nobodyElse),
  );

/** A call shortly before days off (FI-6). Its question names the day, once that is known. */
export const canWaitField = (): HTMLElement =>
  radioField(
    field('canWait', { needed: true }),
    [
      { value: 'yes', text: said(words.waits) },
      { value: 'no', text: said(words.cannotWait) },
    ],
    make('p', { class: 'hint' }, said(words.cannotWaitHint)),
  );

/** What stands on a document, and the warning that secrets stay outside (AC-1.20). */
export const paperFields = (): HTMLElement =>
  make(
    'div',
    { 'data-part': 'paper' },
    make('p', { class: 'notice' }, said(words.classified)),
    lineField(field('from')),
    make(
      'div',
      { class: 'side' },
      lineField(field('documentNumber')),
      choiceField(field('urgency'), [{ value: 'urgent', text: said(words.urgent) }], said(words.ordinary)),
      lineField(field('copies'), DIGITS),
    ),
  );

export const contactFields = (): HTMLElement =>
  make(
    'div',
    { class: 'side', 'data-part': 'contact' },
    lineField(field('contact.name')),
    lineField(field('contact.phone'), { inputmode: 'tel' }),
  );

/** Many people at once speak through a few (TL-4). */
export function visitorFields({ facts: { groupVisit } }: Desk): HTMLElement {
  const { above: n, representatives: most } = groupVisit;
  const hint = filled(words.visitorsHint, { n, most });
  const rule = make('p', { class: 'notice', role: 'status', hidden: true });
  return folded('visitors', words.group, lineField(field('visitors', { hint }), DIGITS), rule);
}

export const personFields = (): HTMLElement =>
  folded(
    'person',
    words.person,
    boxField(field('contact.declined', { hint: words.declinedHint })),
    lineField(field('contact.organisation')),
    make('div', { class: 'side' }, lineField(field('onBehalfOf')), lineField(field('agent'))),
  );

/** AC-1.13: whom it reaches, and within how many minutes it goes upward. */
export function emergencyFields({ facts: { reportedUp: n } }: Desk): HTMLElement {
  return folded(
    'emergency',
    words.emergencies,
    boxField(field('emergency', { hint: filled(words.emergencyHint, { n }) })),
  );
}

export function moreFields(desk: Desk): HTMLElement {
  const villages = desk.facts.villages.map(({ id, name }) => ({ value: id, text: name }));
  return folded(
    'more',
    words.more,
    choiceField(field('village'), villages),
    choiceField(field('office'), officeChoices(desk)),
    choiceField(
      field('firstAsked', { hint: words.firstAskedHint }),
      staffChoices(desk, '').filter(({ value }) => value !== desk.me.number),
      said(words.myself),
    ),
    lineField(field('occurredAt', { hint: words.occurredAtHint }), {
      type: 'datetime-local',
      max: inputOf(desk.now()),
    }),
    lineField(field('lateReason')),
  );
}
