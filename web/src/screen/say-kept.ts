// How a commitment went, in one phrase: what was counted inside, or why there is nothing to say.
import type { Commitment } from '#shared/disclosure/snapshot/directory.ts';
import type { Figures } from '#shared/disclosure/snapshot/figures.ts';
import { screenWords as words } from '#shared/words/boards/screen.ts';
import { say } from '#shared/words/label.ts';

/** In Chinese, for walls and the screen. */
export function sayKept(figures: Figures, { id, days }: Commitment): string {
  if (days === undefined) return words.notCounted.zh;
  const { kept, of, medianDays } = figures.commitments.find((one) => one.id === id) ?? {};
  if (kept === undefined || of === undefined) return say(words.tooFew, 'zh', { least: figures.smallest });
  return medianDays === undefined
    ? say(words.kept, 'zh', { kept, of })
    : say(words.keptMedian, 'zh', { kept, of, days: medianDays });
}
