// Where the marks of charts stand, and what is said of a measure: numbers that a reader can check with a ruler.
import { expect, test } from 'vitest';
import type { Measure } from '#shared/disclosure/snapshot/figures.ts';
import {
  barOf,
  columnOf,
  GUTTER,
  heightOf,
  joinsOf,
  namedOf,
  pointsOf,
  slotsOf,
  topOf,
  topOfStacks,
} from '../../web/src/charts/geometry.ts';
import { axisOf, drawnOf } from '../../web/src/charts/months.ts';
import { headFigures } from '../../web/src/figures/head.ts';
import { measureCells, onTimeOf, partsOf, percentOf, sayShare } from '../../web/src/figures/measure.ts';
import { fixture } from './build-site.ts';

const measure: Measure = { received: 71, closedOnTime: 58, closedLate: 4, open: 9, overdue: 2, medianDays: 4 };

test.each([
  [[0], 1],
  [[3], 4],
  [[7, undefined], 8],
  [[9], 10],
  [[10], 10],
  [[11], 20],
  [[48, 23], 60],
  [[999], 1000],
])('a scale over %j ends at %i, a round number that nothing stands above', (values, top) => {
  expect(topOf(values)).toBe(top);
});

test('a scale for stacks ends above the tallest stack, not above the tallest part', () => {
  expect(topOfStacks([[30, 30], [50]])).toBe(60);
});

test('the parts of a bar lie side by side without a gap, and an empty part is not drawn', () => {
  expect(barOf([30, 0, undefined, 10], 80)).toEqual([
    { x: 0, width: 37.5, part: 0, value: 30 },
    { x: 37.5, width: 12.5, part: 3, value: 10 },
  ]);
});

test('the parts of a column stand on each other, the first at the foot', () => {
  expect(columnOf([20, 20], 80, 8)).toEqual([
    { y: 6, height: 2, part: 0 },
    { y: 4, height: 2, part: 1 },
  ]);
});

test('nothing lies at the foot of a plot, the top of the scale at its head, half in the middle', () => {
  expect([heightOf(0, 100, 9), heightOf(50, 100, 9), heightOf(100, 100, 9)]).toEqual([9, 4.5, 0]);
});

test('twelve months share the width right of the scale, and one month does not become a wall', () => {
  const year = slotsOf(12);
  expect(year[0]).toEqual({ middle: GUTTER + 3.5, width: 7 });
  expect(year.at(-1)?.middle).toBe(96.5);
  expect(slotsOf(1)).toEqual([{ middle: 23, width: 14 }]);
});

test('the newest month is always named, and never more than six', () => {
  expect([...namedOf(12)]).toEqual([1, 3, 5, 7, 9, 11]);
  expect([...namedOf(2)]).toEqual([0, 1]);
  expect(namedOf(13).has(12)).toBe(true);
  expect(namedOf(13).size).toBeLessThanOrEqual(6);
});

test('a line is broken at a month with too few, and does not run through it as if it were nought', () => {
  const points = pointsOf([90, undefined, 80, 100], 100, 9);
  expect(points.map(({ at }) => at)).toEqual([0, 2, 3]);
  expect(joinsOf(points).map(([from, to]) => [from.at, to.at])).toEqual([[2, 3]]);
});

test('of many months the last twelve are drawn, and the year stands where it begins', () => {
  const months = Array.from({ length: 14 }, (_, n) => new Date(Date.UTC(2025, 8 + n, 1)).toISOString().slice(0, 7));
  const drawn = drawnOf(months);
  expect([drawn[0], drawn.at(-1), drawn.length]).toEqual(['2025-11', '2026-10', 12]);
  expect(axisOf(drawn, 'zh').map(({ short }) => short[1])).toEqual(['', '', '2026年', ...Array(9).fill('')]);
  expect(axisOf(months, 'zh')[0]).toEqual({ name: '2025年9月', short: ['9月', '2025年'] });
});

test('SV-4.4: on time is counted out of what is done or past its date, so that open arrears cannot be hidden', () => {
  expect(onTimeOf(measure, 5)).toEqual({ part: 58, whole: 64 });
  expect(percentOf(measure, 5)).toBe(90);
  expect(percentOf({ ...measure, closedLate: 0, overdue: 0, open: 0 }, 5)).toBe(100);
});

test('SV-4.4: the parts of what came in add up to it', () => {
  expect(partsOf(measure)).toEqual([58, 4, 7, 2, 0]);
  expect(partsOf({ ...measure, received: 74, byPerson: 3 }).at(-1)).toBe(3);
  expect(partsOf(measure).reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(measure.received);
});

test('SV-4.4: too few, and nothing due yet, are said in words and never as nought', () => {
  expect(measureCells(undefined, 5, 'zh')).toEqual(['不公布']);
  expect(partsOf(undefined)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(sayShare({ ...measure, closedOnTime: 0, closedLate: 0, overdue: 0, open: 71 }, 5, 'zh')).toBe('还没有到期的');
  expect(sayShare({ ...measure, closedOnTime: 3, closedLate: 0, overdue: 1, open: 68 }, 5, 'zh')).toBe('件数太少');
  expect(measureCells({ ...measure, medianDays: undefined }, 5, 'zh').at(-1)).toBe('件数太少');
});

test('SV-4.4: every headline figure stands with the formula that gave it', () => {
  const [received, share, median] = headFigures(fixture().figures, 'zh');
  expect(received?.value).toBe('71 件');
  expect(share).toEqual({
    name: '按期率',
    value: '90%',
    formula: '按期办结 58 件 ÷（已办结的 62 件＋到期没办完的 2 件）',
  });
  expect(median?.value).toBe('4 天');
});

test('SC-1: satisfaction is counted out of what was rated, so that silence does not count as content', () => {
  const satisfied = headFigures(fixture().figures, 'zh').at(-1);
  expect(satisfied?.value).toBe('90%');
  expect(satisfied?.formula).toContain('20 件 ÷ 作了评价的 22 件');
});

test('SV-4.4: figures over too few show no number, and say from how many on they would', () => {
  const { measure: _, ...few } = fixture().figures;
  for (const figure of headFigures(few, 'zh')) {
    expect(figure.value).toBe('—');
    expect(figure.formula).toMatch(/(^|；)不足 5 件，不公布$/);
  }
  expect(headFigures(few, 'zh').filter(({ formula }) => formula.includes('÷'))).toHaveLength(2);
});
