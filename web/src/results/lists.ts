// Which results stand on which list. Lists are cut by month of publication, so that a new record changes its own month
// and never shifts the pages of the months before it.
import { CASE_KINDS, type CaseKind } from '#shared/case/kinds.ts';
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { kindLabels } from '#shared/words/case.ts';
import { sayMonth } from '#shared/words/day.ts';
import type { Label } from '#shared/words/label.ts';

/** A list of results that has a page of its own. */
export interface ResultList {
  /** Path of its page, `/boards/results/2026-10/`. */
  readonly path: string;
  readonly name: Label;
  readonly results: readonly Result[];
}

/** The most results that a list shows on one page; a longer one is cut by month, as the board is. */
const WHOLE = 100;

/** Whether a list is too long for one page. */
export const isLong = (list: ResultList): boolean => list.results.length > WHOLE;

export const recordPath = (number: string): string => `/boards/results/${number}/`;
export const monthPath = (month: string): string => `/boards/results/${month}/`;
export const kindPath = (kind: CaseKind): string => `/boards/results/kind/${kind}/`;
export const officePath = (office: string): string => `/boards/results/office/${office}/`;
export const villagePath = (village: string): string => `/boards/results/village/${village}/`;

/** Newest first: by day of publication, then by number. */
export const newestFirst = (results: readonly Result[]): readonly Result[] =>
  [...results].sort((a, b) => {
    if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
    return a.number < b.number ? 1 : -1;
  });

const grouped = <K>(results: readonly Result[], key: (result: Result) => K): Map<K, Result[]> => {
  const groups = new Map<K, Result[]>();
  for (const result of newestFirst(results)) {
    const group = groups.get(key(result));
    if (group) group.push(result);
    else groups.set(key(result), [result]);
  }
  return groups;
};

/** Month `YYYY-MM` in which a result was published. */
export const monthOf = (result: Result): string => result.publishedOn.slice(0, 7);

/** Results by month of publication, newest month first. */
export const byMonth = (results: readonly Result[]): ReadonlyMap<string, readonly Result[]> =>
  grouped(results, monthOf);

/** One list per kind that occurs, in the order of the kinds. */
export function byKind({ results }: Snapshot): readonly ResultList[] {
  const groups = grouped(results, (result) => result.kind);
  return CASE_KINDS.filter((kind) => groups.has(kind)).map((kind) => ({
    path: kindPath(kind),
    name: kindLabels[kind],
    results: groups.get(kind) ?? [],
  }));
}

/** The offices of the township and those it had: what a record says of its time stays said. */
export const officesEver = ({ offices, former }: Snapshot) => [...offices, ...(former?.offices ?? [])];
/** The same of its villages. */
export const villagesEver = ({ township, former }: Snapshot) => [...township.villages, ...(former?.villages ?? [])];

/** One list per office that occurs, in the order of the directory, closed ones last. */
export function byOffice(snapshot: Snapshot): readonly ResultList[] {
  const groups = grouped(snapshot.results, (result) => result.office);
  return officesEver(snapshot)
    .filter((office) => groups.has(office.id))
    .map((office) => ({
      path: officePath(office.id),
      name: { zh: office.name, en: office.nameEn ?? office.name },
      results: groups.get(office.id) ?? [],
    }));
}

/** One list per village that occurs, in the order of the township's list, closed ones last. */
export function byVillage(snapshot: Snapshot): readonly ResultList[] {
  const groups = grouped(snapshot.results, (result) => result.village);
  return villagesEver(snapshot)
    .filter((village) => groups.has(village.id))
    .map((village) => ({
      path: villagePath(village.id),
      name: { zh: village.name, en: village.name },
      results: groups.get(village.id) ?? [],
    }));
}

/** All lists by kind, office and village. */
export const allLists = (snapshot: Snapshot): readonly ResultList[] => [
  ...byKind(snapshot),
  ...byOffice(snapshot),
  ...byVillage(snapshot),
];

/** One month of the whole board. */
export const monthList = (month: string, results: readonly Result[]): ResultList => ({
  path: monthPath(month),
  name: { zh: sayMonth(month, 'zh'), en: sayMonth(month, 'en') },
  results,
});

/**
 * The pages of one month each into which a long list is cut, newest first; none while it fits on one page.
 * @param base the address they lie below
 */
export const monthsOf = (list: ResultList, base = list.path): readonly ResultList[] =>
  isLong(list)
    ? [...byMonth(list.results)].map(([month, results]) => ({
        ...monthList(month, results),
        path: `${base}${month}/`,
      }))
    : [];

/** The name of an office, in English where it has one; a closed one keeps its own. */
export const officeName = (snapshot: Snapshot, id: string): Label => {
  const office = officesEver(snapshot).find((one) => one.id === id);
  return { zh: office?.name ?? id, en: office?.nameEn ?? office?.name ?? id };
};

/** The name of a village, a closed one as well; one that never was on the township's list is shown as recorded. */
export const villageName = (snapshot: Snapshot, id: string): string =>
  villagesEver(snapshot).find((village) => village.id === id)?.name ?? id;
