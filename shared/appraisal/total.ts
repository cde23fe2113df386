// What the scores of one step come to (AP-3): a bonus never lifts above the full marks, a deduction never sinks below nothing.
// Light enough for a form that shows the sum while somebody types.
import { type Exact, exact } from './exact.ts';

/** Names in scores that no criterion may have. */
export const BONUS = 'bonus';
export const DEDUCTION = 'deduction';

/** Hundredths of a point by criterion, and by `bonus` and `deduction` where there is one. */
export type Scores = { readonly [criterion: string]: number };

const FULL = 100 * 100;

/** The total, from nothing to 100 points; undefined where nothing is scored. */
export function totalOf(
  { criteria }: { readonly criteria: readonly { readonly id: string }[] },
  scores: Scores,
): Exact | undefined {
  if (criteria.length === 0) return undefined;
  const sum = criteria.reduce((all, { id }) => all + (scores[id] ?? 0), 0);
  return exact(Math.max(0, Math.min(FULL, sum + (scores[BONUS] ?? 0) - (scores[DEDUCTION] ?? 0))));
}
