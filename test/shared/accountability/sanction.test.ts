// The recommendation, worked out by hand from AC-2.2 to AC-2.4, and the elements of the grounds as the regulation names them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ELEMENTS, lawfulElsewhere, missingNeed, NEEDS_OF, strayElement } from '#shared/accountability/grounds.ts';
import {
  AGGRAVATIONS,
  CIRCUMSTANCES,
  EXEMPTIONS,
  heavier,
  isOpenMeasure,
  MEASURES,
  OUTCOMES,
  RESPONSIBILITIES,
  recommended,
} from '#shared/accountability/sanction.ts';
import { GROUNDS } from '#shared/regulation/clauses/grounds.ts';

test.each([
  ['direct', 'minor', 'self-examination', 'AC-2.2/direct-and-minor'],
  ['direct', 'ordinary', 'warning', 'AC-2.2/direct-otherwise'],
  ['direct', 'serious', 'warning', 'AC-2.2/direct-otherwise'],
  ['important-leadership', 'minor', 'admonition', 'AC-2.2/important-leadership'],
  ['important-leadership', 'ordinary', 'admonition', 'AC-2.2/important-leadership'],
  ['important-leadership', 'serious', 'admonition', 'AC-2.2/important-leadership'],
  ['main-leadership', 'minor', 'admonition-and-warning', 'AC-2.2/main-leadership'],
  ['main-leadership', 'ordinary', 'admonition-and-warning', 'AC-2.2/main-leadership'],
  ['main-leadership', 'serious', 'admonition-and-warning', 'AC-2.2/main-leadership'],
] as const)('AC-2.2: %s responsibility, %s circumstances: %s', (responsibility, circumstances, measure, rule) => {
  expect(recommended({ responsibility, circumstances })).toMatchObject({ measure, because: [rule] });
});

test.each([
  ['direct', 'minor', 'warning', false],
  ['direct', 'ordinary', 'warning', true],
  ['direct', 'serious', 'warning', true],
  ['important-leadership', 'minor', 'admonition', true],
  ['main-leadership', 'serious', 'admonition-and-warning', true],
] as const)(
  'AC-2.3: %s and %s, having obstructed: %s, never beyond',
  (responsibility, circumstances, measure, examined) => {
    const found = recommended({ responsibility, circumstances, aggravations: ['obstruction'] });
    expect(found.measure).toBe(measure);
    expect(found.examined ?? false).toBe(examined);
    expect(found.because[1]).toBe(examined ? 'AC-2.3/already-the-heaviest' : 'AC-2.3/the-heaviest-open');
  },
);

test('AC-2.2: not corrected after admonition education, a warning is recommended', () => {
  const found = recommended({ responsibility: 'important-leadership', circumstances: 'minor', notCorrected: true });
  expect(found).toEqual({ measure: 'warning', range: ['warning'], because: ['AC-2.2/not-corrected'] });
});

const weighed = fc.record({
  responsibility: fc.constantFrom(...RESPONSIBILITIES),
  circumstances: fc.constantFrom(...CIRCUMSTANCES),
  aggravations: fc.subarray([...AGGRAVATIONS]),
});

test('AC-2.1: whatever is weighed, one of the three forms is recommended, or the two that count as one', () => {
  fc.assert(
    fc.property(weighed, (all) => {
      expect(MEASURES).toContain(recommended(all).measure);
    }),
  );
});

test('AC-2.3: aggravation never recommends what the responsibility does not allow, and never something lighter', () => {
  fc.assert(
    fc.property(weighed, (all) => {
      const [plain, found] = [recommended({ ...all, aggravations: [] }), recommended(all)];
      expect(found.range).toEqual(plain.range);
      expect(found.range).toContain(found.measure);
      expect(heavier(plain.measure, found.measure)).toBe(false);
    }),
  );
});

test('AC-2.4: where an exemption is found, nobody answers, whatever else was weighed', () => {
  fc.assert(
    fc.property(weighed, fc.constantFrom(...EXEMPTIONS), (all, exemption) => {
      expect(recommended({ ...all, exemption })).toMatchObject({ measure: 'none', because: ['AC-2.4/nobody-answers'] });
    }),
  );
});

test('AC-2.6: whoever decides may go below the recommendation, and nowhere beyond the responsibility', () => {
  const open = (responsibility: (typeof RESPONSIBILITIES)[number]) =>
    OUTCOMES.filter((one) => isOpenMeasure(recommended({ responsibility, circumstances: 'ordinary' }), one));
  expect(open('direct')).toEqual(['none', 'self-examination', 'admonition', 'warning']);
  expect(open('important-leadership')).toEqual(['none', 'self-examination', 'admonition']);
  expect(open('main-leadership')).toEqual(OUTCOMES);
});

/** Grounds that need more than the conduct, as AC-1 lists them. */
const NEED: { readonly [number: number]: readonly string[] } = {
  2: ['bad-effect'],
  3: ['bad-effect'],
  6: ['bad-effect'],
  7: ['bad-effect'],
  12: ['bad-effect'],
  14: ['delay|loss'],
  16: ['delay|loss'],
  18: ['bad-effect', 'no-just-cause'],
  19: ['bad-effect'],
  20: ['seal-misused|files-damaged|files-lost'],
  21: ['delay|waste|bad-political-effect'],
};

test.each(GROUNDS)('$id ($title.zh) needs just the elements that the regulation names', ({ id }) => {
  const needs = NEED[Number(id.slice('AC-1.'.length))] ?? [];
  expect(NEEDS_OF[id].map((any) => any.join('|'))).toEqual(needs);
  if (needs.length > 0) expect(missingNeed([id], [])?.ground).toBe(id);
  const found = NEEDS_OF[id].flatMap(([element]) => (element ? [{ ground: id, element }] : []));
  expect(missingNeed([id], found)).toBeUndefined();
});

test('AC-1.18: a bad effect without the lack of a just cause is not enough, nor a finding under another ground', () => {
  const bad = { ground: 'AC-1.18', element: 'bad-effect' } as const;
  expect(missingNeed(['AC-1.18'], [bad])).toEqual({ ground: 'AC-1.18', needs: ['no-just-cause'] });
  expect(missingNeed(['AC-1.6', 'AC-1.18'], [bad])?.ground).toBe('AC-1.6');
  expect(strayElement(['AC-1.6'], [bad])).toBe(0);
  expect(strayElement(['AC-1.18'], [bad, { ground: 'AC-1.18', element: 'waste' }])).toBe(1);
});

const refusedWithout = (number: number, ...elements: readonly (typeof ELEMENTS)[number][]) => {
  const id = `AC-1.${number}` as const;
  const ground = GROUNDS.find((one) => one.id === id)?.id;
  if (!ground) throw new Error(`no ground ${id}`);
  for (const element of ELEMENTS) {
    const missing = missingNeed([ground], [{ ground, element }]);
    expect(missing === undefined, `${id} ${element}`).toBe(elements.includes(element));
  }
};

test('AC-1.2, AC-1.3, AC-1.6, AC-1.7, AC-1.12, AC-1.19: nothing is proposed without a bad effect on record', () => {
  for (const number of [2, 3, 6, 7, 12, 19]) refusedWithout(number, 'bad-effect');
});

test('AC-1.14, AC-1.16: nothing is proposed without delay or loss to those served', () => {
  for (const number of [14, 16]) refusedWithout(number, 'delay', 'loss');
});

test('AC-1.20: misusing a seal is enough by itself, lax keeping of files only where they were damaged or lost', () => {
  refusedWithout(20, 'seal-misused', 'files-damaged', 'files-lost');
});

test('AC-1.21: another breach needs delay, waste or a bad political effect', () => {
  refusedWithout(21, 'delay', 'waste', 'bad-political-effect');
});

test('AC-1.8, AC-1.9, AC-1.10: with the other grounds that law provides for, they are named as to be referred', () => {
  const all = GROUNDS.map(({ id }) => id);
  expect(lawfulElsewhere(all).map((id) => Number(id.slice(5)))).toEqual([2, 3, 7, 8, 9, 10, 13, 16, 17]);
});
