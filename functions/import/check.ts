// An import checked as a whole against the house as it is, before anything is written: which rows are new, changed or
// the same, and everything that is wrong with them, each finding with its row and column.

import { headingOf, headings } from '#shared/directory/import/headings.ts';
import { readItems, readOffices, readStaff } from '#shared/directory/import/readers.ts';
import type { Finding, ListTable } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import type { House } from '../house.ts';
import type { Checked, Located } from './checked.ts';
import { itemMembers } from './items.ts';
import { officeMembers, staffMembers } from './members.ts';

/** Names a row that says the same thing as an earlier one. */
export function repeated<T>(records: readonly Located<T>[], column: string, keyOf: (record: T) => string): Finding[] {
  const first = new Map<string, number>();
  return records.flatMap(({ row, record }) => {
    const key = keyOf(record);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    return before === undefined ? [] : [{ row, column, says: importWords.twice, facts: { first: before } }];
  });
}

/** Checks a table. What it finds and what it would do depend on the house at this moment. */
export async function checkTable(house: House, table: ListTable, at: Instant): Promise<Checked> {
  const heading = headingOf(table.kind, table.columns);
  switch (table.kind) {
    case 'items': {
      const { records, errors, warnings } = readItems(table);
      const { places } = headings(table.kind, table.columns);
      const twice = repeated(records, heading('name'), (record) => record.name);
      const made = await itemMembers(house, records, heading, at, (key) => places.has(key));
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings: [...warnings, ...made.warnings] };
    }
    case 'offices': {
      const { records, errors, warnings } = readOffices(table);
      const twice = repeated(records, heading('name'), (record) => record.name);
      const made = officeMembers(await house.shelf(), records, heading);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
    case 'staff': {
      const { records, errors, warnings } = readStaff(table);
      const twice = repeated(records, heading('number'), (record) => record.number);
      const made = staffMembers(await house.shelf(), records, heading);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
  }
}
