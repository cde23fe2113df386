// Facts of the pages that a submission passes: the form shown again, the page to check, the page that says it was taken.
import type { Facts } from '../disclosure/shell.ts';
import type { Day } from '../time.ts';
import { sayDay } from '../words/day.ts';
import type { Language } from '../words/label.ts';
import { type Obstacle, summaryOf } from './follow-page.ts';
import { answerFacts, type Choices, type Fault, SUBMIT_FIELDS, type Submission } from './submission.ts';

/** The form with what was typed. */
export function formPage(typed: Submission, faults: readonly Fault[], obstacle: Obstacle | undefined): Facts {
  const fields = SUBMIT_FIELDS.map((name) => {
    const fault = faults.find(({ path }) => path === name);
    return {
      [`value-${name}`]: typed[name],
      [`describes-${name}`]: fault ? `${name}-fault` : '',
      [`wrong-${name}`]: String(fault !== undefined),
      [`fault-${name}`]: fault ? [{ says: fault.says }] : [],
    };
  });
  const about = { about: typed.about ? [{ 'value-about': typed.about }] : [] };
  return Object.assign({ summary: summaryOf(obstacle, faults.length > 0), ...about }, ...fields);
}

/** The page to check. `travelling` goes along in the form, unseen: the answers, the language, the key of this submission. */
export const checkPage = (
  typed: Submission,
  choices: Choices,
  travelling: Readonly<Record<string, string>>,
  language: Language,
): Facts => ({
  answers: answerFacts(typed, choices, language),
  typed: Object.entries({ ...typed, ...travelling }).map(([field, value]) => ({ field, value })),
});

export interface Taken {
  readonly number: string;
  /** In fours, as shown. */
  readonly code: string;
  readonly due: { readonly on: Day; readonly says: readonly string[] } | null;
}

/** What is said after a matter was taken. */
export const takenFacts = ({ number, code, due }: Taken, language: Language): Facts => ({
  'case-number': number,
  code,
  running: due ? [{ due: sayDay(due.on, language), why: due.says.map((line) => ({ line })) }] : [],
  undated: due ? [] : [{}],
});
