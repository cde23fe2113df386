// The law of a cycle (AP-1, AP-2): one act that opens an appraisal for everybody, staged and then made valid by one write; it
// reminds daily while somebody is undecided, and of a year holds the table of grades (AP-4).
import * as v from 'valibot';
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type NewEvent,
  type Recorded,
  refusedBy,
  staffOf,
} from '../decision.ts';
import { staffNumber, text } from '../fields.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { count, type Voted, votesField } from '../vote/ballots.ts';
import { panelOf } from '../vote/panel.ts';
import type { Grade, Ungraded } from './grade.ts';
import type { CycleKind, Period } from './period.ts';
import { type Graded, gradeWithin, quotaOf } from './quota.ts';
import type { CycleRoster } from './roster-of-cycle.ts';
import { nextDay } from './timers.ts';
import { opensOn, type Windows } from './windows.ts';

export const CYCLE_STATES = ['opening', 'open', 'decided'] as const;
export type CycleStateName = (typeof CYCLE_STATES)[number];

/** Bodies of a cycle's commands: the leading group settles the grades of a year. */
export const CYCLE_COMMANDS = {
  'settle-grades': v.strictObject({
    votes: votesField,
    /** Whom the group prefers among those who share the last places. */
    chosen: v.exactOptional(v.pipe(v.array(staffNumber), v.maxLength(200))),
    /** Who approved the larger share, and the document. */
    approval: v.exactOptional(text(200)),
    reasons: text(2000),
  }),
} as const;
type Settle = v.InferOutput<(typeof CYCLE_COMMANDS)['settle-grades']>;

/** What the table of a year is made from, read from its appraisals. */
export interface YearTable {
  /** Everybody has a score or is with the county. */
  readonly complete: boolean;
  readonly graded: readonly Graded[];
  readonly ungraded: readonly { readonly staff: string; readonly why: Ungraded }[];
}

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
  /** Text: `reasons`, `approval`. */
  | E<
      'GradesSettled',
      {
        readonly percent: number;
        readonly chosen: readonly string[];
        readonly settled: readonly Settled[];
        readonly voted: Voted;
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

type Decided = Decision<CycleEvent>;
type Of<T extends CycleCommand['type']> = Extract<CycleCommand, { readonly type: T }>;

function open(law: Law, { period, roster, type: _, ...rest }: Of<'open'>, at: Instant): Decided {
  if (dayOf(at) < opensOn(law, period)) return decided();
  const { kind, from, to } = period;
  return decided({ type: 'CycleOpened', data: { kind, from, to, ...rest, ...roster } });
}

function fire(law: Law, state: CycleState, what: string, at: Instant): Decided {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  return decided({ type: 'CycleOwed', data: { again: nextDay(law, at) } });
}

function byClock(law: Law, state: CycleState | null, command: CycleCommand, at: Instant): Decided {
  if (command.type === 'open') return state ? decided() : open(law, command, at);
  if (!state) throw new Error(`${command.type} on a cycle that was not opened`);
  switch (command.type) {
    case 'activated':
      return state.state === 'opening' ? decided({ type: 'CycleActivated', data: {} }) : decided();
    case 'decided':
      // The grades of a year are decided by people.
      return state.state === 'open' && state.kind !== 'year' ? decided({ type: 'CycleDecided', data: {} }) : decided();
    case 'timer':
      return fire(law, state, command.what, at);
    default:
      return refusedBy('SV-1/only-what-is-allowed');
  }
}

/**
 * AP-4: who of those that reach the score is excellent. With the usual share, or the larger one where its approval is recorded;
 * who share the last places are chosen among, and nobody votes on a choice that they are part of.
 */
function settle({ policy, directory }: Law, state: CycleState, command: Of<'settle-grades'>, by: string): Decided {
  if (state.kind !== 'year') return refusedBy('AP-4/only-a-year-has-a-grade');
  const { table, chosen = [], approval, reasons, votes } = command;
  if (state.state !== 'open' || !table.complete) return refusedBy('AP-2/all-are-decided-first');
  const { excellentPercent, excellentPercentApproved } = policy.appraisal;
  const percent = approval === undefined ? excellentPercent : excellentPercentApproved;
  const unresolved = quotaOf(table.graded, percent);
  const tied = new Set(unresolved.flatMap((one) => one.tied));
  const places = unresolved.reduce((all, one) => all + one.tiedPlaces, 0);
  const quotas = quotaOf(table.graded, percent, new Set(chosen));
  if (chosen.some((one) => !tied.has(one)) || quotas.some((one) => one.tied.length > 0)) {
    return refusedBy('AP-4/the-tied-are-chosen-among', { places, chosen: chosen.length }, 'chosen');
  }
  const panel = panelOf(directory, policy, tied);
  if (!panel.entitled.includes(by)) return refusedBy('AP-3/nobody-decides-their-own');
  const counted = count(panel, votes);
  if (counted.refused) return { refused: counted.refused };
  if (!counted.voted.adopted) return refusedBy('AP-3/the-decision-is-adopted', { needed: panel.needed }, 'votes');
  const settled = table.graded.map((one): Settled => {
    const quota = quotas.find(({ category }) => category === one.category);
    const grade = quota && gradeWithin(one, quota);
    return { staff: one.staff, ...(grade === undefined ? {} : { grade }) };
  });
  const without = table.ungraded.map(({ staff, why }): Settled => ({ staff, ungraded: why }));
  return decided({
    type: 'GradesSettled',
    data: { percent, chosen: [...chosen], settled: [...settled, ...without], voted: counted.voted },
    text: { reasons, ...(approval === undefined ? {} : { approval }) },
  });
}

function decide(law: Law, state: CycleState | null, command: CycleCommand, actor: Actor, at: Instant): Decided {
  if (actor.kind === 'clock') return byClock(law, state, command, at);
  if (!state || actor.kind !== 'staff' || command.type !== 'settle-grades') {
    return refusedBy('SV-1/only-what-is-allowed');
  }
  return settle(law, state, command, staffOf(actor));
}

function evolve(state: CycleState | null, event: Recorded<CycleEvent>): CycleState {
  if (event.type === 'CycleOpened') {
    const { appraised, owedFrom, ...rest } = event.data;
    const timers = { [OWED]: owedFrom };
    return { ...rest, state: 'opening', openedAt: event.at, count: appraised.length, timers };
  }
  if (!state) throw new Error(`${event.type} before the cycle was opened`);
  switch (event.type) {
    case 'CycleActivated':
      return { ...state, state: 'open' };
    case 'CycleOwed':
      return { ...state, timers: { [OWED]: event.data.again } };
    case 'CycleDecided':
      return { ...state, state: 'decided', timers: {} };
    case 'GradesSettled':
      return { ...state, state: 'decided', settledAt: event.version, timers: {} };
    case 'TimerMoved':
      return { ...state, timers: { [event.data.timer]: event.data.to } };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

export const cycleLaw: Aggregate<CycleCommand, CycleEvent, CycleState> = {
  name: 'cycle',
  initial: null,
  decide,
  evolve,
};
