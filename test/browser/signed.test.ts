// Gifts, openings of the suggestion box and commendations at the desk: written by one, answered by another, put right by a
// further entry, put forward for the board, printed by month.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let clerk: Page;
let group: Page;

beforeAll(async () => {
  desks = await openDesks();
  clerk = await desks.signIn('1001');
  group = await desks.signIn('1005');
});
afterAll(() => desks?.close());

const at = (page: Page, place: string) => page.goto(`${desks.house.url}/staff/#/${place}`);
const today = (): string => new Date(Date.parse(desks.house.now()) + 8 * 3_600_000).toISOString().slice(0, 10);

async function fill(page: Page, fields: { readonly [label: string]: string }): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label).first();
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

test('SC-2: a gift is entered by whoever was offered it, and confirmed by the appraisal group', async () => {
  await goToPart(clerk, '廉洁·开箱·表扬');
  await clerk.getByRole('link', { name: '登记礼品' }).click();
  await clerk.getByRole('heading', { level: 1, name: '登记礼品' }).waitFor();
  await expectAccessible(clerk, 'the form of a gift');
  await fill(clerk, {
    处理方式: 'handedIn',
    发生日期: today(),
    '礼品（金）名称和数量': '茶叶两盒',
    '估价（元）': '600',
    送礼人: '办事人王某',
    交给: '1005',
    收据号: '0017',
  });
  await picture(clerk, 'signed-gift-form');
  const kept = await clerk.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).not.toContain('王某');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByRole('heading', { level: 1, name: '茶叶两盒' }).waitFor();
  expect(await clerk.getByRole('button', { name: '确认', exact: true }).count()).toBe(0);

  await at(group, 'signed/integrity');
  await group.getByRole('link', { name: '茶叶两盒' }).waitFor();
  await expectAccessible(group, 'the list of gifts');
  await picture(group, 'signed-gift-list');
  await group.getByRole('link', { name: '茶叶两盒' }).click();
  await group.getByRole('button', { name: '确认', exact: true }).click();
  await group.locator('.strip').getByText('已确认').waitFor();
  await expectAccessible(group, 'a gift confirmed');
  await picture(group, 'signed-gift-record');
});

test('SC-2: put right by a further entry, which leads back to the first', async () => {
  await clerk.reload();
  await clerk.locator('summary', { hasText: '另记一笔更正' }).click();
  await fill(clerk, { '估价（元）': '680', 理由: '数额写错' });
  await picture(clerk, 'signed-gift-correct');
  await clerk.getByRole('button', { name: '另记一笔更正' }).click();
  await clerk.getByRole('link', { name: '前一笔登记' }).waitFor();
  expect(await clerk.getByText('680').isVisible()).toBe(true);
  await clerk.getByRole('link', { name: '前一笔登记' }).click();
  await clerk.locator('.strip').getByText('已另记更正').waitFor();
  expect(await clerk.getByText('600').isVisible()).toBe(true);
});

test('SV-4.1: the box is opened by two; the other confirms with their own sign-in', async () => {
  await at(group, 'signed/box-openings/new');
  await fill(group, {
    哪个意见箱: '镇政府大门口',
    开箱日期: today(),
    开箱时刻: '00:01',
    同开人: '1001',
    箱内件数: '7',
  });
  await picture(group, 'signed-opening-form');
  await group.getByRole('button', { name: '登记', exact: true }).click();
  await group.getByRole('heading', { level: 1, name: '镇政府大门口' }).waitFor();
  await at(clerk, 'inbox');
  await clerk.getByRole('link', { name: '意见箱开箱' }).first().click();
  await clerk.getByRole('button', { name: '确认', exact: true }).click();
  await clerk.locator('.strip').getByText('已确认').waitFor();
  await at(group, 'signed/box-openings/month');
  await group.getByText('最近一次开箱').waitFor();
  await group.getByRole('link', { name: '镇政府大门口' }).waitFor();
  await picture(group, 'signed-opening-list');
});

test('SC-5: an approved commendation is put forward for the board as a draft', async () => {
  const head = await speaking(desks.house, '1003');
  const leader = await speaking(desks.house, '1010');
  const made = await head.post('/api/commendations', {
    staff: '1002',
    title: '上门办理高龄津贴',
    facts: '为行动不便的老人上门办理，三天办结。',
  });
  const { id } = made.body as { id: string };
  const approved = await leader.post(
    `/api/commendations/${id}/confirm`,
    { reasons: '事实清楚' },
    { 'if-match': '"1"' },
  );
  expect(approved.status).toBe(200);
  await at(group, `signed/commendations/${id}`);
  await group.getByRole('button', { name: '起草公示' }).waitFor();
  await expectAccessible(group, 'a commendation');
  await picture(group, 'signed-commendation');
  await group.getByRole('button', { name: '起草公示' }).click();
  // The page of the commendation has the same heading: only the address tells that it was left.
  await group.waitForURL(/#\/disclosures\//);
  await group.getByRole('heading', { level: 1 }).filter({ hasText: '上门办理高龄津贴' }).waitFor();
});

test('SC-2: the register of the month is printed with lines to sign on, fits a phone and the dark', async () => {
  await at(group, 'registers/integrity');
  await group.getByRole('heading', { level: 2, name: /廉洁登记簿/ }).waitFor();
  await group.locator('tbody th a').first().waitFor();
  expect(await group.locator('tbody th a').allInnerTexts()).toEqual(['土特产一箱', '茶叶两盒', '茶叶两盒']);
  await expectAccessible(group, 'the integrity register');
  await picture(group, 'signed-register');
  await group.emulateMedia({ media: 'print' });
  for (const line of ['经办人', '负责人', '日期'])
    expect(await group.getByText(line, { exact: true }).isVisible(), line).toBe(true);
  await picture(group, 'signed-register-print');
  await group.emulateMedia({ media: 'screen' });
  await group.setViewportSize({ width: 360, height: 780 });
  await picture(group, 'signed-register-phone');
  await expectAccessible(group, 'the integrity register on a phone');
  for (const place of ['signed/box-openings/month', 'signed/integrity/new']) {
    await at(group, place);
    await expectAccessible(group, `${place} on a phone`);
    await picture(group, `phone-${place.replaceAll('/', '-')}`);
  }
  await group.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(group, 'the form of a gift in the dark');
  await picture(group, 'signed-dark');
  expect(desks.complaints()).toEqual([]);
});
