// Events of working on a case: accepting, one-time notices, stops and extensions, papers on their way, the end of it.
import type { NewEvent } from '../../decision.ts';
import type { Day, Instant } from '../../time.ts';
import type { Clock, Closing } from '../dates.ts';
import type { CaseStateName, SuspensionGround } from '../kinds.ts';
import type { ExtensionLevel } from '../state.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Told = { readonly told: readonly string[] };
/** `reportOwed`: a directive stays open until it was reported back (TL-4). */
type End = { readonly closing: Closing; readonly archiveAt: Instant; readonly reportOwed?: true };

export type WorkEvent =
  | E<'CaseAccepted', { readonly clock: Clock | null; readonly deemed: boolean }>
  | E<'ProgressReported', Record<never, never>>
  /**
   * The n-th notice of the case. `stopsClock`: told in time, the limit starts anew when the last item is in. `told`: a
   * second notice is brought to the appraisal group (FI-3).
   */
  | E<
      'NoticeIssued',
      {
        readonly n: number;
        readonly missing: number;
        readonly stopsClock: boolean;
        readonly lapseAt?: Instant;
        readonly lapseSoonAt?: Instant;
        readonly told?: readonly string[];
      }
    >
  /** `items`: positions in the notice, from 0. `clock` where the limit starts with the last item. */
  | E<'MaterialsReceived', { readonly items: readonly number[]; readonly left: number; readonly clock?: Clock }>
  /** Sent by the person under the code; the office still says whether that is what was missing. */
  | E<'MaterialsOffered', Record<never, never>>
  | E<'CaseLapsed', End>
  | E<'CaseSuspended', { readonly ground: SuspensionGround; readonly until: Instant; readonly clock: Clock }>
  | E<'CaseResumed', { readonly clock: Clock }>
  | E<
      'ExtensionRequested',
      { readonly level: ExtensionLevel; readonly early: boolean; readonly answerBy: Instant } & Told
    >
  | E<'ExtensionRose', { readonly level: ExtensionLevel; readonly answerBy?: Instant } & Told>
  | E<'ExtensionGranted', { readonly clock: Clock; readonly before: Day }>
  | E<'ExtensionRefused', Record<never, never>>
  | E<'DocumentSignedFor', { readonly next: Instant }>
  | E<'OpinionProposed', { readonly next: Instant }>
  | E<'DocumentSubmitted', { readonly leader: string; readonly next: Instant }>
  /** Ends the document and makes a linked directive in the same write (AC-1.18). */
  | E<
      'DocumentInstructed',
      End & {
        readonly office: string;
        readonly dueOn: Day;
        readonly directive: { readonly case: string; readonly number: string; readonly follow: string };
      }
    >
  | E<'CaseAnswered', End>
  | E<'CaseReferredOutside', End>
  | E<'CaseRefused', End>
  | E<'CaseCompleted', End & { readonly disclosure?: string }>
  | E<'ReportedBack', { readonly closing?: Closing; readonly archiveAt?: Instant }>
  | E<'CaseWithdrawn', { readonly from: CaseStateName; readonly closing: Closing; readonly archiveAt: Instant }>
  | E<'CaseRevived', { readonly to: CaseStateName; readonly timers: { readonly [what: string]: Instant } }>;
