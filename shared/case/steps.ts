// Which steps are open in which state (the table of a case's life): the only place that says so. Who may take a step
// is asked elsewhere; whether its facts are right is each step's own file.
import { EXTENSIONS } from '../regulation/policy/limits.ts';
import type { CaseCommandName, PersonCommandName } from './commands.ts';
import { type CaseKind, type CaseStateName, type Channel, CLOSED_STATES, isCall, OPEN_STATES } from './kinds.ts';
import type { CaseState } from './state.ts';

const BEFORE_WORK = ['registered', 'locating'] as const;
const WITH_AN_OFFICE = ['registered', 'locating', 'assigned', 'inProgress'] as const;
const WORKING = ['inProgress'] as const;
const LIVING = [...OPEN_STATES, ...CLOSED_STATES] as const;
/** What follows a bad rating goes on whatever becomes of the case: reopened, or withdrawn after that (SC-1). */
const AFTER_A_RATING = [...LIVING, 'withdrawn'] as const;

export const OPEN_IN: { readonly [C in CaseCommandName]: readonly CaseStateName[] } = {
  'answer-on-the-spot': BEFORE_WORK,
  locate: BEFORE_WORK,
  'hand-over': WITH_AN_OFFICE,
  'accept-hand-over': ['handingOver'],
  'return-hand-over': ['handingOver'],
  recall: ['handingOver'],
  'raise-dispute': OPEN_STATES.filter((state) => state !== 'arbitration'),
  designate: ['arbitration'],
  'make-joint': ['arbitration'],
  assign: OPEN_STATES,
  'refer-outside': ['registered', 'locating', 'arbitration', 'assigned'],
  accept: ['registered', 'locating', 'assigned'],
  'issue-notice': WITH_AN_OFFICE,
  'receive-materials': ['awaitingMaterials', 'lapsed'],
  suspend: WORKING,
  resume: ['suspended'],
  'request-extension': WORKING,
  'grant-extension': WORKING,
  'refuse-extension': WORKING,
  'invite-joint': WORKING,
  'confirm-joint': WORKING,
  'rule-joint': WORKING,
  contribute: WORKING,
  'report-progress': WORKING,
  complete: WORKING,
  refuse: WITH_AN_OFFICE,
  'report-back': LIVING,
  'sign-for': ['registered'],
  propose: WORKING,
  submit: WORKING,
  instruct: WORKING,
  relay: OPEN_STATES,
  correct: LIVING,
  link: LIVING,
  message: LIVING,
  supervise: OPEN_STATES,
  contact: AFTER_A_RATING,
  rectify: AFTER_A_RATING,
  'propose-set-aside': AFTER_A_RATING,
  'confirm-set-aside': AFTER_A_RATING,
  withdraw: OPEN_STATES,
  reopen: [...CLOSED_STATES, 'archived'],
  'reissue-code': [...LIVING, 'withdrawn'],
};

/** The same for what the person sends under number and code. */
export const PERSON_OPEN_IN: { readonly [C in PersonCommandName]: readonly CaseStateName[] } = {
  message: LIVING,
  'offer-materials': ['awaitingMaterials', 'lapsed'],
  rate: CLOSED_STATES,
  urge: OPEN_STATES,
  reopen: CLOSED_STATES,
  withdraw: OPEN_STATES,
  revive: ['withdrawn'],
  // Of a complaint alone.
  'report-retaliation': [],
};

const ONLY_FOR: { readonly [C in CaseCommandName]?: (state: Offered) => boolean } = {
  relay: ({ channel }) => isCall(channel),
  'report-back': ({ reportOwed, emergency, reportedUp }) =>
    reportOwed === true || (emergency === true && reportedUp === undefined),
  'grant-extension': ({ extension }) => extension !== undefined,
  'refuse-extension': ({ extension }) => extension !== undefined,
  'hand-over': ({ designated }) => designated !== true,
  'request-extension': (state) => state.extension === undefined && state.extended === undefined && mayBeExtended(state),
  'confirm-joint': ({ joint }) => joint !== undefined && !joint.settled,
  'rule-joint': ({ joint }) => joint !== undefined && !joint.settled,
  contribute: ({ joint }) => joint !== undefined,
  contact: ({ followUp }) => followUp !== undefined && followUp.contacted === undefined,
  rectify: ({ followUp }) => followUp !== undefined && followUp.rectified === undefined,
  'propose-set-aside': ({ rating }) => rating !== undefined && rating.setAside === undefined,
  'confirm-set-aside': ({ rating }) => rating?.setAside === 'proposed',
  'sign-for': ({ kind }) => kind === 'document',
  propose: ({ paper }) => paper?.step === 'signedFor',
  submit: ({ paper }) => paper?.step === 'proposed',
  instruct: ({ paper }) => paper?.step === 'submitted',
  suspend: ({ kind }) => mayStop(kind),
};

type Offered = Pick<CaseState, 'state' | 'channel' | 'kind'> & Partial<CaseState>;

/** Kinds whose clock may stand: never those that people or superiors wait for in calendar days (TL-3). */
export const mayStop = (kind: CaseKind): boolean => kind === 'application';

/** A date counted for a kind that is extended, and not the second one of a case reopened (TL-4, SC-1). */
const mayBeExtended = ({ kind, clock, reopened }: Offered): boolean =>
  kind in EXTENSIONS && clock?.due.why.basis === 'counted' && reopened === undefined;

/** The steps worth offering in a case as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = (state: Offered & { readonly channel: Channel }): CaseCommandName[] =>
  (Object.keys(OPEN_IN) as CaseCommandName[]).filter(
    (name) => OPEN_IN[name].includes(state.state) && (ONLY_FOR[name]?.(state) ?? true),
  );
