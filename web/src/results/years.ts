// The results cut by year of publication. A year that is over is a part of the site of its own: its pages depend on
// nothing but its records, the names in them and the frame, so they are built once and kept until one of these changes.
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { sayYear } from '#shared/words/day.ts';
import type { Label } from '#shared/words/label.ts';
import { CURRENT, type Part } from '../site/parts.ts';
import { allLists, byMonth, isLong, monthList, monthOf, monthsOf, type ResultList, recordPath } from './lists.ts';

/** Year in which a result was published. */
export const yearOf = (result: Result): string => result.publishedOn.slice(0, 4);
export const yearPath = (year: string): string => `/boards/results/${year}/`;

/**
 * The day from which years are over: the one that the figures were counted for. A year ends by the calendar, whether or
 * not anything was published since.
 */
type Today = { readonly figures: Pick<Snapshot['figures'], 'on'> };

/** The part of a month, `2025-03`: its year when that is over. */
export const partOfMonth = ({ figures }: Today, month: string): Part =>
  month.slice(0, 4) < figures.on.slice(0, 4) ? month.slice(0, 4) : CURRENT;

/** The part a result belongs to: its year when that is over. */
export const partOfResult = (today: Today, result: Result): Part => partOfMonth(today, monthOf(result));

/** Years that are over and have results, newest first. */
export const closedYears = (snapshot: Today & { readonly results: readonly Result[] }): readonly string[] =>
  [...new Set(snapshot.results.map((result) => partOfResult(snapshot, result)))]
    .filter((part) => part !== CURRENT)
    .sort()
    .reverse();

/** The snapshot with the results of one part only. */
export const onlyPart = (snapshot: Snapshot, part: Part): Snapshot => ({
  ...snapshot,
  results: snapshot.results.filter((result) => partOfResult(snapshot, result) === part),
});

/** A list as it stands within one closed year, with a page of its own below it. */
const within = (list: ResultList, year: string): ResultList => ({
  path: `${list.path}${year}/`,
  name: sayYear(year),
  results: list.results.filter((result) => yearOf(result) === year),
});

/** The newest day on which something on a list changed. */
export const newestOn = (results: readonly Result[]): string =>
  results
    .flatMap(({ publishedOn, correctedOn, reopenedOn }) => [publishedOn, correctedOn ?? '', reopenedOn ?? ''])
    .reduce((newest, on) => (on > newest ? on : newest), '');

/** A page of a list by kind, office or village. */
export interface ListPage {
  readonly path: string;
  readonly part: Part;
  /** The list it belongs to, and the time it is narrowed to. */
  readonly list: ResultList;
  readonly time?: Label;
  /** How many results it is about; it shows those of one month when they are too many. */
  readonly about: number;
  readonly shown: ResultList;
  readonly months: readonly ResultList[];
  readonly years: readonly ResultList[];
}

/** The page of a stretch of time, and one per month where the stretch is too long for a page. */
function pagesOf(list: ResultList, stretch: ResultList, part: Part, own: Partial<ListPage>): ListPage[] {
  const months = monthsOf(stretch, list.path);
  const page = { part, list, months, years: [] };
  const whole = { ...page, path: stretch.path, about: stretch.results.length, shown: months[0] ?? stretch, ...own };
  const single = months.map((shown) => ({
    ...page,
    path: shown.path,
    time: shown.name,
    about: shown.results.length,
    shown,
  }));
  return [whole, ...single];
}

/** Every page of the lists by kind, office and village. A closed year's lie in its part, whatever comes after it. */
export function listPages(snapshot: Snapshot): readonly ListPage[] {
  return allLists(snapshot).flatMap((list) => {
    const years = closedYears({ figures: snapshot.figures, results: list.results }).map((year) => ({
      year,
      stretch: within(list, year),
    }));
    const open = list.results.filter((result) => partOfResult(snapshot, result) === CURRENT);
    // What fits on one page is not cut; a list without anything this year shows the year before.
    const newest = open.length > 0 ? open : (years[0]?.stretch.results ?? []);
    const shown = isLong(list) ? { ...list, results: newest } : list;
    const older = isLong(list) ? years.map(({ stretch }) => stretch) : [];
    const front = pagesOf(list, shown, CURRENT, { about: list.results.length, years: older });
    return [
      ...(open.length > 0 ? front : front.slice(0, 1)),
      ...years.flatMap(({ year, stretch }) => pagesOf(list, stretch, year, { time: stretch.name })),
    ];
  });
}

/** A page of the board's own months and years, without language. */
export interface BoardPage {
  readonly path: string;
  readonly part: Part;
}

/** Every page that results give: records, months, years and lists, each with the part it lies in. */
export const resultPages = (snapshot: Snapshot): readonly BoardPage[] => [
  ...snapshot.results.map((result) => ({ path: recordPath(result.number), part: partOfResult(snapshot, result) })),
  ...[...byMonth(snapshot.results).keys()].map((month) => ({
    path: monthList(month, []).path,
    part: partOfMonth(snapshot, month),
  })),
  ...closedYears(snapshot).map((year) => ({ path: yearPath(year), part: year })),
  ...listPages(snapshot),
];
