// What becomes of a complaint once it was looked into: closed in a scope, rated by its reporter, taken up again, filed away
// (SV-4.4, SC-1). Whoever closed it does not look after how that was rated.
import { archiveAt } from '../case/closing.ts';
import { reopenOn } from '../case/returning.ts';
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import { dayFact } from '../words/moment.ts';
import { reopenedClock } from './clocks.ts';
import type { Of, PersonOf } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { STANDS } from './inquiry.ts';
import type { ComplaintRating, ComplaintState } from './state.ts';

type Made = Decision<ComplaintEvent>;

/** The end of it; how widely the result is published may be settled anew, and not at all takes a reason. */
export function close(law: Law, { state, finding }: ComplaintState, command: Of<'close'>, at: Instant): Made {
  const { text, scope, reason } = command;
  if (state === 'replied' && finding && STANDS.has(finding)) return refusedBy('SC-5/put-right-before-the-end');
  if (scope === 'none' && reason === undefined) return refusedBy('SV-4.4/unpublished-with-a-reason', {}, 'reason');
  const said = text !== undefined || reason !== undefined;
  return decided({
    type: 'ComplaintClosed',
    data: { archiveAt: archiveAt(law, at), ...(scope === undefined ? {} : { scope }) },
    ...(said ? { sealed: { matter: { text, reason } } } : {}),
  });
}

interface Rateable {
  readonly rating?: ComplaintRating | undefined;
  readonly followUp?: ComplaintState['followUp'] | undefined;
  readonly reopened?: object | undefined;
}

/** Whether the reporter may rate now: once, and once more after they were not satisfied and something was done. */
export const mayRate = ({ rating, followUp, reopened }: Rateable): boolean =>
  rating === undefined || (rating.again === undefined && (followUp?.contacted === true || reopened !== undefined));

/** Silence is no rating. What was said with it is read by those who have the complaint. */
export function rate(law: Law, state: ComplaintState, command: PersonOf<'rate'>, at: Instant): Made {
  const { level, manner, comment } = command;
  if (!mayRate(state)) return refusedBy('SC-1/one-rating-for-a-matter');
  const { calendar, policy } = law;
  const again = state.rating !== undefined;
  const bad = !again && Math.min(level, manner ?? level) <= policy.rating.badUpTo;
  const contactBy = workingDayEnd(calendar, policy.hours.sessions, at, policy.rating.contacted.limit);
  return decided({
    type: 'ComplaintRated',
    data: {
      level,
      ...(manner === undefined ? {} : { manner }),
      ...(again ? { again } : {}),
      // What is still to be answered is not filed away meanwhile.
      ...(bad ? { contactBy, archiveAt: archiveAt(law, contactBy) } : {}),
    },
    ...(comment === undefined ? {} : { sealed: { matter: { comment } }, person: { comment } }),
  });
}

/** A word of whoever decides to a reporter who was not satisfied, under the code. */
export function contact({ followUp }: ComplaintState, { text }: Of<'contact'>): Made {
  if (!followUp || followUp.contacted) return refusedBy('SC-1/a-follow-up-waits');
  return decided({ type: 'RatingAnswered', data: {}, sealed: { matter: { text } }, person: { text } });
}

/** By the reporter once and in time; by whoever decides at any time. Back to whoever had it, by a date of its own. */
export function reopen(law: Law, state: ComplaintState, { reason }: Of<'reopen'>, actor: Actor, at: Instant): Made {
  const own = actor.kind === 'person';
  if (own) {
    const last = reopenOn(law, state.closedOn ?? dayOf(at));
    if (dayOf(at) > last) return refusedBy('SC-1/reopened-within-its-days', { until: dayFact(last) });
    if ((state.reopened?.byPerson ?? 0) >= law.policy.closing.reopenings) {
      return refusedBy('SC-1/the-person-reopens-once');
    }
  }
  return decided({
    type: 'ComplaintReopened',
    data: { by: own ? 'person' : 'decider', clock: reopenedClock(law, at) },
    sealed: { matter: { reason } },
    // What a decider gives as the reason is for those inside.
    ...(own ? { person: { reason } } : {}),
  });
}
