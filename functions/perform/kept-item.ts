// How a service item is kept, and how readers come by what is in force: the small states from their shelf, what a
// version says from the event that proposed it.
import type { Recorded } from '#shared/decision.ts';
import type { ItemFields } from '#shared/directory/item/commands.ts';
import { itemLaw } from '#shared/directory/item/decide.ts';
import type { ItemEvent } from '#shared/directory/item/events.ts';
import { type ItemState, type ItemVersion, itemVersionOn } from '#shared/directory/item/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { eventKey, historyKey, ITEMS } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';
import type { Kept } from './kept.ts';
import { type Standing, standingOf } from './load.ts';

export const keptItem: Kept<Parameters<typeof itemLaw.decide>[2], ItemEvent, ItemState> = {
  law: itemLaw,
  index: () => ({}),
};

/** Every item there is, whatever its state, in the order of ids. */
export async function allItems(tables: Tables): Promise<Standing<ItemState>[]> {
  const rows = await tables.all({ table: 'registry', pk: ITEMS, consistent: true });
  return rows.map((row) => standingOf<ItemState>(row.sk.slice('item#'.length), row));
}

/** What these versions say, by `<id>@<version>`. */
export async function saidBy(
  tables: Tables,
  wanted: readonly { readonly id: string; readonly version: ItemVersion }[],
): Promise<ReadonlyMap<string, ItemFields>> {
  const keys = wanted.map(({ id, version }) => eventKey('item', id, version.event));
  const rows = await tables.getMany('registry', keys);
  const events = new Map(
    rows.map((row) => [`${row.pk}/${row.sk}`, JSON.parse(String(row.body)) as Recorded<ItemEvent>]),
  );
  return new Map(
    wanted.map(({ id, version }) => {
      const event = events.get(`${historyKey('item', id)}/${eventKey('item', id, version.event).sk}`);
      if (event?.type !== 'ItemVersionProposed') throw new Error(`item ${id}: event ${version.event} proposes nothing`);
      return [`${id}@${version.version}`, event.data.item];
    }),
  );
}

export interface ItemInForce {
  readonly id: string;
  readonly version: ItemVersion;
  readonly item: ItemFields;
}

/** What a version says never changes: a door reads it once and keeps it while it is in force. */
const said = new WeakMap<Tables, ReadonlyMap<string, ItemFields>>();

/** All items in force at an instant with all they say, in the order of ids. Imports not yet approved are not seen. */
export async function itemsInForce(house: Pick<House, 'tables' | 'shelf'>, at: Instant): Promise<ItemInForce[]> {
  const [standings, { active }] = await Promise.all([allItems(house.tables), house.shelf()]);
  const inForce = standings.flatMap(({ id, state }) => {
    const version = itemVersionOn(state, at, active);
    return version ? [{ id, version, name: `${id}@${version.version}` }] : [];
  });
  const known = said.get(house.tables);
  const fresh = await saidBy(
    house.tables,
    inForce.filter(({ name }) => !known?.has(name)),
  );
  const items = new Map(inForce.map(({ name }) => [name, (fresh.get(name) ?? known?.get(name)) as ItemFields]));
  said.set(house.tables, items);
  return inForce.map(({ id, version, name }) => ({ id, version, item: items.get(name) as ItemFields }));
}
