// What the clock does to a complaint: reminds whoever holds it, and tells who decides when something owed was not done.
// It raises no clue and counts nowhere: what others could read must not follow from it (SV-4.1).
import { type Decision, decided, type Law } from '../decision.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import type { Instant } from '../time.ts';
import type { ComplaintEvent } from './events.ts';
import { ARCHIVE } from './evolve.ts';
import type { ComplaintState, Extended } from './state.ts';

const REMINDS: ReadonlySet<string> = new Set(['reminder', 'lastMorning', 'findingReminder']);
const FALLS: { readonly [timer: string]: Extended } = { due: 'reply', findingDue: 'finding' };

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: ComplaintState, timer: string, at: Instant): Decision<ComplaintEvent> {
  const asked = state.timers[timer];
  if (asked === undefined || asked > at) return decided();
  if (timer === ARCHIVE) return decided({ type: 'ComplaintArchived', data: {} });
  const of = FALLS[timer];
  if (of) return decided({ type: 'ComplaintFellDue', data: { of } });
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer, to } });
  if (REMINDS.has(timer)) return decided({ type: 'ComplaintReminded', data: { timer } });
  return decided({ type: 'ComplaintWaited', data: { timer } });
}
