// The law of a case: one command in, events or a refusal out. Each step's rules lie in the file of that step.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff } from '../directory/directory.ts';
import { NEVER_PUBLISHED } from '../disclosure/boards.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, plusDays } from '../time.ts';
import { stateLabels } from '../words/case.ts';
import { momentFact } from '../words/moment.ts';
import type { CaseCommand } from './commands.ts';
import { startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { acceptHandOver, assign, designate, handOver, raiseDispute, recall, returnHandOver } from './hand-over.ts';
import { redateCase } from './redate-case.ts';
import { register } from './register.ts';
import type { CaseState } from './state.ts';
import { OPEN_IN } from './steps.ts';
import { fire } from './timers.ts';
import { closingOf } from './told.ts';

const archiveAt = (law: Law, at: Instant): Instant =>
  closeOf(law.policy.hours.sessions, plusDays(dayOf(at), law.policy.closing.archived.limit));

export function decide(
  law: Law,
  state: CaseState | null,
  command: CaseCommand,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  if (command.type === 'register') return state ? decided() : register(law, command, actor, at);
  if (!state) throw new Error(`${command.type} on a case that does not exist`);
  if (command.type === 'timer') return fire(law, state, command.what, at);
  if (command.type === 'redate') return redateCase(law, state, command.override, at);
  if (!OPEN_IN[command.type].includes(state.state)) {
    return refusedBy('FI-1/a-step-fits-the-state', { state: stateLabels[state.state] });
  }
  switch (command.type) {
    case 'answer-on-the-spot': {
      if (at > state.sameDayUntil)
        return refusedBy('TL-3/on-the-spot-means-the-same-day', { until: momentFact(state.sameDayUntil) });
      const told = closingOf(state, command.told, at);
      if ('refused' in told) return told;
      const data = { closing: told.closing, archiveAt: archiveAt(law, at) };
      return decided({ type: 'CaseAnswered', data, text: { answer: command.answer, told: command.told } as never });
    }
    case 'locate':
      return decided({ type: 'CaseSearchBegun', data: {} });
    case 'hand-over':
      return handOver(law, state, command, at);
    case 'accept-hand-over':
      return acceptHandOver(state, actor);
    case 'return-hand-over':
      return returnHandOver(law, state, command, at);
    case 'recall':
      return recall(law, state, at);
    case 'raise-dispute':
      return raiseDispute(law, state, command, at);
    case 'designate':
      return designate(law, command);
    case 'assign':
      return assign(law, state, command, at);
    case 'refer-outside': {
      const told = closingOf(state, command.told, at);
      if ('refused' in told) return told;
      const { to, explanation } = command;
      const data = { closing: told.closing, archiveAt: archiveAt(law, at) };
      return decided({ type: 'CaseReferredOutside', data, text: { to, explanation, told: command.told } as never });
    }
    case 'accept': {
      // An application's limit starts when its materials are declared complete (FI-3); every other clock runs on.
      const clock = state.clock ? null : startClock(law, state.kind, at, at, { item: state.itemLimits });
      return decided({ type: 'CaseAccepted', data: { clock, deemed: false } });
    }
    case 'report-progress':
      return decided({ type: 'ProgressReported', data: {}, text: { text: command.text } });
    case 'complete': {
      if (command.publish && NEVER_PUBLISHED.has(state.kind)) return refusedBy('DI-6/not-everything-is-published');
      const told = closingOf(state, command.told, at);
      if ('refused' in told) return told;
      const data = {
        closing: told.closing,
        archiveAt: archiveAt(law, at),
        ...(command.publish ? { disclosure: command.given.disclosure } : {}),
      };
      return decided({ type: 'CaseCompleted', data, text: { result: command.result, told: command.told } as never });
    }
    case 'refuse': {
      const told = closingOf(state, command.told, at);
      if ('refused' in told) return told;
      const { reasons, basis, remedy } = command;
      const data = { closing: told.closing, archiveAt: archiveAt(law, at) };
      return decided({ type: 'CaseRefused', data, text: { reasons, basis, remedy, told: command.told } as never });
    }
    case 'relay':
      if (state.channel !== 'phone') return refusedBy('FI-6/a-relay-is-for-calls');
      if (!activeStaff(law.directory, command.to) || (actor.kind === 'staff' && actor.staff === command.to))
        return refusedBy('FI-6/a-relay-reaches-another-on-the-staff', { staff: command.to });
      return decided({
        type: 'CaseRelayed',
        data: { to: command.to },
        ...(command.note ? { text: { note: command.note } } : {}),
      });
    case 'message':
      return decided({
        type: 'MessageWritten',
        data: { by: actor.kind === 'staff' ? 'office' : 'person' },
        text: { text: command.text },
      });
  }
}

export const caseLaw = { name: 'case', initial: null, decide, evolve } as const;
