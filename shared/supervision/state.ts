// What a record of supervision is after its events: small and without free text. Staff numbers stand in it only where a
// correction has an owner or a report says whom it is about; who reads them is decided in `access`.
import type { Day, Instant } from '../time.ts';
import type { Adoption, FindingStateName, Subject, SupervisionKind, SupervisionStateName } from './kinds.ts';

/** When something is owed: to be reminded of, due, and told upward. */
export interface Clock {
  readonly dueOn: Day;
  readonly dueAt: Instant;
  /** Absent where no working morning lies in between. */
  readonly remindAt?: Instant;
  readonly overdueAt: Instant;
}

export interface Finding {
  readonly state: FindingStateName;
  readonly subject: Subject;
  /** It has an owner, or its words name somebody on the staff: read only where that may be (SV-1). */
  readonly names: boolean;
  readonly foundAt: Instant;
  /** Who puts it right, by when (SC-5). */
  readonly owner?: string;
  readonly clock?: Clock;
  /** Who said that it is done, and when. */
  readonly reported?: { readonly by: string; readonly at: Instant };
  readonly doneAt?: Instant;
  /** How often it was sent back. */
  readonly returned: number;
}

export interface SupervisionState {
  readonly kind: SupervisionKind;
  readonly number: string;
  readonly state: SupervisionStateName;
  readonly by: string;
  readonly madeAt: Instant;
  /** The office that was looked at, is reported about, or is asked. */
  readonly office?: string;
  /** Whom a report is about. */
  readonly about?: string;
  /** What a report is about (SV-2). */
  readonly subject?: Subject;
  /** The day of a spot check, and what was looked at (SV-2). */
  readonly on?: Day;
  readonly lookedAt?: readonly Subject[];
  readonly findings: readonly Finding[];
  /** An answer or a decision that is owed, or was. */
  readonly clock?: Clock;
  readonly doneAt?: Instant;
  readonly adopted?: Adoption;
  /** What fell due and was not done then, by the name of its timer; done since, it still stands here. */
  readonly missed: readonly string[];
  /** Wake-ups still owed, by name; the earliest is what the due index holds. */
  readonly timers: { readonly [what: string]: Instant };
}

/** Whether something is still owed to it. */
export const isOpen = ({ state }: Pick<SupervisionState, 'state'>): boolean => state === 'open';
