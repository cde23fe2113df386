// The figures that leave the house: worked by hand, and nothing small in any of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import type { Fact } from '#shared/figures/fact.ts';
import { figuresOf } from '#shared/figures/figures-of.ts';
import { judgesOf, type Promised } from '#shared/figures/promises.ts';
import { tallied } from '#shared/figures/tally.ts';
import { day, instantOn } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';
import { anyFact, COUNTING, closedCase, openCase, TODAY, times } from './facts.ts';

const law = { calendar: LAW.calendar, hours: LAW.policy.hours.sessions };
const figures = (facts: readonly Fact[], promises: readonly Promised[] = []) =>
  figuresOf(tallied(facts, { ...COUNTING, promises: judgesOf(promises, law) }), {
    on: TODAY,
    since: '2026-09-01',
    smallest: 5,
    promises,
  });

describe('SC-1: fewer than five are not shown', () => {
  test('four cases: the site says nothing of them, five: it does', () => {
    expect(figures(times(4, closedCase(1)))).not.toHaveProperty('measure');
    expect(figures(times(5, closedCase(1))).measure).toMatchObject({ received: 5, closedOnTime: 5, medianDays: 1 });
  });

  test('one small office: another is left out too, so that the total does not give it away', () => {
    const of = (office: string, n: number) => times(n, closedCase(1, { office }));
    const { offices, measure } = figures([...of('a', 20), ...of('b', 7), ...of('c', 2)]);
    expect(measure?.received).toBe(29);
    expect(offices.map((one) => [one.office, one.measure?.received])).toEqual([
      ['a', 20],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  test('one case in each of five offices: not even their list is given', () => {
    const facts = ['a', 'b', 'c', 'd', 'e'].map((office) => closedCase(1, { office }));
    expect(figures(facts).offices).toEqual([]);
    expect(figures(facts).measure?.received).toBe(5);
  });

  test('few ratings are left out although the cases are many, and cannot be taken from the total either', () => {
    const of = (office: string, n: number, rated: number) => [
      ...times(rated, closedCase(1, { office, rating: 5 })),
      ...times(n - rated, closedCase(1, { office })),
    ];
    const { offices, measure } = figures([...of('a', 30, 20), ...of('b', 9, 6), ...of('c', 9, 1)]);
    expect(measure).toMatchObject({ rated: 27, ratedGood: 27 });
    expect(offices.map((one) => one.measure?.rated)).toEqual([20, undefined, undefined]);
  });

  test('an item that is withheld is withheld in every month', () => {
    const of = (item: string, n: number) => times(n, closedCase(1, { kind: 'application', item }));
    const { items } = figures([...of('a', 20), ...of('b', 6), ...of('c', 2)]);
    expect(items.find(({ item }) => item === 'b')?.months).toEqual([{ month: '2026-10' }]);
    expect(items.find(({ item }) => item === 'a')?.months[0]?.measure?.received).toBe(20);
  });

  test('items: what none of them covers is not found by taking all of them from the whole', () => {
    const of = (n: number, more: object) => times(n, closedCase(1, more));
    const { items } = figures([...of(20, { item: 'a' }), ...of(8, { item: 'b' }), ...of(2, {})]);
    expect(items.map(({ item, measure }) => [item, measure?.received])).toEqual([
      ['a', 20],
      ['b', undefined],
    ]);
    const enough = figures([...of(20, { item: 'a' }), ...of(8, { item: 'b' }), ...of(6, {})]).items;
    expect(enough.map(({ measure }) => measure?.received)).toEqual([20, 8]);
  });

  test('items month by month: a small cell is found neither along its row nor down its month', () => {
    const of = (n: number, item: string, month: string) =>
      times(n, closedCase(1, { item, receivedOn: day(`${month}-12`) }));
    const sep = [...of(3, 'a', '2026-09'), ...of(9, 'b', '2026-09'), ...of(20, 'c', '2026-09')];
    const oct = [...of(8, 'a', '2026-10'), ...of(30, 'b', '2026-10'), ...of(40, 'c', '2026-10')];
    const { items, months } = figures([...sep, ...oct]);
    expect(months.map(({ measure }) => measure?.received)).toEqual([32, 78]);
    expect(items.map(({ item, months: of }) => [item, ...of.map(({ measure }) => measure?.received)])).toEqual([
      ['a', undefined, undefined],
      ['b', undefined, undefined],
      ['c', 20, 40],
    ]);
  });

  test('whatever the cases, no part that is not shown is found to be small by taking the shown ones from a sum', () => {
    const ofItem = fc
      .tuple(fc.constantFrom(undefined, 'a', 'a', 'b', 'b', 'c'), fc.constantFrom('2026-09-12', '2026-10-12'))
      .map(([item, on]) => closedCase(1, { receivedOn: day(on), ...(item ? { item } : {}) }));
    fc.assert(
      fc.property(fc.array(ofItem, { minLength: 10, maxLength: 120 }), (facts) => {
        const { measure, months, items } = figures(facts);
        const left = (whole: Measure | undefined, shown: readonly { readonly measure?: Measure | undefined }[]) =>
          shown.reduce((all, one) => all - (one.measure?.received ?? 0), whole?.received ?? 0);
        const sums = [
          left(measure, items),
          ...items.flatMap(({ measure: of, months: own }) => (of ? [left(of, own)] : [])),
          ...months.flatMap(({ month, measure: of }) =>
            of
              ? [
                  left(
                    of,
                    items.flatMap((one) => one.months.filter((cell) => cell.month === month)),
                  ),
                ]
              : [],
          ),
        ];
        expect(sums.filter((n) => n > 0 && n < 5)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no small number and no rating of few stands in any figure, whatever the cases', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (facts) => {
        const { measure, months, kinds, offices } = figures(facts);
        for (const one of [{ measure }, ...months, ...kinds, ...offices]) {
          if (!one.measure) continue;
          expect(one.measure.received).toBeGreaterThanOrEqual(5);
          if (one.measure.rated !== undefined) expect(one.measure.rated).toBeGreaterThanOrEqual(5);
        }
        for (const part of [months, kinds, offices]) {
          if (measure) expect(part.filter((one) => !one.measure).length).not.toBe(1);
        }
      }),
    );
  });
});

describe('TL-1: what was promised, and what was kept', () => {
  const promise: Promised = {
    id: 'petitions-in-3',
    covers: { kind: 'petition' },
    days: 3,
    unit: 'working',
    inForceFrom: '2026-10-01',
  };
  const start = instantOn(day('2026-10-12'), '09:00');
  const told = (on: string, more: Partial<Fact> = {}) =>
    closedCase(1, { receivedOn: day('2026-10-12'), start, toldAt: instantOn(day(on), '10:00'), ...more });

  test('kept ÷ (finished + open past the promise): the promise judges, not the limit of the house', () => {
    const facts = [
      ...times(6, told('2026-10-15')),
      // In time by the regulation, not by the promise.
      ...times(2, told('2026-10-16', { onTime: true })),
      openCase('2026-12-30', { receivedOn: day('2026-10-12'), start }),
      // Taken in before the promise was made.
      ...times(9, told('2026-10-30', { receivedOn: day('2026-09-30') })),
    ];
    expect(figures(facts, [promise]).commitments).toEqual([
      { id: 'petitions-in-3', kept: 6, of: 9, medianDays: 1, months: [{ month: '2026-10', kept: 6, of: 9 }] },
    ]);
  });

  test('TL-3: days of a lawful stop are not counted against it', () => {
    const stops = [{ from: instantOn(day('2026-10-13'), '09:00'), to: instantOn(day('2026-10-19'), '09:00') }];
    expect(figures(times(5, told('2026-10-21', { stops })), [promise]).commitments[0]).toMatchObject({ kept: 5 });
    expect(figures(times(5, told('2026-10-21')), [promise]).commitments[0]).toMatchObject({ kept: 0, of: 5 });
  });

  test('on too few nothing is said, and a promise without a number or without what it covers is not measured', () => {
    const [few] = figures(times(4, told('2026-10-13')), [promise]).commitments;
    expect(few).toEqual({ id: 'petitions-in-3', months: [{ month: '2026-10' }] });
    const { days: _, ...wordsOnly } = promise;
    const nothing: Promised = { id: 'x', days: 3, inForceFrom: '2026-10-01' };
    expect(figures(times(9, told('2026-10-13')), [wordsOnly, nothing]).commitments).toEqual([]);
  });

  test('a promise that leaves too few of its kind or item beside it is not told: they would be found by subtraction', () => {
    const before = (n: number) => times(n, told('2026-10-13', { receivedOn: day('2026-09-30') }));
    const kept = (n: number, more: readonly Promised[] = []) =>
      figures([...times(9, told('2026-10-13')), ...before(n)], [promise, ...more]).commitments.map(({ of }) => of);
    expect([kept(0), kept(2), kept(5)]).toEqual([[9], [undefined], [9]]);
    const older: Promised = { ...promise, id: 'petitions-in-5', days: 5, inForceFrom: '2026-09-01' };
    expect(kept(2, [older])).toEqual([undefined, 11]);
  });

  test('a promise about a kind that is withheld does not give that kind away', () => {
    const facts = [
      ...times(9, told('2026-10-13')),
      ...times(2, told('2026-10-13', { kind: 'error' })),
      ...times(30, told('2026-10-13', { kind: 'inquiry' })),
    ];
    const { kinds, commitments } = figures(facts, [promise]);
    expect(kinds.map(({ kind, measure }) => [kind, measure?.received])).toEqual([
      ['inquiry', 30],
      ['petition', undefined],
      ['error', undefined],
    ]);
    expect(commitments[0]).toEqual({ id: 'petitions-in-3', months: [{ month: '2026-10' }] });
  });
});
