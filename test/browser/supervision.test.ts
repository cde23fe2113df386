// Supervision at the desk: a supervisor writes down a check, the owner puts right what was found, the supervisor confirms;
// a suggestion is answered by the head; the administrator sees until when supervisors are invited.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

let desks: Desks;
let supervisor: Page;
let dueOn = '';

beforeAll(async () => {
  desks = await openDesks();
  const { now } = (await (await fetch(`${desks.house.url}/api/health`)).json()) as { now: string };
  dueOn = new Date(Date.parse(now) + 10 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  supervisor = await desks.signIn('1009', PHONE);
});
afterAll(() => desks?.close());

/** Opens a step by its button; answers the form. */
async function opened(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('heading', { level: 3, name }).waitFor();
  return page.locator('.step form');
}

test('SV-4.3: a supervisor opens the desk at supervision and writes down a check with what was found, sorted by subject (SV-2)', async () => {
  await supervisor.getByRole('heading', { level: 1, name: '监督' }).waitFor();
  await expectAccessible(supervisor, 'the list of checks on a phone');
  await picture(supervisor, 'supervision-list-phone');
  await supervisor.getByRole('link', { name: '记一次检查' }).click();
  await supervisor.getByRole('heading', { level: 1, name: '记一次检查' }).waitFor();
  await supervisor.getByRole('button', { name: '提交' }).click();
  await supervisor.getByRole('alert').getByText('请选择“所室”').waitFor();
  await supervisor.getByLabel('所室').selectOption('agriculture');
  await supervisor.getByRole('checkbox', { name: '脱岗缺岗' }).check();
  await supervisor.getByRole('checkbox', { name: '懒散低效' }).check();
  await supervisor.getByLabel('检查说明').fill('上午十点到农业办，看了一小时');
  const row = supervisor.getByRole('group', { name: /发现的问题.*1/ });
  await row.getByLabel('哪方面的问题').selectOption('absence');
  await row.getByLabel('发现了什么').fill('窗口半小时无人');
  await row.getByLabel('整改责任人').selectOption('1012');
  await row.getByLabel('整改期限').fill(dueOn);
  await expectAccessible(supervisor, 'a check being written down on a phone');
  await picture(supervisor, 'supervision-new-phone');
  await supervisor.getByRole('button', { name: '提交' }).click();
  await supervisor.getByText('窗口半小时无人').waitFor();
  await supervisor.getByText('整改中').waitFor();
  await expectAccessible(supervisor, 'a check on a phone');
  await picture(supervisor, 'supervision-check-phone');
});

test('SC-5: the owner finds it and reports it done, without confirming it; the supervisor confirms', async () => {
  const owner = await desks.signIn('1012');
  await goToPart(owner, '监督');
  await owner.locator('.entries a').first().click();
  await owner.getByText('窗口半小时无人').waitFor();
  await picture(owner, 'supervision-check-owner');
  const report = await opened(owner, '报告整改完成');
  await report.getByLabel('怎么改的').fill('已安排替班');
  await report.getByRole('button', { name: '报告整改完成' }).click();
  await owner.getByText('报告整改完成：已办好').waitFor();
  expect(await owner.getByRole('button', { name: '核实已整改' }).count()).toBe(0);

  await supervisor.reload();
  await supervisor.getByText('已报整改，待核实').waitFor();
  const confirm = await opened(supervisor, '核实已整改');
  await expectAccessible(supervisor, 'a step open on a phone');
  await confirm.getByRole('button', { name: '核实已整改' }).click();
  await supervisor.getByText('核实已整改：已办好').waitFor();
  await supervisor.locator('.strip').getByText('已了结').waitFor();
  expect(await supervisor.locator('.history').innerText()).toContain('已安排替班');
  await picture(supervisor, 'supervision-settled-phone');
});

test('SV-4.3: a suggestion goes to the office, its head answers, the supervisor reads it; briefings come from the appraisal group', async () => {
  await goToPart(supervisor, '监督');
  await supervisor.getByRole('link', { name: '监督建议', exact: true }).click();
  await supervisor.getByRole('link', { name: '提一条建议' }).click();
  await supervisor.getByLabel('所室').selectOption('civil-affairs');
  await supervisor.getByLabel('标题').fill('增设座椅');
  await supervisor.getByLabel('怎么建议').fill('等候区没有座椅，老人站着等');
  await supervisor.getByRole('button', { name: '提交' }).click();
  await supervisor.getByText('待答复').first().waitFor();

  const head = await desks.signIn('1003');
  await goToPart(head, '监督');
  await head.getByRole('link', { name: '监督建议', exact: true }).click();
  await head.getByRole('link', { name: '增设座椅' }).waitFor();
  await picture(head, 'supervision-list-desktop');
  await expectAccessible(head, 'suggestions');
  await head.getByRole('link', { name: '增设座椅' }).click();
  const answer = await opened(head, '答复建议');
  await answer.getByLabel('是否采纳').selectOption('adopted');
  await answer.getByLabel('答复').fill('本周添置六把');
  await answer.getByRole('button', { name: '答复建议' }).click();
  await head.getByText('答复建议：已办好').waitFor();
  await picture(head, 'supervision-suggestion-desktop');
  await expectAccessible(head, 'a suggestion that was answered');

  await supervisor.reload();
  await supervisor.getByText('本周添置六把').first().waitFor();
  const group = await desks.signIn('1005');
  await goToPart(group, '监督');
  await group.getByRole('link', { name: '情况通报', exact: true }).click();
  await group.getByRole('link', { name: '写一份通报' }).waitFor();
});

test('SV-4.3: the appraisal group takes a report up as a clue under a ground, and the clue leads back to it', async () => {
  const { house } = desks;
  const made = await fetch(`${house.url}/api/supervision/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await house.token('1009')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subject: 'gifts', office: 'agriculture', title: '收礼的传言', body: '村里有人说起收礼' }),
  });
  expect(made.status).toBe(201);
  const group = await desks.signIn('1005');
  await goToPart(group, '监督');
  await group.getByRole('link', { name: '监督报告', exact: true }).click();
  await group.getByRole('link', { name: '收礼的传言' }).click();
  const taking = await opened(group, '作为线索受理');
  await expectAccessible(group, 'a report about to be taken up');
  await taking.getByLabel('涉及的规定').selectOption('AC-1.8');
  await taking.getByRole('button', { name: '作为线索受理' }).click();
  await group.getByText('作为线索受理：已办好').waitFor();
  await goToPart(group, '线索');
  await group.getByRole('link', { name: '调查中', exact: true }).click();
  // The clue follows from the report a moment later: whoever looks again finds it.
  const found = async (): Promise<number> => {
    await group.getByRole('button', { name: '刷新' }).click();
    await group.locator('clue-list:not([aria-busy])').waitFor();
    return group.getByText('效能监督员反映了问题').count();
  };
  await expect.poll(found, { timeout: 30_000 }).toBe(1);
  await group.locator('.entries a').first().click();
  await group.getByText('来自监督报告').waitFor();
  await picture(group, 'supervision-clue');
  await expectAccessible(group, 'a clue from a report');
});

test('every screen of supervision stands in the dark and in large type on the smallest phone, and prints', async () => {
  const small = await desks.signIn('1009', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await small.evaluate(() => localStorage.setItem('large-type', '1'));
  for (const kind of ['spot-checks', 'inquiries']) {
    for (const at of [kind, `${kind}/new`]) {
      await small.goto(`${desks.house.url}/staff/#/supervision/${at}`);
      await small.reload();
      await small.locator('supervision-list h1, supervision-new h1').waitFor();
      await expectAccessible(small, at);
      await picture(small, `supervision-dark-${at.replace('/', '-')}`);
    }
  }
  await small.goto(`${desks.house.url}/staff/#/supervision/spot-checks`);
  await small.locator('supervision-list .entries a').first().click();
  await small.getByText('窗口半小时无人').waitFor();
  await expectAccessible(small, 'a check in the dark');
  await picture(small, 'supervision-dark-check');
  await supervisor.goto(`${desks.house.url}/staff/#/supervision/spot-checks`);
  await supervisor.locator('supervision-list .entries a').first().click();
  await supervisor.getByText('窗口半小时无人').waitFor();
  await supervisor.emulateMedia({ media: 'print' });
  await picture(supervisor, 'supervision-print');
  await supervisor.emulateMedia({ media: 'screen' });
});

test('SV-4.3: the directory says until when supervisors are invited, and a clerk is offered no other kind than checks', async () => {
  const administrator = await desks.signIn('1008');
  await administrator.goto(`${desks.house.url}/staff/#/directory/staff`);
  await administrator.getByRole('heading', { level: 2, name: '效能监督员' }).waitFor();
  await administrator.getByText('聘期内', { exact: true }).waitFor();
  await expectAccessible(administrator, 'the directory with supervisors');
  await picture(administrator, 'supervision-directory');
  const clerk = await desks.signIn('1001');
  await goToPart(clerk, '监督');
  await clerk.getByText('这里还没有内容。').waitFor();
  expect(await clerk.getByRole('link', { name: '监督报告' }).count()).toBe(0);
  expect(await clerk.getByRole('link', { name: '记一次检查' }).count()).toBe(0);
  expect(desks.complaints()).toEqual([]);
});
