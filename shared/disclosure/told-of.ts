// The time that a report or an appraisal tells of, as it is entered: `2026-09`, `2026-Q3`, `2026-H1`, `2026`.
import { type Day, day } from '../time.ts';

/** How many months of its year are over when it is. */
function monthsOf(part: string): number {
  if (part === '') return 12;
  if (part === 'H1') return 6;
  return part.startsWith('Q') ? 3 * Number(part.slice(1)) : Number(part);
}

/** The first day on which all of it is over. */
export function dayAfter(told: string): Day {
  const [year = '', part = ''] = told.split('-');
  const months = monthsOf(part);
  return day(months === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(months + 1).padStart(2, '0')}-01`);
}
