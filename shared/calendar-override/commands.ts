// What people send to set the calendar otherwise: one day with the notice that moved it, or a whole year's notice.
// Shapes only: whether an entry makes sense for the calendar in force is decided beside it.
import * as v from 'valibot';
import { dayField, text } from '../fields.ts';
import { FESTIVALS, type Festival } from '../regulation/calendar/festivals.ts';
import { day, daysBetween } from '../time.ts';

const optional = v.exactOptional;

/** Years in which the calendar counts; see the limits of a countable start. */
const YEARS = { first: 2000, last: 2099 };
const YEAR_SAYS = `年份应在 ${YEARS.first} 至 ${YEARS.last} 之间|a year from ${YEARS.first} to ${YEARS.last}`;
/** No festival was ever longer; a longer range is a slip of the pen. */
const LONGEST_DAYS = 31;

const real = (on: string): boolean => v.is(dayField, on);

const isRange = (written: string): boolean => {
  const [from = '', to = from, more] = written.split('..');
  if (more !== undefined || !real(from) || !real(to)) return false;
  const length = daysBetween(day(from), day(to));
  return length >= 0 && length < LONGEST_DAYS;
};

const FestivalDays = v.strictObject({
  /** `YYYY-MM-DD`, or `YYYY-MM-DD..YYYY-MM-DD`. */
  off: v.pipe(
    text(22),
    v.check(isRange, '放假日期应写成 2027-10-01..2027-10-07|days off are written 2027-10-01..2027-10-07'),
  ),
  /** Weekend days worked in its place, separated by one space. */
  work: optional(
    v.pipe(
      text(60),
      v.check(
        (written) => written.split(' ').every(real),
        '上班日期应写成 2027-09-26 2027-10-09|working days are written 2027-09-26 2027-10-09',
      ),
    ),
  ),
});

const NAMES = Object.keys(FESTIVALS) as [Festival, ...Festival[]];

/** A single day set otherwise (TL-4). `year` belongs to the other form only. */
export const DayEntry = v.strictObject({
  year: optional(v.never()),
  on: dayField,
  working: v.boolean(),
  notice: text(100),
  reason: optional(text(500)),
});

/** A yearly notice as a whole: it extends the calendar to its year. */
export const NoticeEntry = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(YEARS.first, YEAR_SAYS), v.maxValue(YEARS.last, YEAR_SAYS)),
  notices: v.pipe(v.array(text(100)), v.minLength(1, '须写明通知文号|names the notice it rests on'), v.maxLength(5)),
  festivals: v.strictObject(v.entriesFromList(NAMES, optional(FestivalDays))),
  reason: optional(text(500)),
});

export const Propose = v.variant('year', [NoticeEntry, DayEntry]);
export type Proposal = v.InferOutput<typeof Propose>;

/** Body of each step, by its name in the address. */
export const OVERRIDE_COMMANDS = { confirm: v.strictObject({}), withdraw: v.strictObject({}) } as const;
export type OverrideCommandName = keyof typeof OVERRIDE_COMMANDS;

export type OverrideCommand = ({ readonly type: 'propose' } & Proposal) | { readonly type: OverrideCommandName };
