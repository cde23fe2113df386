// Which steps are open in which state of an appraisal: the only place that says so. What was submitted is in no state open
// again (AP-5).
import { APPRAISAL_COMMAND_NAMES, type AppraisalCommandName } from './commands.ts';
import type { AppraisalState, AppraisalStateName } from './state.ts';

const OPEN_IN: { readonly [C in AppraisalCommandName]: readonly AppraisalStateName[] } = {
  'submit-self': ['own'],
  contest: ['own', 'awaiting', 'review', 'final', 'county'],
  'answer-contest': ['own', 'awaiting', 'review', 'final', 'county', 'scored', 'decided', 'objected', 'filed'],
  review: ['review'],
  finalize: ['final'],
  // Of a result too: who stood aside from nothing before may be a relative of whoever objects.
  recuse: ['own', 'awaiting', 'review', 'final', 'objected'],
  // Of one that is to be decided where too few may vote on it.
  'record-county': ['county', 'final'],
  object: ['decided'],
  'decide-objection': ['objected'],
};

/** The steps worth offering in an appraisal as it stands. */
export const stepsOpen = (state: Pick<AppraisalState, 'state' | 'contests'>): AppraisalCommandName[] =>
  APPRAISAL_COMMAND_NAMES.filter(
    (name) =>
      OPEN_IN[name].includes(state.state) &&
      (name !== 'answer-contest' || state.contests.some(({ answered }) => answered === undefined)),
  );
