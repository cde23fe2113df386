// The law of a person's mailbox: where reminders reach them outside the house, and whether they want any. The address is
// private: it is text beside the chain, stands in no list and on no board, and only whoever sends reads it.
import * as v from 'valibot';
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type NewEvent,
  type Recorded,
  staffOf,
} from '../../decision.ts';
import { mailAddress, staffNumber } from '../../fields.ts';

const optional = v.exactOptional;

/**
 * What is left out stays as it was; an empty address is taken back. `staff` names somebody else, for whom the
 * administrator sets the address; whether reminders come is each person's own to say.
 */
export const SetMailbox = v.strictObject({
  staff: optional(staffNumber),
  address: optional(
    v.union(
      [v.literal(''), mailAddress],
      '邮箱地址应写成 name@example.gov.cn|an address is written name@example.gov.cn',
    ),
  ),
  on: optional(v.boolean('应为是或否|must be yes or no')),
});
export type SetMailbox = v.InferOutput<typeof SetMailbox>;

export type MailboxCommand = { readonly type: 'set' } & Omit<SetMailbox, 'staff'>;

/** `address` says what became of it; the address itself is the event's text. */
export type MailboxEvent = NewEvent<'MailboxSet', { readonly on?: boolean; readonly address?: 'named' | 'takenBack' }>;

export interface MailboxState {
  /** False once the person has switched reminders off. */
  readonly on: boolean;
  /** Version of the event whose text is the address. */
  readonly namedAt?: number;
}

/** Before anybody said anything: no address, and reminders would be welcome. */
export const NO_MAILBOX: MailboxState = { on: true };

function decide(state: MailboxState | null, { address, on }: MailboxCommand): Decision<MailboxEvent> {
  const { on: isOn, namedAt } = state ?? NO_MAILBOX;
  const switched = on !== undefined && on !== isOn;
  const takenBack = address === '' && namedAt !== undefined;
  const named = address !== undefined && address !== '';
  if (!(switched || takenBack || named)) return decided();
  return decided({
    type: 'MailboxSet',
    data: {
      ...(switched ? { on } : {}),
      ...(named ? { address: 'named' } : takenBack ? { address: 'takenBack' } : {}),
    },
    ...(named ? { text: { address } } : {}),
  });
}

function evolve(state: MailboxState | null, { type, version, data }: Recorded<MailboxEvent>): MailboxState {
  if (type !== 'MailboxSet') throw new Error(`unknown event ${type}`);
  const { on: isOn, namedAt: before } = state ?? NO_MAILBOX;
  const namedAt = data.address === 'named' ? version : data.address === 'takenBack' ? undefined : before;
  return { on: data.on ?? isOn, ...(namedAt === undefined ? {} : { namedAt }) };
}

export const mailboxLaw: Aggregate<MailboxCommand, MailboxEvent, MailboxState> = {
  name: 'mailbox',
  initial: null,
  decide: (_, state, command) => decide(state, command),
  evolve,
};

export type MailboxNoticed = 'MailboxSet';

/** Whoever's address somebody else set hears of it: reminders may now reach another place. */
export const mailboxNotices = (
  whose: string,
  { type, data, actor }: Recorded<MailboxEvent> & { readonly actor: Actor },
): readonly { readonly staff: string; readonly what: MailboxNoticed }[] =>
  data.address !== undefined && staffOf(actor) !== whose ? [{ staff: whose, what: type }] : [];
