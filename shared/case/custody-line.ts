// Who had a case from when to when, as one line made from its events: the base of every later figure. It tiles the time in
// which the case was open, without gap or overlap; what waited for somebody else counts for nobody below them.
import type { Recorded } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type CaseState, isOpen } from './state.ts';

/**
 * `held`: somebody had it. `unaccepted`: the receiving office let the time to accept pass. `ruling`, `grant`: a leader was
 * to decide. `stopped`: the clock stood, for a lawful ground or for materials that were asked for in time.
 */
export type CustodyWhy = 'held' | 'unaccepted' | 'ruling' | 'grant' | 'stopped';

export interface CustodySpan {
  /** For whom it counts; absent where it counts for nobody below the one who was to decide. */
  readonly holder?: string;
  readonly office: string;
  readonly why: CustodyWhy;
  readonly from: Instant;
  /** Open until now where it is absent. */
  readonly to?: Instant;
}

type Who = Omit<CustodySpan, 'from' | 'to'>;

/** For whom this moment counts; nothing while the case is closed. */
function countsNow(state: CaseState): Who | undefined {
  if (!isOpen(state)) return undefined;
  const { office, holder, handOver, extension, clock } = state;
  if (state.state === 'arbitration') return { office: state.firstOffice, why: 'ruling' };
  if (handOver?.waited) {
    const named = handOver.staff === undefined ? {} : { holder: handOver.staff };
    return { ...named, office: handOver.office, why: 'unaccepted' };
  }
  const stands = state.state === 'suspended' || (state.state === 'awaitingMaterials' && clock === null);
  if (stands) return { office, why: 'stopped' };
  if (extension) return { office, why: 'grant' };
  return { holder, office, why: 'held' };
}

const sameWho = (a: Who, b: Who): boolean => a.holder === b.holder && a.office === b.office && a.why === b.why;

/** The line of a case from all its events, in order. */
export function custodyLine(events: readonly Recorded<CaseEvent>[]): readonly CustodySpan[] {
  const line: CustodySpan[] = [];
  let state: CaseState | null = null;
  for (const event of events) {
    state = evolve(state, event);
    const now = countsNow(state);
    const last = line.at(-1);
    const open = last && last.to === undefined ? last : undefined;
    if (open && now && sameWho(open, now)) continue;
    if (open) line[line.length - 1] = { ...open, to: event.at };
    if (now) line.push({ ...now, from: event.at });
  }
  // A step that was over in the same instant held nothing.
  return line.filter(({ from, to }) => to === undefined || to > from);
}

/** The span for which a case counts: the one at the end of its due day (SC-1, AP-5). */
export const countsAt = (line: readonly CustodySpan[], at: Instant): CustodySpan | undefined =>
  line.find(({ from, to }) => from <= at && (to === undefined || at < to));
