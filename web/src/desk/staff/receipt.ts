// The receipt handed to the person: number, code, by when an answer is owed, how to follow it. Printed as it stands; the
// code is nowhere else. A code that was lost and given anew comes on the same sheet.
import { registerWords as words } from '#shared/words/desk/register.ts';
import { slipNames, slipWords } from '#shared/words/desk/slips.ts';
import { momentFact } from '#shared/words/moment.ts';
import { button, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { dayOn, whyOf } from './say.ts';
import { slip, slipPage } from './slip.ts';

/** The page after registering. `again` opens an empty form. */
export function receipt(desk: Desk, made: RegisteredAnswer, subject: string, again: () => void): HTMLElement {
  const { number, due, id } = made;
  const content = pairs([
    [said(words.subject), subject],
    [said(words.received), momentFact(desk.now())[language]],
    [said(words.answerBy), due ? dayOn(due.on) : said(words.undated)],
  ]);
  const sheet = slip(desk, { name: words.receipt, number, code: made.receipt.code, content });
  const lead = [
    make(
      'h1',
      { tabindex: '-1', class: 'unprinted' },
      said(words.done, { number: '' }),
      make('span', { class: 'case-number' }, number),
    ),
    make('p', { class: 'unprinted' }, said(words.receiptLead)),
  ];
  const acts = [
    make('a', { class: 'plain', href: `#/cases/${id}` }, said(words.openCase)),
    button('plain', said(words.next), again),
  ];
  const page = slipPage(sheet, acts, lead);
  if (due) page.insertBefore(make('div', { class: 'unprinted' }, whyOf(due)), page.lastChild);
  return page;
}

/** The page after a code was given anew. `back` leads to the case. */
export function reissued(
  desk: Desk,
  { number, subject, code }: { readonly number: string; readonly subject: string; readonly code: string },
  back: () => void,
): HTMLElement {
  const content = [
    pairs([
      [said(words.subject), subject],
      [said(slipWords.reissuedAt), momentFact(desk.now())[language]],
    ]),
    make('p', {}, said(slipWords.oldCodeVoid)),
  ];
  const lead = [
    make('h1', { tabindex: '-1', class: 'unprinted' }, said(slipNames.reissued)),
    make('p', { class: 'unprinted' }, said(words.receiptLead)),
  ];
  const sheet = slip(desk, { name: slipNames.reissued, number, code, content });
  return slipPage(sheet, button('plain', said(words.openCase), back), lead);
}
