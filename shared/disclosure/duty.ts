// By when a record is to be public and from when on it is late (DI-2, DI-6).
import type { Law } from '../decision.ts';
import { type EntryClock, lastDay } from '../directory/catalogue/clock.ts';
import { addWorkingDays } from '../regulation/calendar/calendar.ts';
import { openingOf } from '../regulation/calendar/office-hours.ts';
import type { Day, Instant } from '../time.ts';

export interface Duty {
  /** The last day on which publishing is in time. */
  readonly publishBy: Day;
  /** The first opening hour at which it is late. */
  readonly overdueAt: Instant;
}

/** What is to be public by a day is late when the next working day begins. */
export const dutyBy = ({ policy, calendar }: Law, publishBy: Day): Duty => ({
  publishBy,
  overdueAt: openingOf(policy.hours.sessions, addWorkingDays(calendar, publishBy, 1)),
});

/** Of what was made on a day: within the time of the catalogue entry it answers, else within the policy's. */
export function dutyFrom(law: Law, on: Day, clock?: EntryClock): Duty {
  const { limit, unit } = law.policy.disclosures.duty;
  return dutyBy(law, lastDay(law.calendar, on, clock ?? { days: limit, unit }));
}
