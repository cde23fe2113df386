// Service items among the records with versions.
import type { ItemFields } from '#shared/directory/item/commands.ts';
import { itemKind } from '#shared/directory/item/decide.ts';
import type { ItemVersion } from '#shared/directory/item/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { keptVersions } from './kept-versioned.ts';

export const itemVersions = keptVersions(itemKind);
export const { kept: keptItem, all: allItems, saidBy } = itemVersions;

export interface ItemInForce {
  readonly id: string;
  readonly version: ItemVersion;
  readonly item: ItemFields;
}

/** All items in force at an instant with all they say, in the order of ids. Imports not yet approved are not seen. */
export const itemsInForce = async (house: Pick<House, 'tables' | 'shelf'>, at: Instant): Promise<ItemInForce[]> =>
  (await itemVersions.inForce(house, at)).map(({ says, ...rest }) => ({ ...rest, item: says }));
