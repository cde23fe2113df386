// The law of a case: one command in, events or a refusal out. Each step's rules lie in the file of that step.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import type { Instant } from '../time.ts';
import { stateLabels } from '../words/case.ts';
import { answerOnTheSpot, complete, referOutside, refuse, reportBack } from './closing.ts';
import type { CaseCommand, Of } from './commands.ts';
import { attach, message, relay, supervise, urge } from './conversation.ts';
import { correct, link, linkBack, reissueCode } from './correction.ts';
import { startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { acceptHandOver, assign, designate, handOver, raiseDispute, recall, returnHandOver } from './hand-over.ts';
import { confirmJoint, contribute, inviteJoint, makeJoint, ruleJoint } from './joint.ts';
import { deemedMeanwhile, issueNotice, offerMaterials, receiveMaterials } from './materials.ts';
import { grantExtension, refuseExtension, requestExtension, resume, suspend } from './moving-dates.ts';
import { instruct, propose, signFor, submit } from './papers.ts';
import { redateCase } from './redate-case.ts';
import { register } from './register.ts';
import { reopen, revive, withdraw } from './returning.ts';
import { confirmSetAside, contact, proposeSetAside, rate, rectify } from './satisfaction.ts';
import type { CaseState } from './state.ts';
import { OPEN_IN, PERSON_OPEN_IN } from './steps.ts';
import { fire } from './timers.ts';

/** What a case knows; retaliation is said in a complaint, and fits none. */
type Type = Exclude<CaseCommand['type'], 'register' | 'report-retaliation'>;
type Step<T extends Type> = (
  law: Law,
  state: CaseState,
  command: Of<T>,
  actor: Actor,
  at: Instant,
) => Decision<CaseEvent>;

/** An application's limit starts when its materials are declared complete (FI-3); every other clock runs on. */
const accept: Step<'accept'> = (law, state, _command, _actor, at) => {
  if (state.kind === 'document') return signFor(law, state, at);
  const [deemed] = deemedMeanwhile(law, state, at);
  if (deemed) return decided(deemed);
  const clock = state.clock ? null : startClock(law, state.kind, at, at, { item: state.itemLimits });
  return decided({ type: 'CaseAccepted', data: { clock, deemed: false } });
};

const STEPS: { readonly [T in Type]: Step<T> } = {
  timer: (law, state, { what }, _, at) => fire(law, state, what, at),
  redate: (law, state, { override }, _, at) => redateCase(law, state, override, at),
  'link-back': linkBack,
  attach,
  'answer-on-the-spot': answerOnTheSpot,
  locate: () => decided({ type: 'CaseSearchBegun', data: {} }),
  'hand-over': handOver,
  'accept-hand-over': acceptHandOver,
  'return-hand-over': returnHandOver,
  recall,
  'raise-dispute': raiseDispute,
  designate,
  'make-joint': makeJoint,
  assign,
  'refer-outside': referOutside,
  accept,
  'issue-notice': issueNotice,
  'receive-materials': receiveMaterials,
  suspend,
  resume: (law, state, _command, _, at) => resume(law, state, at),
  'request-extension': requestExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  'invite-joint': inviteJoint,
  'confirm-joint': confirmJoint,
  'rule-joint': ruleJoint,
  contribute,
  'report-progress': (_law, _state, { text }) => decided({ type: 'ProgressReported', data: {}, text: { text } }),
  complete,
  refuse,
  'report-back': reportBack,
  'sign-for': (law, state, _command, _, at) => signFor(law, state, at),
  propose,
  submit,
  instruct,
  relay,
  correct,
  link,
  message,
  supervise,
  contact,
  rectify,
  'propose-set-aside': proposeSetAside,
  'confirm-set-aside': confirmSetAside,
  withdraw,
  reopen,
  'reissue-code': reissueCode,
  'offer-materials': offerMaterials,
  rate,
  urge,
  revive: (law, state, _command, _, at) => revive(law, state, at),
};

/** Whether the table of the life of a case knows this step in its state; the clock and files ask no such leave. */
function fits({ type }: Exclude<CaseCommand, { type: 'register' }>, { state }: CaseState, actor: Actor): boolean {
  if (type === 'timer' || type === 'redate' || type === 'link-back') return true;
  if (type === 'attach') return OPEN_IN.message.includes(state);
  const open: { readonly [name: string]: readonly string[] } = actor.kind === 'person' ? PERSON_OPEN_IN : OPEN_IN;
  return open[type]?.includes(state) ?? false;
}

/** Refused where the state, the facts or the one who acts do not allow the step; each refusal names its rule. */
export function decide(
  law: Law,
  state: CaseState | null,
  command: CaseCommand,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  if (command.type === 'register') return state ? decided() : register(law, command, actor, at);
  if (!state) throw new Error(`${command.type} on a case that does not exist`);
  if (!fits(command, state, actor)) {
    return refusedBy('FI-1/a-step-fits-the-state', { state: stateLabels[state.state] });
  }
  const step = STEPS[command.type as Type] as Step<Type>;
  return step(law, state, command as Of<Type>, actor, at);
}

export const caseLaw = { name: 'case', initial: null, decide, evolve } as const;
