// Facts of the page that answers a lookup: found, with what the person may do, not found, or asked too often. The code is in
// none of them but unseen in the forms of the matter it opened.
import type { Facts } from '../disclosure/shell.ts';
import { publicWords as words } from '../words/desk/public.ts';
import type { Language } from '../words/label.ts';
import { type Progress, progressFacts } from './progress-facts.ts';
import { noStepFaults, type StepAgain, type StepKeys } from './step-forms.ts';

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

/** What happened to a step: it was taken, or something stood in its way, and it comes back as it was typed. */
export interface StepOutcome {
  readonly told?: string;
  readonly obstacle?: Obstacle;
  readonly again?: StepAgain;
}

/** The page when the case was found; the form for another one is empty. */
export const foundPage = (
  view: Progress,
  keys: StepKeys,
  language: Language,
  { told, obstacle, again }: StepOutcome = {},
): Facts => ({
  ...noStepFaults,
  title: words.progress[language],
  ...formOf('', undefined),
  ...progressFacts(view, keys, language, again),
  summary: summaryOf(obstacle, (again?.faults?.length ?? 0) > 0),
  told: told === undefined ? [] : [{ says: told }],
  found: [{}],
});

/** The page when it was not: the number is kept as typed. `fault` says what is wrong with the number, where that is known. */
export const notFoundPage = (number: string, obstacle: Obstacle, language: Language, fault?: string): Facts => ({
  ...noStepFaults,
  title: words.follow[language],
  ...formOf(number, fault),
  summary: summaryOf(obstacle, fault !== undefined),
  told: [],
  found: [],
});

/** The page when nothing is left of the matter: what is said of it, and the form for another one. */
export const leftPage = (told: string, language: Language): Facts => ({
  ...noStepFaults,
  title: words.follow[language],
  ...formOf('', undefined),
  summary: [],
  told: [{ says: told }],
  found: [],
});

const formOf = (number: string, fault: string | undefined): Facts => ({
  'value-number': number,
  'describes-number': fault === undefined ? '' : 'number-fault',
  'wrong-number': String(fault !== undefined),
  'fault-number': fault === undefined ? [] : [{ says: fault }],
});
