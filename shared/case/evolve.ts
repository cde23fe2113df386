// What each event makes of a case: the fold that every read and every replay goes through. It decides nothing.
import type { Recorded } from '../decision.ts';
import type { CaseEvent } from './events.ts';
import { afterwardsFolds } from './folds/afterwards.ts';
import { clockFolds } from './folds/clock.ts';
import type { Folds } from './folds/fold.ts';
import { handOverFolds } from './folds/hand-over.ts';
import { begun, recordFolds } from './folds/record.ts';
import { workFolds } from './folds/work.ts';
import type { CaseState } from './state.ts';

const FOLDS: Folds<Exclude<CaseEvent, { type: 'CaseRegistered' }>> = {
  ...recordFolds,
  ...handOverFolds,
  ...workFolds,
  ...afterwardsFolds,
  ...clockFolds,
};

/** The next state of a case. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: CaseState | null, event: Recorded<CaseEvent>): CaseState {
  if (event.type === 'CaseRegistered') return begun(event);
  if (!state) throw new Error(`${event.type} before CaseRegistered`);
  const fold = FOLDS[event.type] as ((state: CaseState, event: Recorded<CaseEvent>) => CaseState) | undefined;
  if (!fold) throw new Error(`unknown event ${(event as { type: string }).type}`);
  return fold(state, event);
}
