// What can happen to the duty roster, as it is stored for ever.
import type { Channel } from '../../case/kinds.ts';
import type { NewEvent } from '../../decision.ts';
import type { Day } from '../../time.ts';

/** Two people of one day: who is on duty, and the leader on duty. */
export interface Pair {
  readonly person: string;
  readonly leader: string;
}

export type RosterEvent =
  | NewEvent<
      'RosterSet',
      {
        readonly days?: readonly ({ readonly on: Day } & Pair)[];
        readonly channels?: readonly { readonly channel: Channel; readonly staff: string | null }[];
      }
    >
  /** Days near at hand without a pair, each told once. */
  | NewEvent<'RosterGapFlagged', { readonly days: readonly Day[]; readonly told: readonly string[] }>;
