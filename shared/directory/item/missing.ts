// What an item does not say that a guide should (DI-2): shown as missing on the guide and named by the import, never
// guessed.
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

const says = (item: ItemFields, name: ItemElement): boolean => {
  const said = item[name];
  return said !== undefined && !(Array.isArray(said) && said.length === 0);
};

/** Elements that this version leaves empty. */
export const missingOf = (item: ItemFields, among: readonly ItemElement[] = ELEMENTS): ItemElement[] =>
  among.filter((name) => !says(item, name));

/** What its guide lacks. Not every matter has a limit by statute (TL-2): where one is set, no other need be promised. */
export function lackingOf(item: ItemFields): ItemElement[] {
  const { statutoryDays } = item;
  return missingOf(item).filter(
    (name) => name !== 'statutoryDays' && (name !== 'commitmentDays' || statutoryDays === undefined),
  );
}
