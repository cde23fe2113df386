// The quarters of a person within a half-year or a year, as they stand (AP-2).
import type { QuarterGiven } from '#shared/appraisal/commands.ts';
import { type Period, quartersOf } from '#shared/appraisal/period.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import type { House } from '../house.ts';
import { appraisalId } from '../perform/kept-appraisal.ts';
import { standingOf } from '../perform/load.ts';
import { stateKey } from '../table/keys.ts';

/** Those that exist; of a quarter itself none. */
export async function quartersGiven(
  { tables }: Pick<House, 'tables'>,
  cycle: Pick<Period, 'id' | 'kind'>,
  staff: string,
): Promise<QuarterGiven[]> {
  const keys = quartersOf(cycle).map((id) => stateKey('appraisal', appraisalId(id, staff)));
  const rows = await tables.getMany('appraisals', keys);
  return rows
    .map((row) => standingOf<AppraisalState>(row.pk.slice('appraisal#'.length), row).state)
    .map(({ cycle: id, state, total }) => ({ cycle: id, final: state === 'filed', ...(total ? { total } : {}) }))
    .sort((a, b) => (a.cycle < b.cycle ? -1 : 1));
}
