// What a changed calendar does to the date of an open case: later always, earlier only with time enough left, a set
// date never (TL-4). Told twice it leaves no trace the second time.
import { type Decision, decided, type Law } from '../decision.ts';
import { redate } from '../regulation/calendar/redate.ts';
import type { Instant } from '../time.ts';
import type { Clock } from './dates.ts';
import { clockOf } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import { type CaseState, isOpen } from './state.ts';

/** A date still missed after the change asks for no wake-up that was already given, or that a late entry never had. */
function withoutRepeats(clock: Clock, { timers }: CaseState, at: Instant): Clock {
  if (clock.due.at >= at) return clock;
  const kept = Object.entries(clock.timers).filter(([what]) => timers[what] !== undefined);
  return { ...clock, timers: Object.fromEntries(kept) };
}

export function redateCase(law: Law, state: CaseState, override: string, at: Instant): Decision<CaseEvent> {
  if (!state.clock || !isOpen(state)) return decided();
  const { calendar, policy } = law;
  const { due: before, lawful, limitOf } = state.clock;
  const again = { calendar, hours: policy.hours.sessions, at, earlierNeeds: policy.timers.redatingKeeps.limit };
  const moved = redate(before, again);
  const lawfulMoved = lawful ? redate(lawful, again) : undefined;
  if (moved.unchanged && (lawfulMoved === undefined || lawfulMoved.unchanged)) return decided();
  const due = moved.unchanged ? before : moved.after;
  const lawfulNow = lawfulMoved && !lawfulMoved.unchanged ? lawfulMoved.after : lawful;
  const start = due.why.basis === 'counted' ? due.why.start : state.receivedAt;
  const clock = withoutRepeats(clockOf(law, due, limitOf, lawfulNow, start, at), state, at);
  return decided({ type: 'CaseRedated', data: { override, before: before.on, clock } });
}
