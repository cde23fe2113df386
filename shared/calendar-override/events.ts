// What can happen to an entry of the calendar, as it is stored for ever. The number of a notice is public and is part
// of the conclusion; why the proposer entered it is text beside the chain.
import type { NewEvent } from '../decision.ts';
import type { HolidayNotice } from '../regulation/calendar/holidays.ts';
import type { Day } from '../time.ts';

/** One day that works or does not, by a notice. */
export interface DayOtherwise {
  readonly on: Day;
  readonly working: boolean;
  readonly notice: string;
}
/** One day, or a year's arrangement as a whole. */
export type CalendarEntry = DayOtherwise | HolidayNotice;

export type OverrideEvent =
  | NewEvent<'OverrideProposed', { readonly entry: CalendarEntry }>
  | NewEvent<'OverrideConfirmed', Record<never, never>>
  | NewEvent<'OverrideWithdrawn', Record<never, never>>;
