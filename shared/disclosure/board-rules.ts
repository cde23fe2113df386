// What each board asks for: the texts people write, which of them are needed before a record goes up for approval, and
// the facts that somebody enters by hand where no case knows them.
import type { Board, TextField } from './boards.ts';

/** Facts entered by hand, for boards whose records come from no case. */
export const HAND_FACTS = ['office', 'category', 'until', 'status', 'period', 'month', 'catalogue'] as const;
export type HandFact = (typeof HAND_FACTS)[number];

export interface BoardRule {
  /** In the order in which they are read; the others of TEXT_FIELDS do not belong to this board. */
  readonly texts: readonly TextField[];
  /** Those that may stay empty. */
  readonly optional: ReadonlySet<TextField>;
  readonly facts: { readonly [F in HandFact]?: 'needed' | 'optional' };
}

const rule = (
  texts: readonly TextField[],
  facts: BoardRule['facts'] = {},
  optional: readonly TextField[] = [],
): BoardRule => ({ texts, facts, optional: new Set(optional) });

export const BOARD_RULES: { readonly [B in Board]: BoardRule } = {
  results: rule(['title', 'asked', 'outcome']),
  /** An opinion on a published record and the answer to it (DI-6). */
  opinions: rule(['asked', 'outcome']),
  /** `outcome`: what became of a decision, added when the comments are in (DI-1). */
  notices: rule(
    ['title', 'body', 'basis', 'people', 'outcome'],
    { category: 'needed', office: 'needed', until: 'optional', catalogue: 'optional' },
    ['basis', 'people', 'outcome'],
  ),
  'hot-problems': rule(['title', 'problem', 'progress'], { office: 'needed', status: 'needed', catalogue: 'optional' }),
  complaints: rule(['title', 'asked', 'outcome'], { office: 'optional', catalogue: 'optional' }),
  appraisal: rule(['title', 'body'], { period: 'needed', catalogue: 'optional' }),
  'monthly-report': rule(['title', 'body'], { month: 'needed', catalogue: 'optional' }),
  commendations: rule(['title', 'body'], { office: 'optional', catalogue: 'optional' }),
};

/** Texts that are needed and not written. */
export const missingTexts = (board: Board, written: { readonly [F in TextField]?: unknown }): TextField[] => {
  const { texts, optional } = BOARD_RULES[board];
  return texts.filter((field) => !optional.has(field) && written[field] === undefined);
};

/** Facts that are needed and not entered. */
export const missingFacts = (board: Board, facts: { readonly [F in HandFact]?: unknown }): HandFact[] =>
  HAND_FACTS.filter((fact) => BOARD_RULES[board].facts[fact] === 'needed' && facts[fact] === undefined);
