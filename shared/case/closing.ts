// How a matter ends: answered on the spot, completed, refused, referred outside, and a directive reported back (TL-3, TL-4,
// FI-5). Every end says how and when the person was told.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { NEVER_PUBLISHED } from '../disclosure/boards.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, plusDays } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import type { Of } from './commands.ts';
import type { Closing } from './dates.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';
import { closingOf } from './told.ts';

/** When a closed case goes to the archive. */
export const archiveAt = (law: Law, at: Instant): Instant =>
  closeOf(law.policy.hours.sessions, plusDays(dayOf(at), law.policy.closing.archived.limit));

/** What every end carries; a directive stays open until it was reported back (TL-4). */
export const endOf = (law: Law, { kind }: CaseState, closing: Closing, at: Instant) => ({
  closing,
  archiveAt: archiveAt(law, at),
  ...(kind === 'directive' ? { reportOwed: true as const } : {}),
});

type Told = Of<'complete'>['told'];

function ended(
  law: Law,
  state: CaseState,
  told: Told,
  at: Instant,
  made: (end: ReturnType<typeof endOf>) => CaseEvent,
): Decision<CaseEvent> {
  const closing = closingOf(state, told, at);
  return 'refused' in closing ? closing : decided(made(endOf(law, state, closing.closing, at)));
}

export function answerOnTheSpot(law: Law, state: CaseState, command: Of<'answer-on-the-spot'>, _: Actor, at: Instant) {
  const { answer, told } = command;
  if (at > state.sameDayUntil) {
    return refusedBy('TL-3/on-the-spot-means-the-same-day', { until: momentFact(state.sameDayUntil) });
  }
  return ended(law, state, told, at, (data) => ({ type: 'CaseAnswered', data, text: { answer, told } as never }));
}

export function referOutside(law: Law, state: CaseState, command: Of<'refer-outside'>, _: Actor, at: Instant) {
  const { to, explanation, told } = command;
  return ended(law, state, told, at, (data) => ({
    type: 'CaseReferredOutside',
    data,
    text: { to, explanation, told } as never,
  }));
}

export function refuse(law: Law, state: CaseState, command: Of<'refuse'>, _: Actor, at: Instant) {
  const { reasons, basis, remedy, told } = command;
  return ended(law, state, told, at, (data) => ({
    type: 'CaseRefused',
    data,
    text: { reasons, basis, remedy, told } as never,
  }));
}

/** `publish` drafts the public version in the same write; a case that has one already gets no second. */
export function complete(law: Law, state: CaseState, command: Of<'complete'>, _: Actor, at: Instant) {
  const { result, told, publish, given } = command;
  if (publish && NEVER_PUBLISHED.has(state.kind)) return refusedBy('DI-6/not-everything-is-published');
  if (publish && state.disclosure !== undefined) return refusedBy('DI-6/one-publication-for-a-case');
  return ended(law, state, told, at, (data) => ({
    type: 'CaseCompleted',
    data: { ...data, ...(publish ? { disclosure: given.disclosure } : {}) },
    text: { result, told } as never,
  }));
}

/**
 * Reporting to whoever set the task (TL-4): a directive's date is met by this, not by its result. In an emergency the
 * report upward is recorded once, also when the matter was over before it (AC-1.13).
 */
export function reportBack(law: Law, state: CaseState, { text }: Of<'report-back'>, _: Actor, at: Instant) {
  if (state.reportOwed) {
    const onTime = state.clock === null || at <= state.clock.due.at;
    const closing: Closing = { toldAt: at, toldHow: 'person', onTime };
    return decided<CaseEvent>({
      type: 'ReportedBack',
      data: { closing, archiveAt: archiveAt(law, at) },
      text: { text },
    });
  }
  if (!state.emergency || state.reportedUp) return refusedBy('TL-4/only-what-came-from-above-is-reported-back');
  return decided<CaseEvent>({ type: 'ReportedBack', data: {}, text: { text } });
}
