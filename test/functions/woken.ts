// Wake-ups that reach nobody: for tests that look at what is written and not at what is scheduled.
import type { Wakeups } from '#functions/wakeups/wakeups.ts';

export const NOBODY_WOKEN: Wakeups = {
  wakeAt: async () => undefined,
  reseat: async () => undefined,
  publish: async () => undefined,
};
