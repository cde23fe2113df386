// What a half-year and a year come to (AP-2): the mean of the quarters that are there, the year with the year-end appraisal
// in the policy's shares. A quarter that is missing is left out and never counts as nothing.
import type { PolicyInForce } from '../regulation/policy.ts';
import { type Exact, mean, weighed } from './exact.ts';

/** The half-year: without effect on the year; undefined without a quarter. */
export const halfYearScore = (quarters: readonly Exact[]): Exact | undefined => mean(quarters);

/** The year; where no quarter is there, the year-end appraisal alone. */
export function yearScore(
  quarters: readonly Exact[],
  yearEnd: Exact,
  { appraisal }: Pick<PolicyInForce, 'appraisal'>,
): Exact {
  const quarterly = mean(quarters);
  return quarterly ? weighed(quarterly, appraisal.quartersPercent, yearEnd, appraisal.yearEndPercent) : yearEnd;
}
