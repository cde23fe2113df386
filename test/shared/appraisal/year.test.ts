// Half-year, year, grades and quota (AP-2, AP-4, AC-2.5): worked examples, and properties over any township.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRADE_CAPS } from '#shared/accountability/ladder.ts';
import { compare, exact, points, shown } from '#shared/appraisal/exact.ts';
import { capped, GRADES, gradeOf, ungraded } from '#shared/appraisal/grade.ts';
import { type Graded, gradeWithin, placeLeftFor, quotaOf } from '#shared/appraisal/quota.ts';
import { halfYearScore, yearScore } from '#shared/appraisal/year.ts';
import { LAW } from '../sample-law.ts';

const { policy } = LAW;
const scores = (...some: number[]) => some.map((one) => exact(one * 100));

test.each([
  [[90, 80], '85.00'],
  [[90.5, 80], '85.25'],
  [[88], '88.00'],
  [[], 'none'],
])('AP-2: quarters of %j make a half-year of %s', (quarters, expected) => {
  const found = halfYearScore(scores(...quarters));
  expect(found ? shown(found, 2) : 'none').toBe(expected);
});

test.each([
  [[90, 90, 90, 90], 90, '90.00', 'excellent'],
  [[92, 88.5, 91, 90], 89, '89.83', 'competent'],
  // Three quarters: a sum of thirds, which no float holds.
  [[90, 90, 90.5], 89.5, '89.90', 'competent'],
  [[89.5, 90, 90.5], 90, '90.00', 'excellent'],
  [[90, 90, 89.5], 90.5, '90.10', 'excellent'],
  [[75], 75, '75.00', 'competent'],
  [[75], 74.5, '74.80', 'basically-competent'],
  [[60, 60], 60, '60.00', 'basically-competent'],
  [[60, 59.5], 60, '59.85', 'incompetent'],
  [[], 91, '91.00', 'excellent'],
])('AP-2: quarters of %j and a year-end of %d make %s: %s', (quarters, yearEnd, expected, grade) => {
  const found = yearScore(scores(...quarters), points(yearEnd), policy);
  expect(shown(found, 2)).toBe(expected);
  expect(gradeOf(found, policy)).toBe(grade);
});

test('AP-4: a score just under a threshold is shown rounded and graded exactly', () => {
  const found = exact(90 * 300 - 1, 3);
  expect(shown(found, 2)).toBe('90.00');
  expect(gradeOf(found, policy)).toBe('competent');
});

test('AP-2: a mean never lies outside its quarters, and counts them all alike', () => {
  const quarter = fc.integer({ min: 0, max: 200 }).map((n) => exact(n * 50));
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 4 }), quarter, (quarters, yearEnd) => {
      const all = [...quarters, yearEnd].sort(compare);
      const found = yearScore(quarters, yearEnd, policy);
      expect(compare(all[0] as typeof yearEnd, found)).toBeLessThanOrEqual(0);
      expect(compare(found, all.at(-1) as typeof yearEnd)).toBeLessThanOrEqual(0);
      expect(yearScore([...quarters].reverse(), yearEnd, policy)).toEqual(found);
    }),
  );
});

test.each([
  ['excellent', 'none', 'excellent'],
  ['excellent', 'not-excellent', 'competent'],
  ['competent', 'not-excellent', 'competent'],
  ['excellent', 'basically-competent', 'basically-competent'],
  ['incompetent', 'basically-competent', 'incompetent'],
  ['excellent', 'incompetent', 'incompetent'],
] as const)('AC-2.5: %s under the cap %s is %s', (grade, cap, expected) => {
  expect(capped(grade, cap)).toBe(expected);
});

test('AC-2.5: a heavier cap never lifts a grade', () => {
  for (const grade of GRADES) {
    const grades = GRADE_CAPS.map((cap) => GRADES.indexOf(capped(grade, cap)));
    expect(grades).toEqual([...grades].sort((a, b) => a - b));
  }
});

test.each([
  [12, false, false, undefined],
  [6, false, false, undefined],
  [5, false, false, 'short-service'],
  [12, true, false, 'probation'],
  [12, false, true, 'open-accountability'],
])(
  'AP-4: %i months of service, probation %s, an open case %s: no grade for %s',
  (servedMonths, probation, openCase, why) => {
    expect(ungraded({ servedMonths, probation, openCase }, policy)).toBe(why);
  },
);

const graded = (staff: string, total: number, category = 'civil-servant'): Graded => {
  const exactly = points(total);
  return { staff, category, total: exactly, grade: gradeOf(exactly, policy) };
};
const ordinary = (n: number, category?: string) =>
  Array.from({ length: n }, (_, i) => graded(`9${100 + i}`, 80, category));

test('AP-4: of ten graded two may be excellent, of nine one: the share is rounded down', () => {
  const three = [graded('1001', 95), graded('1002', 94), graded('1003', 93)];
  expect(quotaOf([...three, ...ordinary(7)], 20)[0]).toMatchObject({
    places: 2,
    excellent: ['1001', '1002'],
    over: ['1003'],
  });
  expect(quotaOf([...three, ...ordinary(6)], 20)[0]).toMatchObject({ places: 1, excellent: ['1001'] });
  expect(quotaOf([...three, ...ordinary(9)], 25)[0]).toMatchObject({ places: 3, excellent: ['1001', '1002', '1003'] });
  expect(quotaOf([...three, ...ordinary(1)], 20)[0]).toMatchObject({ places: 0, excellent: [], tied: [] });
});

test('AP-4: who share the last place are named and wait; the leading group chooses exactly as many as places', () => {
  const level = [graded('1001', 95), graded('1002', 93), graded('1003', 93), graded('1004', 91)];
  const all = [...level, ...ordinary(6)];
  const open = quotaOf(all, 20)[0];
  expect(open).toMatchObject({ excellent: ['1001'], over: ['1004'], tied: ['1002', '1003'], tiedPlaces: 1 });
  expect(open && gradeWithin(graded('1002', 93), open)).toBeUndefined();
  expect(quotaOf(all, 20, new Set(['1002', '1003']))[0]?.tied).toHaveLength(2);
  const settled = quotaOf(all, 20, new Set(['1003']))[0];
  expect(settled).toMatchObject({ excellent: ['1001', '1003'], over: ['1002', '1004'], tied: [] });
  expect(settled && gradeWithin(graded('1002', 93), settled)).toBe('competent');
});

test('AP-4: each staff category has a quota of its own', () => {
  const all = [
    ...ordinary(4),
    graded('1001', 95),
    ...ordinary(9, 'public-institution'),
    graded('1002', 91, 'public-institution'),
  ];
  expect(quotaOf(all, 20).map(({ category, places, excellent }) => [category, places, excellent])).toEqual([
    ['civil-servant', 1, ['1001']],
    ['public-institution', 2, ['1002']],
  ]);
});

test('AP-4: never more excellent than places, and nobody preferred to a higher score', () => {
  const person = fc.tuple(fc.integer({ min: 80, max: 100 }), fc.constantFrom('civil-servant', 'public-institution'));
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), fc.constantFrom(20, 25), (people, percent) => {
      const all = people.map(([total, category], i) => graded(String(1000 + i), total, category));
      for (const { category, places, excellent, over, tied, tiedPlaces, graded: count } of quotaOf(all, percent)) {
        const totals = new Map(all.map(({ staff, total }) => [staff, total.n]));
        expect(places).toBe(Math.floor((count * percent) / 100));
        expect(excellent.length + tiedPlaces).toBeLessThanOrEqual(places);
        const least = Math.min(...excellent.map((one) => totals.get(one) ?? 0));
        for (const one of [...over, ...tied]) expect(totals.get(one)).toBeLessThanOrEqual(least);
        const reach = all
          .filter((one) => one.category === category && one.grade === 'excellent')
          .map(({ staff }) => staff);
        expect([...excellent, ...over, ...tied].sort()).toEqual(reach.sort());
      }
    }),
  );
});

test('AP-4: whoever is graded after the others counts among them for the share', () => {
  const four = ordinary(4).map(({ staff, category, grade }) => ({ staff, category, grade }));
  const late = { staff: '1001', category: 'civil-servant' };
  expect(placeLeftFor(late, [...four, late], 20)).toBe(true);
  expect(placeLeftFor(late, [...four.slice(1), late], 20)).toBe(false);
  const taken = [{ ...late, staff: '1002', grade: 'excellent' } as const, ...four.slice(1)];
  expect(placeLeftFor(late, [...taken, late], 20)).toBe(false);
  const county = { staff: '1006', category: 'civil-servant', grade: 'excellent', county: {} } as const;
  expect(placeLeftFor(late, [...four, county, late], 20)).toBe(true);
});
