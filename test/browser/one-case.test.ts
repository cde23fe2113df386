// One case through every room, as people see it: the counter, the receiving office, its dates, the second person, the
// public site, and the person who brought it, with script and without.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#shared/time.ts';
import { type Desks, goToPart, openDesks, openStep, takeStep } from './desks.ts';

let desks: Desks;
let clerk: Page;
let officer: Page;
let number = '';
let code = '';
const SUBJECT = '村口路灯不亮';

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

const inList = (page: Page) => page.getByRole('row').filter({ hasText: number });

test('FI-1, TL-4: a clerk signs in, registers a petition in one screen and reads the due date and why, before and after', async () => {
  clerk = await desks.signIn('1001');
  await goToPart(clerk, '登记');
  await clerk.getByLabel('来信来访').check();
  await clerk.getByLabel('事由').fill(SUBJECT);
  await clerk.getByLabel('详细情况').fill('柳林村口路灯坏了半个月，晚上走路不安全。');
  await clerk.getByLabel('来人姓名').fill('王桂英');
  await clerk.getByLabel('联系电话').fill('138-0000-1234');
  await clerk.getByText('现在登记，最迟2026年10月8日（星期四）答复').waitFor();
  expect(await clerk.locator('.due-preview').innerText()).toContain('国庆节');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();

  const slip = clerk.getByRole('region', { name: '登记回执' });
  await slip.waitFor();
  [number = '', code = ''] = await slip.locator('.keep dd').allInnerTexts();
  expect(number).toMatch(/^LSK-2026-\d{6}$/);
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  expect(await slip.innerText()).toContain('2026年10月8日（星期四）');
  await slip.getByRole('img', { name: '扫码查询进度' }).waitFor();
  expect(await clerk.locator('.due-why').innerText()).toContain('国庆节');
});

test('FI-4: handed over, it is on the to-do of civil affairs, where it is accepted and taken up', async () => {
  await clerk.getByRole('link', { name: '打开此件' }).click();
  const form = await openStep(clerk, '转办');
  await form.getByLabel('所室').selectOption({ label: '民政办' });
  await form.getByLabel('理由').fill('属民政办职责');
  await form.getByRole('button', { name: '转办' }).click();
  await clerk.getByText('转办待接收').waitFor();

  officer = await desks.signIn('1002');
  await inList(officer).getByRole('link', { name: SUBJECT }).click();
  await takeStep(officer, '接收转办');
  await takeStep(officer, '受理');
  expect(await officer.locator('.strip').innerText()).toMatch(/办理中[\s\S]*正常/);
});

test('TL-4, AC-1.11: past the reminder the light turns yellow, past the date red, and the head finds it on the to-do', async () => {
  await desks.house.moveClock(instant('2026-10-08T09:00:00+08:00'));
  await officer.getByRole('button', { name: '刷新' }).click();
  await officer.locator('.strip .light.soon').waitFor();
  expect(await officer.locator('.strip .light').innerText()).toBe('将到期');

  await desks.house.moveClock(instant('2026-10-10T18:00:00+08:00'));
  const head = await desks.signIn('1003');
  const row = inList(head);
  await row.waitFor();
  expect(await row.locator('.light.late').innerText()).toBe('逾期');
  await head.getByRole('link', { name: '逾期', exact: true }).click();
  await head.getByRole('heading', { level: 1, name: '逾期' }).waitFor();
  await inList(head).getByRole('link', { name: SUBJECT }).click();
  await head.getByText('期限届满').waitFor();
  expect(await head.locator('.history').innerText()).toMatch(/逾期，已报申建平[\s\S]*期限届满/);
  await head.context().close();
});

test('TL-3: what closes a case is shown once more before it is sent', async () => {
  await officer.getByRole('button', { name: '刷新' }).click();
  await officer.locator('.strip .light.late').waitFor();
  const form = await openStep(officer, '办结');
  await form.getByLabel('办理结果').fill('路灯已更换灯头，恢复照明。');
  await form.getByLabel('申请公开办结结果').check();
  await form.getByRole('button', { name: '办结' }).click();
  await officer.getByText('请核对，提交后不能撤回').waitFor();
  await officer.getByRole('button', { name: '确认办结' }).click();
  await officer.getByText('办结：已办好').waitFor();
  expect(await officer.locator('.strip').innerText()).toContain('已办结');
});

test('DI-6: the author writes the public version and cannot approve it; another publisher does, and it is on the site', async () => {
  await officer.locator('.case-head').getByRole('link', { name: number }).click();
  await officer.getByLabel('标题').fill('村口路灯维修');
  await officer.getByLabel('反映内容').fill('反映村口路灯不亮，晚上走路不安全。');
  await officer.getByLabel('办理结果', { exact: true }).fill('已更换灯头，恢复照明。');
  await officer.getByRole('button', { name: '保存并提交审核' }).click();
  await officer.locator('.strip').getByText('待审核').waitFor();
  expect(await officer.getByRole('button', { name: '审核通过并公开' }).count()).toBe(0);

  const publisher = await desks.signIn('1007');
  await goToPart(publisher, '公开审核');
  await publisher.getByRole('listitem').filter({ hasText: number }).getByRole('link').click();
  await publisher.getByRole('button', { name: '审核通过并公开' }).click();
  await publisher.locator('.strip').getByText('已公开').waitFor();

  // By itself, within seconds: nobody asks for a build here.
  const page = `${desks.house.url}/boards/results/${number}/`;
  await expect.poll(async () => (await fetch(page)).status, { timeout: 60_000, interval: 500 }).toBe(200);
  const reader = await desks.visitor({ javaScriptEnabled: false });
  await reader.goto(`${desks.house.url}/boards/results/`);
  // The publisher's desk says by itself that the reader has it now.
  await publisher.locator('.strip').getByRole('link', { name: '公开页面' }).waitFor();
  await publisher.context().close();
  await reader.getByRole('link', { name: '村口路灯维修' }).click();
  expect(new URL(reader.url()).pathname).toBe(`/boards/results/${number}/`);
  expect(await reader.getByRole('main').innerText()).toContain('已更换灯头，恢复照明。');
  expect(await reader.content()).not.toContain('王桂英');
  for (const path of ['/feeds/results.atom', '/data/results.json', '/data/results.csv']) {
    expect(await (await fetch(desks.house.url + path)).text(), path).toContain(number);
  }
  await reader.context().close();
}, 180_000);

test('TL-3: an older person scans the slip and reads the answer; number and code leave the address at once', async () => {
  const phone = await desks.visitor({ viewport: { width: 360, height: 740 } });
  await phone.goto(`${desks.house.url}/desk/#${number},${code}`);
  await phone.getByRole('heading', { name: SUBJECT }).waitFor();
  expect(phone.url()).toBe(`${desks.house.url}/desk/`);
  const seen = await phone.locator('#follow').innerText();
  for (const said of ['已办结', '民政办', '路灯已更换灯头，恢复照明。', '2026年10月8日（星期四）'])
    expect(seen).toContain(said);
  expect(seen).not.toContain('王桂英');
  expect(await phone.getByLabel('查询码').inputValue()).toBe('');
  await phone.context().close();
});

test('TL-3: the same without script', async () => {
  const plain = await desks.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await plain.goto(`${desks.house.url}/desk/`);
  await plain.getByLabel('编号').fill(number.toLowerCase());
  await plain.getByLabel('查询码').fill(code.toLowerCase().replaceAll('-', ' '));
  await plain.getByRole('button', { name: '查询', exact: true }).click();
  await plain.getByRole('heading', { name: SUBJECT }).waitFor();
  expect(await plain.getByRole('main').innerText()).toContain('路灯已更换灯头，恢复照明。');
  expect(await plain.content()).not.toContain(code);
  await plain.context().close();
});

test('no page of the journey complained, and no token lies where the next person at the counter would find it', async () => {
  expect(desks.complaints()).toEqual([]);
  expect(await officer.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
