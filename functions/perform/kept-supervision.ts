// How a record of supervision is kept: its wake-ups, its lists, and a card without a word that anybody wrote.
import type { SupervisionCommand } from '#shared/supervision/commands.ts';
import { supervisionLaw } from '#shared/supervision/decide.ts';
import type { SupervisionEvent } from '#shared/supervision/events.ts';
import { isOpen, type SupervisionState } from '#shared/supervision/state.ts';
import { dayOf } from '#shared/time.ts';
import { supervisionOf } from '../table/partitions.ts';
import type { IndexKeys, Kept } from './kept.ts';

/** All of a kind lie by the moment they were made; those something is owed to also by the next date, or since when they wait. */
function index(state: SupervisionState): IndexKeys {
  const { kind, number, madeAt } = state;
  const due = Object.values(state.timers).sort()[0];
  return {
    ...(due === undefined ? {} : { due }),
    person: [supervisionOf(kind), `${madeAt}#${number}`],
    month: [supervisionOf(dayOf(madeAt).slice(0, 7)), number],
    ...(isOpen(state) ? { office: [supervisionOf(kind), `${due ?? madeAt}#${number}`] as const } : {}),
  };
}

/** What lists need without opening the record, and what rights are judged by. */
export type SupervisionCard = Omit<SupervisionState, 'timers'>;

export const keptSupervision: Kept<SupervisionCommand, SupervisionEvent, SupervisionState> = {
  law: supervisionLaw,
  index,
  card: ({ timers: _, ...card }: SupervisionState): SupervisionCard => card,
};
