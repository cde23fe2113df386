// A slip: one sheet for the person to take along, and while it is shown the only thing the page prints. What it says is its
// own matter; its head, its numbers, the way to follow the case and the picture of that way are the same on all of them.
import { slipWords as words } from '#shared/words/desk/slips.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Facts, Label } from '#shared/words/label.ts';
import { button, type Child, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';

export interface SlipFacts {
  /** What it is: 登记回执. */
  readonly name: Label;
  /** The case's number; the code only where it was just given, because nothing keeps it. */
  readonly number: string;
  readonly code?: string | undefined;
  /** The slip's own number, where it has one. */
  readonly own?: string | undefined;
  readonly content: Child;
  /** Who signs, and where the person signs for it. */
  readonly signed?: Child;
}

/** Stands on a page while a slip is shown there, and makes the page print that slip alone. */
export class SlipPage extends HTMLElement {
  connectedCallback(): void {
    document.body.classList.add('at-slip');
  }
  disconnectedCallback(): void {
    if (!document.querySelector('slip-page')) document.body.classList.remove('at-slip');
  }
}
customElements.define('slip-page', SlipPage);

/** The picture comes when its drawing code has; a slip without it is still a slip. */
async function draw(place: HTMLElement, address: string): Promise<void> {
  const { qrCode } = await import('../qr-code.ts');
  fillWith(place, qrCode(address, said(words.qr)), make('span', { class: 'under' }, said(words.qr)));
}

const kept = (name: Label, value: string, more = ''): HTMLElement =>
  make('div', {}, make('dt', {}, said(name)), make('dd', { class: more || undefined }, value));

/** A sentence in which numbers stay on one line each, and other parts are more than text. */
export const sentence = (label: Label, facts: Facts, parts: { readonly [slot: string]: Child }): Child =>
  said(label, facts)
    .split(/(\{\w+\})/)
    .map((piece) => {
      const value = parts[piece.slice(1, -1)];
      return typeof value === 'string' ? make('span', { class: 'tight' }, value) : (value ?? piece);
    });

interface Sheet extends Pick<SlipFacts, 'name' | 'own' | 'content' | 'signed'> {
  /** Between the head and the text, and below it. */
  readonly keep?: Child;
  readonly foot?: Child;
}

/** The head of the township, what it is, what it says, who signs. */
export const sheet = ({ facts }: Desk, { name, own, content, signed, keep, foot }: Sheet): HTMLElement =>
  make(
    'section',
    { class: 'slip', 'aria-label': said(name) },
    make(
      'div',
      { class: 'slip-top' },
      make('p', { class: 'slip-head' }, facts.government),
      make('p', { class: 'slip-name' }, said(name)),
      own !== undefined && make('p', { class: 'slip-number' }, own),
    ),
    keep,
    make('div', { class: 'slip-text' }, content, signed && make('div', { class: 'slip-signed' }, signed)),
    foot,
  );

/** A sheet for a person who follows their case by it. */
export function slip(desk: Desk, { number, code, ...paper }: SlipFacts): HTMLElement {
  const { facts } = desk;
  const address = `${location.host}${facts.root}desk/`;
  const picture = make('div', { class: 'qr' });
  void draw(picture, `${location.origin}${facts.root}desk/#${code === undefined ? number : `${number},${code}`}`);
  return sheet(desk, {
    ...paper,
    keep:
      code !== undefined && make('dl', { class: 'keep' }, kept(words.number, number), kept(words.code, code, 'code')),
    foot: make(
      'div',
      { class: 'slip-follow' },
      picture,
      make(
        'p',
        { class: 'small' },
        sentence(
          code === undefined ? words.followWithReceipt : words.follow,
          { address },
          { number, hotline: facts.hotline },
        ),
      ),
    ),
  });
}

/** A slip with what can be done with it; `acts` follow the button that prints. */
export function slipPage(sheet: HTMLElement, acts: Child, lead: Child = false): HTMLElement {
  const print = button('go', said(formWords.print), () => window.print());
  const page = document.createElement('slip-page');
  fillWith(page, lead, sheet, make('p', { class: 'acts' }, print, acts));
  return page;
}
