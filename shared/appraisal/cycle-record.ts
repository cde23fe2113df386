// A cycle of appraisal as it is asked and stored (AP-1, AP-2, AP-4): its commands, what can happen to it, and what it is after its
// events. What is decided on it stands beside this file.
import * as v from 'valibot';
import type { GradeCap } from '../accountability/ladder.ts';
import type { NewEvent } from '../decision.ts';
import type { StaffCategory } from '../directory/staff/commands.ts';
import { staffNumber, text } from '../fields.ts';
import type { Day, Instant } from '../time.ts';
import { type Voted, votesField } from '../vote/ballots.ts';
import type { Numbers } from './commands.ts';
import type { Grade, Ungraded } from './grade.ts';
import type { CycleKind, Period } from './period.ts';
import type { Graded } from './quota.ts';
import type { CycleRoster } from './roster-of-cycle.ts';
import type { Windows } from './windows.ts';

export const CYCLE_STATES = ['opening', 'open', 'decided'] as const;
export type CycleStateName = (typeof CYCLE_STATES)[number];

/** Bodies of a cycle's commands: the leading group settles the grades of a year. */
export const CYCLE_COMMANDS = {
  'settle-grades': v.strictObject({
    votes: v.exactOptional(votesField),
    /** Where too few may vote: the county's decision, by its document. */
    county: v.exactOptional(text(200)),
    /** Whom the group prefers among those who share the last places. */
    chosen: v.exactOptional(v.pipe(v.array(staffNumber), v.maxLength(200))),
    /** Who approved the larger share, and the document. */
    approval: v.exactOptional(text(200)),
    reasons: text(2000),
  }),
} as const;
type Settle = v.InferOutput<(typeof CYCLE_COMMANDS)['settle-grades']>;

/** One person in the table of a year: the grade by score and warnings before the quota, or why there is none. */
export interface TableRow extends Omit<Graded, 'grade' | 'category'> {
  readonly category: StaffCategory;
  readonly cap: GradeCap;
  readonly grade?: Grade;
  readonly ungraded?: Ungraded;
  /** Who stands aside from their appraisal: nor do these choose among the tied where this one is among them. */
  readonly aside?: readonly string[];
}
/** What the table of a year is made from, read from its appraisals. */
export interface YearTable {
  /** Everybody has a score or is with the county. */
  readonly complete: boolean;
  /** What it is reckoned by: the numbers of the year's last day. */
  readonly numbers: Numbers;
  readonly rows: readonly TableRow[];
}
/** Those of a table who have a grade: they count for the quota. */
export const gradedIn = ({ rows }: YearTable): Graded[] =>
  rows.flatMap(({ grade, staff, category, total }) => (grade === undefined ? [] : [{ staff, category, total, grade }]));

export type CycleCommand =
  | {
      readonly type: 'open';
      readonly period: Period;
      readonly roster: CycleRoster;
      readonly templateVersion: Day;
      readonly windows: Windows;
      /** From when it reminds of who is undecided. */
      readonly owedFrom: Instant;
    }
  | { readonly type: 'activated' }
  | { readonly type: 'decided' }
  | ({ readonly type: 'settle-grades'; readonly table: YearTable } & Settle)
  | { readonly type: 'timer'; readonly what: string };

/** What was settled for one person. */
export interface Settled {
  readonly staff: string;
  readonly grade?: Grade;
  readonly ungraded?: Ungraded;
  /** What warnings left open when it was settled. */
  readonly cap?: GradeCap;
}

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;
export type CycleEvent =
  | E<
      'CycleOpened',
      CycleRoster & {
        readonly kind: CycleKind;
        readonly from: Day;
        readonly to: Day;
        readonly templateVersion: Day;
        readonly windows: Windows;
        readonly owedFrom: Instant;
      }
    >
  /** Every appraisal of it lies there; until then no reader sees one. */
  | E<'CycleActivated', Nothing>
  | E<'CycleOwed', { readonly again: Instant }>
  | E<'CycleDecided', Nothing>
  /** Text: `reasons`, `approval`, `county`. */
  | E<
      'GradesSettled',
      {
        readonly percent: number;
        readonly chosen: readonly string[];
        readonly settled: readonly Settled[];
        /** Absent where the county decided. */
        readonly voted?: Voted;
      }
    >
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;
export type CycleEventType = CycleEvent['type'];

export interface CycleState {
  readonly state: CycleStateName;
  readonly kind: CycleKind;
  readonly from: Day;
  readonly to: Day;
  readonly templateVersion: Day;
  readonly windows: Windows;
  readonly openedAt: Instant;
  /** How many are appraised. */
  readonly count: number;
  readonly left: CycleRoster['left'];
  /** Version of the event that settled the grades. */
  readonly settledAt?: number;
  readonly timers: { readonly [what: string]: Instant };
}

/** The wake-up of a cycle in which somebody is undecided. */
export const OWED = 'owed';
