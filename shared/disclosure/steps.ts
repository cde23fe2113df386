// Which steps are open in which state of a disclosure: the only place that says so.
import type { DisclosureStateName } from './boards.ts';
import type { DisclosureCommandName } from './commands.ts';

export const OPEN_IN: { readonly [C in DisclosureCommandName]: readonly DisclosureStateName[] } = {
  edit: ['draft', 'submitted'],
  submit: ['draft'],
  approve: ['submitted'],
  return: ['submitted'],
  withdraw: ['draft', 'submitted', 'published'],
};
