// The commands of an accountability record: what the house raises by itself, and the bodies people send. The same
// schemas validate in the door, make the API description and guard the form.
import * as v from 'valibot';
import { dayField, instantField, staffNumber, text } from '../fields.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import { votesField } from '../vote/ballots.ts';
import type { Noticed } from './events.ts';
import { ELEMENTS, GROUND_IDS } from './grounds.ts';
import type { Move, Warning } from './ladder.ts';
import {
  AGGRAVATIONS,
  type Aggravation,
  CIRCUMSTANCES,
  EXEMPTIONS,
  MEASURES,
  OUTCOMES,
  RESPONSIBILITIES,
} from './sanction.ts';

const optional = v.exactOptional;
const words = text(4000);
const short = text(1000);
const ground = v.picklist(GROUND_IDS);

/** Why somebody stands aside. Who reported is never said: they stand aside on their own request. */
export const RECUSALS = ['relative', 'witness', 'own-request', 'other'] as const;
export const REVIEW_RESULTS = ['upheld', 'changed', 'revoked'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** How many grounds one proposal cites at most: a state stays small. */
const MOST_GROUNDS = 5;
const once = <T>() => v.check<T[], string>((all) => new Set(all).size === all.length, '不能重复|none twice');

/** Cause and result are both findings with evidence (AC-2.4). */
const Exempt = v.strictObject({
  cause: v.picklist(EXEMPTIONS),
  finding: short,
  evidence: short,
  result: short,
  resultEvidence: short,
});

/** A clue raised by a member of the appraisal group or the leading group (SV-4.5): about whom, under which ground, on what. */
export const RAISE = v.strictObject({
  person: staffNumber,
  ground,
  facts: words,
  evidence: words,
  /** The day of the facts, where one is known. */
  factsOn: optional(dayField),
  /** Whoever raises it saw it themselves. */
  witnessed: optional(v.boolean()),
});

/** Body of each command, by its name in the address. */
export const ACCOUNTABILITY_COMMANDS = {
  accept: v.strictObject({}),
  dismiss: v.strictObject({ reason: text(500) }),
  investigate: v.strictObject({ note: words }),
  recuse: v.strictObject({ staff: staffNumber, as: v.picklist(RECUSALS), note: optional(text(500)) }),
  close: v.strictObject({ reason: words, exempt: optional(Exempt) }),
  transfer: v.strictObject({ to: text(100), basis: short }),
  propose: v.strictObject({
    person: staffNumber,
    grounds: v.pipe(
      v.array(ground),
      v.minLength(1, '至少选一项|choose at least one'),
      v.maxLength(MOST_GROUNDS, `不能超过 ${MOST_GROUNDS} 项|at most ${MOST_GROUNDS}`),
      once<Ground>(),
    ),
    elements: v.pipe(
      v.array(v.strictObject({ ground, element: v.picklist(ELEMENTS), finding: short })),
      v.maxLength(MOST_GROUNDS * 3, '过多|too many'),
      v.check(
        (all) => new Set(all.map((one) => `${one.ground} ${one.element}`)).size === all.length,
        '不能重复|none twice',
      ),
    ),
    responsibility: v.picklist(RESPONSIBILITIES),
    circumstances: v.picklist(CIRCUMSTANCES),
    aggravations: optional(v.pipe(v.array(v.picklist(AGGRAVATIONS)), once<Aggravation>())),
    factsOn: optional(dayField),
    facts: optional(words),
    notTransferred: optional(short),
  }),
  serve: v.strictObject({ how: text(200), at: instantField }),
  'hear-statement': v.strictObject({ text: text(8000) }),
  'waive-statement': v.strictObject({}),
  decide: v.strictObject({
    measure: v.picklist(OUTCOMES),
    votes: votesField,
    reasons: optional(words),
    checker: optional(staffNumber),
  }),
  'ask-review': v.strictObject({ reason: words }),
  'decide-review': v.strictObject({
    result: v.picklist(REVIEW_RESULTS),
    measure: optional(v.picklist(MEASURES)),
    votes: votesField,
    reasons: optional(words),
  }),
  /** Where too few may vote: what the county decided in their place, or on the review, by its document. */
  'record-county': v.strictObject({
    measure: optional(v.picklist(OUTCOMES)),
    result: optional(v.picklist(REVIEW_RESULTS)),
    document: text(200),
    on: dayField,
    reasons: optional(words),
  }),
  corrected: v.strictObject({ note: short }),
  'not-corrected': v.strictObject({ note: short }),
  'record-move': v.strictObject({ on: dayField, post: optional(text(100)), back: optional(v.boolean()) }),
  'report-county': v.strictObject({ on: dayField, note: optional(short) }),
} as const;

export type AccountabilityCommandName = keyof typeof ACCOUNTABILITY_COMMANDS;
export const ACCOUNTABILITY_COMMAND_NAMES = Object.keys(ACCOUNTABILITY_COMMANDS) as AccountabilityCommandName[];

type Bodies = {
  [N in AccountabilityCommandName]: { readonly type: N } & v.InferOutput<(typeof ACCOUNTABILITY_COMMANDS)[N]>;
};

/** A clue from what a record shows by itself, e.g. a case past its lawful limit: the clock's alone. */
export interface RaiseCommand {
  readonly type: 'raise';
  readonly ground: Ground;
  readonly source: Noticed;
  readonly signal?: Signal;
  readonly evidence?: Evidence;
}

/** The same by hand; `given` holds what was in force on the day that is stated (AC-2.8). */
export type RaiseByHand = { readonly type: 'raise-by-hand'; readonly given?: Pick<ClueGiven, 'ofDay'> } & v.InferOutput<
  typeof RAISE
>;

/** What warnings and moves of the person come to, laid before the law anew whenever one of them changed: the clock's alone. */
export interface ReckonCommand {
  readonly type: 'reckon';
  readonly id: string;
  readonly warnings: readonly Warning[];
  readonly moves: readonly Move[];
}

/**
 * Who ever had to do with the source: they stand aside. The record names none of them, so the corridor reads them beside and
 * lays them before the law; and what was in force on the day of the facts, where something is proposed or a decision served (AC-2.8).
 */
export interface ClueGiven {
  readonly involved: readonly string[];
  readonly ofDay?: Pick<PolicyInForce, 'version' | 'accountability' | 'warnings'>;
}

export type StepCommand = Bodies[AccountabilityCommandName] & { readonly given: ClueGiven };
export type Step<N extends AccountabilityCommandName> = Bodies[N] & { readonly given: ClueGiven };
export type AccountabilityCommand =
  | RaiseCommand
  | RaiseByHand
  | ReckonCommand
  | { readonly type: 'timer'; readonly what: string }
  | StepCommand;
