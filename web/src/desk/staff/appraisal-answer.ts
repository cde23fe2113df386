// What the doors answer of an appraisal, as far as the desk shows it.
import type { AppraisalCommandName } from '#shared/appraisal/commands.ts';
import type { Pack } from '#shared/appraisal/pack.ts';
import type { CycleKind } from '#shared/appraisal/period.ts';
import type { Absence } from '#shared/appraisal/roster-of-cycle.ts';
import type { AppraisalStateName } from '#shared/appraisal/state.ts';
import { BONUS, DEDUCTION } from '#shared/appraisal/total.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { Voted } from '#shared/vote/ballots.ts';

export type Points = { readonly [name: string]: number };
interface Scored {
  readonly scores: Points;
}

export interface AppraisalItem {
  readonly id: string;
  readonly version: number;
  readonly cycle: string;
  readonly kind: CycleKind;
  readonly kindLabel: string;
  readonly period: string;
  readonly staff: string;
  readonly name: string;
  readonly postLabel: string;
  readonly reviewer: string;
  readonly reviewerName?: string;
  readonly joined?: Day;
  readonly away?: readonly Absence[];
  readonly moved?: readonly Day[];
  readonly state: AppraisalStateName;
  readonly stateLabel: string;
  readonly ownUntil: Instant;
  readonly reviewUntil?: Instant;
  readonly finalUntil?: Instant;
  readonly objectUntil?: Instant;
  readonly ownMissing: boolean;
  readonly unreviewed: boolean;
  readonly own?: Scored;
  readonly review?: Scored;
  readonly final?: Scored & {
    /** For those who decide and check. */
    readonly voted?: Voted;
    readonly quarters?: readonly { readonly cycle: string; readonly total: string }[];
  };
  readonly total?: string;
  readonly ownTotal?: string;
  /** Contests of a fact that nobody has checked yet. */
  readonly contestsOpen: number;
  readonly yearEnd?: string;
  readonly gradeLabel?: string;
  readonly ungradedLabel?: string;
  readonly actions: readonly AppraisalCommandName[];
}

export interface CriterionShown {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly step: number;
}

export interface AppraisalAnswer extends AppraisalItem {
  readonly template: {
    readonly criteria: readonly CriterionShown[];
    readonly bonus: { readonly most: number; readonly step: number };
    readonly deduction: { readonly most: number; readonly step: number };
  };
  readonly totals: { readonly own?: string; readonly review?: string };
  readonly pack: Pack | null;
  readonly evidence: string | null;
  readonly reviewReasons: { readonly [name: string]: string } | null;
  readonly finalReasons: { readonly [name: string]: string } | null;
  readonly objectionReason: string | null;
  readonly objectionDecided: string | null;
  readonly contests: readonly {
    readonly contest: number;
    readonly fact: string;
    readonly reason: string;
    readonly answered?: boolean;
    readonly corrected?: boolean;
    readonly answer?: string;
  }[];
  /** Who votes, where this person may take a decision. */
  readonly panel?: readonly { readonly number: string; readonly name: string }[];
  /** Too few may vote on it: the county decides. */
  readonly toCounty?: true;
  readonly timeline: readonly { readonly says: string; readonly at: Instant; readonly byName?: string }[];
}

/** Until when the step that is open now can be taken. */
export function untilOf({ state, ownUntil, reviewUntil, finalUntil, objectUntil }: AppraisalItem): Instant | undefined {
  if (state === 'own') return ownUntil;
  if (state === 'review') return reviewUntil;
  return state === 'final' ? finalUntil : state === 'decided' ? objectUntil : undefined;
}

/** Steps that somebody waits for, and not only possibilities. */
const AWAITED: ReadonlySet<string> = new Set<AppraisalCommandName>([
  'submit-self',
  'review',
  'finalize',
  'answer-contest',
  'record-county',
  'decide-objection',
]);
export const awaitsMe = ({ actions }: Pick<AppraisalItem, 'actions'>): boolean =>
  actions.some((name) => AWAITED.has(name));

/** What need not be given. */
export const EXTRAS: readonly string[] = [BONUS, DEDUCTION];

/** What is scored, bonus and deduction at the end; nothing of a half-year. */
export function rowsOf(
  { template: { criteria, bonus, deduction } }: Pick<AppraisalAnswer, 'template'>,
  bonusTitle: string,
  lessTitle: string,
): CriterionShown[] {
  if (criteria.length === 0) return [];
  return [
    ...criteria,
    { id: BONUS, title: bonusTitle, weight: bonus.most, step: bonus.step },
    { id: DEDUCTION, title: lessTitle, weight: deduction.most, step: deduction.step },
  ];
}
