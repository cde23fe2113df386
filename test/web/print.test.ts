// Every board on paper: no row is cut in two, heads are repeated, and nothing is printed that can only be pressed.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture, fixtureSite } from './build-site.ts';
import { openBrowser, type Served, serveSite } from './open-browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), fixtureSite().then(serveSite)]);
  page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('a board prints without its controls, with whole rows and with the head of each table on every sheet', async () => {
  const boards = templates(fixture()).filter((path) => /^\/(boards\/|rules\/|print\/|$)/.test(path));
  expect(boards.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const path of boards) {
    await page.goto(served.origin + path);
    const found = await page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
      return [
        ...seen('button, input, select, textarea, .skip, .tools, .crumbs, .foot nav').map(
          (one) => `prints ${one.outerHTML.slice(0, 80)}`,
        ),
        ...seen('tr, .entries > li, .pairs > div, .foot')
          .filter((one) => getComputedStyle(one).breakInside !== 'avoid')
          .map((one) => `may be cut: ${one.textContent?.trim().slice(0, 40)}`),
        ...seen('thead')
          .filter((one) => getComputedStyle(one).display !== 'table-header-group')
          .map((one) => `head not repeated: ${one.textContent}`),
      ];
    });
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('a board is printed on A4, and a page that fits on one sheet takes one', async () => {
  await page.goto(`${served.origin}/boards/fees/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
    [w, h].map(Number).map(Math.round),
  );
  expect(boxes).toEqual([[595, 842]]);
});
