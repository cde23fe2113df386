// Open data of the boards that people write for: notices, hot problems, complaints, appraisal, monthly report,
// commendations. One table for all, with the columns a board's records have.
import type { HandBoard } from '#shared/disclosure/boards.ts';
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import type { PublicRecord } from '#shared/disclosure/snapshot/records.ts';
import type { PublicReportFigures } from '#shared/disclosure/snapshot/report-figures.ts';
import { dataWords } from '#shared/words/boards/data.ts';
import { figureWords } from '#shared/words/boards/figures.ts';
import { recordWords as words } from '#shared/words/boards/records.ts';
import { reportFigureWords as reportWords } from '#shared/words/boards/report-figures.ts';
import { resultWords } from '#shared/words/boards/results.ts';
import { noticeCategoryLabels, problemStatusLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { countsByMonth, pathOfRecord, recordsOf, updatedOn } from '../records/lists.ts';
import { ownMeasure } from '../records/report-figures.ts';
import { officeName, villageName } from '../results/lists.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, Cell } from './board-data.ts';

type Column = readonly [Label, (record: PublicRecord) => Cell];

/** A column that only some boards' records have. */
const column = <B extends HandBoard>(
  board: B,
  head: Label,
  read: (record: Extract<PublicRecord, { board: B }>) => Cell,
): Column => [
  head,
  (record) => (record.board === board ? read(record as Extract<PublicRecord, { board: B }>) : undefined),
];

const office: Column = [
  words.office,
  (record) => ('office' in record && record.office !== undefined ? officeName(snapshot, record.office).zh : undefined),
];
const body: Column = [words.body, (record) => ('body' in record ? record.body : undefined)];

/** What the frozen edition counted of its month; nothing where too few were counted. */
const counted = (head: Label, read: (measure: Measure, figures: PublicReportFigures) => Cell): Column =>
  column('monthly-report', head, ({ figures }) => {
    const measure = figures && ownMeasure(figures);
    return measure && read(measure, figures);
  });
const OF_REPORTS: readonly Column[] = [
  column('monthly-report', reportWords.edition, ({ figures }) => figures?.edition),
  column('monthly-report', reportWords.countedOn, ({ figures }) => figures?.countedOn),
  counted(figureWords.received, ({ received }) => received),
  counted(figureWords.closedOnTime, ({ closedOnTime }) => closedOnTime),
  counted(figureWords.closedLate, ({ closedLate }) => closedLate),
  counted(figureWords.openInTime, ({ open, overdue }) => open - overdue),
  counted(figureWords.overdue, ({ overdue }) => overdue),
  counted(figureWords.byPerson, ({ byPerson }) => byPerson),
  counted(figureWords.median, ({ medianDays }) => medianDays),
  counted(reportWords.rated, ({ rated }) => rated),
  counted(reportWords.content, ({ ratedGood }) => ratedGood),
  column('monthly-report', reportWords.complaintsReceived, ({ figures }) => figures?.complaints.received),
  column('monthly-report', reportWords.complaintsFound, ({ figures }) => figures?.complaints.found),
  column('monthly-report', reportWords.hotOpen, ({ figures }) => figures?.hot.open),
  column('monthly-report', reportWords.hotSolved, ({ figures }) => figures?.hot.solved),
];

const OWN: { readonly [B in HandBoard]: readonly Column[] } = {
  notices: [
    column('notices', words.category, ({ category }) => noticeCategoryLabels[category].zh),
    office,
    column('notices', words.until, ({ until }) => until),
    body,
    column('notices', words.legalBasis, ({ basis }) => basis),
    column('notices', dataWords.people, ({ people }) =>
      people
        .map(({ name, village, note }) =>
          [name, village && villageName(snapshot, village), note].filter(Boolean).join('|'),
        )
        .join(';'),
    ),
  ],
  'hot-problems': [
    office,
    column('hot-problems', words.status, ({ status }) => problemStatusLabels[status].zh),
    column('hot-problems', words.problem, ({ problem }) => problem),
    column('hot-problems', words.progress, ({ progress }) => progress),
  ],
  complaints: [
    office,
    column('complaints', words.complained, ({ asked }) => asked),
    column('complaints', resultWords.outcome, ({ outcome }) => outcome),
  ],
  appraisal: [column('appraisal', words.period, ({ period }) => period), body],
  'monthly-report': [column('monthly-report', words.month, ({ month }) => month), ...OF_REPORTS, body],
  commendations: [office, body],
};

const COMMON: readonly Column[] = [
  [dataWords.id, ({ id }) => id],
  [dataWords.title, ({ title }) => title],
  [words.published, ({ publishedOn }) => publishedOn],
  [dataWords.corrected, ({ correctedOn }) => correctedOn],
];

/** What a record says in one paragraph. */
const summary = (record: PublicRecord): string => {
  if (record.board === 'hot-problems') return record.progress;
  return record.board === 'complaints' ? record.outcome : record.body;
};

/** Open data of one of these boards; complaints also carry their figures (SV-4.4). */
export const recordsData = (board: HandBoard): BoardData => ({
  json: () => {
    const records = recordsOf(snapshot, board);
    return {
      board,
      ...(board === 'complaints'
        ? { months: countsByMonth(snapshot, board), closedMonths: snapshot.complaints ?? [] }
        : {}),
      records,
      opinions: snapshot.opinions.filter(({ about }) => records.some(({ id }) => id === about)),
    };
  },
  table: () => {
    const columns = [...COMMON, ...OWN[board]];
    return {
      head: columns.map(([head]) => head),
      rows: recordsOf(snapshot, board).map((record) => columns.map(([, read]) => read(record))),
    };
  },
  feed: () =>
    recordsOf(snapshot, board).map((record) => ({
      name: `record ${record.id}`,
      title: record.title,
      path: pathOfRecord(record),
      publishedOn: record.publishedOn,
      updatedOn: updatedOn(snapshot, record),
      summary: summary(record),
    })),
});
