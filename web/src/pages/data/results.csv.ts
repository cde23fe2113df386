// Open data: the published results as a table.

import { csv } from '#shared/csv.ts';
import { resultWords as words } from '#shared/words/boards/results.ts';
import { kindLabels } from '#shared/words/case.ts';
import { newestFirst, officeName, villageName } from '../../results/lists.ts';
import { csvFile } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

const head = [
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
  words.asked,
  words.outcome,
].map((word) => word.zh);

export const GET = () =>
  csvFile(
    csv(
      head,
      newestFirst(snapshot.results).map((result) => [
        result.number,
        result.title,
        kindLabels[result.kind].zh,
        result.village === undefined ? '' : villageName(snapshot, result.village),
        officeName(snapshot, result.office).zh,
        result.receivedOn,
        result.dueOn,
        result.closedOn,
        result.publishedOn,
        result.onTime ? words.onTime.zh : words.late.zh,
        result.reopenedOn ?? '',
        result.asked,
        result.outcome,
      ]),
    ),
  );
