// What can happen to a case, as it is stored for ever. Every event carries its conclusion, so that replay never
// applies a newer law to an older act. Free and personal text is not in here: see `text` of NewEvent.
import type { NewEvent } from '../decision.ts';
import type { Due } from '../regulation/calendar/due-date.ts';
import type { Day, Instant } from '../time.ts';
import type { CaseKind, Channel } from './kinds.ts';

/** Which limit was taken: of the kind, the item's promise, the statute, our own, or a date set from above. */
export type LimitOf = 'kind' | 'commitment' | 'statute' | 'own' | 'set';

/** A running limit: when it ends and why, when the light turns yellow, and which wake-ups it asks for. */
export interface Clock {
  readonly due: Due;
  readonly limitOf: LimitOf;
  /** The lawful limit where it is later than what was promised; a clue arises only after it. */
  readonly lawful?: Due;
  readonly yellowAt: Instant;
  readonly timers: { readonly [what: string]: Instant };
}

/** Told how and when, and whether that was in time by the date first owed. */
export interface Closing {
  readonly toldAt: Instant;
  readonly toldHow: 'code' | 'person';
  readonly onTime: boolean;
}

type E<T extends string, D> = NewEvent<T, D>;

export type CaseEvent =
  | E<
      'CaseRegistered',
      {
        readonly number: string;
        readonly kind: CaseKind;
        readonly channel: Channel;
        readonly office: string;
        readonly registrar: string | null;
        readonly firstAsked: string;
        readonly follow: string;
        readonly receivedAt: Instant;
        readonly item?: string;
        readonly itemLimits?: { readonly commitmentDays?: number; readonly statutoryDays?: number };
        readonly village?: string;
        /** The office the registrar thought right; offered first when handing over (FI-2). */
        readonly suggestedOffice?: string;
        readonly contact: 'given' | 'declined' | 'none';
        /** A document to be dealt with the same day (AC-1.18); an emergency (AC-1.13). */
        readonly urgent?: true;
        readonly emergency?: true;
        readonly clock: Clock | null;
        readonly late: boolean;
        readonly sameDayUntil: Instant;
        /** Timers that are not the due date's: the acceptance duty of an application, the relay of a call. */
        readonly timers: { readonly [what: string]: Instant };
      }
    >
  | E<'CaseAnswered', { readonly closing: Closing; readonly archiveAt: Instant }>
  | E<'CaseSearchBegun', Record<never, never>>
  | E<
      'CaseHandedOver',
      { readonly office: string; readonly staff?: string; readonly acceptBy: Instant; readonly present: boolean }
    >
  | E<'HandOverAccepted', { readonly holder: string; readonly office: string }>
  | E<'HandOverReturned', { readonly suggestedOffice: string; readonly arbitrationUntil?: Instant }>
  | E<'HandOverRecalled', Record<never, never>>
  | E<'HandOverWaited', { readonly office: string; readonly told: readonly string[] }>
  | E<'DisputeRaised', { readonly arbitrationUntil: Instant }>
  | E<'RulingWaited', { readonly told: readonly string[] }>
  | E<'CaseDesignated', { readonly holder: string; readonly office: string }>
  /** `acceptBy` where the handler still has to accept; unaccepted by then it goes back to the head. */
  | E<'CaseAssigned', { readonly holder: string; readonly office: string; readonly acceptBy?: Instant }>
  | E<'AssignmentWaited', { readonly holder: string; readonly office: string; readonly told: readonly string[] }>
  | E<'CaseAccepted', { readonly clock: Clock | null; readonly deemed: boolean }>
  | E<'CaseRelayed', { readonly to: string }>
  | E<'RelayWaited', { readonly told: readonly string[] }>
  | E<'ProgressReported', Record<never, never>>
  | E<'MessageWritten', { readonly by: 'person' | 'office' }>
  | E<'CaseReferredOutside', { readonly closing: Closing; readonly archiveAt: Instant }>
  | E<'CaseRefused', { readonly closing: Closing; readonly archiveAt: Instant }>
  | E<'CaseCompleted', { readonly closing: Closing; readonly archiveAt: Instant; readonly disclosure?: string }>
  | E<'CaseReminded', { readonly timer: string; readonly told: readonly string[] }>
  | E<'LateEntryFlagged', { readonly told: readonly string[] }>
  | E<'CaseFellDue', { readonly told: readonly string[] }>
  | E<'CaseEscalated', { readonly level: 1 | 2; readonly told: readonly string[] }>
  | E<'CaseRedated', { readonly override: string; readonly before: Day; readonly clock: Clock }>
  /** A day off declared since the wake-up was asked for: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>
  | E<'CaseArchived', Record<never, never>>;

export type CaseEventType = CaseEvent['type'];
