// Figures over published results. Each is shown with its formula, and not at all on too few records (SC-1).
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import { DEFAULT_POLICY } from '#shared/regulation/policy.ts';
import { type Day, daysBetween } from '#shared/time.ts';

/** The fewest records on which a rate or a median is shown. */
export const LEAST = DEFAULT_POLICY.figures.smallest;

export interface Performance {
  readonly whole: number;
  /** Told in time, by the date first owed. */
  readonly onTime: number;
  /** Median of calendar days from receipt to result. */
  readonly medianDays: number;
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
};

/** How these results went, or undefined when there are too few to say. */
export function performanceOf(results: readonly Result[]): Performance | undefined {
  if (results.length < LEAST) return undefined;
  return {
    whole: results.length,
    onTime: results.filter((result) => result.onTime).length,
    medianDays: median(results.map((result) => daysBetween(result.receivedOn as Day, result.closedOn as Day))),
  };
}

/** A share as whole percent, rounded down, so that 100 % means all of them. */
export const percent = (part: number, whole: number): string => `${Math.floor((part / whole) * 100)}%`;
