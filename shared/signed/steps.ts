// Which steps are open in which state of a signed record: the only place that says so.
import { SIGNED_STEP_NAMES, SIGNED_STEPS, type SignedStepName } from './commands.ts';
import type { SignedState, SignedStateName } from './state.ts';

const OPEN_IN: { readonly [S in SignedStepName]: readonly SignedStateName[] } = {
  confirm: ['written'],
  decline: ['written'],
  correct: ['recorded', 'written', 'confirmed', 'declined'],
  revoke: ['confirmed'],
};

/** The steps worth offering in a record as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = ({ state, facts }: Pick<SignedState, 'state' | 'facts'>): SignedStepName[] =>
  SIGNED_STEP_NAMES.filter((name) => name in SIGNED_STEPS[facts.kind] && OPEN_IN[name].includes(state));
