// Where it lies that a row of a register was taken in: under its number where another platform gave it one, else under
// what it says. So a list that comes again, or was broken off, makes no case twice.
import type { RegisterBody } from '#shared/case/commands.ts';
import type { CaseRow } from '#shared/directory/import/readers.ts';
import type { House } from '../house.ts';
import { takenAt } from '../routes/registering.ts';
import { importedKey, type Key } from '../table/keys.ts';
import type { Located } from './checked.ts';

export interface PlacedRow extends Located<CaseRow> {
  readonly place: Key;
  /** It has a number of another platform, and that is its place. */
  readonly numbered: boolean;
}

/** The channel a row came by; lists that do not say are a platform's. */
export const channelOf = ({ channel = 'platform' }: CaseRow): RegisterBody['channel'] => channel;

/** The rows with their places. Those that say the very same, as a tally of calls does, are counted. */
export function placed(house: Pick<House, 'keyed'>, records: readonly Located<CaseRow>[]): PlacedRow[] {
  const alike = new Map<string, number>();
  return records.map(({ row, record }) => {
    const { externalNumber } = record;
    if (externalNumber !== undefined) {
      return { row, record, place: takenAt(house, channelOf(record), externalNumber), numbered: true };
    }
    const says = JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
    const n = (alike.get(says) ?? 0) + 1;
    alike.set(says, n);
    return { row, record, place: importedKey(house.keyed('imported', `${n}\n${says}`)), numbered: false };
  });
}

/** The cases that were made of rows before, by the partition of their place. */
export async function takenBy(
  house: Pick<House, 'tables'>,
  rows: readonly PlacedRow[],
): Promise<ReadonlyMap<string, string>> {
  // The same place twice in one list is an error of its own; the tables take each key once.
  const keys = [...new Map(rows.map(({ place }) => [place.pk, place])).values()];
  // What somebody writes at this very moment may be missed here; the condition of the write itself does not miss it.
  const found = await house.tables.getMany('cases', keys);
  return new Map(found.map(({ pk, case: id }) => [pk, String(id)]));
}
