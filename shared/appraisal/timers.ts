// What the clock does to an appraisal (AP-2): windows end by themselves, what is missing is flagged and the next step goes on
// without it; a result that nobody objects to is filed.
import { type Decision, decided, type Law } from '../decision.ts';
import { nextWorkingDay, onWorkingDay } from '../regulation/calendar/calendar.ts';
import { dayOf, type Instant, instantOn, laterOf, plusDays, timeOf } from '../time.ts';
import type { AppraisalEvent } from './events.ts';
import { reviewerNow } from './standing-in.ts';
import type { AppraisalState } from './state.ts';

/** The wake-ups of an appraisal, by name. */
export const OWN = 'own';
export const REVIEW = 'review';
export const OBJECTING = 'objecting';
export const OBJECTION = 'objection';

/** The same hour of the next working day: a daily flag. */
export const nextDay = ({ calendar }: Pick<Law, 'calendar'>, at: Instant): Instant =>
  instantOn(nextWorkingDay(calendar, plusDays(dayOf(at), 1)), timeOf(at));

/** Until when a step lies open: as long as its wake-up waits, where its last day became a day off. */
export const limitOf = ({ timers }: Pick<AppraisalState, 'timers'>, timer: string, until: Instant): Instant =>
  laterOf(timers[timer] ?? until, until);

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: AppraisalState, what: string, at: Instant): Decision<AppraisalEvent> {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = onWorkingDay(law.calendar, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  switch (what) {
    case OWN:
      return decided({ type: 'OwnScoreMissed', data: {} });
    case REVIEW: {
      const flagged = reviewerNow(law.directory, state);
      return decided({ type: 'ReviewMissed', data: flagged === undefined ? {} : { flagged } });
    }
    case OBJECTING:
      return decided({ type: 'AppraisalFiled', data: {} });
    case OBJECTION:
      return decided({ type: 'ObjectionWaited', data: { again: nextDay(law, at) } });
    default:
      throw new Error(`no such timer: ${what}`);
  }
}
