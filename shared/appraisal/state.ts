// What an appraisal is after its events: small, with every score and without a word that anybody wrote.
import type { GradeCap } from '../accountability/ladder.ts';
import type { Day, Instant } from '../time.ts';
import type { Voted } from '../vote/ballots.ts';
import type { ObjectionResult } from './commands.ts';
import type { Reckoned } from './events.ts';
import type { Exact } from './exact.ts';
import type { Grade, Ungraded } from './grade.ts';
import type { CycleKind } from './period.ts';
import type { Rostered } from './roster-of-cycle.ts';
import type { Template } from './template.ts';
import type { Scores } from './total.ts';

/**
 * `awaiting`: of a half-year or a year, until its quarters are final. `county`: its result is still to be recorded. `scored`: of a
 * year, until the table of grades is settled. `decided`: told in writing, open to objection.
 */
export const APPRAISAL_STATES = [
  'own',
  'awaiting',
  'review',
  'final',
  'county',
  'scored',
  'decided',
  'objected',
  'filed',
] as const;
export type AppraisalStateName = (typeof APPRAISAL_STATES)[number];

export interface Contest {
  readonly at: Instant;
  readonly answered?: { readonly at: Instant; readonly corrected: boolean };
}

export interface AppraisalState extends Rostered {
  readonly state: AppraisalStateName;
  readonly cycle: string;
  readonly kind: CycleKind;
  readonly from: Day;
  readonly to: Day;
  readonly templateVersion: Day;
  readonly template: Template;
  readonly openedAt: Instant;
  readonly ownUntil: Instant;
  readonly reviewUntil?: Instant;
  readonly finalUntil?: Instant;
  /** A step that nobody took in time: never counted as nothing. */
  readonly missed: readonly ('own' | 'review')[];
  readonly contests: readonly Contest[];
  /** Who stands aside by their own word. */
  readonly recused: readonly string[];
  readonly own?: { readonly at: Instant; readonly scores: Scores };
  readonly review?: {
    readonly at: Instant;
    readonly by: string;
    readonly scores: Scores;
    readonly changed: readonly string[];
  };
  readonly final?: {
    readonly at: Instant;
    readonly by: string;
    readonly scores: Scores;
    readonly changed: readonly string[];
    readonly voted: Voted;
    readonly quarters?: Reckoned;
    readonly probation?: boolean;
  };
  /** The result; of a year the year-end appraisal beside it. */
  readonly total?: Exact;
  readonly yearEnd?: Exact;
  readonly grade?: Grade;
  readonly ungraded?: Ungraded;
  /** What warnings left open when the grade was given. */
  readonly cap?: GradeCap;
  readonly county?: { readonly at: Instant; readonly on: Day };
  readonly objectUntil?: Instant;
  readonly objection?: {
    readonly at: Instant;
    readonly decideBy: Instant;
    readonly decidedAt?: Instant;
    readonly result?: ObjectionResult;
  };
  readonly filedAt?: Instant;
  readonly timers: { readonly [what: string]: Instant };
}

/** Whether the result may be known: decided on, and of a year graded. */
export const isDecided = ({ state }: Pick<AppraisalState, 'state'>): boolean =>
  state === 'decided' || state === 'objected' || state === 'filed';

/** The scores that the next step begins from; undefined where nobody has scored. */
export const scoresBefore = ({ own, review }: Pick<AppraisalState, 'own' | 'review'>): Scores | undefined =>
  review?.scores ?? own?.scores;
