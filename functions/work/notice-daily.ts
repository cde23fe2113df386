// The look for what no step shows (practice: signals are clues for people): each night at the open cases as they stood when
// the office closed, and on the first of a month at the month that is over. Looked again, it raises nothing twice.
import { type CaseState, isOpen } from '#shared/case/state.ts';
import type { StoredEvent } from '#shared/decision.ts';
import { columnFaults } from '#shared/directory/catalogue/faults.ts';
import { isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { closeOf } from '#shared/regulation/calendar/office-hours.ts';
import { columnSignal } from '#shared/signals/of-a-column.ts';
import { type Counted, signalsOfMonth } from '#shared/signals/of-a-month.ts';
import { type DayOver, type Standing, signalsAtClose } from '#shared/signals/on-a-day.ts';
import { type Day, dayOf, type Instant, plusDays, plusMinutes } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { standingOf } from '../perform/load.ts';
import { publicFacts } from '../publish/catalogue.ts';
import { onBoards, stoodOnBoards } from '../publish/on-boards.ts';
import { eventKey, stateKey } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import type { Row } from '../table/tables.ts';
import { each } from './each.ts';
import type { Fired } from './fire-due.ts';
import { openCases } from './open-cases.ts';
import { raiseSignal } from './raise-clue.ts';

const idOf = ({ pk }: Row): string => pk.slice('case#'.length);

/** The cases of these rows as they are now, each with the last step that somebody took in it. */
async function standingsOf({ tables }: House, rows: readonly Row[]): Promise<(Standing & { readonly id: string })[]> {
  const states = await tables.getMany(
    'cases',
    rows.map((row) => stateKey('case', idOf(row))),
  );
  const read = states.map((row) => standingOf<CaseState>(idOf(row), row)).filter(({ state }) => isOpen(state));
  const last = await tables.getMany(
    'cases',
    read.map(({ id, human }) => eventKey('case', id, Math.max(1, human))),
  );
  const events = new Map(
    last.map((row) => {
      const { version, at } = JSON.parse(String(row.body)) as StoredEvent;
      return [idOf(row), { version, at }] as const;
    }),
  );
  return read.flatMap(({ id, state }) => {
    const step = events.get(id);
    return step ? [{ id, state, last: step }] : [];
  });
}

/** What open cases show of the day that is over; a day off shows nothing. */
async function ofTheDay(house: House, now: Instant): Promise<Fired[]> {
  const on = plusDays(dayOf(now), -1);
  const { policy, calendar } = await house.lawAt(now);
  if (!isWorkingDay(calendar, on)) return [];
  const at = plusMinutes(closeOf(policy.hours.sessions, on), -1);
  const over: DayOver = { on, law: await house.lawAt(at) };
  const fired = await each(openCases(house), async (rows) =>
    each(await standingsOf(house, rows), async (one) => {
      const source = { case: one.id, number: one.state.number };
      return (await each(signalsAtClose(one, over), (found) => raiseSignal(house, source, found, now))).flat();
    }),
  );
  return fired.flat(2);
}

/** Months of registration that are looked through for what ended or fell due in one: older ones are nobody's surprise. */
const MONTHS_LOOKED_AT = 13;

/** What the month that ended yesterday shows of each office. */
async function ofTheMonth(house: House, now: Instant): Promise<Fired[]> {
  const { tables, township } = house;
  if (!dayOf(now).endsWith('-01')) return [];
  const month = plusDays(dayOf(now), -1).slice(0, 7);
  const months = monthsBack(township.since, now).slice(0, MONTHS_LOOKED_AT);
  const lists = await each(months, (pk) => tables.all({ table: 'cases', index: 'month', pk }));
  const counted = lists.flat().flatMap((row): Counted[] => {
    const { number, counted: fact } = row.card as CaseCard;
    return fact ? [{ id: idOf(row), number, fact }] : [];
  });
  const { policy } = await house.lawAt(now);
  const found = [...signalsOfMonth(month, counted, policy)];
  const fired = await each(found, ([office, signals]) =>
    each(signals, (one) => raiseSignal(house, { office, number: month }, one, now)),
  );
  return fired.flat(2);
}

/** Public columns that hold nothing, or nothing new, past their clock. */
async function ofColumns(house: House, now: Instant): Promise<Fired[]> {
  const { tables, township } = house;
  const since = township.since as Day;
  const [{ calendar, policy }, boards, stood] = await Promise.all([
    house.lawAt(now),
    onBoards(tables, since, now),
    stoodOnBoards(tables),
  ]);
  const facts = [...publicFacts({ items: [], commitments: [], ...boards }, []), ...stood];
  const faults = columnFaults({ today: dayOf(now), since, calendar, policy, facts });
  const fired = await each(faults.map(columnSignal), ({ column, ...found }) =>
    raiseSignal(house, { column, number: '' }, found, now),
  );
  return fired.flat();
}

/** The look of one night. Throws what failed after all had their turn. */
export async function noticeDaily(house: House, _wake: unknown, now: Instant): Promise<Fired[]> {
  return (await each([ofTheDay, ofTheMonth, ofColumns], (look) => look(house, now))).flat();
}
