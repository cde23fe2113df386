// What each kind of signed record is on the desk: how its fields are called and chosen, how an entry is read, and what the
// API answers. Forms are drawn from the schemas of the law.
import { GIFT_OUTCOMES, SIGNED_BODIES, SIGNED_STEPS, type SignedStepName } from '#shared/signed/commands.ts';
import { SIGNED_PATHS, type SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import type { Day, Instant } from '#shared/time.ts';
import { signedFieldLabels as labels, signedHints } from '#shared/words/desk/signed.ts';
import type { Label } from '#shared/words/label.ts';
import { giftOutcomeLabels } from '#shared/words/signed.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { Listed } from './answers.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import { entriesOf, type Schema } from './fields/schema.ts';
import type { FormOrder } from './forms/schema-form.ts';
import { dayOn } from './say.ts';

export interface SignedAnswer extends SignedState {
  readonly id: string;
  readonly version: number;
  readonly stateLabel: string;
  readonly said: { readonly [field: string]: string | number } | null;
  readonly actions: readonly string[];
}
export interface SignedList extends Listed<SignedAnswer> {
  readonly actions: readonly string[];
  readonly box?: { readonly openedAt?: Instant; readonly owedSince?: Instant; readonly remindsAt: Instant };
}

/** Where the API keeps them, and the desk shows them. */
export const pathOf = (kind: SignedKind): string => `/${SIGNED_PATHS[kind]}`;
export const placeOf = (kind: SignedKind): string => `#/signed/${SIGNED_PATHS[kind]}`;

export const fieldLabel = (kind: SignedKind, field: string): Label =>
  labels[`${kind}.${field}`] ?? labels[field] ?? { zh: field, en: field };

/** How the forms of a kind are drawn. */
export function drawnFor(kind: SignedKind, desk: Desk): Pick<FormOrder, 'label' | 'hint' | 'choices'> {
  const colleagues = staffChoices(desk, '').filter(({ value }) => value !== desk.me.number);
  return {
    label: (field) => fieldLabel(kind, field),
    hint: (field) => signedHints[field],
    choices: {
      outcome: GIFT_OUTCOMES.map((value) => ({ value, text: said(giftOutcomeLabels[value]) })),
      handedTo: colleagues,
      with: colleagues,
      staff: colleagues,
      office: officeChoices(desk),
    },
  };
}

export const bodySchema = (kind: SignedKind): FormOrder['schema'] => SIGNED_BODIES[kind];
export const stepSchema = (kind: SignedKind, name: SignedStepName): FormOrder['schema'] =>
  SIGNED_STEPS[kind][name as 'confirm'];

/** What stands in an entry, in the order of its form: as it is read, and as the form of its correction begins with. */
export function factsOf({ facts, said: words }: SignedAnswer): { readonly [field: string]: unknown } {
  const all: { readonly [field: string]: unknown } = { ...facts, ...words };
  const fields = entriesOf(bodySchema(facts.kind) as unknown as Schema).map(({ key }) => key);
  return Object.fromEntries(fields.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])));
}

/** What an entry is called in a list and over its page. */
export function titleOf({ facts, said: words }: SignedAnswer, erased: string): string {
  const name = words?.[{ gift: 'what', opening: 'box', commendation: 'title' }[facts.kind]];
  return name === undefined ? erased : String(name);
}

/** Whom or what it is about, in a few words. */
export function underTitle(desk: Desk, { facts }: SignedAnswer): Child {
  switch (facts.kind) {
    case 'gift':
      return [make('span', {}, said(giftOutcomeLabels[facts.outcome])), make('span', {}, dayOn(facts.on, true))];
    case 'opening':
      return make('span', {}, dayOn(facts.on, true), ` ${facts.time}`);
    case 'commendation':
      return make('span', {}, praised(desk, facts));
  }
}

const praised = (desk: Desk, { staff, office }: { readonly staff?: string; readonly office?: string }): string =>
  staff === undefined ? desk.officeName(office ?? '') : desk.staffName(staff);

/** How one field of an entry is read. */
export function sayField(desk: Desk, field: string, value: unknown): Child {
  switch (field) {
    case 'on':
      return dayOn(value as Day);
    case 'outcome':
      return said(giftOutcomeLabels[value as 'refused']);
    case 'handedTo':
    case 'with':
    case 'staff':
      return desk.staffName(String(value));
    case 'office':
      return desk.officeName(String(value));
    case 'case': {
      const { id, number } = value as { id: string; number: string };
      return make('a', { href: `#/cases/${id}`, class: 'case-number' }, number);
    }
    default:
      return make('span', { class: 'said' }, String(value));
  }
}
