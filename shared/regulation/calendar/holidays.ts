// What the holiday table is made of, which years it covers, and how a notice becomes days. The dates themselves lie in
// state-council-notices.ts; what is computed for years without a notice lies in statutory.ts.
import type { Day } from '../../time.ts';
import { day, daysBetween, plusDays } from '../../time.ts';
import type { Festival } from './festivals.ts';
import { stateCouncilNotices } from './state-council-notices.ts';

/** Why a day works or not. Codes and parameters only; `day-words.ts` says them. */
export type DayReason =
  | { readonly code: 'weekday' }
  | { readonly code: 'weekend' }
  | { readonly code: 'holiday'; readonly festival: Festival; readonly provisional?: true }
  | { readonly code: 'make-up'; readonly festival: Festival }
  | { readonly code: 'override'; readonly working: boolean; readonly override: string; readonly notice: string };

interface FestivalDays {
  readonly off: string;
  readonly work?: string;
}

/**
 * One year's arrangement. `off` is a day or a range `YYYY-MM-DD..YYYY-MM-DD`, `work` the weekend days worked in its
 * place, separated by spaces; either may lie in a neighbouring year (New Year's make-up day in December).
 * `notices` are document numbers; empty where the number is not certain.
 */
export interface HolidayNotice {
  readonly year: number;
  readonly notices: readonly string[];
  readonly festivals: { readonly [festival in Festival]?: FestivalDays };
}

/** Names the table in every calendar version. Change it with every change of the data. */
export const TABLE_VERSION = '2010-2026.1';

/** Years for which the table holds the notice. */
export const TABLE_YEARS: ReadonlySet<number> = new Set(stateCouncilNotices.map(({ year }) => year));

/** Every day a notice names, off or worked. Throws RangeError for something that is not a day or a range. */
export function* daysNamed(notice: HolidayNotice): Generator<readonly [Day, DayReason]> {
  for (const [festival, { off, work }] of Object.entries(notice.festivals) as [Festival, FestivalDays][]) {
    const [from = '', to = from] = off.split('..');
    const first = day(from);
    const length = daysBetween(first, day(to));
    if (length < 0) throw new RangeError(`a range that ends before it begins: ${off}`);
    for (let n = 0; n <= length; n++) yield [plusDays(first, n), { code: 'holiday', festival }];
    for (const on of work?.split(' ') ?? []) yield [day(on), { code: 'make-up', festival }];
  }
}

const spelledOut = new Map<number, ReadonlyMap<Day, DayReason>>();

/**
 * Why a day differs from an ordinary week by the table, or undefined. A year is spelled out when first asked for, from
 * its own notice and the next one, which may reach back into December: a cold start pays for the years it touches.
 */
export function inTable(on: Day): DayReason | undefined {
  const year = Number(on.slice(0, 4));
  let days = spelledOut.get(year);
  if (days === undefined) {
    const notices = stateCouncilNotices.filter((notice) => notice.year === year || notice.year === year + 1);
    days = new Map(notices.flatMap((notice) => [...daysNamed(notice)]));
    spelledOut.set(year, days);
  }
  return days.get(on);
}
