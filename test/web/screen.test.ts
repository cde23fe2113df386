// The screen in the entrance hall in a real browser, its clock moved by hand: it turns, can be held, and outlives a network.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillShell } from '#shared/disclosure/shell.ts';
import { buildSite, fixture } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';

const TV = { width: 1920, height: 1080 };
const UPRIGHT = { width: 1080, height: 1920 };
const FRESH = '镇区公厕改造完成';
const long = '群众反映的问题比较复杂，需要几个办公室一起商量，'.repeat(12);

let browser: Browser;
let served: Served;
/** The release served, and one built later, with a result more and longer texts. */
let dir: string;
let later: string;

beforeAll(async () => {
  const snapshot = fixture();
  const [newest] = snapshot.results.slice(-1);
  if (!newest) throw new Error('no results');
  const more = { ...newest, id: 'f'.repeat(32), number: 'LSK-2026-000099', title: FRESH, publishedOn: '2026-10-14' };
  const records = snapshot.records.map((record) =>
    record.board === 'hot-problems' ? { ...record, progress: long } : record,
  );
  const built = [
    await buildSite(snapshot),
    await buildSite({ ...snapshot, asOf: '2026-10-14', results: [...snapshot.results, more], records }),
  ] as const;
  [dir, later] = [built[0].dir, built[1].dir];
  [browser, served] = await Promise.all([openBrowser(), serveSite(dir)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

async function open(options: BrowserContextOptions = { viewport: TV }, origin = served.origin): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${origin}/screen/`);
  return page;
}
const place = (page: Page): Promise<string | null> => page.locator('.hall-place').textContent();
const heading = (page: Page): Promise<string> => page.locator('h1:visible, h2:visible').first().innerText();
const shown = (page: Page): Promise<readonly string[]> => page.locator('.row:visible').allInnerTexts();

/** What comes to be while time goes by: a look at the site takes real time, the minute between two looks does not. */
const inTime = <T>(page: Page, what: () => Promise<T>) =>
  expect.poll(async () => {
    await page.clock.runFor(10_000);
    return what();
  });

/** Lets the clock run until the screen has been through all its pages once; what each one said. */
async function wholeRound(
  page: Page,
): Promise<readonly { readonly heading: string; readonly rows: readonly string[] }[]> {
  const pages = Number((await place(page))?.split('/')[1]);
  const seen = [{ heading: await heading(page), rows: await shown(page) }];
  let now = await place(page);
  for (let seconds = 0; seen.length < pages && seconds < pages * 90; seconds += 2) {
    await page.clock.runFor(2_000);
    const next = await place(page);
    if (next === now) continue;
    now = next;
    seen.push({ heading: await heading(page), rows: await shown(page) });
  }
  return seen;
}

test('DI-1: the screen turns through every section by itself, every row once, and begins again', async () => {
  const page = await open();
  const seen = await wholeRound(page);
  const sections = [...new Set(seen.map((one) => one.heading.trim()))];
  expect(sections).toEqual([
    '办事公开与监督',
    '今天谁在岗',
    '正在公示',
    '最近办结',
    '热点难点问题办到哪一步',
    '办事怎么办、多少天、收不收费',
    '服务承诺和兑现情况',
    '各办公室',
  ]);
  const rows = seen.flatMap((one) => one.rows);
  expect(new Set(rows).size).toBe(rows.length);
  for (const { name } of fixture().offices) expect(rows.join()).toContain(name);
  await page.clock.runFor(31_000);
  expect(await heading(page)).toBe('办事公开与监督');
  await page.context().close();
});

test.each([
  ['a television', TV],
  ['an upright screen', UPRIGHT],
])(
  'DI-1: on %s every letter is at least 32 px high and nothing runs out of the page, however long',
  async (_, viewport) => {
    const other = await serveSite(later);
    const page = await open({ viewport, reducedMotion: 'reduce' }, other.origin);
    const pages = Number((await place(page))?.split('/')[1]);
    expect(pages).toBeGreaterThan(6);
    for (let at = 0; at < pages; at++) {
      const faults = await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        const texts = [...document.querySelectorAll<HTMLElement>('body :is(p, h1, h2, span, strong, button)')];
        const seen = texts.filter((one) => one.offsetHeight > 0);
        const small = seen.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 31.9);
        return [
          ...small.map((one) => `too small: ${one.textContent}`),
          ...(main.scrollHeight > main.clientHeight ? [`runs out: ${main.innerText}`] : []),
          ...(document.documentElement.scrollWidth > window.innerWidth ? ['scrolls sideways'] : []),
        ];
      });
      expect(faults).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    await page.context().close();
    other.close();
  },
);

test('DI-1: space, the button or a touch in the middle hold the screen, and let it go on', async () => {
  const page = await open();
  const button = page.locator('.hall-tools button');
  const holds: readonly (() => Promise<void>)[] = [
    () => page.keyboard.press('Space'),
    () => button.click(),
    () => page.mouse.click(960, 600),
  ];
  for (const press of holds) {
    await press();
    const held = await place(page);
    expect(await button.innerText()).toBe('继续');
    await page.clock.runFor(45_000);
    expect(await place(page)).toBe(held);
    await press();
    await page.clock.runFor(31_000);
    expect(await place(page)).not.toBe(held);
  }
  await page.keyboard.press('ArrowLeft');
  await page.context().close();
});

test('DI-1: without a network the screen goes on with what it has, says since when, and fetches the new release later', async () => {
  const page = await open();
  const file = join(dir, 'screen/index.html');
  const old = readFileSync(file);
  const lost = page.locator('.hall-lost');
  await page.context().setOffline(true);
  await inTime(page, () => lost.innerText()).toMatch(/自 \d+月\d+日 \d\d:\d\d 起连不上网站/);
  const since = await lost.innerText();
  const before = await place(page);
  await page.clock.runFor(31_000);
  expect(await place(page)).not.toBe(before);
  expect((await wholeRound(page)).flatMap((one) => one.rows).join()).toContain('建议便民服务中心中午不断岗');

  // Back on a network, but on its login page: that is not the site either.
  writeFileSync(file, '<!DOCTYPE html><title>登录</title><h1>请登录无线网</h1>');
  await page.context().setOffline(false);
  let answers = 0;
  page.on('response', () => answers++);
  await inTime(page, async () => answers).toBeGreaterThan(2);
  expect(await lost.innerText()).toBe(since);
  expect(await page.getByText('请登录无线网').count()).toBe(0);

  copyFileSync(join(later, 'screen/index.html'), file);
  await inTime(page, () => page.getByText(FRESH).count()).toBe(1);
  expect(await lost.innerText()).toBe('');
  expect(await page.locator('.hall-as-of').innerText()).toContain('2026年10月14日');
  expect((await wholeRound(page)).flatMap((one) => one.rows).join()).toContain(FRESH);
  writeFileSync(file, old);
  await page.context().close();
});

test('DI-1: once a day the screen loads itself anew, but only right after the site has answered', async () => {
  const page = await open();
  await page.evaluate(() => document.body.setAttribute('data-old', ''));
  await page.context().setOffline(true);
  await page.clock.fastForward('25:00:00');
  await inTime(page, () => page.locator('.hall-lost').innerText()).toContain('连不上网站');
  expect(await page.locator('[data-old]').count()).toBe(1);
  await page.context().setOffline(false);
  await inTime(page, () => page.locator('[data-old]').count()).toBe(0);
  await page.context().close();
});

test('SV-4.2: the screen shows who is in today as the board says it, and the way there when the board does not answer', async () => {
  const page = await open();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByText('干部去向请看网站的“去向公示”').isVisible()).toBe(true);
  const row = {
    name: '路晓燕',
    office: '便民服务中心',
    light: 'fine',
    status: '在岗',
    'back-at': '',
    'stand-in': '',
    title: '窗口工作人员',
    since: '2026年10月13日 9:00',
    age: '刚刚',
  };
  const out = {
    ...row,
    name: '郭志强',
    office: '民政办',
    light: 'soon',
    status: '外出',
    'back-at': '10月13日 15:00',
    'stand-in': '申建平',
  };
  const shell = readFileSync(join(dir, 'shells/whereabouts/index.html'), 'utf8');
  mkdirSync(join(dir, 'boards/whereabouts'), { recursive: true });
  writeFileSync(
    join(dir, 'boards/whereabouts/index.html'),
    fillShell(shell, {
      'as-of': '2026年10月13日 9:00',
      any: [{}],
      none: [],
      closed: [{ hours: '08:30–12:00' }],
      rows: [row, out],
    }),
  );
  await page.reload();
  await expect.poll(() => page.locator('.person').count()).toBe(2);
  await page.keyboard.press('ArrowRight');
  expect(await heading(page)).toContain('2026年10月13日 9:00');
  expect(await heading(page)).toContain('现在不是上班时间（工作日08:30–12:00）');
  const [first, second] = await shown(page);
  expect(first).toContain('路晓燕');
  expect(first).toContain('在岗');
  expect(second).toContain('何时回来 10月13日 15:00　代办人 申建平');
  expect(await page.getByText('干部去向请看网站的“去向公示”').isVisible()).toBe(false);
  await page.context().close();
});

test('the screen moves nothing for those who asked for no motion, and reads as one page without script', async () => {
  for (const [reducedMotion, name] of [
    ['reduce', 'none'],
    ['no-preference', 'appear'],
  ] as const) {
    const page = await open({ viewport: TV, reducedMotion });
    const animated = page.locator('.turn:visible').first();
    expect(await animated.evaluate((one) => getComputedStyle(one).animationName)).toBe(name);
    await page.context().close();
  }
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: TV });
  const page = await context.newPage();
  await page.goto(`${served.origin}/screen/`);
  expect(await page.locator('.turn:visible').count()).toBe(8);
  expect(await page.getByRole('button').count()).toBe(0);
  await context.close();
});

test('the screen loads one script file of at most 6 kB', () => {
  const html = readFileSync(join(dir, 'screen/index.html'), 'utf8');
  const files = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files.length).toBe(1);
  const script = readFileSync(join(dir, files[0] ?? ''));
  expect(script.length).toBeLessThan(6_000);
  expect(script.toString()).not.toMatch(/^import|import\(/);
});
