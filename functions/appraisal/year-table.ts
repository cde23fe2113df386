// The table of a year (AP-4): everybody's exact score with what warnings leave open and why somebody has no grade, read from
// their own records; what it comes to is the law's.
import { ladderOf } from '#shared/accountability/ladder.ts';
import { movesOf, openAt, warningsOf } from '#shared/accountability/on-person.ts';
import type { Numbers } from '#shared/appraisal/commands.ts';
import type { TableRow, YearTable } from '#shared/appraisal/cycle-record.ts';
import { capped, gradeOf, ungraded } from '#shared/appraisal/grade.ts';
import type { Period } from '#shared/appraisal/period.ts';
import { COUNTY, monthsServed } from '#shared/appraisal/roster-of-cycle.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import { instantOn } from '#shared/time.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import { appraisalId } from '../perform/kept-appraisal.ts';
import { standingOf } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import { stateKey } from '../table/keys.ts';
import { rosterOpened } from './open-cycles.ts';

/** What stands against a person that binds their grade of a year (AC-2.5). */
export async function boundBy({ tables }: Pick<House, 'tables'>, staff: string, { to }: Pick<Period, 'to'>) {
  const all = await decisionsOn(tables, staff);
  const { cap } = ladderOf(warningsOf(all), movesOf(all), Number(to.slice(0, 4)));
  return { cap, openCase: openAt(all, to).length > 0 };
}

/** The numbers that a period is reckoned by, in force on its last day (AC-2.8). */
export const numbersOf = async (house: Pick<House, 'lawAt'>, { to }: Pick<Period, 'to'>): Promise<Numbers> =>
  (await house.lawAt(instantOn(to, '12:00'))).policy.appraisal;

async function rowOf(house: House, state: AppraisalState, numbers: Numbers): Promise<TableRow[]> {
  const { staff, category, total, joined, away, final, recused: aside } = state;
  if (state.state !== 'scored' || !total) return [];
  const { cap, openCase } = await boundBy(house, staff, state);
  const why = ungraded(
    {
      servedMonths: monthsServed(state, joined, away),
      probation: final?.probation === true,
      openCase,
    },
    { appraisal: numbers },
  );
  const grade = capped(gradeOf(total, { appraisal: numbers }), cap);
  return [
    {
      staff,
      category,
      total,
      cap,
      ...(aside.length > 0 ? { aside } : {}),
      ...(why === undefined ? { grade } : { ungraded: why }),
    },
  ];
}

/** Every appraisal of a cycle, by its own row. */
export async function statesIn(house: House, cycle: string): Promise<AppraisalState[]> {
  const roster = await rosterOpened(house, cycle);
  const keys = roster.map(({ staff }) => stateKey('appraisal', appraisalId(cycle, staff)));
  const rows = await house.tables.getMany('appraisals', keys);
  return rows.map((row) => standingOf<AppraisalState>(row.pk.slice('appraisal#'.length), row).state);
}

/** The table as it stands: complete when everybody has a score, those aside whom the county appraises. */
export async function yearTable(house: House, cycle: string, year: Pick<Period, 'to'>): Promise<YearTable> {
  const numbers = await numbersOf(house, year);
  const states = await statesIn(house, cycle);
  const rows = await abreast(states, (state) => rowOf(house, state, numbers));
  const complete = states.every(({ state, reviewer, county }) => state === 'scored' || reviewer === COUNTY || county);
  return { complete, numbers, rows: rows.flat().sort((a, b) => (a.staff < b.staff ? -1 : 1)) };
}
