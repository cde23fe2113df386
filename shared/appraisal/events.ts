// What can happen to an appraisal, as it is stored for ever. Scores, totals, votes and dates are conclusions and stand in
// `data`; what anybody wrote, and the evidence with its cases, is `text`, kept beside the chain.
import type { GradeCap } from '../accountability/ladder.ts';
import type { NewEvent } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { Voted } from '../vote/ballots.ts';
import type { ObjectionResult } from './commands.ts';
import type { Exact } from './exact.ts';
import type { Grade, Ungraded } from './grade.ts';
import type { CycleKind } from './period.ts';
import type { Rostered } from './roster-of-cycle.ts';
import type { Template } from './template.ts';
import type { Scores } from './total.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;

/** The quarters a half-year or a year was reckoned from. */
export type Reckoned = readonly { readonly cycle: string; readonly total: Exact }[];

export type AppraisalEvent =
  | E<
      'AppraisalOpened',
      Rostered & {
        readonly cycle: string;
        readonly kind: CycleKind;
        readonly from: Day;
        readonly to: Day;
        readonly templateVersion: Day;
        readonly template: Template;
        readonly ownUntil: Instant;
        /** Of a quarter; a half-year and a year wait for its end. */
        readonly reviewUntil?: Instant;
        readonly finalUntil?: Instant;
      }
    >
  /** Text: `pack`, whose shape is named by `shape`. */
  | E<'PackAttached', { readonly shape: 1; readonly countedAt: Instant }>
  /** Text: `fact`, `reason`. */
  | E<'PackContested', { readonly contest: number }>
  /** Text: `answer`. */
  | E<'ContestAnswered', { readonly contest: number; readonly corrected: boolean }>
  /** Text: `evidence`. */
  | E<'OwnScoreSubmitted', { readonly scores: Scores }>
  | E<'OwnScoreMissed', Nothing>
  | E<'ReviewOpened', { readonly reviewUntil: Instant; readonly finalUntil: Instant }>
  /** Text: `reasons` by criterion. */
  | E<'Reviewed', { readonly scores: Scores; readonly changed: readonly string[] }>
  /** `flagged` had to review. */
  | E<'ReviewMissed', { readonly flagged?: string }>
  /** Text: `reason`. Somebody stands aside from here on. */
  | E<'Recused', { readonly staff: string }>
  /** Text: `reasons` by criterion, `minutes`. `objectUntil` where no grade follows. */
  | E<
      'Finalized',
      {
        readonly scores: Scores;
        readonly changed: readonly string[];
        readonly total?: Exact;
        readonly yearEnd?: Exact;
        readonly quarters?: Reckoned;
        readonly voted: Voted;
        readonly probation?: boolean;
        readonly objectUntil?: Instant;
      }
    >
  /** `cap`: what warnings left open when it was given; those from before it was kept say none. */
  | E<
      'Graded',
      {
        readonly grade?: Grade;
        readonly ungraded?: Ungraded;
        readonly cap?: GradeCap;
        readonly objectUntil: Instant;
      }
    >
  /** A warning was revoked, or a case open at the year's end is over. `objectUntil` where there was no grade before. */
  | E<'Regraded', { readonly grade: Grade; readonly cap: GradeCap; readonly objectUntil?: Instant }>
  /** Text: `document`. */
  | E<'CountyRecorded', { readonly total?: Exact; readonly grade?: Grade; readonly on: Day }>
  /** Text: `reason`. */
  | E<'Objected', { readonly decideBy: Instant }>
  | E<'ObjectionWaited', { readonly again: Instant }>
  /** Text: `reasons`. What was changed, where something was. */
  | E<
      'ObjectionDecided',
      {
        readonly result: ObjectionResult;
        readonly scores?: Scores;
        readonly total?: Exact;
        readonly yearEnd?: Exact;
        readonly grade?: Grade;
        readonly voted?: Voted;
      }
    >
  | E<'AppraisalFiled', Nothing>
  /** The day of a wake-up became a day off: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type AppraisalEventType = AppraisalEvent['type'];
