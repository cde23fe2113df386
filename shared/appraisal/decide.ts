// The law of an appraisal (AP-1 to AP-5): opened by the clock with its evidence, scored by the person, reviewed by the
// supervising leader, decided by the leading group, told, objected to or not, filed. Each step may set other scores and says why.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type JsonObject,
  type Law,
  refusedBy,
  staffOf,
} from '../decision.ts';
import type { Instant } from '../time.ts';
import { appraisalStateLabels } from '../words/appraisal.ts';
import type { AppraisalCommand, AppraisalCommandName, OpenCommand } from './commands.ts';
import { answerContest, contest } from './contesting.ts';
import type { AppraisalEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { finalize, recordCounty } from './finalizing.ts';
import { grade, regrade } from './grading.ts';
import { decideObjection, object } from './objecting.ts';
import { readScores, rescored } from './score.ts';
import { panelFor, reviewerNow } from './standing-in.ts';
import { type AppraisalState, scoresBefore } from './state.ts';
import { stepsOpen } from './steps.ts';
import { fire, limitOf, OWN, REVIEW } from './timers.ts';
import { windowEnd } from './windows.ts';

type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { readonly type: T }>;
type Decided = Decision<AppraisalEvent>;

/** AP-1: one appraisal for each person and cycle; the facts lie there before anybody scores (AP-5). */
function open({ rostered, windows, pack, type: _, ...cycle }: OpenCommand): Decided {
  const later = cycle.kind === 'quarter' ? { reviewUntil: windows.review, finalUntil: windows.final } : {};
  return decided<AppraisalEvent>(
    { type: 'AppraisalOpened', data: { ...rostered, ...cycle, ownUntil: windows.own, ...later } },
    {
      type: 'PackAttached',
      data: { shape: 1, countedAt: pack.countedAt },
      text: { pack: pack as unknown as JsonObject },
    },
  );
}

/** AP-2: a half-year and a year are reviewed when the quarters within them are final. */
function openReview(law: Law, state: AppraisalState, { quarters }: Of<'open-review'>, at: Instant): Decided {
  if (state.state !== 'awaiting' || quarters.some(({ final }) => !final)) return decided();
  const reviewUntil = windowEnd(law, 'review', at);
  return decided({ type: 'ReviewOpened', data: { reviewUntil, finalUntil: windowEnd(law, 'final', reviewUntil) } });
}

function submitSelf(state: AppraisalState, { scores: sent, evidence }: Of<'submit-self'>, at: Instant): Decided {
  if (at > limitOf(state, OWN, state.ownUntil)) return refusedBy('AP-2/within-its-window');
  const { scores, refused } = readScores(state.template, sent);
  if (refused) return { refused };
  return decided({ type: 'OwnScoreSubmitted', data: { scores }, text: { evidence } });
}

function review(state: AppraisalState, { scores: sent, reasons }: Of<'review'>, at: Instant): Decided {
  if (state.reviewUntil !== undefined && at > limitOf(state, REVIEW, state.reviewUntil))
    return refusedBy('AP-2/within-its-window');
  const { scores, changed, refused } = rescored(state.template, { scores: sent, reasons }, scoresBefore(state));
  if (refused) return { refused };
  return decided({ type: 'Reviewed', data: { scores, changed }, text: { reasons } });
}

/** Somebody who would review or decide stands aside; who presides may say so of a member as well. */
function recuse(
  { directory, policy }: Law,
  state: AppraisalState,
  { reason, staff }: Of<'recuse'>,
  by: string,
): Decided {
  const panel = panelFor(directory, policy, state);
  const aside = staff ?? by;
  if (aside !== by && panel.presides !== by) return refusedBy('AP-3/who-stands-aside-says-so');
  const concerned = panel.entitled.includes(aside) || reviewerNow(directory, state) === aside;
  if (!concerned) return refusedBy('AP-3/who-stands-aside-says-so');
  return decided({ type: 'Recused', data: { staff: aside }, text: { reason } });
}

function byClock(law: Law, state: AppraisalState | null, command: AppraisalCommand, at: Instant): Decided {
  if (command.type === 'open') return state ? decided() : open(command);
  if (!state) throw new Error(`${command.type} on an appraisal that was not opened`);
  switch (command.type) {
    case 'timer':
      return fire(law, state, command.what, at);
    case 'open-review':
      return openReview(law, state, command, at);
    case 'grade':
      return grade(law, state, command, at);
    case 'regrade':
      return regrade(law, state, command, at);
    default:
      return refusedBy('SV-1/only-what-is-allowed');
  }
}

/** Why a step is not open: its time is over where the clock has gone on, else another step is due or it was taken. */
function notOpen(state: AppraisalState, command: AppraisalCommand['type'], at: Instant): Decided {
  const { missed, objectUntil, objection } = state;
  if (command === 'submit-self' && missed.includes('own')) return refusedBy('AP-2/within-its-window');
  if (command === 'review' && missed.includes('review')) return refusedBy('AP-2/within-its-window');
  if (command === 'object' && !objection && objectUntil !== undefined && at > objectUntil) {
    return refusedBy('AP-5/objected-in-time');
  }
  return refusedBy('AP-3/a-step-fits-the-state', { state: appraisalStateLabels[state.state] });
}

function decide(law: Law, state: AppraisalState | null, command: AppraisalCommand, actor: Actor, at: Instant): Decided {
  if (actor.kind === 'clock') return byClock(law, state, command, at);
  if (!state || actor.kind !== 'staff') return refusedBy('SV-1/only-what-is-allowed');
  if (!stepsOpen(state).includes(command.type as AppraisalCommandName)) return notOpen(state, command.type, at);
  const by = staffOf(actor);
  switch (command.type) {
    case 'submit-self':
      return submitSelf(state, command, at);
    case 'contest':
      return contest(state, command);
    case 'answer-contest':
      return answerContest(state, command);
    case 'review':
      return review(state, command, at);
    case 'finalize':
      return finalize(law, state, command, by, at);
    case 'recuse':
      return recuse(law, state, command, by);
    case 'record-county':
      return recordCounty(law, state, command);
    case 'object':
      return object(law, state, command, at);
    case 'decide-objection':
      return decideObjection(law, state, command, by);
    default:
      return refusedBy('SV-1/only-what-is-allowed');
  }
}

export const appraisalLaw: Aggregate<AppraisalCommand, AppraisalEvent, AppraisalState> = {
  name: 'appraisal',
  initial: null,
  decide,
  evolve,
};
