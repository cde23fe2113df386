// Several people at one record of the registry: drafts that have aged, a colleague who was faster, declining and retiring.
// Nothing typed is lost, and nothing old is proposed unseen (DI-1, DI-2).
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, openDesks, picture } from './desks.ts';

let desks: Desks;
/** Two who may propose and retire, two who may decide. */
let one: Page;
let other: Page;
let publisher: Page;
let second: Page;

beforeAll(async () => {
  desks = await openDesks();
  await secondAdministrator('1019');
  one = await desks.signIn('1008');
  other = await desks.signIn('1019');
  publisher = await desks.signIn('1007');
  second = await desks.signIn('1015');
}, 180_000);
afterAll(() => desks?.close());

/** Proposed by the administrator there is, confirmed by the chair. */
async function secondAdministrator(number: string): Promise<void> {
  for (const [by, step] of [
    ['1008', 'propose-role'],
    ['1006', 'confirm-role'],
  ] as const) {
    const { get, post } = await speaking(desks.house, by);
    const { version } = (await get(`/api/staff/${number}`)).body;
    const answer = await post(
      `/api/staff/${number}/${step}`,
      { role: 'administrator' },
      { 'if-match': `"${version}"` },
    );
    expect(answer.status, step).toBe(200);
  }
}

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(`${desks.house.url}/staff/#/registry/${address}`);
  await page.reload();
  await page.locator('registry-record h1').waitFor();
}
async function unfolded(page: Page, step: string): Promise<void> {
  const fold = page.locator('details.rarer').filter({ has: page.locator('summary', { hasText: step }) });
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open)))
    await fold.locator('summary').press('Enter');
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().press('Enter');
const box = (page: Page, name: string) => page.getByRole('textbox', { name }).last();
const cells = (page: Page, field: string) =>
  page
    .locator('.meeting tr')
    .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
    .locator('td');

/** Proposes a new version with one field as given. */
async function proposed(page: Page, address: string, field: string, value: string): Promise<void> {
  await opened(page, address);
  await unfolded(page, '提出新版本');
  await box(page, field).fill(value);
  await press(page, '提交审核');
  await page.getByText('已提出新版本').waitFor();
}

test('DI-2: a draft begun before a newer version is shown beside it, and none of its old values is proposed', async () => {
  const record = 'items/old-age-allowance';
  await opened(one, record);
  await unfolded(one, '提出新版本');
  await box(one, '联系电话').fill('0000-7120001');
  await proposed(other, record, '收费标准', '不收费，也不收工本费');

  await opened(one, record);
  await unfolded(one, '提出新版本');
  await one.getByText('您上次没有提交的内容已经带回来了，但这条记录后来有改动。').waitFor();
  expect(await cells(one, '收费标准').allInnerTexts()).toEqual([
    '不收费',
    '不收费，也不收工本费',
    '您没有改，已换成现在的内容',
  ]);
  expect((await cells(one, '联系电话').allInnerTexts())[2]).toContain('0000-7120001');
  expect(await box(one, '收费标准').inputValue()).toBe('不收费，也不收工本费');
  await expectAccessible(one, 'a draft beside a newer version');
  await picture(one, 'registry-aged-draft');
  const wide = one.viewportSize() ?? { width: 1200, height: 850 };
  await one.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(one, 'a draft beside a newer version on a phone');
  await one.locator('.meeting').scrollIntoViewIfNeeded();
  await picture(one, 'registry-aged-draft-phone');
  await one.setViewportSize(wide);
  await press(one, '提交审核');
  await one.getByText('已提出新版本').waitFor();
  const mine = one.locator('.waits').last();
  expect(await mine.getByRole('rowheader').allInnerTexts()).toEqual(['收费标准', '联系电话']);
  expect(await mine.innerText()).toContain('也不收工本费');
});

test('DI-2: a draft of a record that nobody changed comes back as it was typed, and is gone once it is sent', async () => {
  const record = 'items/disability-allowance';
  await opened(one, record);
  await unfolded(one, '提出新版本');
  await one.getByRole('button', { name: '再加一项：办理流程' }).press('Enter');
  await one.keyboard.type('短信告知结果');
  await opened(one, record);
  await unfolded(one, '提出新版本');
  await one.getByText('上次没有提交的内容已经带回来了。').waitFor();
  expect(await box(one, '第5项').inputValue()).toBe('短信告知结果');
  await press(one, '提交审核');
  await one.getByText('已提出新版本').waitFor();
  await opened(one, record);
  expect(await one.getByText('上次没有提交的内容已经带回来了。').count()).toBe(0);
});

test('DI-2: a colleague’s faster proposal is shown, nothing typed is lost, and it is sent again without opening the record anew', async () => {
  const record = 'catalogue/allowance-approved';
  await opened(one, record);
  await unfolded(one, '提出新版本');
  await box(one, '公开对象').fill('全镇居民');
  await proposed(other, record, '公开对象', '全社会（含邻镇）');
  await press(one, '提交审核');
  await one.getByText('别人刚改过这条记录。').waitFor();
  await one
    .getByText(/^2026年.*：提出第\d+版$/)
    .first()
    .waitFor();
  expect((await cells(one, '公开对象').allInnerTexts())[1]).toBe('全社会（含邻镇）');
  expect(await one.locator('.waits').innerText()).toContain('全社会（含邻镇）');
  expect(await box(one, '公开对象').inputValue()).toBe('全镇居民');
  await expectAccessible(one, 'a proposal that came second');
  await picture(one, 'registry-stale');
  await one.getByRole('button', { name: '改用现在的内容：公开对象' }).press('Enter');
  expect(await box(one, '公开对象').inputValue()).toBe('全社会（含邻镇）');
  await box(one, '公开对象').fill('全镇居民');
  await press(one, '提交审核');
  await one.getByText('已提出新版本').waitFor();
  expect(await one.locator('.waits').count()).toBe(2);
});

test('DI-1: what one publisher declines, the other can no longer; their reason stays, and the history says why', async () => {
  const record = 'commitments/papers-told-once';
  await proposed(one, record, '承诺内容', '首问责任人当场登记，一次告知。');
  await opened(publisher, record);
  await opened(second, record);
  await unfolded(publisher, '退回');
  await press(publisher, '退回');
  await publisher.getByRole('link', { name: '请填写“退回的理由”' }).press('Enter');
  await publisher.keyboard.type('“一次告知”已有单独的承诺');
  await press(publisher, '退回');
  await publisher.getByText('已退回').first().waitFor();
  expect(await publisher.locator('.waits').count()).toBe(0);

  await unfolded(second, '退回');
  await box(second, '退回的理由').fill('句子太长');
  await press(second, '退回');
  await second.getByText('“退回”现在不能办了。').waitFor();
  expect(await box(second, '退回的理由').inputValue()).toBe('句子太长');
  await second.getByText('理由：“一次告知”已有单独的承诺').first().waitFor();
  await expectAccessible(second, 'a version declined by another');
  await picture(second, 'registry-declined');
  await opened(one, record);
  await one.getByRole('heading', { level: 3, name: /^第\d+版（已退回）$/ }).waitFor();
  expect(await one.locator('.versions').innerText()).toContain('理由：“一次告知”已有单独的承诺');
  await picture(one, 'registry-history');
});

test('DI-1: an approval that meets a newer proposal shows it and can be given again', async () => {
  const record = 'commitments/papers-told-once';
  await proposed(one, record, '承诺内容', '首问责任人当场登记。');
  await opened(publisher, record);
  await proposed(other, record, '承诺内容', '首问责任人当场登记并说明去向。');
  await press(publisher, '审核通过并公开');
  await publisher.getByText('别人刚改过这条记录。').waitFor();
  expect(await publisher.locator('.waits').count()).toBe(2);
  await publisher.locator('.waits').first().getByRole('button', { name: '审核通过并公开' }).press('Enter');
  await publisher.getByText('已审核通过并公开').waitFor();
  expect(await publisher.locator('.pairs').first().innerText()).toContain('首问责任人当场登记。');
});

test('DI-1: of two administrators one retires a record, the other learns it with the reason in hand', async () => {
  const record = 'items/house-site';
  await opened(one, record);
  await opened(other, record);
  await unfolded(one, '停用');
  await press(one, '停用');
  await one.getByRole('link', { name: '请填写“停用的理由”' }).waitFor();
  await box(one, '停用的理由').fill('已并入县级事项');
  await press(one, '停用');
  await one.getByText('已停用').first().waitFor();
  expect(await one.getByText('提出新版本').count()).toBe(0);

  await unfolded(other, '停用');
  await box(other, '停用的理由').fill('政策调整');
  await press(other, '停用');
  await other.getByText('“停用”现在不能办了。').waitFor();
  expect(await box(other, '停用的理由').inputValue()).toBe('政策调整');
  expect(await other.locator('.versions').innerText()).toContain('理由：已并入县级事项');
  await expectAccessible(other, 'a record retired by another');
  await picture(other, 'registry-retired');
  expect(desks.complaints()).toEqual([]);
});
