// An item as the public reads it: the fields of the published record, one by one, nothing passed through.
import type * as v from 'valibot';
import type { ItemCardSchema } from '../../disclosure/snapshot/directory.ts';
import { itemWords } from '../../words/directory.ts';
import { activeStaff, type Directory } from '../directory.ts';
import type { ItemFields } from './commands.ts';
import { lackingOf } from './missing.ts';
import type { ItemVersion } from './state.ts';

export type ItemCard = v.InferOutput<typeof ItemCardSchema>;

/** Texts that stand on the card as the list gives them, and not at all where it does not. */
const AS_GIVEN = [
  'feeBasis',
  'feeScope',
  'feeProcedure',
  'place',
  'hours',
  'phone',
  'discipline',
  'requirements',
  'qualifications',
] as const satisfies readonly (keyof ItemFields & keyof ItemCard)[];
const NUMBERS = ['visits', 'statutoryDays', 'commitmentDays'] as const satisfies readonly (keyof ItemFields)[];

/** Those of `names` that are given. */
const given = <T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]))) as Pick<T, K>;

/** Name, title and duties of the handler (DI-2), while on the staff. */
function handlerOf(directory: Directory, number: string | undefined): Pick<ItemCard, 'handler'> {
  const person = number === undefined ? undefined : activeStaff(directory, number);
  return person ? { handler: { name: person.name, title: person.title, duties: [...person.duties] } } : {};
}

/**
 * The public card of a version in force.
 * @param around the directory, and the policy's limit for items without statute and promise (TL-2)
 */
export function itemCard(
  id: string,
  version: ItemVersion,
  item: ItemFields,
  around: { readonly directory: Directory; readonly ownDays: number },
): ItemCard {
  return {
    id,
    version: version.version,
    name: item.name,
    category: item.category ?? itemWords.otherCategory.zh,
    basis: [...item.basis],
    conditions: [...item.conditions],
    materials: item.materials.map((one) => given(one, ['name', 'form', 'copies', 'issuer', 'obtain'])),
    steps: [...item.steps],
    passes: [...(item.passes ?? [item.office])],
    ...handlerOf(around.directory, item.handler),
    ...given(item, NUMBERS),
    ownDays: around.ownDays,
    fee: item.fee ?? itemWords.notGiven.zh,
    office: item.office,
    ...given(item, AS_GIVEN),
    inForceFrom: version.approved?.from ?? version.from ?? '',
    missing: lackingOf(item),
  };
}
