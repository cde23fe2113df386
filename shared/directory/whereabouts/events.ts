// What can happen to somebody's whereabouts, as it is stored for ever: coarse on purpose.
import type { NewEvent } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Status } from './commands.ts';

interface Away {
  readonly backAt?: Instant;
}

export type WhereaboutsEvent =
  | NewEvent<'WhereaboutsSet', { readonly status: Exclude<Status, 'onLeave'> } & Away>
  /** Leave (or business) that names a stand-in; leave is in force only from the acceptance. */
  | NewEvent<'SubstitutionAsked', { readonly status: Exclude<Status, 'onDuty'>; readonly substitute: string } & Away>
  | NewEvent<'SubstitutionAccepted', { readonly status: Exclude<Status, 'onDuty'>; readonly substitute: string } & Away>
  | NewEvent<'SubstitutionDeclined', Record<never, never>>
  /** Recorded by others of the office; the head stands in from this minute. */
  | NewEvent<'AbsenceRecorded', { readonly standIn?: string } & Away>;
