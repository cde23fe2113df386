// Groups that are shown month by month: what is withheld of them cannot be found along a row, nor down a month by taking
// the other groups from all that came in it, nor by taking all groups from the whole.
import { withheld } from './withheld.ts';

type Sizes = ReadonlyMap<string, number>;

/** Sizes by group and month. */
export type Crossed = ReadonlyMap<string, Sizes>;

/** The part of a whole that stands in no group. It is never shown, and known to whoever subtracts. */
const REST = '';

export interface Hidden {
  readonly groups: ReadonlySet<string>;
  /** Months of each group, all of them where the group is withheld. */
  readonly months: ReadonlyMap<string, ReadonlySet<string>>;
}

const total = (sizes: Iterable<number>): number => [...sizes].reduce((all, one) => all + one, 0);

/** Which parts of a whole to withhold, where some are already and what is in no part may be known by subtraction. */
function hiddenOf(sizes: Sizes, whole: number, smallest: number, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const rest = whole - total(sizes.values());
  if (rest <= 0) return withheld(sizes, smallest, hidden);
  const small = hidden.size > 0 || [...sizes.values(), rest].some((one) => one < smallest);
  if (!small) return hidden;
  const found = new Set(withheld(new Map([...sizes, [REST, rest]]), smallest, new Set([...hidden, REST])));
  found.delete(REST);
  return found;
}

const sizesIn = (crossed: Crossed, month: string): Sizes =>
  new Map([...crossed].flatMap(([group, months]) => (months.has(month) ? [[group, months.get(month) as number]] : [])));

/**
 * What to withhold.
 * @param all how many there are in each month, whether in a group or not
 */
export function crossHidden(crossed: Crossed, all: Sizes, smallest: number): Hidden {
  const wholes = new Map([...crossed].map(([group, months]) => [group, total(months.values())]));
  const groups = hiddenOf(wholes, total(all.values()), smallest, new Set());
  const months = new Map(
    [...crossed].map(([group, sizes]) => [group, new Set(groups.has(group) ? sizes.keys() : [])] as const),
  );
  const hide = (group: string, month: string): boolean => {
    const of = months.get(group) as Set<string>;
    return of.size < of.add(month).size;
  };
  for (let more = true; more; ) {
    more = false;
    for (const [group, sizes] of crossed) {
      if (groups.has(group)) continue;
      for (const month of withheld(sizes, smallest, months.get(group))) more = hide(group, month) || more;
    }
    for (const [month, whole] of all) {
      const sizes = sizesIn(crossed, month);
      const already = new Set([...sizes.keys()].filter((group) => months.get(group)?.has(month)));
      for (const group of hiddenOf(sizes, whole, smallest, already)) more = hide(group, month) || more;
    }
  }
  return { groups, months };
}
