// The proposal is served, the person is heard, the leading group decides by name, the decision is served; and once more on
// review, which never makes it heavier (AC-2.6). Until another decision the first one runs.
import { type Decision, decided, type JsonObject, type Law, type Refusal, refusedBy } from '../decision.ts';
import { activeMember, activeStaff } from '../directory/directory.ts';
import { dayOf, type Instant } from '../time.ts';
import { count } from '../vote/ballots.ts';
import { outcomeLabels } from '../words/accountability-grounds.ts';
import type { ReviewResult, Step } from './commands.ts';
import type { AccountabilityEvent } from './events.ts';
import { panelFor } from './parties.ts';
import { admonishes, heavier, isOpenMeasure, type Measure, type Outcome } from './sanction.ts';
import { type AccountabilityState, type DecisionKept, inForce, type ProposalKept } from './state.ts';
import { owedBy } from './timers.ts';

type Decided = Decision<AccountabilityEvent>;
type Refused = { readonly refused: Refusal };

const withReasons = (reasons: string | undefined): { text?: JsonObject } =>
  reasons === undefined ? {} : { text: { reasons } };

/** People write a time without its seconds. */
const minute = (at: Instant): string => at.slice(0, 'yyyy-mm-ddThh:mm'.length);

/** A paper is handed over after it was made, and not in the future. What was served later than it is told here loses nobody a day. */
export function serve(
  law: Law,
  state: AccountabilityState,
  { how, at: servedAt, given }: Step<'serve'>,
  at: Instant,
): Decided {
  const { proposal, decision } = state as { proposal: ProposalKept; decision?: DecisionKept };
  const made = decision?.at ?? proposal.at;
  if (minute(servedAt) < minute(made) || servedAt > at) return refusedBy('AC-2.6/served-after-it-was-made', {}, 'at');
  const text = { how };
  if (!decision) {
    const stateBy = owedBy(law, 'statementWaived', at);
    return decided({ type: 'ProposalServed', data: { servedAt, stateBy }, text });
  }
  const { notExcellent, basically, incompetent, relapseMonths } = (given.ofDay ?? law.policy).warnings;
  const data = {
    servedAt,
    reviewUntil: owedBy(law, 'reviewAsked', at),
    ...(admonishes(decision.measure) ? { correctBy: owedBy(law, 'corrected', at) } : {}),
    rule: { notExcellent, basically, incompetent, relapseMonths },
  };
  return decided({ type: 'DecisionServed', data, text });
}

export function hear(
  law: Law,
  { proposal }: AccountabilityState,
  { text }: Step<'hear-statement'>,
  by: string,
  at: Instant,
): Decided {
  const data = { by: by === proposal?.person ? 'person' : 'group', decideBy: owedBy(law, 'decided', at) } as const;
  return decided({ type: 'StatementHeard', data, text: { text } });
}

export const waive = (law: Law, at: Instant): Decided =>
  decided({ type: 'StatementWaived', data: { by: 'person', decideBy: owedBy(law, 'decided', at) } });

/** Who checks a correction, and why nobody of that number may. */
function checkerOf(
  { directory }: Law,
  { person, leader }: ProposalKept,
  { measure, checker }: Pick<Step<'decide'>, 'measure' | 'checker'>,
  by: string,
): { readonly checker?: string; readonly refused?: undefined } | Refused {
  if (!admonishes(measure)) return {};
  const chosen = checker ?? (leader !== undefined && activeStaff(directory, leader) ? leader : by);
  // A supervisor reads nothing of a person (SV-4.3).
  return chosen === person || !activeMember(directory, chosen)
    ? refusedBy('AC-2.2/somebody-else-checks', { staff: chosen }, 'checker')
    : { checker: chosen };
}

/** What a decision comes to beside the recommendation, whoever makes it: within the range, with reasons where it departs. */
function measured(
  law: Law,
  proposal: ProposalKept,
  decision: Pick<Step<'decide'>, 'measure' | 'reasons' | 'checker'>,
  by: string,
):
  | { readonly measure: Outcome; readonly departs?: true; readonly checker?: string; readonly refused?: undefined }
  | Refused {
  const { measure, reasons } = decision;
  const { recommended } = proposal;
  if (!isOpenMeasure(recommended, measure)) {
    const heaviest = outcomeLabels[recommended.range.at(-1) ?? 'none'];
    return refusedBy('AC-2.3/nothing-beyond-the-responsibility', { heaviest }, 'measure');
  }
  const departs = measure !== recommended.measure;
  if (departs && reasons === undefined) {
    return refusedBy('AC-2.6/a-departure-gives-reasons', { measure: outcomeLabels[recommended.measure] }, 'reasons');
  }
  const checked = checkerOf(law, proposal, decision, by);
  return checked.refused ? checked : { measure, ...(departs ? { departs: true as const } : {}), ...checked };
}

/** The leading group's decision, moved by whoever presides. Without a majority nothing is decided, and that stays on record. */
export function decideOn(
  law: Law,
  state: AccountabilityState,
  command: Step<'decide'>,
  by: string,
  at: Instant,
): Decided {
  const { measure, votes, reasons, given } = command;
  const panel = panelFor(law.directory, law.policy, state, given.involved);
  if (panel.presides !== by) return refusedBy('SV-4.5/the-chair-presides');
  const came = measured(law, state.proposal as ProposalKept, command, by);
  if (came.refused) return came;
  const { voted, refused } = count(panel, votes);
  if (refused) return { refused };
  if (!voted.adopted) {
    return decided({ type: 'MotionFailed', data: { of: 'decision', measure, voted }, ...withReasons(reasons) });
  }
  const data = { ...came, voted, serveBy: owedBy(law, 'served', at) };
  return decided({ type: 'SanctionDecided', data, ...withReasons(reasons) });
}

/**
 * Where too few of the leading group may vote, what the county decided in their place, on the proposal or on the review, by its
 * document and within the same bounds: written down, and served here.
 */
export function recordCounty(
  law: Law,
  state: AccountabilityState,
  { measure, result, document, on, reasons, given }: Step<'record-county'>,
  by: string,
  at: Instant,
): Decided {
  if (!panelFor(law.directory, law.policy, state, given.involved).toCounty) {
    return refusedBy('SV-4.5/the-county-decides-where-too-few-may');
  }
  const proposal = state.proposal as ProposalKept;
  const reviews = state.state === 'reviewAsked';
  const since = reviews ? (state.review?.askedAt ?? proposal.at) : proposal.at;
  if (on < dayOf(since) || on > dayOf(at)) return refusedBy('SV-4.5/the-county-decided-on-a-day', {}, 'on');
  const text = { document, ...(reasons === undefined ? {} : { reasons }) };
  if (reviews) {
    if (result === undefined) return refusedBy('SV-4.5/what-the-county-decided', {}, 'result');
    if (measure === 'none') return refusedBy('AC-2.6/a-change-names-its-measure', {}, 'measure');
    const wrong = reviewable(state, { result, measure });
    if (wrong) return wrong;
    const came = { result, ...(measure === undefined ? {} : { measure }), county: on };
    return decided({ type: 'ReviewDecided', data: { ...came, ...correctionAfter(law, state, by, at, measure) }, text });
  }
  if (measure === undefined || result !== undefined) {
    return refusedBy('SV-4.5/what-the-county-decided', {}, measure === undefined ? 'measure' : 'result');
  }
  const came = measured(law, proposal, { measure, ...(reasons === undefined ? {} : { reasons }) }, by);
  if (came.refused) return came;
  const data = { ...came, county: on, serveBy: owedBy(law, 'served', at) };
  return decided({ type: 'SanctionDecided', data, text });
}

export function askReview(
  law: Law,
  { decision }: AccountabilityState,
  { reason }: Step<'ask-review'>,
  at: Instant,
): Decided {
  const until = decision?.reviewUntil;
  if (until === undefined || at > until) return refusedBy('AC-2.6/review-is-asked-in-time');
  return decided({ type: 'ReviewAsked', data: { decideBy: owedBy(law, 'reviewDecided', at) }, text: { reason } });
}

/** Admonition education that comes only from the review has its date and somebody who checks as well (AC-2.2). */
function correctionAfter(
  law: Law,
  { decision, proposal }: AccountabilityState,
  by: string,
  at: Instant,
  measure: Measure = 'self-examination',
) {
  if (!admonishes(measure) || decision?.correctBy !== undefined) return {};
  const checked = checkerOf(law, proposal as ProposalKept, { measure }, by);
  return { correctBy: owedBy(law, 'corrected', at), ...(checked.refused ? {} : checked) };
}

/** Why a review does not come to this, if it does not, whoever decides on it. */
function reviewable(
  state: AccountabilityState,
  { result, measure }: { readonly result: ReviewResult; readonly measure: Measure | undefined },
): Refused | undefined {
  if ((result === 'changed') !== (measure !== undefined)) {
    return refusedBy('AC-2.6/a-change-names-its-measure', {}, 'measure');
  }
  // Neither heavier nor the same: what stays as it was is upheld.
  return measure !== undefined && !heavier(inForce(state), measure)
    ? refusedBy('AC-2.6/a-review-is-never-heavier', { measure: outcomeLabels[inForce(state)] }, 'measure')
    : undefined;
}

/** What a review comes to; a changed decision names a lighter measure, any other none. */
export function decideReview(
  law: Law,
  state: AccountabilityState,
  { result, measure, votes, reasons, given }: Step<'decide-review'>,
  by: string,
  at: Instant,
): Decided {
  const panel = panelFor(law.directory, law.policy, state, given.involved);
  if (panel.presides !== by) return refusedBy('SV-4.5/the-chair-presides');
  const wrong = reviewable(state, { result, measure });
  if (wrong) return wrong;
  const { voted, refused } = count(panel, votes);
  if (refused) return { refused };
  const came = { result, ...(measure === undefined ? {} : { measure }), voted };
  if (!voted.adopted)
    return decided({ type: 'MotionFailed', data: { of: 'review', ...came }, ...withReasons(reasons) });
  const data = { ...came, ...correctionAfter(law, state, by, at, measure) };
  return decided({ type: 'ReviewDecided', data, ...withReasons(reasons) });
}
