// Search over a built site, in a real browser: Chinese found as it stands, what was left out said, the query in the
// address, and what happens without script, without network and without the index of a year.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSite } from '../../web/build/search-index.ts';
import { axe } from './axe.ts';
import { fixture, fixtureSite } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';

let browser: Browser;
let served: Served;
let dir: string;
beforeAll(async () => {
  dir = await fixtureSite();
  await indexSite(dir, fixture());
  [browser, served] = await Promise.all([openBrowser(), serveSite(dir)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** The search page for a query, once it has said what it found. */
async function ask(query: string, language: '' | '/en' = '', on?: Page): Promise<Page> {
  const page = on ?? (await browser.newPage());
  await page.goto(`${served.origin}${language}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-status]')?.textContent ?? '';
    return text !== '' && !/正在查找|Searching/.test(text);
  });
  return page;
}
const status = (page: Page) =>
  page
    .locator('[data-status]')
    .innerText()
    .then((text) => text.replace(/\n+/g, ' '));
const titles = (page: Page) => page.locator('.found > li > a').allInnerTexts();

test('a villager types into the field at the head of any board and finds the matter, its words marked', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/boards/results/`);
  await page.getByRole('searchbox', { name: '搜索本站' }).fill('路灯不亮');
  await page.keyboard.press('Enter');
  await page.locator('.found a').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/search/');
  expect(await page.getByRole('searchbox', { name: '要找的词' }).inputValue()).toBe('路灯不亮');
  expect(await status(page)).toBe('找到 1 条，都含有“路灯不亮”。');
  expect(await titles(page)).toEqual(['上河村文化广场路灯不亮']);
  expect(await page.locator('.found mark').first().innerText()).toBe('路灯不亮');
  await page.locator('.found a').first().press('Enter');
  await page.getByRole('heading', { level: 1, name: '上河村文化广场路灯不亮' }).waitFor();
  await page.close();
});

test.each([
  ['基地', '农村宅基地用地审批'],
  ['障碍', null],
  ['LSK-2026-000016', '柳树口小学门口限速标志被遮挡'],
  ['000016', '柳树口小学门口限速标志被遮挡'],
  ['首问负责', 'FI-1 首问负责'],
])('a word is found wherever it stands in a page and only there: %s', async (query, title) => {
  const page = await ask(query);
  const found = await titles(page);
  if (title === null) expect(found).toEqual([]);
  else expect(found.some((one) => one.includes(title))).toBe(true);
  await page.close();
});

test.each([
  ['低保', '最低生活保障申请'],
  ['申请低保', '最低生活保障申请'],
  ['低保公示', '2026年第四季度最低生活保障初审对象公示'],
  ['盖房', '农村宅基地用地审批'],
  ['砍树', '林木采伐许可（自留山、承包地零星林木）'],
  ['生孩子怎么登记', '生育登记'],
  ['五保', '特困人员救助供养申请'],
  ['当兵', '2026年秋季征兵体检合格人员公示'],
  ['修路', '石坪村道路硬化方案征求意见'],
  ['停水', '上河村冬季供水'],
  ['老人补贴', '询问高龄津贴怎样申领'],
  ['民政办电话', '民政办'],
  ['临时救助', '临时救助申请'],
])('what a villager calls %s comes first as the guide, notice or office it is: %s', async (query, title) => {
  const page = await ask(query);
  expect((await titles(page))[0]).toBe(title);
  await page.close();
});

test('what the papers call it is said, and marked where it stands', async () => {
  const page = await ask('低保');
  expect(await status(page)).toContain('其中有的按公文里的叫法写作“最低生活保障”。');
  expect(await page.locator('.found mark').first().innerText()).toBe('最低生活保障');
  expect(await page.locator('.found').innerText()).not.toContain('zzt');
  await page.close();
});

test('words that the site does not have are named, and the rest is still looked for', async () => {
  const page = await ask('路灯 量子');
  expect(await status(page)).toBe(
    '找到 1 条，都含有“路灯”。 查找时没有用到“量子”：本站没有这个词，或者单独一个字太宽。',
  );
  await ask('量子纠缠', '', page);
  expect(await status(page)).toContain('没有找到“量子纠缠”。');
  expect(await titles(page)).toEqual([]);
  await page.close();
});

test('a sentence without spaces is cut where the site has its parts, and says which were left out', async () => {
  const page = await ask('上河村的路灯');
  expect(await status(page)).toBe(
    '找到 1 条，都含有“上河村”“路灯”。 查找时没有用到“的”：本站没有这个词，或者单独一个字太宽。',
  );
  await page.close();
});

test('when no page has every word, pages with some of them follow and say which', async () => {
  const page = await ask('路灯 水渠 临时救助');
  const said = await status(page);
  expect(said).toContain('没有一页同时含有“路灯”“临时救助”');
  expect(await page.locator('.found .note').first().innerText()).toMatch(/^含：“/);
  await page.close();
});

test('the English page finds English pages and, in Chinese, the results', async () => {
  const page = await ask('complaints', '/en');
  expect((await titles(page)).length).toBeGreaterThan(0);
  await ask('路灯', '/en', page);
  expect(await titles(page)).toEqual(['上河村文化广场路灯不亮']);
  expect(await page.locator('.found > li').first().getAttribute('lang')).toBe('zh-CN');
  await page.close();
});

test('what is found is announced, reachable by keyboard, and free of faults in light, dark and at 320 px in large type', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
    await context.addInitScript(() => localStorage.setItem('large-type', '1'));
    const page = await ask('路灯 量子', '', await context.newPage());
    expect(await page.locator('[data-status]').getAttribute('role')).toBe('status');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
    await context.close();
  }
});

test('no other page may run the program that searches, and this one asks nobody else', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await ask('路灯', '', page);
  expect([...new Set(asked)]).toEqual([served.origin]);
  expect(faults).toEqual([]);
  await page.goto(`${served.origin}/boards/results/`);
  const compiled = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => true,
      () => false,
    ),
  );
  expect(compiled).toBe(false);
  await page.close();
});

test('without script the page says so and leads to the months, villages, kinds and offices', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.origin}/search/?q=x`);
  expect(await page.getByText('这个浏览器不运行脚本').isVisible()).toBe(true);
  expect(await page.locator('.browse a').count()).toBeGreaterThan(3);
  await context.close();
});

test('DI-6: a year whose index was taken away is named, and the rest is still searched', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/search/index/2026/**', (route) => route.fulfill({ status: 404, body: '' }));
  await ask('首问负责', '', page);
  expect(await status(page)).toContain('2026年的索引正在更新');
  expect((await titles(page)).length).toBeGreaterThan(0);
  await context.close();
});

test('without network the page says so and offers to try again', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/search/index/**', (route) => route.abort());
  await ask('路灯', '', page);
  expect(await status(page)).toContain('搜索没有成功');
  expect(await page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(true);
  await context.close();
});
