// What the clock does to a monthly report: it reminds who owes the next step, and again until it is taken (SV-4.4).
import { type Decision, decided, type Law } from '../decision.ts';
import { chairOf, holdersOf } from '../directory/directory.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import type { ReportEvent } from './events.ts';
import { unsigned } from './signers.ts';
import type { ReportState } from './state.ts';

/** The one wake-up of a report. */
export const OWED = 'owed';

/** By when the step that begins at a moment is owed. */
export const owedBy = ({ policy, calendar }: Law, step: 'submitted' | 'signed', at: Instant): Instant =>
  workingDayEnd(calendar, policy.hours.sessions, at, policy.reports[step].limit);

/** Who has to act: the appraisal group, or who has not signed; and the chair, who answers for both. */
export function owing({ directory }: Pick<Law, 'directory'>, state: ReportState): string[] {
  const chair = chairOf(directory);
  const missing = state.state === 'draft' ? holdersOf(directory, 'appraisal-group') : unsigned(directory, state);
  return [...new Set([...missing, ...(chair === undefined ? [] : [chair])])];
}

/** The decision on its wake-up: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: ReportState, timer: string, at: Instant): Decision<ReportEvent> {
  const asked = state.timers[timer];
  if (timer !== OWED || asked === undefined || asked > at) return decided();
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer, to } });
  const step = state.state === 'draft' ? 'submitted' : 'signed';
  return decided({ type: 'ReportOwed', data: { told: owing(law, state), again: owedBy(law, step, at) } });
}
