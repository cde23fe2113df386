// The periods that are appraised (AP-2): quarters, the first half-year, the year, each known by a name that is also the id
// of its cycle: `2026-q3`, `2026-h1`, `2026-year`. Pure arithmetic on days.
import { type Day, day, plusDays } from '../time.ts';

export const CYCLE_KINDS = ['quarter', 'half-year', 'year'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

export interface Period {
  readonly id: string;
  readonly kind: CycleKind;
  /** First and last day. */
  readonly from: Day;
  readonly to: Day;
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

function bounds(name: string): readonly [CycleKind, string, string] | undefined {
  if (name === 'h1') return ['half-year', '01-01', '06-30'];
  if (name === 'year') return ['year', '01-01', '12-31'];
  const quarter = /^q([1-4])$/.exec(name);
  const found = quarter && QUARTERS[Number(quarter[1]) - 1];
  return found ? ['quarter', ...found] : undefined;
}

/** The period with this id; undefined for what names none. */
export function periodOf(id: string): Period | undefined {
  const [, year, name = ''] = /^(20\d\d)-(q[1-4]|h1|year)$/.exec(id) ?? [];
  const found = bounds(name);
  if (!found) return undefined;
  const [kind, from, to] = found;
  return { id, kind, from: day(`${year}-${from}`), to: day(`${year}-${to}`) };
}

const NAMES = ['q1', 'q2', 'h1', 'q3', 'q4', 'year'] as const;

/** Periods that ended on or after `since` and before `today`, the earliest end first, shorter before longer ones. */
export function periodsEnded(since: string, today: Day): Period[] {
  const first = Number(since.slice(0, 4));
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years
    .flatMap((year) => NAMES.map((name) => periodOf(`${year}-${name}`)))
    .filter((one) => one !== undefined)
    .filter(({ to }) => to >= since && to < today);
}

/** The quarters a half-year or a year is made of, in order; of a quarter none. */
export function quartersOf({ id, kind }: Pick<Period, 'id' | 'kind'>): string[] {
  if (kind === 'quarter') return [];
  const names = kind === 'year' ? ['q1', 'q2', 'q3', 'q4'] : ['q1', 'q2'];
  return names.map((name) => `${id.slice(0, 4)}-${name}`);
}

/** The half-year and the year that a quarter is part of; of longer ones none. */
export function longerThan({ id, kind }: Pick<Period, 'id' | 'kind'>): string[] {
  if (kind !== 'quarter') return [];
  const year = id.slice(0, 4);
  return [...(/q[12]$/.test(id) ? [`${year}-h1`] : []), `${year}-year`];
}

/** The day after a period: from the first working day on or after it the cycle is open. */
export const dayAfter = ({ to }: Pick<Period, 'to'>): Day => plusDays(to, 1);
