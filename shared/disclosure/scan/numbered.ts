// How hints get their ids: by what they stand in, their kind, and how manieth of that kind they are there.
import type { Found } from './hint.ts';

export function numbered(prefix: string, found: readonly Found[]): (Found & { readonly id: string })[] {
  const count = new Map<string, number>();
  return found.map((one) => {
    const nth = (count.get(one.kind) ?? 0) + 1;
    count.set(one.kind, nth);
    return { id: `${prefix}-${one.kind}-${nth}`, ...one };
  });
}
