// Grades given that are reckoned anew (AC-2.5): when a warning of the year was revoked or changed, and when a case that was open
// at the year's end is over. Nothing is lowered by it, and repeated it changes nothing.
import type { CycleState } from '#shared/appraisal/cycle-record.ts';
import { placeLeftFor } from '#shared/appraisal/quota.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { keptAppraisal } from '../perform/kept-appraisal.ts';
import { load } from '../perform/load.ts';
import { each } from '../work/each.ts';
import { type ListedAppraisal, ofPerson } from './cards-in.ts';
import { gradesSettled } from './grades-settled.ts';
import { boundBy, numbersOf, statesIn } from './year-table.ts';

/** Whether a place of excellent is left in somebody's category, by the share that was settled. */
async function placeLeft(house: House, { card: { cycle, category, staff } }: ListedAppraisal): Promise<boolean> {
  const standing = await load<CycleState>(house.tables, 'cycle', cycle);
  const version = standing?.state.settledAt;
  if (version === undefined) return false;
  const { percent } = await gradesSettled(house, cycle, version);
  return placeLeftFor({ staff, category }, await statesIn(house, cycle), percent);
}

/** Reckons the grades of a person anew. */
export async function regradePerson(house: House, staff: string, now: Instant): Promise<void> {
  const years = (await ofPerson(house, staff)).filter(
    ({ card: { kind, cap } }) => kind === 'year' && cap !== undefined,
  );
  await each(years, async (one) => {
    const bound = await boundBy(house, staff, one.card);
    const left = { placeLeft: await placeLeft(house, one), numbers: await numbersOf(house, one.card) };
    const command = { type: 'regrade', ...bound, ...left } as const;
    await byClock(house, keptAppraisal, { id: one.id, command, at: now }, `grade of ${one.id}`);
  });
}
