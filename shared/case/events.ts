// What can happen to a case, as it is stored for ever. Every event carries its conclusion, so that replay never
// applies a newer law to an older act. Free and personal text is not in here: see `text` of NewEvent.
import type { AfterwardsEvent } from './events/afterwards.ts';
import type { ClockEvent } from './events/clock.ts';
import type { HandOverEvent } from './events/hand-over.ts';
import type { RecordEvent } from './events/record.ts';
import type { WorkEvent } from './events/work.ts';

export type CaseEvent = RecordEvent | HandOverEvent | WorkEvent | AfterwardsEvent | ClockEvent;

export type CaseEventType = CaseEvent['type'];
