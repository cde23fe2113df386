// What can happen to a disclosure, as it is stored for ever. Titles, texts and reasons are not in here: see `text` of
// NewEvent.
import type { NewEvent } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { HandBoard, TextField } from './boards.ts';
import type { HandSource } from './commands.ts';
import type { HandFacts, OpinionFacts, ResultFacts } from './facts.ts';
import type { SaidFact } from './facts-said.ts';
import type { HintKind } from './scan/hint.ts';
import type { PublicReportFigures } from './snapshot/report-figures.ts';

/** A hint that the approver let stand, with a reason in the text of the event. */
export interface Kept {
  readonly hint: string;
  readonly kind: HintKind;
}

/** What a record was drafted from, by board. */
type Source =
  | { readonly board: 'results'; readonly from: { readonly case: string }; readonly facts: ResultFacts }
  | { readonly board: 'opinions'; readonly from: { readonly case: string }; readonly facts: OpinionFacts }
  | {
      readonly board: HandBoard;
      /** An item's version `id@version`, the month of a report, a commendation or a year of appraisal, whose words it began with; by hand without any. */
      readonly from: HandSource;
      readonly facts: HandFacts;
    };

type E<T extends string, D> = NewEvent<T, D>;

export type DisclosureEvent =
  | E<
      'DisclosureDrafted',
      Source & {
        readonly author: string;
        /** Of a report put forward from a frozen edition: what is shown beside its words. */
        readonly figures?: PublicReportFigures;
        /** Who handled the case it comes from. Drafts of the first days do not tell. */
        readonly handler?: string;
        readonly filled: readonly TextField[];
        readonly showsVillage: boolean;
        /** It comes from a complaint: marks of those among whom it is kept until it is public (SV-4.1). */
        readonly among?: readonly string[];
        /** Its finding was founded, so that an office may be named. */
        readonly mayName?: true;
        /** The last day on which publishing is in time (DI-6). */
        readonly publishBy: Day;
        /** When it is flagged as overdue unless it is public by then. Drafts of the first days carry none. */
        readonly overdueAt?: Instant;
      }
    >
  | E<
      'DisclosureEdited',
      {
        readonly filled: readonly TextField[];
        readonly emptied: readonly TextField[];
        readonly showsVillage: boolean;
        /** Of `filled`, texts in which somebody other than their writer only left out or masked something. */
        readonly redacted?: readonly TextField[];
        /** Of `filled`, texts in which words of their writers before stand still. Edits of the first days do not tell. */
        readonly continued?: readonly TextField[];
        /** All facts entered by hand as they now stand; absent for records that come from a case. */
        readonly facts?: HandFacts;
        /** By when it is to be public, where the entry of the catalogue that it answers became another one (DI-2). */
        readonly publishBy?: Day;
        readonly overdueAt?: Instant;
        /** Facts that are said anew. Edits of the first days do not tell. */
        readonly said?: readonly SaidFact[];
      }
    >
  /** Not public on the last day on which it would have been in time. */
  | E<'DisclosureFellOverdue', Record<never, never>>
  | E<'DisclosureSubmitted', Record<never, never>>
  | E<'DisclosureReturned', Record<never, never>>
  | E<
      'DisclosureApproved',
      {
        readonly edition: number;
        readonly kept: readonly Kept[];
        /** The last day on which it is public (DI-5). */
        readonly until?: Day;
        /** It stays when that day is over: a decision waits for what became of it (DI-1). */
        readonly stays?: true;
      }
    >
  /** The edition prepared since the publication is public from now on; why stands in the text and in the log. */
  | E<
      'DisclosureCorrected',
      { readonly edition: number; readonly kept: readonly Kept[]; readonly until?: Day; readonly stays?: true }
    >
  /** Its period is over: it is taken down by itself (DI-5). */
  | E<'DisclosureExpired', Record<never, never>>
  | E<'DisclosureWithdrawn', { readonly wasPublic: boolean }>
  /** The matter is being handled again since this day; its record stays and says so (SC-1). */
  | E<'DisclosureMarkedReopened', { readonly on: Day }>;

export type DisclosureEventType = DisclosureEvent['type'];
