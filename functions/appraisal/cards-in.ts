// Every appraisal of a cycle, or of a person, as its card says: small, from an index that may lag a moment behind; and which
// of them their cycle has made valid.
import type { CycleState } from '#shared/appraisal/cycle-record.ts';
import type { House } from '../house.ts';
import type { AppraisalCard } from '../perform/kept-appraisal.ts';
import { load } from '../perform/load.ts';
import { appraisalsIn, appraisalsOf } from '../table/partitions.ts';
import type { Row } from '../table/tables.ts';

export interface ListedAppraisal {
  readonly id: string;
  readonly version: number;
  readonly card: AppraisalCard;
}

const listed = (row: Row): ListedAppraisal => ({
  id: row.pk.slice('appraisal#'.length),
  version: Number(row.version),
  card: row.card as AppraisalCard,
});

/** Those of a cycle, by staff number. */
export const ofCycle = async ({ tables }: Pick<House, 'tables'>, cycle: string): Promise<ListedAppraisal[]> =>
  (await tables.all({ table: 'appraisals', index: 'month', pk: appraisalsIn(cycle) })).map(listed);

/** Those of a person, the latest period first. */
export const ofPerson = async ({ tables }: Pick<House, 'tables'>, staff: string): Promise<ListedAppraisal[]> =>
  (await tables.all({ table: 'appraisals', index: 'person', pk: appraisalsOf(staff) })).map(listed).reverse();

/** Whether a cycle has made its appraisals valid. */
export async function isValid({ tables }: Pick<House, 'tables'>, cycle: string): Promise<boolean> {
  const standing = await load<CycleState>(tables, 'cycle', cycle);
  return standing !== undefined && standing.state.state !== 'opening';
}

/** Those whose cycle has made them valid. */
export async function validOnes(
  house: Pick<House, 'tables'>,
  all: readonly ListedAppraisal[],
): Promise<ListedAppraisal[]> {
  const valid = new Map<string, boolean>();
  for (const { card } of all) {
    if (!valid.has(card.cycle)) valid.set(card.cycle, await isValid(house, card.cycle));
  }
  return all.filter(({ card }) => valid.get(card.cycle));
}
