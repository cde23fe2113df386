// How many may be excellent (AP-4): a share of those graded, rounded down, in each staff category by itself. The highest exact
// scores go first; who share the last places are named and wait for the leading group.
import { compare, type Exact } from './exact.ts';
import type { Grade } from './grade.ts';

/** One who is graded: by score and warnings, before the quota. */
export interface Graded {
  readonly staff: string;
  readonly category: string;
  readonly total: Exact;
  readonly grade: Grade;
}

export interface CategoryQuota {
  readonly category: string;
  readonly graded: number;
  /** How many may be excellent. */
  readonly places: number;
  /** Who are, by number. */
  readonly excellent: readonly string[];
  /** Who reach the score and find no place: competent. */
  readonly over: readonly string[];
  /** Who share the last places with the same score, and how many of these there are; nobody once it was resolved. */
  readonly tied: readonly string[];
  readonly tiedPlaces: number;
}

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numbers = (some: readonly Graded[]): string[] => some.map(({ staff }) => staff).sort(by);

const placesOf = (graded: number, percent: number): number => Math.floor((graded * percent) / 100);

function ofCategory(
  category: string,
  all: readonly Graded[],
  percent: number,
  chosen: ReadonlySet<string>,
): CategoryQuota {
  const places = placesOf(all.length, percent);
  const reach = all
    .filter(({ grade }) => grade === 'excellent')
    .sort((a, b) => compare(b.total, a.total) || by(a.staff, b.staff));
  const base = { category, graded: all.length, places };
  if (reach.length <= places) return { ...base, excellent: numbers(reach), over: [], tied: [], tiedPlaces: 0 };
  const last = reach[places - 1];
  // Without a place nobody is tied for one.
  if (!last) return { ...base, excellent: [], over: numbers(reach), tied: [], tiedPlaces: 0 };
  const above = reach.filter(({ total }) => compare(total, last.total) > 0);
  const level = reach.filter(({ total }) => compare(total, last.total) === 0);
  const below = reach.filter(({ total }) => compare(total, last.total) < 0);
  const left = places - above.length;
  if (level.length === left) {
    return { ...base, excellent: numbers([...above, ...level]), over: numbers(below), tied: [], tiedPlaces: 0 };
  }
  const picked = level.filter(({ staff }) => chosen.has(staff));
  if (picked.length === left) {
    const others = level.filter(({ staff }) => !chosen.has(staff));
    const resolved = { excellent: numbers([...above, ...picked]), over: numbers([...others, ...below]) };
    return { ...base, ...resolved, tied: [], tiedPlaces: 0 };
  }
  return { ...base, excellent: numbers(above), over: numbers(below), tied: numbers(level), tiedPlaces: left };
}

/**
 * The quota of each category, by its name. `percent` is the policy's usual share or, with recorded approval, the larger one;
 * `chosen` are those whom the leading group preferred among the tied: exactly as many as places, or the tie stays.
 */
export function quotaOf(
  graded: readonly Graded[],
  percent: number,
  chosen: ReadonlySet<string> = new Set(),
): CategoryQuota[] {
  const categories = [...new Set(graded.map(({ category }) => category))].sort(by);
  return categories.map((category) =>
    ofCategory(
      category,
      graded.filter((one) => one.category === category),
      percent,
      chosen,
    ),
  );
}

/**
 * Those whose own grade hangs on the choice or on the approval: who share the last places and, of the larger share, whom it would
 * make excellent. They stand aside (AP-3).
 */
export function concerned(graded: readonly Graded[], usual: number, percent: number): ReadonlySet<string> {
  const anyway = new Set(quotaOf(graded, usual).flatMap(({ excellent }) => excellent));
  const lifted = quotaOf(graded, percent).flatMap(({ excellent, tied }) => [...tied, ...excellent]);
  return new Set(lifted.filter((one) => !anyway.has(one)));
}

/** The grade after the quota; undefined while a tie is open. */
export function gradeWithin({ staff, grade }: Graded, quota: CategoryQuota): Grade | undefined {
  if (grade !== 'excellent') return grade;
  if (quota.tied.includes(staff)) return undefined;
  return quota.excellent.includes(staff) ? 'excellent' : 'competent';
}

/** Whether a place is left for somebody of a category, who counts among those graded there. Whom the county grades takes none. */
export function placeLeftFor(
  { staff, category }: Pick<Graded, 'staff' | 'category'>,
  all: readonly (Pick<Graded, 'staff' | 'category'> & { readonly grade?: Grade; readonly county?: object })[],
  percent: number,
): boolean {
  const graded = all.filter(
    (one) => one.category === category && !one.county && (one.grade !== undefined || one.staff === staff),
  );
  return graded.filter(({ grade }) => grade === 'excellent').length < placesOf(graded.length, percent);
}
