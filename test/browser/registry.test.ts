// The registry of versions at the desk (DI-2, TL-1, SC-1): the administrator proposes, a publisher sees old beside new and
// approves; what the law refuses is said at the form and nothing typed is lost.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ItemElement } from '#shared/directory/item/missing.ts';
import { itemElements } from '#shared/words/directory.ts';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

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
  await administrator.getByRole('button', { name: '再加一项：申请材料' }).press('Enter');
  const paper = administrator.getByRole('group', { name: '申请材料（第 3 项）' });
  await paper.getByLabel('材料名称').fill('一寸照片');
  await paper.getByLabel('形式').fill('原件');
  await paper.getByLabel('份数').fill('2');
  await paper.getByLabel('怎样取得').fill('本人自备');
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
  expect(await publisher.locator('.pairs').first().innerText()).toContain('一寸照片｜原件｜2｜本人自备');
  await publisher.context().close();
});

test('TL-1: a promise longer than the statute is refused in words, and what was typed stays', async () => {
  const page = await desks.signIn('1008');
  await opened(page, '办事事项和收费', '生育登记');
  await page.getByText('提出新版本', { exact: true }).click();
  await page.getByLabel('承诺时限').fill('9');
  await page.getByRole('button', { name: '提交审核' }).click();
  const alert = page.getByRole('alert');
  await alert.getByRole('link', { name: /^承诺时限（9 个工作日）不能长于法定时限/ }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('commitmentDays');
  expect(await page.locator('[data-field="commitmentDays"] > .fault').innerText()).toContain('不能长于法定时限');
  await expectAccessible(page, 'a promise refused');
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
  expect(await page.locator('.waits').getByRole('rowheader').allInnerTexts()).toEqual(['时限的数字']);
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

test('DI-2, DI-4: what a guide lacks is named from the same law as the faults, each with a way to its field', async () => {
  const page = await desks.signIn('1008');
  const { get, post } = await speaking(desks.house, '1008');
  const bare = { name: '临时占道审批', basis: [], conditions: [], materials: [], steps: [], office: 'safety' };
  await post('/api/items', { id: 'road-use', ...bare }, { 'idempotency-key': randomUUID() });
  const publisher = await speaking(desks.house, '1007');
  await publisher.post('/api/items/road-use/approve', { version: 1 }, { 'if-match': '"1"' });
  type Lacking = { readonly item?: string; readonly missing?: readonly ItemElement[] };
  const faults: readonly Lacking[] = (await get('/api/catalogue/faults')).body.items;
  const { missing = [] } = faults.find(({ item }) => item === 'road-use') ?? {};
  await page.goto(`${desks.house.url}/staff/#/registry/items/road-use`);
  const links = page.locator('.lacking li a');
  await links.first().waitFor();
  expect(missing.length).toBeGreaterThan(9);
  const labels = missing.map((element) => itemElements[element].zh);
  expect(await links.allInnerTexts()).toEqual(labels);
  await page.locator('.lacking').getByRole('link', { name: '工作纪律' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('discipline');
  await page.locator('.lacking').getByRole('link', { name: '申请材料' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('materials.0.name');
  await picture(page, 'registry-lacking');
  await page.context().close();
});

test('DI-2: rows of papers and steps are added, moved and removed by keyboard, and the hand stays with the row', async () => {
  const page = await desks.signIn('1008');
  await page.goto(`${desks.house.url}/staff/#/registry/items/old-age-allowance/steps`);
  const steps = page.locator('[data-field="steps"]');
  await steps.waitFor();
  const texts = () => steps.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const [first = '', second = '', third = ''] = await texts();
  await steps.getByRole('button', { name: '下移第1项：办理流程' }).press('Enter');
  expect(await texts()).toEqual([second, first, third]);
  expect(await focused()).toBe('下移第2项：办理流程');
  await page.keyboard.press('Enter');
  expect(await texts()).toEqual([second, third, first]);
  expect(await focused()).toBe('上移第3项：办理流程');
  await steps.getByRole('button', { name: '删去第1项：办理流程' }).press('Enter');
  expect(await texts()).toEqual([third, first]);
  expect(await focused()).toBe('删去第1项：办理流程');
  await steps.getByRole('button', { name: '再加一项：办理流程' }).press('Enter');
  await page.keyboard.type('短信告知');
  expect(await texts()).toEqual([third, first, '短信告知']);
  await steps
    .locator('input')
    .last()
    .evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '送达\n归档');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
  expect(await texts()).toEqual([third, first, '短信告知', '送达', '归档']);
  await page.getByRole('button', { name: '提交审核' }).press('Enter');
  await page.locator('.waits').first().waitFor();
  expect(await page.locator('.waits').last().innerText()).toContain(`${third}\n${first}\n短信告知`);
  await page.context().close();
});

test('DI-1: an id that is taken is refused at its own field, and the form stays as it was typed', async () => {
  const page = await desks.signIn('1008');
  await page.goto(`${desks.house.url}/staff/#/registry/commitments/new`);
  await page.getByLabel('代码').fill('noon-duty');
  await page.getByLabel('承诺内容').fill('中午有人值守。');
  await page.getByRole('button', { name: '提交审核' }).press('Enter');
  await page.locator('[data-field="id"] > .fault').waitFor();
  expect(await page.getByLabel('承诺内容').inputValue()).toBe('中午有人值守。');
  await page.getByRole('alert').getByRole('link').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('id');
  await page.context().close();
});

test('DI-2: a paper with a number that is none is refused at its own field in its row', async () => {
  const page = await desks.signIn('1008');
  await page.goto(`${desks.house.url}/staff/#/registry/items/pension-enrolment/materials`);
  const paper = page.getByRole('group', { name: '申请材料（第 1 项）' });
  await paper.getByLabel('份数').fill('两');
  await paper.getByLabel('材料名称').fill('');
  await page.getByRole('button', { name: '提交审核' }).press('Enter');
  await page.getByRole('alert').getByRole('link').first().press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('materials.0.name');
  await paper.getByLabel('材料名称').fill('居民身份证');
  await page.getByRole('button', { name: '提交审核' }).press('Enter');
  await page.locator('[data-field="materials.0.copies"] > .fault').waitFor();
  await page.context().close();
});

test('a clerk has no registry, and nothing that happened here made a page complain', async () => {
  const clerk = await desks.signIn('1001');
  expect(await clerk.getByRole('link', { name: '事项和目录' }).count()).toBe(0);
  await clerk.context().close();
  expect(desks.complaints()).toEqual([]);
});
