// From what was decided to what is stored: serialised once, hashed over exactly those bytes, texts set beside the chain.
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, JsonObject, Law, NewEvent, StoredEvent, TextRef } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';

/** Version of the envelope itself, and the first line of everything hashed. */
export const ENVELOPE = 1;
const DOMAIN = 'efficacy/1';

/** The hash before the first event of a record. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Links an event to the one before: SHA-256 over domain, previous hash and the stored body. */
export const chain = (previous: string, body: string): string => sha256(`${DOMAIN}\n${previous}\n${body}`);

/** Text as kept outside the chain. */
export interface PrivateText {
  readonly salt: string;
  readonly body: string;
}

export function setAside(text: NewEvent['text']): PrivateText | undefined {
  return text === undefined ? undefined : { salt: randomBytes(16).toString('hex'), body: JSON.stringify(text) };
}

/** Digest of a private text, as its event records it. */
export const digestOf = ({ salt, body }: PrivateText): string => sha256(salt + body);

export interface Sealed {
  readonly jwe: string;
}

/** One event, ready to be written. */
export interface Entry {
  readonly event: StoredEvent;
  readonly body: string;
  readonly hash: string;
  readonly previous: string;
  readonly text?: PrivateText;
  readonly sealed?: Sealed;
  /** Words for the holder of the query code; never stored but encrypted to them. */
  readonly person?: JsonObject;
}

export interface Head {
  readonly version: number;
  readonly hash: string;
  readonly at: Instant | null;
}
export const NO_HEAD: Head = { version: 0, hash: GENESIS, at: null };

/** Puts new events into envelopes after a head: versions count on, `at` never runs backwards, each hash covers the last. */
export function enclose(
  aggregate: string,
  id: string,
  head: Head,
  events: readonly (NewEvent & { readonly jwe?: string })[],
  actor: Actor,
  at: Instant,
  law: Law,
): Entry[] {
  let previous = head.hash;
  const moment = head.at !== null && head.at > at ? head.at : at;
  return events.map((made, i) => {
    const text = setAside(made.text);
    const ref = (digest: string): TextRef => ({ digest });
    const event: StoredEvent = {
      v: ENVELOPE,
      type: made.type,
      id,
      aggregate,
      version: head.version + i + 1,
      at: moment,
      on: dayOf(moment),
      actor,
      law: { policy: law.policy.version, calendar: law.calendar.version },
      data: made.data,
      ...(text ? { text: ref(digestOf(text)) } : {}),
      ...(made.jwe ? { sealed: ref(sha256(made.jwe)) } : {}),
    };
    const body = JSON.stringify(event);
    const hash = chain(previous, body);
    const entry = {
      event,
      body,
      hash,
      previous,
      ...(text ? { text } : {}),
      ...(made.jwe ? { sealed: { jwe: made.jwe } } : {}),
      ...(made.person ? { person: made.person } : {}),
    };
    previous = hash;
    return entry;
  });
}
