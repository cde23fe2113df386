// Building again: the same bytes, other base paths, empty townships, and snapshots that must not be built.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HAND_BOARDS } from '#shared/disclosure/boards.ts';
import { checkRelease } from '../../web/src/checks.ts';
import { buildSite, filesIn, fixture } from './build-site.ts';

const digests = (dir: string): object =>
  Object.fromEntries(
    [...filesIn(dir)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );

test('the same snapshot builds the same bytes twice', async () => {
  const first = await buildSite(fixture());
  const second = await buildSite(fixture());
  expect(digests(second.dir)).toEqual(digests(first.dir));
});

test('the site works under any base path: every link stays inside it and leads somewhere', async () => {
  const { dir, failed } = await buildSite(fixture(), '/zhen/liushukou');
  expect(failed).toBe(false);
  expect(checkRelease(dir, fixture(), { base: '/zhen/liushukou' })).toEqual([]);
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain('href="/zhen/liushukou/boards/results/"');
});

test('a township without any record has every board, each saying that it is empty and since when', async () => {
  const { directoryOn: _, ...whole } = fixture();
  const empty = {
    ...whole,
    offices: [],
    staff: [],
    items: [],
    commitments: [],
    catalogue: [],
    results: [],
    records: [],
    opinions: [],
    withdrawn: [],
    ledger: [],
    figures: {
      on: whole.asOf,
      since: '2026-09',
      smallest: 5,
      months: [],
      kinds: [],
      offices: [],
      items: [],
      commitments: [],
    },
  };
  const { dir, failed } = await buildSite(empty);
  expect(failed).toBe(false);
  expect(checkRelease(dir, empty)).toEqual([]);
  for (const board of ['results', 'items', 'functions', 'fees', 'withdrawn', ...HAND_BOARDS]) {
    const page = readFileSync(join(dir, 'boards', board, 'index.html'), 'utf8');
    expect(page, board).toContain('自2026年9月1日（星期二）起');
  }
  const home = readFileSync(join(dir, 'index.html'), 'utf8');
  expect(home).toContain('不足 5 件，不公布');
  expect(home).toContain('现在没有正在公示或征求意见的事项');
  // A feed without entries bears the day since which there was nothing.
  const feed = readFileSync(join(dir, 'feeds', 'notices.atom'), 'utf8');
  expect(feed).toContain('<updated>2026-09-01T00:00:00+08:00</updated>');
});

test('a month without results says so and shows the latest ones', async () => {
  const { dir } = await buildSite({ ...fixture(), figures: { ...fixture().figures, on: '2026-11-02' } });
  const page = readFileSync(join(dir, 'boards/results/index.html'), 'utf8');
  expect(page).toContain('2026年11月还没有公示的办结件');
  expect(page).toContain('LSK-2026-000023');
});

test.each([
  [
    'an unknown field',
    (s: ReturnType<typeof fixture>) => ({ ...s, results: s.results.map((r) => ({ ...r, phone: '1' })) }),
    'phone',
  ],
  ['a missing field', ({ asOf: _, ...rest }: ReturnType<typeof fixture>) => rest, 'asOf'],
  [
    'the same number twice',
    (s: ReturnType<typeof fixture>) => ({ ...s, results: [...s.results, ...s.results] }),
    'twice',
  ],
])('a snapshot with %s builds nothing and says why', async (_, spoil, named) => {
  const { failed, said } = await buildSite(spoil(fixture()));
  expect(failed).toBe(true);
  expect(said).toContain('not publishable');
  expect(said).toContain(named);
});

test('DI-6: the release check finds what must not go out', async () => {
  const snapshot = fixture();
  const { dir } = await buildSite(snapshot);
  const record = join(dir, 'boards/results/LSK-2026-000018/index.html');
  const whole = readFileSync(record, 'utf8');
  const foundAfter = (spoilt: string): readonly string[] => {
    writeFileSync(record, spoilt);
    return checkRelease(dir, snapshot).map((problem) => problem.says);
  };
  expect(foundAfter(whole.replace(/<h1.*?<\/h1>/, '<h1></h1>'))).toContain('has no heading');
  expect(foundAfter(whole.replace('</body>', '<script src="/x.js"></script></body>'))).toContain(
    'is a board and loads a script file',
  );
  expect(foundAfter(whole.replace('</body>', '<script>1</script></body>'))).toContain(
    'runs an inline script that no policy names',
  );
  expect(foundAfter(whole.replace('</body>', '<img src="https://example.org/x.png"></body>'))).toContain(
    'points outside: https://example.org/x.png',
  );
  expect(foundAfter(whole.replace('</body>', '<a href="/boards/nothing/">x</a></body>'))).toContain(
    'link /boards/nothing/: leads nowhere',
  );
  expect(foundAfter(whole.replace('class="sample"', ''))).toContain('is not marked as sample');
  writeFileSync(record, whole);
  const withdrawn = checkRelease(dir, snapshot, { withdrawn: ['LSK-2026-000018'] });
  expect(withdrawn.every((problem) => problem.says === 'names a withdrawn record')).toBe(true);
  expect(withdrawn.map((problem) => problem.where)).toContain('/feeds/results.atom');
  const others = { ...snapshot, results: snapshot.results.filter((result) => result.number !== 'LSK-2026-000018') };
  expect(checkRelease(dir, others).map((problem) => problem.says)).toContain('no record gives this page');
  rmSync(record);
  expect(checkRelease(dir, snapshot)).toContainEqual({
    where: '/boards/results/LSK-2026-000018/',
    says: 'the page is missing',
  });
});
