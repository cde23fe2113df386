// What is looked at on every template of the window, each a question to a page as it stands; nothing here opens one.
import type { Page } from 'playwright-core';
import { axe } from './axe.ts';

export type Look = (page: Page) => Promise<readonly string[]>;

/** What axe finds in light and in dark, on the same page. */
export const inBothColours: Look = async (page) => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axe(page)).map((fault) => `in ${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

const sideways: Look = async (page) => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
};

/** Large type as the switch sets it; that it is switched and remembered has a test of its own. */
const largeType = (page: Page, on: boolean): Promise<boolean> =>
  page.evaluate((large) => document.documentElement.classList.toggle('large', large), on);

/** Every stop of the keyboard in the order of the text, up to forty, seen and marked. The page is fresh. */
const walk: Look = async (page) => {
  const faults: string[] = [];
  const stops = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
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

const small: Look = (page) =>
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

const unseen: Look = (page) =>
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

/** Where the first stop leads. The page is fresh. */
export const skip: Look = async (page) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inText = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null);
  return inText ? [] : ['the skip link leads nowhere'];
};

const PHONE = { width: 360, height: 800 };
const DESK_SCREEN = { width: 1280, height: 800 };

/** All that is asked of a page at 360 px that has just been opened, in an order in which no question spoils the next. */
export const LOOKS = {
  keyboard: walk,
  touch: small,
  axe: inBothColours,
  narrow: async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const base = await sideways(page);
    await largeType(page, true);
    return [...base, ...(await sideways(page)).map((fault) => `in large type: ${fault}`)];
  },
  'axe in large type': async (page) => {
    await page.setViewportSize(DESK_SCREEN);
    return axe(page);
  },
  doubled: async (page) => {
    await page.setViewportSize(DESK_SCREEN);
    await largeType(page, false);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '36px'));
    return sideways(page);
  },
  forced: async (page) => {
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await unseen(page);
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
} as const satisfies { readonly [name: string]: Look };
export type LookName = keyof typeof LOOKS;
