// The registry of versions at the desk (DI-2, TL-1, SC-1): the administrator proposes, a publisher sees old beside new and
// approves; what the law refuses is said at the form and nothing typed is lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
}, 180_000);
afterAll(() => desks?.close());

async function opened(page: Page, kind: string, name: string): Promise<void> {
  await goToPart(page, '事项和目录');
  await page.getByRole('navigation', { name: '登记哪一类' }).getByRole('link', { name: kind, exact: true }).click();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('DI-2: one more paper is proposed by one, seen old beside new and approved by another', async () => {
  const administrator = await desks.signIn('1008');
  await opened(administrator, '办事事项和收费', '高龄津贴申领');
  await administrator.getByText('提出新版本', { exact: true }).click();
  const papers = administrator.getByLabel('申请材料');
  await papers.fill(`${await papers.inputValue()}\n一寸照片｜原件｜2｜本人自备`);
  await administrator.getByRole('button', { name: '提交审核' }).click();
  await administrator.getByRole('heading', { name: /^待审核：第\d+版$/ }).waitFor();
  expect(await administrator.getByRole('button', { name: '审核通过并公开' }).count()).toBe(0);
  await administrator.context().close();

  const publisher = await desks.signIn('1007', { viewport: { width: 360, height: 740 } });
  await opened(publisher, '办事事项和收费', '高龄津贴申领');
  const waiting = publisher.locator('.waits');
  expect(await waiting.getByRole('rowheader').allInnerTexts()).toEqual(['申请材料']);
  await expectAccessible(publisher, 'a version that waits');
  await publisher.getByRole('button', { name: '审核通过并公开' }).click();
  await waiting.waitFor({ state: 'detached' });
  expect(await publisher.locator('.pairs').innerText()).toContain('一寸照片｜原件｜2｜本人自备');
  await publisher.context().close();
});

test('TL-1: a promise longer than the statute is refused in words, and what was typed stays', async () => {
  const page = await desks.signIn('1008');
  await opened(page, '办事事项和收费', '生育登记');
  await page.getByText('提出新版本', { exact: true }).click();
  await page.getByLabel('承诺时限').fill('9');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('alert').getByText('承诺').first().waitFor();
  expect(await page.getByLabel('承诺时限').inputValue()).toBe('9');
  await page.getByLabel('承诺时限').fill('九');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await page.context().close();
});

test('SC-1, DI-1: a commitment with its number and a catalogue entry are added, and wait for a publisher', async () => {
  const page = await desks.signIn('1008');
  await goToPart(page, '事项和目录');
  await page.getByRole('navigation', { name: '登记哪一类' }).getByRole('link', { name: '服务承诺' }).click();
  await page.getByRole('link', { name: '新增' }).click();
  await page.getByLabel('代码').fill('suggestions-in-5-days');
  await page.getByLabel('承诺内容').fill('意见建议5个工作日内答复。');
  await page.getByLabel('适用的事项类型').selectOption('意见建议');
  await page.getByLabel('承诺天数').fill('5');
  await page.getByLabel('天数单位').selectOption('工作日');
  await expectAccessible(page, 'a new commitment');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('heading', { name: '待审核：第1版' }).waitFor();

  await opened(page, '公开目录', '最低生活保障 · 审核信息');
  await page.getByText('提出新版本', { exact: true }).click();
  await page.getByLabel('时限天数').fill('10');
  await page.getByLabel('时限单位').selectOption('工作日');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('heading', { name: /^待审核：第\d+版$/ }).waitFor();
  expect(await page.locator('.waits').getByRole('rowheader').allInnerTexts()).toEqual(['时限天数', '时限单位']);
  await page.context().close();
});

test('DI-2: an address names a record and the field to put right, and leads into it', async () => {
  const page = await desks.signIn('1008');
  await page.goto(`${desks.house.url}/staff/#/registry/items/old-age-allowance/phone`);
  await page.getByRole('heading', { level: 1, name: '高龄津贴' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'phone');
  expect(await page.getByLabel('联系电话').isVisible()).toBe(true);
  await page.context().close();
});

test('a clerk has no registry, and nothing that happened here made a page complain', async () => {
  const clerk = await desks.signIn('1001');
  expect(await clerk.getByRole('link', { name: '事项和目录' }).count()).toBe(0);
  await clerk.context().close();
  expect(desks.complaints()).toEqual([]);
});
