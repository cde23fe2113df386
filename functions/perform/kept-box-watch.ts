// How the watch over the suggestion box is kept: one record, found by its wake-up alone.
import {
  BOX_OWED,
  type BoxWatchCommand,
  type BoxWatchEvent,
  type BoxWatchState,
  boxWatchLaw,
} from '#shared/box-watch/box-watch.ts';
import type { Kept } from './kept.ts';

export const keptBoxWatch: Kept<BoxWatchCommand, BoxWatchEvent, BoxWatchState> = {
  law: boxWatchLaw,
  index: ({ timers }) => ({ due: timers[BOX_OWED] }),
};
