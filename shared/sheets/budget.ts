// How much a file may make its reader hold and do: counted in cells and letters, so that a small file that stands for a
// huge sheet is told before it is one. No clock is asked.
import { fileWords } from '../words/import-file.ts';
import { MOST_CELLS, MOST_LETTERS, NoSheet } from './sheet.ts';

/** Spent by all sheets of one file together. */
export class Budget {
  cells = 0;
  letters = 0;

  /** Counts cells that are held or gone through, the empty ones in front of them too. Throws `NoSheet` past the bound. */
  spend(cells: number, letters = 0): void {
    this.cells += cells;
    this.letters += letters;
    if (this.cells > MOST_CELLS || this.letters > MOST_LETTERS) throw new NoSheet(fileWords.tooLarge);
  }
}
