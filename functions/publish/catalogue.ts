// The disclosure catalogue in force as the public reads it, each entry with its clock and the day of what last came to
// stand under it.
import { clockOf } from '#shared/directory/catalogue/clock.ts';
import { metOn, type PublicFact } from '#shared/directory/catalogue/updated.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { PolicyInForce } from '#shared/regulation/policy.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { entryVersions } from '../perform/kept-registered.ts';

/** Every public fact with its day, from what a snapshot shows; `directoryDays` are those of offices and staff. */
export function publicFacts(
  shown: Pick<Snapshot, 'items' | 'commitments' | 'results' | 'records' | 'opinions'>,
  directoryDays: readonly string[],
): PublicFact[] {
  const { items, commitments, results, records, opinions } = shown;
  const newest = (publishedOn: string, ...later: (string | undefined)[]): string =>
    later.reduce<string>((on, one) => (one !== undefined && one > on ? one : on), publishedOn);
  return [
    ...items.flatMap(({ id: item, inForceFrom: on }) => [
      { board: 'items' as const, item, on },
      { board: 'fees' as const, item, on },
    ]),
    ...commitments.map(({ inForceFrom: on }) => ({ board: 'commitments' as const, on })),
    ...directoryDays.map((on) => ({ board: 'functions' as const, on })),
    ...results.map(({ publishedOn, correctedOn, reopenedOn }) => ({
      board: 'results' as const,
      on: newest(publishedOn, correctedOn, reopenedOn),
    })),
    ...records.map(({ board, publishedOn, correctedOn, catalogue: entry }) => ({
      board,
      on: newest(publishedOn, correctedOn),
      entry,
    })),
    ...opinions.map(({ publishedOn: on }) => ({ board: 'opinions' as const, on })),
  ];
}

/** In the order of ids. `past`: what stood on the boards until its period was over. */
export async function catalogueInForce(
  house: Pick<House, 'tables' | 'shelf'>,
  at: Instant,
  { disclosures }: Pick<PolicyInForce, 'disclosures'>,
  { facts, past }: { readonly facts: readonly PublicFact[]; readonly past: readonly PublicFact[] },
): Promise<Snapshot['catalogue']> {
  const inForce = await entryVersions.inForce(house, at);
  const placed = inForce.map(({ id, says: { board, item } }) => ({
    id,
    ...(board === undefined ? {} : { board }),
    ...(item === undefined ? {} : { item }),
  }));
  return inForce.map(({ version, says }, i) => {
    const { matter, subMatter, elements, basis, limit, unit, channels, audience, manner, level } = says;
    return {
      ...(placed[i] as (typeof placed)[number]),
      matter,
      subMatter,
      elements: [...elements],
      basis: [...basis],
      limit,
      inForceFrom: version.approved?.from ?? '',
      clock: clockOf(says, disclosures.duty),
      unit,
      channels: [...channels],
      audience,
      manner,
      level,
      ...metOn(placed[i] as (typeof placed)[number], facts, past, placed),
    };
  });
}
