// What can happen to somebody's whereabouts, as it is stored for ever: coarse on purpose.
import type { NewEvent } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Status } from './commands.ts';

interface Away {
  readonly backAt?: Instant;
}
/** `from` only where leave is agreed for later; it is in force from then by itself. */
interface StoodInFor extends Away {
  readonly status: Exclude<Status, 'onDuty'>;
  readonly substitute: string;
  readonly from?: Instant;
}

export type WhereaboutsEvent =
  | NewEvent<'WhereaboutsSet', { readonly status: Exclude<Status, 'onLeave'> } & Away>
  /** Leave (or business) that names a stand-in; leave is in force only from the acceptance. */
  | NewEvent<'SubstitutionAsked', StoodInFor>
  | NewEvent<'SubstitutionAccepted', StoodInFor>
  | NewEvent<'SubstitutionDeclined', Record<never, never>>
  /** Leave planned or asked for later will not be taken. */
  | NewEvent<'LeaveWithdrawn', Record<never, never>>
  /** Recorded by others of the office; the head stands in from this minute. */
  | NewEvent<'AbsenceRecorded', { readonly standIn?: string } & Away>;
