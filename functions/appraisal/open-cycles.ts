// Cycles by the clock (AP-1, AP-2): each opened on the first working day after its period, those missed in a standstill too.
// A cycle is one act for everybody: written first, its appraisals one by one under ids that follow from it, then made valid by
// one write; a run that was killed goes on with what is not there yet.
import type { OpenCommand } from '#shared/appraisal/commands.ts';
import type { CycleCommand, CycleEvent, CycleState } from '#shared/appraisal/cycle-record.ts';
import { type Period, periodsEnded } from '#shared/appraisal/period.ts';
import { type Rostered, rosterOf } from '#shared/appraisal/roster-of-cycle.ts';
import { NOTHING_SCORED, templatesOn } from '#shared/appraisal/template.ts';
import { opensOn, owedFrom, windowsFrom } from '#shared/appraisal/windows.ts';
import type { StoredEvent } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { appraisalId, keptAppraisal, keptCycle } from '../perform/kept-appraisal.ts';
import { eventsOf, load, type Standing } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import { stateKey } from '../table/keys.ts';
import type { Fired } from '../work/fire-due.ts';
import { evidenceOf, type Shares, sharesIn } from './evidence.ts';
import { type StaffHistory, staffHistory, staffThen } from './staff-then.ts';

/** Periods looked back at: two years are caught up with after a standstill, older ones are nobody's any more. */
const LOOKED_BACK = 12;

/** Tells a cycle something by the clock, and answers how it then stands. Throws when it could not be written. */
export async function tellCycle(house: House, id: string, command: CycleCommand, at: Instant) {
  return (await byClock(house, keptCycle, { id, command, at }, `${command.type} of ${id}`)).done;
}

/** Everybody a cycle opens an appraisal for, as its first event says. */
export async function rosterOpened({ tables }: Pick<House, 'tables'>, id: string): Promise<readonly Rostered[]> {
  const first = (await eventsOf(tables, 'cycle', id))[0] as StoredEvent | undefined;
  return (first?.data as Extract<CycleEvent, { type: 'CycleOpened' }>['data'] | undefined)?.appraised ?? [];
}

/** The cycle of a period, written first; none where nobody was on the staff then, as before a house began. */
async function begun(
  house: House,
  history: StaffHistory,
  period: Period,
  at: Instant,
): Promise<Standing<CycleState> | undefined> {
  const law = await house.lawAt(at);
  const { directory, services } = staffThen(history, period.to);
  const roster = rosterOf(period, directory, services);
  if (roster.appraised.length === 0) return undefined;
  const windows = windowsFrom(law, at);
  return tellCycle(
    house,
    period.id,
    {
      type: 'open',
      period,
      roster,
      templateVersion: templatesOn(house.templates, period.to).from,
      windows,
      owedFrom: owedFrom(law, period.kind, windows),
    },
    at,
  );
}

/** Those of a roster whose appraisal does not lie there yet. */
async function missing({ tables }: House, cycle: string, roster: readonly Rostered[]): Promise<Rostered[]> {
  const ids = new Map(roster.map((one) => [appraisalId(cycle, one.staff), one]));
  const keys = [...ids.keys()].map((id) => stateKey('appraisal', id));
  const there = new Set((await tables.getMany('appraisals', keys)).map(({ pk }) => pk.slice('appraisal#'.length)));
  return [...ids].flatMap(([id, one]) => (there.has(id) ? [] : [one]));
}

/** A cycle written first, and whose appraisals it lacks. */
interface Opening {
  readonly period: Period;
  readonly state: CycleState;
  readonly roster: readonly Rostered[];
}

/** Opens the appraisals that are missing, each with its facts, and then makes all of them valid. */
async function filled(house: House, { period, state, roster }: Opening, shares: Shares, at: Instant): Promise<void> {
  const { posts } = templatesOn(house.templates, period.to);
  await abreast(roster, async (rostered) => {
    const command: OpenCommand = {
      type: 'open',
      cycle: period.id,
      kind: period.kind,
      from: period.from,
      to: period.to,
      rostered,
      templateVersion: state.templateVersion,
      template: period.kind === 'half-year' ? NOTHING_SCORED : posts[rostered.post],
      windows: state.windows,
      pack: await evidenceOf(house, rostered.staff, period, shares, at),
    };
    const id = appraisalId(period.id, rostered.staff);
    await byClock(house, keptAppraisal, { id, command, at }, `appraisal ${id}`);
  });
  await tellCycle(house, period.id, { type: 'activated' }, at);
}

/** Opens every cycle that is owed. Told twice, or on a day that is not yet it, it changes nothing. */
export async function openCycles(house: House, _wake: unknown, now: Instant): Promise<Fired[]> {
  const law = await house.lawAt(now);
  const openings: Opening[] = [];
  let history: StaffHistory | undefined;
  for (const period of periodsEnded(house.township.since, dayOf(now)).slice(-LOOKED_BACK)) {
    if (dayOf(now) < opensOn(law, period)) continue;
    const standing = await load<CycleState>(house.tables, 'cycle', period.id);
    if (standing && standing.state.state !== 'opening') continue;
    history ??= await staffHistory(house);
    const cycle = standing ?? (await begun(house, history, period, now));
    if (!cycle) continue;
    const roster = await missing(house, period.id, await rosterOpened(house, period.id));
    openings.push({ period, state: cycle.state, roster });
  }
  const lacking = openings.filter(({ roster }) => roster.length > 0).map(({ period }) => period);
  const shares = await sharesIn(house, lacking);
  for (const opening of openings) await filled(house, opening, shares, now);
  return openings.map(({ period: { id } }) => ({ at: now, what: `cycle ${id}`, id }));
}
