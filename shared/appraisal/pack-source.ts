// What one case tells of everybody who had to do with it in a period (AP-5): who had it, how it stood when the period ended, and
// for whom that counts. Nothing written after the period's last day is asked, so that a pack made late says the same.
import { type CustodySpan, countsAt, custodyLine } from '../case/custody-line.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import { type Recorded, staffOf } from '../decision.ts';
import { type Fact, factOf } from '../figures/fact.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../time.ts';
import type { PackCase, PackVerdict } from './pack.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What a case adds to the pack of one person. */
export interface PackShare {
  readonly case?: PackCase;
  readonly asked: number;
  readonly handedOver: number;
  readonly returned: number;
  readonly secondNotices: number;
}
const NOTHING: PackShare = { asked: 0, handedOver: 0, returned: 0, secondNotices: 0 };

/** A case as it stood when a period ended. */
interface Source {
  readonly id: string;
  readonly state: CaseState;
  readonly fact: Fact;
  readonly line: readonly CustodySpan[];
  readonly events: readonly Recorded<CaseEvent>[];
  /** The end of the date first owed, which a reopening leaves as it was (SC-1). */
  readonly firstDue?: Instant;
}

/** Undefined of what was not there yet, and of what is counted for nobody: taken back at once, or a complaint. */
function sourceOf(id: string, all: readonly Recorded<CaseEvent>[], { to }: Days): Source | undefined {
  const events = all.filter(({ at }) => dayOf(at) <= to);
  let state: CaseState | null = null;
  let firstDue: Instant | undefined;
  for (const event of events) {
    if (event.type === 'CaseReopened') firstDue ??= state?.clock?.due.at;
    state = evolve(state, event);
  }
  const fact = state && factOf(state);
  if (!state || !fact) return undefined;
  const due = firstDue ?? state.clock?.due.at;
  return { id, state, fact, line: custodyLine(events), events, ...(due === undefined ? {} : { firstDue: due }) };
}

const within = (on: Day, { from, to }: Days): boolean => on >= from && on <= to;
const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Days of the period on which any of the spans lay, each once. */
function daysHeld(spans: readonly CustodySpan[], { from, to }: Days): number {
  let [days, counted] = [0, ''];
  for (const span of spans) {
    const first = later(dayOf(span.from), from);
    const last = earlier(span.to === undefined ? to : dayOf(span.to), to);
    const begins = first <= counted ? 1 : 0;
    if (last < first) continue;
    days += Math.max(0, daysBetween(first, last) + 1 - begins);
    counted = last;
  }
  return days;
}

/** Whose it is at the end of the day it was first due, else whose it was last. */
const countsFor = ({ firstDue, line }: Source): string | undefined =>
  ((firstDue && countsAt(line, firstDue)) ?? line.at(-1))?.holder;

/** How it stood when the period ended; undefined where it had been over before, or had not begun. */
function verdictIn({ fact }: Source, days: Days): PackVerdict | undefined {
  const { closedOn, onTime, byPerson, dueOn, stoppedOn, receivedOn } = fact;
  if (receivedOn > days.to || (closedOn !== undefined && closedOn < days.from)) return undefined;
  if (onTime === false) return fact.open ? 'overdue' : 'late';
  if (closedOn !== undefined) return byPerson ? 'by-person' : 'on-time';
  if (dueOn === undefined) return 'open';
  return (stoppedOn ?? days.to) > dueOn ? 'overdue' : 'open';
}

/** The first rating, of whoever it speaks of, in the period in which it was given: it may come weeks after the end (SC-1). */
function ratingOf(
  { events, fact }: Source,
  days: Days,
): { readonly staff: string; readonly level: number } | undefined {
  if (fact.rating === undefined) return undefined;
  for (const event of events) {
    if (event.type !== 'CaseRated' || event.data.again) continue;
    return within(dayOf(event.at), days) ? { staff: event.data.rated, level: event.data.level } : undefined;
  }
  return undefined;
}

function caseOf(source: Source, staff: string, days: Days): PackCase | undefined {
  const held = daysHeld(
    source.line.filter(({ holder }) => holder === staff),
    days,
  );
  const verdict = held > 0 && countsFor(source) === staff ? verdictIn(source, days) : undefined;
  const given = ratingOf(source, days);
  const rating = given?.staff === staff ? { rating: given.level } : {};
  if (held === 0 && given?.staff !== staff) return undefined;
  const { id, state } = source;
  return { id, number: state.number, kind: state.kind, days: held, ...(verdict ? { verdict } : {}), ...rating };
}

/** What a case comes to in a period for each person it adds something for, by staff number. */
export function sharesOf(
  id: string,
  events: readonly Recorded<CaseEvent>[],
  days: Days,
): ReadonlyMap<string, PackShare> {
  const shares = new Map<string, PackShare>();
  const source = sourceOf(id, events, days);
  if (!source) return shares;
  const add = (staff: string, more: Partial<PackShare>): void => {
    if (staff !== '') shares.set(staff, { ...(shares.get(staff) ?? NOTHING), ...more });
  };
  const once = (staff: string, what: 'asked' | 'handedOver' | 'returned' | 'secondNotices'): void =>
    add(staff, { [what]: (shares.get(staff) ?? NOTHING)[what] + 1 });
  const { state, line } = source;
  const rated = ratingOf(source, days);
  for (const staff of new Set([...line.map(({ holder }) => holder), rated?.staff])) {
    const own = staff === undefined ? undefined : caseOf(source, staff, days);
    if (staff !== undefined && own) add(staff, { case: own });
  }
  if (within(dayOf(state.registeredAt), days)) once(state.firstAsked, 'asked');
  let handedBy = '';
  for (const event of source.events) {
    const by = staffOf(event.actor);
    if (event.type === 'CaseHandedOver') handedBy = by;
    if (!within(dayOf(event.at), days)) continue;
    if (event.type === 'CaseHandedOver') once(by, 'handedOver');
    if (event.type === 'HandOverReturned') once(handedBy, 'returned');
    if (event.type === 'NoticeIssued' && event.data.n > 1) once(by, 'secondNotices');
  }
  return shares;
}
