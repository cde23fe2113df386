// The commands of a case as bodies people send: the same schemas validate in the door, make the API description and
// guard the forms. What a rule decides is not here.
import * as v from 'valibot';
import { dayField, instantField, phoneNumber, slug, staffNumber, text } from '../fields.ts';
import { CASE_KINDS, CHANNELS, PUBLIC_KINDS } from './kinds.ts';

const optional = v.exactOptional;

/** How and when the person was told the result (TL-3); without it the message under the query code counts. */
export const Told = v.strictObject({ how: text(60), at: instantField, by: optional(text(60)) });

export const Contact = v.strictObject({
  name: optional(text(60)),
  organisation: optional(text(100)),
  phone: optional(phoneNumber),
  declined: optional(v.boolean()),
});

const RegisterFields = v.strictObject({
  kind: v.picklist(CASE_KINDS),
  channel: v.picklist(CHANNELS),
  subject: text(100),
  body: optional(text(10_000)),
  item: optional(slug),
  office: optional(slug),
  village: optional(slug),
  occurredAt: optional(instantField),
  lateReason: optional(text(500)),
  firstAsked: optional(staffNumber),
  contact: optional(Contact),
  onBehalfOf: optional(text(60)),
  agent: optional(text(60)),
  emergency: optional(v.boolean()),
  externalNumber: optional(text(60)),
  dueOn: optional(dayField),
  identity: optional(v.picklist(['named', 'confidential', 'anonymous'])),
  target: optional(v.strictObject({ office: optional(slug), staff: optional(staffNumber) })),
  grounds: optional(v.pipe(v.array(text(40)), v.maxLength(30))),
  keepFrom: optional(v.pipe(v.array(staffNumber), v.maxLength(50))),
  from: optional(text(100)),
  documentNumber: optional(text(60)),
  urgency: optional(v.picklist(['ordinary', 'urgent'])),
  copies: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
});

const RegisterPublicFields = v.strictObject({
  kind: v.picklist(PUBLIC_KINDS),
  subject: text(100),
  body: text(10_000),
  item: optional(slug),
  village: optional(slug),
  contact: optional(Contact),
  identity: optional(v.picklist(['named', 'confidential', 'anonymous'])),
  target: optional(v.strictObject({ office: optional(slug), staff: optional(staffNumber) })),
  keepFrom: optional(v.pipe(v.array(staffNumber), v.maxLength(50))),
});

/** Protection that only a complaint gives: promised for nothing else, and never dropped in silence (SV-4.1). */
const ONLY_COMPLAINTS = ['target', 'grounds', 'keepFrom'] as const;
interface Protected {
  readonly kind: string;
  readonly identity?: string;
  readonly target?: unknown;
  readonly grounds?: unknown;
  readonly keepFrom?: unknown;
}
const protectsOnlyComplaints = <T extends Protected>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.kind === 'complaint') return;
    const input = dataset.value;
    const wrong = [
      ...ONLY_COMPLAINTS.filter((key) => input[key] !== undefined),
      ...(input.identity === 'confidential' ? (['identity'] as const) : []),
    ];
    for (const key of wrong) {
      const path = [
        { type: 'object' as const, origin: 'value' as const, input: input as never, key, value: input[key] },
      ];
      addIssue({ message: '只有投诉举报可以填写这一项|only a complaint has this field', path: path as never });
    }
  });

export const Register = v.pipe(RegisterFields, protectsOnlyComplaints());

/** What the public sends; the office and the first responsible person follow from the roster (FI-1). */
export const RegisterPublic = v.pipe(RegisterPublicFields, protectsOnlyComplaints());

const nothing = v.strictObject({});
const reason = text(1000);

/** Body of each command, by its name in the address. */
export const CASE_COMMANDS = {
  'answer-on-the-spot': v.strictObject({ answer: text(5000), told: optional(Told) }),
  locate: nothing,
  'hand-over': v.strictObject({ office: slug, staff: optional(staffNumber), reason }),
  'accept-hand-over': nothing,
  'return-hand-over': v.strictObject({ reason, suggestedOffice: slug }),
  recall: nothing,
  'raise-dispute': v.strictObject({ reason }),
  designate: v.strictObject({ office: slug, staff: optional(staffNumber), reason }),
  assign: v.strictObject({ staff: staffNumber, reason }),
  'refer-outside': v.strictObject({ to: text(100), explanation: text(2000), told: optional(Told) }),
  accept: nothing,
  'report-progress': v.strictObject({ text: text(2000) }),
  complete: v.strictObject({ result: text(5000), publish: optional(v.boolean()), told: optional(Told) }),
  refuse: v.strictObject({ reasons: text(2000), basis: text(500), remedy: text(500), told: optional(Told) }),
  relay: v.strictObject({ to: staffNumber, note: optional(text(1000)) }),
  message: v.strictObject({ text: text(2000) }),
} as const;

export type CaseCommandName = keyof typeof CASE_COMMANDS;

type Bodies = { [N in CaseCommandName]: { readonly type: N } & v.InferOutput<(typeof CASE_COMMANDS)[N]> };

/** What the corridor hands in with a registration, because the law draws no numbers and no lots. */
export interface RegistrationGiven {
  readonly number: string;
  /** SHA-256 of number and query code: where the person's view of the case lies. */
  readonly follow: string;
  /** The item version in force, where an item was named and is in force. */
  readonly item?: { readonly id: string; readonly version: number; readonly office: string } & ItemLimits;
  readonly villages: readonly string[];
  /** The office that answers for what is brought to somebody without one. */
  readonly reception?: string;
  readonly externalTaken?: boolean;
}

/** Working days: promised, by statute. Absent where there is none. */
export interface ItemLimits {
  readonly commitmentDays?: number;
  readonly statutoryDays?: number;
}

export type RegisterBody = v.InferOutput<typeof Register>;
export type RegisterCommand = { readonly type: 'register' } & RegisterBody & { readonly given: RegistrationGiven };

/** A timer that has come due; only the clock sends it. */
export interface TimerCommand {
  readonly type: 'timer';
  readonly what: string;
}
/** The calendar changed (TL-4): the date is computed anew under the law now in force. */
export interface RedateCommand {
  readonly type: 'redate';
  readonly override: string;
}

export type CaseCommand =
  | RegisterCommand
  | TimerCommand
  | RedateCommand
  | (Bodies['complete'] & { readonly given: { readonly disclosure: string } })
  | Exclude<Bodies[CaseCommandName], { type: 'complete' }>;
