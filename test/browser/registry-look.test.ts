// The registry desk as it is met by hand and eye: targets, the smallest phone, large type, the dark, keyboard alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, openDesks, picture } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
}, 180_000);
afterAll(() => desks?.close());

/** The screens of the registry: lists, a new record, a record in whose form one stands, one that somebody must decide. */
const SCREENS = [
  'items',
  'items/new',
  'items/felling-permit/steps',
  'commitments',
  'catalogue/new',
  'catalogue/allowance-approved/clock',
];

async function shown(page: Page, address: string): Promise<void> {
  await page.goto(`${desks.house.url}/staff/#/registry/${address}`);
  await page.reload();
  await page.locator('registry-part h1, registry-record h1').waitFor();
}

/** Whatever can be pressed or filled in and is smaller than 48 px, in words. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>(
        ':is(registry-part, registry-record) :is(a, button, summary, input, select, textarea)',
      ),
    )
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
      .map(({ one, box }) => `${one.tagName} ${one.textContent} ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );

test('every target of the registry is 48 px or more, on a desk and on a phone', async () => {
  for (const viewport of [
    { width: 1200, height: 850 },
    { width: 360, height: 740 },
  ]) {
    const page = await desks.signIn('1008', { viewport });
    for (const at of SCREENS) {
      await shown(page, at);
      expect(await small(page), `${at} at ${viewport.width} px`).toEqual([]);
      await expectAccessible(page, `${at} at ${viewport.width} px`);
      await picture(page, `registry-${viewport.width}-${at.replaceAll('/', '-')}`);
    }
    await page.context().close();
  }
});

test('DI-2: a guide is read with its units, is printed without its forms, and in forced colours the open tab is marked', async () => {
  const page = await desks.signIn('1008', { forcedColors: 'active' });
  await shown(page, 'items/felling-permit');
  const rows = page.locator('registry-record .pairs > div');
  expect(await rows.filter({ hasText: '法定时限' }).locator('dd').first().innerText()).toBe('20 个工作日');
  expect(await rows.filter({ hasText: '要跑几趟' }).locator('dd').first().innerText()).toBe('2 趟');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'registry-print');
  expect(await page.locator('registry-record .rarer:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await shown(page, 'items');
  const marks = await page
    .locator('.tab')
    .evaluateAll((tabs) =>
      tabs.map((tab) => [tab.hasAttribute('aria-current'), getComputedStyle(tab).borderBottomStyle === 'solid']),
    );
  expect(marks.filter(([current]) => current)).toHaveLength(2);
  expect(marks.every(([current, marked]) => current === marked)).toBe(true);
  await picture(page, 'registry-forced');
  await page.context().close();
});

test('the registry stands in the dark and in large type on the smallest phone', async () => {
  const page = await desks.signIn('1008', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('large-type', '1'));
  for (const at of SCREENS) {
    await shown(page, at);
    await expectAccessible(page, `${at} in the dark`);
    await picture(page, `registry-dark-${at.replaceAll('/', '-')}`);
  }
  await page.context().close();
  expect(desks.complaints()).toEqual([]);
});
