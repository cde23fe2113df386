// What the events of whose duty it is make of a case (FI-4, AC-1.19, TL-5).

import { staffOf } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { HandOverEvent } from '../events/hand-over.ts';
import type { CaseStateName } from '../kinds.ts';
import type { CaseState, Joint } from '../state.ts';
import {
  apply,
  type Folds,
  onClock,
  type Patch,
  passed,
  passedOn,
  settled,
  waitingStill,
  without,
  withoutWaiting,
} from './fold.ts';

/** States in which nobody works on the case yet: an assignment makes it the handler's to accept. */
const BEFORE_WORK: ReadonlySet<CaseStateName> = new Set(['registered', 'locating', 'assigned']);
/** While offices settle whose duty it is, an assignment changes the holder and nothing else. */
const UNSETTLED: ReadonlySet<CaseStateName> = new Set(['handingOver', 'arbitration']);
const waited = (state: CaseState, what: string): CaseState =>
  apply(state, { timers: settled(state), waiting: [...waitingStill(state), what] });

export const handOverFolds: Folds<HandOverEvent> = {
  CaseSearchBegun: (state) => apply(state, { state: 'locating' }),
  CaseHandedOver: (state, { at, data: { office, staff, acceptBy } }) => {
    const handOver = {
      office,
      ...(staff === undefined ? {} : { staff }),
      by: state.holder,
      at,
      acceptBy,
      waited: false,
    };
    const timers = { ...without(passedOn(state), 'grant', 'joint'), acceptance: acceptBy };
    const waiting = waitingStill(state, 'grant', 'joint');
    return apply(state, { state: 'handingOver', handOver, timers, waiting }, ['extension', ...unsettledJoint(state)]);
  },
  HandOverAccepted: (state, { at, data: { holder, office } }) =>
    apply(
      state,
      { state: 'assigned', ...passed(state, holder, office, at), timers: settled(state), waiting: waitingStill(state) },
      ['handOver'],
    ),
  HandOverReturned: (state, { data: { arbitrationUntil: until } }) => {
    const timers = until ? { ...settled(state), ruling: until } : settled(state);
    const next = until ? 'arbitration' : 'registered';
    const waiting = waitingStill(state);
    return apply(state, { state: next, returns: state.returns + 1, timers, waiting }, ['handOver']);
  },
  HandOverRecalled: (state) =>
    apply(state, { state: 'registered', timers: settled(state), waiting: waitingStill(state) }, ['handOver']),
  HandOverWaited: (state) => {
    const handOver = state.handOver && { ...state.handOver, waited: true };
    return apply(waited(state, 'acceptance'), handOver ? { handOver } : {});
  },
  DisputeRaised: (state, { data: { arbitrationUntil, toChair, examineBy } }) => {
    const ruling = state.ruling && toChair ? { ruling: { ...state.ruling, toChair } } : {};
    const timers = {
      ...without(passedOn(state), 'grant', 'joint', 'lapse', 'lapseSoon'),
      ...(examineBy === undefined ? {} : { noticeDuty: examineBy }),
      ruling: arbitrationUntil,
    };
    const waiting = [...waitingStill(state, 'grant', 'joint'), ...(toChair ? ['ruling'] : [])];
    return apply(state, { state: 'arbitration', ...ruling, timers, waiting }, [
      'handOver',
      'extension',
      ...unsettledJoint(state),
    ]);
  },
  RulingWaited: (state) => waited(state, 'ruling'),
  CaseDesignated: (state, { at, actor, data: { holder, office, acceptBy, appealUntil } }) => {
    const by = staffOf(actor);
    const ruling = ruledBy(state, by, appealUntil);
    const timers = { ...settled(state), ...(acceptBy === undefined ? {} : { assignment: acceptBy }) };
    const held = passed(state, holder, office, at);
    const waiting = waitingStill(state);
    return apply(state, { state: 'assigned', designated: true, ...ruling, ...held, timers, waiting }, ['handOver']);
  },
  CaseMadeJoint: (state, { at, actor, data: { holder, office, offices, clock, appealUntil } }) => {
    const by = staffOf(actor);
    const joint: Joint = { offices: all(offices, 'agreed'), dueOn: clock.due.on, settled: true };
    const held = apply(state, { ...passed(state, holder, office, at), timers: without(settled(state), 'noticeDuty') });
    const ruling = ruledBy(state, by, appealUntil);
    const next = { state: 'inProgress', designated: true, ...ruling, joint, waiting: waitingStill(state) } as const;
    return apply(held, { ...next, ...onClock(held, clock, at) }, ['handOver']);
  },
  CaseAssigned: (state, { at, data: { holder, office, acceptBy } }) => {
    const next = BEFORE_WORK.has(state.state) ? 'assigned' : state.state;
    if (UNSETTLED.has(state.state)) return apply(state, passed(state, holder, office, at));
    const timers = acceptBy === undefined ? passedOn(state) : { ...passedOn(state), assignment: acceptBy };
    return apply(state, { state: next, ...passed(state, holder, office, at), timers, waiting: waitingStill(state) });
  },
  AssignmentWaited: (state, { at, data: { holder, office } }) =>
    apply(state, { ...passed(state, holder, office, at), timers: settled(state) }),
  JointInvited: (state, { data: { offices, proposedDueOn, agreeBy } }) =>
    apply(state, {
      joint: { offices: all(offices, 'asked'), dueOn: proposedDueOn, settled: false },
      timers: { ...state.timers, joint: agreeBy },
      waiting: withoutWaiting(state, 'joint'),
    }),
  JointConfirmed: (state, { at, data: { office, agreed, clock } }) => {
    if (!state.joint) return state;
    const said = agreed ? 'agreed' : 'otherwise';
    const joint: Joint = { ...state.joint, offices: { ...state.joint.offices, [office]: said } };
    return clock ? agreedOn(state, joint, clock, at) : apply(state, { joint });
  },
  JointRuled: (state, { at, data: { clock } }) => (state.joint ? agreedOn(state, state.joint, clock, at) : state),
  CaseContributed: (state) => state,
};

/** Who ruled, and until when another leader may take that to the chair. */
const ruledBy = ({ ruling }: CaseState, by: string, appealUntil: Instant | undefined): Patch =>
  appealUntil === undefined ? {} : { ruling: { ...ruling, by, appealUntil } };

/** Whom a case goes to settles its joint handling anew, unless that stands. */
const unsettledJoint = ({ joint }: CaseState): readonly (keyof CaseState)[] =>
  joint && !joint.settled ? ['joint'] : [];

const all = (offices: readonly string[], said: 'asked' | 'agreed') =>
  Object.fromEntries(offices.map((office) => [office, said]));

function agreedOn(
  state: CaseState,
  joint: Joint,
  clock: NonNullable<CaseState['clock']>,
  at: CaseState['registeredAt'],
) {
  const running = onClock(state, clock, at);
  const timers = without(running.timers, 'joint');
  const dated: Joint = { ...joint, dueOn: clock.due.on, settled: true };
  return apply(state, { ...running, timers, joint: dated, waiting: withoutWaiting(state, 'joint') });
}
