// An opinion on a published record, sent from its page without script, checked, and followed (DI-6).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
}, 180_000);
afterAll(() => desks?.close());

test('DI-6: without script, from the page of a result: written, checked, changed, sent; it belongs to the record', async () => {
  const page = await desks.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(`${desks.house.url}/boards/results/`);
  await page.locator('a[href*="/boards/results/LSK-"]').first().click();
  const title = await page.locator('h1').innerText();
  await page.getByLabel('您的意见').fill('希望把处理后的情况也写上。');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByText(`对公开信息“${title}”的意见`).waitFor();
  await page.getByRole('button', { name: '返回修改' }).click();
  await page.getByLabel('详细情况').fill('希望把处理后的情况和照片也写上。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('希望把处理后的情况和照片也写上。').waitFor();
  await page.locator('button[value="send"]').click();
  const number = (await page.locator('body').innerText()).match(/LSK-\d{4}-\d{6}/)?.[0];
  expect(number).toBeDefined();
  await page.context().close();

  const clerk = await desks.signIn('1013');
  await goToPart(clerk, '查找');
  await clerk.getByLabel('编号').fill(number as string);
  await clerk.keyboard.press('Enter');
  await clerk.getByRole('link', { name: `对公开信息“${title}”的意见` }).click();
  await clerk.getByRole('link', { name: '办结公示' }).waitFor();
  await clerk.context().close();

  const visible = await desks.visitor();
  await visible.goto(`${desks.house.url}/boards/results/`);
  await visible.locator('a[href*="/boards/results/LSK-"]').first().click();
  await expectAccessible(visible, 'a record with the form for opinions');
  await visible.context().close();
});

test('DI-5: without script, an objection to a notice is called an objection on the page to check', async () => {
  const page = await desks.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(`${desks.house.url}/boards/notices/`);
  await page.getByRole('main').getByRole('link', { name: '最低生活保障' }).first().click();
  const title = await page.locator('h1').innerText();
  await page.getByLabel('有异议').check();
  await page.getByLabel('您的意见').fill('名单里少了一户。');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByText(`对公开信息“${title}”的异议`).waitFor();
  expect(await page.getByText('有异议', { exact: true }).count()).toBe(1);
  expect(await page.getByText('反映问题', { exact: true }).count()).toBe(0);
  await page.context().close();
});

test('nothing that happened here made a page complain', () => {
  expect(desks.complaints()).toEqual([]);
});
