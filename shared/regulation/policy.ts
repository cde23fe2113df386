// The policy: every number a township can set, in force from a day. Nothing else in the law holds a number of its own.
// The described defaults lie in policy/; this file joins them and answers what was in force when (AC-2.8).
import * as v from 'valibot';
import { canonicalText } from '../canonical.ts';
import { type Day, day } from '../time.ts';
import type { Label } from '../words/label.ts';
import { ACCOUNTABILITY, WARNINGS } from './policy/accountability.ts';
import { CLOSING, COMPLAINTS, DISCLOSURES, FIGURES, RATING, URGING } from './policy/afterwards.ts';
import { APPRAISAL } from './policy/appraisal.ts';
import { checkValues } from './policy/check-values.ts';
import { APPLICATIONS, DIRECTIVES, DOCUMENTS, EMERGENCIES, SUSPENSION, TIMERS } from './policy/clock.ts';
import { contradictions } from './policy/coherence.ts';
import { ATTACHMENTS, HAND_OVER, JOINT, REGISTERING, RULING } from './policy/custody.ts';
import type { Entry } from './policy/entry.ts';
import { HOURS, PHONE, ROSTER } from './policy/hours.ts';
import { EXTENDING, EXTENSIONS, LIMITS } from './policy/limits.ts';
import { PolicyError, type PolicyProblem } from './policy/policy-error.ts';
import { REGISTERS } from './policy/registers.ts';
import { REPORTS } from './policy/reports.ts';
import { SIGNALS } from './policy/signals.ts';
import { SUPERVISION } from './policy/supervision.ts';

/** Every number with its unit, clause and title, as the rules page shows it. */
export const POLICY_DEFAULTS = {
  hours: HOURS,
  limits: LIMITS,
  extensions: EXTENSIONS,
  extending: EXTENDING,
  applications: APPLICATIONS,
  suspension: SUSPENSION,
  documents: DOCUMENTS,
  directives: DIRECTIVES,
  emergencies: EMERGENCIES,
  timers: TIMERS,
  registering: REGISTERING,
  attachments: ATTACHMENTS,
  phone: PHONE,
  roster: ROSTER,
  handOver: HAND_OVER,
  ruling: RULING,
  joint: JOINT,
  closing: CLOSING,
  rating: RATING,
  urging: URGING,
  complaints: COMPLAINTS,
  disclosures: DISCLOSURES,
  appraisal: APPRAISAL,
  signals: SIGNALS,
  accountability: ACCOUNTABILITY,
  warnings: WARNINGS,
  figures: FIGURES,
  registers: REGISTERS,
  reports: REPORTS,
  supervision: SUPERVISION,
} as const satisfies { readonly [group: string]: { readonly [key: string]: Entry } };

type Described = typeof POLICY_DEFAULTS;
type Plain<E> = E extends { readonly value: infer T } ? T : never;

/** The plain values: `policy.limits.petition` is `{ limit: 7, unit: 'calendar' }`, `policy.handOver.presentMinutes` 30. */
export type Policy = {
  readonly [G in keyof Described]: { readonly [K in keyof Described[G]]: Plain<Described[G][K]> };
};
/** Policy values that an entry sets; what it does not name stays as it was. */
export type PolicyValues = { readonly [G in keyof Policy]?: Partial<Policy[G]> };
/** A policy that knows from which day it is in force; the day is its version. */
export type PolicyInForce = Policy & { readonly version: Day };

export interface PolicyEntry {
  readonly from: Day;
  readonly values: PolicyValues;
}
/** In order of `from`; the first entry stands for the time before it too. */
export type PolicyTimeline = readonly PolicyEntry[];

/** The day from which the defaults are in force. */
export const POLICY_SINCE: Day = day('2010-01-01');

const plain = (group: { readonly [key: string]: Entry }): { [key: string]: unknown } =>
  Object.fromEntries(Object.entries(group).map(([key, entry]) => [key, entry.value]));

/** The defaults as plain values. */
export const DEFAULT_POLICY = Object.fromEntries(
  Object.entries(POLICY_DEFAULTS).map(([group, entries]) => [group, plain(entries)]),
) as unknown as Policy;

const withValues = (policy: Policy, values: PolicyValues): Policy =>
  Object.fromEntries(
    (Object.keys(policy) as (keyof Policy)[]).map((group) => [group, { ...policy[group], ...values[group] }]),
  ) as unknown as Policy;

/**
 * What is in force on a day: the defaults and, over them, every entry whose `from` is not later (AC-2.8).
 * `version` is the `from` of the last of those; a day before the first entry is judged by the first.
 */
export function policyOn(timeline: PolicyTimeline, on: Day): PolicyInForce {
  const reached = timeline.filter((entry, index) => index === 0 || entry.from <= on);
  const policy = reached.reduce((before, entry) => withValues(before, entry.values), DEFAULT_POLICY);
  return { ...policy, version: reached.at(-1)?.from ?? POLICY_SINCE };
}

const isDay = (text: string): boolean => {
  try {
    return day(text) === text;
  } catch {
    return false;
  }
};

const RawTimeline = v.array(
  v.strictObject({
    from: v.pipe(v.string(), v.check(isDay), v.transform(day)),
    values: v.record(v.string(), v.unknown()),
  }),
);
const SHAPE: Label = {
  zh: '每个条目须写明 from（日期）和 values（数值），不得有其他内容',
  en: 'every entry gives from (a day) and values, and nothing else',
};
const ORDER: Label = {
  zh: `各条目须按日期先后排列，不得重复，且不早于 ${POLICY_SINCE}`,
  en: `entries follow one another by day, none twice and none before ${POLICY_SINCE}`,
};

/**
 * Reads a township's policy entries `[{ from, values }]`, later ones building on earlier ones, and puts the defaults
 * before them (an entry from POLICY_SINCE itself takes their place in the list). Throws PolicyError with every problem
 * found: unknown keys, wrong types, numbers outside what regulation or law allow, entries out of order, numbers that
 * contradict each other at the time an entry comes into force.
 */
export function readTimeline(raw: unknown): PolicyTimeline {
  const parsed = v.safeParse(RawTimeline, raw);
  if (!parsed.success) throw new PolicyError(parsed.issues.map(shapeProblem));
  const entries = parsed.output;
  const problems = entries.flatMap(({ from, values }) => checkValues(from, values, POLICY_DEFAULTS));
  entries.forEach(({ from }, index) => {
    const before = entries[index - 1]?.from;
    if (from < POLICY_SINCE || (before !== undefined && before >= from)) {
      problems.push({ entry: from, key: 'from', says: ORDER });
    }
  });
  if (problems.length > 0) throw new PolicyError(problems);

  const known: PolicyTimeline = entries;
  const timeline = known[0]?.from === POLICY_SINCE ? known : [{ from: POLICY_SINCE, values: {} }, ...known];
  const against = timeline.flatMap(({ from }) =>
    contradictions(policyOn(timeline, from)).map((found) => ({ entry: from, ...found })),
  );
  if (against.length > 0) throw new PolicyError(against);
  return timeline;
}

function shapeProblem(issue: v.BaseIssue<unknown>): PolicyProblem {
  const [place, ...rest] = (issue.path ?? []).map((step) => String(step.key));
  const entry = place === undefined ? '-' : `#${Number(place) + 1}`;
  return { entry, key: rest.join('.') || '-', says: SHAPE };
}

/** The timeline of a township that changed nothing. */
export const DEFAULT_TIMELINE: PolicyTimeline = [{ from: POLICY_SINCE, values: {} }];

/** The text of an entry whose hash is kept once its day has come: the same for the same content in any key order. */
export const fingerprintText = (entry: PolicyEntry): string => canonicalText(entry);
