// The commands of a staff record as bodies people send, and those that only the corridor makes up (codes and identities
// arrive as keyed hashes: the law never sees one in the clear).
import * as v from 'valibot';
import { dayField, phoneNumber, slug, staffNumber, text } from '../../fields.ts';
import { publicText } from '../public-text.ts';
import { ROLES } from '../roles.ts';

const optional = v.exactOptional;
const nothing = v.strictObject({});
const role = v.strictObject({ role: v.picklist(ROLES) });
/** A supervisor is proposed with the first and the last day of their term (SV-4.3). */
const proposal = v.strictObject({ ...role.entries, from: optional(dayField), until: optional(dayField) });

/** Kinds of service: each has a quota of excellent and names of grades of its own (AP-4). */
export const STAFF_CATEGORIES = ['civil-servant', 'public-institution'] as const;
export type StaffCategory = (typeof STAFF_CATEGORIES)[number];

/** Everything a person in post is known by (DI-3); each change states it all anew. */
export const StaffFacts = v.strictObject({
  name: publicText(40),
  title: publicText(60),
  duties: v.pipe(v.array(publicText(200)), v.maxLength(30, '不能超过 30 项|at most 30 entries')),
  office: optional(slug),
  leader: optional(staffNumber),
  phone: optional(phoneNumber),
  category: optional(v.picklist(STAFF_CATEGORIES)),
});
export type StaffFacts = v.InferOutput<typeof StaffFacts>;

export const AppointStaff = v.strictObject({ number: staffNumber, ...StaffFacts.entries });

/** Body of each command on a person who is in the directory, by its name in the address. */
export const STAFF_COMMANDS = {
  set: StaffFacts,
  leave: nothing,
  'propose-role': proposal,
  'confirm-role': role,
  'revoke-role': role,
  // Whose matters somebody stands aside in as a relative; all of them, stated anew each time.
  'declare-relatives': v.strictObject({
    relatives: v.pipe(v.array(staffNumber), v.maxLength(30, '不能超过 30 人|at most 30 people')),
    /** How they are related: kept outside the chain. */
    note: optional(text(500)),
  }),
  'issue-code': nothing,
  unbind: nothing,
} as const;
export type StaffCommandName = keyof typeof STAFF_COMMANDS;

type RoleCommand = v.InferOutput<typeof role>;

export type StaffCommand =
  /** The operator of an empty house names its first administrator; the code binds that person's account. */
  | {
      readonly type: 'found';
      readonly number: string;
      readonly facts: StaffFacts;
      readonly given: { readonly code: string };
    }
  | { readonly type: 'appoint'; readonly number: string; readonly facts: StaffFacts }
  | { readonly type: 'set'; readonly number: string; readonly facts: StaffFacts }
  | { readonly type: 'import'; readonly number: string; readonly facts: StaffFacts; readonly batch: string }
  | { readonly type: 'leave'; readonly number: string }
  | ({ readonly type: 'propose-role'; readonly number: string } & v.InferOutput<typeof proposal>)
  | ({ readonly type: 'confirm-role' | 'revoke-role'; readonly number: string } & RoleCommand)
  | ({ readonly type: 'declare-relatives'; readonly number: string } & v.InferOutput<
      (typeof STAFF_COMMANDS)['declare-relatives']
    >)
  | { readonly type: 'issue-code'; readonly number: string; readonly given: { readonly code: string } }
  | {
      readonly type: 'bind';
      readonly number: string;
      readonly given: { readonly code: string; readonly identity: string };
    }
  | { readonly type: 'unbind'; readonly number: string };
