// The inbox at the desk: what somebody was told, unread by word and weight, read when they say so, and leading to the
// matter itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let head: Page;

beforeAll(async () => {
  desks = await openDesks();
  head = await desks.signIn('1003');
});
afterAll(() => desks?.close());

const inBar = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name });

test('FI-4: the bar says how many notices are unread, and each leads to its case', async () => {
  await inBar(head, /^通知（\d+）$/).click();
  const first = head
    .locator('.entries li')
    .filter({ hasText: /LSK-\d{4}-\d{6}/ })
    .first();
  await first.getByText('未读').waitFor();
  expect(await first.locator('strong').count()).toBe(1);
  await expectAccessible(head, 'the inbox');
  const name = await first.getByRole('link').innerText();
  await first.getByRole('link').click();
  const number = /LSK-\d{4}-\d{6}/.exec(name)?.[0] ?? 'no number';
  await head.locator('.part').getByText(number).first().waitFor();
});

test('what is marked as read stays read, and the bar says nothing more', async () => {
  await inBar(head, /^通知/).click();
  await head.getByRole('button', { name: '全部标为已读' }).click();
  await head.getByText('已全部标为已读').waitFor();
  await inBar(head, /^通知$/).waitFor();
  await head.reload();
  await head.getByText('未读 0 条').waitFor();
  expect(await head.locator('.entries strong').count()).toBe(0);
  expect(await head.getByRole('button', { name: '全部标为已读' }).count()).toBe(0);
});

test('everybody says under their notices where reminders reach them, and whether they want any', async () => {
  await inBar(head, /^通知/).click();
  await head.getByText('邮件提醒').click();
  const address = head.getByLabel('邮箱');
  await address.fill('不是邮箱');
  await head.getByRole('button', { name: '保存提醒设置' }).click();
  await head.getByText('邮箱地址应写成 name@example.gov.cn').first().waitFor();
  await address.fill('fang@example.gov.cn');
  await head.getByLabel('接收提醒').uncheck();
  await expectAccessible(head, 'reminders by mail');
  await picture(head, 'mailbox');
  await head.getByRole('button', { name: '保存提醒设置' }).click();
  await head.getByText('提醒设置已保存').waitFor();
  await head.reload();
  await head.getByText('邮件提醒').click();
  await head.getByLabel('接收提醒').waitFor();
  expect([await address.inputValue(), await head.getByLabel('接收提醒').isChecked()]).toEqual([
    'fang@example.gov.cn',
    false,
  ]);
});

test('the administrator sets a colleague’s address and cannot switch their reminders', async () => {
  const administrator = await desks.signIn('1008', { viewport: { width: 360, height: 740 } });
  await administrator.goto(`${desks.house.url}/staff/#/directory/staff/1003`);
  await administrator.getByText('邮件提醒').click();
  await administrator.getByText('本人已关闭提醒').waitFor();
  expect(await administrator.getByLabel('接收提醒').count()).toBe(0);
  await picture(administrator, 'mailbox-other');
  await administrator.getByLabel('邮箱').fill('fangli@example.gov.cn');
  await administrator.getByRole('button', { name: '保存提醒设置' }).click();
  await administrator.getByText('提醒设置已保存').waitFor();
});

test('an empty inbox says so, also on the smallest screen', async () => {
  const unasked = await desks.signIn('1020', { viewport: { width: 320, height: 640 } });
  await goToPart(unasked, '通知');
  await unasked.getByText('还没有通知').waitFor();
  await expectAccessible(unasked, 'an empty inbox');
  expect(desks.complaints()).toEqual([]);
});
