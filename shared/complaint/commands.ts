// The commands of a complaint as bodies people send, and what the corridor lays beside them. The same schemas validate in
// the door, make the API description and guard the forms.
import * as v from 'valibot';
import { PERSON_COMMANDS, type RegisterBody, Told } from '../case/commands.ts';
import { dayField, slug, staffNumber, text } from '../fields.ts';
import type { Ground } from '../signals/signal.ts';
import type { FilesGiven, SealedFile } from './files.ts';
import { MATTERS } from './matters.ts';
import type { Forum } from './recusal.ts';
import { FINDINGS, type Marks, SCOPES, SEALED_PARTS, type SealedPart } from './state.ts';

const optional = v.exactOptional;
/** By their ids alone: the desk carries these schemas, and needs no clause's words for them. */
const GROUNDS = MATTERS.filter((one): one is Ground => one.startsWith('AC-1.'));
const reason = text(1000);
const nothing = v.strictObject({});

/** Body of each command of the staff, by its name in the address. */
export const COMPLAINT_COMMANDS = {
  /** Whom it is really about, where the reporter named somebody only in words. */
  screen: v.strictObject({
    note: optional(text(2000)),
    target: optional(v.strictObject({ office: optional(slug), staff: optional(staffNumber) })),
    overlapsLaw: optional(v.boolean()),
  }),
  'assign-investigator': v.strictObject({ staff: staffNumber, reason: optional(reason) }),
  plan: v.strictObject({ text: text(5000) }),
  record: v.strictObject({ text: text(10_000) }),
  find: v.strictObject({
    finding: v.picklist(FINDINGS),
    text: text(10_000),
    scope: v.picklist(SCOPES),
    /** Under which ground somebody should answer for what was founded (SV-4.5). */
    ground: optional(v.picklist(GROUNDS)),
    /** Why it is not published. */
    reason: optional(reason),
    retaliation: optional(v.boolean()),
  }),
  reply: v.strictObject({ text: text(5000), told: optional(Told) }),
  rectify: v.strictObject({ text: text(5000), owner: optional(text(60)), dueOn: dayField }),
  /** The reporter is made to suffer for it; by whom, where that is somebody else (AC-1.7, AC-2.3). */
  'flag-retaliation': v.strictObject({
    text: text(5000),
    target: optional(v.strictObject({ office: optional(slug), staff: optional(staffNumber) })),
  }),
  /** How widely the result is published may be settled anew at the end. */
  close: v.strictObject({
    text: optional(text(2000)),
    scope: optional(v.picklist(SCOPES)),
    reason: optional(reason),
  }),
  /** Whoever decides writes to a reporter who was not satisfied. */
  contact: v.strictObject({ text: text(2000) }),
  reopen: v.strictObject({ reason }),
  refer: v.strictObject({ to: text(100), basis: text(500), explanation: optional(text(2000)) }),
  message: v.strictObject({ text: text(2000) }),
  'request-extension': v.strictObject({ reason }),
  'grant-extension': nothing,
  'refuse-extension': v.strictObject({ reason }),
} as const;

/** Body of drafting what is published of the result: words of its own, and nobody named unless it was founded. */
export const PublishResult = v.strictObject({
  title: text(100),
  asked: text(2000),
  outcome: text(5000),
  office: optional(slug),
});

/** Body of opening what is sealed: why, and which part; without a part it is both. `file`: one file that came with it. */
export const Unseal = v.strictObject({
  reason,
  what: optional(v.picklist(SEALED_PARTS)),
  file: optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
});

export type ComplaintCommandName = keyof typeof COMPLAINT_COMMANDS;

/** What its sender does under number and code, in the words of every other matter. */
export const COMPLAINT_PERSON_COMMANDS = {
  message: PERSON_COMMANDS.message,
  urge: PERSON_COMMANDS.urge,
  rate: PERSON_COMMANDS.rate,
  reopen: PERSON_COMMANDS.reopen,
  'report-retaliation': PERSON_COMMANDS['report-retaliation'],
  withdraw: PERSON_COMMANDS.withdraw,
} as const;
export type ComplaintPersonCommandName = keyof typeof COMPLAINT_PERSON_COMMANDS;

/** Who sits where, as marks; `forum` and `county` are for what is told, and are stored nowhere in the clear. */
export interface Seated {
  readonly marks: Marks;
  readonly forum: Forum;
  readonly county: string;
}

type Bodies = {
  [N in ComplaintCommandName]: { readonly type: N } & v.InferOutput<(typeof COMPLAINT_COMMANDS)[N]>;
};
type PersonBodies = {
  [N in ComplaintPersonCommandName]: { readonly type: N } & v.InferOutput<(typeof COMPLAINT_PERSON_COMMANDS)[N]>;
};

/** What the corridor lays beside a step, because the law knows no marks. */
interface GivenFor {
  /** Seats anew, where the step says whom it is really about. */
  readonly screen: { readonly given?: Seated };
  /** Files that a reporter adds. */
  readonly message: { readonly given?: FilesGiven };
  readonly 'flag-retaliation': { readonly given?: Seated };
  /** Whether nothing sealed stands against the investigator. */
  readonly 'assign-investigator': {
    /** `hold`: the marks of the one who has it from now on; none where it stays as it is. */
    readonly given: { readonly fits: boolean; readonly hold?: readonly string[] };
  };
}
type WithGiven<N extends ComplaintCommandName> = N extends keyof GivenFor ? Bodies[N] & GivenFor[N] : Bodies[N];

/** A step of the staff, and one of the person. */
export type Of<N extends ComplaintCommandName> = WithGiven<N>;
export type PersonOf<N extends ComplaintPersonCommandName> = PersonBodies[N];

export interface ReceiveCommand extends RegisterBody {
  readonly type: 'receive';
  readonly given: Seated & {
    readonly number: string;
    readonly follow: string;
    readonly codeKey: string;
    readonly villages: readonly string[];
    /** Whom it is about by number, offices as their heads. */
    readonly named: readonly string[];
    readonly files?: readonly SealedFile[];
  };
}

/** What only `unseal` says: a part was opened, for a reason. */
export interface OpenCommand {
  readonly type: 'unseal';
  readonly reason: string;
  readonly parts: readonly SealedPart[];
  /** The one file that was opened; said under the seal alone. */
  readonly file?: string;
}

/** The seats were computed anew, because the directory changed or the target became clear. */
export interface ReseatCommand {
  readonly type: 'reseat';
  readonly given: Seated;
}

export type ComplaintCommand =
  | ReceiveCommand
  | OpenCommand
  | ReseatCommand
  | { readonly type: 'timer'; readonly what: string }
  | { readonly type: 'redate' }
  /** Only `unseal` seals it to the other body's key. */
  | { readonly type: 'carry' }
  | PersonOf<'urge' | 'withdraw' | 'rate' | 'report-retaliation'>
  | { [N in ComplaintCommandName]: Of<N> }[ComplaintCommandName];
