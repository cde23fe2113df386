// Which steps are open in which state (the table of a case's life): the only place that says so. Who may take a step
// is asked elsewhere; whether its facts are right is each step's own file.
import type { CaseCommandName } from './commands.ts';
import { type CaseStateName, OPEN_STATES } from './kinds.ts';
import type { CaseState } from './state.ts';

const BEFORE_WORK = ['registered', 'locating'] as const;
const WITH_AN_OFFICE = ['registered', 'locating', 'assigned', 'inProgress'] as const;

export const OPEN_IN: { readonly [C in CaseCommandName]: readonly CaseStateName[] } = {
  'answer-on-the-spot': BEFORE_WORK,
  locate: BEFORE_WORK,
  'hand-over': WITH_AN_OFFICE,
  'accept-hand-over': ['handingOver'],
  'return-hand-over': ['handingOver'],
  recall: ['handingOver'],
  'raise-dispute': [
    'registered',
    'locating',
    'handingOver',
    'assigned',
    'inProgress',
    'awaitingMaterials',
    'suspended',
  ],
  designate: ['arbitration'],
  assign: ['registered', 'locating', 'assigned', 'inProgress', 'awaitingMaterials', 'suspended'],
  'refer-outside': ['registered', 'locating', 'arbitration', 'assigned'],
  accept: ['registered', 'locating', 'assigned'],
  'report-progress': ['inProgress'],
  complete: ['inProgress'],
  refuse: ['registered', 'locating', 'assigned', 'inProgress'],
  relay: OPEN_STATES,
  message: [...OPEN_STATES, 'answered', 'completed', 'refused', 'referredOutside', 'lapsed'],
};

/** The steps worth offering in a case as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = ({ state, channel }: Pick<CaseState, 'state' | 'channel'>): CaseCommandName[] =>
  (Object.keys(OPEN_IN) as CaseCommandName[]).filter(
    (name) => OPEN_IN[name].includes(state) && (name !== 'relay' || channel === 'phone'),
  );
