// Passing a case to the office whose duty it is (FI-4, AC-1.19): open until accepted or returned, and the first
// responsible person's until then; the second return brings it before the supervising leader.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { activeStaff, chairOf, headOf, leaderOfOffice, openOffice } from '../directory/directory.ts';
import { addOfficeMinutes, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import { headOrActing } from './addressees.ts';
import type { Of } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { resume } from './moving-dates.ts';
import type { CaseState } from './state.ts';

/** When acceptance is owed: soon with the person standing there, by the end of the next working day otherwise. */
function acceptBy(law: Law, state: CaseState, at: Instant): { readonly acceptBy: Instant; readonly present: boolean } {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const present = state.channel === 'window' || state.channel === 'visit';
  return present
    ? { acceptBy: addOfficeMinutes(calendar, hours, at, policy.handOver.presentMinutes), present }
    : { acceptBy: workingDayEnd(calendar, hours, at, policy.handOver.accepted.limit), present };
}

export function handOver(
  law: Law,
  state: CaseState,
  command: Of<'hand-over'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { office, staff } = command;
  if (state.designated) return refusedBy('AC-1.19/a-ruling-is-binding');
  if (!openOffice(law.directory, office)) return refusedBy('FI-4/an-open-office-receives', { office }, 'office');
  if (staff !== undefined && activeStaff(law.directory, staff)?.office !== office) {
    return refusedBy('FI-4/a-named-person-belongs-to-the-office', { staff }, 'staff');
  }
  if (staff === state.holder || (staff === undefined && office === state.office))
    return refusedBy('FI-4/not-to-oneself');
  return decided({
    type: 'CaseHandedOver',
    data: { office, ...(staff === undefined ? {} : { staff }), ...acceptBy(law, state, at) },
    text: { reason: command.reason },
  });
}

export function acceptHandOver(
  _: Law,
  state: CaseState,
  _command: Of<'accept-hand-over'>,
  actor: Actor,
): Decision<CaseEvent> {
  const office = state.handOver?.office ?? state.office;
  // Where a person was named it is theirs, also when their stand-in takes it for them (AC-1.14).
  const holder = state.handOver?.staff ?? staffOf(actor);
  return decided({ type: 'HandOverAccepted', data: { holder, office } });
}

export function returnHandOver(
  law: Law,
  state: CaseState,
  command: Of<'return-hand-over'>,
  _: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { suggestedOffice } = command;
  if (!openOffice(law.directory, suggestedOffice)) {
    return refusedBy('FI-4/an-open-office-receives', { office: suggestedOffice }, 'suggestedOffice');
  }
  if (suggestedOffice === state.handOver?.office)
    return refusedBy('FI-4/a-return-names-the-right-office', {}, 'suggestedOffice');
  const last = state.returns + 1 >= law.policy.handOver.returnsToRuling;
  return decided({
    type: 'HandOverReturned',
    data: { suggestedOffice, ...(last ? { arbitrationUntil: rulingUntil(law, at) } : {}) },
    text: { reason: command.reason },
  });
}

/** The supervising leader's time to rule (AC-1.19). */
const rulingUntil = (law: Law, at: Instant): Instant =>
  workingDayEnd(law.calendar, law.policy.hours.sessions, at, law.policy.ruling.byLeader.limit);

export function recall(law: Law, state: CaseState, _command: Of<'recall'>, _: Actor, at: Instant): Decision<CaseEvent> {
  const since = state.handOver?.at ?? at;
  const until = workingDayEnd(law.calendar, law.policy.hours.sessions, since, law.policy.handOver.recalled.limit);
  if (at < until) return refusedBy('FI-4/recall-after-the-acceptance-limit', { until: momentFact(until) });
  return decided({ type: 'HandOverRecalled', data: {} });
}

/**
 * From any open state by a head. A ruling binds the office that got the case; another leader may take it to the chair,
 * once and at once (AC-1.19). A clock that stood runs again while offices argue.
 */
export function raiseDispute(
  law: Law,
  state: CaseState,
  command: Of<'raise-dispute'>,
  actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  if (state.designated && !mayAppeal(law, state, staffOf(actor), at)) return refusedBy('AC-1.19/a-ruling-is-binding');
  const resumed = state.state === 'suspended' ? (resume(law, state, at).events ?? []) : [];
  const stood = state.kind === 'application' && state.clock === null && state.timers.noticeDuty === undefined;
  return decided(...resumed, {
    type: 'DisputeRaised',
    data: {
      arbitrationUntil: rulingUntil(law, at),
      ...(state.designated ? { toChair: true as const } : {}),
      ...(stood ? { examineBy: workingDayEnd(calendar, hours, at, policy.applications.examined.limit) } : {}),
    },
    text: { reason: command.reason },
  });
}

/** Another leader than the one who ruled, of the office that got the case, within the time for it. */
function mayAppeal(law: Law, { ruling, office, joint }: CaseState, by: string, at: Instant): boolean {
  // What the chair ruled there is nobody to take it to.
  if (!ruling || ruling.toChair || [by, chairOf(law.directory)].includes(ruling.by)) return false;
  const offices = [office, ...Object.keys(joint?.offices ?? {})];
  return at <= ruling.appealUntil && offices.some((one) => leaderOfOffice(law.directory, one) === by);
}

/** Until when another leader may take a ruling to the chair (AC-1.19). */
export const appealUntil = ({ calendar, policy }: Law, at: Instant): Instant =>
  workingDayEnd(calendar, policy.hours.sessions, at, policy.ruling.toChair.limit);

const assignedBy = ({ calendar, policy }: Law, at: Instant): Instant =>
  workingDayEnd(calendar, policy.hours.sessions, at, policy.handOver.assigned.limit);

/** The leader's ruling binds: the office named keeps the case, its head when no person is named. */
export function designate(
  law: Law,
  _: CaseState,
  command: Of<'designate'>,
  _actor: Actor,
  at: Instant,
): Decision<CaseEvent> {
  const { office, staff } = command;
  if (!openOffice(law.directory, office)) return refusedBy('FI-4/an-open-office-receives', { office }, 'office');
  if (staff !== undefined && activeStaff(law.directory, staff)?.office !== office) {
    return refusedBy('FI-4/a-named-person-belongs-to-the-office', { staff }, 'staff');
  }
  const holder = staff ?? headOrActing(law, office);
  if (holder === undefined) return refusedBy('FI-4/an-open-office-receives', { office }, 'office');
  const acceptBy = holder === headOf(law.directory, office) ? {} : { acceptBy: assignedBy(law, at) };
  const data = { holder, office, ...acceptBy, appealUntil: appealUntil(law, at) };
  return decided({ type: 'CaseDesignated', data, text: { reason: command.reason } });
}

/**
 * The head names a handler of the office. Where work has not begun the handler has a working day to accept (FI-2);
 * a head who takes the case has nobody to accept it from.
 */
export function assign(law: Law, state: CaseState, command: Of<'assign'>, _: Actor, at: Instant): Decision<CaseEvent> {
  const { directory } = law;
  const { staff: holder } = command;
  const { office } = state;
  if (activeStaff(directory, holder)?.office !== office) {
    return refusedBy('FI-2/a-handler-belongs-to-the-office', { staff: holder }, 'staff');
  }
  const begun = !['registered', 'locating', 'assigned'].includes(state.state);
  const acceptBy = begun || holder === headOf(directory, office) ? {} : { acceptBy: assignedBy(law, at) };
  return decided({ type: 'CaseAssigned', data: { holder, office, ...acceptBy }, text: { reason: command.reason } });
}
