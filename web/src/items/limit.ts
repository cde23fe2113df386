// How long an item takes, in one phrase and in full: statute, promise, or our own limit, never left open (TL-1, TL-2).
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { itemWords as words } from '#shared/words/boards/items.ts';
import { type Language, say } from '#shared/words/label.ts';

export type Item = Snapshot['items'][number];

/** The working days that bind: the promise, else the statute, else our own limit. */
export const bindingDays = (item: Item): number => item.commitmentDays ?? item.statutoryDays ?? item.ownDays;

/** A limit of an item in working days; none at all is done on the spot. */
export const sayDays = (n: number, language: Language): string =>
  n === 0 ? words.onTheSpot[language] : say(words.workingDays, language, { n });

/** The binding limit with where it comes from: 承诺 1 个工作日办结. */
export const sayLimit = (item: Item, language: Language): string => {
  const n = bindingDays(item);
  if (n === 0) return words.onTheSpot[language];
  if (item.commitmentDays !== undefined) return say(words.withinPromised, language, { n });
  return say(item.statutoryDays === undefined ? words.withinOwn : words.withinStatutory, language, { n });
};

/** Items in the groups of their category, in the order in which categories first occur. */
export function byCategory(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.category, [...(groups.get(item.category) ?? []), item]);
  return groups;
}

export const itemPath = (id: string): string => `/boards/items/${id}/`;
