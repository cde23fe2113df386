// Which steps are open in which state of a complaint: the only place that says so. Answering on the spot, handing over
// and refusing do not exist for it.
import type { ComplaintCommandName, ComplaintPersonCommandName } from './commands.ts';
import type { ComplaintState, ComplaintStateName } from './state.ts';

const BEFORE_FOUND = ['screened', 'investigating'] as const;
const UNDER_WAY = ['received', ...BEFORE_FOUND] as const;
/** Closed here: what its reporter suffers for it can come late. */
const OVER = ['closed', 'archived'] as const;
const RUNNING = [...UNDER_WAY, 'found', 'replied', 'rectifying'] as const;

export const OPEN_IN: { readonly [C in ComplaintCommandName]: readonly ComplaintStateName[] } = {
  screen: ['received'],
  'assign-investigator': [...UNDER_WAY],
  plan: ['investigating'],
  record: ['investigating', 'rectifying'],
  find: ['investigating'],
  reply: [...BEFORE_FOUND, 'found'],
  rectify: ['replied'],
  close: ['replied', 'rectifying'],
  contact: ['closed'],
  reopen: [...OVER],
  refer: [...UNDER_WAY, 'found', 'replied'],
  'flag-retaliation': [...RUNNING, ...OVER],
  message: [...RUNNING],
  'request-extension': [...UNDER_WAY],
  'grant-extension': [...UNDER_WAY],
  'refuse-extension': [...UNDER_WAY],
};

export const PERSON_OPEN_IN: { readonly [C in ComplaintPersonCommandName]: readonly ComplaintStateName[] } = {
  message: [...RUNNING],
  urge: [...RUNNING],
  'report-retaliation': [...RUNNING, ...OVER],
  rate: ['closed'],
  reopen: ['closed'],
  // Also what went to the county as it arrived can be taken back within minutes.
  withdraw: [...RUNNING, 'referred'],
};

/** The steps worth offering in a complaint as it stands; whoever may not take one is not shown it either. */
export const stepsOpen = (state: ComplaintState): ComplaintCommandName[] =>
  (Object.keys(OPEN_IN) as ComplaintCommandName[]).filter((name) => {
    if (!OPEN_IN[name].includes(state.state)) return false;
    const asked = state.extension !== undefined;
    if (name === 'grant-extension' || name === 'refuse-extension') return asked;
    if (name === 'contact') return state.followUp !== undefined && !state.followUp.contacted;
    return name !== 'request-extension' || (!asked && !state.reopened);
  });
