// The law of accountability as far as the clue: the clock raises it, the appraisal group takes it up or dismisses it.
// A clue is a matter to look into and never a sanction; what follows from one that was taken up is not decided here yet.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { accountabilityStateLabels } from '../words/accountability.ts';
import type { AccountabilityCommand, RaiseCommand } from './commands.ts';
import type { AccountabilityEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { AccountabilityState } from './state.ts';
import { OPEN_IN } from './steps.ts';
import { decideClueBy, fire } from './timers.ts';

/** AC-1.11: what the house saw by itself becomes a clue; nobody on the staff raises one in its name. */
function raise(
  law: Law,
  { type: _, ...noticed }: RaiseCommand,
  actor: Actor,
  at: Instant,
): Decision<AccountabilityEvent> {
  if (actor.kind !== 'clock') return refusedBy('SV-1/only-what-is-allowed');
  const raised: AccountabilityEvent = { type: 'ClueRaised', data: { ...noticed, decideBy: decideClueBy(law, at) } };
  // A report that the appraisal group took up was decided on there: nobody is asked again (SV-4.3).
  return 'report' in noticed.source
    ? decided<AccountabilityEvent>(raised, { type: 'ClueTakenUp', data: {} })
    : decided(raised);
}

export function decide(
  law: Law,
  state: AccountabilityState | null,
  command: AccountabilityCommand,
  actor: Actor,
  at: Instant,
): Decision<AccountabilityEvent> {
  if (command.type === 'raise') return state ? decided() : raise(law, command, actor, at);
  if (!state) throw new Error(`${command.type} on an accountability record that does not exist`);
  if (command.type === 'timer') return fire(law, state, command.what, at);
  if (!OPEN_IN[command.type].includes(state.state)) {
    return refusedBy('SV-4.5/a-step-fits-the-state', { state: accountabilityStateLabels[state.state] });
  }
  if (actor.kind !== 'staff' || command.given.involved.includes(actor.staff)) {
    return refusedBy('SV-4.5/who-had-the-case-stands-aside');
  }
  switch (command.type) {
    case 'accept':
      return decided({ type: 'ClueTakenUp', data: {} });
    case 'dismiss':
      return decided({ type: 'ClueDismissed', data: {}, text: { reason: command.reason } });
  }
}

export const accountabilityLaw = { name: 'accountability', initial: null, decide, evolve } as const;
