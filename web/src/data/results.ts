// Open data of the results board: every published result with the opinions on it (DI-6).
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import { dataWords } from '#shared/words/boards/data.ts';
import { resultWords as words } from '#shared/words/boards/results.ts';
import { kindLabels } from '#shared/words/case.ts';
import { opinionsOn } from '../records/opinions.ts';
import { newestFirst, officeName, recordPath, villageName } from '../results/lists.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, FeedEntry } from './board-data.ts';

const HEAD = [
  words.number,
  words.matter,
  words.kind,
  words.village,
  words.office,
  words.received,
  words.due,
  words.closed,
  words.published,
  words.timeliness,
  words.reopened,
  dataWords.corrected,
  words.asked,
  words.outcome,
];

const row = (result: Result) => [
  result.number,
  result.title,
  kindLabels[result.kind].zh,
  result.village === undefined ? undefined : villageName(snapshot, result.village),
  officeName(snapshot, result.office).zh,
  result.receivedOn,
  result.dueOn,
  result.closedOn,
  result.publishedOn,
  result.onTime ? words.onTime.zh : words.late.zh,
  result.reopenedOn,
  result.correctedOn,
  result.asked,
  result.outcome,
];

/** The day of the newest of the facts about one record; later ones win. */
const newest = (...days: readonly (string | undefined)[]): string =>
  days.reduce<string>((last, on) => (on !== undefined && on > last ? on : last), '');

const entry = (result: Result): FeedEntry => ({
  name: `result ${result.id}`,
  title: result.title,
  path: recordPath(result.number),
  publishedOn: result.publishedOn,
  updatedOn: newest(
    result.publishedOn,
    result.correctedOn,
    result.reopenedOn,
    ...opinionsOn(snapshot, result.number).map((opinion) => opinion.publishedOn),
  ),
  summary: result.outcome,
});

export const resultsData: BoardData = {
  json: () => ({
    results: newestFirst(snapshot.results),
    opinions: snapshot.opinions.filter(({ about }) => snapshot.results.some(({ number }) => number === about)),
  }),
  table: () => ({ head: HEAD, rows: newestFirst(snapshot.results).map(row) }),
  feed: () => snapshot.results.map(entry),
};
