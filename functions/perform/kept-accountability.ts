// How a matter of accountability is kept: its wake-ups, its list, a card without a word anybody wrote, and beside it what was
// decided on a person under their number.
import type { AccountabilityCommand } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import { onPerson } from '#shared/accountability/on-person.ts';
import { type AccountabilityState, isOpen } from '#shared/accountability/state.ts';
import { decisionKey } from '../table/keys.ts';
import { accountabilityIn } from '../table/partitions.ts';
import type { Put } from '../table/tables.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';

/** What is owed lies by the moment it is, the rest by the moment the clue was decided on. */
function index(state: AccountabilityState): IndexKeys {
  const due = Object.values(state.timers).sort()[0];
  const owed = isOpen(state) ? (state.dueBy ?? state.clueDecidedAt) : state.clueDecidedAt;
  const place = [accountabilityIn(state.state), `${owed ?? state.decideBy}#${state.source.number}`] as const;
  return { ...(due === undefined ? {} : { due }), ...(isOpen(state) ? { office: place } : { month: place }) };
}

/** What lists need without opening the record, and what rights are judged by. What a clue rests on is on its own page alone. */
export type AccountabilityCard = Omit<AccountabilityState, 'timers'>;

const card = ({ timers: _, evidence: __, ...shown }: AccountabilityState): AccountabilityCard => shown;

/** What stands under the number of the person concerned, as it now is. */
function beside({ id, after, entries }: Change<AccountabilityState>): readonly Put[] {
  const one = onPerson(id, after);
  if (!one) return [];
  const row = { ...decisionKey(one.person, id, one.round), version: entries.at(-1)?.event.version ?? 0 };
  return [{ table: 'appraisals', row: { ...row, body: JSON.stringify(one) } }];
}

export const keptAccountability: Kept<AccountabilityCommand, AccountabilityEvent, AccountabilityState> = {
  law: accountabilityLaw,
  index,
  card,
  beside,
};
