// What a confirmed change of the calendar does to the cases that are open: each is dated anew by its own law (TL-4).
// Told twice or broken off in between it goes on where it stopped: a case dated by the calendar in force is left alone.
import type { OverrideState } from '#shared/calendar-override/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { keptCase } from '../perform/kept-case.ts';
import { keptComplaint } from '../perform/kept-complaint.ts';
import { load } from '../perform/load.ts';
import { complaintsOf } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import type { Row } from '../table/tables.ts';
import { each } from './each.ts';
import type { Fired } from './fire-due.ts';
import { openCases } from './open-cases.ts';

async function redateOne(house: House, override: string, row: Row, at: Instant): Promise<Fired[]> {
  const id = row.pk.slice('case#'.length);
  const command = { type: 'redate', override } as const;
  const order = { id, command, at };
  const { entries } = await byClock(house, keptCase(house.tables), order, `case ${id} was not dated anew`);
  return entries.length > 0 ? [{ at, what: 'redate', id }] : [];
}

/** Complaints lie in no office's list: those of every year that are open (TL-4). */
async function redateComplaints(house: House, at: Instant): Promise<Fired[]> {
  const years = monthsBack(house.township.since, at).map((month) => month.slice(0, 4));
  const lists = await each(new Set(years), (year) => house.tables.all({ table: 'cases', pk: complaintsOf(year) }));
  return (
    await each(
      lists.flat().filter(({ erased }) => !erased),
      async ({ id }): Promise<Fired[]> => {
        const order = { id: String(id), command: { type: 'redate' }, at } as const;
        const { entries } = await byClock(house, keptComplaint(house.tables), order, 'a complaint was not dated anew');
        return entries.length > 0 ? [{ at, what: 'redate', id: String(id) }] : [];
      },
    )
  ).flat();
}

async function pass(house: House, override: string, at: Instant): Promise<Fired[]> {
  const fired = await each(openCases(house), async (rows) => {
    const some = await Promise.allSettled(rows.map((row) => redateOne(house, override, row, at)));
    return each(some, async (one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  });
  return fired.flat(2);
}

/**
 * Dates every open case anew after an entry of the calendar was confirmed; nothing before that. A case may be handed
 * from an office not yet paged to one already done, so it passes through the offices until nothing is left to change.
 * Throws when a case could not be written, after all others were; called again, it goes on with those that are left.
 */
export async function afterOverride(house: House, id: string, now: Instant): Promise<Fired[]> {
  const override = await load<OverrideState>(house.tables, 'override', id);
  if (override?.state.state !== 'confirmed') return [];
  const fired = await redateComplaints(house, now);
  for (;;) {
    const more = await pass(house, id, now);
    if (more.length === 0) return fired;
    fired.push(...more);
  }
}
