// Figures of a township that has no case yet.
import type { Figures } from '../disclosure/snapshot/figures.ts';
import { DEFAULT_POLICY } from '../regulation/policy.ts';
import type { Day } from '../time.ts';

/** Nothing counted, as of a day. */
export const noFigures = (on: Day): Figures => ({
  on,
  since: on.slice(0, 7),
  smallest: DEFAULT_POLICY.figures.smallest,
  months: [],
  kinds: [],
  offices: [],
  items: [],
  commitments: [],
});
