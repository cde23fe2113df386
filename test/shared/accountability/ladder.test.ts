// What warnings lead to (AC-2.5): tables worked out by hand over the edges of years, revocations, the move and the year after.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectOf, GRADE_CAPS, ladderOf, type Move, type Warning } from '#shared/accountability/ladder.ts';
import { DEFAULT_POLICY } from '#shared/regulation/policy.ts';
import { day, instantOn, plusDays } from '#shared/time.ts';

const rule = DEFAULT_POLICY.warnings;
/** Served in the morning; the id is the day, with a letter for a second one. */
const on = (id: string, of = rule): Warning => ({ id, servedAt: instantOn(day(id.slice(0, 10)), '09:00'), rule: of });
const served = (text: string): Warning[] => (text === '' ? [] : text.split(' ').map((id) => on(id)));
const moved = (id: string, when: string, back?: string): Move => ({
  id,
  on: day(when),
  year: Number(id.slice(0, 4)),
  ...(back ? { back: day(back) } : {}),
});

test.each([
  ['', 2026, 0, 'none'],
  ['2026-03-02', 2026, 1, 'not-excellent'],
  ['2026-03-02 2026-05-06', 2026, 2, 'basically-competent'],
  ['2026-03-02 2026-05-06 2026-12-31', 2026, 3, 'incompetent'],
  ['2026-03-02 2026-05-06 2027-01-01', 2026, 2, 'basically-competent'],
  ['2026-03-02 2026-05-06 2027-01-01', 2027, 1, 'not-excellent'],
  ['2025-12-31 2026-01-01', 2026, 1, 'not-excellent'],
  ['2025-12-31 2026-01-01', 2025, 1, 'not-excellent'],
  ['2026-03-02 2026-03-02', 2026, 1, 'not-excellent'],
  ['2026-03-02 2026-03-02b', 2026, 2, 'basically-competent'],
  ['2026-12-30 2026-03-02 2026-05-06 2026-07-07', 2026, 4, 'incompetent'],
] as const)('AC-2.5: served %s: in %i %i count, at best %s', (text, year, count, cap) => {
  expect(ladderOf(served(text), [], year)).toMatchObject({ year, count, cap });
});

test('AC-2.5: the year is the township’s, not that of another clock', () => {
  const midnight = { id: 'x', servedAt: instantOn(day('2027-01-01'), '00:00'), rule };
  expect(ladderOf([midnight], [], 2027).count).toBe(1);
  expect(ladderOf([midnight], [], 2026).count).toBe(0);
});

test('AC-2.8: a township’s own numbers go with each warning from the day it was served', () => {
  const strict = { ...rule, notExcellent: 1, basically: 2, incompetent: 2 };
  expect(ladderOf([on('2026-03-02', strict), on('2026-05-06', strict)], [], 2026).cap).toBe('incompetent');
  expect(ladderOf([on('2026-03-02', strict), on('2026-05-06')], [], 2026).cap).toBe('basically-competent');
});

const THREE = '2026-03-02 2026-05-06 2026-09-01';

test('AC-2.5: the third proposes the move, once; recorded, nothing more is proposed in that year', () => {
  expect(effectOf('2026-05-06', served(THREE), [])?.move).toBeUndefined();
  expect(effectOf('2026-09-01', served(THREE), [])).toEqual({
    year: 2026,
    nth: 3,
    cap: 'incompetent',
    move: 'proposed',
  });
  const four = served(`${THREE} 2026-11-02`);
  expect(effectOf('2026-11-02', four, [])).toEqual({ year: 2026, nth: 4, cap: 'incompetent' });
  expect(effectOf('2026-09-01', served(THREE), [moved('2026-09-01', '2026-09-15')])?.move).toBe('recorded');
});

test.each([
  ['2026-09-14', false],
  ['2026-09-15', false],
  ['2026-09-16', true],
  ['2026-12-31', true],
  ['2027-01-04', true],
  ['2027-09-15', true],
  ['2027-09-16', false],
])('AC-2.5: moved on 15 September 2026, a warning served %s goes to the county: %s', (when, county) => {
  const effect = effectOf(when, served(`${THREE} ${when}`), [moved('2026-09-01', '2026-09-15')]);
  expect(effect?.county ?? false).toBe(county);
  expect(effect?.nth).toBe(when < '2027' ? 4 : 1);
});

test('AC-2.5: the third served late in the year, the year after the move runs on while the other counter begins anew', () => {
  const late = [...served('2026-10-08 2026-11-02 2026-12-30'), on('2027-02-01')];
  const effect = effectOf('2027-02-01', late, [moved('2026-12-30', '2027-01-11')]);
  expect(effect).toEqual({ year: 2027, nth: 1, cap: 'not-excellent', county: true });
});

test('AC-2.5: one of three revoked after the move: the grade is capped less, the way back is proposed, no county report stands', () => {
  const moves = [moved('2026-09-01', '2026-09-15')];
  const left = served('2026-05-06 2026-09-01 2027-03-01');
  expect(ladderOf(left, moves, 2026)).toMatchObject({ count: 2, cap: 'basically-competent' });
  expect(effectOf('2026-09-01', left, moves)).toEqual({
    year: 2026,
    nth: 2,
    cap: 'basically-competent',
    move: 'back-proposed',
  });
  expect(effectOf('2027-03-01', left, moves)?.county).toBeUndefined();
  expect(effectOf('2026-09-01', left, [moved('2026-09-01', '2026-09-15', '2027-01-04')])?.move).toBe('back-recorded');
});

test('AC-2.5: the third itself revoked, its record proposes the way back; where a fourth stands the move stays', () => {
  const moves = [moved('2026-09-01', '2026-09-15')];
  expect(effectOf('2026-09-01', served('2026-03-02 2026-05-06'), moves)).toEqual({
    year: 2026,
    cap: 'none',
    move: 'back-proposed',
  });
  const fourth = served('2026-03-02 2026-05-06 2026-11-02');
  expect(effectOf('2026-09-01', fourth, moves)?.move).toBe('recorded');
  expect(effectOf('2026-11-02', fourth, moves)).toMatchObject({ nth: 3, cap: 'incompetent', county: true });
  expect(effectOf('2026-11-02', fourth, moves)?.move).toBeUndefined();
});

const warnings = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 10 })
  .map((days) => days.map((n) => on(plusDays(day('2025-06-01'), n))));

test('AC-2.5: revoking a warning undoes all it led to: what is left is as if it had never been', () => {
  fc.assert(
    fc.property(warnings, fc.nat(), fc.nat({ max: 200 }), (all, pick, after) => {
      const gone = all[pick % Math.max(1, all.length)];
      if (!gone) return;
      const left = all.filter((one) => one !== gone);
      // Every move that the warnings proposed was made, some days later.
      const moves = all.flatMap((one): Move[] =>
        effectOf(one.id, all, [])?.move === 'proposed'
          ? [{ id: one.id, on: plusDays(day(one.id), after), year: Number(one.id.slice(0, 4)) }]
          : [],
      );
      const still = moves.filter(({ year }) => ladderOf(left, [], year).cap === 'incompetent');
      for (const year of [2025, 2026, 2027, 2028]) {
        expect(ladderOf(left, moves, year)).toEqual(ladderOf(left, still, year));
        const [had, has] = [ladderOf(all, moves, year), ladderOf(left, moves, year)];
        expect(GRADE_CAPS.indexOf(has.cap)).toBeLessThanOrEqual(GRADE_CAPS.indexOf(had.cap));
      }
      for (const move of moves) {
        expect(effectOf(move.id, left, moves)?.move).toBe(still.includes(move) ? 'recorded' : 'back-proposed');
      }
      const own = effectOf(gone.id, left, moves);
      expect([own?.nth, own?.county, own?.cap ?? 'none']).toEqual([undefined, undefined, 'none']);
    }),
  );
});

test('AC-2.5: in whatever order they became known, the same warnings lead to the same', () => {
  fc.assert(
    fc.property(warnings, (all) => {
      for (const year of [2025, 2026]) {
        expect(ladderOf([...all].reverse(), [], year)).toEqual(ladderOf(all, [], year));
        expect(ladderOf([...all, ...all], [], year)).toEqual(ladderOf(all, [], year));
      }
    }),
  );
});
