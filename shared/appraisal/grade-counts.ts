// How many of a year have which grade, for everybody to read (AP-4): by staff category, without the groups that are too small and
// as many more as keep those from being found by taking the others from the whole.
import type { StaffCategory } from '../directory/staff/commands.ts';
import { withheld } from '../figures/withheld.ts';
import { GRADES, type Grade } from './grade.ts';

export interface Counted {
  readonly category: StaffCategory;
  readonly grade?: Grade;
}

/** `ungraded` are those without a grade. */
export type GradeGroup = Grade | 'ungraded';

export interface GradeCounts {
  /** Absent of the whole, where its categories are too small to be told apart. */
  readonly category?: StaffCategory;
  readonly count: number;
  /** The best first; nobody in a group, and a group withheld, do not stand here. */
  readonly groups: readonly (readonly [group: GradeGroup, count: number])[];
  /** How many are in groups that are not shown. */
  readonly others: number;
}

const GROUPS: readonly GradeGroup[] = [...GRADES, 'ungraded'];

function sizesBy<T, K extends string>(all: readonly T[], of: (one: T) => K): Map<K, number> {
  const sizes = new Map<K, number>();
  for (const one of all) sizes.set(of(one), (sizes.get(of(one)) ?? 0) + 1);
  return sizes;
}

function countsOf(all: readonly Counted[], smallest: number, category?: StaffCategory): GradeCounts {
  const sizes = sizesBy(all, ({ grade }): GradeGroup => grade ?? 'ungraded');
  const hidden = withheld(sizes, smallest);
  const groups = GROUPS.flatMap((group) => {
    const size = sizes.get(group);
    return size === undefined || hidden.has(group) ? [] : [[group, size] as const];
  });
  const shown = groups.reduce((sum, [, size]) => sum + size, 0);
  return { ...(category === undefined ? {} : { category }), count: all.length, groups, others: all.length - shown };
}

/** The counts of a year. With one category too small, only the whole is counted: from it no category can be told. */
export function gradeCounts(all: readonly Counted[], smallest: number): GradeCounts[] {
  const sizes = sizesBy(all, ({ category }) => category);
  if (withheld(sizes, smallest).size > 0) return [countsOf(all, smallest)];
  return [...sizes.keys()].sort().map((category) =>
    countsOf(
      all.filter((one) => one.category === category),
      smallest,
      category,
    ),
  );
}
