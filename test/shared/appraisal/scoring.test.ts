// Templates, scores and totals (AP-3): tables a clerk can check by hand, and properties over any scores.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Exact, shown } from '#shared/appraisal/exact.ts';
import { changedFrom, readScores, rescored } from '#shared/appraisal/score.ts';
import { POSTS, readTemplates, type Template, templatesOn } from '#shared/appraisal/template.ts';
import { totalOf } from '#shared/appraisal/total.ts';
import { USUAL_TEMPLATES } from '#shared/appraisal/usual-templates.ts';
import { PolicyError } from '#shared/regulation/policy/policy-error.ts';
import { day } from '#shared/time.ts';

const OFFICER = USUAL_TEMPLATES.posts.officer;

/** A configured entry whose first weight is another. */
function entry(weight: number, more: object = {}) {
  const [first, ...rest] = OFFICER.criteria;
  const changed = { ...OFFICER, criteria: [{ ...first, weight }, ...rest] };
  return { from: '2027-01-01', posts: { ...USUAL_TEMPLATES.posts, officer: changed }, ...more };
}

const faultOf = (raw: unknown): string => {
  try {
    readTemplates(raw);
    return '';
  } catch (fault) {
    expect(fault).toBeInstanceOf(PolicyError);
    return (fault as Error).message;
  }
};

test('AP-3: weights are exactly 100 for each kind of post', () => {
  for (const post of POSTS) {
    expect(USUAL_TEMPLATES.posts[post].criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  }
  expect(faultOf([entry(30)])).toBe('');
  for (const [weight, sum] of [
    [29, 99],
    [31, 101],
    [29.5, 99.5],
  ] as const) {
    expect(faultOf([entry(weight)])).toContain(`现为 ${sum}`);
  }
});

test('AP-3: a step is 1 or 0.5, an id stands once, entries follow one another, and each fault is named', () => {
  const [first] = OFFICER.criteria;
  const officer = (criteria: readonly (object | undefined)[]) => [
    { ...entry(30), posts: { ...USUAL_TEMPLATES.posts, officer: { ...OFFICER, criteria } } },
  ];
  expect(faultOf(officer([{ ...first, weight: 100, step: 0.25 }]))).toContain('posts.officer.criteria.0.step');
  expect(faultOf(officer([first, { ...first, weight: 70 }]))).toContain('posts.officer.criteria.1.id');
  expect(faultOf(officer([{ ...first, id: 'bonus', weight: 100 }]))).toContain('posts.officer.criteria.0.id');
  expect(faultOf([entry(30), entry(30)])).toContain('templates 2027-01-01');
  expect(faultOf([entry(30, { from: 'soon' })])).toContain('from');
  expect(faultOf('nothing')).toContain('templates #1');
});

test('AC-2.8: an appraisal is scored by the template in force on its day', () => {
  const entries = readTemplates([entry(30)]);
  expect(templatesOn(entries, day('2026-12-31')).from).toBe(USUAL_TEMPLATES.from);
  expect(templatesOn(entries, day('2027-01-01')).from).toBe('2027-01-01');
});

const FULL = { 'on-time': 30, 'first-inquiry': 20, service: 20, discipline: 15, integrity: 15 };
const text = (found: Exact | undefined): string => (found ? shown(found, 2) : 'none');
const total = (sent: { readonly [name: string]: number }): string => {
  const { scores, refused } = readScores(OFFICER, sent);
  return scores ? text(totalOf(OFFICER, scores)) : refused.rule;
};

test.each([
  [{}, '100.00'],
  [{ 'on-time': 27.5, service: 0 }, '77.50'],
  [{ bonus: 5 }, '100.00'],
  [{ 'on-time': 20, bonus: 5 }, '95.00'],
  [{ 'on-time': 28, bonus: 5, deduction: 4 }, '99.00'],
  [{ 'on-time': 0, 'first-inquiry': 0, service: 0, discipline: 0, integrity: 2, deduction: 20 }, '0.00'],
  [{ 'on-time': 27.25 }, 'AP-3/a-score-fits-step-and-range'],
  [{ 'on-time': 30.5 }, 'AP-3/a-score-fits-step-and-range'],
  [{ 'on-time': -0.5 }, 'AP-3/a-score-fits-step-and-range'],
  [{ 'on-time': Number.NaN }, 'AP-3/a-score-fits-step-and-range'],
  [{ bonus: 5.5 }, 'AP-3/a-score-fits-step-and-range'],
  [{ diligence: 3 }, 'AP-3/only-criteria-are-scored'],
  [{ constructor: 3 }, 'AP-3/only-criteria-are-scored'],
])('AP-3: full marks but %j come to %s', (other, expected) => {
  expect(total({ ...FULL, ...other })).toBe(expected);
});

test('AP-3: a refused score is named as on the form, with its range, and so is a change without its reason', () => {
  expect(readScores(OFFICER, { ...FULL, service: 21 }).refused?.detail).toMatchObject({
    criterion: { zh: '服务态度和群众满意' },
    most: 20,
    step: 0.5,
  });
  expect(readScores(OFFICER, { ...FULL, bonus: 6 }).refused?.detail).toMatchObject({ criterion: { zh: '加分' } });
  const own = readScores(OFFICER, FULL).scores;
  const { refused } = rescored(OFFICER, { scores: { deduction: 2 }, reasons: {} }, own);
  expect(refused).toMatchObject({ detail: { criterion: { zh: '扣分' } }, at: 'reasons.deduction' });
});

test('AP-3: what is missing is asked for, not counted as zero; a later step keeps what it does not change', () => {
  const { integrity: _, ...without } = FULL;
  expect(total(without)).toBe('AP-3/every-criterion-is-scored');
  const own = readScores(OFFICER, FULL).scores ?? {};
  const review = readScores(OFFICER, { service: 18.5 }, own).scores ?? {};
  expect(text(totalOf(OFFICER, review))).toBe('98.50');
  expect(changedFrom(own, review)).toEqual(['service']);
  expect(changedFrom(own, { ...own, bonus: 0 })).toEqual([]);
});

const scoresOf = (template: Template) =>
  fc.record({
    ...Object.fromEntries(
      template.criteria.map(({ id, weight, step }) => [
        id,
        fc.integer({ min: 0, max: weight / step }).map((n) => n * step),
      ]),
    ),
    bonus: fc.integer({ min: 0, max: 10 }).map((n) => n / 2),
    deduction: fc.integer({ min: 0, max: 40 }).map((n) => n / 2),
  }) as fc.Arbitrary<{ [name: string]: number }>;

test('AP-3: whatever is scored, the total lies within 0 and 100 and is the sum in hundredths', () => {
  fc.assert(
    fc.property(scoresOf(OFFICER), (sent) => {
      const { scores } = readScores(OFFICER, sent);
      const found = totalOf(OFFICER, scores ?? {});
      const { bonus = 0, deduction = 0, ...own } = sent;
      const sum = Object.values(own).reduce((a, b) => a + b * 100, 0) + bonus * 100 - deduction * 100;
      expect(found).toEqual({ n: Math.min(10_000, Math.max(0, sum)), d: 1 });
    }),
  );
});
