// What the pages of a closed year are made from. Nothing else may reach them: whoever shows more on a result's page or
// in its lists adds it here, or a kept page would stay behind (`test/web/shards.test.ts` builds both ways).
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Part } from '../site/parts.ts';
import { onlyPart } from './years.ts';

/** The records of a closed year with the names that occur in them, and the frame around them. */
export function frozenFacts(snapshot: Snapshot, year: Part): object {
  const { results } = onlyPart(snapshot, year);
  const numbers = new Set(results.map(({ number }) => number));
  const offices = new Set(results.map(({ office }) => office));
  const villages = new Set(results.map(({ village }) => village));
  const { villages: all, ...township } = snapshot.township;
  return {
    year,
    township,
    policy: snapshot.policy,
    villages: all.filter(({ id }) => villages.has(id)),
    offices: snapshot.offices
      .filter(({ id }) => offices.has(id))
      .map(({ id, name, nameEn, phone, head }) => ({ id, name, nameEn, phone, head: head?.name })),
    results,
    opinions: snapshot.opinions.filter(({ about }) => numbers.has(about)),
  };
}
