// The evidence of one person in one period, counted again from the events of the cases: who had what on which day, what was
// over in time, first inquiries, ratings. As things stood when the period ended, whatever was written since.
import { dayOf, daysFrom, doneBy, type Event, type Histories } from './record.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}
export interface CaseSeen {
  readonly days: number;
  readonly verdict?: string;
  readonly rating?: number;
}
export interface Evidence {
  readonly cases: Readonly<Record<string, CaseSeen>>;
  readonly onTime: { closedOnTime: number; closedLate: number; overdue: number; percent?: number };
  readonly firstInquiry: { asked: number; handedOver: number; returned: number; secondNotices: number };
  readonly ratings: Readonly<Record<string, number>>;
}

interface Span {
  readonly who: string | undefined;
  readonly from: string;
  to?: string;
}

/** A case as it is told by its events up to some day. */
interface Told {
  readonly number: string;
  readonly spans: Span[];
  /** The date first owed, and the one that runs. */
  first?: { on: string; at: string };
  due?: { on: string; at: string };
  /** The first end: whether in time, and whether the person brought it about. */
  over?: { on: string; inTime: boolean; byPerson: boolean };
  open: boolean;
  gone: boolean;
}

const ENDS = new Set(['CaseAnswered', 'CaseCompleted', 'CaseRefused', 'CaseReferredOutside', 'DocumentInstructed']);
const BY_PERSON = new Set(['CaseWithdrawn', 'CaseLapsed']);
/** For nobody below whoever decides: a ruling, a grant, a stop. */
const NOBODY = new Set(['DisputeRaised', 'CaseSuspended', 'ExtensionRequested']);
const GIVEN = new Set(['HandOverAccepted', 'CaseDesignated', 'CaseMadeJoint', 'CaseAssigned', 'AssignmentWaited']);
const BACK = new Set(['CaseResumed', 'ExtensionGranted', 'ExtensionRefused', 'HandOverRecalled', 'HandOverReturned']);

/** One case up to the end of a day; undefined where there was none yet. */
function tell(events: readonly Event[], to: string): Told | undefined {
  const [begun] = events;
  if (!begun || dayOf(begun.at) > to) return undefined;
  const told: Told = { number: begun.data.number, spans: [], open: true, gone: false };
  let [holder, named] = [begun.data.firstAsked as string, undefined as string | undefined];
  let owed = false;
  const counts = (who: string | undefined, at: string): void => {
    const last = told.spans.at(-1);
    if (last && last.to === undefined) {
      if (last.who === who) return;
      last.to = at;
    }
    told.spans.push({ who, from: at });
  };
  const ends = (at: string, inTime: boolean, byPerson: boolean): void => {
    const last = told.spans.at(-1);
    if (last && last.to === undefined) last.to = at;
    told.over ??= { on: dayOf(at), inTime, byPerson };
    told.open = false;
  };
  counts(holder, begun.at);
  for (const { type, at, data } of events) {
    if (dayOf(at) > to) break;
    if (data.clock?.due) {
      told.due = data.clock.due;
      if (!told.over) told.first = data.clock.due;
    }
    // Told on the day itself, it is the moment of telling that counts.
    const inTime = data.closing ? !told.due || data.closing.toldAt <= told.due.at : true;
    if (type === 'CaseUndone') told.gone = true;
    else if (type === 'CaseHandedOver') named = data.staff;
    else if (type === 'HandOverWaited') counts(named, at);
    else if (GIVEN.has(type)) {
      holder = data.holder;
      counts(holder, at);
    } else if (BACK.has(type)) counts(data.arbitrationUntil ? undefined : holder, at);
    else if (NOBODY.has(type)) counts(undefined, at);
    else if (type === 'CaseReopened') {
      holder = data.holder;
      told.open = true;
      counts(holder, at);
    } else if (ENDS.has(type)) {
      owed = data.reportOwed === true;
      if (!owed) ends(at, inTime, false);
    } else if (type === 'ReportedBack' && owed) ends(at, inTime, false);
    else if (BY_PERSON.has(type)) ends(at, inTime, inTime);
  }
  return told;
}

/** Who had it at a moment, else who had it last. */
function heldAt({ spans }: Told, at: string | undefined): string | undefined {
  const then = at && spans.find(({ from, to }) => from <= at && (to === undefined || at < to));
  return (then || spans.findLast(({ from, to }) => to === undefined || to > from))?.who;
}

function verdict(told: Told, lastEnd: string | undefined, { from, to }: Period): string | undefined {
  if (!told.open && lastEnd !== undefined && lastEnd < from) return undefined;
  if (told.over && !told.over.inTime) return told.open ? 'overdue' : 'late';
  if (!told.open) return told.over?.byPerson ? 'by-person' : 'on-time';
  return told.due && told.due.on < to ? 'overdue' : 'open';
}

/** The day of the last end before a day is over. */
const lastEndOf = (told: Told): string | undefined => {
  const end = told.spans.at(-1)?.to;
  return end === undefined ? undefined : dayOf(end);
};

/** A rating as it counts: for whom, when and how; nothing of one that was set aside by then. */
function ratingOf(events: readonly Event[], to: string) {
  const known = events.filter(({ at }) => dayOf(at) <= to);
  const rated = known.find(({ type, data }) => type === 'CaseRated' && !data.again);
  if (!rated || known.some(({ type }) => type === 'RatingSetAside')) return undefined;
  return { who: rated.data.rated as string, on: dayOf(rated.at), level: rated.data.level as number };
}

/** The evidence of everybody named, in one period. */
export function evidenceOf(cases: Histories, staff: readonly string[], period: Period): Map<string, Evidence> {
  const within = (on: string): boolean => on >= period.from && on <= period.to;
  const all = new Map(
    staff.map((who) => [
      who,
      {
        cases: {} as Record<string, CaseSeen>,
        onTime: { closedOnTime: 0, closedLate: 0, overdue: 0 } as Evidence['onTime'],
        firstInquiry: { asked: 0, handedOver: 0, returned: 0, secondNotices: 0 },
        ratings: {} as Record<string, number>,
      },
    ]),
  );
  for (const events of cases.values()) {
    const told = tell(events, period.to);
    if (!told || told.gone) continue;
    const mine = verdict(told, lastEndOf(told), period);
    const counts = heldAt(told, told.first?.at ?? told.due?.at);
    const rating = ratingOf(events, period.to);
    for (const [who, seen] of all) {
      const days = new Set(
        told.spans
          .filter((span) => span.who === who && span.from !== span.to)
          .flatMap(({ from, to }) => {
            const [first, last] = [dayOf(from), to === undefined ? period.to : dayOf(to)];
            return daysFrom(first > period.from ? first : period.from, last < period.to ? last : period.to);
          }),
      ).size;
      const counted = days > 0 && counts === who ? mine : undefined;
      const level = rating?.who === who && within(rating.on) ? rating.level : undefined;
      if (days > 0 || level !== undefined) {
        seen.cases[told.number] = {
          days,
          ...(counted ? { verdict: counted } : {}),
          ...(level === undefined ? {} : { rating: level }),
        };
      }
      if (counted === 'on-time') seen.onTime.closedOnTime += 1;
      if (counted === 'late') seen.onTime.closedLate += 1;
      if (counted === 'overdue') seen.onTime.overdue += 1;
      if (level !== undefined) seen.ratings[level] = (seen.ratings[level] ?? 0) + 1;
    }
    const firstAsked = all.get(events[0]?.data.firstAsked);
    if (firstAsked && within(dayOf(events[0]?.at ?? ''))) firstAsked.firstInquiry.asked += 1;
    let handedBy: string | undefined;
    for (const event of events) {
      const by = doneBy(event);
      if (event.type === 'CaseHandedOver') handedBy = by;
      if (!within(dayOf(event.at))) continue;
      const [doer, hander] = [all.get(by ?? ''), all.get(handedBy ?? '')];
      if (doer && event.type === 'CaseHandedOver') doer.firstInquiry.handedOver += 1;
      if (hander && event.type === 'HandOverReturned') hander.firstInquiry.returned += 1;
      if (doer && event.type === 'NoticeIssued' && event.data.n > 1) doer.firstInquiry.secondNotices += 1;
    }
  }
  for (const { onTime } of all.values()) {
    const judged = onTime.closedOnTime + onTime.closedLate + onTime.overdue;
    if (judged > 0) onTime.percent = Math.floor((100 * onTime.closedOnTime) / judged);
  }
  return all;
}
