// How appraisals and their cycles are kept: an appraisal under an id that follows from cycle and person, so that there is one of
// each; in the list of its cycle and in that of its person. No card holds a word that anybody wrote.
import type { AppraisalCommand } from '#shared/appraisal/commands.ts';
import { cycleLaw } from '#shared/appraisal/cycle.ts';
import type { CycleCommand, CycleEvent, CycleState } from '#shared/appraisal/cycle-record.ts';
import { appraisalLaw } from '#shared/appraisal/decide.ts';
import type { AppraisalEvent } from '#shared/appraisal/events.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import { appraisalsIn, appraisalsOf, CYCLES } from '../table/partitions.ts';
import { sha256 } from './envelope.ts';
import type { IndexKeys, Kept } from './kept.ts';

/** The id of a person's appraisal in a cycle. */
export const appraisalId = (cycle: string, staff: string): string =>
  sha256(`appraisal\n${cycle}\n${staff}`).slice(0, 32);

const dueOf = (timers: AppraisalState['timers']): Pick<IndexKeys, 'due'> => {
  const due = Object.values(timers).sort()[0];
  return due === undefined ? {} : { due };
};

/** What lists and tables need without opening the record, and what rights are judged by. */
export type AppraisalCard = Omit<AppraisalState, 'timers' | 'template'>;

export const keptAppraisal: Kept<AppraisalCommand, AppraisalEvent, AppraisalState> = {
  law: appraisalLaw,
  index: ({ cycle, staff, to, timers }) => ({
    ...dueOf(timers),
    month: [appraisalsIn(cycle), staff],
    person: [appraisalsOf(staff), `${to}#${cycle}`],
  }),
  card: ({ timers: _, template: __, ...card }: AppraisalState): AppraisalCard => card,
};

export const keptCycle: Kept<CycleCommand, CycleEvent, CycleState> = {
  law: cycleLaw,
  index: ({ to, kind, timers }) => ({ ...dueOf(timers), month: [CYCLES, `${to}#${kind}`] }),
  card: (state) => state,
};
