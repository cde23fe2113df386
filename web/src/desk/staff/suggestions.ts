// What the words of a registration point to while it is filled in (FI-2): items and offices that can be taken over with a
// button, the person whose duty it may be, and cases it may repeat. Each line says which words it was found by.

import type { CaseStateName } from '#shared/case/kinds.ts';
import type { SimilarWhy } from '#shared/suggest/similar.ts';
import type { Suggestions, Through } from '#shared/suggest/suggest.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { stateLabels } from '#shared/words/case.ts';
import { sayDate } from '#shared/words/day.ts';
import { similarLabels, throughLabels, suggestWords as words } from '#shared/words/desk/suggest.ts';
import { button, type Child, fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { type After, afterAPause, whileTyping } from './while-typing.ts';

interface SimilarAnswer {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: CaseStateName;
  readonly office: string;
  readonly registeredAt: Instant;
  readonly why: readonly SimilarWhy[];
}
type Answer = Suggestions & { readonly similar: readonly SimilarAnswer[] };

export interface Choosing {
  /** Takes a suggestion over into the form; the form moves the keyboard to the field it filled. */
  readonly choose: (field: 'item' | 'office', id: string) => void;
  /** When to ask; a pause in typing unless said otherwise. */
  readonly after?: After;
}

/** What of a registration's body suggestions depend on. */
interface Typed {
  readonly subject: string;
  readonly body?: string;
  readonly item?: string;
  readonly village?: string;
  readonly contact?: { readonly name?: string; readonly phone?: string };
}

const COMMA = language === 'zh' ? '，' : ', ';
const listed = (some: readonly string[]): string => some.join(language === 'zh' ? '、' : ', ');

/** Complaints are asked for nowhere: what is told in confidence leaves the form only sealed. */
function questionOf(body: { readonly [name: string]: unknown }): Typed | undefined {
  const { kind, subject, item, village, contact } = body;
  if (kind === 'complaint' || (subject === undefined && item === undefined && contact === undefined)) return undefined;
  const { name, phone } = (contact ?? {}) as { readonly [key: string]: string | undefined };
  const given = { subject: subject ?? '', body: body.body, item, village };
  const reach = { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...known, ...(name || phone ? { contact: reach } : {}) } as unknown as Typed;
}

const isChosen = (through: readonly Through[]): boolean => through.some(({ by }) => by === 'chosen');

/** `因为写到了“低保”（所室职能：低保、特困供养和临时救助）`. Nothing where an item was chosen: then that is why. */
function because(found: readonly string[], through: readonly Through[]): Child {
  if (isChosen(through)) return false;
  const where = through.map(({ by, text }) => said(words.through, { by: throughLabels[by], text })).join('；');
  return make(
    'span',
    { class: 'under' },
    said(words.because, { words: listed(found) }),
    where !== '' && (language === 'zh' ? `（${where}）` : ` (${where})`),
  );
}

function similarCase(desk: Desk, one: SimilarAnswer): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: `#/cases/${one.id}` }, one.subject),
    make(
      'span',
      { class: 'under' },
      [
        one.number,
        sayDate(dayOf(one.registeredAt), language),
        desk.officeName(one.office),
        said(stateLabels[one.state]),
        listed(one.why.map((why) => said(similarLabels[why]))),
      ].join(COMMA),
    ),
  );
}

function shown(desk: Desk, { items, offices, handlers, similar }: Answer, choose: Choosing['choose']): Child {
  const take = (field: 'item' | 'office', id: string, label: string): HTMLElement =>
    button('plain', label, () => choose(field, id));
  const hints = [
    ...items.map(({ id, name, words: found, through }) => [
      said(words.item, { name }),
      because(found, through),
      take('item', id, said(words.takeItem)),
    ]),
    ...offices.map(({ id, words: found, through }) => [
      said(isChosen(through) ? words.chosenOffice : words.office, { office: desk.officeName(id) }),
      because(found, through),
      take('office', id, said(words.takeOffice)),
    ]),
    ...handlers.map(({ staff, office, words: found, through }) => [
      said(isChosen(through) ? words.chosenHandler : words.handler, {
        staff: desk.staffName(staff),
        office: desk.officeName(office),
      }),
      because(found, through),
    ]),
  ];
  const n = hints.length + similar.length;
  if (n === 0) return false;
  return [
    make('h2', {}, said(words.title)),
    make('p', { class: 'small', role: 'status' }, said(words.counted, { n })),
    hints.length > 0 &&
      make(
        'ul',
        { class: 'pointed' },
        hints.map((parts) => make('li', {}, parts)),
      ),
    similar.length > 0 && [
      make('h3', {}, said(words.similar)),
      make('p', { class: 'hint' }, said(words.similarHint)),
      make(
        'ul',
        { class: 'pointed' },
        similar.map((one) => similarCase(desk, one)),
      ),
    ],
  ];
}

/** An element that follows the body of a registration; empty while nothing is suggested. */
export function suggestionsFor(
  desk: Desk,
  { choose, after = afterAPause }: Choosing,
): { readonly element: HTMLElement; readonly follow: (body: { readonly [name: string]: unknown }) => void } {
  const element = make('section', { class: 'suggestions', 'aria-label': said(words.title), hidden: true });
  const follow = whileTyping<Typed, Answer>({
    ask: (body) => desk.ask<Answer>('/suggestions', { method: 'POST', body }),
    show: (answer) => {
      fillWith(element, answer && shown(desk, answer, choose));
      element.hidden = element.childElementCount === 0;
    },
    after,
  });
  return { element, follow: (body) => follow(questionOf(body)) };
}
