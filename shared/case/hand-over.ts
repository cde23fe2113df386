// Passing a case to the office whose duty it is (FI-4, AC-1.19): open until accepted or returned, and the first
// responsible person's until then; the second return brings it before the supervising leader.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff, chairOf, headOf, leaderOfOffice, openOffice } from '../directory/directory.ts';
import { addOfficeMinutes, workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import { momentFact } from '../words/moment.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

type Of<T> = Extract<CaseCommand, { type: T }>;

const numberOf = (actor: Actor): string => (actor.kind === 'staff' ? actor.staff : '');

/** When acceptance is owed: soon with the person standing there, by the end of the next working day otherwise. */
function acceptBy(law: Law, state: CaseState, at: Instant): { readonly acceptBy: Instant; readonly present: boolean } {
  const { calendar, policy } = law;
  const hours = policy.hours.sessions;
  const present = state.channel === 'window' || state.channel === 'visit';
  return present
    ? { acceptBy: addOfficeMinutes(calendar, hours, at, policy.handOver.presentMinutes), present }
    : { acceptBy: workingDayEnd(calendar, hours, at, policy.handOver.accepted.limit), present };
}

export function handOver(law: Law, state: CaseState, command: Of<'hand-over'>, at: Instant): Decision<CaseEvent> {
  const { office, staff } = command;
  if (state.designated) return refusedBy('AC-1.19/a-ruling-is-binding');
  if (!openOffice(law.directory, office)) return refusedBy('FI-4/an-open-office-receives', { office });
  if (staff !== undefined && activeStaff(law.directory, staff)?.office !== office) {
    return refusedBy('FI-4/a-named-person-belongs-to-the-office', { staff });
  }
  if (staff === state.holder || (staff === undefined && office === state.office))
    return refusedBy('FI-4/not-to-oneself');
  return decided({
    type: 'CaseHandedOver',
    data: { office, ...(staff === undefined ? {} : { staff }), ...acceptBy(law, state, at) },
    text: { reason: command.reason },
  });
}

export function acceptHandOver(state: CaseState, actor: Actor): Decision<CaseEvent> {
  const office = state.handOver?.office ?? state.office;
  return decided({ type: 'HandOverAccepted', data: { holder: numberOf(actor), office } });
}

export function returnHandOver(
  law: Law,
  state: CaseState,
  command: Of<'return-hand-over'>,
  at: Instant,
): Decision<CaseEvent> {
  const { suggestedOffice } = command;
  if (!openOffice(law.directory, suggestedOffice)) {
    return refusedBy('FI-4/an-open-office-receives', { office: suggestedOffice });
  }
  if (suggestedOffice === state.handOver?.office) return refusedBy('FI-4/a-return-names-the-right-office');
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

export function recall(law: Law, state: CaseState, at: Instant): Decision<CaseEvent> {
  const since = state.handOver?.at ?? at;
  const until = workingDayEnd(law.calendar, law.policy.hours.sessions, since, law.policy.handOver.recalled.limit);
  if (at < until) return refusedBy('FI-4/recall-after-the-acceptance-limit', { until: momentFact(until) });
  return decided({ type: 'HandOverRecalled', data: {} });
}

export function raiseDispute(
  law: Law,
  state: CaseState,
  command: Of<'raise-dispute'>,
  at: Instant,
): Decision<CaseEvent> {
  if (state.designated) return refusedBy('AC-1.19/a-ruling-is-binding');
  return decided({
    type: 'DisputeRaised',
    data: { arbitrationUntil: rulingUntil(law, at) },
    text: { reason: command.reason },
  });
}

/** The leader's ruling binds: the office named keeps the case, its head when no person is named. */
export function designate(law: Law, command: Of<'designate'>): Decision<CaseEvent> {
  const { office, staff } = command;
  if (!openOffice(law.directory, office)) return refusedBy('FI-4/an-open-office-receives', { office });
  if (staff !== undefined && activeStaff(law.directory, staff)?.office !== office) {
    return refusedBy('FI-4/a-named-person-belongs-to-the-office', { staff });
  }
  const holder =
    staff ?? headOf(law.directory, office) ?? leaderOfOffice(law.directory, office) ?? chairOf(law.directory);
  if (holder === undefined) return refusedBy('FI-4/an-open-office-receives', { office });
  return decided({ type: 'CaseDesignated', data: { holder, office }, text: { reason: command.reason } });
}

/**
 * The head names a handler of the office. Where work has not begun the handler has a working day to accept (FI-2);
 * a head who takes the case has nobody to accept it from.
 */
export function assign(law: Law, state: CaseState, command: Of<'assign'>, at: Instant): Decision<CaseEvent> {
  const { calendar, directory, policy } = law;
  const { staff: holder } = command;
  const { office } = state;
  if (activeStaff(directory, holder)?.office !== office) {
    return refusedBy('FI-2/a-handler-belongs-to-the-office', { staff: holder });
  }
  const begun = !['registered', 'locating', 'assigned'].includes(state.state);
  const until = workingDayEnd(calendar, policy.hours.sessions, at, policy.handOver.assigned.limit);
  const acceptBy = begun || holder === headOf(directory, office) ? {} : { acceptBy: until };
  return decided({ type: 'CaseAssigned', data: { holder, office, ...acceptBy }, text: { reason: command.reason } });
}
