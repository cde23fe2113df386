// Facts of the page that answers a lookup: found, not found, or asked too often. The code is in none of them.
import type { Facts } from '../disclosure/shell.ts';
import { publicWords as words } from '../words/desk/public.ts';
import type { Language } from '../words/label.ts';
import { type Progress, progressFacts } from './progress-facts.ts';

/** What stood in the way: a heading and sentences under it. */
export interface Obstacle {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The list `summary` of a page: empty, or one entry. `faulty`: fields are at fault, whose lines it lists. */
export const summaryOf = (obstacle: Obstacle | undefined, faulty: boolean): readonly Facts[] =>
  obstacle
    ? [
        {
          heading: obstacle.heading,
          lines: obstacle.lines.map((line) => ({ line })),
          listed: faulty ? [{}] : [],
        },
      ]
    : [];

/** The page when the case was found; the form for another one is empty. */
export const foundPage = (view: Progress, language: Language): Facts => ({
  title: words.progress[language],
  ...formOf('', undefined),
  summary: [],
  found: [progressFacts(view, language)],
});

/** The page when it was not: the number is kept as typed. `fault` says what is wrong with the number, where that is known. */
export const notFoundPage = (number: string, obstacle: Obstacle, language: Language, fault?: string): Facts => ({
  title: words.follow[language],
  ...formOf(number, fault),
  summary: summaryOf(obstacle, fault !== undefined),
  found: [],
});

const formOf = (number: string, fault: string | undefined): Facts => ({
  'value-number': number,
  'describes-number': fault === undefined ? '' : 'number-fault',
  'wrong-number': String(fault !== undefined),
  'fault-number': fault === undefined ? [] : [{ says: fault }],
});
