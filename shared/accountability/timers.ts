// What the clock does to an accountability record: a step that nobody took in time wakes the chair (SV-4.5), once.
// A wake-up that comes twice, early or for nothing leaves no trace.
import { type Decision, decided, type Law } from '../decision.ts';
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import type { AccountabilityEvent } from './events.ts';
import type { AccountabilityState } from './state.ts';

/** The wake-up of a clue that is neither taken up nor dismissed. */
export const CLUE_DECISION = 'clueDecision';

/** Until when a clue raised at `at` is taken up or dismissed (SV-4.5). */
export const decideClueBy = (law: Law, at: Instant): Instant =>
  workingDayEnd(law.calendar, law.policy.hours.sessions, at, law.policy.accountability.clueDecided.limit);

/** Whom a missed step wakes: the chair, without one the leading group, so that no notice is swallowed. */
function wakes(directory: Directory): string[] {
  const chair = chairOf(directory);
  return chair === undefined ? holdersOf(directory, 'leading-group') : [chair];
}

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: AccountabilityState, what: string, at: Instant): Decision<AccountabilityEvent> {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  if (what === CLUE_DECISION) return decided({ type: 'ClueWaited', data: { told: wakes(law.directory) } });
  throw new Error(`no such timer: ${what}`);
}
