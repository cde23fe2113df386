// The law of a cycle (AP-1, AP-2): one act that opens an appraisal for everybody, staged and then made valid by one write; it
// reminds daily while somebody is undecided, and of a year holds the table of grades (AP-4).
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type Recorded,
  refusedBy,
  staffOf,
} from '../decision.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { dayOf, type Instant } from '../time.ts';
import { type CycleCommand, type CycleEvent, type CycleState, OWED } from './cycle-record.ts';
import { settle } from './settling.ts';
import { nextDay } from './timers.ts';
import { opensOn } from './windows.ts';

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
