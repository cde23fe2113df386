// Closed years: kept once built, laid into later releases byte for byte as a build of everything would make them, and
// built anew as soon as something in them changes.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { buildPages } from '../../web/build/build-pages.ts';
import { shardsOf, strikeKept } from '../../web/build/shards.ts';
import { filesIn, fixture } from './build-site.ts';

type Result = Snapshot['results'][number];

const room = mkdtempSync(join(tmpdir(), 'shards-'));
const kept = join(room, 'years');
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Results of a year, enough in 2024 that lists must be cut by month. */
function year(of: string, count: number, base: Snapshot): Result[] {
  return Array.from({ length: count }, (_, i) => {
    const like = base.results[i % base.results.length] as Result;
    const { reopenedOn: __, correctedOn: ___, ...plain } = like;
    const number = `LSK-${of}-${String(i + 1).padStart(6, '0')}`;
    const publishedOn = `${of}-${String((i % 12) + 1).padStart(2, '0')}-11`;
    return { ...plain, id: number, number, title: `${of}年第${i + 1}件`, publishedOn };
  });
}
const first = (): Snapshot => {
  const base = fixture();
  return { ...base, results: [...year('2024', 130, base), ...year('2025', 30, base), ...base.results] };
};

let count = 0;
async function build(snapshot: Snapshot, how: { kept?: string; withdrawn?: string[]; base?: string } = {}) {
  const dir = join(room, `site-${++count}`);
  const file = join(room, `snapshot-${count}.json`);
  writeFileSync(file, JSON.stringify(snapshot));
  await buildPages({ snapshot: file, dir, withdrawn: [], ...how });
  return dir;
}
const digests = (dir: string) =>
  Object.fromEntries(
    [...filesIn(dir)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
const page = (dir: string, number: string) => join(dir, 'boards/results', number, 'index.html');
/** Two paths of one file on disk: it was laid there and not built again. */
const same = (a: string, b: string) => statSync(a).ino === statSync(b).ino;
const years = () => readdirSync(kept).sort();

describe('publishing one more record', () => {
  let before: string;
  let after: string;
  let more: Snapshot;
  beforeAll(async () => {
    const snapshot = first();
    before = await build(snapshot, { kept });
    const newest = snapshot.results.at(-1) as Result;
    more = {
      ...snapshot,
      asOf: '2026-11-20',
      staff: snapshot.staff.slice(1),
      items: snapshot.items.slice(1),
      results: [...snapshot.results, { ...newest, id: 'x', number: 'LSK-2026-000900', publishedOn: '2026-11-20' }],
    };
    after = await build(more, { kept });
  });

  test('leaves the closed years as they are kept, and builds the year it stands in', () => {
    expect(years()).toHaveLength(2);
    for (const number of ['LSK-2024-000007', 'LSK-2025-000007'])
      expect(same(page(before, number), page(after, number))).toBe(true);
    expect(same(page(before, 'LSK-2026-000018'), page(after, 'LSK-2026-000018'))).toBe(false);
    expect(readdirSync(join(after, 'boards/results'))).toContain('LSK-2026-000900');
  });

  test('gives the same bytes as building everything from nothing', async () => {
    expect(digests(await build(more))).toEqual(digests(after));
  });

  test('a year is listed by month, kind, office and village on pages of its own, a long list of it by month', () => {
    const paths = [...filesIn(after).keys()];
    for (const path of ['2024/', '2024-03/', 'office/civil-affairs/2025/', 'village/hougou/2024/']) {
      expect(paths).toContain(`/boards/results/${path}index.html`);
    }
  });

  test('a change in a closed year costs that year: one record taken down, the other year stays', async () => {
    const number = 'LSK-2024-000007';
    expect(await strikeKept(kept, [number])).toBe(true);
    expect(years().map((name) => name.slice(0, 4))).toEqual(['2025']);
    const without = { ...more, results: more.results.filter((result) => result.number !== number) };
    const dir = await build(without, { kept, withdrawn: [number] });
    expect(same(page(after, 'LSK-2025-000007'), page(dir, 'LSK-2025-000007'))).toBe(true);
    expect(same(page(after, 'LSK-2024-000008'), page(dir, 'LSK-2024-000008'))).toBe(false);
    expect([...filesIn(dir)].filter(([path, bytes]) => path.includes(number) || bytes.includes(number))).toEqual([]);
  });
});

test('a year is over on the first of January, though nothing was published since', () => {
  const snapshot = fixture();
  const on = (today: string) => ({ ...snapshot, figures: { ...snapshot.figures, on: today } });
  const closed = (today: string) => shardsOf(on(today), kept, {}).map(({ year: of }) => of);
  expect(closed('2026-12-31')).toEqual([]);
  expect(closed('2027-01-01')).toEqual(['2026']);
});

describe('the digest of a closed year', () => {
  const folders = (snapshot: Snapshot, base = '/') => shardsOf(snapshot, kept, { base }).map(({ folder }) => folder);
  const changed = (change: (snapshot: Snapshot) => Snapshot): string[] => {
    const now = folders(change(first()));
    return folders(first())
      .filter((folder) => !now.includes(folder))
      .map((folder) => folder.slice(kept.length + 1, kept.length + 5));
  };
  const of2024 = (change: Partial<Result>) => (snapshot: Snapshot) => ({
    ...snapshot,
    results: snapshot.results.map((one) => (one.number === 'LSK-2024-000007' ? { ...one, ...change } : one)),
  });

  test.each<[string, string[], (snapshot: Snapshot) => Snapshot]>([
    ['a record corrected', ['2024'], of2024({ outcome: '更正后的结果', correctedOn: '2026-10-10' })],
    ['a matter reopened', ['2024'], of2024({ reopenedOn: '2026-10-10' })],
    [
      'an opinion on a record of it',
      ['2025'],
      (s) => ({
        ...s,
        opinions: [...s.opinions, { ...(s.opinions[0] as Snapshot['opinions'][number]), about: 'LSK-2025-000003' }],
      }),
    ],
    [
      'an office that has another telephone',
      ['2025', '2024'],
      (s) => ({ ...s, offices: s.offices.map((o) => ({ ...o, phone: '0356-7120099' })) }),
    ],
    ['a service changed', [], (s) => ({ ...s, items: [] })],
    ['a record of this year', [], (s) => ({ ...s, results: s.results.slice(0, -1) })],
  ])('changes with what its pages are made from: %s', (_, expected, change) => {
    expect(changed(change)).toEqual(expected);
  });

  test('changes with the address the site is mounted at', () => {
    expect(folders(first(), '/zhen/')).not.toEqual(folders(first(), '/'));
  });
});

test('a kept year that lost a file, or has one with other bytes, is not used', async () => {
  const damaged = join(room, 'damaged');
  mkdirSync(damaged);
  const snapshot = { ...fixture(), results: [...year('2025', 3, fixture()), ...fixture().results] };
  await build(snapshot, { kept: damaged });
  const [name = ''] = readdirSync(damaged);
  const file = join(damaged, name, 'pages/boards/results/LSK-2025-000001/index.html');
  rmSync(file);
  writeFileSync(file, 'spoilt');
  const dir = await build(snapshot, { kept: damaged });
  expect(filesIn(dir).get('/boards/results/LSK-2025-000001/index.html')?.includes('spoilt')).toBe(false);
});
