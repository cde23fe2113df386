// What typed scores come to while somebody types, by the law's own sum, and how a number typed on a Chinese keyboard is read.
import { shown } from '#shared/appraisal/exact.ts';
import { BONUS, DEDUCTION, totalOf } from '#shared/appraisal/total.ts';
import type { Points } from './appraisal-answer.ts';

/** Points as typed, full-width digits and 。 for a point included; undefined of an empty field, NaN of what is no number. */
export function typedPoints(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[。，,]/, '.')
    .trim();
  return plain === '' ? undefined : Number(plain);
}

/** Names of scores that are another than before; of a step without one before, none. An empty field stays as it was. */
export const isChanged = (before: number | undefined, typed: string, begun: boolean): boolean => {
  const points = typedPoints(typed);
  return begun && points !== undefined && points !== (before ?? 0);
};

export interface Running {
  /** Absent while a criterion has no number. */
  readonly total?: string;
  /** Criteria without a number. */
  readonly missing: number;
}

/** `typed` answers what stands in a field, and what it began with where nothing does. */
export function runningTotal(
  { criteria }: { readonly criteria: readonly { readonly id: string }[] },
  typed: (id: string) => string,
  before: Points,
): Running {
  const points = (id: string): number | undefined => typedPoints(typed(id)) ?? before[id];
  const missing = criteria.filter(({ id }) => !Number.isFinite(points(id))).length;
  const names = [...criteria.map(({ id }) => id), BONUS, DEDUCTION];
  const scores = Object.fromEntries(names.map((id) => [id, Math.round((points(id) ?? 0) * 100)]));
  const counts = missing === 0 && Object.values(scores).every(Number.isSafeInteger);
  const total = counts && totalOf({ criteria }, scores);
  return { missing, ...(total ? { total: shown(total, 2) } : {}) };
}
