// What the house can notice by itself from facts already stored: a clue for people to look at, with what it rests on. A
// signal names a matter, days and counts; never a person, never words of anybody, and nothing of a complaint.
import type { ClauseId } from '../regulation/clauses/clauses.ts';
import type { Day } from '../time.ts';

/** One of the grounds of accountability (AC-1.1 to AC-1.22). */
export type Ground = Extract<ClauseId, `AC-1.${string}`>;

export const SIGNALS = [
  'lawful-limit',
  'duty-missed',
  'document-step-missed',
  'joint-unsettled',
  'emergency-unreported',
  'second-notice',
  'returned-again',
  'answer-not-taken',
  'rated-on-manner',
  'corrected-late',
  'superior-overdue',
  'superior-rejected',
  'not-passed-on',
  'referral-not-taken',
  'licence-step-missed',
  'idle',
  'left-lying',
  'absent-holder',
  'office-month',
  'disclosure-overdue',
  'column-unkept',
  'log-mismatch',
  // Not noticed by the house: an efficacy supervisor reported it (SV-4.3), the finding on a complaint says so, or somebody of the
  // appraisal group or the leading group raised it.
  'supervisor-report',
  'complaint-finding',
  'raised-by-hand',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** What a signal rests on, so that whoever looks can check each part of it. */
export interface Evidence {
  /** The events of the record that show it. */
  readonly events?: readonly { readonly version: number; readonly on: Day }[];
  /** Since which day, where it is about time that passed; and by when something was owed. */
  readonly since?: Day;
  readonly due?: Day;
  /** What was counted, and from how many on the policy of that day has it looked at. */
  readonly count?: number;
  readonly from?: number;
  readonly unit?: 'times' | 'cases' | 'workingDays' | 'days' | 'level';
  /** The cases that were counted. */
  readonly cases?: readonly { readonly case: string; readonly number: string }[];
}

export interface Found {
  readonly signal: Signal;
  readonly ground: Ground;
  /** What makes it the same finding when it is looked for again: one clue for each matter, signal and period. */
  readonly period: string;
  readonly evidence: Evidence;
}
