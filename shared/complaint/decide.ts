// The law of a complaint: one command in, events or a refusal out. It opens nothing and names nobody; whoever reads a
// complaint's record without the key learns its number, its dates and who has it.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { complaintStateLabels } from '../words/complaint.ts';
import { close, contact, rate, reopen } from './afterwards.ts';
import type { ComplaintCommand } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { assignInvestigator, find, flagRetaliation, plan, record, rectify, refer, screen } from './inquiry.ts';
import { grantExtension, redate, refuseExtension, requestExtension } from './moving-dates.ts';
import { receive } from './receive.ts';
import { carry } from './referral.ts';
import { message, reply, reportRetaliation, urge, withdraw } from './speaking.ts';
import type { ComplaintState } from './state.ts';
import { OPEN_IN, PERSON_OPEN_IN } from './steps.ts';
import { fire } from './timers.ts';

/** Whether the table of a complaint's life knows this step in its state; the clock and the seal ask no such leave. */
function fits({ type }: ComplaintCommand, { state, undone }: ComplaintState, actor: Actor): boolean {
  if (undone) return false;
  if (type === 'timer' || type === 'unseal' || type === 'reseat' || type === 'redate' || type === 'carry') return true;
  const open: { readonly [name: string]: readonly string[] } = actor.kind === 'person' ? PERSON_OPEN_IN : OPEN_IN;
  return open[type]?.includes(state) ?? false;
}

/** Refused where the state or the facts do not allow the step; each refusal names its rule. */
export function decide(
  law: Law,
  state: ComplaintState | null,
  command: ComplaintCommand,
  actor: Actor,
  at: Instant,
): Decision<ComplaintEvent> {
  if (command.type === 'receive') return state ? decided() : receive(law, command, actor, at);
  if (!state) throw new Error(`${command.type} on a complaint that does not exist`);
  if (!fits(command, state, actor)) {
    return refusedBy('SV-4.1/a-step-fits-the-complaint', { state: complaintStateLabels[state.state] });
  }
  switch (command.type) {
    case 'timer':
      return fire(law, state, command.what, at);
    case 'reseat':
      // Seats taken anew end nothing: where nobody here may judge it any more, whoever may know of it refers it.
      return decided({
        type: 'ComplaintReseated',
        data: { marks: command.given.marks },
        person: { forum: command.given.forum },
      });
    case 'carry':
      return carry(state);
    case 'redate':
      return redate(law, state, at);
    case 'unseal':
      return decided({
        type: 'SealOpened',
        data: { parts: command.parts },
        sealed: { opening: { reason: command.reason, file: command.file } },
      });
    case 'screen':
      return screen(law, command, at);
    case 'assign-investigator':
      return assignInvestigator(command);
    case 'plan':
      return plan(law, state, command);
    case 'record':
      return record(law, state, command);
    case 'find':
      return find(law, state, command, at);
    case 'reply':
      return reply(law, state, command, at);
    case 'rectify':
      return rectify(law, state, command, at);
    case 'close':
      return close(law, state, command, at);
    case 'contact':
      return contact(state, command);
    case 'reopen':
      return reopen(law, state, command, actor, at);
    case 'rate':
      return rate(law, state, command, at);
    case 'refer':
      return refer(law, command, at);
    case 'flag-retaliation':
      return flagRetaliation(law, command, at);
    case 'report-retaliation':
      return reportRetaliation(law, state, command, at);
    case 'message':
      return message(law, state, command, actor, at);
    case 'request-extension':
      return requestExtension(law, state, command, at);
    case 'grant-extension':
      return grantExtension(law, state, actor, at);
    case 'refuse-extension':
      return refuseExtension(state, command, actor);
    case 'urge':
      return urge(law, state, command, at);
    case 'withdraw':
      return withdraw(law, state, command, at);
  }
}

export const complaintLaw = { name: 'complaint', initial: null, decide, evolve } as const;
