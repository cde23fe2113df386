// The grade of a year (AP-4): from the exact score by inclusive thresholds, never above what warnings allow (AC-2.5), and
// none for whom the rules leave it open.
import type { GradeCap } from '../accountability/ladder.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import { compare, type Exact, points } from './exact.ts';

/** The best first. */
export const GRADES = ['excellent', 'competent', 'basically-competent', 'incompetent'] as const;
export type Grade = (typeof GRADES)[number];

/** Why somebody has no grade this year (不定等次). */
export const UNGRADED = ['short-service', 'probation', 'open-accountability'] as const;
export type Ungraded = (typeof UNGRADED)[number];

/** What is said of it where the cause is not the reader's to know. */
export type UngradedSaid = Ungraded | 'later';

/**
 * AP-4, SV-4.5: an open matter exists for those alone who may know of it, and a grade that waits for it must not tell the others.
 * For them probation and an open matter have one wording, so that it names neither; short service shows from the day somebody
 * came. `own`: the reader is the person, who was served before it ever binds their grade.
 */
export const ungradedSaid = (
  why: Ungraded,
  { own, knows }: { readonly own: boolean; readonly knows: boolean },
): UngradedSaid => (own || why === 'short-service' || (why === 'open-accountability' && knows) ? why : 'later');

type Numbers = Pick<PolicyInForce, 'appraisal'>;

/** By the score alone; thresholds belong to the better grade. */
export function gradeOf(total: Exact, { appraisal }: Numbers): Grade {
  const reaches = (whole: number): boolean => compare(total, points(whole)) >= 0;
  if (reaches(appraisal.excellentFrom)) return 'excellent';
  if (reaches(appraisal.competentFrom)) return 'competent';
  return reaches(appraisal.basicallyFrom) ? 'basically-competent' : 'incompetent';
}

const BEST: Readonly<Record<GradeCap, Grade>> = {
  none: 'excellent',
  'not-excellent': 'competent',
  'basically-competent': 'basically-competent',
  incompetent: 'incompetent',
};

/** The lower of the grade and what warnings leave open. */
export const capped = (grade: Grade, cap: GradeCap): Grade =>
  GRADES[Math.max(GRADES.indexOf(grade), GRADES.indexOf(BEST[cap]))] as Grade;

export interface Standing {
  /** Whole months of service in the year. */
  readonly servedMonths: number;
  readonly probation: boolean;
  /** A case of accountability open at the year's end: the grade is decided after it. */
  readonly openCase: boolean;
}

/** Why there is no grade; undefined where there is one. */
export function ungraded(
  { servedMonths, probation, openCase }: Standing,
  { appraisal }: Numbers,
): Ungraded | undefined {
  if (servedMonths < appraisal.gradedFromMonths) return 'short-service';
  if (probation) return 'probation';
  return openCase ? 'open-accountability' : undefined;
}
