// What a villager does with number and code on a telephone, with and without script: rate, urge, write, reopen, take back.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, openDesks } from './desks.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const PLAIN: BrowserContextOptions = { ...PHONE, javaScriptEnabled: false };
const WITH_AND_WITHOUT = [
  ['with', PHONE],
  ['without', PLAIN],
] as const;
interface Slip {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

let desks: Desks;
let clerk: Awaited<ReturnType<typeof speaking>>;
beforeAll(async () => {
  desks = await openDesks();
  clerk = await speaking(desks.house, '1001');
});
afterAll(() => desks?.close());

async function registered(...steps: readonly (readonly [command: string, body: object])[]): Promise<Slip> {
  const order = { kind: 'petition', channel: 'window', subject: '村口路灯不亮', body: '已经半个月' };
  const { body } = await clerk.post('/api/cases', order);
  for (const [command, facts] of steps) expect((await clerk.step(body.id, command, facts)).status, command).toBe(200);
  return { id: body.id, number: body.number, code: body.receipt.code };
}
const COMPLETED = [
  ['accept', {}],
  ['complete', { result: '路灯已更换灯头，恢复照明。' }],
] as const;

/** A matter that its sender wrote themselves, by the plain form. */
async function submitted(): Promise<Slip> {
  const fields = { kind: 'petition', subject: '村口路灯不亮', body: '已经半个月', step: 'send', language: 'zh' };
  const form = { method: 'POST', body: new URLSearchParams(fields) };
  const html = await (await fetch(`${desks.house.url}/desk/submit`, form)).text();
  const [number = '', code = ''] = [...html.matchAll(/<dd>([A-Z0-9-]+)<\/dd>/g)].map((found) => found[1] ?? '');
  return { id: '', number, code };
}

async function follows(page: Page, { number, code }: Slip, path = '/desk/'): Promise<void> {
  await page.goto(desks.house.url + path);
  await page.locator('input[name="number"]').last().fill(number);
  await page.locator('input[name="code"]').last().fill(code);
  await page.locator('form[data-follow] button').click();
  await page.getByRole('heading', { name: '村口路灯不亮' }).waitFor();
}
const step = (page: Page, name: string) => page.locator('details.act').filter({ has: page.getByText(name).first() });
async function opens(page: Page, name: string) {
  const form = step(page, name);
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  return form;
}
/** Axe asks for script; what it says of pages without is asked of the same pages below. */
const looksRight = async (page: Page, script: string, what: string): Promise<void> => {
  if (script === 'with') await expectAccessible(page, what);
};
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const offered = (page: Page) => page.locator('details.act > summary').allInnerTexts();

test.each(WITH_AND_WITHOUT)(
  'SC-1: %s script a closed matter is rated on a small telephone, in five words',
  async (script, options) => {
    const slip = await registered(...COMPLETED);
    const page = await desks.visitor(options);
    await follows(page, slip);
    expect(await offered(page)).toEqual(['评价', '给承办所室留言', '申请重新办理']);
    const form = step(page, '评价');
    expect(await form.getByRole('radio').count()).toBe(5);
    await looksRight(page, script, 'the rating');
    if (script === 'with') {
      await form.getByRole('button', { name: '提交评价' }).click();
      await page.getByRole('alert').getByRole('link', { name: '请选择“总体满意吗”' }).waitFor();
      await expectAccessible(page, 'a rating without its level');
    }
    await form.getByLabel('不满意', { exact: true }).check();
    await form.getByLabel('工作人员的态度').selectOption({ label: '满意' });
    await form.getByLabel('想说的话').fill('修了两天又坏了。');
    await form.getByRole('button', { name: '提交评价' }).click();
    await said(page, '评价已经收到');
    expect(await offered(page)).toEqual(['给承办所室留言', '申请重新办理']);
    const seen = await page.getByRole('main').innerText();
    expect(seen).toContain('您的评价：不满意');
    expect(seen).toContain('修了两天又坏了。');
    await looksRight(page, script, 'a matter that was rated');
    expect(page.url()).not.toContain(slip.code);
    await page.context().close();
  },
);

test.each(WITH_AND_WITHOUT)(
  'SC-1: %s script a matter just sent is taken back after one more question, and nothing is left',
  async (script, options) => {
    const slip = await submitted();
    const page = await desks.visitor(options);
    await follows(page, slip);
    const form = await opens(page, '撤回');
    await form.getByLabel('为什么撤回').fill('已经自己修好了');
    await form.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByRole('heading', { name: '确定撤回这件事吗' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/2026年9月24日（星期四）\d\d:\d\d前撤回不留痕迹/);
    expect(await offered(page)).toEqual([]);
    await looksRight(page, script, 'the question before a withdrawal');
    await page.getByRole('button', { name: '不撤回' }).click();
    await page.locator('details.act').first().waitFor();
    expect(await offered(page)).toContain('撤回');
    await (await opens(page, '撤回')).getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await said(page, '没有留下记录');
    expect(await page.getByRole('heading', { name: '村口路灯不亮' }).isVisible()).toBe(false);
    await looksRight(page, script, 'a matter that was taken back');
    await page.context().close();
    const { status } = await (await speaking(desks.house)).post('/api/public/lookup', slip);
    expect(status).toBe(400);
    const { number, code } = slip;
    expect((await (await speaking(desks.house)).post('/api/public/lookup', { number, code })).status).toBe(404);
  },
);

test.each(WITH_AND_WITHOUT)(
  'FI-3, SC-6: %s script a notice is read item by item, answered, and the office is urged once',
  async (script, options) => {
    const missing = [
      { name: '户口簿', how: '原件和复印件各一份，交便民服务中心一号窗口' },
      { name: '照片', how: '近期一寸免冠照片两张' },
    ];
    const slip = await registered(['accept', {}], ['issue-notice', { missing }]);
    await clerk.step(slip.id, 'receive-materials', { received: ['照片'] });
    const page = await desks.visitor(options);
    await follows(page, slip);
    const form = step(page, '补充材料说明');
    expect(await form.innerText()).toContain('还缺：户口簿');
    expect(await page.locator('.asked').innerText()).toMatch(/户口簿（还缺）[\s\S]*照片（已收到）/);
    await looksRight(page, script, 'what is still to be supplied');
    await form.getByLabel('交了哪些材料').fill('户口簿周一上午交到一号窗口');
    await form.getByRole('button', { name: '提交说明' }).click();
    await said(page, '说明已经收到');
    await (await opens(page, '催办')).getByRole('button', { name: '催办' }).click();
    await said(page, '已经催办');
    await page.getByText('您已经催办过，2026年9月30日（星期三）08:30起可以再催办').waitFor();
    expect(await offered(page)).toEqual(['补充材料说明', '给承办所室留言', '撤回']);
    await page.context().close();
  },
);

test('SC-1: what a rule refuses meanwhile is told at the form, and what was typed stays', async () => {
  const slip = await registered(...COMPLETED);
  const page = await desks.visitor(PHONE);
  await follows(page, slip);
  const elsewhere = await desks.visitor(PLAIN);
  await follows(elsewhere, slip);
  const other = await opens(elsewhere, '申请重新办理');
  await other.getByLabel('哪里没有解决').fill('又不亮了');
  await other.getByRole('button', { name: '申请重新办理' }).click();
  await said(elsewhere, '已经重新办理');
  await elsewhere.context().close();
  const form = step(page, '评价');
  await form.getByLabel('非常满意').check();
  await form.getByLabel('想说的话').fill('谢谢');
  await form.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('alert').getByText('没有提交成功').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain(desks.house.township.hotline);
  expect(await form.getByLabel('想说的话').inputValue()).toBe('谢谢');
  await expectAccessible(page, 'a step that was refused');
  await page.context().close();
});

test('when the network goes while a message is sent, the words stay, and sending again writes it once', async () => {
  const slip = await registered();
  const page = await desks.visitor(PHONE);
  await follows(page, slip);
  const form = await opens(page, '给承办所室留言');
  await form.getByLabel('留言', { exact: true }).fill('灯在桥头第三根杆');
  const lost = '**/api/public/messages';
  await page.route(lost, async (route) => {
    await route.fetch();
    return route.abort('connectionreset');
  });
  await form.getByRole('button', { name: '发送留言' }).click();
  await page.getByText('网络不通').waitFor();
  await page.unroute(lost);
  await form.getByRole('button', { name: '发送留言' }).click();
  await said(page, '留言已经收到');
  expect(await page.locator('.history').getByText('灯在桥头第三根杆').count()).toBe(1);
  await page.context().close();
});

test.each([
  { colorScheme: 'dark', large: false, path: '/desk/' },
  { colorScheme: 'light', large: true, path: '/en/desk/' },
] as const)(
  'the forms are accessible and fit in $colorScheme, large type $large, $path',
  async ({ large, path, colorScheme }) => {
    const slip = await registered(...COMPLETED);
    const page = await desks.visitor({ colorScheme, viewport: { width: 320, height: 640 } });
    if (large) await page.addInitScript(() => localStorage.setItem('large-type', '1'));
    await follows(page, slip, path);
    for (const folded of await page.locator('details.act').all()) {
      if ((await folded.getAttribute('open')) === null) await folded.locator('summary').click();
    }
    await expectAccessible(page, `all forms, ${colorScheme}`);
    await page.context().close();
  },
);

test('every page that the door answers a step with is accessible and fits a small telephone', async () => {
  const page = await desks.visitor(PHONE);
  // The desk’s own script stays away, so that its forms are sent as they stand.
  await page.route('**/_site/*.js', (route) => route.abort());
  await follows(page, await registered(...COMPLETED));
  await expectAccessible(page, 'a closed matter from the door');
  const form = step(page, '评价');
  await form.getByLabel('基本满意').check();
  await form.getByLabel('想说的话').fill('说'.repeat(1001));
  await form.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('alert').getByRole('link', { name: '“想说的话”：不能超过 1000 字' }).click();
  expect(await page.locator('#rate-comment').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await form.getByLabel('基本满意').isChecked()).toBe(true);
  await expectAccessible(page, 'a rating with a fault from the door');
  await form.getByLabel('想说的话').fill('还行');
  await form.getByRole('button', { name: '提交评价' }).click();
  await said(page, '评价已经收到');
  await expectAccessible(page, 'a rated matter from the door');

  await follows(page, await submitted());
  await (await opens(page, '撤回')).getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('heading', { name: '确定撤回这件事吗' }).waitFor();
  await expectAccessible(page, 'the question from the door');
  await page.getByRole('button', { name: '确认撤回' }).click();
  await said(page, '没有留下记录');
  await expectAccessible(page, 'what is left, from the door');
  // Whoever keeps the address finds the lookup there.
  expect(new URL(page.url()).pathname).toBe('/desk/steps');
  await page.goto(page.url());
  await page.getByLabel('查询码').waitFor();
  await page.context().close();
});

test('no page complained', () => {
  expect(desks.complaints()).toEqual([]);
});
