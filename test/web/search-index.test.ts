// The index as files: the same bytes each time, a frozen year kept, and nothing of what was taken down.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { indexedPages, indexSite } from '../../web/build/search-index.ts';
import { searchTraces, strikeSearch } from '../../web/build/search-traces.ts';
import { lookUp } from '../../web/src/search/look-up.ts';
import { apart, indexed, termsOf, textOf, together } from '../../web/src/search/terms.ts';
import { filesIn, fixture, fixtureSite } from './build-site.ts';

let pages: string;
beforeAll(async () => {
  pages = await fixtureSite();
});

/** A copy of the built pages with their indexes. */
async function withIndexes(): Promise<string> {
  const dir = join(mkdtempSync(join(tmpdir(), 'indexed-')), 'site');
  cpSync(pages, dir, { recursive: true });
  await indexSite(dir, fixture());
  return dir;
}
const digests = (dir: string): object =>
  Object.fromEntries(
    [...filesIn(dir)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );

test('the same pages give the same index, byte for byte', async () => {
  const first = await withIndexes();
  expect(digests(await withIndexes())).toEqual(digests(first));
  expect(existsSync(join(first, 'search/index/pages/pagefind.js'))).toBe(true);
});

test('results lie in the index of their year, without a program of its own; everything else in one per language', () => {
  const indexes = indexedPages(fixture());
  expect([...indexes.keys()].sort()).toEqual(['2026', 'pages', 'pages-en']);
  expect(indexes.get('2026')?.length).toBe(fixture().results.length);
  expect(indexes.get('pages')).toContain('/rules/');
  expect(indexes.get('pages')?.some((path) => path.startsWith('/en/'))).toBe(false);
});

test('DI-6: an index that knows a withdrawn record is found by the check, and made anew without it', async () => {
  const dir = await withIndexes();
  const number = fixture().results[0]?.number ?? '';
  expect(await searchTraces(dir, [number])).toEqual([
    { where: '/search/index/2026/', says: 'finds a withdrawn record' },
  ]);
  expect(await searchTraces(dir, ['LSK-1999-000001'])).toEqual([]);
  rmSync(join(dir, 'boards/results', number), { recursive: true });
  await strikeSearch(dir, [number]);
  const without = { ...fixture(), results: fixture().results.slice(1), opinions: [] };
  const expected = join(mkdtempSync(join(tmpdir(), 'indexed-')), 'site');
  cpSync(pages, expected, { recursive: true });
  await indexSite(expected, without);
  const of2026 = (at: string) => digests(join(at, 'search/index/2026'));
  expect(of2026(dir)).toEqual(of2026(expected));
  expect(existsSync(join(dir, 'search/index/pages'))).toBe(true);
  expect(await searchTraces(dir, [number])).toEqual([]);
});

test('DI-6: a page that quotes a withdrawn record is found, though its words lie apart; an index that still says it goes', async () => {
  const dir = await withIndexes();
  const number = fixture().results[0]?.number ?? '';
  const page = join(dir, 'boards/fees/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', `</h1><p>同${number}一并办理。</p>`));
  await indexSite(dir, fixture());
  rmSync(join(dir, 'search/index/2026'), { recursive: true });
  expect(await searchTraces(dir, [number])).toMatchObject([{ where: '/search/index/pages/' }]);
  await strikeSearch(dir, [number]);
  expect(existsSync(join(dir, 'search/index/pages'))).toBe(false);
});

test('text is cut into words and put together again', () => {
  const text = '编号 LSK-2026-000016，由安监办办理。Tel. 010-1234';
  expect(apart(text)).toBe('编 号 LSK- 2026- 000016 ， 由 安 监 办 办 理 。 Tel. 010- 1234');
  expect(together(apart(text))).toBe('编号LSK-2026-000016，由安监办办理。Tel. 010-1234');
});

test('the index holds the words of a title a second time, and what is read from it does not', () => {
  const held = indexed('生育登记', '一次办好。');
  expect(held).toBe('生 育 登 记 。 一 次 办 好 。 zzt 生 zzt 育 zzt 登 zzt 记');
  expect(textOf(held)).toBe('生育登记。一次办好。');
});

test('a query gives its terms once each, whatever stands between them', () => {
  expect(termsOf('路灯，路灯 ＬＳＫ-2026').map(({ said }) => said)).toEqual(['路灯', 'lsk-2026']);
  expect(termsOf(' ，。 ')).toEqual([]);
});

/** An index of a few texts, asked as the real one is. */
const over = (...texts: string[]) => ({
  titled: async () => new Set<string>(),
  find: async ({ said }: { said: string }) =>
    texts.flatMap((text, i) =>
      text.includes(said)
        ? [{ id: String(i), score: 1, data: async () => ({ url: '', content: text, meta: { title: '', lead: '' } }) }]
        : [],
    ),
});

test('a run of Chinese that stands nowhere is cut into the longest parts that do', async () => {
  const answer = await lookUp(over('上河村文化广场路灯不亮', '下店村路灯'), '上河村路灯坏了');
  expect(answer.known).toEqual(['上河村', '路灯']);
  expect(answer.ignored).toEqual(['坏了']);
  expect(answer.matches.map(({ hit }) => hit.id)).toEqual(['0']);
});

test('pages with every word come alone; only where none has every word do pages with some follow', async () => {
  const site = over('路灯 水渠', '路灯', '水渠', '集市');
  expect((await lookUp(site, '路灯 水渠')).matches.length).toBe(1);
  const partly = await lookUp(site, '路灯 集市');
  expect(partly.whole).toBe(false);
  expect(partly.matches.map(({ terms }) => terms)).toEqual([['路灯'], ['路灯'], ['集市']]);
});
