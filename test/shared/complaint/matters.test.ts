// What a complaint is sorted by: everything that is supervised is offered, once, and what overlaps with law is known (SV-2, AC-2.7).
import { expect, test } from 'vitest';
import { INTEGRITY, MATTERS, MATTERS_OF, subjectOf } from '#shared/complaint/matters.ts';
import { overlapsLaw } from '#shared/complaint/overlap.ts';
import { GROUNDS } from '#shared/regulation/clauses/grounds.ts';
import { SUBJECTS } from '#shared/supervision/kinds.ts';
import { matterLabels } from '#shared/words/complaint-matters.ts';

test('SV-2: every ground of accountability is offered once, each under one subject of supervision', () => {
  const offered = MATTERS.filter((one) => one.startsWith('AC-1.'));
  expect([...offered].sort()).toEqual(GROUNDS.map(({ id }) => id).sort());
  expect(new Set(MATTERS).size).toBe(MATTERS.length);
  expect(Object.keys(MATTERS_OF)).toEqual([...SUBJECTS]);
  for (const one of MATTERS) expect(MATTERS_OF[subjectOf(one) ?? 'gifts']).toContain(one);
});

test('SV-2: idle, inefficient, absent, unfair can be said without naming a ground', () => {
  expect(MATTERS.filter((one) => one.startsWith('SV-2/')).map((one) => [one, subjectOf(one)])).toEqual([
    ['SV-2/unfair', 'lawfulness'],
    ['SV-2/idle', 'idleness'],
    ['SV-2/slow', 'idleness'],
    ['SV-2/absent', 'absence'],
  ]);
});

test('SC-2: meals, gifts and private gain are offered; a complaint that names integrity as a whole is still sorted', () => {
  expect(MATTERS_OF.gifts.filter((one) => one.startsWith(`${INTEGRITY}/`))).toHaveLength(3);
  expect(subjectOf(INTEGRITY)).toBe('gifts');
  expect(subjectOf('AC-1.23')).toBeUndefined();
});

test('AC-2.7: grounds 2, 3, 7 to 10, 13, 16, 17 and every matter of integrity overlap with law, and no other', () => {
  const grounds = [2, 3, 7, 8, 9, 10, 13, 16, 17].map((n) => `AC-1.${n}`);
  const integrity = ['SC-2/meals', 'SC-2/gifts', 'SC-2/gain'];
  expect([...MATTERS].filter(overlapsLaw).sort()).toEqual([...grounds, ...integrity].sort());
  expect(overlapsLaw(INTEGRITY)).toBe(true);
});

test('SV-2: what is offered is said in words of everyday, without a number of a clause', () => {
  for (const { zh, en } of Object.values(matterLabels)) {
    expect(`${zh}${en}`).not.toMatch(/AC-|SC-|SV-|\d/);
    expect(zh.length).toBeLessThan(30);
  }
});
