// How what waits in the outbox is followed: as few steps as it comes to, those of different records at once, none of them lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Note, stepsWaiting, together } from '#functions/work/steps-waiting.ts';

let count = 0;
function note(id: string, from: number, version = from, on = '2026-09-24', aggregate = 'case'): Note {
  count += 1;
  return { pk: 'outbox', sk: `note ${count}`, aggregate, id, from, version, on };
}
const alone = ({ aggregate }: Note): boolean => aggregate === 'complaint';
const said = (notes: readonly Note[]): string[] => notes.map(({ id, from, version }) => `${id} ${from}-${version}`);

test('steps of one record that go on from one another on one day are followed as one', () => {
  const waiting = [note('a', 1), note('b', 1, 2), note('a', 2), note('a', 3, 4), note('b', 3)];
  const steps = stepsWaiting(waiting, alone);
  expect(said(steps)).toEqual(['a 1-4', 'b 1-3']);
  expect(steps.map(({ also }) => also?.length)).toEqual([2, 1]);
});

test('another day, a step between that is missing, and what is looked at by itself stay steps of their own', () => {
  const next = note('a', 2, 2, '2026-09-25');
  expect(said(stepsWaiting([note('a', 1), next], alone))).toEqual(['a 1-1', 'a 2-2']);
  expect(said(stepsWaiting([note('a', 1), note('a', 3)], alone))).toEqual(['a 1-1', 'a 3-3']);
  const complaint = (from: number) => note('c', from, from, '2026-09-24', 'complaint');
  const steps = stepsWaiting([complaint(1), complaint(2), note('a', 1)], alone);
  expect(together(steps, alone).map(said)).toEqual([['c 1-1'], ['c 2-2'], ['a 1-1']]);
});

test('whatever waits, each note is followed once, and no record twice at once', () => {
  const drawn = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      from: fc.integer({ min: 1, max: 4 }),
      on: fc.constantFrom('2026-09-24', '2026-09-25'),
      aggregate: fc.constantFrom('case', 'complaint', 'appraisal'),
    }),
  );
  fc.assert(
    fc.property(drawn, (all) => {
      const notes = all.map(({ id, from, on, aggregate }) => note(id, from, from, on, aggregate));
      const groups = together(stepsWaiting(notes, alone), alone);
      const followed = groups.flat().flatMap(({ sk, also = [] }) => [sk, ...also]);
      expect(followed.sort()).toEqual(notes.map(({ sk }) => sk).sort());
      for (const group of groups) {
        expect(new Set(group.map(({ aggregate, id }) => `${aggregate} ${id}`)).size).toBe(group.length);
        expect(group.length).toBeLessThanOrEqual(8);
        if (group.some(alone)) expect(group).toHaveLength(1);
      }
    }),
  );
});
