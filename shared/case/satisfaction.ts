// How satisfied people were, and what a bad rating sets off (SC-1): somebody other than the one rated makes contact and has
// it put right, after which the person may rate once more. A rating is set aside only by two.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { type Instant, laterOf } from '../time.ts';
import { headNot } from './addressees.ts';
import { archiveAt } from './closing.ts';
import type { Of } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

/** One rating for a matter, and one more after a bad one was put right. Silence is no rating. */
export function rate(
  law: Law,
  state: CaseState,
  { level, manner, comment }: Of<'rate'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { rating, followUp, office, holder } = state;
  const again = rating !== undefined && followUp?.rectified !== undefined && rating.again === undefined;
  if (rating && !again) return refusedBy('SC-1/one-rating-for-a-matter');
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const bad = Math.min(level, manner ?? level) <= policy.rating.badUpTo && !again;
  // The head answers for the office, and the leader where the head was the one who handled it.
  const owner = bad ? headNot(law, office, holder) : undefined;
  const rectifyBy = workingDayEnd(calendar, hours, at, policy.rating.rectified.limit);
  const contactBy = workingDayEnd(calendar, hours, at, policy.rating.contacted.limit);
  const followed = owner === undefined ? {} : { followUp: { owner, office, contactBy, rectifyBy } };
  const archive = state.timers.archive;
  return decided({
    type: 'CaseRated',
    data: {
      level,
      ...(manner === undefined ? {} : { manner }),
      ...(again ? { again: true as const } : {}),
      rated: holder,
      ...followed,
      // What is being put right is not filed away meanwhile.
      ...(owner !== undefined && archive ? { archiveAt: laterOf(archive, archiveAt(law, rectifyBy)) } : {}),
    },
    ...(comment === undefined ? {} : { text: { comment } }),
  });
}

/** Nobody looks after the rating of themselves. */
const concernsOneself = ({ rating }: CaseState, actor: Actor) =>
  rating?.rated === staffOf(actor) ? refusedBy('SC-1/never-by-the-one-rated') : undefined;

/** Without a contact given, what is written here is read under the code. */
export function contact(_: Law, state: CaseState, { text }: Of<'contact'>, actor: Actor): Decision<CaseEvent> {
  if (!state.followUp || state.followUp.contacted) return refusedBy('SC-1/a-follow-up-waits');
  return concernsOneself(state, actor) ?? decided({ type: 'RatingContacted', data: {}, text: { text } });
}

export function rectify(
  law: Law,
  state: CaseState,
  { text }: Of<'rectify'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  if (!state.followUp || state.followUp.rectified) return refusedBy('SC-1/a-follow-up-waits');
  if (!state.followUp.contacted) return refusedBy('SC-1/contact-comes-before-putting-right');
  // An open case, and a directive still to be reported back, is not on its way to the archive.
  const { archive } = state.timers;
  const data = archive ? { archiveAt: laterOf(archive, archiveAt(law, at)) } : {};
  return concernsOneself(state, actor) ?? decided({ type: 'RatingRectified', data, text: { text } });
}

/** A mistaken or malicious rating: proposed by the head … */
export function proposeSetAside(
  _: Law,
  state: CaseState,
  { reason }: Of<'propose-set-aside'>,
  actor: Actor,
): Decision<CaseEvent> {
  const { rating } = state;
  if (!rating || rating.setAside) return refusedBy('SC-1/a-rating-is-set-aside-once');
  const data = { by: staffOf(actor) };
  return concernsOneself(state, actor) ?? decided({ type: 'SetAsideProposed', data, text: { reason } });
}

/** … and confirmed by another, of the appraisal group. */
export function confirmSetAside(
  _: Law,
  state: CaseState,
  { reason }: Of<'confirm-set-aside'>,
  actor: Actor,
): Decision<CaseEvent> {
  const { rating } = state;
  if (rating?.setAside !== 'proposed') return refusedBy('SC-1/set-aside-by-two');
  if (rating.proposedBy === staffOf(actor)) return refusedBy('SC-1/set-aside-by-two');
  return concernsOneself(state, actor) ?? decided({ type: 'RatingSetAside', data: {}, text: { reason } });
}
