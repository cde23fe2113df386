// The signal of one office in one month (AC-1.4): so many matters overdue, or so many bad ratings, that whoever leads the
// office has something to look at. Small numbers say nothing, and complaints are not among what is counted.
import type { Fact } from '../figures/fact.ts';
import type { PolicyInForce } from '../regulation/policy.ts';
import type { Found } from './signal.ts';

/** A case as it is counted. */
export interface Counted {
  readonly id: string;
  readonly number: string;
  readonly fact: Fact;
}

const inMonth = (day: string | undefined, month: string): boolean => day?.startsWith(`${month}-`) === true;

/** Ended late in the month, or due in it and not ended since. A clock that stands is late for nobody. */
const isOverdue = ({ open, dueOn, stoppedOn, closedOn, onTime, byPerson }: Fact, month: string): boolean =>
  open ? stoppedOn === undefined && inMonth(dueOn, month) : onTime === false && !byPerson && inMonth(closedOn, month);

const isRatedBadly = ({ rating, closedOn }: Fact, month: string, badUpTo: number): boolean =>
  rating !== undefined && rating <= badUpTo && inMonth(closedOn, month);

const found = (what: string, month: string, counted: readonly Counted[], from: number): Found[] =>
  counted.length < from
    ? []
    : [
        {
          signal: 'office-month',
          ground: 'AC-1.4',
          period: `${month} ${what}`,
          evidence: {
            count: counted.length,
            from,
            unit: 'cases',
            cases: counted.map(({ id, number }) => ({ case: id, number })),
          },
        },
      ];

/** Cases named as evidence at most: the record of a clue stays small. */
const MOST_NAMED = 40;

/** What a month that is over shows of each office. `cases` may be of any months. */
export function signalsOfMonth(
  month: string,
  cases: readonly Counted[],
  { signals, rating }: PolicyInForce,
): ReadonlyMap<string, readonly Found[]> {
  const offices = [...new Set(cases.map(({ fact }) => fact.office))].sort();
  const named = ({ evidence, ...rest }: Found): Found => ({
    ...rest,
    evidence: { ...evidence, cases: (evidence.cases ?? []).slice(0, MOST_NAMED) },
  });
  return new Map(
    offices.map((office) => {
      const own = cases.filter(({ fact }) => fact.office === office);
      const overdue = own.filter(({ fact }) => isOverdue(fact, month));
      const bad = own.filter(({ fact }) => isRatedBadly(fact, month, rating.badUpTo));
      const all = [
        ...found('overdue', month, overdue, signals.officeOverdue),
        ...found('rated', month, bad, signals.officeBadRatings),
      ];
      return [office, all.map(named)];
    }),
  );
}
