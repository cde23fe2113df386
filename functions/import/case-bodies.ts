// What a row of a register says, in the terms of this house: a village, item, office or person written by name is found.
// A name that nobody has stays as it was written, and the law refuses it as it refuses an unknown id.
import type { RegisterBody } from '#shared/case/commands.ts';
import { openVillages } from '#shared/directory/directory.ts';
import type { CaseRow } from '#shared/directory/import/readers.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { channelOf } from './case-places.ts';
import { officeNamed, type Person, personNamed } from './named.ts';

export interface Names {
  readonly village: (written: string) => string;
  readonly villageName: (id: string) => string;
  readonly item: (written: string) => string;
  readonly office: (written: string) => string;
  readonly person: (written: string) => Person;
}

/** The names that these rows may use. Items are read only where a row names one. */
export async function namesFor(house: House, rows: readonly CaseRow[], at: Instant): Promise<Names> {
  const law = await house.lawAt(at);
  const items = rows.some(({ item }) => item !== undefined) ? await itemsInForce(house, at) : [];
  const itemIds = new Map(items.map(({ id, item }) => [item.name, id]));
  const villageIds = new Map(openVillages(law.directory).map(({ id, name }) => [name, id]));
  return {
    village: (written) => villageIds.get(written) ?? written,
    villageName: (id) => law.directory.villages.get(id)?.name ?? id,
    item: (written) => itemIds.get(written) ?? written,
    office: (written) => officeNamed(law, written) ?? written,
    person: (written) => personNamed(law, written),
  };
}

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without what is not given. */
const stated = <T extends object>(facts: T): Stated<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Stated<T>;

/** The registration that a row asks for. What books leave out: a platform's matter, of the most common kind. */
export function bodyOfRow(names: Names, row: CaseRow, firstAsked: string | undefined): RegisterBody {
  const { externalNumber, subject, body, occurredAt, dueOn, kind = 'petition' } = row;
  const contact = stated({ name: row.name, organisation: row.organisation, phone: row.phone });
  const { village, item, office } = row;
  return {
    channel: channelOf(row),
    kind,
    subject,
    ...stated({
      externalNumber,
      body,
      occurredAt,
      dueOn,
      firstAsked,
      village: village === undefined ? undefined : names.village(village),
      item: item === undefined ? undefined : names.item(item),
      office: office === undefined ? undefined : names.office(office),
      contact: Object.keys(contact).length === 0 ? undefined : contact,
    }),
  };
}
