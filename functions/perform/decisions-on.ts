// What was proposed and decided on a person, found under their number, and what their warnings come to (AC-2.5). Read
// consistently from the rows that each step of a matter writes beside itself.
import { type Ladder, ladderOf } from '#shared/accountability/ladder.ts';
import { movesOf, type OnPerson, warningsOf } from '#shared/accountability/on-person.ts';
import { decisionsOn as partitionOf } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';

/** Every round of every matter that names the person, what is under way included; in no order that tells anything. */
export async function decisionsOn(tables: Tables, staff: string): Promise<OnPerson[]> {
  const rows = await tables.all({ table: 'appraisals', pk: partitionOf(staff), consistent: true });
  return rows.map((row) => JSON.parse(String(row.body)) as OnPerson);
}

/** The warnings of a person in one calendar year as they stand now, and the best their grade can be. */
export async function ladderFor(tables: Tables, staff: string, year: number): Promise<Ladder> {
  const all = await decisionsOn(tables, staff);
  return ladderOf(warningsOf(all), movesOf(all), year);
}
