// Which column of a list is which: matching headings as people write them with the names that columns go by.
import { importKindLabels, importWords } from '../../words/import.ts';
import { fileWords } from '../../words/import-file.ts';
import { type Label, type Language, say } from '../../words/label.ts';
import type { Column } from './column.ts';
import { COLUMNS } from './columns.ts';
import { IMPORT_KINDS, type ImportKind } from './kinds.ts';

/** A heading without what spreadsheets add to it: spaces, line breaks, a star, a remark in brackets. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|[\s*:\ufeff\u200b-\u200d\u2060]/g, '')
    .toLowerCase();

/** Numbers of lines, and what the house itself writes into a list that it gives back: nothing is lost without them. */
const PASSED_OVER = new Set(['', '序号', ...[importWords.problems.zh, importWords.problems.en].map(plainHeading)]);

/**
 * Which heading stands for which column; the first of several for one column counts. The English key of a column is a
 * name of it too. Headings no column knows are extra.
 */
export function headings(kind: ImportKind, columns: readonly string[]) {
  const known: { readonly [key: string]: Column } = COLUMNS[kind];
  const plain = columns.map(plainHeading);
  const places = new Map<string, number>();
  const used = new Set<number>();
  // Own names go before other names, so that 职责 is not taken by a column whose own name stands further right.
  for (const other of [false, true]) {
    for (const [key, column] of Object.entries(known)) {
      const names: readonly string[] = other ? (column.also ?? []) : [column.name, key];
      const at = plain.findIndex((heading, i) => !used.has(i) && names.some((name) => plainHeading(name) === heading));
      if (at < 0 || places.has(key)) continue;
      places.set(key, at);
      used.add(at);
    }
  }
  const left = [...plain.keys()].filter((i) => !used.has(i) && !PASSED_OVER.has(plain[i] ?? ''));
  /** Places of columns whose heading is that of one further left, with the place of that one. */
  const again = new Map(
    left.flatMap((i): [number, number][] => {
      const first = [...used].find((one) => plain[one] === plain[i]);
      return first === undefined ? [] : [[i, first]];
    }),
  );
  const extra = left.filter((i) => !again.has(i)).map((i) => columns[i] ?? '');
  const absent = Object.entries(known).filter(([key]) => !places.has(key));
  return {
    places,
    extra,
    again,
    /** Whether all columns by which such a list is known are there. */
    fits: absent.every(([, column]) => !column.required),
    /** Names of columns that are not there and must be. */
    lacking: absent.filter(([, column]) => column.required || column.needed).map(([, column]) => column.name),
  };
}

/** What the list itself calls a column, or our name for one that it does not have. */
export function headingOf(kind: ImportKind, columns: readonly string[]): (key: string) => string {
  const known: { readonly [key: string]: Column } = COLUMNS[kind];
  const { places } = headings(kind, columns);
  return (key) => {
    const place = places.get(key);
    return (place === undefined ? undefined : columns[place]?.trim()) ?? known[key]?.name ?? key;
  };
}

/** What a list is about, judged by its headings: the kind whose required columns are all there, the best fit of several. */
export function kindOf(columns: readonly string[]): ImportKind | undefined {
  const fits = IMPORT_KINDS.map((kind) => ({ kind, ...headings(kind, columns) }))
    .filter(({ fits }) => fits)
    .sort((a, b) => b.places.size - a.places.size);
  return fits[0]?.kind;
}

/** Every kind with the columns that a list of it is known by, as one part of a sentence. */
export const kindsKnown = (): Label => {
  const parts = IMPORT_KINDS.map((kind) => {
    const columns: readonly Column[] = Object.values(COLUMNS[kind]);
    const needed = columns.filter(({ required }) => required).map(({ name }) => `“${name}”`);
    return { kind: importKindLabels[kind], columns: needed.join('') };
  });
  const inEach = (language: Language, between: string): string =>
    parts.map((facts) => say(fileWords.knownBy, language, facts)).join(between);
  return { zh: inEach('zh', '，'), en: inEach('en', ', ') };
};

/** Of how many columns these cells are the headings, at best. */
export const headingScore = (cells: readonly string[], kind?: ImportKind): number =>
  Math.max(...(kind ? [kind] : IMPORT_KINDS).map((one) => headings(one, cells).places.size));

/** Titles, remarks and units stand in at most so many rows above the headings. */
const LOOKED_AT = 15;

/** Where the headings stand: above them there may be a title. Looks at the first rows; undefined when none fits any kind. */
export function headingRow(rows: readonly (readonly string[])[], kind?: ImportKind): number | undefined {
  const scores = rows.slice(0, LOOKED_AT).map((cells) => headingScore(cells, kind));
  const best = Math.max(...scores, 0);
  // A heading that fits only one column may as well be a title or a row of data, unless nothing else can be meant.
  return best >= 2 || (best === 1 && kind) ? scores.indexOf(best) : undefined;
}
