// What the corridor must know of each kind of record besides its law: which index keys its row carries, what stands
// on its list card, and which other rows are true at the same moment.
import type { Aggregate, NewEvent, StoredEvent } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import type { Put } from '../table/tables.ts';
import type { Entry } from './envelope.ts';

/** Sparse index keys: absent means the row does not stand in that index. */
export interface IndexKeys {
  readonly due?: Instant;
  readonly office?: readonly [pk: string, sk: string];
  readonly person?: readonly [pk: string, sk: string];
  readonly month?: readonly [pk: string, sk: string];
}

/** One step of a record, after it was decided and before it is written. */
export interface Change<S> {
  readonly id: string;
  readonly before: S | null;
  readonly after: S;
  readonly entries: readonly Entry[];
  readonly at: Instant;
}

/** A record that comes into being in the same write, by its own law. */
export interface Companion {
  readonly kept: Kept<never, NewEvent, unknown>;
  readonly id: string;
  readonly command: unknown;
}

export interface Kept<C, E extends NewEvent, S> {
  readonly law: Aggregate<C, E, S>;
  readonly index: (state: S) => IndexKeys;
  readonly card?: (state: S) => object;
  /** Rows that lie beside the record and change with it; may read what they replace. */
  readonly beside?: (change: Change<S>) => Promise<readonly Put[]> | readonly Put[];
  readonly companions?: (change: Change<S>) => readonly Companion[];
  /** Events that make nobody's form stale although a human caused them: a person's message (If-Match). */
  readonly isMessage?: (event: StoredEvent) => boolean;
}
