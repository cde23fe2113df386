// Which month of the roster is on screen: from the address, and the bar that leads to the others and says what is missing.
import { day, plusDays } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { rosterWords as words } from '#shared/words/desk/roster.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { RosterDay } from './roster-changes.ts';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** A month `YYYY-MM` where an address names one. */
export const monthIn = (text: string | undefined): string | undefined =>
  text !== undefined && MONTH.test(text) ? text : undefined;

/** The month so many days from the first of another. */
export const monthFrom = (month: string, days: number): string => plusDays(day(`${month}-01`), days).slice(0, 7);

/** `act` stands at its end. */
export function monthsBar(month: string, days: readonly RosterDay[], act: Child): HTMLElement {
  const gaps = days.filter(({ gap }) => gap).length;
  const to = (far: number, label: typeof words.before | typeof words.after) =>
    make('a', { href: `#/roster/${monthFrom(month, far)}` }, said(label));
  return make(
    'div',
    { class: 'months' },
    make('h2', { tabindex: '-1' }, sayMonth(month, language)),
    make('nav', { 'aria-label': said(words.months) }, to(-1, words.before), to(31, words.after)),
    make(
      'span',
      { class: `light ${gaps > 0 ? 'late' : 'fine'}` },
      gaps > 0 ? said(words.gaps, { n: gaps }) : said(words.complete),
    ),
    act,
  );
}
