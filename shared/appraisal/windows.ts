// When a cycle opens and until when each step of it lies open (AP-2): counted in working days of the calendar in force.
import type { Law } from '../decision.ts';
import { nextWorkingDay } from '../regulation/calendar/calendar.ts';
import { closeOf, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant, plusDays } from '../time.ts';
import { dayAfter, type Period } from './period.ts';

type Counting = Pick<Law, 'calendar' | 'policy'>;

/** Ends of the windows for the own score, the review and the final decision. */
export interface Windows {
  readonly own: Instant;
  readonly review: Instant;
  readonly final: Instant;
}

/** The first working day after the period. */
export const opensOn = ({ calendar }: Pick<Law, 'calendar'>, period: Period): Day =>
  nextWorkingDay(calendar, dayAfter(period));

const NAMES = { own: 'ownWindow', review: 'reviewWindow', final: 'finalWindow' } as const;

/** The end of a window that begins at a moment: the office's closing on its last working day, the first day not counted. */
export const windowEnd = ({ calendar, policy }: Counting, window: keyof Windows, from: Instant): Instant =>
  workingDayEnd(calendar, policy.hours.sessions, from, policy.appraisal[NAMES[window]].limit);

/** The three windows of a cycle opened at a moment, each beginning where the one before ends. */
export function windowsFrom(law: Counting, at: Instant): Windows {
  const own = windowEnd(law, 'own', at);
  const review = windowEnd(law, 'review', own);
  return { own, review, final: windowEnd(law, 'final', review) };
}

/** Until when a result can be objected to: 5 working days, the year 30 calendar days. */
export function objectionEnd({ calendar, policy }: Counting, kind: Period['kind'], at: Instant): Instant {
  const { sessions } = policy.hours;
  if (kind !== 'year') return workingDayEnd(calendar, sessions, at, policy.appraisal.objected.limit);
  // The last day of a term falls on the next working day (民法典 Art. 203).
  return closeOf(sessions, nextWorkingDay(calendar, plusDays(dayOf(at), policy.appraisal.reviewAsked.limit)));
}

/** By when an objection is decided. */
export const objectionDecided = ({ calendar, policy }: Counting, at: Instant): Instant =>
  closeOf(policy.hours.sessions, nextWorkingDay(calendar, plusDays(dayOf(at), policy.appraisal.reviewDecided.limit)));

/**
 * From when a cycle reminds of who is undecided: a quarter from the end of its windows; a half-year and a year, whose review waits
 * for the last quarter, so much later as that takes to become final.
 */
export function owedFrom(law: Counting, kind: Period['kind'], { final }: Windows): Instant {
  if (kind === 'quarter') return final;
  return windowEnd(law, 'final', windowEnd(law, 'review', objectionEnd(law, 'quarter', final)));
}
