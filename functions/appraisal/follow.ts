// What follows a step of an appraisal or a cycle: a half-year or a year whose quarters became final is reviewed, a cycle in
// which everybody is decided on says so, and grades that were settled are given. Repeated, each changes nothing.
import type { CycleState } from '#shared/appraisal/cycle-record.ts';
import { longerThan } from '#shared/appraisal/period.ts';
import { type AppraisalState, isDecided } from '#shared/appraisal/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { appraisalId, keptAppraisal } from '../perform/kept-appraisal.ts';
import { load } from '../perform/load.ts';
import { each } from '../work/each.ts';
import { ofCycle } from './cards-in.ts';
import { gradesSettled } from './grades-settled.ts';
import { tellCycle } from './open-cycles.ts';
import { quartersGiven } from './quarters-of.ts';

async function openReview(house: House, id: string, now: Instant): Promise<void> {
  const standing = await load<AppraisalState>(house.tables, 'appraisal', id);
  if (standing?.state.state !== 'awaiting') return;
  const { cycle, kind, staff } = standing.state;
  const command = { type: 'open-review', quarters: await quartersGiven(house, { id: cycle, kind }, staff) } as const;
  await byClock(house, keptAppraisal, { id, command, at: now }, `review of ${id}`);
}

/** A cycle of which nobody is left to decide on. Of a year the grades are settled by people. */
async function closeCycle(house: House, id: string, now: Instant): Promise<void> {
  const cycle = await load<CycleState>(house.tables, 'cycle', id);
  if (cycle?.state.state !== 'open' || cycle.state.kind === 'year') return;
  const cards = await ofCycle(house, id);
  const all = cards.length === cycle.state.count && cards.every(({ card }) => isDecided(card));
  if (all) await tellCycle(house, id, { type: 'decided' }, now);
}

export async function followAppraisal(house: House, id: string, now: Instant): Promise<void> {
  const standing = await load<AppraisalState>(house.tables, 'appraisal', id);
  if (!standing) return;
  const { cycle, kind, staff } = standing.state;
  if (standing.state.state === 'awaiting') await openReview(house, id, now);
  if (standing.state.state === 'filed') {
    await each(longerThan({ id: cycle, kind }), (longer) => openReview(house, appraisalId(longer, staff), now));
  }
  if (isDecided(standing.state)) await closeCycle(house, cycle, now);
}

/** Gives each person the grade that was settled. */
async function giveGrades(house: House, id: string, version: number, now: Instant): Promise<void> {
  const { settled } = await gradesSettled(house, id, version);
  await each(settled, async ({ staff, ...grading }) => {
    const command = { type: 'grade', ...grading } as const;
    await byClock(house, keptAppraisal, { id: appraisalId(id, staff), command, at: now }, `grade of ${staff}`);
  });
}

export async function followCycle(house: House, id: string, now: Instant): Promise<void> {
  const cycle = await load<CycleState>(house.tables, 'cycle', id);
  if (!cycle) return;
  if (cycle.state.settledAt !== undefined) await giveGrades(house, id, cycle.state.settledAt, now);
  else await closeCycle(house, id, now);
}
