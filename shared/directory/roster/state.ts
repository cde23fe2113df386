// The roster after its events: the days still of use, who stands for each channel, which gaps were told.
import type { Recorded } from '../../decision.ts';
import { type Day, day, plusDays } from '../../time.ts';
import type { Pair, RosterEvent } from './events.ts';

/** The township has one roster. */
export const ROSTER = 'roster';

export interface RosterState {
  readonly days: { readonly [on: string]: Pair };
  readonly channels: { readonly [channel: string]: string };
  /** Days without a pair of which somebody was told. */
  readonly flagged: readonly Day[];
}

/** Days gone by that stay in the state; the events keep them all. */
const KEPT_DAYS = 31;
const EMPTY: RosterState = { days: {}, channels: {}, flagged: [] };

const inOrder = <T>(entries: Iterable<readonly [string, T]>): { readonly [key: string]: T } =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The next state, without the days that are more than a month past. */
export function evolve(state: RosterState | null, event: Recorded<RosterEvent>): RosterState {
  const now = state ?? EMPTY;
  const since = plusDays(day(event.on), -KEPT_DAYS);
  const days = new Map(Object.entries(now.days).filter(([on]) => on >= since));
  const flagged = now.flagged.filter((on) => on >= since);
  switch (event.type) {
    case 'RosterSet': {
      const { days: set = [], channels: named = [] } = event.data;
      const channels = new Map(Object.entries(now.channels));
      for (const { on, person, leader } of set) days.set(on, { person, leader });
      for (const { channel, staff } of named) {
        if (staff === null) channels.delete(channel);
        else channels.set(channel, staff);
      }
      // Should the pair be lost again, that is a new gap.
      const open = flagged.filter((on) => !set.some((one) => one.on === on));
      return { days: inOrder(days), channels: inOrder(channels), flagged: open };
    }
    case 'RosterGapFlagged':
      return { ...now, days: inOrder(days), flagged: [...flagged, ...event.data.days] };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
