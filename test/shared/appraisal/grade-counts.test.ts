// What the public reads of a year's grades (AP-4): sums by staff category, nobody to be found in them, names by policy only.
import { expect, test } from 'vitest';
import { type Counted, gradeCounts } from '#shared/appraisal/grade-counts.ts';
import { appraisalDraft, namesOfAppraised } from '#shared/disclosure/appraisal-draft.ts';
import { LAW } from '../sample-law.ts';

const people = (n: number, category: Counted['category'], grade?: Counted['grade']): Counted[] =>
  Array.from({ length: n }, () => ({ category, ...(grade === undefined ? {} : { grade }) }));
const CIVIL = [
  ...people(6, 'civil-servant', 'excellent'),
  ...people(22, 'civil-servant', 'competent'),
  ...people(7, 'civil-servant', 'basically-competent'),
];
const INSTITUTION = [
  ...people(5, 'public-institution', 'excellent'),
  ...people(18, 'public-institution', 'competent'),
  ...people(2, 'public-institution', 'incompetent'),
];

test('AP-4: grades are counted by staff category under the names they have there', () => {
  expect(gradeCounts(CIVIL, 5)).toEqual([
    {
      category: 'civil-servant',
      count: 35,
      groups: [
        ['excellent', 6],
        ['competent', 22],
        ['basically-competent', 7],
      ],
      others: 0,
    },
  ]);
  const { title, period, body } = appraisalDraft('2026', gradeCounts([...CIVIL, ...INSTITUTION], 5));
  expect([title, period]).toEqual(['2026年度考评结果', '2026']);
  expect(body).toContain('公务员参加年度考评 35 人：优秀 6 人，称职 22 人，基本称职 7 人。');
  expect(body).toContain('合格 18 人，其他等次合计 7 人，人数较少，不单列。');
});

test('AP-4: two who failed stand nowhere, and no other number leads to them', () => {
  const [, institution] = gradeCounts([...CIVIL, ...INSTITUTION], 5);
  expect(institution).toEqual({ category: 'public-institution', count: 25, groups: [['competent', 18]], others: 7 });
});

test('AP-4: where a category is small only the whole is counted, so that it cannot be found by taking one from the other', () => {
  const small = [...CIVIL, ...people(3, 'public-institution', 'excellent')];
  expect(gradeCounts(small, 5)).toEqual([
    {
      count: 38,
      groups: [
        ['excellent', 9],
        ['competent', 22],
        ['basically-competent', 7],
      ],
      others: 0,
    },
  ]);
});

test('AP-4: of a few people no grade is told at all', () => {
  const few = [...people(2, 'civil-servant', 'excellent'), ...people(9, 'civil-servant', 'competent')];
  expect(gradeCounts(few, 5)).toEqual([{ category: 'civil-servant', count: 11, groups: [], others: 11 }]);
  expect(appraisalDraft('2026', gradeCounts(few, 5)).body).toContain('11 人：部分等次人数较少，不分等次公布。');
});

test('AP-4: the name of somebody on the staff is published with results only where the policy lets it, and on no other board is it asked', () => {
  const [name = ''] = [...LAW.directory.staff.values()].map((one) => one.name);
  const texts = { title: '年度考评', body: `${name}等优秀` };
  const named = { ...LAW, policy: { ...LAW.policy, appraisal: { ...LAW.policy.appraisal, namesPublished: true } } };
  expect(namesOfAppraised(LAW, { board: 'appraisal' }, texts)?.refused.rule).toBe('AP-4/names-by-policy-only');
  expect(namesOfAppraised(named, { board: 'appraisal' }, texts)).toBeUndefined();
  expect(namesOfAppraised(LAW, { board: 'commendations' }, texts)).toBeUndefined();
  expect(namesOfAppraised(LAW, { board: 'appraisal' }, { body: '优秀 6 人' })).toBeUndefined();
});
