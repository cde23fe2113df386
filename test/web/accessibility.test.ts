// Every template of the window in a real browser: axe in light and dark, no sideways scrolling at 320 px in large type,
// the switch that is remembered, and nothing blocked by the page's own policy.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, fixture } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';

const TEMPLATES = [
  '/',
  '/boards/results/',
  '/boards/results/2026-09/',
  '/boards/results/kind/petition/',
  '/boards/results/LSK-2026-000016/',
  '/boards/results/LSK-2026-000018/',
  '/boards/items/',
  '/boards/items/minimum-living-allowance/',
  '/boards/items/house-site/',
  '/boards/functions/',
  '/boards/fees/',
  '/boards/commitments/',
  '/boards/figures/',
  '/boards/catalogue/',
  '/boards/withdrawn/',
  '/rules/',
  '/shells/gone/',
  '/no-such-page/',
  '/en/',
  '/en/boards/results/',
  '/en/boards/items/house-site/',
  '/en/boards/figures/',
  '/en/boards/catalogue/',
  '/en/rules/',
];

let browser: Browser;
let served: Served;

beforeAll(async () => {
  const built = await buildSite(fixture());
  [browser, served] = await Promise.all([openBrowser(), serveSite(built.dir)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** Opens every template in one context and gathers what `look` finds wrong, prefixed with the address. */
async function visitAll(
  options: BrowserContextOptions & { readonly large?: boolean },
  look: (page: Page) => Promise<readonly string[]>,
  paths: readonly string[] = TEMPLATES,
): Promise<readonly string[]> {
  const context = await browser.newContext(options);
  if (options.large) await context.addInitScript(() => localStorage.setItem('large-type', '1'));
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) found.push(message.text());
  });
  for (const path of paths) {
    await page.goto(served.origin + path);
    found.push(...(await look(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return found;
}

/** One of each shape, for passes that need not see every page. */
const SHAPES = [
  '/',
  '/boards/figures/',
  '/boards/results/',
  '/boards/results/LSK-2026-000016/',
  '/boards/items/house-site/',
  '/en/',
];

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    (one) =>
      `${one.id} at ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
};

const sideways = async (page: Page): Promise<readonly string[]> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
};

test('axe finds nothing on any template at 360 px, in light', async () => {
  expect(await visitAll({ viewport: { width: 360, height: 800 }, colorScheme: 'light' }, axe)).toEqual([]);
});

test('axe finds nothing on any template at 360 px, in dark', async () => {
  expect(await visitAll({ viewport: { width: 360, height: 800 }, colorScheme: 'dark' }, axe)).toEqual([]);
});

test('axe finds nothing on any template on a desk screen in large type', async () => {
  expect(await visitAll({ viewport: { width: 1280, height: 800 }, large: true }, axe, SHAPES)).toEqual([]);
});

test('no page scrolls sideways at 320 px, neither in base nor in large type', async () => {
  const viewport = { width: 320, height: 640 };
  expect(await visitAll({ viewport }, sideways)).toEqual([]);
  expect(await visitAll({ viewport, large: true }, sideways)).toEqual([]);
});

test('what can be touched alone is at least 48 px high, or stands in a line of text', async () => {
  const small = (page: Page) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.tools a, .tools button, .crumbs a, .browse a, .foot li a, .jump a, .files a, .do a',
        ),
      ]
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => target.getBoundingClientRect().height < 48 || target.getBoundingClientRect().width < 48)
        .map((target) => `${target.textContent} is too small`),
    );
  expect(await visitAll({ viewport: { width: 360, height: 800 } }, small)).toEqual([]);
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
  expect(await page.getByRole('button').count()).toBe(0);
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
