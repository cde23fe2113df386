// What each event makes of an accountability record: the fold that every read and every replay goes through.
import type { Recorded } from '../decision.ts';
import type { AccountabilityEvent } from './events.ts';
import type { AccountabilityState } from './state.ts';
import { CLUE_DECISION } from './timers.ts';

/** The next state. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: AccountabilityState | null, event: Recorded<AccountabilityEvent>): AccountabilityState {
  if (event.type === 'ClueRaised') {
    const { ground, source, signal, evidence, decideBy } = event.data;
    const timers = { [CLUE_DECISION]: decideBy };
    const noticed = { ...(signal === undefined ? {} : { signal }), ...(evidence === undefined ? {} : { evidence }) };
    return { state: 'clue', ground, source, ...noticed, raisedAt: event.at, decideBy, waiting: [], timers };
  }
  if (!state) throw new Error(`${event.type} before ClueRaised`);
  const { [CLUE_DECISION]: _decided, ...others } = state.timers;
  switch (event.type) {
    case 'ClueTakenUp':
      return { ...state, state: 'takenUp', clueDecidedAt: event.at, waiting: [], timers: others };
    case 'ClueDismissed':
      return { ...state, state: 'dismissed', clueDecidedAt: event.at, waiting: [], timers: {} };
    case 'ClueWaited':
      return { ...state, waiting: [...state.waiting, CLUE_DECISION], timers: others };
    case 'TimerMoved': {
      const { timer, to } = event.data;
      const decideBy = timer === CLUE_DECISION ? to : state.decideBy;
      return { ...state, decideBy, timers: { ...state.timers, [timer]: to } };
    }
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
