// What can happen to a record of supervision, as it is stored for ever. Everything anybody wrote is `text`, kept outside
// the chain; each finding has an event of its own, so that its words are shown or not by themselves.

import type { NewEvent } from '../decision.ts';
import type { Ground } from '../signals/signal.ts';
import type { Day, Instant } from '../time.ts';
import type { Adoption, Subject } from './kinds.ts';
import type { Clock } from './state.ts';

type E<T extends string, D> = NewEvent<T, D>;
interface Numbered {
  readonly number: string;
}
interface OfFinding {
  /** Counted from 1. */
  readonly finding: number;
}
interface Owed {
  readonly owner: string;
  readonly clock: Clock;
}
/** Nobody answers for it yet: by then somebody is named. */
interface Unowned {
  readonly nameBy: Instant;
}
interface Asked extends Numbered {
  readonly office: string;
  readonly clock: Clock;
}

export type SupervisionEvent =
  | E<'SpotCheckMade', Numbered & { readonly office: string; readonly on: Day; readonly lookedAt: readonly Subject[] }>
  | E<'FindingMade', OfFinding & { readonly subject: Subject; readonly names: boolean } & (Owed | Unowned)>
  | E<'FindingAssigned', OfFinding & Owed>
  | E<'CorrectionReported', OfFinding>
  | E<'CorrectionConfirmed', OfFinding>
  | E<'CorrectionReturned', OfFinding & { readonly clock: Clock }>
  | E<'FindingSetAside', OfFinding>
  | E<
      'MatterReported',
      Numbered & {
        readonly subject: Subject;
        readonly office?: string;
        readonly about?: string;
        readonly clock: Clock;
      }
    >
  | E<'ReportTakenUp', { readonly ground: Ground }>
  | E<'ReportDismissed', Record<never, never>>
  | E<'SuggestionMade', Asked>
  | E<'SuggestionAnswered', { readonly adopted: Adoption }>
  | E<'InquiryMade', Asked>
  | E<'InquiryAnswered', Record<never, never>>
  | E<'BriefingGiven', Numbered>
  | E<'BriefingWithdrawn', Record<never, never>>
  /** What the clock noticed, by the name of its timer: a date is near, is there, or has passed by a while. */
  | E<'SupervisionReminded', { readonly timer: string }>
  | E<'SupervisionFellDue', { readonly timer: string }>
  | E<'SupervisionOverdue', { readonly timer: string }>
  /** The day of a wake-up became a day off: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type SupervisionEventType = SupervisionEvent['type'];
