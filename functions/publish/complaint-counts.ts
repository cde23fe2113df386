// Counts of complaints in closed months, for the board and the monthly report (SV-4.4). Only their states are read: nothing
// sealed, and nothing of whom one is about.
import { type ComplaintCounts, complaintCounts } from '#shared/complaint/counts.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { abreast } from '../table/abreast.ts';
import { complaintsOf } from '../table/keys.ts';
import { yearsFrom } from './on-boards.ts';

/** The states of the complaints of every year up to that of a moment; what was erased is left out. */
export async function complaintStates({ tables, township }: Pick<House, 'tables' | 'township'>, at: Instant) {
  const years = yearsFrom(township.since as Day, at);
  const rows = await abreast(years, (year) => tables.all({ table: 'cases', pk: complaintsOf(year) }));
  return rows.flat().flatMap((row) => (row.erased ? [] : [JSON.parse(String(row.body)) as ComplaintState]));
}

/** The counts as of the township's day at an instant: the same on every day on which no month closes. */
export async function complaintCountsNow(
  house: Pick<House, 'tables' | 'township' | 'lawAt'>,
  at: Instant,
): Promise<ComplaintCounts[]> {
  const states = await complaintStates(house, at);
  const { policy } = await house.lawAt(at);
  return complaintCounts(states, { since: house.township.since, on: dayOf(at), smallest: policy.figures.smallest });
}
