// The headline figures over all matters, each with the formula that gave it and its own numbers in it.
import type { Figures } from '#shared/disclosure/snapshot/figures.ts';
import { judgedOf } from '#shared/figures/measured.ts';
import { figureWords as words } from '#shared/words/boards/figures.ts';
import { sayMonth } from '#shared/words/day.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { percent } from '../results/figures.ts';
import { onTimeOf, sayMedian } from './measure.ts';

export interface HeadFigure {
  readonly name: string;
  readonly value: string;
  readonly formula: string;
}

const NONE = '—';

/** Received, on time, median and content; what was counted over too few says so instead of a number. */
export function headFigures(figures: Figures, language: Language): readonly HeadFigure[] {
  const { measure, smallest, since } = figures;
  const tooFew = say(words.tooFewLeast, language, { least: smallest });
  /** The formula stands even where its number does not. */
  const andWhy = (formula: Label, why: string): string =>
    language === 'zh' ? `${formula.zh}；${why}` : `${formula.en}; ${why}`;
  const share = measure && onTimeOf(measure, smallest);
  const rated = measure?.rated;
  const ratedGood = measure?.ratedGood;
  return [
    {
      name: words.received[language],
      value: measure ? say(words.count, language, { n: measure.received }) : NONE,
      formula: measure ? say(words.receivedFormula, language, { since: sayMonth(since, language) }) : tooFew,
    },
    {
      name: words.share[language],
      value: share ? percent(share.part, share.whole) : NONE,
      formula:
        measure && share
          ? say(words.shareFormula, language, {
              part: share.part,
              closed: measure.closedOnTime + measure.closedLate,
              overdue: measure.overdue,
            })
          : andWhy(words.shareHow, measure && judgedOf(measure) === 0 ? words.noneDue[language] : tooFew),
    },
    {
      name: words.median[language],
      value: measure?.medianDays === undefined ? NONE : sayMedian(measure, language),
      formula: measure?.medianDays === undefined ? andWhy(words.medianFormula, tooFew) : words.medianFormula[language],
    },
    {
      name: words.satisfied[language],
      value: rated && ratedGood !== undefined ? percent(ratedGood, rated) : NONE,
      formula:
        rated && ratedGood !== undefined
          ? say(words.satisfiedFormula, language, { part: ratedGood, whole: rated })
          : andWhy(words.satisfiedHow, tooFew),
    },
  ];
}
