// Telling people of a step: who hears of which event is said by the law of each kind, what lies in an inbox is written here.
import type { StoredEvent } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { tell } from '../notices/inbox.ts';
import { eventKey, tableOf } from '../table/keys.ts';
import type { Fired } from './fire-due.ts';

/** Which record moved, from its first to its last event of one step. */
export interface Step {
  readonly aggregate: string;
  readonly id: string;
  readonly from: number;
  readonly version: number;
}

/** Who is told what, before it is laid into an inbox. */
export interface Addressed {
  readonly staff: string;
  readonly what: string;
  /** Whoever may know of the record but of no number it goes by. */
  readonly unnumbered?: true;
}

export type Follow = (house: House, step: Step, now: Instant) => Promise<Fired[]>;

/** The events of a step, in order. */
export async function eventsIn({ tables }: House, { aggregate, id, from, version }: Step): Promise<StoredEvent[]> {
  const keys = Array.from({ length: version - from + 1 }, (_, i) => eventKey(aggregate, id, from + i));
  const rows = await tables.getMany(tableOf(aggregate), keys);
  const events = rows.map((row) => JSON.parse(String(row.body)) as StoredEvent);
  return events.sort((a, b) => a.version - b.version);
}

export interface Told {
  readonly number: string;
  /** Kept among some: no group hears of it. */
  readonly alone?: boolean;
  readonly people: (event: StoredEvent, directory: Directory) => readonly Addressed[];
}

/** A kind of record of which people are told and nothing else. */
export const telling =
  (told: (house: House, id: string, now: Instant) => Promise<Told | undefined>): Follow =>
  async (house, step, now) => {
    const about = await told(house, step.id, now);
    if (!about) return [];
    const { aggregate, id } = step;
    const { directory } = await house.lawAt(now);
    const notices = (await eventsIn(house, step)).flatMap((event) => {
      const { number, alone = false } = about;
      const notice = { aggregate, id, version: event.version, number, at: event.at, alone };
      return about
        .people(event, directory)
        .map(({ unnumbered, ...one }) => ({ ...notice, ...one, ...(unnumbered ? { number: '' } : {}) }));
    });
    await tell(house, notices, now);
    return [];
  };
