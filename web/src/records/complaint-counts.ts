// Counts of complaints in closed months as rows of a table: too few are said to be too few, never split (SV-4.4).
import { FINDINGS } from '#shared/complaint/state.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { complaintCountWords as words } from '#shared/words/boards/complaints.ts';
import { recordWords } from '#shared/words/boards/records.ts';
import { findingLabels } from '#shared/words/complaint.ts';
import { sayMonth } from '#shared/words/day.ts';
import { type Language, say } from '#shared/words/label.ts';
import { percent } from '../results/figures.ts';

type Counts = NonNullable<Snapshot['complaints']>[number];

function resultsOf({ found, results }: Counts, least: number, language: Language): string {
  if (found === 0) return words.nothing[language];
  if (!results) return say(words.unsplit, language, { least });
  return FINDINGS.map((finding) =>
    say(words.result, language, { name: findingLabels[finding], n: results[finding] }),
  ).join(language === 'zh' ? '，' : ', ');
}

function answeredOf({ answered }: Counts, least: number, language: Language): string {
  if (!answered) return say(words.noRate, language, { least });
  return say(words.rate, language, { ...answered, share: percent(answered.inTime, answered.replies) });
}

export const countColumns = (language: Language): readonly string[] =>
  [words.received, words.found, words.results, words.answered].map((one) => one[language]);

/** The cells of one month, in the order of `countColumns`. */
export const countCells = (counts: Counts, least: number, language: Language): readonly string[] => [
  say(recordWords.pieces, language, { n: counts.received }),
  say(recordWords.pieces, language, { n: counts.found }),
  resultsOf(counts, least, language),
  answeredOf(counts, least, language),
];

/** One row for each closed month, the newest first. */
export const countRows = ({ complaints = [], figures: { smallest } }: Snapshot, language: Language) =>
  [...complaints].reverse().map((counts) => ({
    name: sayMonth(counts.month, language),
    cells: countCells(counts, smallest, language),
  }));
