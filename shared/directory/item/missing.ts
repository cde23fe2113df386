// What a list does not say about an item (DI-2): shown as missing on the guide and named by the import, never guessed.
import { itemElements } from '../../words/directory.ts';
import type { ItemFields } from './commands.ts';

/** The elements every guide should have, in the order in which lists give them. */
export const ELEMENTS = [
  'category',
  'basis',
  'conditions',
  'materials',
  'steps',
  'statutoryDays',
  'commitmentDays',
  'fee',
  'place',
] as const satisfies readonly (keyof ItemFields)[];
export type ItemElement = (typeof ELEMENTS)[number];

/** Elements that this version lacks. */
export const missingOf = (item: ItemFields): ItemElement[] =>
  ELEMENTS.filter((name) => item[name] === undefined || (Array.isArray(item[name]) && item[name].length === 0));

/** The same in Chinese, as the guide prints them. */
export const missingWords = (item: ItemFields): string[] => missingOf(item).map((name) => itemElements[name].zh);
