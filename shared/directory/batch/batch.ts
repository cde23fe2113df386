// The law of an import: checked as a whole, staged out of sight, made valid by one write. What has versions goes public only
// when a second person approves it; offices, staff and villages are structured facts and need nobody else.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type Recorded,
  refusedBy,
  staffOf,
} from '../../decision.ts';
import type { Day } from '../../time.ts';
import type { ActiveBatches } from '../versioned/state.ts';
import type { BatchEvent, BatchKind, Member } from './events.ts';

export type BatchCommand =
  | { readonly type: 'open'; readonly kind: BatchKind; readonly count: number; readonly members?: readonly Member[] }
  | { readonly type: 'staged' }
  | { readonly type: 'approve' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'settled' };

export interface BatchState {
  readonly kind: BatchKind;
  readonly count: number;
  readonly author: string;
  readonly state: 'opened' | 'staged' | 'active' | 'withdrawn';
  readonly settled: boolean;
  readonly decided?: { readonly by: string; readonly on: Day };
  /** Rows that readers lay over the directory until each record says so itself. */
  readonly members?: readonly Member[];
}

function decide(_law: Law, state: BatchState | null, command: BatchCommand, actor: Actor): Decision<BatchEvent> {
  if (command.type === 'open') {
    if (state) return decided();
    const { kind, count, members } = command;
    const author = staffOf(actor);
    const opened: BatchEvent = { type: 'ImportOpened', data: { kind, count, author, ...(members ? { members } : {}) } };
    return members ? decided<BatchEvent>(opened, { type: 'ImportActivated', data: { by: author } }) : decided(opened);
  }
  if (!state) throw new Error(`${command.type} on an import that does not exist`);
  switch (command.type) {
    case 'staged':
      return state.state === 'opened' ? decided({ type: 'ImportStaged', data: {} }) : decided();
    case 'settled':
      return state.decided && !state.settled ? decided({ type: 'ImportSettled', data: {} }) : decided();
    case 'approve':
      if (state.state !== 'staged') return refusedBy('DI-2/only-a-complete-import-is-decided');
      if (staffOf(actor) === state.author) return refusedBy('DI-2/a-second-person-approves');
      return decided({ type: 'ImportActivated', data: { by: staffOf(actor) } });
    case 'withdraw':
      if (state.decided) return refusedBy('DI-2/only-a-complete-import-is-decided');
      return decided({ type: 'ImportWithdrawn', data: { by: staffOf(actor) }, text: { reason: command.reason } });
  }
}

function evolve(state: BatchState | null, event: Recorded<BatchEvent>): BatchState {
  if (event.type === 'ImportOpened') return { ...event.data, state: 'opened', settled: false };
  if (!state) throw new Error(`${event.type} before ImportOpened`);
  const on = event.on as Day;
  switch (event.type) {
    case 'ImportStaged':
      return { ...state, state: 'staged' };
    case 'ImportActivated':
      return { ...state, state: 'active', decided: { by: event.data.by, on } };
    case 'ImportWithdrawn':
      return { ...state, state: 'withdrawn', decided: { by: event.data.by, on } };
    case 'ImportSettled': {
      const { members: _, ...rest } = state;
      return { ...rest, settled: true };
    }
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

export const batchLaw: Aggregate<BatchCommand, BatchEvent, BatchState> = {
  name: 'batch',
  initial: null,
  decide,
  evolve,
};

/** Which of these imports count, and since when. */
export const activeBatches = (batches: ReadonlyMap<string, BatchState>): ActiveBatches =>
  new Map([...batches].flatMap(([id, { state, decided }]) => (state === 'active' && decided ? [[id, decided]] : [])));
