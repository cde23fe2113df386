// The law of accountability (SV-4.5, AC-1, AC-2): the clock raises a clue, the appraisal group looks into it and proposes, the
// person is heard, the leading group decides. A clue is a matter to look into and never a sanction.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff, holdsRole } from '../directory/directory.ts';
import type { Instant } from '../time.ts';
import { accountabilityStateLabels } from '../words/accountability.ts';
import type { AccountabilityCommand, AccountabilityCommandName, Step, StepCommand } from './commands.ts';
import { askReview, decideOn, decideReview, hear, recordCounty, serve, waive } from './deciding.ts';
import { notCorrected, reckon, recordMove, reportCounty } from './effects.ts';
import type { AccountabilityEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { outOf, presiderOf } from './parties.ts';
import { propose } from './propose.ts';
import { raise, raiseByHand, takenUp } from './raise.ts';
import { type AccountabilityState, stateTold } from './state.ts';
import { hasMatter, isOpenStep } from './steps.ts';
import { fire } from './timers.ts';

type Decided = Decision<AccountabilityEvent>;

/** Steps that are the person's own: nobody else takes them, but for a statement that the group writes down. */
const OWN: ReadonlySet<AccountabilityCommandName> = new Set(['hear-statement', 'waive-statement', 'ask-review']);

/** Nobody takes a step on themselves, on whom they lead, or where they stand aside. */
function standsAside(
  law: Law,
  state: AccountabilityState,
  { type, given }: StepCommand,
  by: string,
): Decided | undefined {
  const person = state.proposal?.person;
  if (OWN.has(type) && by === person) return undefined;
  if (type === 'waive-statement' || type === 'ask-review') return refusedBy('AC-2.6/the-persons-own-step');
  if (by === person) return refusedBy('SV-4.5/nobody-decides-on-themselves');
  if ((type === 'corrected' || type === 'not-corrected') && by === state.decision?.checker) return undefined;
  return given.involved.includes(by) || outOf(law.directory, state).includes(by)
    ? refusedBy('SV-4.5/who-had-the-case-stands-aside')
    : undefined;
}

/** A member of the leading group stands aside by their own word; anybody else is said to by whoever looks into it or presides. */
function recuse(law: Law, state: AccountabilityState, { staff, as, note, given }: Step<'recuse'>, by: string): Decided {
  const presides = presiderOf(law.directory, state, given.involved);
  const keeps = holdsRole(law.directory, by, 'appraisal-group') || presides === by || state.investigators?.includes(by);
  if (staff !== by && !keeps) return refusedBy('SV-4.5/one-stands-aside-for-oneself', {}, 'staff');
  if (!activeStaff(law.directory, staff)) return refusedBy('AC-2.2/a-person-of-the-staff', { staff }, 'staff');
  return decided({ type: 'RecusalRecorded', data: { staff, as }, ...(note === undefined ? {} : { text: { note } }) });
}

function close({ reason, exempt }: Step<'close'>): Decided {
  if (!exempt) return decided({ type: 'MatterClosed', data: { as: 'not-established' }, text: { reason } });
  const { cause, ...findings } = exempt;
  return decided({ type: 'MatterClosed', data: { as: 'exempt', cause }, text: { reason, ...findings } });
}

function step(law: Law, state: AccountabilityState, command: StepCommand, by: string, at: Instant): Decided {
  switch (command.type) {
    case 'accept':
      return decided(takenUp(law, at));
    case 'dismiss':
      return decided({ type: 'ClueDismissed', data: {}, text: { reason: command.reason } });
    case 'investigate':
      return decided({ type: 'InvestigationNoted', data: {}, text: { note: command.note } });
    case 'recuse':
      return recuse(law, state, command, by);
    case 'close':
      return close(command);
    case 'transfer':
      return decided({ type: 'MatterTransferred', data: {}, text: { to: command.to, basis: command.basis } });
    case 'propose':
      return propose(law, state, command, by, at);
    case 'serve':
      return serve(law, state, command, at);
    case 'hear-statement':
      return hear(law, state, command, by, at);
    case 'waive-statement':
      return waive(law, at);
    case 'decide':
      return decideOn(law, state, command, by, at);
    case 'ask-review':
      return askReview(law, state, command, at);
    case 'decide-review':
      return decideReview(law, state, command, by, at);
    case 'record-county':
      return recordCounty(law, state, command, by, at);
    case 'corrected':
      return decided({ type: 'CorrectionConfirmed', data: {}, text: { note: command.note } });
    case 'not-corrected':
      return notCorrected(law, state, command, at);
    case 'record-move':
      return recordMove(state, command, at);
    case 'report-county':
      return reportCounty(state, command, at);
  }
}

/** States in which a decision is only lacking the person's word. */
const UNHEARD: readonly string[] = ['proposed', 'proposalServed'];

export function decide(
  law: Law,
  state: AccountabilityState | null,
  command: AccountabilityCommand,
  actor: Actor,
  at: Instant,
): Decided {
  if (command.type === 'raise') return state ? decided() : raise(law, command, actor, at);
  if (command.type === 'raise-by-hand') return state ? decided() : raiseByHand(law, command, actor, at);
  if (!state) throw new Error(`${command.type} on an accountability record that does not exist`);
  if (command.type === 'timer') return fire(law, state, command.what, at);
  if (command.type === 'reckon') {
    return actor.kind === 'clock' ? reckon(law, state, command, at) : refusedBy('SV-1/only-what-is-allowed');
  }
  if (actor.kind !== 'staff') return refusedBy('SV-4.5/who-had-the-case-stands-aside');
  if (command.type === 'decide' && UNHEARD.includes(state.state)) return refusedBy('AC-2.6/heard-before-decided');
  if (!isOpenStep(command.type, state)) {
    const told = actor.staff === state.proposal?.person ? stateTold(state) : state.state;
    return refusedBy('SV-4.5/a-step-fits-the-state', { state: accountabilityStateLabels[told] });
  }
  const aside = standsAside(law, state, command, actor.staff);
  if (aside) return aside;
  if (!hasMatter(command.type, state)) return refusedBy('SV-4.5/nothing-of-the-kind-is-owed');
  return step(law, state, command, actor.staff, at);
}

export const accountabilityLaw = { name: 'accountability', initial: null, decide, evolve } as const;
