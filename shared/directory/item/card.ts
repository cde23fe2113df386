// An item as the public reads it: the fields of the published record, one by one, nothing passed through.
import type * as v from 'valibot';
import type { ItemCardSchema } from '../../disclosure/snapshot/directory.ts';
import { itemWords } from '../../words/directory.ts';
import type { ItemFields } from './commands.ts';
import { missingWords } from './missing.ts';
import type { ItemVersion } from './state.ts';

export type ItemCard = v.InferOutput<typeof ItemCardSchema>;

/** The public card of a version in force. `ownDays` is the policy's limit for items without statute and promise (TL-2). */
export function itemCard(id: string, version: ItemVersion, item: ItemFields, ownDays: number): ItemCard {
  return {
    id,
    version: version.version,
    name: item.name,
    category: item.category ?? itemWords.otherCategory.zh,
    basis: [...item.basis],
    conditions: [...item.conditions],
    materials: item.materials.map(({ name, form, issuer }) => ({
      name,
      ...(form === undefined ? {} : { form }),
      ...(issuer === undefined ? {} : { issuer }),
    })),
    steps: [...item.steps],
    ...(item.statutoryDays === undefined ? {} : { statutoryDays: item.statutoryDays }),
    ...(item.commitmentDays === undefined ? {} : { commitmentDays: item.commitmentDays }),
    passes: [item.office],
    ownDays,
    fee: item.fee ?? itemWords.notGiven.zh,
    office: item.office,
    ...(item.place === undefined ? {} : { place: item.place }),
    inForceFrom: version.approved?.from ?? version.from ?? '',
    missing: missingWords(item),
  };
}
