// One line of a history: what happened in bold, when and who beside it, and whatever belongs to it below.
import { type Child, make } from '../make.ts';

/** `fresh` marks what came while somebody was writing. */
export const historyLine = (says: string, under: string, fresh: boolean, ...more: Child[]): HTMLElement =>
  make(
    'li',
    { class: fresh && 'is-new' },
    make('p', {}, make('strong', {}, says), ' ', make('span', { class: 'under' }, under)),
    more,
  );
