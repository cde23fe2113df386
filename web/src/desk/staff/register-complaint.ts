// What a complaint is asked besides, when it is taken at the counter: how the reporter wants to be known, whom it is about,
// which ground, whom they fear; and the slip, after which not a word of it is left on the page (SV-4.1).
import { identityLabels, complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { complaintFields } from '#shared/words/desk/complaint-steps.ts';
import { registerWords } from '#shared/words/desk/register.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Choice, lineField, radioField } from '../field.ts';
import { button, type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { staffChoices } from './fields/people.ts';
import { boxes, tickedIn } from './fields/several.ts';
import { targetFields } from './fields/target.ts';
import { filesField } from './register-files.ts';
import { slip, slipPage } from './slip.ts';
import type { Values } from './step-book.ts';

const IDENTITIES = ['named', 'confidential', 'anonymous'] as const;
/** Where somebody is asked for by several boxes. */
const LISTS = ['grounds', 'keepFrom'] as const;
const TARGET = ['office', 'staff', 'words'] as const;

const folded = (title: string, ...inner: Child[]): HTMLElement =>
  make('details', {}, make('summary', {}, title), inner);

/** A clause is named by its number too; what is no clause by itself is not. */
const matterChoice = ({ id, title }: { readonly id: string; readonly title: string }): Choice => ({
  value: id,
  text: id.includes('/') ? title : `${title} ${id}`,
});

/** The part of the form that only complaints have. */
export function complaintPart(desk: Desk): HTMLElement {
  const identities = IDENTITIES.map((value) => ({ value, text: said(identityLabels[value]) }));
  const matters = desk.facts.matters.map(({ title, matters: all }) =>
    boxes({ name: 'grounds', label: { zh: title, en: title } }, all.map(matterChoice)),
  );
  const feared = {
    name: 'keepFrom',
    label: complaintFields.keepFrom ?? words.keepFrom,
    hint: words.keepFromHint,
  };
  return make(
    'div',
    { 'data-part': 'complaint' },
    make('p', { class: 'notice' }, said(words.kindHint)),
    radioField({ name: 'identity', label: words.identity, prefix: 'r' }, identities),
    targetFields(desk, 'r', words.unnamed, words.targetHint),
    lineField({ name: 'target.words', label: words.targetWords, hint: words.targetWordsHint, prefix: 'r' }),
    folded(said(words.grounds), matters),
    folded(said(words.keepFrom), boxes(feared, staffChoices(desk, ''))),
    filesField(desk),
  );
}

/** What of the body only complaints have, from what the form holds. */
export function complaintIn(values: Values): { readonly [name: string]: unknown } {
  const target = TARGET.filter((key) => values[`target.${key}`]).map((key) => [key, values[`target.${key}`]]);
  const lists = LISTS.map((key) => [key, tickedIn(key, values)] as const).filter(([, ticked]) => ticked.length > 0);
  return {
    ...(values.identity ? { identity: values.identity } : {}),
    ...(target.length > 0 ? { target: Object.fromEntries(target) } : {}),
    ...Object.fromEntries(lists),
  };
}

/** The page after a complaint was taken: number and code alone. It bears no subject and does not say what it is. */
export function sealedReceipt(desk: Desk, { number, receipt }: RegisteredAnswer, again: () => void): HTMLElement {
  const content = [
    pairs([[said(registerWords.received), momentFact(desk.now())[language]]]),
    make('p', {}, said(words.keepCode)),
  ];
  const lead = [
    make(
      'h1',
      { tabindex: '-1', class: 'unprinted' },
      said(registerWords.done, { number: '' }),
      make('span', { class: 'case-number' }, number),
    ),
    make('p', { class: 'unprinted' }, said(words.takenLead)),
  ];
  const sheet = slip(desk, { name: registerWords.receipt, number, code: receipt.code, content });
  return slipPage(sheet, button('plain', said(registerWords.next), again), lead);
}
