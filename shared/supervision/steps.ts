// Which steps are open in a record, and on which of its findings: the only place that says so.
import { STEPS_OF, type SupervisionCommandName } from './commands.ts';
import type { FindingStateName, SupervisionStateName } from './kinds.ts';
import type { SupervisionState } from './state.ts';

const OPEN_IN: { readonly [C in SupervisionCommandName]?: readonly SupervisionStateName[] } = {
  'add-finding': ['open', 'closed'],
  'take-up': ['open'],
  dismiss: ['open'],
  adopt: ['open'],
  answer: ['open'],
  withdraw: ['given'],
};

const FINDING_IN = {
  assign: ['noted', 'owed'],
  'report-done': ['owed'],
  confirm: ['reported'],
  return: ['reported'],
  'set-aside': ['noted', 'owed', 'reported'],
} as const satisfies { readonly [C in SupervisionCommandName]?: readonly FindingStateName[] };
export type FindingStep = keyof typeof FINDING_IN;

export const FINDING_STEPS = Object.keys(FINDING_IN) as FindingStep[];
export const isFindingStep = (name: SupervisionCommandName): name is FindingStep => name in FINDING_IN;

/** Whether a step on one finding is open while the finding is in this state. */
export const findingOpenFor = (name: FindingStep, state: FindingStateName): boolean =>
  (FINDING_IN[name] as readonly FindingStateName[]).includes(state);

/** The steps worth offering in a record as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = ({ kind, state, findings }: Pick<SupervisionState, 'kind' | 'state' | 'findings'>) =>
  (STEPS_OF[kind] as readonly SupervisionCommandName[]).filter((name) =>
    isFindingStep(name)
      ? findings.some((one) => findingOpenFor(name, one.state))
      : OPEN_IN[name]?.includes(state) === true,
  );
