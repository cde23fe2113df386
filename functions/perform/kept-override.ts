// How an entry of the calendar is kept: on the directory shelf, so that whoever loads the directory has the calendar too.
import type { OverrideCommand } from '#shared/calendar-override/commands.ts';
import { overrideLaw } from '#shared/calendar-override/decide.ts';
import type { OverrideEvent } from '#shared/calendar-override/events.ts';
import type { OverrideState } from '#shared/calendar-override/state.ts';
import type { Kept } from './kept.ts';

export const keptOverride: Kept<OverrideCommand, OverrideEvent, OverrideState> = {
  law: overrideLaw,
  index: () => ({}),
};
