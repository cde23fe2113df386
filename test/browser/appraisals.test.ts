// Appraisals at the desk (AP-3, AP-5): the person scores beside the facts, the leader reviews with reasons, the leading group
// decides with votes by name.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { instant } from '#shared/time.ts';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let clerk: Page;

beforeAll(async () => {
  desks = await openDesks();
  await desks.house.moveClock(instant('2026-10-09T09:00:00+08:00'));
  const authorization = `Bearer ${await desks.house.token('1001')}`;
  const mine = async () => (await fetch(`${desks.house.url}/api/appraisals`, { headers: { authorization } })).text();
  await vi.waitFor(async () => expect(await mine()).toContain('2026-q3'), { timeout: 60_000, interval: 250 });
  clerk = await desks.signIn('1001');
});
afterAll(() => desks?.close());

/** Opens the appraisal of 1001 from the list. */
async function opens(page: Page): Promise<void> {
  await goToPart(page, '考评');
  await page.locator('.entries li').filter({ hasText: '路晓燕' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: '系统所附事实' }).waitFor();
}

test('AP-5: the person reads the facts first and scores beside them; what is typed survives, a fault stands at its field', async () => {
  await goToPart(clerk, '考评');
  await clerk.getByRole('heading', { name: '待您办理（1）' }).waitFor();
  await expectAccessible(clerk, 'the list of appraisals');
  await picture(clerk, 'appraisals');
  await opens(clerk);
  await clerk.locator('.strip').getByText('自评截止：2026年10月14日（星期三）17:30').waitFor();
  await clerk.getByText('最多 5，每 0.5 分一档').waitFor();
  await expectAccessible(clerk, 'an own appraisal');
  await picture(clerk, 'appraisal-own');
  const scores = { 限时办结: '27', 首问负责: '18', 服务态度: '17.3', 作风纪律: '14', 廉洁自律: '14' };
  for (const [label, value] of Object.entries(scores)) await clerk.getByLabel(new RegExp(`^${label}`)).fill(value);
  await clerk.getByLabel('自评说明和依据').fill('第三季度窗口收件全部按期办结');
  await clerk.reload();
  await clerk.getByText('已恢复上次没有提交的内容').waitFor();
  expect(await clerk.getByLabel(/^限时办结/).inputValue()).toBe('27');
  expect(await clerk.locator('output').innerText()).toBe('90.30');
  await clerk.context().setOffline(true);
  await clerk.getByRole('button', { name: '提交自评' }).click();
  await clerk.getByRole('alert').waitFor();
  expect(await clerk.getByLabel(/^服务态度/).inputValue(), 'nothing is lost with the network').toBe('17.3');
  await clerk.context().setOffline(false);
  await clerk.getByRole('button', { name: '提交自评' }).click();
  await clerk.getByRole('alert').getByText('整数倍').first().waitFor();
  await clerk.setViewportSize({ width: 320, height: 640 });
  await clerk.emulateMedia({ colorScheme: 'dark' });
  await clerk.evaluate(() => document.documentElement.classList.add('large'));
  await expectAccessible(clerk, 'an own appraisal refused, dark and large on the smallest phone');
  await picture(clerk, 'appraisal-own-320');
  await clerk.setViewportSize({ width: 1200, height: 850 });
  await clerk.emulateMedia({ colorScheme: 'light' });
  // As a Chinese keyboard writes it.
  await clerk.getByLabel(/^服务态度/).fill('１７。０');
  await clerk.getByRole('button', { name: '提交自评' }).click();
  await clerk.locator('.strip').getByText('待复核').waitFor();
  await clerk.locator('summary').getByText('对所附事实提出申诉').click();
  await clerk.getByLabel('哪一项事实').selectOption('LSK-2026-000001');
  await clerk.getByLabel('理由').fill('此件已转民政办');
  await clerk.getByRole('button', { name: '对所附事实提出申诉' }).click();
  await clerk.getByText('LSK-2026-000001，此件已转民政办').waitFor();
  expect(await clerk.getByRole('button', { name: '提交自评' }).count()).toBe(0);
});

/** Somebody scores themselves in full. */
async function scoresSelf(number: string): Promise<void> {
  const own = await speaking(desks.house, number);
  const { id } = (await own.get(`/api/appraisals?staff=${number}&cycle=2026-q3`)).body.items[0];
  const { template, version } = (await own.get(`/api/appraisals/${id}`)).body;
  const criteria: { id: string; weight: number }[] = template.criteria;
  const scores = Object.fromEntries(criteria.map((one) => [one.id, one.weight]));
  const body = { scores, evidence: '按期办结' };
  expect((await own.post(`/api/appraisals/${id}/submit-self`, body, { 'if-match': `"${version}"` })).status).toBe(200);
}

test('AP-3: the leader reviews in a prefilled form and says why a score is changed', async () => {
  for (const number of ['1002', '1003']) await scoresSelf(number);
  const leader = await desks.signIn('1004');
  await opens(leader);
  await leader.getByText('第 1 人，共 3 人').waitFor();
  expect(await leader.getByLabel(/^服务态度/).inputValue()).toBe('17');
  expect(await leader.getByLabel('改分理由').filter({ visible: true }).count(), 'nothing changed yet').toBe(0);
  await leader.getByLabel(/^服务态度/).fill('15');
  await leader.getByRole('button', { name: '复核', exact: true }).click();
  await leader.getByRole('alert').getByText('请写明理由').first().waitFor();
  await picture(leader, 'appraisal-review');
  await leader.locator('[data-field="reasons.service"] input').fill('等候时间长');
  await leader.getByRole('button', { name: '复核', exact: true }).click();
  await leader.locator('.strip').getByText('待审定').waitFor();
  for (const next of ['郭志强', '申建平']) {
    await leader.getByRole('link', { name: `下一人：${next}` }).click();
    await leader.getByRole('heading', { level: 1, name: next }).waitFor();
    await expectAccessible(leader, 'the next of a queue');
    await picture(leader, 'appraisal-queue');
    await leader.getByRole('button', { name: '复核', exact: true }).click();
    await leader.locator('.strip').getByText('待审定').waitFor();
  }
  expect(await leader.getByRole('navigation', { name: '同期待您办理的' }).count()).toBe(0);
  expect(desks.complaints()).toEqual([]);
});

test('AP-3: the leading group decides with votes by name, on the smallest screen too', async () => {
  const chair = await desks.signIn('1006', { viewport: { width: 360, height: 740 } });
  await chair.goto(`${desks.house.url}/staff/#/appraisals`);
  await chair.locator('.entries li').filter({ hasText: '路晓燕' }).getByRole('link').first().click();
  await chair.getByRole('heading', { name: '系统所附事实' }).waitFor();
  await expectAccessible(chair, 'an appraisal to decide on a phone');
  for (const who of ['武怀远', '樊立新']) await chair.getByLabel(who, { exact: true }).selectOption('for');
  await picture(chair, 'appraisal-final');
  await chair.getByRole('button', { name: '审定', exact: true }).click();
  await chair.locator('.strip').getByText('已审定').waitFor();
  await clerk.reload();
  await clerk.locator('.strip').getByText('已审定').waitFor();
  expect(await clerk.locator('.part').innerText()).toContain('88.00');
  await clerk.getByRole('heading', { name: '评分' }).waitFor();
  await expectAccessible(clerk, 'a decided appraisal');
  await picture(clerk, 'appraisal-decided');
  expect(desks.complaints()).toEqual([]);
});

test('AP-3: the leading group works through its table by keyboard; what is refused is marked at its row and keeps what was typed', async () => {
  const member = await desks.signIn('1010');
  await goToPart(member, '考评');
  await member.getByRole('link', { name: '逐行审定：2026年第3季度（2 人）' }).click();
  const press = async (...keys: string[]) => {
    for (const key of keys) await member.keyboard.press(key);
  };
  await member.getByLabel('武怀远', { exact: true }).focus();
  await press('ArrowDown', 'Tab', 'ArrowDown', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Enter');
  const button = member.getByRole('button', { name: '审定所勾选的 2 人' });
  await button.waitFor();
  const cell = (name: string) => member.getByLabel(new RegExp(`^${name}：.*每`)).first();
  await cell('郭志强').focus();
  await press('2', '9', 'Enter');
  await member.getByLabel('郭志强：限时办结改分理由').waitFor();
  expect(await member.locator('.deciding output').first().innerText()).toBe('99.00');
  await expectAccessible(member, 'the table of the leading group');
  await picture(member, 'appraisal-table');
  await button.press('Enter');
  await member.getByRole('alert').getByText('已审定 1 人，1 人没有办成').waitFor();
  await member.getByText('已审定，可提异议，得分 100.00').waitFor();
  await picture(member, 'appraisal-table-refused');
  await member.setViewportSize({ width: 320, height: 640 });
  await member.emulateMedia({ colorScheme: 'dark' });
  await member.evaluate(() => document.documentElement.classList.add('large'));
  await expectAccessible(member, 'a refused row on the smallest phone, large and dark');
  await picture(member, 'appraisal-table-refused-320');
  expect(await cell('郭志强').inputValue()).toBe('29');
  await member.getByLabel('郭志强：限时办结改分理由').fill('有一件临近期限');
  await member.getByRole('button', { name: '审定所勾选的 1 人' }).press('Enter');
  await member.locator('cycle-page:not([aria-busy]) h1').waitFor();
  await expect.poll(() => member.locator('.deciding').count()).toBe(0);
  expect(desks.complaints()).toEqual([]);
});

test('AP-2: who decides sees how far a cycle is', async () => {
  const group = await desks.signIn('1005');
  await goToPart(group, '考评');
  await group.getByRole('link', { name: '考评周期' }).click();
  await group.locator('cycle-list').getByRole('link', { name: '2026年第3季度' }).click();
  await group.getByText('待自评').waitFor();
  await expectAccessible(group, 'a cycle');
  await picture(group, 'appraisal-cycle');
});

test('AP-5: the person objects, and a member decides on it with reasons, other scores only where the result changes', async () => {
  await clerk.locator('summary').getByText('提出异议').click();
  await clerk.getByLabel('理由').fill('等候时间因系统停机');
  await clerk.getByRole('button', { name: '提出异议' }).click();
  await clerk.locator('.strip').getByText('异议办理中').waitFor();
  const member = await desks.signIn('1010');
  await opens(member);
  await member.getByText('等候时间因系统停机').waitFor();
  await expectAccessible(member, 'an objection to decide');
  await picture(member, 'appraisal-objection');
  await member.getByLabel('变更得分').check();
  await member.locator('[name="reasons"]').fill('停机属实');
  await member.getByLabel(/^服务态度/).fill('16');
  await member.getByRole('button', { name: '决定异议' }).click();
  await member.locator('.strip').getByText('已归档').waitFor();
  expect(await member.locator('.part').innerText()).toContain('89.00');
  expect(desks.complaints()).toEqual([]);
});
