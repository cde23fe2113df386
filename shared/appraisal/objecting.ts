// Objections to a result (AP-5): within the time, once, decided with reasons, and never to a lower result than before.
import { type Decision, decided, type Law, type Refusal, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { AppraisalCommand, Numbers } from './commands.ts';
import type { AppraisalEvent } from './events.ts';
import { compare } from './exact.ts';
import { adopted, resultOf } from './finalizing.ts';
import { capped, GRADES, type Grade, gradeOf } from './grade.ts';
import { readScores } from './score.ts';
import { panelFor } from './standing-in.ts';
import type { AppraisalState } from './state.ts';
import { limitOf, OBJECTING } from './timers.ts';
import { objectionDecided } from './windows.ts';

type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { readonly type: T }>;
type Decided = Decision<AppraisalEvent>;

export function object(law: Law, state: AppraisalState, { reason }: Of<'object'>, at: Instant): Decided {
  if (state.objectUntil !== undefined && at > limitOf(state, OBJECTING, state.objectUntil))
    return refusedBy('AP-5/objected-in-time');
  return decided({ type: 'Objected', data: { decideBy: objectionDecided(law, at) }, text: { reason } });
}

/**
 * The grade after a better score. Places of excellent were given out when the year's table was settled, so that an objection
 * leads to none; what warnings left open stays the bound (AC-2.5).
 */
function gradeAfter(
  appraisal: Numbers,
  { grade, total, cap = 'none' }: AppraisalState,
  after: Parameters<typeof gradeOf>[0],
): Grade | undefined {
  if (grade === undefined || total === undefined) return undefined;
  // A grade below its score was bound by something else than the score.
  if (grade !== gradeOf(total, { appraisal })) return undefined;
  const better = capped(gradeOf(after, { appraisal }), cap);
  const reached = better === 'excellent' && grade !== 'excellent' ? 'competent' : better;
  return GRADES.indexOf(reached) < GRADES.indexOf(grade) ? reached : undefined;
}

type Changed = Pick<
  Extract<AppraisalEvent, { type: 'ObjectionDecided' }>['data'],
  'scores' | 'total' | 'yearEnd' | 'grade'
>;

function changedTo(
  numbers: Numbers,
  state: AppraisalState,
  sent: { readonly [name: string]: number },
):
  | { readonly changed: Changed; readonly refused?: undefined }
  | { readonly changed?: undefined; readonly refused: Refusal } {
  const { scores, refused } = readScores(state.template, sent, state.final?.scores);
  if (refused) return { refused };
  const { quarters: _, ...result } = resultOf(numbers, state, scores, state.final?.quarters ?? []);
  if (!(state.total && result.total)) return refusedBy('AP-5/a-changed-result-states-its-scores', {}, 'scores');
  if (compare(result.total, state.total) < 0) return refusedBy('AP-5/never-lower-for-asking', {}, 'scores');
  const grade = gradeAfter(numbers, state, result.total);
  return { changed: { scores, ...result, ...(grade === undefined ? {} : { grade }) } };
}

export function decideObjection(
  law: Law,
  state: AppraisalState,
  { result, reasons, scores, votes, county, numbers }: Of<'decide-objection'>,
  by: string,
): Decided {
  const panel = panelFor(law.directory, law.policy, state);
  if (county === undefined && panel.toCounty) {
    return refusedBy('SV-4.5/too-few-entitled-go-to-the-county', { entitled: panel.entitled.length });
  }
  // The county's word is written down as that on an appraisal is: who may do so is a right.
  if (county !== undefined && !panel.toCounty) return refusedBy('AP-3/the-leading-group-decides', {}, 'county');
  if (county === undefined && !panel.entitled.includes(by)) return refusedBy('AP-3/nobody-decides-their-own');
  if ((result === 'changed') !== (scores !== undefined)) {
    return refusedBy('AP-5/a-changed-result-states-its-scores', {}, 'scores');
  }
  const meeting = county === undefined && votes ? adopted(law, state, by, votes) : undefined;
  if (meeting?.refused) return { refused: meeting.refused };
  const found = scores && changedTo(numbers, state, scores);
  if (found?.refused) return { refused: found.refused };
  const data = { result, ...found?.changed, ...(meeting ? { voted: meeting.voted } : {}) };
  return decided<AppraisalEvent>(
    { type: 'ObjectionDecided', data, text: { reasons, ...(county === undefined ? {} : { county }) } },
    { type: 'AppraisalFiled', data: {} },
  );
}
