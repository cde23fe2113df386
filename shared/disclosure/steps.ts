// Which steps are open in which state of a disclosure: the only place that says so.
import type { DisclosureStateName } from './boards.ts';
import type { DisclosureCommandName } from './commands.ts';
import type { DisclosureState } from './state.ts';

const OPEN_IN: { readonly [C in DisclosureCommandName]: readonly DisclosureStateName[] } = {
  edit: ['draft', 'submitted', 'published'],
  submit: ['draft'],
  approve: ['submitted'],
  return: ['submitted'],
  'publish-correction': ['published'],
  withdraw: ['draft', 'submitted', 'published'],
};

/** Whether a step is open now. A correction that was prepared can be returned like a first version. */
export const isOpenFor = (
  name: DisclosureCommandName,
  { state, correction }: Pick<DisclosureState, 'state' | 'correction'>,
): boolean => OPEN_IN[name].includes(state) || (name === 'return' && state === 'published' && correction !== undefined);
