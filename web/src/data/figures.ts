// Open data of the figures: what was counted over all matters, too small groups left out already (SC-1).
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import type { Day } from '#shared/time.ts';
import { BOARDS } from '#shared/words/board.ts';
import { dataWords as heads } from '#shared/words/boards/data.ts';
import { figureWords as words } from '#shared/words/boards/figures.ts';
import { kindLabels } from '#shared/words/case.ts';
import { sayDate } from '#shared/words/day.ts';
import { type Label, say } from '#shared/words/label.ts';
import { officeName } from '../results/lists.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, Cell } from './board-data.ts';

const { figures } = snapshot;

/** One row; a group that is too small has its name and no numbers. */
const row = (by: Label, name: string, measure: Measure | undefined): readonly Cell[] => [
  by.zh,
  name,
  measure?.received,
  measure?.closedOnTime,
  measure?.closedLate,
  measure?.open,
  measure?.overdue,
  measure?.medianDays,
  measure?.rated,
  measure?.ratedGood,
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
      words.median,
      heads.rated,
      heads.ratedGood,
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
