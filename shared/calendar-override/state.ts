// An entry of the calendar after its events: the day or the notice itself stands at the top, so that whoever builds the
// calendar reads it as it lies.
import { type Recorded, staffOf } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { CalendarEntry, OverrideEvent } from './events.ts';

export const OVERRIDE_STATES = ['proposed', 'confirmed', 'withdrawn'] as const;
export type OverrideStateName = (typeof OVERRIDE_STATES)[number];

export type OverrideState = CalendarEntry & {
  readonly state: OverrideStateName;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
  readonly withdrawnBy?: string;
  readonly withdrawnAt?: Instant;
};

/** The next state of an entry. */
export function evolve(state: OverrideState | null, event: Recorded<OverrideEvent>): OverrideState {
  const by = staffOf(event.actor);
  if (event.type === 'OverrideProposed') {
    return { ...event.data.entry, state: 'proposed', proposedBy: by, proposedAt: event.at };
  }
  if (!state) throw new Error(`${event.type} before OverrideProposed`);
  switch (event.type) {
    case 'OverrideConfirmed':
      return { ...state, state: 'confirmed', confirmedBy: by, confirmedAt: event.at };
    case 'OverrideWithdrawn':
      return { ...state, state: 'withdrawn', withdrawnBy: by, withdrawnAt: event.at };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
