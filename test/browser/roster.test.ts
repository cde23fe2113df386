// The duty roster on the desk: read by everybody, set by whoever may, and two who set it at the same time.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

test('FI-1: everybody reads who is on duty tonight, and which days nobody is set for; nobody else sets it', async () => {
  const clerk = await desks.signIn('1001', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await goToPart(clerk, '值班表');
  await clerk.getByRole('heading', { level: 2, name: '2026年9月' }).waitFor();
  const tonight = clerk.getByRole('row').filter({ hasText: '今天' });
  expect(await tonight.innerText()).toMatch(/夜间[\s\S]*闫志鹏[\s\S]*武怀远[\s\S]*已排/);
  await clerk.getByText('本月都已排好').waitFor();
  expect(await clerk.getByRole('button', { name: '编排' }).count()).toBe(0);
  expect(await clerk.getByText('便民服务中心负责人', { exact: true }).count()).toBe(3);
  await expectAccessible(clerk, 'the roster on a small screen');
  await clerk.getByRole('link', { name: '下个月' }).click();
  await clerk.getByRole('heading', { level: 2, name: '2026年10月' }).waitFor();
  await clerk.getByText('缺人 7 天').waitFor();
  expect(await clerk.getByRole('row').filter({ hasText: '10月25日' }).innerText()).toMatch(/休息日全天[\s\S]*缺人/);
  await clerk.context().close();
});

test('FI-1: the administrator fills the gaps as a week before, changes a day by keyboard, and a rule that stands against it is said', async () => {
  const page = await desks.signIn('1008');
  await goToPart(page, '值班表');
  await page.getByRole('link', { name: '下个月' }).click();
  await page.getByRole('heading', { level: 2, name: '2026年10月' }).waitFor();
  await page.getByRole('button', { name: '编排' }).press('Enter');
  await page.getByLabel('2026年10月25日（星期日）值班人员').selectOption('1001');
  await page.getByRole('button', { name: '保存值班表' }).click();
  await page.getByRole('alert').getByText('2026年10月25日（星期日）：值班人员和值班领导都要选').waitFor();
  await page.getByLabel('2026年10月25日（星期日）值班领导').selectOption('1004');
  await page.getByRole('button', { name: '空着的照上一周补' }).click();
  await page.getByText('照上一周补了 6 天，请看过再保存。').waitFor();
  expect(await page.getByText('未保存').count()).toBe(7);

  // The same person twice: the rule says so, and what was chosen stays.
  await page.getByLabel('2026年10月26日（星期一）值班人员').selectOption('1011');
  await page.getByLabel('2026年10月26日（星期一）值班领导').selectOption('1011');
  await page.getByRole('button', { name: '保存值班表' }).click();
  await page.getByRole('alert').getByText('不能是同一人').waitFor();
  await expectAccessible(page, 'setting the roster');
  const first = page.getByLabel('2026年10月26日（星期一）值班人员');
  await first.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const chosen = await first.inputValue();
  expect(chosen).not.toBe('1011');
  await page.getByLabel('网上').selectOption('1018');
  await page.getByRole('button', { name: '保存值班表' }).click();
  await page.getByText('值班表已保存。').waitFor();
  await page.getByText('本月都已排好').waitFor();
  const { get } = await speaking(desks.house, '1001');
  const { body } = await get('/api/roster?from=2026-10-25&to=2026-10-31');
  expect(body.channels).toEqual({ online: '1018' });
  expect(body.items[0]).toMatchObject({ person: '1001', leader: '1004' });
  expect(body.items[1]).toMatchObject({ person: chosen, leader: '1011' });
  expect(body.items.every(({ gap }: { gap: boolean }) => !gap)).toBe(true);
  await page.context().close();
});

test('somebody else set the roster meanwhile: that is shown and stands, what was chosen here is kept and saved', async () => {
  const page = await desks.signIn('1008');
  await goToPart(page, '值班表');
  await page.getByRole('button', { name: '编排' }).click();
  await page.getByLabel('2026年9月28日（星期一）值班人员').selectOption('1020');
  const chair = await speaking(desks.house, '1006');
  const { body: seen } = await chair.get('/api/roster');
  const days = [{ on: '2026-09-29', person: '1016', leader: '1010' }];
  expect((await chair.post('/api/roster', { days }, { 'if-match': `"${seen.version}"` })).status).toBe(200);

  await page.getByRole('button', { name: '保存值班表' }).click();
  const news = page.getByRole('alert').filter({ hasText: '别人刚改过值班表' });
  await news.waitFor();
  expect(await news.getByRole('listitem').allInnerTexts()).toEqual(['2026年9月29日（星期二）：裴秀芳、樊立新']);
  expect(await page.getByLabel('2026年9月28日（星期一）值班人员').inputValue()).toBe('1020');
  expect(await page.getByLabel('2026年9月29日（星期二）值班人员').inputValue()).toBe('1016');
  await expectAccessible(page, 'a roster that somebody else changed');

  // What was chosen outlives a reload too.
  await page.reload();
  await page.getByText('上次没有保存的编排已经带回来了。').waitFor();
  await page.getByRole('button', { name: '保存值班表' }).click();
  await page.getByText('值班表已保存。').waitFor();
  const { body } = await chair.get('/api/roster?from=2026-09-28&to=2026-09-29');
  expect(body.items).toMatchObject([{ person: '1020' }, { person: '1016', leader: '1010' }]);
  await page.context().close();
});

test('B6: a part whose script does not come says so, and comes when it is asked for again; who may not read it is elsewhere', async () => {
  const page = await desks.signIn('1001');
  const script = '**/_site/duty-roster*.js';
  await page.route(script, (route) => route.abort());
  await goToPart(page, '值班表');
  await page.getByRole('alert').getByText('这一部分没有载入').waitFor();
  await expectAccessible(page, 'a part that did not come');
  await page.unroute(script);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { level: 1, name: '值班表' }).waitFor();
  await page.context().close();

  const supervisor = await desks.signIn('1009');
  await supervisor.goto(`${desks.house.url}/staff/#/roster`);
  await supervisor.getByRole('heading', { level: 1, name: '监督' }).waitFor();
  await supervisor.context().close();
  expect(desks.complaints()).toEqual([]);
});
