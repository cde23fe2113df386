// The rows of lists of commitments, catalogue entries and villages in the terms of this house.
import type { EntryFields, EntryGiven } from '#shared/directory/catalogue/commands.ts';
import type { CommitmentFields, CommitmentGiven } from '#shared/directory/commitment/commands.ts';
import type { CommitmentColumn, EntryColumn } from '#shared/directory/import/columns.ts';
import type { CommitmentRow, EntryRow, VillageRow } from '#shared/directory/import/registry-readers.ts';
import type { Finding } from '#shared/directory/import/table.ts';
import { plainType } from '#shared/directory/same-wording.ts';
import type { Instant } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import type { RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { sha256 } from '../perform/envelope.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { commitmentVersions, entryVersions } from '../perform/kept-registered.ts';
import type { Shelf } from '../table/directory-shelf.ts';
import type { Checked, Located } from './checked.ts';
import type { Columns } from './items.ts';
import { counted } from './members.ts';
import { officeNamed } from './named.ts';
import { type StagedRow, stagedMembers } from './staged-members.ts';

type ColumnOf<C extends string> = { readonly [rule in RuleId]?: C };
const COMMITMENT_COLUMN: ColumnOf<CommitmentColumn> = {
  'DI-1/a-commitment-is-of-an-open-office': 'office',
  'DI-1/a-number-says-what-it-counts': 'days',
  'DI-1/a-commitment-covers-an-item-in-force': 'item',
  'TL-1/a-promise-is-not-longer-than-the-statute': 'days',
  'TL-1/a-promise-is-not-longer-than-the-rules': 'days',
};
const ENTRY_COLUMN: ColumnOf<EntryColumn> = { 'DI-1/an-entry-is-read-under-an-item-in-force': 'item' };

const columnOf =
  <C extends string>(columns: ColumnOf<C>, { heading }: Columns) =>
  (rule: RuleId): string | undefined => {
    const key = columns[rule];
    return key && heading(key);
  };

/** Items in force by the names and ids that lists may use. */
async function items(house: House, at: Instant) {
  const found = await itemsInForce(house, at);
  const byId = new Map(found.map(({ id, item }) => [id, item]));
  const ids = new Map(found.map(({ id, item }) => [plainType(item.name), id]));
  return { byId, idOf: (written: string): string => ids.get(plainType(written)) ?? written };
}

/** What the rows of a list of service commitments would do. */
export async function commitmentMembers(
  house: House,
  records: readonly Located<CommitmentRow>[],
  columns: Columns,
  at: Instant,
): Promise<Checked> {
  const law = await house.lawAt(at);
  const { byId, idOf } = await items(house, at);
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const rows = records.flatMap(({ row, record }): StagedRow<CommitmentFields>[] => {
    const { office: written, item, kind, days } = record;
    const office = written === undefined ? undefined : officeNamed(law, written);
    if (written !== undefined && office === undefined) {
      errors.push({ row, column: columns.heading('office'), says: importWords.noOffice, facts: { office: written } });
      return [];
    }
    const covers = {
      ...(kind === undefined ? {} : { kind }),
      ...(item === undefined ? {} : { item: idOf(item) }),
    };
    const about = item !== undefined ? 'item' : kind !== undefined ? 'kind' : undefined;
    if (days === undefined && about) {
      warnings.push({ row, column: columns.heading(about), says: importWords.aboutNothing });
    }
    const says: CommitmentFields = {
      text: record.text,
      ...(office === undefined ? {} : { office }),
      ...(days === undefined ? {} : days),
      // What a promise is about is kept only with the number that is measured on it.
      ...(days === undefined || Object.keys(covers).length === 0 ? {} : { covers }),
    };
    return [{ row, code: record.id, says, from: record.inForceFrom }];
  });
  const given = async ({ covers }: CommitmentFields): Promise<CommitmentGiven> => {
    const item = covers?.item === undefined ? undefined : byId.get(covers.item);
    if (!item) return { item: null };
    return { item: item.statutoryDays === undefined ? {} : { statutoryDays: item.statutoryDays } };
  };
  const staging = {
    kind: 'commitments' as const,
    versions: commitmentVersions,
    nameOf: ({ text }: CommitmentFields) => text,
    given,
    absent: (field: string) =>
      field === 'covers'
        ? !columns.has('kind') && !columns.has('item')
        : !columns.has(field === 'unit' ? 'days' : field),
    columnOf: columnOf(COMMITMENT_COLUMN, columns),
  };
  const made = await stagedMembers(house, rows, staging, at);
  return { ...made, errors: [...errors, ...made.errors], warnings };
}

/** By what an entry is known again: both its headings. */
export const entryName = ({ matter, subMatter }: Pick<EntryFields, 'matter' | 'subMatter'>): string =>
  `${matter} · ${subMatter}`;

/** What the rows of a disclosure catalogue would do. */
export async function entryMembers(
  house: House,
  records: readonly Located<EntryRow>[],
  columns: Columns,
  at: Instant,
): Promise<Checked> {
  const { byId, idOf } = await items(house, at);
  const rows = records.map(({ row, record }): StagedRow<EntryFields> => {
    const { id: code, inForceFrom: from, item, ...rest } = record;
    return { row, code, from, says: { ...rest, ...(item === undefined ? {} : { item: idOf(item) }) } };
  });
  const staging = {
    kind: 'catalogue' as const,
    versions: entryVersions,
    nameOf: entryName,
    briefName: entryName,
    given: async ({ item }: EntryFields): Promise<EntryGiven> => ({ item: item !== undefined && byId.has(item) }),
    absent: (field: string) => !columns.has(field),
    columnOf: columnOf(ENTRY_COLUMN, columns),
  };
  return stagedMembers(house, rows, staging, at);
}

const NEW_ID_LENGTH = 12;

/** What the rows of a list of villages would do. A village that is new gets an id from its name unless the list gives one. */
export function villageMembers({ directory }: Shelf, records: readonly Located<VillageRow>[]): Checked {
  const open = [...directory.villages.values()].filter((one) => one.open);
  const found = records.map(({ row, record: { id: written, ...facts } }) => {
    const id =
      written ??
      open.find(({ name }) => plainType(name) === plainType(facts.name))?.id ??
      `v${sha256(facts.name).slice(0, NEW_ID_LENGTH)}`;
    const village = directory.villages.get(id);
    const now = village?.open ? { name: village.name } : undefined;
    return { row, member: { kind: 'villages' as const, id, facts }, now };
  });
  return counted(found, []);
}
