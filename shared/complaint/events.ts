// What can happen to a complaint, as it is stored for ever. `data` names no target, no reporter and no ground; every word
// is `sealed`, and what is meant for the reporter also goes to them alone (`person`).

import type { Clock, Closing } from '../case/dates.ts';
import type { Channel } from '../case/kinds.ts';
import type { NewEvent } from '../decision.ts';
import type { Ground } from '../signals/signal.ts';
import type { Day, Instant } from '../time.ts';
import type { Extended, Finding, Marks, Scope, SealedPart } from './state.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Nothing = Record<never, never>;
type Timers = { readonly [what: string]: Instant };

export type ComplaintEvent =
  | E<
      'ComplaintReceived',
      {
        readonly marks: Marks;
        readonly number: string;
        readonly channel: Channel;
        readonly registrar: string | null;
        readonly receivedAt: Instant;
        readonly follow: string;
        readonly codeKey: string;
        readonly clock: Clock;
        readonly findingClock: Clock;
        readonly late: boolean;
      }
    >
  | E<'ComplaintScreened', { readonly overlapsLaw?: true }>
  /** Who stands aside was computed anew. */
  | E<'ComplaintReseated', { readonly marks: Marks }>
  /** The calendar changed (TL-4). */
  | E<'ComplaintRedated', { readonly before: Day; readonly clock: Clock; readonly findingClock: Clock }>
  | E<'InvestigatorAssigned', { readonly hold: readonly string[] }>
  | E<'InvestigationPlanned', Nothing>
  | E<'InvestigationRecorded', Nothing>
  | E<'SealOpened', { readonly parts: readonly SealedPart[] }>
  | E<
      'ComplaintFound',
      {
        readonly finding: Finding;
        readonly scope: Scope;
        readonly ground?: Ground;
        readonly retaliation?: true;
        readonly timers: Timers;
      }
    >
  /** `first`: the substantive reply that meets the date owed. */
  | E<'ComplaintReplied', { readonly first?: Closing; readonly timers: Timers }>
  | E<'RectificationBegun', { readonly by: Day; readonly timers: Timers }>
  /** `archiveAt` and `scope` are absent in what was closed before there were any. */
  | E<'ComplaintClosed', { readonly archiveAt?: Instant; readonly scope?: Scope }>
  | E<'ComplaintArchived', Nothing>
  | E<
      'ComplaintRated',
      {
        readonly level: number;
        readonly manner?: number;
        readonly again?: true;
        /** Of a bad rating: until when whoever decides is in touch. */
        readonly contactBy?: Instant;
        readonly archiveAt?: Instant;
      }
    >
  | E<'RatingAnswered', Nothing>
  /** Taken up again, with a date of its own beside the first (SC-1). */
  | E<'ComplaintReopened', { readonly by: 'person' | 'decider'; readonly clock: Clock }>
  /** To be carried there, sealed, in its time. */
  | E<'ComplaintReferred', { readonly timers: Timers }>
  /** Sealed to the other body's own key and given to who carries it; nobody here reads it. */
  | E<'ComplaintCarried', Nothing>
  | E<'ExtensionAsked', { readonly of: Extended; readonly early: boolean; readonly answerBy: Instant }>
  | E<'ExtensionGiven', { readonly of: Extended; readonly before: Day; readonly clock: Clock }>
  | E<'ExtensionDenied', { readonly of: Extended }>
  | E<'ComplaintMessage', { readonly by: 'office' | 'person' }>
  /** Its reporter is made to suffer for it, as they say or as was found. */
  | E<'RetaliationFlagged', { readonly by: 'office' | 'person' }>
  | E<'ComplaintUrged', { readonly answerBy: Instant }>
  | E<'ComplaintWithdrawn', { readonly undone?: true }>
  | E<'ComplaintReminded', { readonly timer: string }>
  | E<'ComplaintFellDue', { readonly of: Extended }>
  /** Something owed was not done: whoever decides is told. */
  | E<'ComplaintWaited', { readonly timer: string }>
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;

export type ComplaintEventType = ComplaintEvent['type'];
