// Staff and offices as they were written down at the end of a past day, read back from their own events: who led whom on the
// last day of a period is judged by that day and not by today (AP-3).

import type { Service, Stated } from '#shared/appraisal/roster-of-cycle.ts';
import type { Recorded, StoredEvent } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import { directoryOf } from '#shared/directory/directory-of.ts';
import { officeLaw } from '#shared/directory/office/decide.ts';
import type { OfficeState } from '#shared/directory/office/state.ts';
import { staffLaw } from '#shared/directory/staff/decide.ts';
import type { StaffEvent } from '#shared/directory/staff/events.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import type { Day } from '#shared/time.ts';
import type { House } from '../house.ts';
import { eventsOf } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';

export interface StaffThen {
  readonly directory: Directory;
  readonly services: readonly Service[];
}

/** The events of each record up to the end of a day. */
async function eventsUpTo({ tables }: Pick<House, 'tables'>, aggregate: string, ids: readonly string[], to: Day) {
  const lists = await abreast(ids, async (id) => {
    const events = (await eventsOf(tables, aggregate, id)).filter(({ on }) => on <= to);
    return [id, events] as const;
  });
  return lists.filter(([, events]) => events.length > 0);
}

const SAYS_PLACE = new Set(['StaffAppointed', 'StaffChanged', 'StaffLeft']);

/** What was stated of a person, from day to day. */
function serviceOf(number: string, events: readonly StoredEvent[]): Service {
  let state: StaffState | null = null;
  const stated: Stated[] = [];
  for (const event of events) {
    state = staffLaw.evolve(state, event as Recorded<StaffEvent>);
    if (!SAYS_PLACE.has(event.type)) continue;
    const { active, office, leader } = state;
    stated.push({ on: event.on as Day, active, ...(office ? { office } : {}), ...(leader ? { leader } : {}) });
  }
  return { number, stated };
}

const folded = <S>(events: readonly StoredEvent[], evolve: (state: S | null, event: never) => S): S =>
  events.reduce<S | null>((state, event) => evolve(state, event as never), null) as S;

/** Directory and services at the end of a day. */
export async function staffThen(house: Pick<House, 'tables' | 'shelf'>, to: Day): Promise<StaffThen> {
  const { records } = await house.shelf();
  const [staff, offices] = await Promise.all([
    eventsUpTo(house, 'staff', [...records.staff.keys()], to),
    eventsUpTo(house, 'office', [...records.offices.keys()], to),
  ]);
  const directory = directoryOf(0, {
    staff: new Map(staff.map(([id, events]) => [id, folded<StaffState>(events, staffLaw.evolve)])),
    offices: new Map(offices.map(([id, events]) => [id, folded<OfficeState>(events, officeLaw.evolve as never)])),
    villages: new Map(),
    batches: new Map(),
    whereabouts: new Map(),
  });
  return { directory, services: staff.map(([number, events]) => serviceOf(number, events)) };
}
