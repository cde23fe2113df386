// The whole house with a real browser before it: staff who sign in as themselves, visitors with and without script, and
// a list of everything a page complained about.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { House } from '#infra/local/house.ts';
import { newFolder, openSampleHouse } from '../journeys/open-sample-house.ts';
import { axe } from '../web/axe.ts';
import { openBrowser } from '../web/open-browser.ts';

/** How long a page may take to show what a test waits for (ms); generous, because a slow machine is not a defect. */
const PATIENCE = 20_000;

export interface Desks {
  readonly house: House;
  /** A person of the staff at the desk, signed in through the issuer's own form. */
  signIn(number: string, options?: BrowserContextOptions): Promise<Page>;
  /** Somebody with a browser of their own. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** Whatever pages complained about since the last time: errors, and what their policy stopped. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** What the browser says by itself of an answer that is no success: the desk shows those, they are no defect. */
const EXPECTED = /Failed to load resource/;

export async function openDesks(startsAt?: string): Promise<Desks> {
  const folder = newFolder();
  const [house, browser] = await Promise.all([openSampleHouse(folder, startsAt), openBrowser() as Promise<Browser>]);
  const heard: string[] = [];

  async function visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 850 }, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (fault) => heard.push(String(fault.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) heard.push(message.text());
    });
    return page;
  }

  return {
    house,
    visitor,
    async signIn(number, options) {
      const page = await visitor(options);
      await page.goto(`${house.url}/staff/`);
      await fillInSignIn(page, house, number);
      await page.getByRole('navigation', { name: '工作台栏目' }).waitFor();
      return page;
    },
    complaints: () => heard.splice(0),
    async close() {
      await browser.close();
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** From the desk's button through the issuer's form. */
export async function fillInSignIn(page: Page, house: House, number: string): Promise<void> {
  const account = house.accounts.printed().find((one) => one.number === number);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('工号').fill(number);
  await page.getByLabel('密码').fill(account?.password ?? '');
  await page.getByRole('button', { name: '登录' }).click();
}

/** Moves domain time as an operator does, by the address. */
export async function clockAt({ house }: Desks, now: string): Promise<void> {
  const moved = await fetch(`${house.url}/_local/clock`, { method: 'PUT', body: JSON.stringify({ now }) });
  expect(moved.status).toBe(200);
}

/** Goes to a part of the staff desk by its bar. */
export const goToPart = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name, exact: true }).click();

/** Opens a step of the case on screen, unfolding the rare ones where it is one of them; answers the form. */
export async function openStep(page: Page, name: string) {
  await page.locator('#act').waitFor();
  const folded = page.locator('.more-steps:not([open])');
  if (await folded.getByRole('button', { name, exact: true, includeHidden: true }).count()) {
    await folded.locator('summary').click();
  }
  await page.getByRole('button', { name, exact: true, expanded: false }).click();
  const form = page.locator('.step form');
  await form.waitFor();
  return form;
}

/** Takes a step that asks for nothing. */
export async function takeStep(page: Page, name: string): Promise<void> {
  const form = await openStep(page, name);
  await form.getByRole('button', { name, exact: true }).click();
  await page.getByText(`${name}：已办好`).waitFor();
}

/** The whole page as a picture in the folder that PICTURES names, to be looked at; without it nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Nothing axe finds, and no sideways scrolling, on the page once it has come to rest: a part still loading has no heading yet. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expect.poll(() => axe(page), { message: what }).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
