// What the papers for the person have in common: whom they speak to and of what, where an office is found, who signs.
import { dayOf, type Instant } from '#shared/time.ts';
import { sayDate, sayDay } from '#shared/words/day.ts';
import { slipWords as words } from '#shared/words/desk/slips.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { sentence } from './slip.ts';
import { written } from './written.ts';

/** An entry of the history whose paper is made, in its case. */
export interface Paper {
  readonly desk: Desk;
  readonly view: CaseAnswer;
  readonly entry: TimelineEntry;
}

export const on = (at: Instant): string => sayDay(dayOf(at), language);
/** The day as official papers date themselves. */
export const dated = (at: Instant): string => sayDate(dayOf(at), language);
export const textOf = ({ text }: TimelineEntry, key: string): string =>
  typeof text?.[key] === 'string' ? text[key] : '';
export const row = (name: keyof typeof words, value: Child) => [said(words[name]), value] as const;

/** The office that had the case at a moment. */
export const officeAt = ({ custody, office }: CaseAnswer, at: Instant): string =>
  custody.find(({ from, to }) => from <= at && (to === undefined || at <= to))?.office ?? office;

/** Where an office is found and how it is called. */
export function whereOf(desk: Desk, id: string): Child {
  const office = desk.offices.find((one) => one.id === id);
  const between = language === 'zh' ? '，' : ', ';
  const phone = office?.phone && [between, sentence(words.phoneOf, {}, { phone: office.phone })];
  return [[desk.officeName(id), office?.place].filter(Boolean).join(between), phone];
}

/** To whom a paper speaks, and of which matter. */
export function opening({ desk, view, entry }: Paper, lead: keyof typeof words): Child {
  const name = written(view.timeline, 'contact.name', entry.version);
  const subject = written(view.timeline, 'subject', entry.version) ?? view.number;
  return [
    make('p', { class: 'slip-to' }, said(words.to, { name: name ?? said(words.applicant) })),
    make(
      'p',
      { class: 'slip-lead' },
      sentence(
        words[lead],
        { on: dated(view.receivedAt), subject, township: desk.facts.government },
        { number: view.number },
      ),
    ),
  ];
}

/** Office, day and who wrote it; a line where the person signs for it. What only shows the way bears no seal. */
export function signed({ desk, view, entry }: Paper, sealed = true): Child {
  const { actor, at } = entry;
  const by = actor.kind === 'staff' ? desk.staffName(actor.staff) : '';
  const office = desk.officeName(officeAt(view, at));
  return [
    make(
      'p',
      { class: 'slip-seal' },
      make('span', {}, sealed ? said(words.seal, { office }) : office),
      make('span', {}, dated(at)),
    ),
    make(
      'p',
      { class: 'slip-lines' },
      make('span', {}, said(words.handledBy, { name: by })),
      make('span', { class: 'to-sign' }, said(words.signedFor)),
    ),
  ];
}
