// What of a report's figures the public may see: sums over the whole township, and of those only what the board of figures
// shows as well, so that neither gives away what the other withholds. Splits by office, the overdue list, titles, names and
// roots stay inside (SV-4.4).
import type { Measure } from '../disclosure/snapshot/figures.ts';
import type { PublicReportFigures } from '../disclosure/snapshot/report-figures.ts';
import type { SheetLine } from '../figures/month-sheet.ts';
import type { ReportFigures } from './figures.ts';

/** How much the board of figures shows of each month; of a month that is missing nothing. */
export type MonthsShown = ReadonlyMap<string, { readonly measure?: Measure }>;

export interface Showing {
  /** Fewer are not told (practice: figures). */
  readonly smallest: number;
  readonly months: MonthsShown;
}

/** A line of the sheet as a measure; undefined where it is too small, or could be found by subtraction. */
export function measureOfLine(month: string, line: SheetLine, { smallest, months }: Showing): Measure | undefined {
  const shown = months.get(month)?.measure;
  const received = line.received ?? 0;
  if (!shown || received < smallest) return undefined;
  const [closedOnTime, closedLate] = [line.doneOnTime ?? 0, line.doneLate ?? 0];
  const rated = line.rated ?? 0;
  return {
    received,
    closedOnTime,
    closedLate,
    byPerson: line.byPerson ?? 0,
    open: line.notDone ?? 0,
    overdue: line.overdue ?? 0,
    ...(line.medianDays === null || closedOnTime + closedLate < smallest ? {} : { medianDays: line.medianDays }),
    ...(shown.rated === undefined || rated < smallest ? {} : { rated, ratedGood: rated - (line.dissatisfied ?? 0) }),
  };
}

/** The figures of a frozen edition, ready to leave the house. */
export function publicFigures(figures: ReportFigures, edition: number, showing: Showing): PublicReportFigures {
  const { month, whole, monthBefore, yearBefore, countedOn, complaints, hot } = figures;
  const kept = [{ month, line: whole }, monthBefore, yearBefore].flatMap(({ month: of, line }) => {
    if (line === null) return [];
    const measure = measureOfLine(of, line, showing);
    return [{ month: of, ...(measure ? { measure } : {}) }];
  });
  const solved = hot.filter(({ status }) => status === 'solved').length;
  return {
    month,
    edition,
    countedOn,
    smallest: showing.smallest,
    months: kept,
    complaints,
    hot: { open: hot.length - solved, solved },
  };
}
