// Which steps are open in which state of an accountability record: the only place that says so.
import { ACCOUNTABILITY_COMMAND_NAMES, type AccountabilityCommandName } from './commands.ts';
import { type AccountabilityState, type AccountabilityStateName, inForce } from './state.ts';

const LOOKING_INTO = ['takenUp', 'investigating'] as const;
const UNDER_WAY = [...LOOKING_INTO, 'proposed', 'proposalServed', 'statementHeard', 'waived'] as const;
const IN_EFFECT = ['served', 'upheld', 'changed'] as const;
const AFTERWARDS = [...IN_EFFECT, 'reviewAsked', 'revoked'] as const;

const OPEN_IN: { readonly [C in AccountabilityCommandName]: readonly AccountabilityStateName[] } = {
  accept: ['clue'],
  dismiss: ['clue'],
  investigate: LOOKING_INTO,
  recuse: [...UNDER_WAY, 'decided', 'served', 'reviewAsked'],
  close: LOOKING_INTO,
  transfer: UNDER_WAY,
  propose: LOOKING_INTO,
  serve: ['proposed', 'decided'],
  'hear-statement': ['proposalServed', 'statementHeard', 'waived'],
  'waive-statement': ['proposalServed'],
  decide: ['statementHeard', 'waived'],
  'ask-review': ['served'],
  'decide-review': ['reviewAsked'],
  'record-county': ['statementHeard', 'waived', 'reviewAsked'],
  corrected: IN_EFFECT,
  'not-corrected': IN_EFFECT,
  'record-move': AFTERWARDS,
  'report-county': AFTERWARDS,
};

type Judged = Pick<
  AccountabilityState,
  'state' | 'proposal' | 'decision' | 'review' | 'effect' | 'move' | 'countyReportedOn'
>;

/** Whether what a step is about is there at all, besides the state. */
const ABOUT: { readonly [C in AccountabilityCommandName]?: (state: Judged) => boolean } = {
  corrected: (state) => owesCorrection(state),
  'not-corrected': (state) => owesCorrection(state),
  'record-move': ({ effect }) => effect?.move === 'proposed' || effect?.move === 'back-proposed',
  'report-county': ({ effect, countyReportedOn }) => effect?.county === true && countyReportedOn === undefined,
};

/** Admonition education is in force and nobody has said yet whether what it was about was put right (AC-2.2). */
const owesCorrection = (state: Judged): boolean =>
  state.decision?.correctBy !== undefined &&
  state.decision.corrected === undefined &&
  ['admonition', 'admonition-and-warning'].includes(inForce(state));

/** Whether a record is in a state in which a step is taken. */
export const isOpenStep = (name: AccountabilityCommandName, { state }: Pick<AccountabilityState, 'state'>): boolean =>
  OPEN_IN[name].includes(state);

/** Whether there is something for the step to be about. */
export const hasMatter = (name: AccountabilityCommandName, state: Judged): boolean => ABOUT[name]?.(state) ?? true;

/** The steps worth offering in a record as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = (state: Judged): AccountabilityCommandName[] =>
  ACCOUNTABILITY_COMMAND_NAMES.filter((name) => isOpenStep(name, state) && hasMatter(name, state));
