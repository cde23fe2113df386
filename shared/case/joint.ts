// Handling jointly (TL-5): the offices hear of it at once and agree on one date; without agreement the leader rules. The
// joint date never passes the lawful one.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { activeStaff, openOffice } from '../directory/directory.ts';
import { fixedDue } from '../regulation/calendar/due-date.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { dayFact } from '../words/moment.ts';
import { above, headOrActing, present } from './addressees.ts';
import type { Of } from './commands.ts';
import type { Clock } from './dates.ts';
import { clockOf, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { appealUntil } from './hand-over.ts';
import type { CaseState } from './state.ts';

/** The clock a case has or, where none runs yet, the one it would have from now. */
const runningClock = (law: Law, state: CaseState, at: Instant): Clock =>
  state.clock ?? startClock(law, state.kind, at, at, { item: state.itemLimits });

/** Refused, naming the field, where the date lies in the past or passes the lawful one. */
function outOfBounds(law: Law, state: CaseState, field: 'agreed' | 'dueOn' | 'proposedDueOn', on: Day, at: Instant) {
  const { due, lawful } = runningClock(law, state, at);
  const last = (lawful ?? due).on;
  if (on < dayOf(at)) return refusedBy('TL-5/a-joint-date-lies-ahead', {}, field);
  return on > last ? refusedBy('TL-5/the-joint-date-keeps-the-lawful-one', { last: dayFact(last) }, field) : undefined;
}

function jointClock(law: Law, state: CaseState, on: Day, at: Instant): Clock {
  const { calendar, policy } = law;
  const before = runningClock(law, state, at);
  const due = fixedDue({ calendar, hours: policy.hours.sessions, on, setBy: 'joint', clause: 'TL-5' });
  return clockOf(law, due, 'set', before.lawful ?? before.due, state.receivedAt, at);
}

function unknownOffice(law: Law, offices: readonly string[]) {
  const office = offices.find((id) => !openOffice(law.directory, id));
  return office === undefined ? undefined : refusedBy('FI-4/an-open-office-receives', { office }, 'offices');
}

/** Asks other offices to handle it together by a date. A new proposal asks all of them anew. */
export function inviteJoint(
  law: Law,
  state: CaseState,
  { offices, proposedDueOn }: Of<'invite-joint'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const others = [...new Set(offices)].filter((office) => office !== state.office);
  if (others.length === 0) return refusedBy('TL-5/joint-means-another-office', {}, 'offices');
  const barred = unknownOffice(law, others) ?? outOfBounds(law, state, 'proposedDueOn', proposedDueOn, at);
  if (barred) return barred;
  const { calendar, policy } = law;
  return decided({
    type: 'JointInvited',
    data: {
      offices: others,
      proposedDueOn,
      agreeBy: workingDayEnd(calendar, policy.hours.sessions, at, policy.joint.agreed.limit),
      told: present(...others.map((office) => headOrActing(law, office))),
    },
  });
}

/**
 * For which invited office a person answers: their own, or one whose head or leader they are or stand in for. One that
 * has not answered yet comes first, where there are several.
 */
function officeAnswering(law: Law, { joint }: CaseState, by: string): string | undefined {
  const own = activeStaff(law.directory, by)?.office;
  const theirs = Object.keys(joint?.offices ?? {}).filter(
    (office) => office === own || headOrActing(law, office) === by || above(law, office) === by,
  );
  return theirs.find((office) => joint?.offices[office] === 'asked') ?? theirs[0];
}

/** An office agrees or names another date. With the last agreement the joint date runs. */
export function confirmJoint(
  law: Law,
  state: CaseState,
  { agreed, proposedDueOn }: Of<'confirm-joint'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { joint } = state;
  const office = officeAnswering(law, state, staffOf(actor));
  if (!joint || joint.settled || office === undefined) return refusedBy('TL-5/an-invited-office-answers');
  if (joint.offices[office] !== 'asked') return refusedBy('TL-5/each-office-answers-once');
  // Agreed too late a date that has passed binds nobody: another one is proposed.
  const said = agreed ? joint.dueOn : proposedDueOn;
  const barred =
    said === undefined ? undefined : outOfBounds(law, state, agreed ? 'agreed' : 'proposedDueOn', said, at);
  if (barred) return barred;
  const last = agreed && Object.entries(joint.offices).every(([one, answer]) => one === office || answer === 'agreed');
  return decided({
    type: 'JointConfirmed',
    data: {
      office,
      agreed,
      ...(proposedDueOn === undefined ? {} : { proposedDueOn }),
      ...(last ? { clock: jointClock(law, state, joint.dueOn, at) } : {}),
    },
  });
}

/** The leader's date, once the offices had their time or one of them said no. */
export function ruleJoint(
  law: Law,
  state: CaseState,
  { dueOn, reason }: Of<'rule-joint'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { joint, waiting } = state;
  const open = joint && !joint.settled;
  if (!open) return refusedBy('TL-5/a-ruling-needs-an-invitation');
  if (!waiting.includes('joint') && !Object.values(joint.offices).includes('otherwise')) {
    return refusedBy('TL-5/the-offices-have-their-time');
  }
  const barred = outOfBounds(law, state, 'dueOn', dueOn, at);
  if (barred) return barred;
  return decided({ type: 'JointRuled', data: { clock: jointClock(law, state, dueOn, at) }, text: { reason } });
}

/** A disputed duty may be ruled to be several offices' together; the first named leads (AC-1.19). */
export function makeJoint(
  law: Law,
  state: CaseState,
  { offices, dueOn, reason }: Of<'make-joint'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const all = [...new Set(offices)];
  const [office = '', ...others] = all;
  if (others.length === 0) return refusedBy('TL-5/joint-means-another-office', {}, 'offices');
  const barred = unknownOffice(law, all) ?? outOfBounds(law, state, 'dueOn', dueOn, at);
  if (barred) return barred;
  const holder = headOrActing(law, office);
  if (holder === undefined) return refusedBy('FI-4/an-open-office-receives', { office }, 'offices');
  const clock = jointClock(law, state, dueOn, at);
  const data = { holder, office, offices: others, clock, appealUntil: appealUntil(law, at) };
  return decided({ type: 'CaseMadeJoint', data, text: { reason } });
}

/** What another of the joint offices did; the leading office reports and completes. */
export function contribute(law: Law, state: CaseState, { text }: Of<'contribute'>, actor: Actor): Decision<CaseEvent> {
  const office = officeAnswering(law, state, staffOf(actor)) ?? state.office;
  if (!state.joint) return refusedBy('TL-5/a-ruling-needs-an-invitation');
  return decided({ type: 'CaseContributed', data: { office }, text: { text } });
}
