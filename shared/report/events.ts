// What can happen to a monthly report, as it is stored for ever. Words, figures and the frozen bytes are `text`, beside the
// chain under their digest.
import type { NewEvent } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { ReportPart } from './state.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;

export type ReportEvent =
  | E<'ReportDrafted', { readonly month: string; readonly countedOn: Day; readonly dueAt: Instant }>
  | E<'ReportWritten', { readonly parts: readonly ReportPart[] }>
  | E<'ReportSubmitted', { readonly entitled: readonly string[]; readonly dueAt: Instant }>
  | E<'ReportCommented', Nothing>
  | E<'ReportSigned', { readonly by: string; readonly dissent: boolean }>
  /** Sent back by a member, with the reason in its text: it is written and submitted anew, with the figures it was drafted with. */
  | E<'ReportReturned', { readonly by: string; readonly dueAt: Instant }>
  /** By the chair, though somebody has not signed. */
  | E<'ReportClosed', { readonly by: string }>
  | E<'ReportFrozen', { readonly edition: number; readonly sha256: string; readonly previous: string }>
  /** A correction is prepared as a further edition; the one before stays. */
  | E<'ReportReopened', { readonly edition: number; readonly countedOn: Day; readonly dueAt: Instant }>
  | E<'ReportOwed', { readonly told: readonly string[]; readonly again: Instant }>
  /** The day of the reminder became a day off: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type ReportEventType = ReportEvent['type'];
