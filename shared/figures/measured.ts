// From counts to what is shown: rates whose denominator holds what is overdue as well, medians, and what is left out
// because it rests on too few (SC-1).
import type { Measure } from '../disclosure/snapshot/figures.ts';
import type { Tally } from './tally.ts';

type Judged = Pick<Tally, 'closedOnTime' | 'closedLate' | 'overdue'>;

/** Cases of which it is known whether they were in time: those closed, and those open past their date. */
export const judgedOf = ({ closedOnTime, closedLate, overdue }: Judged): number => closedOnTime + closedLate + overdue;

/** A share in whole percent, rounded down, so that 100 means all of them; undefined of nothing. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((part * 100) / whole);

/**
 * On time = closed on time ÷ (closed + open and overdue), in whole percent. Dividing by what is closed alone would show
 * 100 % while cases rot.
 */
export const onTimeRate = (judged: Judged): number | undefined => percentOf(judged.closedOnTime, judgedOf(judged));

/** The median of a histogram of days; undefined of nothing. */
export function median(days: Tally['days']): number | undefined {
  const rising = Object.entries(days)
    .map(([n, count]) => [Number(n), count] as const)
    .sort(([a], [b]) => a - b);
  const whole = rising.reduce((all, [, count]) => all + count, 0);
  if (whole === 0) return undefined;
  const nth = (place: number): number => {
    let passed = 0;
    for (const [n, count] of rising) {
      passed += count;
      if (passed > place) return n;
    }
    return Number.NaN;
  };
  return (nth(Math.floor((whole - 1) / 2)) + nth(Math.floor(whole / 2))) / 2;
}

const closedIn = ({ days }: Tally): number => Object.values(days).reduce((all, count) => all + count, 0);

/** The median, where enough were closed to show one. */
export const medianShown = (tally: Tally, smallest: number): number | undefined =>
  closedIn(tally) < smallest ? undefined : median(tally.days);

/** What is shown of a group that is large enough. `ratings`: enough were given to be shown too. */
export function measureOf(tally: Tally, smallest: number, ratings: boolean): Measure {
  const { received, closedOnTime, closedLate, byPerson, open, overdue, rated, ratedGood } = tally;
  const medianDays = medianShown(tally, smallest);
  return {
    received,
    closedOnTime,
    closedLate,
    byPerson,
    open,
    overdue,
    ...(medianDays === undefined ? {} : { medianDays }),
    ...(ratings ? { rated, ratedGood } : {}),
  };
}

/** What is shown of a group standing alone; undefined where it is too small. */
export const measured = (tally: Tally, smallest: number): Measure | undefined =>
  tally.received < smallest ? undefined : measureOf(tally, smallest, tally.rated >= smallest);
