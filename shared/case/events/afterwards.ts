// Events after the end of a matter: ratings and what follows a bad one, reopening, the archive (SC-1).
import type { NewEvent } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Clock } from '../dates.ts';

type E<T extends string, D> = NewEvent<T, D>;

/** Who looks after a bad rating, and until when: never the one who was rated. */
export interface FollowUp {
  readonly owner: string;
  readonly office: string;
  readonly contactBy: Instant;
  readonly rectifyBy: Instant;
}

export type AfterwardsEvent =
  | E<
      'CaseRated',
      {
        readonly level: number;
        readonly manner?: number;
        /** The rating after the matter was put right; the first one stays as it was. */
        readonly again?: true;
        /** Who held the case at its end, whom the rating speaks of. */
        readonly rated: string;
        readonly followUp?: FollowUp;
        readonly archiveAt?: Instant;
      }
    >
  | E<'RatingContacted', Record<never, never>>
  | E<'RatingRectified', { readonly archiveAt?: Instant }>
  | E<'SetAsideProposed', { readonly by: string }>
  | E<'RatingSetAside', Record<never, never>>
  /** A second date beside the first, whose verdict stays. */
  | E<
      'CaseReopened',
      {
        readonly by: 'person' | 'leading-group';
        /** The superior who passed it down sent the answer back (AC-1.15). */
        readonly rejected?: true;
        readonly holder: string;
        readonly office: string;
        readonly clock: Clock;
      }
    >
  | E<'CaseArchived', Record<never, never>>;
