// The partitions of the month index: a case stands in that of its registration.
import { dayOf, type Instant } from '#shared/time.ts';

/** Months from that of an instant back to that of a day, `YYYY-MM`, the latest first. */
export function monthsBack(since: string, at: Instant): string[] {
  const months: string[] = [];
  let [year, month] = dayOf(at).slice(0, 7).split('-').map(Number) as [number, number];
  for (
    let name = dayOf(at).slice(0, 7);
    name >= since.slice(0, 7);
    name = `${year}-${String(month).padStart(2, '0')}`
  ) {
    months.push(name);
    if (--month === 0) [year, month] = [year - 1, 12];
  }
  return months;
}
