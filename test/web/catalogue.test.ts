// The disclosure catalogue as its board shows it: matters, clocks, places to read, and honest gaps.
import { expect, test } from 'vitest';
import type { CatalogueEntry } from '#shared/disclosure/snapshot/directory.ts';
import { byMatter, isFilled, placeOf, sayClock, sayStood } from '../../web/src/catalogue/entries.ts';
import { fixture } from './build-site.ts';

const township = fixture();
const [documents, guide, review] = township.catalogue as [CatalogueEntry, CatalogueEntry, CatalogueEntry];

test('DI-2: entries stand under their matter, in the order of the catalogue', () => {
  expect([...byMatter(township.catalogue)].map(([matter, entries]) => [matter, entries.length])).toEqual([
    ['综合业务', 1],
    ['最低生活保障', 2],
  ]);
});

test('DI-2: a clock says whether its days are the entry’s own or the general ones', () => {
  expect(sayClock(guide, 'zh')).toBe('按这一条自己的时限，10 个工作日');
  expect(sayClock({ ...guide, clock: { days: 20, unit: 'working', own: false } }, 'zh')).toBe(
    '目录没有写几天，按一般规定：20 个工作日',
  );
  expect(sayClock({ ...guide, clock: { days: 0, unit: 'working', own: true } }, 'zh')).toContain('当天');
});

test('DI-2: an entry leads to its guide or board, and to nowhere when this site has neither', () => {
  expect(placeOf(guide, township, 'zh')).toEqual({
    path: '/boards/items/minimum-living-allowance/',
    name: '“最低生活保障申请”办事指南',
  });
  expect(placeOf({ ...review, board: 'fees' }, township, 'zh')?.path).toBe('/boards/fees/');
  expect(placeOf(documents, township, 'zh')).toBeUndefined();
  expect(placeOf({ ...guide, item: 'gone', board: 'no-such-board' }, township, 'zh')).toBeUndefined();
});

test('DI-2: what nothing stands under is not counted as published', () => {
  expect(township.catalogue.filter(isFilled).map(({ id }) => id)).toEqual([
    'minimum-living-guide',
    'minimum-living-review',
  ]);
});

test('DI-5: an entry whose notice came down when its period was over says from when and until when it was public', () => {
  const { updatedOn: _, ...bare } = review;
  const lapsed = { ...bare, stood: { on: '2026-09-24', until: '2026-10-12' } };
  expect(sayStood(lapsed, 'zh')).toBe(
    '2026年9月24日（星期四）起公示，到2026年10月12日（星期一）公示期满，已按规定撤下',
  );
  expect(sayStood({ ...bare, stood: { on: '2026-09-24' } }, 'zh')).toContain('公示期已满');
  expect([isFilled(lapsed), isFilled(bare), sayStood(review, 'zh')]).toEqual([true, false, '']);
});
