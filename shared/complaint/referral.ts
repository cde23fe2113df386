// A complaint that another body must judge (SV-4.5, AC-2.7): it leaves the house sealed to that body's own key, and whoever
// may know of it carries what they cannot read.
import { type Decision, decided, type JsonObject, type Law, refusedBy } from '../decision.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import { complaintStateLabels } from '../words/complaint.ts';
import type { ComplaintEvent } from './events.ts';
import type { ComplaintState } from './state.ts';

/** The wake-up of a referral that nobody has carried. */
export const CARRY = 'carry';

/** Referred, and until when it is carried. `person`: what its reporter is told of it. */
export const referred = (law: Law, at: Instant, person: JsonObject): ComplaintEvent => {
  const { calendar, policy } = law;
  const by = workingDayEnd(calendar, policy.hours.sessions, at, policy.complaints.next.limit);
  return { type: 'ComplaintReferred', data: { timers: { [CARRY]: by } }, person };
};

/** Given to who carries it. Again where it was lost on the way. */
export function carry({ state }: ComplaintState): Decision<ComplaintEvent> {
  if (state === 'referred') return decided({ type: 'ComplaintCarried', data: {} });
  return refusedBy('SV-4.1/a-step-fits-the-complaint', { state: complaintStateLabels[state] });
}
