// One appraisal as it lies in the file (AP-4): each step with its scores and reasons, the evidence with what was corrected of it,
// and what it came to. Made from its state and the texts of its events; who voted how stays with the meeting.
import type { ObjectionResult } from '../appraisal/commands.ts';
import { shown } from '../appraisal/exact.ts';
import type { Grade, UngradedSaid } from '../appraisal/grade.ts';
import type { Pack } from '../appraisal/pack.ts';
import type { CycleKind } from '../appraisal/period.ts';
import { inPoints } from '../appraisal/score.ts';
import { type AppraisalState, type AppraisalStateName, isDecided } from '../appraisal/state.ts';
import type { Template } from '../appraisal/template.ts';
import { type Contested, contestsIn, lastText, type ToldStep } from '../appraisal/told.ts';
import { type Scores, totalOf } from '../appraisal/total.ts';
import type { StaffCategory } from '../directory/staff/commands.ts';
import type { Day, Instant } from '../time.ts';

/** One step: scores in points by criterion, the total as it is shown, and why each score was changed. */
export interface FiledStep {
  readonly at: Instant;
  readonly by?: string;
  readonly scores: { readonly [criterion: string]: number };
  readonly total?: string;
  readonly changed: readonly string[];
  readonly reasons: { readonly [criterion: string]: string };
}

export interface FiledAppraisal {
  readonly id: string;
  readonly cycle: string;
  readonly kind: CycleKind;
  readonly from: Day;
  readonly to: Day;
  readonly state: AppraisalStateName;
  readonly category: StaffCategory;
  readonly reviewer: string;
  /** Absent where the county appraises. */
  readonly reviewerName?: string;
  readonly criteria: Template['criteria'];
  readonly ownMissing: boolean;
  readonly unreviewed: boolean;
  readonly own?: FiledStep;
  readonly review?: FiledStep;
  readonly final?: FiledStep;
  /** What the person wrote with their own score. */
  readonly evidence?: string;
  readonly pack?: Pack;
  readonly contests: readonly Contested[];
  readonly quarters?: readonly { readonly cycle: string; readonly total: string }[];
  readonly yearEnd?: string;
  readonly total?: string;
  readonly grade?: Grade;
  readonly ungraded?: UngradedSaid;
  readonly county?: { readonly on: Day };
  readonly objection?: {
    readonly at: Instant;
    readonly reason?: string;
    readonly result?: ObjectionResult;
    readonly reasons?: string;
  };
  readonly filedAt?: Instant;
}

type Found = {
  readonly at: Instant;
  readonly by?: string;
  readonly scores: Scores;
  readonly changed?: readonly string[];
};

const reasonsOf = (told: readonly ToldStep[], type: string): FiledStep['reasons'] =>
  (lastText(told, type)?.reasons as FiledStep['reasons'] | undefined) ?? {};

/** A half-year has nothing to score: its step has no total. */
function stepOf(template: Template, step: Found | undefined, reasons: FiledStep['reasons'], decimals: number) {
  if (!step) return undefined;
  const total = totalOf(template, step.scores);
  return {
    at: step.at,
    ...(step.by === undefined ? {} : { by: step.by }),
    scores: inPoints(step.scores),
    ...(total ? { total: shown(total, decimals) } : {}),
    changed: step.changed ?? [],
    reasons,
  };
}

const words = (text: unknown): string | undefined => (typeof text === 'string' && text !== '' ? text : undefined);
const present = <T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;

/** What review and decision came to. */
function resultOf(state: AppraisalState, told: readonly ToldStep[], decimals: number) {
  const { template, review, final, total, yearEnd, grade, ungraded, county, objection, filedAt } = state;
  const decision = lastText(told, 'ObjectionDecided');
  return present({
    review: stepOf(template, review, reasonsOf(told, 'Reviewed'), decimals),
    final: stepOf(template, final, reasonsOf(told, 'Finalized'), decimals),
    quarters: final?.quarters?.map((one) => ({ cycle: one.cycle, total: shown(one.total, decimals) })),
    yearEnd: yearEnd && shown(yearEnd, decimals),
    total: total && shown(total, decimals),
    grade,
    ungraded,
    county: county && { on: county.on },
    objection: objection && {
      at: objection.at,
      ...present({
        reason: words(lastText(told, 'Objected')?.reason),
        result: objection.result,
        reasons: words(decision?.reasons),
      }),
    },
    filedAt,
  });
}

/**
 * An appraisal for the file.
 * @param reads whether the steps after the own score are this reader's to see before they are decided
 * @param decimals of the scores shown
 */
export function filedAppraisal(
  id: string,
  state: AppraisalState,
  told: readonly ToldStep[],
  { reads, decimals }: { readonly reads: boolean; readonly decimals: number },
): FiledAppraisal {
  const { cycle, kind, from, to, category, reviewer, template, missed, own } = state;
  return {
    id,
    cycle,
    kind,
    from,
    to,
    state: state.state,
    category,
    reviewer,
    criteria: template.criteria,
    ownMissing: missed.includes('own'),
    unreviewed: missed.includes('review'),
    ...present({
      own: stepOf(template, own, {}, decimals),
      evidence: words(lastText(told, 'OwnScoreSubmitted')?.evidence),
      pack: lastText(told, 'PackAttached')?.pack as Pack | undefined,
    }),
    contests: contestsIn(told),
    ...(reads || isDecided(state) ? resultOf(state, told, decimals) : {}),
  };
}
