// What the clock does to a record of supervision: it reminds, says that a date is there, and tells upward what is overdue,
// each once. A wake-up that comes twice, early or for nothing leaves no trace.
import { type Decision, decided, type Law } from '../decision.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import type { Instant } from '../time.ts';
import { DUE, NAME_OWNER, OVERDUE, partsOf, REMINDER } from './clocks.ts';
import type { SupervisionEvent } from './events.ts';
import type { SupervisionState } from './state.ts';

const NOTICED = {
  [REMINDER]: 'SupervisionReminded',
  [DUE]: 'SupervisionFellDue',
  [NAME_OWNER]: 'SupervisionFellDue',
  [OVERDUE]: 'SupervisionOverdue',
} as const;

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: SupervisionState, timer: string, at: Instant): Decision<SupervisionEvent> {
  const asked = state.timers[timer];
  if (asked === undefined || asked > at) return decided();
  // A day that became a day off: what falls on it waits for the next working day at the same hour.
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer, to } });
  const type = NOTICED[partsOf(timer).what as keyof typeof NOTICED];
  if (!type) throw new Error(`no such timer: ${timer}`);
  return decided({ type, data: { timer } });
}
