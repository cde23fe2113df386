// One decision on a person as it is found again under their number: for the ladder of AC-2.5, for their efficacy file and for
// themselves. Ids, days and what was decided; no word that anybody wrote.
import type { Ground } from '../signals/signal.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import type { ReviewResult } from './commands.ts';
import type { Effect, Move, Warning, WarningRule } from './ladder.ts';
import { type Circumstances, type Outcome, type Responsibility, warns } from './sanction.ts';
import { type AccountabilityState, type AccountabilityStateName, inForce, isOpen, stateTold } from './state.ts';

export interface OnPerson {
  /** Of the record; `round` tells apart what follows from an admonition without correction. */
  readonly id: string;
  readonly round: number;
  readonly person: string;
  readonly state: AccountabilityStateName;
  /** The same as the person knows it: a decision is none before it is served. */
  readonly told?: AccountabilityStateName;
  readonly grounds: readonly Ground[];
  readonly responsibility: Responsibility;
  readonly circumstances: Circumstances;
  readonly factsOn?: Day;
  readonly proposedAt?: Instant;
  /** From then on the person knows of it. */
  readonly proposalServedAt?: Instant;
  readonly decided?: Outcome;
  readonly decidedAt?: Instant;
  /** In effect from this moment; what a review left of it is `inForce`. */
  readonly servedAt?: Instant;
  readonly inForce: Outcome;
  /** What a review came to, and when. */
  readonly reviewed?: { readonly result: ReviewResult; readonly at: Instant };
  readonly rule?: WarningRule;
  readonly move?: Omit<Move, 'id'>;
  readonly effect?: Effect;
  readonly countyReportedOn?: Day;
}

/** What stands under the person's number while a record is in this state; undefined before anybody is named. */
export function onPerson(id: string, state: AccountabilityState): OnPerson | undefined {
  const { proposal, decision, review, move, effect, countyReportedOn } = state;
  if (!proposal) return undefined;
  const { round, person, grounds, responsibility, circumstances, factsOn, at: proposedAt } = proposal;
  const { servedAt: proposalServedAt } = proposal;
  return {
    id,
    round,
    person,
    state: state.state,
    told: stateTold(state),
    grounds,
    responsibility,
    circumstances,
    ...(factsOn === undefined ? {} : { factsOn }),
    proposedAt,
    ...(proposalServedAt === undefined ? {} : { proposalServedAt }),
    ...(decision ? { decided: decision.measure, decidedAt: decision.at } : {}),
    ...(decision?.servedAt === undefined ? {} : { servedAt: decision.servedAt }),
    inForce: inForce(state),
    ...(review?.result && review.at ? { reviewed: { result: review.result, at: review.at } } : {}),
    ...(decision?.rule === undefined ? {} : { rule: decision.rule }),
    ...(move === undefined ? {} : { move }),
    ...(effect === undefined ? {} : { effect }),
    ...(countyReportedOn === undefined ? {} : { countyReportedOn }),
  };
}

/** Names a decision among those on a person. */
export const decisionId = ({ id, round }: Pick<OnPerson, 'id' | 'round'>): string => `${id}#${round}`;

/** The warnings that stand: served and not revoked, each decision once (AC-2.2, AC-2.5). */
export const warningsOf = (all: readonly OnPerson[]): Warning[] =>
  all.flatMap((one) =>
    one.servedAt !== undefined && one.rule !== undefined && warns(one.inForce)
      ? [{ id: decisionId(one), servedAt: one.servedAt, rule: one.rule }]
      : [],
  );

/** The moves on record, whether what led to them stands or not. */
export const movesOf = (all: readonly OnPerson[]): Move[] =>
  all.flatMap((one) => (one.move ? [{ id: decisionId(one), ...one.move }] : []));

/**
 * The matters on the person that were open on a day and are not decided yet (AP-4). What was not served on them is told to nobody
 * by their grade.
 */
export const openAt = (all: readonly OnPerson[], end: Day): OnPerson[] =>
  all.filter(
    ({ state, proposedAt, proposalServedAt, servedAt }) =>
      isOpen({ state }) &&
      servedAt === undefined &&
      proposalServedAt !== undefined &&
      dayOf(proposedAt ?? proposalServedAt) <= end,
  );
