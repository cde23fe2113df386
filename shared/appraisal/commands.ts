// The commands of an appraisal: the bodies people send, and what only the corridor makes up. The same schemas validate in the
// door, make the API description and draw the form.
import * as v from 'valibot';
import type { GradeCap } from '../accountability/ladder.ts';
import { dayField, staffNumber, text } from '../fields.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import type { Day } from '../time.ts';
import { votesField } from '../vote/ballots.ts';
import type { Exact } from './exact.ts';
import type { Grade, Ungraded } from './grade.ts';
import { GRADES } from './grade.ts';
import type { Pack } from './pack.ts';
import type { CycleKind } from './period.ts';
import type { Rostered } from './roster-of-cycle.ts';
import type { Template } from './template.ts';
import type { Windows } from './windows.ts';

const optional = v.exactOptional;
const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, '没有这一项|no such criterion'));
/** Points by criterion, and under `bonus` and `deduction`; what is left out stays as the step before set it. */
const scores = v.record(name, v.pipe(v.number('应为数字|must be a number'), v.finite('应为数字|must be a number')));
/** Why, by criterion. */
const reasons = v.record(name, text(1000));
/** What the own score rests on; of a half-year the summary itself. */
const evidence = text(5000);
const votes = votesField;

export const OBJECTION_RESULTS = ['upheld', 'changed'] as const;
export type ObjectionResult = (typeof OBJECTION_RESULTS)[number];

/** Body of each command, by its name in the address. */
export const APPRAISAL_COMMANDS = {
  'submit-self': v.strictObject({ scores, evidence }),
  contest: v.strictObject({ fact: text(100), reason: text(2000) }),
  'answer-contest': v.strictObject({
    contest: v.pipe(v.number(), v.integer(), v.minValue(1)),
    corrected: v.boolean(),
    answer: text(2000),
  }),
  review: v.strictObject({ scores, reasons }),
  finalize: v.strictObject({
    scores,
    reasons,
    votes,
    minutes: optional(text(2000)),
    /** Of a year: still on probation, so that there is no grade. */
    probation: optional(v.boolean()),
  }),
  recuse: v.strictObject({ reason: text(500), staff: optional(staffNumber) }),
  'record-county': v.strictObject({
    score: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100), v.multipleOf(0.5))),
    grade: optional(v.picklist(GRADES)),
    document: text(200),
    on: dayField,
  }),
  object: v.strictObject({ reason: text(2000) }),
  'decide-objection': v.strictObject({
    result: v.picklist(OBJECTION_RESULTS),
    reasons: text(2000),
    scores: optional(scores),
    votes: optional(votes),
    /** Where too few may vote: the county's decision, by its document. */
    county: optional(text(200)),
  }),
} as const;
export type AppraisalCommandName = keyof typeof APPRAISAL_COMMANDS;
export const APPRAISAL_COMMAND_NAMES = Object.keys(APPRAISAL_COMMANDS) as AppraisalCommandName[];

type Bodies = {
  [N in AppraisalCommandName]: { readonly type: N } & v.InferOutput<(typeof APPRAISAL_COMMANDS)[N]>;
};

/** A quarter of the person within a half-year or a year, as it stands; without a total nothing was decided. */
export interface QuarterGiven {
  readonly cycle: string;
  readonly final: boolean;
  readonly total?: Exact;
}

/**
 * The numbers that a period is reckoned by: shares, thresholds and quotas as they were in force on its last day, like its template
 * (AC-2.8). The work was done under them, and a file shows the same ones; a number that was changed before the group met moves
 * nobody's result. Windows, quorums and times to object are those of the day on which something is done.
 */
export type Numbers = PolicyInForce['appraisal'];

/** What a cycle opens for one person. */
export interface OpenCommand {
  readonly type: 'open';
  readonly cycle: string;
  readonly kind: CycleKind;
  readonly from: Day;
  readonly to: Day;
  readonly rostered: Rostered;
  readonly templateVersion: Day;
  readonly template: Template;
  readonly windows: Windows;
  /** Facts of the period, attached before the own score opens (AP-5). */
  readonly pack: Pack;
}

/** The grade that the table of the year came to (AP-4). */
export interface GradeCommand {
  readonly type: 'grade';
  readonly grade?: Grade;
  readonly ungraded?: Ungraded;
  readonly cap?: GradeCap;
}

/** What binds a grade now, after a warning was revoked or a case is over (AC-2.5). */
export interface RegradeCommand {
  readonly type: 'regrade';
  readonly cap: GradeCap;
  readonly openCase: boolean;
  /** A place of excellent is left in the category. */
  readonly placeLeft: boolean;
  readonly numbers: Numbers;
}

export type AppraisalCommand =
  | OpenCommand
  | GradeCommand
  | RegradeCommand
  | { readonly type: 'timer'; readonly what: string }
  /** The quarters within it are final: the review of a half-year or a year opens. */
  | { readonly type: 'open-review'; readonly quarters: readonly QuarterGiven[] }
  | (Bodies['finalize'] & { readonly quarters: readonly QuarterGiven[]; readonly numbers: Numbers })
  | (Bodies['decide-objection'] & { readonly numbers: Numbers })
  | Bodies[Exclude<AppraisalCommandName, 'finalize' | 'decide-objection'>];
