// The daily look at the duty roster (FI-1): whether a day near at hand still has no pair is the law's to say.
import { CLOCK } from '#shared/decision.ts';
import { ROSTER } from '#shared/directory/roster/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { keptRoster } from '../perform/kept-directory.ts';
import { perform } from '../perform/perform.ts';
import type { Fired } from './fire-due.ts';

/** Flags the gaps that nobody was told of yet; asked twice or late it flags none again. Throws when it could not be written. */
export async function flagRosterGaps(house: House, _wake: unknown, now: Instant): Promise<Fired[]> {
  const order = { id: ROSTER, command: { type: 'flag-gaps' }, actor: CLOCK, at: now } as const;
  const outcome = await perform(house, keptRoster, order);
  // No roster yet, and nothing to say of it.
  if ('missing' in outcome) return [];
  if (!('done' in outcome)) throw new Error(`the gaps of the roster: ${Object.keys(outcome).join()}`);
  return outcome.entries.length > 0 ? [{ at: now, what: 'rosterGap', id: ROSTER }] : [];
}
