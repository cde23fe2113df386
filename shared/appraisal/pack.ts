// The evidence pack (AP-5): facts of one person in one period, computed from the record and attached by the system before the
// own score opens. Nobody types it. It names cases by number so that each can be looked up, and nobody who asked for one.
import type { Outcome } from '../accountability/sanction.ts';
import { type CustodySpan, countsAt, custodyLine } from '../case/custody-line.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseKind } from '../case/kinds.ts';
import type { CaseState } from '../case/state.ts';
import { type Recorded, staffOf } from '../decision.ts';
import { type Fact, factOf } from '../figures/fact.ts';
import { onTimeRate } from '../figures/measured.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../time.ts';
import type { Upheld } from './upheld.ts';

/** How a case that counts for the person stood at the period's end, judged by the date first owed. */
export type PackVerdict = 'on-time' | 'late' | 'by-person' | 'open' | 'overdue';

/** One case of which the person had custody in the period. */
export interface PackCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  /** Days on which the person had it in the period, the first and the last included. */
  readonly days: number;
  /** Where it counts for this person, who had it at the end of its due day, or had it last. */
  readonly verdict?: PackVerdict;
  readonly rating?: number;
}

export interface Pack {
  readonly from: Day;
  readonly to: Day;
  readonly countedAt: Instant;
  readonly cases: readonly PackCase[];
  /** On time = closed on time ÷ (closed + open and overdue), in whole percent rounded down; absent of nothing. */
  readonly onTime: {
    readonly closedOnTime: number;
    readonly closedLate: number;
    readonly overdue: number;
    readonly percent?: number;
  };
  /** Cases first asked of the person, hand-overs they made and those of them that came back, second notices they issued. */
  readonly firstInquiry: {
    readonly asked: number;
    readonly handedOver: number;
    readonly returned: number;
    readonly secondNotices: number;
  };
  /** First ratings that count, by level 1 to 5. */
  readonly ratings: { readonly [level: string]: number };
  readonly commendations: readonly { readonly id: string; readonly on: Day }[];
  /** Decisions served on the person in the period that stand. Packs from before they were attached say none. */
  readonly sanctions?: readonly Sanctioned[];
  /** Complaints upheld about the person. Absent in packs from before, and for whoever is not told of any. */
  readonly upheld?: readonly Upheld[];
}

/** A decision that stands, by the record of its matter. */
export interface Sanctioned {
  readonly id: string;
  readonly measure: Outcome;
  readonly on: Day;
}

/**
 * A pack for the leader over the person, who learns only of what stands: as decisions are now, a review may have lightened or
 * undone one since (AC-2.6). That something came from a complaint they never learn (SV-4.1): they stand aside from every one
 * about their people, so that for them nothing is said of complaints whether there are any or not.
 */
export function packAsItStands(
  { upheld: _, ...pack }: Pack,
  decisions: readonly { readonly id: string; readonly servedAt?: Instant; readonly inForce: Outcome }[],
): Pack {
  if (!pack.sanctions) return pack;
  const sanctions = pack.sanctions.flatMap((one) => {
    const now = decisions.find(({ id, servedAt }) => id === one.id && servedAt && dayOf(servedAt) === one.on);
    return now && now.inForce !== 'none' ? [{ ...one, measure: now.inForce }] : [];
  });
  return { ...pack, sanctions };
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** A case with what is read of it for everybody who had it. */
export interface PackSource {
  readonly id: string;
  readonly state: CaseState;
  readonly fact: Fact;
  readonly line: readonly CustodySpan[];
  readonly events: readonly Recorded<CaseEvent>[];
}

/** What a case tells of those who had it; undefined of what is counted for nobody: taken back at once, or a complaint. */
export function packSource(
  id: string,
  state: CaseState,
  events: readonly Recorded<CaseEvent>[],
): PackSource | undefined {
  const fact = factOf(state);
  return fact ? { id, state, fact, line: custodyLine(events), events } : undefined;
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

/** Whose it is at the end of its due day, else whose it was last. */
function countsFor({ state, line }: PackSource): string | undefined {
  const due = state.clock?.due.at;
  return ((due && countsAt(line, due)) ?? line.at(-1))?.holder;
}

/** How it stood when the period ended; undefined where it had been over before, or had not begun. */
function verdictIn({ fact }: PackSource, days: Days): PackVerdict | undefined {
  const { closedOn, onTime, byPerson, dueOn, stoppedOn, receivedOn } = fact;
  if (receivedOn > days.to || (closedOn !== undefined && closedOn < days.from)) return undefined;
  if (onTime === false) return fact.open ? 'overdue' : 'late';
  if (closedOn !== undefined && closedOn <= days.to) return byPerson ? 'by-person' : 'on-time';
  // Closed after the period and in time: its date had not passed at the period's end.
  if (dueOn === undefined) return 'open';
  return (stoppedOn !== undefined && stoppedOn < days.to ? stoppedOn : days.to) > dueOn ? 'overdue' : 'open';
}

function caseOf(source: PackSource, staff: string, days: Days): PackCase | undefined {
  const spans = source.line.filter(({ holder }) => holder === staff);
  const held = daysHeld(spans, days);
  const verdict = countsFor(source) === staff ? verdictIn(source, days) : undefined;
  if (held === 0) return undefined;
  const { id, state, fact } = source;
  const rating = verdict === undefined || fact.rating === undefined ? {} : { rating: fact.rating };
  return { id, number: state.number, kind: state.kind, days: held, ...(verdict ? { verdict } : {}), ...rating };
}

/** Steps of one person in the period. */
function firstInquiry(sources: readonly PackSource[], staff: string, days: Days): Pack['firstInquiry'] {
  let [asked, handedOver, returned, secondNotices] = [0, 0, 0, 0];
  for (const { state, events } of sources) {
    if (state.firstAsked === staff && within(dayOf(state.registeredAt), days)) asked += 1;
    let handedBy = '';
    for (const event of events) {
      const by = staffOf(event.actor);
      if (event.type === 'CaseHandedOver') handedBy = by;
      if (!within(dayOf(event.at), days)) continue;
      if (event.type === 'CaseHandedOver' && by === staff) handedOver += 1;
      if (event.type === 'HandOverReturned' && handedBy === staff) returned += 1;
      if (event.type === 'NoticeIssued' && by === staff && event.data.n > 1) secondNotices += 1;
    }
  }
  return { asked, handedOver, returned, secondNotices };
}

/** The facts of one person in a period, from the cases of everybody and what else was decided on them. */
export function packOf(
  staff: string,
  days: Days,
  sources: readonly PackSource[],
  beside: Required<Pick<Pack, 'commendations' | 'sanctions' | 'upheld'>>,
  countedAt: Instant,
): Pack {
  const cases = sources
    .flatMap((source) => caseOf(source, staff, days) ?? [])
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const so = (...verdicts: readonly PackVerdict[]): number =>
    cases.filter(({ verdict }) => verdict !== undefined && verdicts.includes(verdict)).length;
  const counts = { closedOnTime: so('on-time'), closedLate: so('late'), overdue: so('overdue') };
  const percent = onTimeRate(counts);
  const ratings: Record<string, number> = {};
  for (const { rating } of cases) if (rating !== undefined) ratings[rating] = (ratings[rating] ?? 0) + 1;
  return {
    from: days.from,
    to: days.to,
    countedAt,
    cases,
    onTime: { ...counts, ...(percent === undefined ? {} : { percent }) },
    firstInquiry: firstInquiry(sources, staff, days),
    ratings,
    ...beside,
  };
}
