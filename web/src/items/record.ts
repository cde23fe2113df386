// How an item really went, in sentences, each number with its formula.
import type { Figures, Measure } from '#shared/disclosure/snapshot/figures.ts';
import { judgedOf } from '#shared/figures/measured.ts';
import type { Day } from '#shared/time.ts';
import { itemWords as words } from '#shared/words/boards/items.ts';
import { sayDay, sayMonth } from '#shared/words/day.ts';
import { type Language, say } from '#shared/words/label.ts';
import { onTimeOf } from '../figures/measure.ts';
import { percent } from '../results/figures.ts';

/** What came in, median and share on time; or that too few came in to say. */
export function sayRecord(measure: Measure | undefined, figures: Figures, language: Language): readonly string[] {
  const since = sayMonth(figures.since, language);
  if (measure === undefined) return [say(words.reallyTooFew, language, { since, least: figures.smallest })];
  const share = onTimeOf(measure, figures.smallest);
  return [
    say(words.reallyNote, language, { since, n: measure.received, on: sayDay(figures.on as Day, language) }),
    ...(measure.medianDays === undefined ? [] : [say(words.reallyMedian, language, { n: measure.medianDays })]),
    share === undefined
      ? judgedOf(measure) === 0
        ? words.reallyNoneDue[language]
        : say(words.reallyFewDue, language, { least: figures.smallest })
      : say(words.reallyShare, language, {
          share: percent(share.part, share.whole),
          part: share.part,
          closed: measure.closedOnTime + measure.closedLate,
          overdue: measure.overdue,
        }),
  ];
}
