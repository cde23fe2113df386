// The root of a day covers every record touched on it, once, whoever closes it and however often.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '#functions/perform/envelope.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { each } from '#functions/work/each.ts';
import { closeDays, type Leaf, merkleRoot, noteTouched, rootOf } from '#functions/work/ledger.ts';
import { type Day, day, instant } from '#shared/time.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const leaf = (id: string, version = 1): Leaf => ({ aggregate: 'case', id, version, hash: sha256(`${id} ${version}`) });
const leaves = fc.uniqueArray(fc.nat(1000), { maxLength: 20 }).map((ids) => ids.map((id) => leaf(String(id))));

test('the same records give the same root in any order', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), (some, turn) => {
      const turned = some.map((_, i) => some[(i + turn) % some.length] as Leaf);
      expect(merkleRoot(turned)).toBe(merkleRoot(some));
    }),
  );
});

test('one record more, less or changed gives another root', () => {
  fc.assert(
    fc.property(leaves, (some) => {
      const root = merkleRoot(some);
      expect(merkleRoot([...some, leaf('one more')])).not.toBe(root);
      if (some.length === 0) return;
      expect(merkleRoot(some.slice(1))).not.toBe(root);
      const changed = { ...(some[0] as Leaf), hash: sha256('other') };
      expect(merkleRoot([changed, ...some.slice(1)])).not.toBe(root);
    }),
  );
});

const since: Day = day('2026-03-01');
const tables = () => town.house.tables;

test('the latest step known of a record stands for it, told twice, late or all at once', async () => {
  await Promise.all([3, 1, 2, 3].map((version) => noteTouched(tables(), '2026-03-01', leaf('a', version))));
  await noteTouched(tables(), '2026-03-01', leaf('a', 2));
  await noteTouched(tables(), '2026-03-01', leaf('b'));
  expect(await closeDays(tables(), since, instant('2026-03-03T00:10:00+08:00'))).toEqual(['2026-03-01', '2026-03-02']);
  const [first, second] = await tables().all({ table: 'registry', pk: 'ledger' });
  const [of, next] = [
    { on: '2026-03-01', previous: '', lot: first?.lot },
    { on: '2026-03-02', previous: String(first?.root), lot: second?.lot },
  ];
  expect(first).toMatchObject({ sk: of.on, root: rootOf([leaf('a', 3), leaf('b')], of), count: 2, previous: '' });
  expect(second).toMatchObject({ sk: next.on, root: rootOf([], next), count: 0, previous: first?.root });
});

test('closed twice or by two at once, a day keeps its root and the chain of roots stays whole', async () => {
  await noteTouched(tables(), '2026-03-03', leaf('c'));
  const at = instant('2026-03-06T00:10:00+08:00');
  await Promise.all([closeDays(tables(), since, at), closeDays(tables(), since, at), closeDays(tables(), since, at)]);
  expect(await closeDays(tables(), since, at)).toEqual([]);
  const roots = await tables().all({ table: 'registry', pk: 'ledger' });
  expect(roots.map(({ sk }) => sk)).toEqual(['01', '02', '03', '04', '05'].map((on) => `2026-03-${on}`));
  const [, before, third] = roots;
  const of = { on: '2026-03-03', previous: String(before?.root), lot: third?.lot };
  expect(third).toMatchObject({ root: rootOf([leaf('c')], of) });
  expect(rootOf([leaf('c')], { ...of, previous: 'another' })).not.toBe(third?.root);
  for (const [i, { previous }] of roots.entries()) expect(previous).toBe(roots[i - 1]?.root ?? '');
});

test('SV-4.3: two days on which nothing happened do not look alike, so that none shows by its root that something did', async () => {
  const [fourth, fifth] = (await tables().all({ table: 'registry', pk: 'ledger' })).slice(3);
  expect([fourth?.count, fifth?.count]).toEqual([0, 0]);
  expect(fourth?.root).not.toBe(fifth?.root);
  expect([fourth?.root, fifth?.root]).not.toContain(merkleRoot([]));
  expect([fourth?.lot, fifth?.lot]).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^.{32}$/),
  ]);
});

test('SV-4.3: the public reads the root of a day and not how much was done on it, complaints among it', async () => {
  const { ledger } = await takeSnapshot(town.house, instant('2026-03-06T09:00:00+08:00'));
  expect(ledger.map((one) => Object.keys(one))).toEqual(ledger.map(() => ['on', 'root']));
  expect(ledger).toHaveLength(5);
});

test('one that fails holds up nobody else, and is not forgotten', async () => {
  const done: number[] = [];
  const act = async (n: number) => {
    if (n % 2 === 0) throw new Error(`not ${n}`);
    done.push(n);
  };
  await expect(each([1, 2, 3], act)).rejects.toThrow('not 2');
  await expect(each([1, 2, 3, 4], act)).rejects.toThrow('2 failed');
  expect(done).toEqual([1, 3, 1, 3]);
});
