// The final decision of the leading group (AP-3), what it comes to with the quarters (AP-2), the grade of a year (AP-4), and the
// county's result where nobody here reviews.
import { type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { type Ballot, count } from '../vote/ballots.ts';
import type { AppraisalCommand, Numbers, QuarterGiven } from './commands.ts';
import type { AppraisalEvent, Reckoned } from './events.ts';
import { type Exact, exact } from './exact.ts';
import { rescored } from './score.ts';
import { panelFor } from './standing-in.ts';
import { type AppraisalState, scoresBefore } from './state.ts';
import { type Scores, totalOf } from './total.ts';
import { objectionEnd } from './windows.ts';
import { halfYearScore, yearScore } from './year.ts';

type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { readonly type: T }>;
type Decided = Decision<AppraisalEvent>;

interface Result {
  readonly total?: Exact;
  readonly yearEnd?: Exact;
  readonly quarters?: Reckoned;
}

/** What the scores come to: of a quarter their sum, of a half-year the mean, of a year both in the policy's shares. */
export function resultOf(
  numbers: Numbers,
  { kind, template }: Pick<AppraisalState, 'kind' | 'template'>,
  scores: Scores,
  quarters: Reckoned,
): Result {
  const own = totalOf(template, scores);
  if (kind === 'quarter') return own ? { total: own } : {};
  const totals = quarters.map(({ total }) => total);
  const total = kind === 'half-year' ? halfYearScore(totals) : own && yearScore(totals, own, { appraisal: numbers });
  return {
    quarters,
    ...(total ? { total } : {}),
    ...(kind === 'year' && own ? { yearEnd: own } : {}),
  };
}

const reckoned = (quarters: readonly QuarterGiven[]): Reckoned =>
  quarters.flatMap(({ cycle, total }) => (total ? [{ cycle, total }] : []));

/** The count of a meeting; refused where it does not stand, and where nothing was adopted. */
export function adopted(law: Law, state: AppraisalState, by: string, votes: readonly Ballot[]) {
  const panel = panelFor(law.directory, law.policy, state);
  if (!panel.entitled.includes(by)) return refusedBy('AP-3/nobody-decides-their-own');
  const counted = count(panel, votes);
  if (counted.refused || counted.voted.adopted) return counted;
  return refusedBy('AP-3/the-decision-is-adopted', { needed: panel.needed }, 'votes');
}

/** Until when a result that needs no grade can be objected to. */
const toldUntil = (law: Law, { kind }: AppraisalState, at: Instant): { readonly objectUntil?: Instant } =>
  kind === 'year' ? {} : { objectUntil: objectionEnd(law, kind, at) };

export function finalize(
  law: Law,
  state: AppraisalState,
  { scores: sent, reasons, votes, minutes, probation, quarters, numbers }: Of<'finalize'>,
  by: string,
  at: Instant,
): Decided {
  if (quarters.some(({ final }) => !final)) return refusedBy('AP-2/the-quarters-are-final-first');
  const { scores, changed, refused } = rescored(state.template, { scores: sent, reasons }, scoresBefore(state));
  if (refused) return { refused };
  const meeting = adopted(law, state, by, votes);
  if (meeting.refused) return { refused: meeting.refused };
  return decided({
    type: 'Finalized',
    data: {
      scores,
      changed,
      ...resultOf(numbers, state, scores, reckoned(quarters)),
      voted: meeting.voted,
      ...(probation === true && state.kind === 'year' ? { probation } : {}),
      ...toldUntil(law, state, at),
    },
    text: { reasons, ...(minutes === undefined ? {} : { minutes }) },
  });
}

/** AP-3: the county's word on a principal leader is recorded with its document, and filed. */
export function recordCounty(
  law: Law,
  state: AppraisalState,
  { score, grade, document, on }: Of<'record-county'>,
): Decided {
  if (state.state === 'final' && !panelFor(law.directory, law.policy, state).toCounty) {
    return refusedBy('AP-3/the-leading-group-decides');
  }
  if (score === undefined && grade === undefined) return refusedBy('AP-3/the-county-result-is-stated', {}, 'score');
  if (grade !== undefined && state.kind !== 'year') return refusedBy('AP-4/only-a-year-has-a-grade', {}, 'grade');
  const total = score === undefined ? {} : { total: exact(Math.round(score * 100)) };
  const data = { ...total, ...(grade === undefined ? {} : { grade }), on };
  return decided<AppraisalEvent>(
    { type: 'CountyRecorded', data, text: { document } },
    { type: 'AppraisalFiled', data: {} },
  );
}
