// How the log of what was taken down or corrected names boards and acts.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { BOARDS } from '#shared/words/board.ts';
import { withdrawnWords } from '#shared/words/boards/records.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';

export type Taken = Snapshot['withdrawn'][number];

export const withdrawnActLabels: { readonly [A in Taken['act']]: Label } = {
  withdrawn: withdrawnWords.wasWithdrawn,
  corrected: withdrawnWords.wasCorrected,
};

/** The name of a board in the log; opinions have no board of their own, and what is unknown is shown as recorded. */
export function withdrawnBoardName(id: string): Label {
  const names: { readonly [id: string]: Label } = {
    ...disclosureBoardLabels,
    ...Object.fromEntries(Object.entries(BOARDS).map(([board, { name }]) => [board, name])),
  };
  return names[id] ?? { zh: id, en: id };
}
