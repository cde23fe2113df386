// Taking a complaint (SV-4.1): everything said is sealed in the same write, the number and two dates stand outside, and
// what is above the township goes to the county at once.
import { startClock } from '../case/deadline.ts';
import { heardWithin } from '../case/register.ts';
import {
  type Actor,
  type Decision,
  decided,
  type JsonObject,
  type Law,
  refusedBy,
  type SealedText,
} from '../decision.ts';
import type { Instant } from '../time.ts';
import { findingClock, replyClock } from './clocks.ts';
import type { ReceiveCommand } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { NO_FILES, sealedWith, tooManyFiles } from './files.ts';
import { referred } from './referral.ts';

const filesOf = ({ given }: ReceiveCommand) => ({ files: given.files ?? [], held: NO_FILES });

/** What was said about the matter, and whom it names: one part of the seal. */
function matterOf(command: ReceiveCommand): JsonObject {
  const { subject, body, identity, target, grounds, keepFrom, village, item, office, occurredAt, lateReason, witness } =
    command;
  const facts = { subject, body, identity, target, grounds, keepFrom, village, item, office, occurredAt, lateReason };
  // Who an office stood for that day is kept with it: a new head changes nothing of whom it is about.
  const { named } = command.given;
  const { matter } = sealedWith(filesOf(command));
  return { ...facts, witness, externalNumber: command.externalNumber, named, ...matter } as JsonObject;
}

/** Who brought it: the other part, opened by itself. Undefined where nothing of it was said. */
function identityOf({ contact, onBehalfOf, agent }: ReceiveCommand): JsonObject | undefined {
  const said = { contact, onBehalfOf, agent };
  return Object.values(said).some((one) => one !== undefined) ? (said as JsonObject) : undefined;
}

/** Both parts as they are sealed. */
export function sealedOf(command: ReceiveCommand): SealedText {
  const identity = identityOf(command);
  return { matter: matterOf(command), ...(identity ? { identity } : {}) };
}

/**
 * Whom it names is never checked against the staff: an answer would tell who works here, and a slip of the pen must not
 * lose a complaint.
 */
export function receive(law: Law, command: ReceiveCommand, actor: Actor, at: Instant): Decision<ComplaintEvent> {
  const { given, channel } = command;
  const no = heardWithin(law, command, at);
  if (no) return no;
  if (command.village !== undefined && !given.villages.includes(command.village)) {
    return refusedBy('DI-1/a-known-village', { village: command.village }, 'village');
  }
  const files = filesOf(command);
  const tooMany = tooManyFiles(law, files);
  if (tooMany) return tooMany;
  const received = command.occurredAt ?? at;
  const clock = command.dueOn
    ? startClock(law, 'complaint', received, at, { setOn: command.dueOn })
    : replyClock(law, received, at);
  const { number, forum, marks, follow, codeKey, county } = given;
  const facts: ComplaintEvent = {
    type: 'ComplaintReceived',
    data: {
      number,
      channel,
      registrar: actor.kind === 'staff' ? actor.staff : null,
      receivedAt: received,
      follow,
      codeKey,
      marks,
      clock,
      findingClock: findingClock(law, received, at),
      late: clock.due.at < at,
    },
    sealed: sealedOf(command),
    person: { subject: command.subject, forum, ...sealedWith(files).person },
  };
  if (forum !== 'county') return decided(facts);
  return decided<ComplaintEvent>(facts, referred(law, at, { to: county }));
}
