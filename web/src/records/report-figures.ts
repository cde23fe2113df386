// The figures of a published monthly report as charts and tables: what the frozen edition counted is said here, and nothing
// is counted anew (SV-4.4).
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import type { RecordOf } from '#shared/disclosure/snapshot/records.ts';
import type { PublicReportFigures } from '#shared/disclosure/snapshot/report-figures.ts';
import type { Day } from '#shared/time.ts';
import { recordWords } from '#shared/words/boards/records.ts';
import { reportFigureWords as words } from '#shared/words/boards/report-figures.ts';
import { sayDay, sayMonth } from '#shared/words/day.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import type { ChartRow, Series } from '../charts/look.ts';
import { measureCells, measureColumns, partSeries, partsOf } from '../figures/measure.ts';
import { percent } from '../results/figures.ts';
import { countCells, countColumns } from './complaint-counts.ts';

interface TableRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** One part of a report's figures: the table, and the drawing above it where there is one. */
export interface FigureTable {
  readonly id: string;
  readonly heading: string;
  readonly label: string;
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly chart?: { readonly series: readonly Series[]; readonly rows: readonly ChartRow[] };
  /** Why something is not there. */
  readonly notes: readonly string[];
}

type Months = PublicReportFigures['months'];

const named = (months: Months, language: Language) =>
  months.map(({ month, measure }) => ({ name: sayMonth(month, language), measure }));

/** How the matters of some months went. */
function matters(
  id: string,
  heading: Label,
  label: Label,
  months: Months,
  least: number,
  language: Language,
): FigureTable {
  const rows = named(months, language);
  return {
    id,
    heading: heading[language],
    label: label[language],
    first: recordWords.month[language],
    columns: measureColumns(language),
    rows: rows.map(({ name, measure }) => ({ name, cells: measureCells(measure, least, language) })),
    chart: {
      series: partSeries(language),
      rows: rows.map(({ name, measure }) => ({ name, values: partsOf(measure) })),
    },
    notes: [],
  };
}

/** Which of the two months beside it the township kept no records of. */
function unkept({ month, months }: PublicReportFigures, language: Language): string[] {
  const beside = months.filter((one) => one.month !== month);
  const ofYearBefore = beside.some((one) => one.month.slice(5) === month.slice(5));
  const ofMonthBefore = beside.some((one) => one.month.slice(5) !== month.slice(5));
  return [
    ...(ofMonthBefore ? [] : [words.noMonthBefore[language]]),
    ...(ofYearBefore ? [] : [words.noYearBefore[language]]),
  ];
}

type Rated = Measure & { readonly rated: number; readonly ratedGood: number };
const isRated = (measure: Measure | undefined): measure is Rated =>
  measure?.rated !== undefined && measure.ratedGood !== undefined;

function ratings({ months, smallest }: PublicReportFigures, language: Language): FigureTable {
  const rows = named(months, language).flatMap(({ name, measure }) =>
    isRated(measure) ? [{ name, rated: measure.rated, good: measure.ratedGood }] : [],
  );
  const series: Series[] = [
    { name: words.content[language], look: 'solid' },
    { name: words.discontent[language], look: 'crossed' },
  ];
  return {
    id: 'ratings',
    heading: words.ratings[language],
    label: words.chartRatings[language],
    first: recordWords.month[language],
    columns: [words.rated, words.content, words.discontent, words.contentShare].map((one) => one[language]),
    rows: rows.map(({ name, rated, good }) => ({
      name,
      cells: [String(rated), String(good), String(rated - good), percent(good, rated)],
    })),
    ...(rows.length === 0
      ? {}
      : { chart: { series, rows: rows.map(({ name, rated, good }) => ({ name, values: [good, rated - good] })) } }),
    notes: rows.length === 0 ? [say(words.fewRated, language, { least: smallest })] : [],
  };
}

function complaints({ complaints: counts, smallest }: PublicReportFigures, language: Language): FigureTable {
  return {
    id: 'complaints',
    heading: words.complaints[language],
    label: words.complaints[language],
    first: recordWords.month[language],
    columns: countColumns(language),
    rows: [{ name: sayMonth(counts.month, language), cells: countCells(counts, smallest, language) }],
    notes: [],
  };
}

const hot = ({ countedOn, hot: { open, solved } }: PublicReportFigures, language: Language): FigureTable => ({
  id: 'hot',
  heading: words.hot[language],
  label: words.hot[language],
  first: words.countedOn[language],
  columns: [words.hotOpen[language], words.hotSolved[language]],
  rows: [{ name: sayDay(countedOn as Day, language), cells: [String(open), String(solved)] }],
  notes: [],
});

/** The figures of one report, in the order in which they are read. */
export function reportTables(figures: PublicReportFigures, language: Language): readonly FigureTable[] {
  const { months, smallest } = figures;
  const all = matters('matters', words.matters, words.chartMatters, months, smallest, language);
  return [
    { ...all, notes: unkept(figures, language) },
    ratings(figures, language),
    complaints(figures, language),
    hot(figures, language),
  ];
}

/** The measure of the report's own month. */
export const ownMeasure = ({ month, months }: PublicReportFigures): Measure | undefined =>
  months.find((one) => one.month === month)?.measure;

/** With fewer there is nothing to see that the newest report does not compare by itself. */
const FEWEST_REPORTS = 3;

/** The months of the reports that stand on the board, each as its newest edition there says, the last month last. */
export function fromReportToReport(
  records: readonly RecordOf<'monthly-report'>[],
  language: Language,
): FigureTable | undefined {
  const byMonth = new Map<string, PublicReportFigures>();
  for (const { figures } of records) if (figures && !byMonth.has(figures.month)) byMonth.set(figures.month, figures);
  const all = [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  const least = Math.max(...all.map(({ smallest }) => smallest));
  const months = all.map((figures) => ({ month: figures.month, measure: ownMeasure(figures) }));
  return all.length < FEWEST_REPORTS
    ? undefined
    : matters('over', words.over, words.chartOver, months, least, language);
}
