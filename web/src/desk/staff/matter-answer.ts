// What the API answers of a matter of accountability: a clue that names nobody, what is proposed against a person, what was
// decided and what follows. The person concerned is given less of it than those who handle it.
import type { AccountabilityCommandName, ReviewResult } from '#shared/accountability/commands.ts';
import type { AccountabilityEventType, Source } from '#shared/accountability/events.ts';
import type { Effect, Ladder } from '#shared/accountability/ladder.ts';
import type { OnPerson } from '#shared/accountability/on-person.ts';
import type { Measure, Outcome, Recommendation, SanctionRule } from '#shared/accountability/sanction.ts';
import type { AccountabilityState, AccountabilityStateName, ProposalKept } from '#shared/accountability/state.ts';
import type { Actor } from '#shared/decision.ts';
import type { Evidence } from '#shared/signals/signal.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { Voted } from '#shared/vote/ballots.ts';
import type { Panel } from '#shared/vote/panel.ts';

/** What the list and the page have in common. Where it comes from is absent for whoever only decides on a proposal. */
export interface ClueAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: AccountabilityStateName;
  readonly stateLabel: string;
  readonly groundTitle?: string;
  readonly ground?: string;
  readonly source?: Source;
  /** What was noticed, in one sentence. */
  readonly says?: string;
  readonly raisedAt?: Instant;
  readonly decideBy?: Instant;
  readonly dueBy?: Instant;
  readonly clueDecidedAt?: Instant;
  readonly proposal?: ProposalAnswer;
  readonly actions: readonly AccountabilityCommandName[];
}

export interface ProposalAnswer extends Omit<ProposalKept, 'recommended'> {
  readonly recommended: Omit<Recommendation, 'because'> & {
    readonly because: readonly { readonly rule: SanctionRule; readonly says: string }[];
  };
}

export interface MatterEntry {
  readonly version: number;
  readonly type: AccountabilityEventType;
  readonly at: Instant;
  /** Absent where who acted is not this person's to know. */
  readonly actor?: Actor;
  readonly data: {
    readonly told?: readonly string[];
    readonly to?: Instant;
    readonly staff?: string;
    readonly on?: Day;
    readonly round?: number;
    readonly servedAt?: Instant;
    readonly stateBy?: Instant;
    readonly voted?: Voted;
    readonly measure?: Outcome;
    readonly result?: ReviewResult;
  };
  /** The words that belong to it; null where they were erased. */
  readonly text?: { readonly [field: string]: unknown } | null;
}

interface DecisionAnswer {
  readonly measure: Outcome;
  readonly departs?: true;
  readonly at: Instant;
  readonly by?: string;
  readonly voted?: Voted;
  readonly checker?: string;
  readonly servedAt?: Instant;
  readonly reviewUntil?: Instant;
  readonly correctBy?: Instant;
  readonly county?: Day;
}
interface ReviewAnswer {
  readonly askedAt: Instant;
  readonly result?: ReviewResult;
  readonly measure?: Measure;
  readonly at?: Instant;
  readonly voted?: Voted;
  readonly county?: Day;
}

/** One matter as its page shows it. What comes from is there for those alone who handle it. */
export interface MatterAnswer
  extends ClueAnswer,
    Pick<AccountabilityState, 'aside' | 'closed' | 'move' | 'countyBy' | 'countyReportedOn'> {
  readonly own?: boolean;
  readonly evidence?: Evidence;
  readonly decision?: DecisionAnswer;
  readonly review?: ReviewAnswer;
  readonly inForce?: Outcome;
  readonly effect?: Effect;
  readonly panel?: Omit<Panel, 'members'>;
  readonly others?: readonly OnPerson[];
  readonly ladder?: Ladder;
  /** Days to state one's case, and to ask for a review. */
  readonly terms?: { readonly statement: number; readonly review: number };
  readonly timeline: readonly MatterEntry[];
}

/** One of the person's own. */
export interface OwnAnswer extends Omit<OnPerson, 'person'> {
  readonly stateLabel: string;
}
