// What the clock does to an accountability record: a step that nobody took in time wakes the chair (SV-4.5), once, and a
// statement that did not come is taken as waived (AC-2.6); what is owed to the county wakes them until it was told (AC-2.5). A wake-up that comes twice, early or for nothing leaves no trace.
import { type Decision, decided, type Law } from '../decision.ts';
import { chairOf, holdersOf } from '../directory/directory.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { dueDate } from '../regulation/calendar/due-date.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Term } from '../regulation/policy/entry.ts';
import type { Policy } from '../regulation/policy.ts';
import type { Instant } from '../time.ts';
import type { AccountabilityEvent } from './events.ts';
import { presiderOf } from './parties.ts';
import type { AccountabilityState } from './state.ts';

/** Names of the wake-ups, each for the step that is owed by then. */
export const CLUE_DECISION = 'clueDecision';
export const INVESTIGATION = 'investigation';
export const SERVICE = 'service';
export const STATEMENT = 'statement';
export const DECISION = 'decision';
export const REVIEW = 'review';
export const CORRECTION = 'correction';
export const COUNTY = 'county';

type Terms = {
  [K in keyof Policy['accountability']]: Policy['accountability'][K] extends Term ? K : never;
}[keyof Policy['accountability']];

/** Until when a step of the procedure is owed that begins at a moment: the close of office on its last day. */
export function owedBy(law: Law, term: Terms, at: Instant): Instant {
  const { limit, unit } = law.policy.accountability[term];
  const hours = law.policy.hours.sessions;
  return unit === 'working'
    ? workingDayEnd(law.calendar, hours, at, limit)
    : dueDate({ calendar: law.calendar, hours, start: at, limit, unit }).at;
}

/** Until when a clue raised at `at` is taken up or dismissed (SV-4.5). */
export const decideClueBy = (law: Law, at: Instant): Instant => owedBy(law, 'clueDecided', at);

/** Whom a missed step wakes: the chair, without one the leading group, so that no notice is swallowed. */
function wakes({ directory }: Law, state: AccountabilityState): string[] {
  if (state.proposal) {
    const presides = presiderOf(directory, state, []);
    return presides === undefined ? holdersOf(directory, 'appraisal-group') : [presides];
  }
  const chair = chairOf(directory);
  return chair === undefined ? holdersOf(directory, 'leading-group') : [chair];
}

const UPWARD: ReadonlySet<string> = new Set([INVESTIGATION, SERVICE, DECISION, REVIEW, CORRECTION]);

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: AccountabilityState, what: string, at: Instant): Decision<AccountabilityEvent> {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  if (what === CLUE_DECISION) return decided({ type: 'ClueWaited', data: { told: wakes(law, state) } });
  if (what === STATEMENT) {
    return decided({ type: 'StatementWaived', data: { by: 'time', decideBy: owedBy(law, 'decided', at) } });
  }
  if (what === COUNTY) {
    const again = owedBy(law, 'countyReported', at);
    return decided({ type: 'StepWaited', data: { timer: what, told: wakes(law, state), again } });
  }
  if (UPWARD.has(what)) return decided({ type: 'StepWaited', data: { timer: what, told: wakes(law, state) } });
  throw new Error(`no such timer: ${what}`);
}
