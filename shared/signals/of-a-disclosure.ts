// The signal of something that should be public by now (AC-1.3).
import type { Recorded } from '../decision.ts';
import type { DisclosureEvent } from '../disclosure/events.ts';
import { type Day, dayOf } from '../time.ts';
import type { Found } from './signal.ts';

/** What the passing of the day shows by which a record was to be public; nothing for every other step. */
export function overdueSignal({ type, version, at }: Recorded<DisclosureEvent>, publishBy: Day): Found | undefined {
  if (type !== 'DisclosureFellOverdue') return undefined;
  return {
    signal: 'disclosure-overdue',
    ground: 'AC-1.3',
    period: String(version),
    evidence: { events: [{ version, on: dayOf(at) }], due: publishBy },
  };
}
