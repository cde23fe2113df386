// The to-do as those read it who work from it: in its parts, what burns first, counted; and a leader who gives several
// cases to one handler, of which one cannot be given.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#shared/time.ts';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

/** Registers as somebody; answers the id. */
async function registered(by: string, subject: string, facts: object = {}): Promise<string> {
  const { post } = await speaking(desks.house, by);
  const body = { kind: 'petition', channel: 'window', subject, ...facts };
  const { status, body: made } = await post('/api/cases', body, { 'idempotency-key': randomUUID() });
  expect(status, JSON.stringify(made)).toBe(201);
  return made.id;
}

const subjects = (page: Page, heading: string): Promise<readonly string[]> =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .locator('tbody th a')
    .allInnerTexts();

test('TL-4, AC-1.14: a to-do stands in its parts with counts, what burns first, and says what was missed', async () => {
  const late = { occurredAt: '2026-09-07T09:00:00+08:00', lateReason: '下乡期间收到' };
  await registered('1002', '困难群众过冬衣被');
  await registered('1002', '五保户住房漏雨', late);
  await registered('1002', '养老院一名老人走失', { emergency: true });
  await registered('1019', '残疾人补贴少发一个月');
  const handed = await registered('1001', '临时救助怎么申请', { kind: 'inquiry' });
  const clerk = await speaking(desks.house, '1001');
  await clerk.step(handed, 'hand-over', { office: 'civil-affairs', reason: '属民政办职责' });
  await desks.house.moveClock(instant('2026-09-24T11:00:00+08:00'));

  const officer = await desks.signIn('1002');
  const parts = officer.getByRole('list', { name: '待办分组' });
  await parts.waitFor();
  const counted = (await parts.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(counted).toEqual([
    '紧急事项 1 件 正常 1',
    '我承办的 3 件 逾期 1 正常 2',
    '代成小雨办理的 1 件 正常 1',
    '所室待处理的 1 件 正常 1',
  ]);
  expect((await officer.locator('.counts').innerText()).replace(/\s+/g, ' ')).toContain('已列出 6 件 逾期 1 正常 5');
  expect(await subjects(officer, '紧急事项')).toEqual(['养老院一名老人走失']);
  expect((await subjects(officer, '我承办的'))[0]).toBe('五保户住房漏雨');
  expect(await subjects(officer, '代成小雨办理的')).toEqual(['残疾人补贴少发一个月']);
  expect(await subjects(officer, '所室待处理的')).toEqual(['临时救助怎么申请']);
  const row = officer.getByRole('row').filter({ hasText: '五保户住房漏雨' });
  expect(await row.innerText()).toContain('登记时已过期限');
  await expectAccessible(officer, 'a to-do in its parts');

  await parts.getByRole('button', { name: '所室待处理的 1 件' }).press('Enter');
  const heading = officer.getByRole('heading', { name: '所室待处理的 1 件' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await officer.context().close();
});

test('FI-2: a leader gives three cases to one handler; the one that is refused says why, stays chosen and goes to another', async () => {
  await registered('1001', '大厅叫号机坏了', { kind: 'suggestion' });
  const leader = await desks.signIn('1004');
  await goToPart(leader, '办件');
  await leader.getByRole('link', { name: '在办', exact: true }).click();
  await leader.getByRole('heading', { level: 1, name: '在办' }).waitFor();
  await leader.getByRole('button', { name: '批量指定承办人' }).click();
  await leader.getByRole('button', { name: '指定', exact: true }).click();
  await leader.getByRole('alert').getByText('请先在下面勾选办件。').waitFor();

  const rowOf = (subject: string) => leader.getByRole('row').filter({ hasText: subject });
  for (const subject of ['困难群众过冬衣被', '残疾人补贴少发一个月', '大厅叫号机坏了'])
    await rowOf(subject).getByRole('checkbox').check();
  await leader.getByText('已选 3 件').waitFor();
  await leader.getByLabel('承办人', { exact: true }).selectOption('1002');
  await leader.getByLabel('理由').fill('成小雨请假期间统一办理');
  await leader.getByRole('button', { name: '指定', exact: true }).click();

  await leader.getByText('已指定 2 件，没有办成 1 件').waitFor();
  const became = leader.locator('.became');
  expect(await became.getByText('已指定郭志强承办').count()).toBe(2);
  const refused = became.getByRole('listitem').filter({ hasText: '没有办成' });
  expect(await refused.innerText()).toMatch(/大厅叫号机坏了[\s\S]*1002 不是承办所室的在岗人员，不能指定/);
  expect(await rowOf('残疾人补贴少发一个月').innerText()).toContain('郭志强');
  expect(await rowOf('大厅叫号机坏了').getByRole('checkbox').isChecked()).toBe(true);
  expect(await leader.getByLabel('理由').inputValue()).toBe('成小雨请假期间统一办理');
  await leader.getByText('已选 1 件').waitFor();
  await expectAccessible(leader, 'what became of several cases');

  // Somebody is faster: that one is not given away unseen, and the next try knows.
  const clerk = await speaking(desks.house, '1001');
  const { body } = await clerk.get('/api/cases?view=todo');
  const { id } = body.items.find((one: { subject: string }) => one.subject === '大厅叫号机坏了');
  await clerk.step(id, 'accept', {});
  await leader.getByLabel('承办人', { exact: true }).selectOption('1018');
  await leader.getByRole('button', { name: '指定', exact: true }).click();
  await leader.getByText('已指定 0 件，没有办成 1 件').waitFor();
  expect(await became.innerText()).toContain('此件已有新的办理情况');
  expect(await rowOf('大厅叫号机坏了').innerText()).toContain('办理中');
  await leader.getByRole('button', { name: '指定', exact: true }).click();
  await leader.getByText('已指定 1 件，没有办成 0 件').waitFor();
  expect(await rowOf('大厅叫号机坏了').innerText()).toContain('康雨桐');
  await leader.context().close();
});

test('who heads nothing is offered to assign nothing, and a list fits a small screen in the dark while cases are chosen', async () => {
  const clerk = await desks.signIn('1018');
  await clerk.getByRole('link', { name: '本所室', exact: true }).click();
  await clerk.getByRole('heading', { level: 1, name: '本所室' }).waitFor();
  expect(await clerk.getByRole('button', { name: '批量指定承办人' }).count()).toBe(0);
  await clerk.context().close();

  const head = await desks.signIn('1003', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await head.getByRole('link', { name: '本所室', exact: true }).click();
  await head.getByRole('heading', { level: 1, name: '本所室' }).waitFor();
  await head.getByRole('button', { name: '批量指定承办人' }).click();
  await head.getByRole('button', { name: '全部勾选' }).click();
  expect(await head.locator('tbody input:checked').count()).toBeGreaterThan(2);
  await expectAccessible(head, 'choosing cases on a small screen');
  await head.context().close();
  expect(desks.complaints()).toEqual([]);
});
