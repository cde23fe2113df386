// How an accountability record is kept: its wake-ups, its list, and a card that names the matter and nobody.
import type { AccountabilityCommand } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import { type AccountabilityState, isOpen } from '#shared/accountability/state.ts';
import { accountabilityIn } from '../table/partitions.ts';
import type { IndexKeys, Kept } from './kept.ts';

/** Clues to decide lie by the moment they are owed, the others by the moment of the decision. */
function index(state: AccountabilityState): IndexKeys {
  const due = Object.values(state.timers).sort()[0];
  const at = state.clueDecidedAt ?? state.decideBy;
  const place = [accountabilityIn(state.state), `${at}#${state.source.number}`] as const;
  return { ...(due === undefined ? {} : { due }), ...(isOpen(state) ? { office: place } : { month: place }) };
}

/** What lists need without opening the record. What a clue rests on is on its own page alone. */
export type AccountabilityCard = Omit<AccountabilityState, 'timers'>;

const card = (state: AccountabilityState): AccountabilityCard => ({
  state: state.state,
  ground: state.ground,
  source: state.source,
  ...(state.signal === undefined ? {} : { signal: state.signal }),
  raisedAt: state.raisedAt,
  decideBy: state.decideBy,
  ...(state.clueDecidedAt === undefined ? {} : { clueDecidedAt: state.clueDecidedAt }),
  waiting: state.waiting,
});

export const keptAccountability: Kept<AccountabilityCommand, AccountabilityEvent, AccountabilityState> = {
  law: accountabilityLaw,
  index,
  card,
};
