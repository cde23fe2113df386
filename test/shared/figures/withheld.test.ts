// What is too small to be shown cannot be worked out from what is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheld } from '#shared/figures/withheld.ts';

const hidden = (sizes: { readonly [name: string]: number }, smallest = 5): string[] =>
  [...withheld(new Map(Object.entries(sizes)), smallest)].sort();

test.each([
  ['nothing is small, nothing is hidden', { a: 5, b: 9 }, []],
  ['one small group takes the next smallest with it', { a: 2, b: 9, c: 6 }, ['a', 'c']],
  ['two small groups that make five together hide each other', { a: 2, b: 3, c: 9 }, ['a', 'b']],
  [
    'two of one case each would be found by their sum: a third goes with them',
    { a: 1, b: 1, c: 9, d: 7 },
    ['a', 'b', 'd'],
  ],
  ['among equals the first by name', { c: 6, b: 6, a: 1 }, ['a', 'b']],
  ['nothing is left to hide behind', { a: 4 }, ['a']],
])('SC-1: %s', (_, sizes, expected) => expect(hidden(sizes as never)).toEqual(expected));

test('what is withheld for another reason is withheld, and covers for a small one', () => {
  const sizes = new Map(Object.entries({ a: 2, b: 9, c: 6 }));
  expect([...withheld(sizes, 5, new Set(['b']))].sort()).toEqual(['a', 'b']);
});

/** All ways to share out `total` among `n` groups of at least one case. */
function* shares(n: number, total: number): Generator<number[]> {
  if (n === 1) {
    if (total > 0) yield [total];
    return;
  }
  for (let first = 1; first <= total - (n - 1); first += 1)
    for (const rest of shares(n - 1, total - first)) yield [first, ...rest];
}

test('whoever knows the whole, the shown parts and how many are too few still cannot tell the size of any withheld group', () => {
  const sizesOf = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(sizesOf, fc.integer({ min: 2, max: 5 }), (sizes, smallest) => {
      const names = sizes.map((_, i) => `g${i}`);
      const secret = withheld(new Map(names.map((name, i) => [name, sizes[i] as number])), smallest);
      const whole = sizes.reduce((a, b) => a + b, 0);
      if (secret.size === 0 || whole < smallest) return;
      // Nothing is listed then: see the next test.
      if (secret.size === sizes.length && whole <= sizes.length) return;
      const places = names.flatMap((name, i) => (secret.has(name) ? [i] : []));
      const together = places.reduce((all, i) => all + (sizes[i] as number), 0);
      const possible = new Map(places.map((i) => [i, new Set<number>()]));
      for (const share of shares(places.length, together)) {
        if (!share.some((size) => size < smallest)) continue;
        places.forEach((place, k) => {
          possible.get(place)?.add(share[k] as number);
        });
      }
      for (const [place, found] of possible) expect(found.size, `${sizes}: ${place}`).toBeGreaterThan(1);
    }),
    { numRuns: 2000 },
  );
});
