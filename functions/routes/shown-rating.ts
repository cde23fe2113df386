// A rating as its own person is shown it: the level they gave, in words.
import { levelLabels } from '#shared/words/case.ts';
import type { Label, Language } from '#shared/words/label.ts';

/** What a level of a rating is called. */
export const levelOf = (level: number): Label => levelLabels[level as keyof typeof levelLabels];

const leveled = (level: number, language: Language) => ({ level, label: levelOf(level)[language] });

/** The first rating, and the second where there is one. */
export const shownRating = (first: number, again: number | undefined, language: Language) => ({
  ...leveled(first, language),
  ...(again === undefined ? {} : { again: leveled(again, language) }),
});
