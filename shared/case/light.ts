// The light of a case at a moment, computed and never stored: from its state on its page, from its card in lists, by the
// same rule.
import type { Instant } from '../time.ts';
import type { Light } from './kinds.ts';
import { type CaseState, isOpen } from './state.ts';

/** What a light depends on. */
export interface Lit {
  /** Something is still owed. */
  readonly open: boolean;
  readonly dueAt?: Instant | undefined;
  readonly yellowAt?: Instant | undefined;
  /** Since when the clock stands. */
  readonly suspended?: Instant | undefined;
  /** Duties that were missed beside the date. */
  readonly waiting: readonly string[];
}

/** None when nothing is owed, red when overdue, yellow from the first reminder. */
export function lightAt({ open, dueAt, yellowAt, suspended, waiting }: Lit, at: Instant): Light | null {
  if (!open) return null;
  const overdue = (moment: Instant): boolean => dueAt !== undefined && moment > dueAt;
  // A clock that stands does not tick (TL-3); what was overdue before it stood is overdue still.
  if (suspended !== undefined) return overdue(suspended) ? 'red' : 'green';
  if (dueAt === undefined || yellowAt === undefined) return waiting.length > 0 ? 'yellow' : 'green';
  if (overdue(at)) return 'red';
  return at >= yellowAt ? 'yellow' : 'green';
}

/** The same from the state of a case. */
export function lightOf(state: CaseState, at: Instant): Light | null {
  const { clock, suspended, waiting } = state;
  const dates = { dueAt: clock?.due.at, yellowAt: clock?.yellowAt };
  return lightAt({ open: isOpen(state), ...dates, suspended: suspended?.from, waiting }, at);
}
