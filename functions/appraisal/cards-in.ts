// Every appraisal of a cycle, or of a person, as its card says: small, from an index that may lag a moment behind.
import type { House } from '../house.ts';
import type { AppraisalCard } from '../perform/kept-appraisal.ts';
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
