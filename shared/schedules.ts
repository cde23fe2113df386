// The wake-ups that recur, as structured data: the deployed stack and the local house are both made from this list.
// Whether a wake-up opens, closes or drafts anything, the law decides from the calendar; no cron text is parsed anywhere.
import { dayOf, type Instant, instant, instantOn, millis, plusDays } from './time.ts';
import type { Label } from './words/label.ts';

export type ScheduleName = 'sweep' | 'daily' | 'quarter' | 'half-year' | 'year' | 'monthly-report';
export type PeriodKind = 'quarter' | 'half-year' | 'year' | 'month';

/** The zone in which `at`, `days` and `months` are read (the IANA name of the offset that `time.ts` counts with). */
export const TOWNSHIP_TIME_ZONE = 'Asia/Shanghai';

/** Every so many minutes, on minutes of the hour that it divides: 15 means :00, :15, :30 and :45. */
export interface EveryMinutes {
  readonly everyMinutes: number;
}
/** Once a day at `at` (`HH:mm`, township time); only on these days of the month, both ends included; only in these months (1–12). */
export interface OnceADay {
  readonly at: string;
  readonly days?: { readonly from: number; readonly to: number };
  readonly months?: readonly number[];
}
export type Recurrence = EveryMinutes | OnceADay;

export interface RecurringSchedule {
  readonly name: ScheduleName;
  readonly purpose: Label;
  readonly recurs: Recurrence;
  /** The period that has just ended when it wakes. */
  readonly period?: PeriodKind;
  /** One run stands for all it missed: when time is moved by months, only the last before each other event is run. */
  readonly coalesces: boolean;
}

/** Just after the offices open, so that what is opened or drafted is on the desk when people sit down. */
const MORNING = '08:35';
/** The longest statutory holiday with its adjoining weekend ends well before; the first working day lies among these. */
const FIRST_DAYS = { from: 1, to: 15 } as const;

/** In the order in which those of the same minute run: shorter periods first, since longer ones are computed from them (AP-2). */
export const SCHEDULES: readonly RecurringSchedule[] = [
  {
    name: 'daily',
    purpose: { zh: '每日封账与换日', en: 'closes the ledger of the day before and turns the day' },
    recurs: { at: '00:10' },
    coalesces: false,
  },
  {
    // AP-2: the quarterly small appraisal.
    name: 'quarter',
    purpose: { zh: '季度小考评', en: 'quarterly appraisal' },
    recurs: { at: MORNING, days: FIRST_DAYS, months: [1, 4, 7, 10] },
    period: 'quarter',
    coalesces: false,
  },
  {
    // AP-2: the half-year summary comes once, with the second quarter.
    name: 'half-year',
    purpose: { zh: '半年总结', en: 'half-year summary' },
    recurs: { at: MORNING, days: FIRST_DAYS, months: [7] },
    period: 'half-year',
    coalesces: false,
  },
  {
    // AP-2: the general appraisal of the year, with the fourth quarter.
    name: 'year',
    purpose: { zh: '年终总评', en: 'year-end general appraisal' },
    recurs: { at: MORNING, days: FIRST_DAYS, months: [1] },
    period: 'year',
    coalesces: false,
  },
  {
    // SV-4.4: a summary to the leading group every month.
    name: 'monthly-report',
    purpose: { zh: '效能监督月报', en: 'monthly report' },
    recurs: { at: MORNING, days: FIRST_DAYS },
    period: 'month',
    coalesces: false,
  },
  {
    name: 'sweep',
    purpose: { zh: '巡检到期与未送达事项', en: 'finds what is due or undelivered' },
    recurs: { everyMinutes: 15 },
    coalesces: true,
  },
];

/** Days in a leap year: no schedule of this list waits longer than that for its turn. */
const LONGEST_WAIT_DAYS = 366;
const MINUTE = 60_000;

/** The first instant strictly after `after` at which the schedule wakes. Throws RangeError for one that never does. */
export function nextOccurrence(schedule: Pick<RecurringSchedule, 'recurs'>, after: Instant): Instant {
  const { recurs } = schedule;
  if ('everyMinutes' in recurs) {
    const step = recurs.everyMinutes * MINUTE;
    return instant((Math.floor(millis(after) / step) + 1) * step);
  }
  let on = dayOf(after);
  for (let waited = 0; waited <= LONGEST_WAIT_DAYS; waited += 1) {
    const at = instantOn(on, recurs.at);
    if (at > after && wakesOn(recurs, on)) return at;
    on = plusDays(on, 1);
  }
  throw new RangeError('a schedule that never wakes');
}

function wakesOn({ days, months }: OnceADay, on: string): boolean {
  const month = Number(on.slice(5, 7));
  const dayOfMonth = Number(on.slice(8, 10));
  if (months !== undefined && !months.includes(month)) return false;
  return days === undefined || (dayOfMonth >= days.from && dayOfMonth <= days.to);
}
