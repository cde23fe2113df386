// What the record of an item keeps of each of its versions.
import type { Version, VersionedState } from '../versioned/state.ts';
import type { ItemFields } from './commands.ts';

export interface ItemBrief {
  readonly name: string;
  readonly category?: string;
  readonly office: string;
  readonly statutoryDays?: number;
  readonly commitmentDays?: number;
}
export type ItemVersion = Version<ItemBrief>;
export type ItemState = VersionedState<ItemBrief>;

export const briefOfItem = ({ name, category, office, statutoryDays, commitmentDays }: ItemFields): ItemBrief => ({
  name,
  ...(category === undefined ? {} : { category }),
  office,
  ...(statutoryDays === undefined ? {} : { statutoryDays }),
  ...(commitmentDays === undefined ? {} : { commitmentDays }),
});
