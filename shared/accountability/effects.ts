// What follows from a decision that was served: the correction (AC-2.2), and what AC-2.5 ties to warnings. The system computes
// and proposes; a move, the way back and a report to the county are acts of people that are recorded here.
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { sameFacts } from '../directory/same-facts.ts';
import { dayOf, type Instant } from '../time.ts';
import type { ReckonCommand, Step } from './commands.ts';
import type { AccountabilityEvent } from './events.ts';
import { effectOf } from './ladder.ts';
import { proposeAgain } from './propose.ts';
import { type AccountabilityState, inForce } from './state.ts';
import { owedBy } from './timers.ts';

type Decided = Decision<AccountabilityEvent>;

/** Reckoned anew whenever a warning of the person was served, changed or revoked, or a move recorded; nothing new, nothing written. */
export function reckon(
  law: Law,
  state: AccountabilityState,
  { id, warnings, moves }: ReckonCommand,
  at: Instant,
): Decided {
  const effect = effectOf(id, warnings, moves) ?? null;
  if (sameFacts(effect, state.effect ?? null)) return decided();
  const newly = effect?.county && !state.effect?.county && state.countyReportedOn === undefined;
  const countyBy = newly ? { countyBy: owedBy(law, 'countyReported', at) } : {};
  return decided({ type: 'EffectReckoned', data: { effect, ...countyBy } });
}

/**
 * Not corrected by the date, a warning is proposed. Where admonition education and a warning were decided as one the source
 * asks for nothing more: that is on record and no second warning follows.
 */
export function notCorrected(
  law: Law,
  state: AccountabilityState,
  { note }: Step<'not-corrected'>,
  at: Instant,
): Decided {
  const { correctBy, reviewUntil } = state.decision ?? {};
  const reviewed = state.review?.result !== undefined;
  if (correctBy === undefined || at < correctBy || (!reviewed && reviewUntil !== undefined && at <= reviewUntil)) {
    return refusedBy('AC-2.2/the-date-to-correct-comes-first');
  }
  const failed: AccountabilityEvent = { type: 'CorrectionFailed', data: {}, text: { note } };
  return inForce(state) === 'admonition' ? decided(failed, proposeAgain(law, state, note, at)) : decided(failed);
}

/** A day on which something was done: not before the decision was served, not in the future. */
const plausible = ({ decision }: AccountabilityState, on: string, at: Instant): boolean =>
  on <= dayOf(at) && decision?.servedAt !== undefined && on >= dayOf(decision.servedAt);

export function recordMove(
  state: AccountabilityState,
  { on, post, back = false }: Step<'record-move'>,
  at: Instant,
): Decided {
  const { effect } = state;
  if (!effect || effect.move !== (back ? 'back-proposed' : 'proposed')) {
    return refusedBy('AC-2.5/a-move-that-was-proposed', {}, 'back');
  }
  if (!plausible(state, on, at) || (back && state.move && on < state.move.on)) {
    return refusedBy('AC-2.5/recorded-on-the-day-it-was-done', {}, 'on');
  }
  const data = { on, year: effect.year, ...(back ? { back: true as const } : {}) };
  return decided({ type: 'MoveRecorded', data, ...(post === undefined ? {} : { text: { post } }) });
}

export function reportCounty(state: AccountabilityState, { on, note }: Step<'report-county'>, at: Instant): Decided {
  if (!plausible(state, on, at)) return refusedBy('AC-2.5/recorded-on-the-day-it-was-done', {}, 'on');
  return decided({ type: 'CountyReported', data: { on }, ...(note === undefined ? {} : { text: { note } }) });
}
