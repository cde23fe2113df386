// What was settled for a year, read from the event itself (AP-4): each person's grade, and the share it was settled by.
import type { CycleEvent } from '#shared/appraisal/cycle-record.ts';
import type { StoredEvent } from '#shared/decision.ts';
import type { House } from '../house.ts';
import { eventKey } from '../table/keys.ts';

type Settled = Extract<CycleEvent, { type: 'GradesSettled' }>['data'];

/** `version` is that of the event, as the cycle's state says it. */
export async function gradesSettled(
  { tables }: Pick<House, 'tables'>,
  cycle: string,
  version: number,
): Promise<Settled> {
  const row = await tables.get('appraisals', eventKey('cycle', cycle, version));
  return (JSON.parse(String(row?.body)) as StoredEvent<'GradesSettled', Settled>).data;
}
