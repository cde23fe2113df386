// The receipt handed to the person: number, code, by when an answer is owed, how to follow it. Printed as it stands; the
// code is nowhere else.
import { registerWords as words } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { button, fillWith, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { dayOn, whyOf } from './say.ts';

/** The page after registering. `again` opens an empty form. */
export function receipt(desk: Desk, made: RegisteredAnswer, subject: string, again: () => void): HTMLElement {
  const { facts } = desk;
  const { number, due, receipt: slip } = made;
  const at = desk.now();
  const plain = `${location.host}${facts.root}desk/`;
  const picture = make('div', { class: 'qr' });
  const page = make(
    'div',
    {},
    make(
      'h1',
      { tabindex: '-1', class: 'unprinted' },
      said(words.done, { number: '' }),
      make('span', { class: 'case-number' }, number),
    ),
    make('p', { class: 'unprinted' }, said(words.receiptLead)),
    make(
      'section',
      { class: 'slip', 'aria-label': said(words.receipt) },
      make(
        'div',
        { class: 'slip-text' },
        make('p', { class: 'slip-head' }, facts.government, ' ', make('span', {}, said(words.receipt))),
        make(
          'dl',
          { class: 'keep' },
          make('div', {}, make('dt', {}, said(words.number)), make('dd', {}, number)),
          make('div', {}, make('dt', {}, said(words.code)), make('dd', { class: 'code' }, slip.code)),
        ),
        pairs([
          [said(words.subject), subject],
          [said(words.received), momentFact(at)[language]],
          [said(words.answerBy), due ? dayOn(due.on) : said(words.undated)],
        ]),
        make('p', { class: 'small' }, said(words.howToFollow, { address: plain, hotline: facts.hotline })),
      ),
      picture,
    ),
    due && make('div', { class: 'unprinted' }, whyOf(due)),
    make(
      'p',
      { class: 'acts' },
      button('go', said(formWords.print), () => window.print()),
      make('a', { class: 'plain', href: `#/cases/${made.id}` }, said(words.openCase)),
      button('plain', said(words.next), again),
    ),
  );
  void draw(picture, `${location.origin}${facts.root}desk/#${number},${slip.code}`);
  return page;
}

/** The picture comes when its drawing code has; a receipt without it is still a receipt. */
async function draw(place: HTMLElement, address: string): Promise<void> {
  const { qrCode } = await import('../qr-code.ts');
  fillWith(place, qrCode(address, said(words.qr)), make('span', { class: 'under' }, said(words.qr)));
}
