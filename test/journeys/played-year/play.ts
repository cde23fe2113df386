// The played year from its first day to the day on which its table is final: people come, move and leave, two thousand matters
// are handled, everybody is appraised four times, in between and at the end.
import { type Calendar, previousWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { day, plusDays } from '#shared/time.ts';
import type { Answer } from '../../functions/directory/rig.ts';
import { Agenda } from './agenda.ts';
import { appraise } from './appraisals.ts';
import { chanceFrom } from './chance.ts';
import { handle } from './matters.ts';
import { JOINS, LEADER, LEAVE, LEAVES, MOVES, type Office, STAFF } from './people.ts';
import { planOf } from './plan.ts';
import { sanction } from './sanctions.ts';
import { at, factsOf, openYear, type YearTown } from './town.ts';

/** The day after the last on which a result of the year can be reviewed. */
const FINAL = '2026-03-20';
const SEED = 2025;

const officeOf = (number: string): Office =>
  (Object.keys(STAFF) as Office[]).find((office) => STAFF[office].includes(number)) as Office;

/** Who comes, goes or changes, each on their day. */
function people(town: YearTown, agenda: Agenda): void {
  for (const [number, on] of Object.entries(JOINS)) {
    const office = officeOf(number);
    agenda.on(on as never, () => town.appoint(number, factsOf(number, office, LEADER[office])));
  }
  for (const [number, { on, office, leader }] of Object.entries(MOVES)) {
    const facts = factsOf(number, office, leader);
    agenda.on(on as never, async () => void (await town.does('1008', `/api/staff/${number}`, 'set', facts)));
  }
  for (const [number, on] of Object.entries(LEAVES)) {
    agenda.on(on as never, async () => void (await town.does('1008', `/api/staff/${number}`, 'leave')));
  }
}

/** Leave with somebody who agreed to act meanwhile, and the return from it. */
function leave(town: YearTown, agenda: Agenda, calendar: Calendar): void {
  const { who, from, back, standIn } = LEAVE;
  const version = async (): Promise<{ 'if-match': string }> => {
    const { items } = (await town.ask(who, 'GET', '/api/whereabouts')).body;
    return { 'if-match': `"${items.find(({ staff }: { staff: string }) => staff === who).version}"` };
  };
  const done = ({ status, body }: Answer): void => {
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  agenda.on(previousWorkingDay(calendar, day(from)), async () => {
    const planned = { status: 'onLeave', from: at(from, '08:30'), backAt: at(back, '08:30'), substitute: standIn };
    done(await town.ask(who, 'POST', '/api/whereabouts', planned));
    done(await town.ask(standIn, 'POST', `/api/whereabouts/${who}/accept-substitution`, {}, await version()));
  });
  agenda.on(day(back), async () => {
    done(await town.ask(who, 'POST', '/api/whereabouts', { status: 'onDuty' }, await version()));
  });
}

/** Plays all of it. @param count matters of the year @param until plays no further than this day */
export async function playYear(count: number, until: string = FINAL): Promise<YearTown> {
  const town = await openYear();
  const { calendar } = await town.house.shelf();
  const agenda = new Agenda();
  people(town, agenda);
  leave(town, agenda, calendar);
  handle(town, agenda, planOf(2025, count, calendar, chanceFrom(SEED)));
  sanction(town, agenda, calendar);
  appraise(town, agenda, calendar);
  for (const on of agenda.days().filter((one) => one < until)) {
    await town.clockTo(at(on, '09:00'));
    await agenda.do(on);
  }
  await town.clockTo(at(until, '18:00'));
  // What the clock did last is followed too.
  await town.clockTo(at(plusDays(until as never, 1), '18:00'));
  return town;
}
