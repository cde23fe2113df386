// The register form while it is filled in: whose matter it may be and why, taken over with a button, and what was perhaps
// registered before.
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

const hints = (page: Page) => page.getByRole('region', { name: '供参考' });

test('FI-2: words in the subject point to item and office, say why, and are taken over with a button', async () => {
  await goToPart(clerk, '登记');
  await clerk.getByLabel('申办').check();
  await clerk.getByLabel('事由').fill('来问宅基地怎么批');
  await hints(clerk).getByText('可能是“农村宅基地用地审批”').waitFor();
  const said = await hints(clerk).innerText();
  expect(said).toContain('可能应由农业办承办');
  expect(said).toContain('因为写到了“宅基地”');
  expect(said).toContain('岗位职责：林木采伐、宅基地和水利事项');
  await expectAccessible(clerk, 'a registration with suggestions');
  await hints(clerk).getByRole('button', { name: '选用此事项' }).click();
  const item = clerk.getByLabel('办事事项');
  expect(await item.inputValue()).toBe('house-site');
  expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
  await hints(clerk).getByText('所选事项由农业办承办').waitFor();
});

test('FI-1: what was perhaps registered before leads to that case, and nothing typed suggests nothing', async () => {
  await clerk.getByLabel('事由').fill('村内道路雨后积水');
  const before = hints(clerk).getByRole('link', { name: '村内道路雨后积水' });
  await before.waitFor();
  expect(await hints(clerk).innerText()).toContain('事由相近');
  await before.click();
  await clerk.getByRole('heading', { level: 1, name: '村内道路雨后积水' }).waitFor();
  await goToPart(clerk, '登记');
  await clerk.getByText('上次没有提交的内容已经带回来了').waitFor();
  await clerk.getByRole('button', { name: '清空重填' }).click();
  await hints(clerk).waitFor({ state: 'hidden' });
  expect(desks.complaints()).toEqual([]);
});
