// The law of an entry of the calendar: it cites its notice, one person proposes it and another confirms it (TL-4).
// What it does to open cases follows from the confirmation and is decided case by case.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { HolidayNotice } from '../regulation/calendar/holidays.ts';
import type { Instant } from '../time.ts';
import type { OverrideCommand, Proposal } from './commands.ts';
import type { CalendarEntry, OverrideEvent } from './events.ts';
import { unsound } from './sound-entry.ts';
import { evolve, type OverrideState } from './state.ts';

const entryOf = (proposal: Proposal): CalendarEntry => {
  if (proposal.year === undefined) return { on: proposal.on, working: proposal.working, notice: proposal.notice };
  const { year, notices, festivals } = proposal;
  return { year, notices, festivals: festivals as HolidayNotice['festivals'] };
};

/** Proposes; refused when the entry changes nothing or cannot be right. */
function propose(law: Law, proposal: Proposal): Decision<OverrideEvent> {
  const entry = entryOf(proposal);
  const { reason } = proposal;
  return (
    unsound(law.calendar, entry) ??
    decided({ type: 'OverrideProposed', data: { entry }, ...(reason === undefined ? {} : { text: { reason } }) })
  );
}

export function decide(
  law: Law,
  state: OverrideState | null,
  command: OverrideCommand,
  actor: Actor,
  _at: Instant,
): Decision<OverrideEvent> {
  if (command.type === 'propose') return state ? decided() : propose(law, command);
  if (!state) throw new Error(`${command.type} on an override that does not exist`);
  if (state.state !== 'proposed') return refusedBy('TL-4/an-override-is-decided-once');
  if (command.type === 'withdraw') return decided({ type: 'OverrideWithdrawn', data: {} });
  if (actor.kind !== 'staff' || actor.staff === state.proposedBy) {
    return refusedBy('TL-4/a-second-person-confirms-an-override');
  }
  return unsound(law.calendar, state) ?? decided({ type: 'OverrideConfirmed', data: {} });
}

export const overrideLaw = { name: 'override', initial: null, decide, evolve } as const;
