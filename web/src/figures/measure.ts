// What is said of a measure: its parts for a chart, its share on time, and every cell of its row. Too few stays unsaid.
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import { judgedOf } from '#shared/figures/measured.ts';
import { figureWords as words } from '#shared/words/boards/figures.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { Series } from '../charts/look.ts';
import { percent } from '../results/figures.ts';

export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** On time out of everything that is done or past its date; undefined while that is fewer than `least`, or nothing. */
export function onTimeOf(measure: Measure, least: number): Share | undefined {
  const whole = judgedOf(measure);
  return whole === 0 || whole < least ? undefined : { part: measure.closedOnTime, whole };
}

/** A share as a whole number of percent, rounded down; undefined where too little was counted. */
export const percentOf = (measure: Measure | undefined, least: number): number | undefined => {
  const share = measure && onTimeOf(measure, least);
  return share && Math.floor((share.part / share.whole) * 100);
};

/** The parts into which received matters fall: on time, late, open and not due, open and overdue, ended by the person. */
export const partsOf = (measure: Measure | undefined): readonly (number | undefined)[] =>
  measure === undefined
    ? [undefined, undefined, undefined, undefined, undefined]
    : [
        measure.closedOnTime,
        measure.closedLate,
        measure.open - measure.overdue,
        measure.overdue,
        measure.byPerson ?? 0,
      ];

/** The series of a chart of these parts. */
export const partSeries = (language: Language): readonly Series[] => [
  { name: words.closedOnTime[language], look: 'solid' },
  { name: words.closedLate[language], look: 'hatched' },
  { name: words.openInTime[language], look: 'hollow' },
  { name: words.overdue[language], look: 'crossed' },
  { name: words.byPerson[language], look: 'dotted' },
];

/** The columns of a table of measures, after that of the names. */
export const measureColumns = (language: Language): readonly string[] => [
  words.received[language],
  ...partSeries(language).map(({ name }) => name),
  words.share[language],
  words.median[language],
];

/** The share on time in words: 88%, or why there is none. */
export function sayShare(measure: Measure | undefined, least: number, language: Language): string {
  if (measure === undefined) return words.withheld[language];
  const share = onTimeOf(measure, least);
  if (share) return percent(share.part, share.whole);
  return words[judgedOf(measure) === 0 ? 'noneDue' : 'tooFew'][language];
}

/** The median in words. */
export const sayMedian = (
  measure: { readonly medianDays?: number | undefined } | undefined,
  language: Language,
): string =>
  measure?.medianDays === undefined ? words.tooFew[language] : say(words.days, language, { n: measure.medianDays });

/** The cells of a row of measures, in the order of `measureColumns`; a group that is too small has one. */
export const measureCells = (measure: Measure | undefined, least: number, language: Language): readonly string[] =>
  measure === undefined
    ? [words.withheld[language]]
    : [measure.received, ...partsOf(measure)]
        .map((n) => String(n))
        .concat(sayShare(measure, least, language), sayMedian(measure, language));
