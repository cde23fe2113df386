// Signals of an open case that no step shows, because nothing happened: looked for once a day.

import type { CaseStateName } from '../case/kinds.ts';
import type { CaseState } from '../case/state.ts';
import type { Law } from '../decision.ts';
import { workingDaysBetween } from '../regulation/calendar/calendar.ts';
import type { Term } from '../regulation/policy/entry.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../time.ts';
import type { Evidence, Found } from './signal.ts';

/** A case as it stood when a day was over: its state, and the last step that a person took in it. */
export interface Standing {
  readonly state: CaseState;
  readonly last: { readonly version: number; readonly at: Instant };
}
/** The day that is over, and the law, with who was away, as its office closed. */
export interface DayOver {
  readonly on: Day;
  readonly law: Law;
}
type Question = (standing: Standing, day: DayOver) => Found | undefined;

/** States in which somebody of the house is to act; in all others the clock stands, or somebody else is asked. */
const TO_ACT: ReadonlySet<CaseStateName> = new Set(['registered', 'assigned', 'inProgress']);

/** What waits for a decision of somebody else waits for that, and not for its handler. */
const waitsForOthers = ({ extension, joint }: CaseState): boolean =>
  extension !== undefined || (joint !== undefined && !joint.settled);

/** That as many days have passed since the last step as the policy lets pass. */
function lasting({ last }: Standing, { on, law }: DayOver, { limit: from, unit }: Term): Evidence | undefined {
  const since = dayOf(last.at);
  const working = unit === 'working';
  const count = working ? workingDaysBetween(law.calendar, since, on) : daysBetween(since, on);
  if (count < from) return undefined;
  return { events: [{ version: last.version, on: since }], since, count, from, unit: working ? 'workingDays' : 'days' };
}

/** AC-1.1: nobody did anything for so many working days although it was theirs to act. */
const idle: Question = (standing, day) => {
  const { state, last } = standing;
  if (!TO_ACT.has(state.state) || waitsForOthers(state)) return undefined;
  const evidence = lasting(standing, day, day.law.policy.signals.idle);
  return evidence && { signal: 'idle', ground: 'AC-1.1', period: String(last.version), evidence };
};

/** AC-1.12: nobody's duty as it seems, and neither explained, nor handed over, nor brought upward. */
const leftLying: Question = (standing, day) => {
  if (standing.state.state !== 'locating') return undefined;
  const evidence = lasting(standing, day, day.law.policy.signals.leftLying);
  return evidence && { signal: 'left-lying', ground: 'AC-1.12', period: String(standing.last.version), evidence };
};

/** AC-1.14: due by the end of the day, and whoever has it was away with nobody who had agreed to stand in. */
const absentHolder: Question = ({ state }, { on, law }) => {
  const { clock, holder } = state;
  if (!clock || clock.due.on > on || state.state === 'suspended' || state.state === 'awaitingMaterials')
    return undefined;
  if (law.directory.presence.away.get(holder) !== null) return undefined;
  const evidence = { due: clock.due.on, since: on };
  return { signal: 'absent-holder', ground: 'AC-1.14', period: `due ${clock.due.on}`, evidence };
};

/** What an open case shows at the end of a day. */
export const signalsAtClose = (standing: Standing, day: DayOver): readonly Found[] =>
  // SV-4.1: of a complaint nothing is noticed here.
  standing.state.kind === 'complaint' ? [] : [idle, leftLying, absentHolder].flatMap((ask) => ask(standing, day) ?? []);
