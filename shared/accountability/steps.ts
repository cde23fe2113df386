// Which steps are open in which state of an accountability record: the only place that says so.
import type { AccountabilityCommandName } from './commands.ts';
import type { AccountabilityState, AccountabilityStateName } from './state.ts';

export const OPEN_IN: { readonly [C in AccountabilityCommandName]: readonly AccountabilityStateName[] } = {
  accept: ['clue'],
  dismiss: ['clue'],
};

/** The steps worth offering in a record as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = ({ state }: Pick<AccountabilityState, 'state'>): AccountabilityCommandName[] =>
  (Object.keys(OPEN_IN) as AccountabilityCommandName[]).filter((name) => OPEN_IN[name].includes(state));
