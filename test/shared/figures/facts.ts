// Cases as the figures see them, for worked tables and for properties.
import fc from 'fast-check';
import { CASE_KINDS, CHANNELS } from '#shared/case/kinds.ts';
import type { Fact } from '#shared/figures/fact.ts';
import { day, plusDays } from '#shared/time.ts';

export const TODAY = day('2026-11-20');
export const COUNTING = { today: TODAY, goodFrom: 3, promises: [] };

const base = { kind: 'petition', channel: 'window', office: 'civil-affairs', receivedOn: day('2026-10-05') } as const;

/** Closed after so many days, in time unless said otherwise. */
export const closedCase = (days: number, more: Partial<Fact> = {}): Fact => ({
  ...base,
  open: false,
  onTime: true,
  closedOn: plusDays(more.receivedOn ?? base.receivedOn, days),
  ...more,
});
/** Still open, owed on this day. */
export const openCase = (dueOn: string, more: Partial<Fact> = {}): Fact => ({
  ...base,
  open: true,
  dueOn: day(dueOn),
  ...more,
});
export const times = (n: number, fact: Fact): Fact[] => Array.from({ length: n }, () => fact);

const some = fc.record({
  kind: fc.constantFrom(...CASE_KINDS.filter((kind) => kind !== 'complaint')),
  channel: fc.constantFrom(...CHANNELS),
  office: fc.constantFrom('a', 'b', 'c'),
  receivedOn: fc.integer({ min: 0, max: 70 }).map((n) => plusDays(day('2026-09-05'), n)),
});

/** Any case that can stand on a card. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .tuple(some, fc.integer({ min: 0, max: 40 }), fc.boolean(), fc.constantFrom(undefined, 1, 2, 3, 4, 5))
    .map(([facts, days, onTime, rating]) => closedCase(days, { ...facts, onTime, ...(rating ? { rating } : {}) })),
  some.map((facts) => closedCase(3, { ...facts, byPerson: true })),
  fc
    .tuple(some, fc.integer({ min: -10, max: 10 }), fc.constantFrom(undefined, true, false))
    .map(([facts, ahead, onTime]) =>
      openCase(plusDays(TODAY, ahead), { ...facts, ...(onTime === undefined ? {} : { onTime }) }),
    ),
);
