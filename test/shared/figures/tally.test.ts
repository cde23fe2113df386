// Counting cases: worked by hand, and what must hold whatever the cases are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, onTimeRate } from '#shared/figures/measured.ts';
import { keyOf, merged, one, sum, tallied } from '#shared/figures/tally.ts';
import { day, plusDays } from '#shared/time.ts';
import { anyFact, COUNTING, closedCase, openCase, TODAY, times } from './facts.ts';

const october = (...facts: Parameters<typeof tallied>[0]) =>
  tallied(facts, COUNTING)[keyOf('2026-10', 'all', 'all')] as NonNullable<ReturnType<typeof tallied>[string]>;

describe('SC-1: how cases are counted', () => {
  test('100 % does not stand over cases that rot: nine answered in time and nine overdue are 50 %', () => {
    const tally = october(...times(9, closedCase(3)), ...times(9, openCase('2026-10-12')));
    expect(tally).toMatchObject({ received: 18, closedOnTime: 9, open: 9, overdue: 9 });
    expect(onTimeRate(tally)).toBe(50);
  });

  test('an open case whose date has not come enters no rate; on its date it is not overdue, the day after it is', () => {
    for (const [dueOn, overdue] of [
      [plusDays(TODAY, 1), 0],
      [TODAY, 0],
      [plusDays(TODAY, -1), 1],
    ] as const) {
      expect(one(openCase(dueOn), COUNTING).overdue, dueOn).toBe(overdue);
    }
    expect(onTimeRate(october(closedCase(2), openCase(plusDays(TODAY, 1))))).toBe(100);
  });

  test('one late in two hundred is 99 %, never rounded up to all', () => {
    expect(onTimeRate(october(...times(199, closedCase(2)), closedCase(9, { onTime: false })))).toBe(99);
    expect(onTimeRate(sum([]))).toBeUndefined();
  });

  test('TL-3: a clock that stands lawfully makes nothing overdue, and excuses nothing that was overdue before', () => {
    const stopped = (stoppedOn: string) => openCase('2026-11-10', { stoppedOn: day(stoppedOn) });
    expect(one(stopped('2026-11-09'), COUNTING).overdue).toBe(0);
    expect(one(stopped('2026-11-11'), COUNTING).overdue).toBe(1);
  });

  test('a case that was late and is open again stays in the rate; its second date mends nothing', () => {
    const again = openCase(plusDays(TODAY, 5), { onTime: false });
    expect(onTimeRate(october(closedCase(1), again))).toBe(50);
    expect(onTimeRate(october(closedCase(1), closedCase(30, { onTime: false })))).toBe(50);
  });

  test('what the person took back in time enters no rate, what was already late counts as late', () => {
    const taken = october(closedCase(1), closedCase(1, { byPerson: true }));
    expect(taken).toMatchObject({ received: 2, closedOnTime: 1, byPerson: 1, days: { 1: 1 } });
    expect(one(closedCase(9, { byPerson: true, onTime: false }), COUNTING)).toMatchObject({
      byPerson: 0,
      closedLate: 1,
    });
  });

  test('a median is the middle, between two when they are even, and nothing of nothing', () => {
    expect(median({ 1: 2, 4: 1 })).toBe(1);
    expect(median({ 1: 1, 4: 1 })).toBe(2.5);
    expect(median({ 2: 1, 10: 1, 1: 1 })).toBe(2);
    expect(median({})).toBeUndefined();
  });

  test('a rating is good from the third of five levels on; silence is not counted', () => {
    const tally = sum([1, 2, 3, 4, 5].map((rating) => one(closedCase(1, { rating }), COUNTING)));
    expect(sum([tally, one(closedCase(1), COUNTING)])).toMatchObject({ received: 6, rated: 5, ratedGood: 3 });
  });

  test('a case entered late counts in the month it was received', () => {
    const keys = Object.keys(tallied([closedCase(1, { receivedOn: day('2026-09-30') })], COUNTING));
    expect(keys).toContain('2026-09/all/all');
    expect(keys.filter((key) => key.startsWith('2026-10'))).toEqual([]);
  });
});

const cases = fc.array(anyFact, { maxLength: 30 });

test('months that rest and months that run add up to all at once, in whatever order they are put together', () => {
  fc.assert(
    fc.property(cases, cases, cases, (a, b, c) => {
      const [x, y, z] = [a, b, c].map((facts) => tallied(facts, COUNTING)) as [never, never, never];
      const whole = tallied([...a, ...b, ...c], COUNTING);
      expect(merged([x, merged([y, z])])).toEqual(whole);
      expect(merged([merged([z, x]), y])).toEqual(whole);
    }),
  );
});

test('every case has exactly one end or none, and only open ones are overdue', () => {
  fc.assert(
    fc.property(cases, (facts) => {
      for (const tally of Object.values(tallied(facts, COUNTING))) {
        const { received, closedOnTime, closedLate, byPerson, open, overdue } = tally;
        expect(closedOnTime + closedLate + byPerson + open).toBe(received);
        expect(overdue).toBeLessThanOrEqual(open);
      }
    }),
  );
});

test('100 % on time only when every finished case was in time and none is overdue', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { minLength: 1, maxLength: 300 }), (facts) => {
      const tally = sum(facts.map((fact) => one(fact, COUNTING)));
      const perfect = tally.closedLate === 0 && tally.overdue === 0;
      if (tally.closedOnTime > 0 || !perfect) expect(onTimeRate(tally) === 100).toBe(perfect);
    }),
  );
});
