// Readers that columns of several lists share.
import { dayIn, listIn, type ReadCell, saysNothing, textIn } from './cells.ts';
import type { Cell } from './table.ts';

export const plain = (cell: Cell): ReadCell<string | undefined> => ({ value: textIn(cell) });
/** Text, unless it says that there is nothing. */
export const given = (cell: Cell): ReadCell<string | undefined> => ({
  value: saysNothing(cell) ? undefined : textIn(cell),
});
export const list = (cell: Cell): ReadCell<string[]> => ({ value: listIn(cell) });
export const dayRead = (cell: Cell): ReadCell<string | undefined> => ({
  value: saysNothing(cell) ? undefined : dayIn(cell),
});
