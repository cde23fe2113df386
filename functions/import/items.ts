// The rows of an item list in the terms of this house: offices and people written by name are found, and every element
// that a guide should have and a row leaves out is named (DI-2).
import type { Law } from '#shared/decision.ts';
import { activeStaff } from '#shared/directory/directory.ts';
import type { ItemColumn } from '#shared/directory/import/columns.ts';
import type { ItemRow } from '#shared/directory/import/readers.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import type { ItemFields } from '#shared/directory/item/commands.ts';
import { LISTED_ELEMENTS, missingOf } from '#shared/directory/item/missing.ts';
import type { Instant } from '#shared/time.ts';
import { itemElements } from '#shared/words/directory.ts';
import { importWords } from '#shared/words/import.ts';
import type { RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { itemVersions } from '../perform/kept-item.ts';
import type { Checked, Located } from './checked.ts';
import { officeNamed, personNamed } from './named.ts';
import { type StagedRow, stagedMembers } from './staged-members.ts';

/** The column that a refusal of the law is about. */
const COLUMN_OF: { readonly [rule in RuleId]?: ItemColumn } = {
  'TL-1/a-promise-is-not-longer-than-the-statute': 'commitmentDays',
  'DI-2/an-item-has-an-open-office': 'office',
  'DI-2/a-handler-is-on-the-staff': 'handler',
};

/** The columns of the list: what they are called there, and which it has. */
export interface Columns {
  readonly heading: (key: string) => string;
  readonly has: (key: string) => boolean;
}

type Fault = (key: ItemColumn, says: Finding['says'], facts: Finding['facts']) => void;

/** The item that a row states, or undefined when an office or a person of it is not known. */
function itemOf(law: Law, record: ItemRow, fault: Fault): ItemFields | undefined {
  const { id: _, inForceFrom: _from, office: written, passes: passed, handler: handled, ...rest } = record;
  const noOffice = (key: ItemColumn) => (office: string) => {
    fault(key, importWords.noOfficeOf, { office, known: knownOffices(law) });
    return undefined;
  };
  const office = officeNamed(law, written) ?? noOffice('office')(written);
  const passes = passed?.map((one) => officeNamed(law, one) ?? noOffice('passes')(one));
  const person = handled === undefined ? undefined : personNamed(law, handled);
  if (person && 'says' in person) fault('handler', person.says, person.facts);
  else if (person && !activeStaff(law.directory, person.number)) {
    fault('handler', importWords.noLeader, { staff: person.number });
  }
  const unknown = office === undefined || passes?.includes(undefined) || (person && 'says' in person);
  if (unknown) return undefined;
  return {
    ...rest,
    office,
    ...(passes && passes.length > 0 ? { passes: passes as string[] } : {}),
    ...(person && 'number' in person ? { handler: person.number } : {}),
  };
}

const knownOffices = ({ directory }: Law): string =>
  [...directory.offices.values()]
    .filter(({ open }) => open)
    .map(({ name }) => name)
    .join('、');

/** What the rows would do. */
export async function itemMembers(
  house: House,
  records: readonly Located<ItemRow>[],
  { heading, has }: Columns,
  at: Instant,
): Promise<Checked> {
  const law = await house.lawAt(at);
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const rows = records.flatMap(({ row, record }): StagedRow<ItemFields>[] => {
    const says = itemOf(law, record, (key, why, facts) =>
      errors.push({ row, column: heading(key), says: why, ...(facts ? { facts } : {}) }),
    );
    if (!says) return [];
    // What no row can say, because its column is not there, is said once for the whole list.
    for (const name of missingOf(says, LISTED_ELEMENTS).filter(has)) {
      warnings.push({ row, column: heading(name), says: importWords.notGiven, facts: { column: itemElements[name] } });
    }
    return [{ row, code: record.id, says, from: record.inForceFrom }];
  });
  const staging = {
    kind: 'items' as const,
    versions: itemVersions,
    nameOf: ({ name }: ItemFields) => name,
    briefName: ({ name }: { readonly name: string }) => name,
    absent: (field: string) => !has(field),
    columnOf: (rule: RuleId) => {
      const key = COLUMN_OF[rule];
      return key && heading(key);
    },
  };
  const made = await stagedMembers(house, rows, staging, at);
  return { ...made, errors: [...errors, ...made.errors], warnings };
}
