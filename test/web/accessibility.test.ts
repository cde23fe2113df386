// Every template of the window in a real browser: axe in light and dark, no sideways scrolling at 320 px in large type,
// the switch that is remembered, and nothing blocked by the page's own policy.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, fixture } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';
import { templates } from './templates.ts';

/** Every shape of page, and records and addresses that are special: late, reopened, not there at all. */
const TEMPLATES = [
  ...templates(fixture()),
  '/boards/results/LSK-2026-000016/',
  '/boards/results/LSK-2026-000018/',
  '/no-such-page/',
];
/** Axe looks at some fifty pages; on a busy machine that takes its time. */
const LONG = 240_000;

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
  // What fades in is looked at as it stands, not on its way there.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
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
  '/boards/notices/0000000000a1/',
  '/boards/hot-problems/',
  '/boards/complaints/',
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

test.each(['light', 'dark'] as const)(
  'axe finds nothing on any template at 360 px, in %s',
  async (colorScheme) => {
    expect(await visitAll({ viewport: { width: 360, height: 800 }, colorScheme }, axe)).toEqual([]);
  },
  LONG,
);

test('axe finds nothing on any template on a desk screen in large type', async () => {
  expect(await visitAll({ viewport: { width: 1280, height: 800 }, large: true }, axe, SHAPES)).toEqual([]);
});

test(
  'no page scrolls sideways at 320 px, neither in base nor in large type',
  async () => {
    const viewport = { width: 320, height: 640 };
    expect(await visitAll({ viewport }, sideways)).toEqual([]);
    expect(await visitAll({ viewport, large: true }, sideways)).toEqual([]);
  },
  LONG,
);

test(
  'no page scrolls sideways at 1280 px with its text at 200 %, as a reader may set it',
  async () => {
    const doubled = async (page: Page): Promise<readonly string[]> => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '36px';
      });
      return sideways(page);
    };
    expect(await visitAll({ viewport: { width: 1280, height: 800 } }, doubled)).toEqual([]);
  },
  LONG,
);

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

test(
  'where the reader forces colours of their own, every text, link and light can still be seen',
  async () => {
    const unseen = (page: Page) =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll<HTMLElement>('h1, h2, p, a, th, td, dd, button, .light')];
        const paper = getComputedStyle(document.body).backgroundColor;
        return texts
          .filter((one) => one.offsetHeight > 0 && one.closest('.card, .sheet') === null)
          .filter((one) => {
            const { color, backgroundColor } = getComputedStyle(one);
            return color === (backgroundColor === 'rgba(0, 0, 0, 0)' ? paper : backgroundColor);
          })
          .map((one) => `cannot be seen: ${one.textContent}`);
      });
    const forced = { forcedColors: 'active', viewport: { width: 360, height: 800 } } as const;
    expect(await visitAll(forced, unseen)).toEqual([]);
    const context = await browser.newContext(forced);
    const page = await context.newPage();
    await page.goto(`${served.origin}/boards/results/`);
    const sign = page.locator('.light').first();
    expect(await sign.evaluate((one) => getComputedStyle(one, '::before').content)).toMatch(/[●▲■]/);
    await context.close();
  },
  LONG,
);

test(
  'with the keyboard alone every board is walked in the order of its text, each stop seen and marked',
  async () => {
    const walk = async (page: Page): Promise<readonly string[]> => {
      const faults: string[] = [];
      const stops = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, select, textarea, summary, [tabindex="0"]',
            ),
          ]
            .filter((one) => one.getClientRects().length > 0)
            // Of a group of radio buttons only the chosen one is a stop; arrow keys lead to the others.
            .filter((one) => !one.matches('input[type="radio"]:not(:checked)'))
            .map((one, at) => one.setAttribute('data-stop', String(at))).length,
      );
      for (let at = 0; at < Math.min(stops, 40); at++) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate((expected) => {
          const one = document.activeElement as HTMLElement;
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          const seen = right > 0 && left < window.innerWidth && bottom > 0 && top < window.innerHeight;
          if (one.getAttribute('data-stop') !== String(expected))
            return `stop ${expected} is ${one.outerHTML.slice(0, 80)}`;
          if (!seen) return `out of sight: ${one.textContent}`;
          return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? `not marked: ${one.textContent}` : '';
        }, at);
        if (fault !== '') faults.push(fault);
      }
      return faults;
    };
    expect(await visitAll({ viewport: { width: 360, height: 800 } }, walk)).toEqual([]);
  },
  LONG,
);

test(
  'the first stop of the keyboard leads past the head to the text',
  async () => {
    const skip = async (page: Page): Promise<readonly string[]> => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const inText = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null);
      return inText ? [] : ['the skip link leads nowhere'];
    };
    const boards = TEMPLATES.filter((path) => /^\/(en\/)?(boards\/|rules\/|$)/.test(path));
    expect(boards.length).toBeGreaterThan(20);
    expect(await visitAll({ viewport: { width: 360, height: 800 } }, skip, boards)).toEqual([]);
  },
  LONG,
);
