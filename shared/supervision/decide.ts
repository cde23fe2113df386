// The law of supervision (SV-4.3, SC-5): what supervisors and the appraisal group watch, report, suggest, ask and tell,
// what is owed to it, and how what was found is put right.
import { type Actor, type Aggregate, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { stateLabelOf } from '../words/supervision.ts';
import type { SupervisionCommand, SupervisionStep } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { addFinding, onFinding } from './findings.ts';
import { make } from './making.ts';
import type { SupervisionState } from './state.ts';
import { stepsOpen } from './steps.ts';
import { fire } from './timers.ts';

function onRecord(
  law: Law,
  state: SupervisionState,
  step: SupervisionStep,
  actor: Actor,
  at: Instant,
): Decision<SupervisionEvent> {
  switch (step.type) {
    case 'add-finding':
      return addFinding(law, state, step, at);
    case 'assign':
    case 'report-done':
    case 'confirm':
    case 'return':
    case 'set-aside':
      return onFinding(law, state, step, actor, at);
    case 'take-up':
      return decided({ type: 'ReportTakenUp', data: { ground: step.ground } });
    case 'dismiss':
      return decided({ type: 'ReportDismissed', data: {}, text: { reason: step.reason } });
    case 'adopt': {
      const { adopted, answer } = step;
      return decided({ type: 'SuggestionAnswered', data: { adopted }, text: { answer } });
    }
    case 'answer':
      return decided({ type: 'InquiryAnswered', data: {}, text: { answer: step.answer } });
    case 'withdraw':
      return decided({ type: 'BriefingWithdrawn', data: {}, text: { reason: step.reason } });
  }
}

function decide(
  law: Law,
  state: SupervisionState | null,
  command: SupervisionCommand,
  actor: Actor,
  at: Instant,
): Decision<SupervisionEvent> {
  if (command.type === 'make') {
    if (state) throw new Error('a record of supervision is made once');
    return actor.kind === 'staff' ? make(law, command, actor, at) : refusedBy('SV-1/only-what-is-allowed');
  }
  if (!state) throw new Error(`${command.type} on a record of supervision that does not exist`);
  if (command.type === 'timer') return fire(law, state, command.what, at);
  if (actor.kind !== 'staff') return refusedBy('SV-1/only-what-is-allowed');
  // What is open on no finding is said of the finding that was meant.
  if (!('finding' in command) && !stepsOpen(state).includes(command.type)) {
    return refusedBy('SV-4.3/a-step-fits-the-record', { state: stateLabelOf(state) });
  }
  return onRecord(law, state, command, actor, at);
}

export const supervisionLaw: Aggregate<SupervisionCommand, SupervisionEvent, SupervisionState> = {
  name: 'supervision',
  initial: null,
  decide,
  evolve,
};
