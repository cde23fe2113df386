// The law of a publication (DI-5, DI-6): one command in, events or a refusal out. How it is drafted, changed and let
// through the gate stands beside this.
import { type Actor, type Aggregate, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import type { Instant } from '../time.ts';
import { disclosureStateLabels } from '../words/disclosure.ts';
import type { DisclosureCommand, MarkReopenedCommand } from './commands.ts';
import { draftByHand, draftFromCase } from './draft.ts';
import { edit, unfilled } from './edit.ts';
import { emptyFields } from './empty-fields.ts';
import type { DisclosureEvent } from './events.ts';
import { approve, publishCorrection, withdraw } from './gate.ts';
import { type DisclosureState, evolve } from './state.ts';
import { isOpenFor } from './steps.ts';

/** Told twice or out of order, the newest day stands; what was taken down says nothing any more. */
function markReopened(state: DisclosureState, { on }: MarkReopenedCommand): Decision<DisclosureEvent> {
  const known = state.reopenedOn !== undefined && state.reopenedOn >= on;
  if (known || state.state === 'withdrawn') return decided();
  return decided({ type: 'DisclosureMarkedReopened', data: { on } });
}

/** Its period is over (DI-5), or the last day in time is (DI-6); woken twice or too early, nothing happens. */
function wake({ timers }: DisclosureState, what: string, at: Instant): Decision<DisclosureEvent> {
  const isDue = (when: Instant | undefined): boolean => when !== undefined && when <= at;
  if (what === 'expire' && isDue(timers?.expire)) return decided({ type: 'DisclosureExpired', data: {} });
  if (what === 'overdue' && isDue(timers?.overdue)) return decided({ type: 'DisclosureFellOverdue', data: {} });
  return decided();
}

function decide(
  law: Law,
  state: DisclosureState | null,
  command: DisclosureCommand,
  actor: Actor,
  at: Instant,
): Decision<DisclosureEvent> {
  if (command.type === 'draft') return state ? decided() : draftFromCase(law, command);
  if (command.type === 'draft-by-hand') return state ? decided() : draftByHand(law, command, at);
  if (!state) throw new Error(`${command.type} on a disclosure that does not exist`);
  if (command.type === 'mark-reopened') return markReopened(state, command);
  if (command.type === 'timer') return wake(state, command.what, at);
  if (!isOpenFor(command.type, state)) {
    return refusedBy('DI-6/a-step-fits-the-state', { state: disclosureStateLabels[state.state] });
  }
  switch (command.type) {
    case 'edit':
      return edit(law, state, { fields: command.fields, given: command.given, by: staffOf(actor) });
    case 'submit': {
      const missing = unfilled(state);
      return missing.length > 0 ? emptyFields(missing) : decided({ type: 'DisclosureSubmitted', data: {} });
    }
    case 'approve':
      return approve(law, state, command, actor, at);
    case 'return':
      return decided({ type: 'DisclosureReturned', data: {}, text: { reason: command.reason } });
    case 'publish-correction':
      return publishCorrection(law, state, command, actor, at);
    case 'withdraw':
      return withdraw(law, state, command);
  }
}

export const disclosureLaw: Aggregate<DisclosureCommand, DisclosureEvent, DisclosureState> = {
  name: 'disclosure',
  initial: null,
  decide,
  evolve,
};
