// The part of the monthly report on accountability, in words: what was decided and served, by measure and by ground (AC-1, AC-2).
// It stays in the township's own edition; a public one counts none of it.
import type { AccountabilityCounts } from '../accountability/counts.ts';
import { OUTCOMES } from '../accountability/sanction.ts';
import type { Ground } from '../signals/signal.ts';
import { outcomeLabels } from '../words/accountability-grounds.ts';
import { type Label, type Language, say } from '../words/label.ts';
import { sectionWords as words } from '../words/report-sections.ts';

type Rows = readonly (readonly (string | number)[])[];

interface Shown {
  readonly paragraphs: readonly string[];
  readonly tables: readonly { readonly head: readonly string[]; readonly rows: Rows }[];
}

/** @param counts of the edition; one from the first days has none, and says nothing */
export function accountabilityShown(counts: AccountabilityCounts, language: Language): Shown {
  const t = (label: Label, facts = {}): string => say(label, language, facts);
  const { served, measures, grounds, groundTitles = {}, changed, revoked } = counts;
  const table = (head: Label, rows: Rows) => ({ head: [t(head), t(words.count)], rows });
  return {
    paragraphs: [
      t(served === 0 ? words.decisionsNone : words.decisions, { n: served }),
      ...(changed + revoked === 0 ? [] : [t(words.reviewed, { changed, revoked })]),
      t(words.decisionsNote),
    ],
    tables: [
      table(
        words.decided,
        OUTCOMES.filter((one) => measures[one]).map((one) => [t(outcomeLabels[one]), measures[one] ?? 0]),
      ),
      table(
        words.ground,
        Object.entries(grounds).map(([id, n]) => [`${groundTitles[id as Ground]?.[language] ?? ''} ${id}`.trim(), n]),
      ),
    ],
  };
}
