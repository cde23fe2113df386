// Registering a case (FI-1, FI-6, TL-2): who is responsible from this moment, and which clock runs.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeMember, activeStaff, answerableFor, dutyLeader, openOffice } from '../directory/directory.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { closeOf, nextOpening, receivedOn } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, instantOn, plusDays, plusMinutes } from '../time.ts';
import { appraisalGroup, chairOrActing, present } from './addressees.ts';
import type { RegisterBody, RegisterCommand } from './commands.ts';
import { examinedBy, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { asksNobody, isCall } from './kinds.ts';
import { isClassified, paperStepBy } from './papers.ts';

const DATED_CHANNELS = new Set(['superior', 'platform', 'hotline']);
const DATED_KINDS = new Set(['directive', 'document']);

/** Whether a call comes in the last hour of a working day (FI-6). */
function isLateCall(law: Law, at: Instant): boolean {
  const hours = law.policy.hours.sessions;
  const on = receivedOn(law.calendar, hours, at);
  return dayOf(at) === on && at >= plusMinutes(closeOf(hours, on), -law.policy.phone.lastMinutes);
}

/** When a call must have been relayed: by the end of the day, a late call by the morning after (FI-6). */
function relayBy(law: Law, at: Instant): Instant {
  const hours = law.policy.hours.sessions;
  const on = receivedOn(law.calendar, hours, at);
  if (!isLateCall(law, at)) return closeOf(hours, on);
  return instantOn(addWorkingDays(law.calendar, on, 1), law.policy.phone.lateCallsRelayedBy);
}

/**
 * Whether a call is owed an answer or a relay by the end of the day (FI-6, SC-6). An emergency is with the duty leader and
 * the chair already (AC-1.13). A hotline's call that has a date of its own is answered by that, and one that is entered
 * on a later day, out of a list, was answered for where it came in.
 */
function isRelayed({ channel, emergency, dueOn, occurredAt }: RegisterCommand, at: Instant): boolean {
  if (!isCall(channel) || emergency) return false;
  return channel === 'phone' || (dueOn === undefined && dayOf(occurredAt ?? at) === dayOf(at));
}

/** Who is asked first: the one named, else the duty person of a channel that asks nobody, else the registrar (FI-1). */
function firstOf(law: Law, { firstAsked, channel, given }: RegisterCommand, registrar: string | null): string {
  if (firstAsked !== undefined) return firstAsked;
  if (given.toOffice !== undefined) return answerableFor(law.directory, given.toOffice) ?? registrar ?? '';
  return (asksNobody(channel) ? given.duty : undefined) ?? registrar ?? '';
}

function textsOf(command: RegisterCommand) {
  const { subject, body, contact, onBehalfOf, agent, lateReason, from, documentNumber, externalNumber, copies } =
    command;
  return { subject, body, contact, onBehalfOf, agent, lateReason, from, documentNumber, externalNumber, copies };
}

/**
 * The office a case begins in: the first responsible person's own. A leader has none; what a leader is asked, or stands
 * in for when a head is missing, begins at the reception (FI-1). A supervisor is no staff.
 */
function officeOf(law: Law, first: string, reception: string | undefined): string | undefined {
  const member = activeMember(law.directory, first);
  return member && (member.office ?? reception);
}

/** What stands against a registration: a person, village or item that does not exist, a date or time out of range. */
function barred(law: Law, command: RegisterCommand, registrar: string | null, at: Instant) {
  const { given, kind, witness } = command;
  // SV-4.1: its words would lie open here; it has a law of its own.
  if (kind === 'complaint') return refusedBy('SV-4.1/a-complaint-is-taken-by-itself');
  if (command.office !== undefined && !openOffice(law.directory, command.office)) {
    return refusedBy('FI-4/an-open-office-receives', { office: command.office }, 'office');
  }
  if (command.village !== undefined && !given.villages.includes(command.village)) {
    return refusedBy('DI-1/a-known-village', { village: command.village }, 'village');
  }
  if (command.item !== undefined && !given.item)
    return refusedBy('TL-2/an-item-in-force', { item: command.item }, 'item');
  if (kind === 'application' && !given.item) return refusedBy('TL-2/an-application-names-its-item', {}, 'item');
  if (witness !== undefined && (witness === registrar || !activeStaff(law.directory, witness))) {
    return refusedBy('SV-4.1/the-box-is-opened-by-two', { staff: witness }, 'witness');
  }
  if (given.externalTaken)
    return refusedBy('FI-1/one-external-number-once', { number: command.externalNumber ?? '' }, 'externalNumber');

  return heardWithin(law, command, at);
}

/** What stands against words and times of any matter: classified papers, a time out of range, a date nobody may set. */
export function heardWithin(law: Law, command: RegisterBody, at: Instant) {
  const { kind, channel, subject, body, from, documentNumber } = command;
  if (isClassified(subject, body, from, documentNumber)) return refusedBy('AC-1.20/classified-papers-stay-outside');
  const received = command.occurredAt ?? at;
  const days = law.policy.registering.lookBack.limit;
  if (received > at || dayOf(received) < plusDays(dayOf(at), -days)) {
    return refusedBy('FI-1/occurred-within-the-window', { days }, 'occurredAt');
  }
  if (command.dueOn === undefined) return undefined;
  if (!DATED_CHANNELS.has(channel) && !DATED_KINDS.has(kind))
    return refusedBy('TL-4/a-date-only-from-a-superior', {}, 'dueOn');
  return command.dueOn < dayOf(received) ? refusedBy('TL-4/a-date-set-is-not-in-the-past', {}, 'dueOn') : undefined;
}

/** Who hears of it at once besides the first responsible person, and null where nobody does. */
function toldAtOnce(law: Law, { emergency, channel, witness }: RegisterCommand): readonly string[] | null {
  // AC-1.13: an emergency reaches the duty leader and the chair, day and night.
  const leaders = emergency ? present(dutyLeader(law.directory), chairOrActing(law)) : [];
  // SV-4.1: a box opened by one alone is brought to the appraisal group.
  const group = channel === 'box' && witness === undefined ? appraisalGroup(law) : [];
  return emergency || group.length > 0 ? present(...leaders, ...group) : null;
}

/** Settles from this moment who is responsible and which clock runs. Refused as `barred` says. */
export function register(law: Law, command: RegisterCommand, actor: Actor, at: Instant): Decision<CaseEvent> {
  const { given, kind, channel } = command;
  const registrar = actor.kind === 'staff' ? actor.staff : null;
  const no = barred(law, command, registrar, at);
  if (no) return no;
  const first = firstOf(law, command, registrar);
  const office = given.toOffice ?? officeOf(law, first, given.reception);
  if (office === undefined) return refusedBy('FI-1/first-asked-is-on-the-staff', { staff: first }, 'firstAsked');
  const received = command.occurredAt ?? at;
  const hours = law.policy.hours.sessions;
  // FI-3: an application runs on no date until its materials are declared complete; a duty to say so runs instead.
  const examined = examinedBy(law, received);
  const undated = kind === 'application' && command.dueOn === undefined;
  const urgent = kind === 'document' && command.urgency === 'urgent';
  const facts = { item: given.item, setOn: command.dueOn, urgent };
  const clock = undated ? null : startClock(law, kind, received, at, facts);
  const late = clock !== null && clock.due.at < at;
  // FI-6: a call that cannot wait until the office works again reaches the duty leader at once.
  const leader = dutyLeader(law.directory);
  const atOnce = isCall(channel) && command.canWait === false && leader !== undefined && leader !== registrar;
  const timers = {
    ...(undated ? { noticeDuty: examined > at ? examined : at } : {}),
    ...(isRelayed(command, at) && !atOnce ? { relay: relayBy(law, at) } : {}),
    ...(kind === 'document' && !late ? { signFor: paperStepBy(law, urgent, 'signFor', at) } : {}),
    ...(command.emergency ? { reportUp: plusMinutes(at, law.policy.emergencies.reportedUpMinutes) } : {}),
    // Entered with its date already past: red from the start, and said once to whoever answers for the office.
    ...(late ? { lateEntry: nextOpening(law.calendar, hours, at) } : {}),
  };
  const { contact } = command;
  const reachable = contact !== undefined && (contact.name ?? contact.phone ?? contact.organisation) !== undefined;
  const { item } = given;
  const told = toldAtOnce(law, command);
  const registered: CaseEvent = {
    type: 'CaseRegistered',
    data: {
      number: given.number,
      kind,
      channel,
      office,
      registrar,
      firstAsked: first,
      follow: given.follow,
      receivedAt: received,
      ...(item ? { item: `${item.id}@${item.version}`, itemLimits: limitsOf(item) } : {}),
      ...(command.village === undefined ? {} : { village: command.village }),
      ...(command.office === undefined ? {} : { suggestedOffice: command.office }),
      contact: contact?.declined ? 'declined' : reachable ? 'given' : 'none',
      ...(urgent ? { urgent } : {}),
      ...(command.emergency ? { emergency: true } : {}),
      ...(command.visitors !== undefined && command.visitors > law.policy.registering.groupVisitAbove
        ? { visitors: command.visitors }
        : {}),
      ...(channel === 'box' ? { witness: command.witness ?? null } : {}),
      ...(given.instructed ? { instructed: given.instructed } : {}),
      ...(given.about ? { about: given.about } : {}),
      ...(told ? { told } : {}),
      clock,
      late,
      sameDayUntil: closeOf(hours, receivedOn(law.calendar, hours, at)),
      timers,
    },
    text: textsOf(command) as never,
  };
  return decided<CaseEvent>(
    registered,
    ...(atOnce ? [{ type: 'CaseRelayed' as const, data: { to: leader as string } }] : []),
  );
}

const limitsOf = ({ commitmentDays, statutoryDays }: NonNullable<RegisterCommand['given']['item']>) => ({
  ...(commitmentDays === undefined ? {} : { commitmentDays }),
  ...(statutoryDays === undefined ? {} : { statutoryDays }),
});
