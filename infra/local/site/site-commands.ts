// What the house answers to `npm run site`: what is published now, as the builder would read it.
import { withdrawnNumbers } from '#functions/publish/on-boards.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Instant } from '#shared/time.ts';
import type { Commands } from '../control.ts';
import { type DoorEnvironment, withTables } from './published.ts';

/** A snapshot, and the numbers that may occur in no page built from it. */
export interface Publishable {
  readonly snapshot: Snapshot;
  readonly withdrawn: readonly string[];
}

/** Reads what is published at an instant from the tables that an environment names. */
export const publishable = (environment: DoorEnvironment, at: Instant): Promise<Publishable> =>
  withTables(environment, async (house) => {
    const snapshot = await takeSnapshot(house, at);
    return { snapshot, withdrawn: await withdrawnNumbers(house.tables, snapshot) };
  });

interface Asked {
  environmentOf(door: 'work'): DoorEnvironment;
  now(): Instant;
}

/** The command `snapshot` of a running house. */
export const siteCommands = (house: Asked): Commands => ({
  snapshot: () => publishable(house.environmentOf('work'), house.now()),
});
