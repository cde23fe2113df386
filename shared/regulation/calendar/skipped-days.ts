// The days a counted date passed over, one by one with a short code each: the flat form in which they are published.
import type { Day } from '../../time.ts';
import { plusDays } from '../../time.ts';
import type { CountedWhy } from './due-date.ts';

export interface SkippedDay {
  readonly on: Day;
  /** `weekend`, the festival's code, or `override`. */
  readonly because: string;
}

/** Every day of `why.skipped`, in order. */
export const skippedDays = (why: CountedWhy): readonly SkippedDay[] =>
  why.skipped.flatMap(({ from, to, reason }) => {
    const because = reason.code === 'holiday' ? reason.festival : reason.code;
    const days: SkippedDay[] = [];
    for (let on = from; on <= to; on = plusDays(on, 1)) days.push({ on, because });
    return days;
  });
