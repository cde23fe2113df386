// What an item does not say that a guide should (DI-2): shown as missing on the guide and named by the import, never
// guessed.
import { itemElements } from '../../words/directory.ts';
import type { ItemFields } from './commands.ts';

/** The elements that townships' lists have columns for, in their order: an import names those that a row leaves empty. */
export const LISTED_ELEMENTS = [
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

/** All that DI-2 asks of a guide, with time and telephone as the catalogue's columns for guides have them. */
export const ELEMENTS = [
  ...LISTED_ELEMENTS,
  'hours',
  'phone',
  'handler',
  'discipline',
  'requirements',
  'qualifications',
] as const satisfies readonly (keyof ItemFields)[];
export type ItemElement = (typeof ELEMENTS)[number];

/** Elements that this version lacks. */
export const missingOf = (item: ItemFields, among: readonly ItemElement[] = ELEMENTS): ItemElement[] =>
  among.filter((name) => {
    const said = item[name];
    return said === undefined || (Array.isArray(said) && said.length === 0);
  });

/** The same in Chinese, as the guide prints them. */
export const missingWords = (item: ItemFields): string[] => missingOf(item).map((name) => itemElements[name].zh);
