// What the clock does to a case: reminders, missed duties, dates that pass and go upward (TL-4, AC-1.11). All of them name
// whom they told; none of them says that anyone is to blame.
import type { NewEvent } from '../../decision.ts';
import type { Instant } from '../../time.ts';

type E<T extends string, D> = NewEvent<T, D>;
type Told = { readonly told: readonly string[] };

export type ClockEvent =
  | E<'RelayWaited', Told>
  | E<'CaseReminded', { readonly timer: string } & Told>
  | E<'LateEntryFlagged', Told>
  | E<'CaseFellDue', Told>
  | E<'CaseEscalated', { readonly level: 1 | 2 } & Told>
  /** The lawful limit has passed too: a clue is opened that names the case and no culprit (AC-1.11). */
  | E<'LawfulLimitPassed', { readonly clause: 'AC-1.11' }>
  /** A duty beside the due date was missed: signing for, proposing, agreeing on a date, answering, reporting up … */
  | E<'DutyMissed', { readonly duty: string } & Told>
  | E<'LapseAnnounced', { readonly lapseAt: Instant }>
  /** A day off declared since the wake-up was asked for: it waits until the office works again. */
  | E<'TimerMoved', { readonly timer: string; readonly to: Instant }>;
