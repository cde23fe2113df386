// An error in the evidence is contested by the person and answered by the appraisal group; both stay on record beside the
// pack, which itself is never rewritten (AP-5).
import { type Decision, decided, refusedBy } from '../decision.ts';
import type { AppraisalCommand } from './commands.ts';
import type { AppraisalEvent } from './events.ts';
import type { AppraisalState } from './state.ts';

type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { readonly type: T }>;

/** As many as fit a record that stays small; who has more puts them together. */
const MOST = 20;

export function contest(state: AppraisalState, { fact, reason }: Of<'contest'>): Decision<AppraisalEvent> {
  if (state.contests.length >= MOST) return refusedBy('AP-5/contests-are-few', { most: MOST });
  return decided({ type: 'PackContested', data: { contest: state.contests.length + 1 }, text: { fact, reason } });
}

export function answerContest(
  { contests }: AppraisalState,
  { contest, corrected, answer }: Of<'answer-contest'>,
): Decision<AppraisalEvent> {
  const found = contests[contest - 1];
  if (!found || found.answered) return refusedBy('AP-5/each-contest-is-answered-once', {}, 'contest');
  return decided({ type: 'ContestAnswered', data: { contest, corrected }, text: { answer } });
}
