// How every aggregate of this law is written: decide(law, state, command, actor, at) gives events or a refusal,
// evolve(state, event) gives the next state. Both are pure; time, identity, ids and codes arrive as arguments.
import type { Directory } from './directory/directory.ts';
import type { Calendar } from './regulation/calendar/calendar.ts';
import type { PolicyInForce } from './regulation/policy.ts';
import type { Instant } from './time.ts';
import type { Facts } from './words/label.ts';
import type { RuleId } from './words/rules.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * Who acts. The clock and the system are actors too: what they do is no human command. The operator runs the house and
 * is nobody in it: founds it, opens a lost administrator's access again, puts a policy into its configuration.
 */
export type Actor =
  | { readonly kind: 'staff'; readonly staff: string }
  | { readonly kind: 'person' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'clock' };

export const CLOCK: Actor = { kind: 'clock' };
export const PERSON: Actor = { kind: 'person' };
export const OPERATOR: Actor = { kind: 'operator' };
export const staffActor = (staff: string): Actor => ({ kind: 'staff', staff });
/** The number of the member of staff who acts; empty where it is none of them. */
export const staffOf = (actor: Actor): string => (actor.kind === 'staff' ? actor.staff : '');

/** What is in force on the day of the decision (AC-2.8), and who holds which office at that moment. */
export interface Law {
  readonly policy: PolicyInForce;
  readonly calendar: Calendar;
  readonly directory: Directory;
}

/** Words by the part of the seal that they lie under. */
export type SealedText = { readonly [part: string]: JsonObject };

/**
 * What a decision wants recorded. `data` is the public-to-the-house conclusion and is hashed for ever;
 * `text` holds free and personal text, kept outside the chain as a salted digest so that it can be erased;
 * `sealed` holds what only an assigned investigator may open and is encrypted before it is written, each part by itself;
 * `person` is for whoever holds the query code and is encrypted to them.
 */
export interface NewEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
  readonly text?: JsonObject;
  readonly sealed?: SealedText;
  readonly person?: JsonObject;
}

/** Points at text outside the chain: SHA-256 over salt‖bytes, hex. For sealed text the digest is over the ciphertext. */
export interface TextRef {
  readonly digest: string;
}

/** An event as stored and hashed. `id` and `aggregate` name the record; `version` counts from 1 without gaps. */
export interface StoredEvent<T extends string = string, D = unknown> {
  readonly v: number;
  readonly type: T;
  readonly id: string;
  readonly aggregate: string;
  readonly version: number;
  readonly at: Instant;
  readonly on: string;
  readonly actor: Actor;
  readonly law: { readonly policy: string; readonly calendar: string };
  readonly data: D;
  readonly text?: TextRef;
  readonly sealed?: TextRef;
}

/** The stored form of each of an aggregate's events; narrows by `type` as the events themselves do. */
export type Recorded<E extends NewEvent> = E extends NewEvent<infer T, infer D> ? StoredEvent<T, D> : never;

/** A refusal by a rule. `rule` is a clause id and a short sentence that affirms, e.g. `FI-4/only-the-holder-hands-over`. */
export interface Refusal {
  readonly rule: RuleId;
  readonly detail?: Facts;
  /** The field of the command that the rule is about, dotted as in its body, where it is about one. */
  readonly at?: string;
}

export type Decision<E extends NewEvent = NewEvent> =
  | { readonly events: readonly E[]; readonly refused?: undefined }
  | { readonly refused: Refusal; readonly events?: undefined };

/** The events of a decision; an empty list means that there was nothing to do (a timer delivered twice). */
export const decided = <E extends NewEvent>(...events: E[]): Decision<E> => ({ events });

/** A refusal by the named rule, with the facts a reader needs to understand it. */
export const refusedBy = (rule: RuleId, detail?: Facts, at?: string): { readonly refused: Refusal } => ({
  refused: { rule, ...(detail === undefined ? {} : { detail }), ...(at === undefined ? {} : { at }) },
});

/** One kind of record. `initial` is the state before the first event. */
export interface Aggregate<C, E extends NewEvent, S> {
  readonly name: string;
  readonly initial: S | null;
  decide(law: Law, state: S | null, command: C, actor: Actor, at: Instant): Decision<E>;
  evolve(state: S | null, event: Recorded<E>): S;
}
