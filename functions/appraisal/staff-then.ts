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

type Histories = readonly (readonly [id: string, events: readonly StoredEvent[]])[];

/** All that was ever written of staff and offices: read once, it tells of any past day. */
export interface StaffHistory {
  readonly staff: Histories;
  readonly offices: Histories;
}

const historiesOf = ({ tables }: Pick<House, 'tables'>, aggregate: string, ids: Iterable<string>): Promise<Histories> =>
  abreast([...ids], async (id) => [id, await eventsOf(tables, aggregate, id)] as const);

export async function staffHistory(house: Pick<House, 'tables' | 'shelf'>): Promise<StaffHistory> {
  const { records } = await house.shelf();
  const [staff, offices] = await Promise.all([
    historiesOf(house, 'staff', records.staff.keys()),
    historiesOf(house, 'office', records.offices.keys()),
  ]);
  return { staff, offices };
}

/** What was written up to the end of a day, of whoever and whatever was there then. */
const upTo = (all: Histories, to: Day): Histories =>
  all.flatMap(([id, events]) => {
    const then = events.filter(({ on }) => on <= to);
    return then.length === 0 ? [] : [[id, then] as const];
  });

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
export function staffThen(history: StaffHistory, to: Day): StaffThen {
  const [staff, offices] = [upTo(history.staff, to), upTo(history.offices, to)];
  const directory = directoryOf(0, {
    staff: new Map(staff.map(([id, events]) => [id, folded<StaffState>(events, staffLaw.evolve)])),
    offices: new Map(offices.map(([id, events]) => [id, folded<OfficeState>(events, officeLaw.evolve as never)])),
    villages: new Map(),
    batches: new Map(),
    whereabouts: new Map(),
  });
  return { directory, services: staff.map(([number, events]) => serviceOf(number, events)) };
}
