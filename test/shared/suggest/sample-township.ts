// The sample township as suggestions see it: its own list of items, its offices and people; and another list as a
// township publishes it. Both read by the same readers as an import.
import { fileURLToPath } from 'node:url';
import { tableFrom } from '#infra/local/cli/table-file.ts';
import { OFFICES } from '#infra/local/sample/offices.ts';
import { PEOPLE } from '#infra/local/sample/people.ts';
import { readItems } from '#shared/directory/import/readers.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import type { Duties, SuggestItem } from '#shared/suggest/suggest.ts';

/** Items of a list; `list` is a path from the root of the repository. */
export async function itemsOf(list: string): Promise<SuggestItem[]> {
  const file = fileURLToPath(new URL(`../../../${list}`, import.meta.url));
  const { records } = readItems((await tableFrom(file)) as ImportTable);
  return records.map(({ record: { id, name, category, conditions, materials, office, handler } }, n) => ({
    id: id ?? `item-${n + 1}`,
    name,
    category,
    conditions,
    materials: materials.map((material) => material.name),
    office: OFFICES.find((one) => one.name === office)?.id ?? office,
    handler,
  }));
}

export async function townshipWith(list: string): Promise<Duties> {
  return {
    items: await itemsOf(list),
    offices: OFFICES,
    people: PEOPLE.flatMap(({ number, office, duties }) => (office === undefined ? [] : [{ number, office, duties }])),
  };
}

export const SAMPLE_ITEMS = 'infra/local/sample/items.csv';
