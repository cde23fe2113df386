// What follows a step of an appraisal or of its cycle: what the record itself leads to, and who is told.
import type { CycleEvent } from '#shared/appraisal/cycle-record.ts';
import type { AppraisalEvent } from '#shared/appraisal/events.ts';
import { appraisalNotices, cycleNotices } from '#shared/appraisal/notices.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import type { Recorded } from '#shared/decision.ts';
import { followAppraisal, followCycle } from '../appraisal/follow.ts';
import type { House } from '../house.ts';
import { load } from '../perform/load.ts';
import { type Follow, type Told, telling } from './telling.ts';

async function ofAppraisal({ tables }: House, id: string): Promise<Told | undefined> {
  const record = await load<AppraisalState>(tables, 'appraisal', id);
  if (!record) return undefined;
  const { state } = record;
  return {
    number: state.cycle,
    people: (event, directory) => appraisalNotices(directory, state, event as Recorded<AppraisalEvent>),
  };
}

const ofCycle = async (_: House, id: string): Promise<Told> => ({
  number: id,
  people: (event, directory) => cycleNotices(directory, event as Recorded<CycleEvent>),
});

export const afterAppraisal: Follow = async (house, step, now) => {
  await followAppraisal(house, step.id, now);
  return telling(ofAppraisal)(house, step, now);
};

export const afterCycle: Follow = async (house, step, now) => {
  await followCycle(house, step.id, now);
  return telling(ofCycle)(house, step, now);
};
