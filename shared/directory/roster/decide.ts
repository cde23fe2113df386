// The law of the duty roster (FI-1): for each night and day off two people of whom one is a leader, never set backwards;
// what is missing near at hand is told once to those who can fill it.
import { type Aggregate, type Decision, decided, type Law, type Refusal, refusedBy } from '../../decision.ts';
import { addWorkingDays } from '../../regulation/calendar/calendar.ts';
import { type Day, dayOf, type Instant, plusDays } from '../../time.ts';
import { dayFact } from '../../words/moment.ts';
import { activeStaff, chairOf, type Directory, holdersOf, holdsRole, isLeader } from '../directory.ts';
import type { RosterCommand, SetRoster } from './commands.ts';
import type { RosterEvent } from './events.ts';
import { evolve, type RosterState } from './state.ts';

type Refused = { readonly refused: Refusal };

/** A roster is set this far ahead, in days; what lies beyond is a slip of the pen. */
const FURTHEST = 366;

const isInPost = (directory: Directory, number: string): boolean =>
  activeStaff(directory, number) !== undefined && !holdsRole(directory, number, 'supervisor');

/** Whether a day has no two people who are still in post. */
export function isGap(state: RosterState | null, directory: Directory, on: Day): boolean {
  const pair = state?.days[on];
  return !pair || !isInPost(directory, pair.person) || !isInPost(directory, pair.leader);
}

/** Why the roster cannot be so, if it cannot. */
function contradiction({ directory }: Law, { days = [], channels = [] }: SetRoster, today: Day): Refused | undefined {
  for (const { on, person, leader } of days) {
    if (on < today) return refusedBy('FI-1/a-roster-is-not-set-backwards', { on: dayFact(on) });
    if (on > plusDays(today, FURTHEST))
      return refusedBy('FI-1/a-roster-is-set-for-a-year-at-most', { on: dayFact(on) });
    if (person === leader) return refusedBy('FI-1/two-people-are-on-duty', { on: dayFact(on), staff: person });
    if (!isLeader(directory, leader)) return refusedBy('FI-1/a-duty-leader-leads', { on: dayFact(on), staff: leader });
  }
  const named = [...days.flatMap(({ person, leader }) => [person, leader]), ...channels.map(({ staff }) => staff)];
  const stranger = named.find((staff) => staff !== null && !isInPost(directory, staff));
  return stranger ? refusedBy('FI-1/who-is-on-duty-is-in-post', { staff: stranger }) : undefined;
}

/**
 * Tells the administrators and the chair of the days up to two working days ahead that have no pair, each day once. A
 * house without a chair is still being set up: nobody is told of nights that nobody could fill.
 */
function flagGaps(law: Law, state: RosterState | null, today: Day): Decision<RosterEvent> {
  const { directory, calendar, policy } = law;
  const chair = chairOf(directory);
  if (chair === undefined) return decided();
  const last = addWorkingDays(calendar, today, policy.roster.gapNoticed.limit);
  const days: Day[] = [];
  for (let on = today; on <= last; on = plusDays(on, 1)) {
    if (isGap(state, directory, on) && !state?.flagged.includes(on)) days.push(on);
  }
  if (days.length === 0) return decided();
  const told = [...new Set([...holdersOf(directory, 'administrator'), chair])];
  return decided({ type: 'RosterGapFlagged', data: { days, told } });
}

function decide(
  law: Law,
  state: RosterState | null,
  command: RosterCommand,
  _actor: unknown,
  at: Instant,
): Decision<RosterEvent> {
  const today = dayOf(at);
  if (command.type === 'flag-gaps') return flagGaps(law, state, today);
  const { type: _, ...set } = command;
  return contradiction(law, set, today) ?? decided({ type: 'RosterSet', data: set });
}

export const rosterLaw: Aggregate<RosterCommand, RosterEvent, RosterState> = {
  name: 'roster',
  initial: null,
  decide,
  evolve,
};
