// What states, steps and events of an accountability record are called on screen.
import type { AccountabilityCommandName } from '../accountability/commands.ts';
import type { AccountabilityEventType } from '../accountability/events.ts';
import type { AccountabilityStateName } from '../accountability/state.ts';
import type { Label } from './label.ts';

export const accountabilityStateLabels: Readonly<Record<AccountabilityStateName, Label>> = {
  clue: { zh: '待决定', en: 'To be decided' },
  takenUp: { zh: '已受理', en: 'Taken up' },
  dismissed: { zh: '不予受理', en: 'Dismissed' },
};

export const accountabilityCommandLabels: Readonly<Record<AccountabilityCommandName, Label>> = {
  accept: { zh: '受理线索', en: 'Take the clue up' },
  dismiss: { zh: '不予受理', en: 'Dismiss the clue' },
};

/** How an event reads in a timeline. `{told}` and `{to}` are filled in. */
export const accountabilityEventLabels: Readonly<Record<AccountabilityEventType, Label>> = {
  ClueRaised: { zh: '产生线索', en: 'Clue raised' },
  ClueTakenUp: { zh: '受理线索', en: 'Taken up' },
  ClueDismissed: { zh: '不予受理', en: 'Dismissed' },
  ClueWaited: { zh: '逾期未决定，已报{told}', en: 'Not decided in time; {told} told' },
  TimerMoved: { zh: '工作日历调整，期限顺延至{to}', en: 'Calendar changed: the limit waits until {to}' },
};
