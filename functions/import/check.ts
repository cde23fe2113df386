// An import checked as a whole against the house as it is, before anything is written: which rows are new, changed or
// the same, and everything that is wrong with them, each finding with its row and column.

import { headingOf, headings } from '#shared/directory/import/headings.ts';
import { readItems, readOffices, readStaff } from '#shared/directory/import/readers.ts';
import { readCommitments, readEntries, readVillages } from '#shared/directory/import/registry-readers.ts';
import type { Finding, ListTable } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import type { House } from '../house.ts';
import type { Checked, CheckedList, Located } from './checked.ts';
import { type Columns, itemMembers } from './items.ts';
import { officeMembers, staffMembers } from './members.ts';
import { commitmentMembers, entryMembers, entryName, villageMembers } from './registered.ts';

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
export async function checkTable(house: House, table: ListTable, at: Instant): Promise<CheckedList> {
  const { directory } = await house.shelf();
  return { ...(await checked(house, table, at)), directory: directory.version };
}

async function checked(house: House, table: ListTable, at: Instant): Promise<Checked> {
  const heading = headingOf(table.kind, table.columns);
  const { places } = headings(table.kind, table.columns);
  const columns: Columns = { heading, has: (key) => places.has(key) };
  switch (table.kind) {
    case 'items': {
      const { records, errors, warnings } = readItems(table);
      const twice = repeated(records, heading('name'), (record) => record.name);
      const made = await itemMembers(house, records, columns, at);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings: [...warnings, ...made.warnings] };
    }
    case 'offices': {
      const { records, errors, warnings } = readOffices(table);
      const twice = repeated(records, heading('name'), (record) => record.name);
      const made = officeMembers(await house.shelf(), records, columns);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
    case 'staff': {
      const { records, errors, warnings } = readStaff(table);
      const twice = repeated(records, heading('number'), (record) => record.number);
      const made = staffMembers(await house.shelf(), records, columns);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
    case 'villages': {
      const { records, errors, warnings } = readVillages(table);
      const twice = repeated(records, heading('name'), (record) => record.name);
      const made = villageMembers(await house.shelf(), records);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
    case 'commitments': {
      const { records, errors, warnings } = readCommitments(table);
      const twice = repeated(records, heading('text'), (record) => record.text);
      const made = await commitmentMembers(house, records, columns, at);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings: [...warnings, ...made.warnings] };
    }
    case 'catalogue': {
      const { records, errors, warnings } = readEntries(table);
      const twice = repeated(records, heading('subMatter'), entryName);
      const made = await entryMembers(house, records, columns, at);
      return { ...made, errors: [...errors, ...twice, ...made.errors], warnings };
    }
  }
}
