// Every kind of record the clock can wake, by name: the one list `work` goes by.
import type { NewEvent } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import type { Kept } from '../perform/kept.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { keptAppraisal, keptCycle } from '../perform/kept-appraisal.ts';
import { keptBoxWatch } from '../perform/kept-box-watch.ts';
import { keptCase } from '../perform/kept-case.ts';
import { keptComplaint } from '../perform/kept-complaint.ts';
import { keptDisclosure } from '../perform/kept-disclosure.ts';
import { keptReport } from '../perform/kept-report.ts';
import { keptSigned } from '../perform/kept-signed.ts';
import { keptSupervision } from '../perform/kept-supervision.ts';
import type { Tables } from '../table/tables.ts';

/** What a record that asks for wake-ups has in its state. */
export interface Timed {
  readonly timers?: { readonly [what: string]: Instant };
}
export interface TimerCommand {
  readonly type: 'timer';
  readonly what: string;
}

export const timedRecords = (
  tables: Tables,
): { readonly [aggregate: string]: Kept<TimerCommand, NewEvent, Timed> } => ({
  case: keptCase(tables) as unknown as Kept<TimerCommand, NewEvent, Timed>,
  complaint: keptComplaint(tables) as unknown as Kept<TimerCommand, NewEvent, Timed>,
  disclosure: keptDisclosure(tables) as unknown as Kept<TimerCommand, NewEvent, Timed>,
  accountability: keptAccountability as unknown as Kept<TimerCommand, NewEvent, Timed>,
  ...(keptSigned as unknown as { readonly [kind: string]: Kept<TimerCommand, NewEvent, Timed> }),
  'box-watch': keptBoxWatch as unknown as Kept<TimerCommand, NewEvent, Timed>,
  report: keptReport as unknown as Kept<TimerCommand, NewEvent, Timed>,
  appraisal: keptAppraisal as unknown as Kept<TimerCommand, NewEvent, Timed>,
  cycle: keptCycle as unknown as Kept<TimerCommand, NewEvent, Timed>,
  supervision: keptSupervision as unknown as Kept<TimerCommand, NewEvent, Timed>,
});
