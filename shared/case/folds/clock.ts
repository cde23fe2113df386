// What the clock's own events make of a case: the wake-up is spent, and what was missed waits for somebody.
import type { ClockEvent } from '../events/clock.ts';
import type { CaseState } from '../state.ts';
import { apply, type Folds, without, withoutWaiting } from './fold.ts';

const spent = (state: CaseState, ...names: readonly string[]): CaseState =>
  apply(state, { timers: without(state.timers, ...names) });
const waits = (state: CaseState, what: string): CaseState =>
  apply(state, { timers: without(state.timers, what), waiting: [...withoutWaiting(state, what), what] });

export const clockFolds: Folds<ClockEvent> = {
  RelayWaited: (state) => waits(state, 'relay'),
  CaseReminded: (state, { data: { timer } }) => spent(state, timer),
  LateEntryFlagged: (state) => waits(state, 'lateEntry'),
  CaseFellDue: (state) => spent(state, 'due', 'reminder', 'lastMorning'),
  CaseEscalated: (state, { data: { level } }) => {
    const told = apply(state, { escalated: level > state.escalated ? level : state.escalated });
    return spent(told, level === 1 ? 'overdueHead' : 'overdueLeader');
  },
  LawfulLimitPassed: (state) => spent(state, 'pastLawful'),
  DutyMissed: (state, { data: { duty } }) => waits(state, duty),
  LapseAnnounced: (state) => spent(state, 'lapseSoon'),
  TimerMoved: (state, { data: { timer, to } }) => apply(state, { timers: { ...state.timers, [timer]: to } }),
};
