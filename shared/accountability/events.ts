// What can happen to an accountability record, as it is stored for ever. A clue names a matter and a clause, never a
// culprit; a person is named from the proposal on. Whatever people wrote is `text`, kept outside the chain.
import type { NewEvent } from '../decision.ts';
import type { KeptColumn } from '../directory/catalogue/faults.ts';
import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import type { Day, Instant } from '../time.ts';
import type { Voted } from '../vote/ballots.ts';
import type { RECUSALS, ReviewResult } from './commands.ts';
import type { FoundElement } from './grounds.ts';
import type { Effect, WarningRule } from './ladder.ts';
import type {
  Aggravation,
  Circumstances,
  Exemption,
  Measure,
  Outcome,
  Recommendation,
  Responsibility,
} from './sanction.ts';

/**
 * Where a clue comes from, by its id and the number people know: a case, a supervisor's report (SV-4.3), the finding on a
 * complaint, by the reference that those who may know of it have, a month of an office, what should have been made
 * public, a public column, or another record whose log does not agree (`log` is kind and id as the store names it). Of a
 * month of an office the number is the month.
 */
export type Source = Noticed | ByHand;

/** What the house noticed itself, or what came of another record. */
export type Noticed =
  | { readonly complaint: string; readonly number: string }
  | { readonly case: string; readonly number: string }
  | { readonly report: string; readonly number: string }
  | { readonly office: string; readonly number: string }
  | { readonly disclosure: string; readonly number: string }
  | { readonly column: KeptColumn; readonly number: string }
  | { readonly log: string; readonly number: string };

/**
 * Somebody of the appraisal group or the leading group raised it and said whom it is about: a fact of the record that those
 * who look into it need, and no finding. `leader` is who led that person then. The number is empty.
 */
export interface ByHand {
  readonly named: string;
  readonly leader?: string;
  readonly by: string;
  /** They saw it themselves: a witness looks into nothing and has no vote. */
  readonly witness?: true;
  readonly number: string;
}

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;

/** Whom something is proposed against and why, with what was computed from it. The findings themselves are text. */
export interface ProposedData {
  /** 1, and one more for each proposal that follows from an admonition without correction. */
  readonly round: number;
  readonly person: string;
  /** Their supervising leader on that day, who stands aside. */
  readonly leader?: string;
  readonly grounds: readonly Ground[];
  readonly elements: readonly FoundElement[];
  readonly responsibility: Responsibility;
  readonly circumstances: Circumstances;
  readonly aggravations?: readonly Aggravation[];
  /** The day of the facts, where it is on record, and the policy in force on it, else on the day of the proposal (AC-2.8). */
  readonly factsOn?: Day;
  readonly policy: string;
  readonly recommended: Recommendation;
  /** Grounds for which law provides as well; why it was not transferred stands in the text where it was answered (AC-2.7). */
  readonly overlaps?: readonly Ground[];
  readonly serveBy: Instant;
}

export interface ServedData {
  readonly servedAt: Instant;
  readonly reviewUntil: Instant;
  /** With admonition education: by when to correct. */
  readonly correctBy?: Instant;
  /** The numbers of AC-2.5 on the day of the facts (AC-2.8): they stay with this decision. */
  readonly rule: WarningRule;
}

export type AccountabilityEvent =
  /** Clues from before there were several signals say none: theirs was the lawful limit. */
  | E<
      'ClueRaised',
      {
        readonly ground: Ground;
        readonly source: Source;
        readonly signal?: Signal;
        readonly evidence?: Evidence;
        readonly decideBy: Instant;
      }
    >
  /** Those from before there was an investigation owe none by a date. */
  | E<'ClueTakenUp', { readonly investigateBy?: Instant }>
  | E<'ClueDismissed', Nothing>
  /** Nobody decided in time. `told` are those who are woken, not those meant. */
  | E<'ClueWaited', { readonly told: readonly string[] }>
  | E<'InvestigationNoted', Nothing>
  | E<'RecusalRecorded', { readonly staff: string; readonly as: (typeof RECUSALS)[number] }>
  | E<'MatterClosed', { readonly as: 'not-established' } | { readonly as: 'exempt'; readonly cause: Exemption }>
  | E<'MatterTransferred', Nothing>
  | E<'SanctionProposed', ProposedData>
  | E<'ProposalServed', { readonly servedAt: Instant; readonly stateBy: Instant }>
  | E<'StatementHeard', { readonly by: 'person' | 'group'; readonly decideBy: Instant }>
  | E<'StatementWaived', { readonly by: 'person' | 'time'; readonly decideBy: Instant }>
  | E<
      'SanctionDecided',
      {
        readonly measure: Outcome;
        /** It is not what was recommended: the reasons stand in the text (AC-2.6). */
        readonly departs?: true;
        /** How the leading group voted; where too few of it may, on which day the county decided, by the document in the text. */
        readonly voted?: Voted;
        readonly county?: Day;
        /** With admonition education: who checks the correction (AC-2.2). */
        readonly checker?: string;
        readonly serveBy: Instant;
      }
    >
  /** A motion that found no majority. It decides nothing and stays on record, by name. */
  | E<
      'MotionFailed',
      {
        readonly of: 'decision' | 'review';
        readonly measure?: Outcome;
        readonly result?: ReviewResult;
        readonly voted: Voted;
      }
    >
  | E<'DecisionServed', ServedData>
  | E<'ReviewAsked', { readonly decideBy: Instant }>
  | E<
      'ReviewDecided',
      {
        readonly result: ReviewResult;
        readonly measure?: Measure;
        /** Where admonition education comes only from the review: by when to correct, and who checks (AC-2.2). */
        readonly correctBy?: Instant;
        readonly checker?: string;
        readonly voted?: Voted;
        readonly county?: Day;
      }
    >
  | E<'CorrectionConfirmed', Nothing>
  | E<'CorrectionFailed', Nothing>
  /** What follows from the decision as all warnings of the person stand now (AC-2.5); `null` where nothing does any more. */
  | E<
      'EffectReckoned',
      {
        readonly effect: Effect | null;
        /** From when on the county is to be told: by when. */
        readonly countyBy?: Instant;
      }
    >
  | E<'MoveRecorded', { readonly on: Day; readonly year: number; readonly back?: true }>
  | E<'CountyReported', { readonly on: Day }>
  /** A step was not taken in time. `told` are those who are woken; what stays owed wakes them `again`. */
  | E<'StepWaited', { readonly timer: string; readonly told: readonly string[]; readonly again?: Instant }>
  /** The day of a wake-up became a day off: it waits, and the limit with it, until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type AccountabilityEventType = AccountabilityEvent['type'];
