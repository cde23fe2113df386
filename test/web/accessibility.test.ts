// Every template of the window in a real browser: axe in light and dark, no sideways scrolling at 320 px in large type,
// the switch that is remembered, and nothing blocked by the page's own policy.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture, fixtureSite } from './build-site.ts';
import { inBothColours, LOOKS, type Look, type LookName, skip } from './looks.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';
import { templates } from './templates.ts';

/** Every shape of page, and records and addresses that are special: late, reopened, not there at all. */
const TEMPLATES = [
  ...templates(fixture()),
  '/boards/results/LSK-2026-000016/',
  '/boards/results/LSK-2026-000018/',
  '/no-such-page/',
];
/** Some fifty pages are looked at in many ways; on a busy machine that takes its time. */
const LONG = 240_000;

/** Pages looked at side by side: while one loads, another is looked at. */
const LANES = 3;

let browser: Browser;
let served: Served;
const found: { [name in LookName | 'skip' | 'complaints']?: string[] } = {};

const isBoard = (path: string): boolean => /^\/(en\/)?(boards\/|rules\/|$)/.test(path);

/** Opens one template after the other and asks all questions of each, so that every page is loaded twice and not ten times. */
async function lane(context: BrowserContext, left: string[]): Promise<void> {
  const note = (name: keyof typeof found, faults: readonly string[]) => {
    found[name] = [...(found[name] ?? []), ...faults];
  };
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) note('complaints', [message.text()]);
  });
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const at = path;
    const ask = async (name: keyof typeof found, look: Look) =>
      note(
        name,
        (await look(page)).map((fault) => `${at}: ${fault}`),
      );
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(served.origin + path);
    for (const [name, look] of Object.entries(LOOKS)) await ask(name as LookName, look);
    if (!isBoard(path)) continue;
    await page.reload();
    await ask('skip', skip);
  }
  note('complaints', []);
}

beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), fixtureSite().then(serveSite)]);
  // What fades in is looked at as it stands, not on its way there.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const left = [...TEMPLATES];
  await Promise.all(Array.from({ length: LANES }, () => lane(context, left)));
  await context.close();
}, LONG);
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test.each([
  ['axe finds nothing on any template at 360 px, in light and in dark', 'axe'],
  ['axe finds nothing on any template on a desk screen in large type', 'axe in large type'],
  ['no page scrolls sideways at 320 px, neither in base nor in large type', 'narrow'],
  ['no page scrolls sideways at 1280 px with its text at 200 %, as a reader may set it', 'doubled'],
  ['what can be touched alone is at least 48 px high, or stands in a line of text', 'touch'],
  ['where the reader forces colours of their own, every text and link can still be seen', 'forced'],
  ['with the keyboard alone every board is walked in the order of its text, each stop seen and marked', 'keyboard'],
  ['the first stop of the keyboard leads past the head to the text', 'skip'],
  ['no page complains of anything, and nothing is stopped by its own policy', 'complaints'],
] as const)('%s', (_, name) => {
  expect(TEMPLATES.filter(isBoard).length).toBeGreaterThan(20);
  expect(found[name]).toEqual([]);
});

test('axe does find what is wrong: a text too pale in dark alone, and a picture without words', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }');
    document.adoptedStyleSheets = [sheet];
    document.querySelector('main')?.append(document.createElement('img'));
  });
  expect((await inBothColours(page)).map((fault) => fault.split(' at ')[0])).toEqual([
    'in light: image-alt',
    'in dark: color-contrast',
    'in dark: image-alt',
  ]);
  await page.context().close();
});

test('large type is switched by one button, holds for the whole site and is remembered', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.goto(`${served.origin}/`);
  expect(await size()).toBe('18px');
  await page.getByRole('button', { name: '大字版' }).press('Enter');
  expect(await size()).toBe('24px');
  await page.goto(`${served.origin}/boards/results/`);
  expect(await size()).toBe('24px');
  expect(await page.getByRole('button', { name: '大字版' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: '大字版' }).click();
  await page.reload();
  expect(await size()).toBe('18px');
  await context.close();
});

test('without script every board reads the same, and the switch that would do nothing is not shown', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.origin}/boards/results/`);
  expect(await page.getByRole('button', { name: '大字版' }).count()).toBe(0);
  expect(await page.getByText('LSK-2026-000023').isVisible()).toBe(true);
  await context.close();
});

test('the page’s own policy stops a script that is not the switch, and nothing is asked of anyone else', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${served.origin}/`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
  expect([...new Set(asked)]).toEqual([served.origin]);
  await context.close();
});

test('where the reader forces colours of their own, a light keeps its sign', async () => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${served.origin}/boards/results/`);
  const sign = page.locator('.light').first();
  expect(await sign.evaluate((one) => getComputedStyle(one, '::before').content)).toMatch(/[●▲■]/);
  await context.close();
});
