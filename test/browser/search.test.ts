// Looking for a case at the staff desk: by keyboard, with results as the lists show them, and something to go on with when
// nothing was found.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
let clerk: Page;
beforeAll(async () => {
  desks = await openDesks();
  clerk = await desks.signIn('1001');
});
afterAll(() => desks?.close());

const results = (page: Page) => page.getByRole('region', { name: '查找结果' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('by keyboard alone: words, Enter, the number found is read out, and the next key leads to the first case', async () => {
  await goToPart(clerk, '查找');
  await clerk.getByRole('heading', { level: 1, name: '查找' }).waitFor();
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('护栏');
  await clerk.keyboard.press('Enter');
  await results(clerk).getByRole('heading', { name: '找到 1 件' }).waitFor();
  expect(await focused(clerk)).toBe('找到 1 件');
  await clerk.keyboard.press('Tab');
  expect(await focused(clerk)).toBe('便民桥护栏松动');
  await expectAccessible(clerk, 'what was found');
  expect(new URL(clerk.url()).hash).toBe('#/search');
});

test('coming back from a case, the same results are there', async () => {
  await clerk.keyboard.press('Enter');
  await clerk.getByRole('heading', { level: 1, name: '便民桥护栏松动' }).waitFor();
  await clerk.goBack();
  await results(clerk).getByRole('link', { name: '便民桥护栏松动' }).waitFor();
  expect(await clerk.getByLabel('事由或内容里的字词').inputValue()).toBe('护栏');
  await clerk.getByRole('button', { name: '清空' }).click();
  expect(await clerk.getByLabel('事由或内容里的字词').inputValue()).toBe('');
  expect(await results(clerk).innerText()).toBe('');
});

test('by a whole name, and by the running number alone', async () => {
  const submit = () => clerk.getByRole('button', { name: '查找', exact: true }).click();
  await clerk.getByLabel('姓名或单位').fill('石来福');
  await submit();
  await results(clerk).getByRole('link', { name: '申请高龄津贴' }).waitFor();
  await clerk.getByLabel('姓名或单位').fill('石');
  await submit();
  await results(clerk).getByText('没有找到').waitFor();
  await expectAccessible(clerk, 'nothing found');
  await clerk.getByLabel('姓名或单位').fill('');
  await clerk.getByLabel('编号').fill('2');
  await submit();
  await results(clerk).getByRole('link', { name: '高龄津贴怎样申领' }).waitFor();
});

test('a search for nothing says so and keeps what stands there', async () => {
  await clerk.getByRole('button', { name: '清空' }).click();
  await clerk.getByRole('button', { name: '查找', exact: true }).click();
  await clerk.getByRole('alert').getByText('请至少填写一项再查找').waitFor();
  await clerk.getByText('缩小范围').click();
  await clerk.getByLabel('村（社区）').selectOption({ label: '后沟村' });
  await clerk.getByRole('button', { name: '查找', exact: true }).click();
  await results(clerk).getByRole('link', { name: '灌溉渠漏水' }).waitFor();
  expect(desks.complaints()).toEqual([]);
});

test('the search fits the smallest screen, and is there in English', async () => {
  const page = await desks.signIn('1001', { viewport: { width: 320, height: 640 } });
  await goToPart(page, '查找');
  await page.getByLabel('事由或内容里的字词').fill('水');
  await page.keyboard.press('Enter');
  await results(page).getByRole('link', { name: '灌溉渠漏水' }).waitFor();
  await expectAccessible(page, 'a search at 320 px');
  await page.goto(`${desks.house.url}/en/staff/#/search`);
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await page.context().close();
});
