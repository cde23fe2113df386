// Counts over cases by the month in which they were received, in groups. Counts of parts add up to the counts of the
// whole, so that a month in which nothing changes need not be counted again. Rates and medians are made from them elsewhere.
import { type Day, daysBetween } from '../time.ts';
import type { Fact } from './fact.ts';
import type { PromiseJudge } from './promises.ts';

export interface Tally {
  readonly received: number;
  /** Closed within the date first owed, and after it. */
  readonly closedOnTime: number;
  readonly closedLate: number;
  /** Ended by the person before its date. */
  readonly byPerson: number;
  /** Still open, and of these past their date. */
  readonly open: number;
  readonly overdue: number;
  readonly rated: number;
  readonly ratedGood: number;
  readonly urged: number;
  readonly repeats: number;
  /** How many took so many calendar days from receipt to result. */
  readonly days: { readonly [days: string]: number };
}

export const NOTHING: Tally = {
  received: 0,
  closedOnTime: 0,
  closedLate: 0,
  byPerson: 0,
  open: 0,
  overdue: 0,
  rated: 0,
  ratedGood: 0,
  urged: 0,
  repeats: 0,
  days: {},
};

/** `promise`: the cases that a commitment covers, judged by what it promises. */
export type Dimension = 'all' | 'kind' | 'channel' | 'office' | 'item' | 'promise';

/** Tallies by `<yyyy-mm of receipt>/<dimension>/<name>`; `all` has the name `all`. */
export type Tallies = { readonly [key: string]: Tally };

export const keyOf = (month: string, dimension: Dimension, name: string): string => `${month}/${dimension}/${name}`;

export interface Counting {
  /** The township's calendar day: an open case is overdue from the day after its date. */
  readonly today: Day;
  /** The lowest level of a rating that counts as good. */
  readonly goodFrom: number;
  readonly promises: readonly PromiseJudge[];
}

type Counted = Exclude<keyof Tally, 'days'>;
const NUMBERS = Object.keys(NOTHING).filter((name) => name !== 'days') as Counted[];

/** Two counts of different cases as one. */
export function added(a: Tally, b: Tally): Tally {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, a[name] + b[name]]));
  const days: Record<string, number> = { ...a.days };
  for (const [n, count] of Object.entries(b.days)) days[n] = (days[n] ?? 0) + count;
  return { ...(numbers as Omit<Tally, 'days'>), days };
}

export const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(added, NOTHING);

function addTo(whole: Record<string, Tally>, key: string, tally: Tally): void {
  const before = whole[key];
  whole[key] = before ? added(before, tally) : tally;
}

/** Tallies of different cases as one. */
export function merged(parts: readonly Tallies[]): Tallies {
  const whole: Record<string, Tally> = {};
  for (const part of parts) {
    for (const [key, tally] of Object.entries(part)) addTo(whole, key, tally);
  }
  return whole;
}

const daysTaken = ({ receivedOn, closedOn }: Fact): number | undefined =>
  closedOn === undefined ? undefined : Math.max(0, daysBetween(receivedOn, closedOn));

const pastDate = ({ dueOn, stoppedOn }: Fact, today: Day): boolean =>
  dueOn !== undefined && (stoppedOn !== undefined && stoppedOn < today ? stoppedOn : today) > dueOn;

/** One case as a tally. What was late at its first end is not made good by being open again. */
export function one(fact: Fact, { today, goodFrom }: Pick<Counting, 'today' | 'goodFrom'>): Tally {
  const { open, onTime, byPerson, rating } = fact;
  const is = (condition: boolean): 0 | 1 => (condition ? 1 : 0);
  const closedLate = !open && onTime === false;
  const given = !open && byPerson === true && !closedLate;
  const taken = open || byPerson ? undefined : daysTaken(fact);
  return {
    received: 1,
    closedOnTime: is(!open && !given && !closedLate),
    closedLate: is(closedLate),
    byPerson: is(given),
    open: is(open),
    overdue: is(open && (onTime === false || pastDate(fact, today))),
    rated: is(rating !== undefined),
    ratedGood: is(rating !== undefined && rating >= goodFrom),
    urged: is(fact.urged === true),
    repeats: is(fact.repeats === true),
    days: taken === undefined ? {} : { [taken]: 1 },
  };
}

/** Counts every case in every group it stands in. */
export function tallied(facts: readonly Fact[], counting: Counting): Tallies {
  const whole: Record<string, Tally> = {};
  const count = (key: string, tally: Tally) => addTo(whole, key, tally);
  for (const fact of facts) {
    const month = fact.receivedOn.slice(0, 7);
    const tally = one(fact, counting);
    count(keyOf(month, 'all', 'all'), tally);
    count(keyOf(month, 'kind', fact.kind), tally);
    count(keyOf(month, 'channel', fact.channel), tally);
    count(keyOf(month, 'office', fact.office), tally);
    if (fact.item !== undefined) count(keyOf(month, 'item', fact.item), tally);
    for (const { id, covers, judged } of counting.promises) {
      if (covers(fact)) count(keyOf(month, 'promise', id), one(judged(fact), counting));
    }
  }
  return whole;
}
