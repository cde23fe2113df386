// Which steps are open in a monthly report: the only place that says so.
import type { ReportCommandName } from './commands.ts';
import type { ReportState, ReportStateName } from './state.ts';

const OPEN_IN: { readonly [C in ReportCommandName]: readonly ReportStateName[] } = {
  write: ['draft'],
  submit: ['draft'],
  comment: ['submitted'],
  sign: ['submitted'],
  return: ['submitted'],
  close: ['submitted'],
  correct: ['frozen'],
};

export const stepsOpen = ({ state }: Pick<ReportState, 'state'>): ReportCommandName[] =>
  (Object.keys(OPEN_IN) as ReportCommandName[]).filter((name) => OPEN_IN[name].includes(state));
