// Firing what is due: pages the sparse index of next timers and lets the law decide each one, in order of time.
// The index only says where to look; whether something is due is read from the record itself.
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { load } from '../perform/load.ts';
import { DUE } from '../table/keys.ts';
import type { Page, Row } from '../table/tables.ts';
import { each } from './each.ts';
import { type Timed, timedRecords } from './records.ts';

/** A timer that fired: when it was due, its name, and the record. */
export interface Fired {
  readonly at: Instant;
  readonly what: string;
  readonly id: string;
}

/** Fires every timer of one record that is due at `at`, earliest first. */
export async function fireRecord(house: House, aggregate: string, id: string, at: Instant): Promise<Fired[]> {
  const kept = timedRecords(house.tables)[aggregate];
  if (!kept) return [];
  const fired: Fired[] = [];
  for (let standing = await load<Timed>(house.tables, aggregate, id); standing; ) {
    const due = Object.entries(standing.state.timers ?? {})
      .filter(([, when]) => when <= at)
      .sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))[0];
    if (!due) break;
    const [what, when] = due;
    const order = { id, command: { type: 'timer', what }, at } as const;
    const outcome = await byClock(house, kept, order, `${what} of ${aggregate} ${id}`, standing);
    if (outcome.entries.length === 0) break;
    // A wake-up that only moved, because its day became a day off, has not fired yet.
    if (outcome.done.state.timers?.[what] === undefined) fired.push({ at: when, what, id });
    standing = outcome.done;
  }
  return fired;
}

/** The rows of everything due at `at`, table after table and page after page. */
async function* dueRows(house: House, at: Instant): AsyncGenerator<Row> {
  for (const table of ['cases', 'appraisals', 'registry'] as const) {
    let after: Page['last'];
    do {
      // `~` sorts after every id, so that timers due at this very instant are found too.
      const page = await house.tables.query({ table, index: 'due', pk: DUE, upTo: `${at}#~`, after });
      yield* page.rows;
      after = page.last;
    } while (after);
  }
}

/**
 * Fires everything due at `at`. Called twice, or late, it leaves the same record. Throws what failed after all had
 * their turn; it stays due.
 */
export async function fireDue(house: House, at: Instant): Promise<Fired[]> {
  const fired = await each(dueRows(house, at), (row) => {
    const [aggregate = '', id = ''] = row.pk.split('#');
    return fireRecord(house.forCall(), aggregate, id, at);
  });
  return fired.flat();
}
