// What an accountability record is after its events: small, without free text, and without a name while it is a clue.
import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import type { Day, Instant } from '../time.ts';
import type { Voted } from '../vote/ballots.ts';
import type { ReviewResult } from './commands.ts';
import type { ProposedData, ServedData, Source } from './events.ts';
import type { Effect } from './ladder.ts';
import type { Exemption, Measure, Outcome } from './sanction.ts';

/** From the clue to what became of it. `takenUp` is what `investigating` was called before an investigation had a limit. */
export const ACCOUNTABILITY_STATES = [
  'clue',
  'takenUp',
  'investigating',
  'proposed',
  'proposalServed',
  'statementHeard',
  'waived',
  'decided',
  'served',
  'reviewAsked',
  'upheld',
  'changed',
  'revoked',
  'closed',
  'transferred',
  'dismissed',
] as const;
export type AccountabilityStateName = (typeof ACCOUNTABILITY_STATES)[number];

/** Stages as people look for them, each with its states. */
export const STAGES = {
  clue: ['clue'],
  investigating: ['takenUp', 'investigating'],
  deciding: ['proposed', 'proposalServed', 'statementHeard', 'waived', 'decided'],
  effective: ['served', 'reviewAsked', 'upheld', 'changed'],
  over: ['revoked', 'closed', 'transferred', 'dismissed'],
} as const satisfies Readonly<Record<string, readonly AccountabilityStateName[]>>;
export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as Stage[];
export const stageOf = (state: AccountabilityStateName): Stage =>
  STAGE_NAMES.find((stage) => (STAGES[stage] as readonly string[]).includes(state)) ?? 'over';

export interface ProposalKept extends Omit<ProposedData, 'serveBy'> {
  readonly at: Instant;
  readonly servedAt?: Instant;
  readonly heard?: 'person' | 'group' | 'waived' | 'time';
}

export interface DecisionKept extends Partial<ServedData> {
  readonly measure: Outcome;
  readonly departs?: true;
  readonly at: Instant;
  readonly by: string;
  readonly voted?: Voted;
  /** Where too few might vote: the day on which the county decided. */
  readonly county?: Day;
  readonly checker?: string;
  readonly corrected?: 'confirmed' | 'failed';
}

export interface ReviewKept {
  readonly askedAt: Instant;
  readonly result?: ReviewResult;
  readonly measure?: Measure;
  readonly at?: Instant;
  readonly by?: string;
  readonly voted?: Voted;
  readonly county?: Day;
}

export interface AccountabilityState {
  readonly state: AccountabilityStateName;
  readonly ground: Ground;
  readonly source: Source;
  /** What the house noticed, and what that rests on. Clues from before there were several signals say neither. */
  readonly signal?: Signal;
  readonly evidence?: Evidence;
  readonly raisedAt: Instant;
  /** By when the clue is taken up or dismissed (SV-4.5). */
  readonly decideBy: Instant;
  /** When it was taken up or dismissed. */
  readonly clueDecidedAt?: Instant;
  /** By when the step that is owed now should be taken. */
  readonly dueBy?: Instant;
  /** Who looked into it: they have no vote. */
  readonly investigators?: readonly string[];
  /** Who stands aside besides those whom the rules name. */
  readonly aside?: readonly string[];
  readonly closed?: { readonly as: 'not-established' | 'exempt'; readonly cause?: Exemption };
  readonly proposal?: ProposalKept;
  readonly decision?: DecisionKept;
  readonly review?: ReviewKept;
  readonly effect?: Effect;
  readonly move?: { readonly on: Day; readonly year: number; readonly back?: Day };
  /** By when the county is to be told, while it was not. */
  readonly countyBy?: Instant;
  readonly countyReportedOn?: Day;
  /** A step that was not taken in time and was told upward, by the name of its timer. */
  readonly waiting: readonly string[];
  /** Wake-ups still owed, by name; the earliest is what the due index holds. */
  readonly timers: { readonly [what: string]: Instant };
}

const DONE: ReadonlySet<AccountabilityStateName> = new Set([
  'dismissed',
  'closed',
  'transferred',
  'upheld',
  'changed',
  'revoked',
]);

/** Whether something is still owed to it. */
export const isOpen = ({ state }: Pick<AccountabilityState, 'state'>): boolean => !DONE.has(state);

/**
 * The state as whoever was only served may know it: before a paper is served on them nothing was decided, and of a further
 * proposal nothing was proposed.
 */
export function stateTold({
  state,
  proposal,
}: Pick<AccountabilityState, 'state' | 'proposal'>): AccountabilityStateName {
  if (state === 'proposed' && proposal !== undefined && proposal.round > 1) return 'served';
  if (state !== 'decided') return state;
  return proposal?.heard === 'waived' || proposal?.heard === 'time' ? 'waived' : 'statementHeard';
}

/** What is in force against the person: nothing before it was served, and what a review left of it (AC-2.6). */
export function inForce({ decision, review }: Pick<AccountabilityState, 'decision' | 'review'>): Outcome {
  if (decision?.servedAt === undefined || review?.result === 'revoked') return 'none';
  return review?.result === 'changed' && review.measure ? review.measure : decision.measure;
}
