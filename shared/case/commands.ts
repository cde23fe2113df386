// The commands of a case as bodies people send: the same schemas validate in the door, make the API description and
// guard the forms. What a rule decides is not here.
import * as v from 'valibot';
import { INTEGRITY, MATTERS } from '../complaint/matters.ts';
import type { About } from '../disclosure/facts.ts';
import { dayField, instantField, phoneNumber, slug, staffNumber, text } from '../fields.ts';
import type { ClockCommand } from './clock-commands.ts';
import { CASE_KINDS, CHANNELS, CORRECTABLE, PUBLIC_KINDS, SUSPENSION_GROUNDS } from './kinds.ts';
import { anonymousStaysUnknown, protectsOnlyComplaints } from './protection.ts';

const optional = v.exactOptional;

/** How and when the person was told the result (TL-3); without it the message under the query code counts. */
export const Told = v.strictObject({ how: text(60), at: instantField, by: optional(text(60)) });

export const Contact = v.strictObject({
  name: optional(text(60)),
  organisation: optional(text(100)),
  phone: optional(phoneNumber),
  declined: optional(v.boolean()),
});

/** Whom a complaint is about: as chosen from the directory, or in the reporter's own words. */
const Target = v.strictObject({ office: optional(slug), staff: optional(staffNumber), words: optional(text(200)) });

/** Who must not learn of it. */
const KeepFrom = v.pipe(v.array(staffNumber), v.maxLength(50, '最多 50 人|at most 50 people'));

/** What kind of matter it is (SV-2); several may be named. */
const Matters = v.pipe(v.array(v.picklist([...MATTERS, INTEGRITY])), v.maxLength(30));
/** Tickets of files that were taken in before, each as the door gave it. */
export const FileTickets = v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(20));

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
  target: optional(Target),
  grounds: optional(Matters),
  keepFrom: optional(KeepFrom),
  from: optional(text(100)),
  documentNumber: optional(text(60)),
  urgency: optional(v.picklist(['ordinary', 'urgent'])),
  copies: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  /** A call shortly before days off: whether it can wait until the office works again (FI-6). */
  canWait: optional(v.boolean()),
  /** How many came; above the policy's number they elect representatives (TL-4). */
  visitors: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
  /** Who else was present when the suggestion box was opened (SV-4.1). */
  witness: optional(staffNumber),
  /** Files that come with a complaint (SV-4.1). */
  files: optional(FileTickets),
});

const RegisterPublicFields = v.strictObject({
  kind: v.picklist(PUBLIC_KINDS),
  subject: text(100),
  body: text(10_000),
  item: optional(slug),
  village: optional(slug),
  contact: optional(Contact),
  identity: optional(v.picklist(['named', 'confidential', 'anonymous'])),
  target: optional(Target),
  grounds: optional(Matters),
  keepFrom: optional(KeepFrom),
  files: optional(FileTickets),
});

export const Register = v.pipe(RegisterFields, protectsOnlyComplaints(), anonymousStaysUnknown());

/** What the public sends; the office and the first responsible person follow from the roster (FI-1). */
export const RegisterPublic = v.pipe(RegisterPublicFields, protectsOnlyComplaints(), anonymousStaysUnknown());

const nothing = v.strictObject({});
const reason = text(1000);

/** What is still to be supplied: what it is called, and how to come by it (FI-3). */
export const MissingItem = v.strictObject({ name: text(60), how: text(200) });
const materialNames = v.pipe(v.array(text(60)), v.minLength(1), v.maxLength(30));
const offices = v.pipe(v.array(slug), v.minLength(1), v.maxLength(10));
const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
/** When and how the person said that they withdraw. */
const Confirmed = v.strictObject({ how: text(60), at: instantField });

/** Body of each command of the staff, by its name in the address. */
export const CASE_COMMANDS = {
  'answer-on-the-spot': v.strictObject({ answer: text(5000), told: optional(Told) }),
  locate: nothing,
  'hand-over': v.strictObject({ office: slug, staff: optional(staffNumber), reason }),
  'accept-hand-over': nothing,
  'return-hand-over': v.strictObject({ reason, suggestedOffice: slug }),
  recall: nothing,
  'raise-dispute': v.strictObject({ reason }),
  designate: v.strictObject({ office: slug, staff: optional(staffNumber), reason }),
  'make-joint': v.strictObject({ offices, dueOn: dayField, reason }),
  assign: v.strictObject({ staff: staffNumber, reason }),
  'refer-outside': v.strictObject({ to: text(100), explanation: text(2000), told: optional(Told) }),
  accept: nothing,
  'issue-notice': v.strictObject({
    missing: v.pipe(v.array(MissingItem), v.maxLength(30)),
    changeOfCircumstances: optional(text(1000)),
  }),
  'receive-materials': v.strictObject({ received: materialNames }),
  suspend: v.strictObject({ ground: v.picklist(SUSPENSION_GROUNDS), basis: text(500), expectedUntil: dayField }),
  resume: nothing,
  'request-extension': v.strictObject({ reason }),
  'grant-extension': nothing,
  'refuse-extension': v.strictObject({ reason }),
  'invite-joint': v.strictObject({ offices, proposedDueOn: dayField }),
  'confirm-joint': v.strictObject({ agreed: v.boolean(), proposedDueOn: optional(dayField) }),
  'rule-joint': v.strictObject({ dueOn: dayField, reason }),
  contribute: v.strictObject({ text: text(2000) }),
  'report-progress': v.strictObject({ text: text(2000) }),
  complete: v.strictObject({ result: text(5000), publish: optional(v.boolean()), told: optional(Told) }),
  refuse: v.strictObject({ reasons: text(2000), basis: text(500), remedy: text(500), told: optional(Told) }),
  'report-back': v.strictObject({ text: text(5000) }),
  'sign-for': nothing,
  propose: v.strictObject({ opinion: text(2000) }),
  submit: v.strictObject({ leader: staffNumber }),
  instruct: v.strictObject({ text: text(2000), office: slug, dueOn: dayField }),
  relay: v.strictObject({ to: staffNumber, note: optional(text(1000)) }),
  correct: v.strictObject({ field: v.picklist(CORRECTABLE), to: text(10_000), reason }),
  link: v.strictObject({ to: text(60) }),
  message: v.strictObject({ text: text(2000) }),
  supervise: v.strictObject({ note: text(1000), by: optional(text(60)) }),
  contact: v.strictObject({ text: text(2000) }),
  rectify: v.strictObject({ text: text(2000) }),
  'propose-set-aside': v.strictObject({ reason }),
  'confirm-set-aside': v.strictObject({ reason }),
  withdraw: v.strictObject({ reason: optional(reason), confirmed: Confirmed }),
  /** `rejected`: the superior who passed it down did not accept the answer (AC-1.15). */
  reopen: v.strictObject({ reason, rejected: optional(v.boolean()) }),
  'reissue-code': v.strictObject({ idShown: text(60) }),
} as const;

export type CaseCommandName = keyof typeof CASE_COMMANDS;

/** What the person may send under number and code; the same words as the staff's where the step is the same. */
export const PERSON_COMMANDS = {
  /** Files come with a complaint alone (SV-4.1). */
  message: v.strictObject({ ...CASE_COMMANDS.message.entries, files: optional(FileTickets) }),
  'offer-materials': v.strictObject({ text: text(2000) }),
  rate: v.strictObject({ level, manner: optional(level), comment: optional(text(1000)) }),
  urge: v.strictObject({ text: optional(text(500)) }),
  reopen: v.strictObject({ reason }),
  withdraw: v.strictObject({ reason: optional(reason) }),
  revive: nothing,
  /** Of a complaint alone: its reporter was made to suffer for it. */
  'report-retaliation': v.strictObject({ text: text(2000) }),
} as const;

export type PersonCommandName = keyof typeof PERSON_COMMANDS;

type Bodies = { [N in CaseCommandName]: { readonly type: N } & v.InferOutput<(typeof CASE_COMMANDS)[N]> };
type OwnBodies = {
  [N in Exclude<PersonCommandName, CaseCommandName>]: {
    readonly type: N;
  } & v.InferOutput<(typeof PERSON_COMMANDS)[N]>;
};

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
  /** Who is first responsible for what arrives with nobody asked (FI-1). */
  readonly duty?: string;
  readonly externalTaken?: boolean;
  /** The document and the leader whose instruction this directive is (AC-1.18). */
  readonly instructed?: { readonly case: string; readonly number: string; readonly by: string };
  /** The published record that an opinion is on (DI-6). */
  readonly about?: About;
  /** The office an instruction names: its head, or who answers for it, is the first responsible person. */
  readonly toOffice?: string;
}

/** Working days: promised, by statute. Absent where there is none. */
export interface ItemLimits {
  readonly commitmentDays?: number;
  readonly statutoryDays?: number;
}

export type RegisterBody = v.InferOutput<typeof Register>;
export type RegisterCommand = { readonly type: 'register' } & RegisterBody & { readonly given: RegistrationGiven };

/** A file that was checked and stored, laid to the case (DI-4). `kind` is its media type, `bytes` its size. */
export interface AttachCommand {
  readonly type: 'attach';
  readonly file: string;
  readonly kind: string;
  readonly bytes: number;
  readonly name: string;
}

/** What the corridor looks up or draws for a step, because the law reads no tables and draws no lots. */
export interface GivenFor {
  readonly complete: { readonly disclosure: string };
  /** The linked directive that an instruction makes: its record, its number, where its follow-up lies. */
  readonly instruct: { readonly directive: string; readonly number: string; readonly follow: string };
  /** Names of what the newest notice asked for, and the version of the event that did. */
  readonly 'receive-materials': { readonly notice: number; readonly names: readonly string[] };
  readonly correct: { readonly villages: readonly string[]; readonly item?: NonNullable<RegistrationGiven['item']> };
  /** The other case, where the person who links may know of it. */
  readonly link: { readonly case?: string; readonly number?: string };
  readonly 'reissue-code': { readonly follow: string };
}

type WithGiven<N extends CaseCommandName> = N extends keyof GivenFor
  ? Bodies[N] & { readonly given: GivenFor[N] }
  : Bodies[N];

/** A person's withdrawal confirms itself. */
type PersonWithdraw = { readonly type: 'withdraw'; readonly reason?: string; readonly confirmed?: undefined };

export type CaseCommand =
  | RegisterCommand
  | ClockCommand
  | AttachCommand
  | PersonWithdraw
  | { [N in CaseCommandName]: WithGiven<N> }[CaseCommandName]
  | OwnBodies[keyof OwnBodies];

/** The command of one type. */
export type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
