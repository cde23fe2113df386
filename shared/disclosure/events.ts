// What can happen to a disclosure, as it is stored for ever. Titles, texts and reasons are not in here: see `text` of
// NewEvent.
import type { CaseKind } from '../case/kinds.ts';
import type { NewEvent } from '../decision.ts';
import type { Due } from '../regulation/calendar/due-date.ts';
import type { Day } from '../time.ts';
import type { Board, TextField } from './boards.ts';
import type { HintKind } from './scan/hint.ts';

/** What the case itself says of its result: the part of a publication that nobody types. */
export interface ResultFacts {
  readonly number: string;
  readonly kind: CaseKind;
  readonly office: string;
  readonly village?: string;
  readonly receivedOn: Day;
  readonly closedOn: Day;
  /** Told the person in time, by the date first owed. */
  readonly onTime: boolean;
  readonly due: Due;
}

type E<T extends string, D> = NewEvent<T, D>;

export type DisclosureEvent =
  | E<
      'DisclosureDrafted',
      {
        readonly board: Board;
        readonly from: { readonly case: string };
        readonly author: string;
        readonly facts: ResultFacts;
        readonly filled: readonly TextField[];
        readonly showsVillage: boolean;
        /** The last day on which publishing is in time (DI-6). */
        readonly publishBy: Day;
      }
    >
  | E<
      'DisclosureEdited',
      { readonly filled: readonly TextField[]; readonly emptied: readonly TextField[]; readonly showsVillage: boolean }
    >
  | E<'DisclosureSubmitted', Record<never, never>>
  | E<'DisclosureReturned', Record<never, never>>
  | E<
      'DisclosureApproved',
      {
        readonly edition: number;
        /** Hints that the approver let stand, each with a reason in the text of this event. */
        readonly kept: readonly { readonly hint: string; readonly kind: HintKind }[];
      }
    >
  | E<'DisclosureWithdrawn', { readonly wasPublic: boolean }>
  /** The matter is being handled again since this day; its record stays and says so (SC-1). */
  | E<'DisclosureMarkedReopened', { readonly on: Day }>;

export type DisclosureEventType = DisclosureEvent['type'];
