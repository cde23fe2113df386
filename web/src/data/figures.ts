// Open data of the figures: what was counted over all matters, too small groups left out already (SC-1).
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import type { Day } from '#shared/time.ts';
import { BOARDS } from '#shared/words/board.ts';
import { dataWords as heads } from '#shared/words/boards/data.ts';
import { figureWords as words } from '#shared/words/boards/figures.ts';
import { kindLabels } from '#shared/words/case.ts';
import { sayDate } from '#shared/words/day.ts';
import { type Label, say } from '#shared/words/label.ts';
import { percentOf } from '../figures/measure.ts';
import { officeName } from '../results/lists.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, Cell } from './board-data.ts';

const { figures } = snapshot;

/** How many of those who rated were content, as a whole percent rounded down; nothing where too few rated. */
const contentPercent = ({ rated, ratedGood }: Measure): number | undefined =>
  rated === undefined || rated === 0 || ratedGood === undefined ? undefined : Math.floor((ratedGood / rated) * 100);

/** One row; a group that is too small has its name and no numbers. */
const row = (by: Label, name: string, measure: Measure | undefined): readonly Cell[] => [
  by.zh,
  name,
  measure?.received,
  measure?.closedOnTime,
  measure?.closedLate,
  measure?.open,
  measure?.overdue,
  measure && (measure.byPerson ?? 0),
  percentOf(measure, figures.smallest),
  measure?.medianDays,
  measure?.rated,
  measure?.ratedGood,
  measure && contentPercent(measure),
];

export const figuresData: BoardData = {
  json: () => ({ figures }),
  table: () => ({
    head: [
      heads.groupedBy,
      heads.group,
      words.received,
      words.closedOnTime,
      words.closedLate,
      heads.open,
      words.overdue,
      words.byPerson,
      heads.onTimeShare,
      words.median,
      heads.rated,
      heads.ratedGood,
      heads.contentShare,
    ],
    rows: [
      row(words.whole, snapshot.township.name.zh, figures.measure),
      ...figures.months.map(({ month, measure }) => row(words.months, month, measure)),
      ...figures.kinds.map(({ kind, measure }) => row(words.kinds, kindLabels[kind].zh, measure)),
      ...figures.offices.map(({ office, measure }) => row(words.offices, officeName(snapshot, office).zh, measure)),
    ],
  }),
  // Every count renews the whole, so there is one entry, of the day that was counted.
  feed: () => [
    {
      name: `figures counted ${snapshot.township.code}`,
      title: BOARDS.figures.name.zh,
      path: '/boards/figures/',
      updatedOn: figures.on,
      summary: say(heads.counted, 'zh', { day: sayDate(figures.on as Day, 'zh') }),
    },
  ],
};
