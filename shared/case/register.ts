// Registering a case (FI-1, FI-6, TL-2): who is responsible from this moment, and which clock runs.
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { activeStaff, openOffice } from '../directory/directory.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { closeOf, nextOpening, receivedOn } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, instantOn, plusDays, plusMinutes } from '../time.ts';
import type { RegisterCommand } from './commands.ts';
import { examinedBy, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';

const DATED_CHANNELS = new Set(['superior', 'platform', 'hotline']);
const DATED_KINDS = new Set(['directive', 'document']);

/** When a call must have been relayed: by the end of the day, a late call by the morning after (FI-6). */
function relayBy(law: Law, at: Instant): Instant {
  const hours = law.policy.hours.sessions;
  const on = receivedOn(law.calendar, hours, at);
  const close = closeOf(hours, on);
  const late = dayOf(at) === on && at >= plusMinutes(close, -law.policy.phone.lastMinutes);
  if (!late) return close;
  return instantOn(addWorkingDays(law.calendar, on, 1), law.policy.phone.lateCallsRelayedBy);
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
  const member = activeStaff(law.directory, first);
  if (!member || member.roles.includes('supervisor')) return undefined;
  return member.office ?? reception;
}

/** Refused when a named person, village or item does not exist, the date may not be set, or the time is out of range. */
export function register(law: Law, command: RegisterCommand, actor: Actor, at: Instant): Decision<CaseEvent> {
  const { given, kind, channel } = command;
  if (kind === 'complaint') return refusedBy('SV-4.1/not-yet-open');
  const registrar = actor.kind === 'staff' ? actor.staff : null;
  const first = command.firstAsked ?? registrar ?? '';
  const office = officeOf(law, first, given.reception);
  if (office === undefined) return refusedBy('FI-1/first-asked-is-on-the-staff', { staff: first });
  if (command.office !== undefined && !openOffice(law.directory, command.office)) {
    return refusedBy('FI-4/an-open-office-receives', { office: command.office });
  }
  if (command.village !== undefined && !given.villages.includes(command.village)) {
    return refusedBy('DI-1/a-known-village', { village: command.village });
  }
  if (command.item !== undefined && !given.item) return refusedBy('TL-2/an-item-in-force', { item: command.item });
  if (kind === 'application' && !given.item) return refusedBy('TL-2/an-application-names-its-item');
  if (given.externalTaken) return refusedBy('FI-1/one-external-number-once', { number: command.externalNumber ?? '' });

  const received = command.occurredAt ?? at;
  const days = law.policy.registering.lookBack.limit;
  if (received > at || dayOf(received) < plusDays(dayOf(at), -days)) {
    return refusedBy('FI-1/occurred-within-the-window', { days });
  }
  if (command.dueOn !== undefined) {
    if (!DATED_CHANNELS.has(channel) && !DATED_KINDS.has(kind)) return refusedBy('TL-4/a-date-only-from-a-superior');
    if (command.dueOn < dayOf(received)) return refusedBy('TL-4/a-date-set-is-not-in-the-past');
  }

  const hours = law.policy.hours.sessions;
  // FI-3: an application runs on no date until its materials are declared complete; a duty to say so runs instead.
  const examined = examinedBy(law, received);
  const undated = kind === 'application' && command.dueOn === undefined;
  const urgent = kind === 'document' && command.urgency === 'urgent';
  const facts = { item: given.item, setOn: command.dueOn, urgent };
  const clock = undated ? null : startClock(law, kind, received, at, facts);
  const late = clock !== null && clock.due.at < at;
  const timers = {
    ...(undated ? { noticeDuty: examined > at ? examined : at } : {}),
    ...(channel === 'phone' ? { relay: relayBy(law, at) } : {}),
    // Entered with its date already past: red from the start, and said once to whoever answers for the office.
    ...(late ? { lateEntry: nextOpening(law.calendar, hours, at) } : {}),
  };
  const { contact } = command;
  const reachable = contact !== undefined && (contact.name ?? contact.phone ?? contact.organisation) !== undefined;
  const { item } = given;
  return decided({
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
      clock,
      late,
      sameDayUntil: closeOf(hours, receivedOn(law.calendar, hours, at)),
      timers,
    },
    text: textsOf(command) as never,
  });
}

const limitsOf = ({ commitmentDays, statutoryDays }: NonNullable<RegisterCommand['given']['item']>) => ({
  ...(commitmentDays === undefined ? {} : { commitmentDays }),
  ...(statutoryDays === undefined ? {} : { statutoryDays }),
});
