// The disclosure check at the desk (DI-1, DI-2, DI-6): a township that let its site lie for six weeks sees every kind of
// fault in a sentence, how long it stands, where it is mended and the public page it is about.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting } from '#infra/local/sample/acting.ts';
import { instant } from '#shared/time.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks('2026-09-24T09:00:00+08:00');
  const acts = acting(desks.house);
  const fields = { title: '集镇停车难', problem: '集市日停车无处可停。', progress: '正在选址。', status: 'open' };
  const owed = { board: 'hot-problems', fields: { ...fields, office: 'safety' } };
  await acts.must('1017', 'POST', '/api/disclosures', owed, { 'idempotency-key': crypto.randomUUID() });
  await desks.house.moveClock(instant('2026-11-09T09:00:00+08:00'));
}, 180_000);
afterAll(() => desks?.close());

/** Every fault on the list: its sentence, how long it stands, and where its links lead. */
const listed = (page: Page) =>
  page.locator('faults-list .entries > li').evaluateAll((entries) =>
    entries.map((one) => ({
      says: one.querySelector('p')?.textContent ?? '',
      stands: one.querySelector('.light')?.textContent ?? '',
      links: [...one.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    })),
  );

async function opened(page: Page): Promise<void> {
  await goToPart(page, '公开自查');
  await page.getByRole('heading', { level: 1, name: '公开自查' }).waitFor();
  await page.locator('faults-list .entries > li').first().waitFor();
}

test('DI-1, DI-2, DI-6: each kind of fault says what, since when, where it is mended and where the public reads it', async () => {
  const page = await desks.signIn('1007');
  await opened(page);
  expect(await listed(page)).toEqual([
    {
      says: '“热点难点”有一条信息到期没有公开，最迟应在2026年10月29日（星期四）公开',
      stands: '已超过 11 天',
      links: ['/rules/#DI-6', expect.stringMatching(/^#\/disclosures\//), '/boards/hot-problems/'],
    },
    {
      says: '网站首页长期没有新内容，最近一次更新是2026年9月24日（星期四），最迟应在2026年10月8日（星期四）更新',
      stands: '已超过 32 天',
      links: ['/rules/#DI-1', '#/publishing', '/'],
    },
    {
      says: '“办结公示”最近一条是2026年9月24日（星期四），最迟应在2026年10月8日（星期四）更新',
      stands: '已超过 32 天',
      links: ['/rules/#DI-1', '#/publishing/results', '/boards/results/'],
    },
    {
      says: '公开目录“综合业务·政策法规”下还没有内容，最迟应在2026年10月15日（星期四）公开',
      stands: '已超过 25 天',
      links: ['/rules/#DI-1', '#/publishing/notices/new', '/boards/catalogue/'],
    },
    {
      says: '办事指南“耕地地力保护补贴面积核对”缺：承诺时限',
      stands: '已有 46 天',
      links: ['/rules/#DI-2', '#/registry/items/farmland-subsidy', '/boards/items/farmland-subsidy/'],
    },
  ]);
  await expectAccessible(page, 'the disclosure check');
  await picture(page, 'faults');
  await page.getByRole('link', { name: /^去处理：办事指南/ }).click();
  await page.getByRole('heading', { level: 1, name: '耕地地力保护补贴面积核对' }).waitFor();
  await page.context().close();
});

test('DI-1: a column whose records were all withdrawn holds nothing, and says so from the day it was owed', async () => {
  const acts = acting(desks.house);
  const { body } = await acts.must('1007', 'GET', '/api/disclosures?board=results&state=published');
  for (const { id } of body.items)
    await acts.command('1007', `/api/disclosures/${id}`, 'withdraw', { reason: '内容有误，重新核对' });
  const page = await desks.signIn('1007', { viewport: { width: 360, height: 740 } });
  await opened(page);
  const empty = (await listed(page)).filter(({ says }) => says.startsWith('“办结公示”'));
  expect(empty).toEqual([
    {
      says: '“办结公示”一条内容也没有，最迟应在2026年9月15日（星期二）有第一条',
      stands: '已超过 55 天',
      links: ['/rules/#DI-1', '#/publishing/results', '/boards/results/'],
    },
  ]);
  await expectAccessible(page, 'the disclosure check on a phone');
  await picture(page, 'faults-phone');
  await page.context().close();
});

test('DI-6: words that name a withdrawn record are listed, with what the public reads in their place', async () => {
  const acts = acting(desks.house);
  const { body } = await acts.must('1007', 'GET', '/api/disclosures?board=results&state=withdrawn');
  const { number } = body.items[0].case;
  const fields = {
    title: '灌渠漏水',
    problem: `反映见${number}。`,
    progress: '正在维修。',
    status: 'open',
    office: 'safety',
  };
  const about = { board: 'hot-problems', fields };
  const made = await acts.must('1017', 'POST', '/api/disclosures', about, { 'idempotency-key': crypto.randomUUID() });
  const at = `/api/disclosures/${made.body.id}`;
  await acts.command('1017', at, 'submit');
  await acts.command('1007', at, 'approve');
  const page = await desks.signIn('1007', { viewport: { width: 360, height: 740 } });
  await opened(page);
  const told = (await listed(page)).filter(({ says }) => says.includes('写到了'));
  expect(told).toEqual([
    {
      says: `“热点难点”中“灌渠漏水”写到了已撤下或期满的${number}，网上该处已换成“（已撤下）”，请改写`,
      stands: '今天起',
      links: ['/rules/#DI-6', '#/publishing/hot-problems', '/boards/hot-problems/'],
    },
  ]);
  await expectAccessible(page, 'the disclosure check with a quotation');
  await page.getByText('写到了').scrollIntoViewIfNeeded();
  await picture(page, 'faults-quotes');
  await page.context().close();
});

test('DI-2: on the English desk the elements of a guide are English; who may not read the registry is not sent there', async () => {
  const page = await desks.signIn('1005');
  await page.goto(`${desks.house.url}/en/staff/`);
  await page.goto(`${desks.house.url}/en/staff/#/faults`);
  const guide = page.locator('faults-list li').filter({ hasText: 'The guide' });
  await guide.waitFor();
  expect(await guide.locator('p').first().innerText()).toBe(
    'The guide “耕地地力保护补贴面积核对” lacks: promised limit',
  );
  expect(await guide.getByRole('link').evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual([
    '/en/rules/#DI-2',
    '/en/boards/items/farmland-subsidy/',
  ]);
  await page.context().close();
});

test('only those who mend it or must know have the list, and nothing that happened here made a page complain', async () => {
  const clerk = await desks.signIn('1001');
  expect(await clerk.getByRole('link', { name: '公开自查' }).count()).toBe(0);
  await clerk.context().close();
  expect(desks.complaints()).toEqual([]);
});
