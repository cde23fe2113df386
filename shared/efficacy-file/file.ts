// What an efficacy file holds (AP-4), as it is answered, shown, printed and taken along. Names stand beside numbers so that it
// can be read without the directory. No source of a decision, no complaint and no clue has a place in it.
import type { GradeCap } from '../accountability/ladder.ts';
import type { OnPerson } from '../accountability/on-person.ts';
import type { StaffCategory } from '../directory/staff/commands.ts';
import type { GiftOutcome } from '../signed/commands.ts';
import type { Commended } from '../signed/counts.ts';
import type { SignedStateName } from '../signed/state.ts';
import type { Day, Instant } from '../time.ts';
import type { Label } from '../words/label.ts';
import type { FiledAppraisal } from './appraised.ts';
import type { ReadAs } from './reading.ts';

/** How a year came to its result: numbers of the policy in force on its last day (AC-2.8), and what warnings left open. */
export interface GradedYear {
  readonly appraisal: string;
  readonly year: string;
  readonly category: StaffCategory;
  readonly quartersPercent: number;
  readonly yearEndPercent: number;
  readonly from: { readonly excellent: number; readonly competent: number; readonly basically: number };
  readonly cap: GradeCap;
  readonly warnings: number;
}

/** What of a decision is filed whoever reads it: listed, so that what is later kept of one does not follow by itself. */
const FILED = [
  'id',
  'round',
  'grounds',
  'responsibility',
  'circumstances',
  'factsOn',
  'proposalServedAt',
  'servedAt',
  'inForce',
  'move',
  'effect',
  'countyReportedOn',
] as const satisfies readonly (keyof OnPerson)[];

type Filed = Pick<OnPerson, (typeof FILED)[number]>;

/** Of what lies under the person's number, what is filed. */
export const filed = (one: OnPerson): Filed =>
  Object.fromEntries(FILED.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]]))) as unknown as Filed;

/** A decision on the person, without where it came from and at which step of it people are. */
export interface FiledDecision extends Filed, Pick<OnPerson, 'decided' | 'decidedAt'> {
  /** What the grounds are called, in their order. */
  readonly groundTitles: readonly Label[];
}

export interface FiledGift {
  readonly id: string;
  readonly on: Day;
  readonly outcome: GiftOutcome;
  readonly state: SignedStateName;
}

export interface Reading {
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
  readonly as: ReadAs;
}

export interface EfficacyFile {
  readonly staff: string;
  readonly name: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly office?: string;
  readonly officeName?: string;
  readonly township: Label;
  readonly asOf: Instant;
  /** Whether it is the reader's own. */
  readonly own: boolean;
  /** The latest period first. */
  readonly appraisals: readonly FiledAppraisal[];
  readonly years: readonly GradedYear[];
  readonly decisions: readonly FiledDecision[];
  readonly commendations: readonly (Commended & { readonly byName: string })[];
  /** Absent for whoever may not know of gifts. */
  readonly gifts?: readonly FiledGift[];
  /** Absent for whoever may not know who looked into it. */
  readonly readings?: readonly Reading[];
}
