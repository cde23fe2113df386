// The suggestion box is watched from the first day (SV-4.1), and each opening that is confirmed moves the reminder on.
import { BOX_WATCH, type BoxWatchCommand } from '#shared/box-watch/box-watch.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { type Instant, instantOn } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { keptBoxWatch } from '../perform/kept-box-watch.ts';

async function watch(house: House, command: BoxWatchCommand, at: Instant): Promise<void> {
  await byClock(house, keptBoxWatch, { id: BOX_WATCH, command, at }, 'the watch over the box');
}

/** Begins the watch; asked again it changes nothing. */
export async function beginBoxWatch(house: House, _wake: unknown, now: Instant): Promise<[]> {
  await watch(house, { type: 'begin' }, now);
  return [];
}

/** What an opening tells the watch once both people stand by it: before that it is one person's word. */
export async function noteOpening(house: House, { facts, state }: SignedState, now: Instant): Promise<void> {
  if (facts.kind !== 'opening' || state !== 'confirmed') return;
  await watch(house, { type: 'note', openedAt: instantOn(facts.on, facts.time) }, now);
}
