// The sheet of a month for use inside: cases received in it, how they went until now, by channel, kind and office, beside
// the month before. Nothing is left out for being small, so it leaves the house only through a report that is approved.
import { groupsIn } from './figures-of.ts';
import { median, onTimeRate, percentOf } from './measured.ts';
import { type Dimension, keyOf, NOTHING, type Tallies, type Tally } from './tally.ts';

/** Columns of the sheet, in order. Rates are whole percent, rounded down. */
export const SHEET_COLUMNS = [
  'received',
  'doneOnTime',
  'doneLate',
  'byPerson',
  'notDone',
  'overdue',
  'completionRate',
  'onTimeRate',
  'medianDays',
  'rated',
  'dissatisfied',
  'dissatisfiedRate',
  'urged',
  'repeats',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** A number for each column; null where there is nothing to divide by. */
export type SheetLine = { readonly [C in SheetColumn]: number | null };

/** How much a number differs from the month before; null where either is missing. */
export type SheetChange = SheetLine;

export interface SheetGroup {
  readonly name: string;
  readonly line: SheetLine;
}

export interface MonthSheet {
  readonly month: string;
  readonly before: string;
  readonly whole: SheetLine;
  readonly wholeBefore: SheetLine;
  readonly change: SheetChange;
  readonly channels: readonly SheetGroup[];
  readonly kinds: readonly SheetGroup[];
  readonly offices: readonly SheetGroup[];
}

/** One group as the columns of the sheet. */
export function sheetLine(tally: Tally): SheetLine {
  const { received, closedOnTime, closedLate, byPerson, open, overdue, rated, ratedGood, urged, repeats } = tally;
  const bad = rated - ratedGood;
  return {
    received,
    doneOnTime: closedOnTime,
    doneLate: closedLate,
    byPerson,
    notDone: open,
    overdue,
    completionRate: percentOf(closedOnTime + closedLate, received - byPerson) ?? null,
    onTimeRate: onTimeRate(tally) ?? null,
    medianDays: median(tally.days) ?? null,
    rated,
    dissatisfied: bad,
    dissatisfiedRate: percentOf(bad, rated) ?? null,
    urged,
    repeats,
  };
}

/** The month before `yyyy-mm`. */
export function monthBefore(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, '0')}`;
}

/** By how much each column of a line differs from another; null where either has no number. */
export function changeOf(now: SheetLine, before: SheetLine): SheetChange {
  const of = (column: SheetColumn): number | null => {
    const [a, b] = [now[column], before[column]];
    return a === null || b === null ? null : a - b;
  };
  return Object.fromEntries(SHEET_COLUMNS.map((column) => [column, of(column)])) as SheetChange;
}

/** The sheet of a month from the tallies of all months. */
export function monthSheet(tallies: Tallies, month: string): MonthSheet {
  const lineOf = (of: string): SheetLine => sheetLine(tallies[keyOf(of, 'all', 'all')] ?? NOTHING);
  const groups = (dimension: Dimension): SheetGroup[] =>
    [...groupsIn(tallies, dimension)].flatMap(([name, months]) => {
      const tally = months.get(month);
      return tally ? [{ name, line: sheetLine(tally) }] : [];
    });
  const before = monthBefore(month);
  const [whole, wholeBefore] = [lineOf(month), lineOf(before)];
  return {
    month,
    before,
    whole,
    wholeBefore,
    change: changeOf(whole, wholeBefore),
    channels: groups('channel'),
    kinds: groups('kind'),
    offices: groups('office'),
  };
}
