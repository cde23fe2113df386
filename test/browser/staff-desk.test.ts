// The staff desk when things do not go smoothly: fields left empty, no network, a colleague who was faster, a sign-in
// that ended; by keyboard alone, for every eye, and on the smallest screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, fillInSignIn, goToPart, openDesks, openStep } from './desks.ts';

let desks: Desks;
let clerk: Page;

beforeAll(async () => {
  desks = await openDesks();
  clerk = await desks.signIn('1001');
});
afterAll(() => desks?.close());

const submit = (page: Page) => page.getByRole('button', { name: '登记', exact: true }).click();

/** Registers a petition and opens it; answers its address within the desk. */
async function registered(page: Page, subject: string): Promise<string> {
  await goToPart(page, '登记');
  await page.getByLabel('来信来访').check();
  await page.getByLabel('事由').fill(subject);
  await submit(page);
  await page.getByRole('link', { name: '打开此件' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  return new URL(page.url()).hash;
}

test('an empty registration names each field, in a summary that receives the keyboard and leads there', async () => {
  await goToPart(clerk, '登记');
  await submit(clerk);
  const summary = clerk.getByRole('alert');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await summary.getByRole('link').allInnerTexts()).toEqual(['请选择“类别”', '请填写“事由”']);
  await summary.getByRole('link', { name: '请填写“事由”' }).click();
  const subject = clerk.getByLabel('事由');
  expect(await subject.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await subject.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(clerk, 'a registration with faults');
});

test('TL-2: an application asks for its service and says that the limit starts with acceptance', async () => {
  await clerk.getByLabel('申办').check();
  await clerk.getByText('申办件在材料齐全、受理之后起算').waitFor();
  await clerk.getByLabel('事由').fill('办理老年证');
  await submit(clerk);
  expect(await clerk.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['请选择“办事事项”']);
});

test('when the network goes, nothing typed is lost, and sending again registers once', async () => {
  const page = await desks.signIn('1001');
  await goToPart(page, '登记');
  await page.getByLabel('咨询').check();
  await page.getByLabel('事由').fill('高龄补贴怎么领');
  await page.getByLabel('详细情况').fill('老人今年八十。');
  // The registration arrives, its answer does not: the worst that a network can do to a clerk.
  const lost = '**/api/cases';
  await page.route(lost, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await submit(page);
  await page.getByRole('alert').getByText('网络不通').waitFor();
  await page.unroute(lost);

  await page.reload();
  await page.getByText('上次没有提交的内容已经带回来了').waitFor();
  expect(await page.getByLabel('详细情况').inputValue()).toBe('老人今年八十。');
  await submit(page);
  await page.getByRole('region', { name: '登记回执' }).waitFor();
  await goToPart(page, '办件');
  await page.getByRole('link', { name: '高龄补贴怎么领' }).first().waitFor();
  expect(await page.getByRole('link', { name: '高龄补贴怎么领' }).count()).toBe(1);
  await page.context().close();
});

test('someone was faster: the desk shows what they did, keeps what is typed and lets the clerk decide', async () => {
  const hash = await registered(clerk, '河道有人倒垃圾');
  const form = await openStep(clerk, '给来人留言');
  await form.getByLabel('内容').fill('已经派人去看，有结果就告诉您。');

  const head = await desks.signIn('1013');
  await head.goto(`${desks.house.url}/staff/${hash}`);
  const accept = await openStep(head, '受理');
  await accept.getByRole('button', { name: '受理' }).click();
  await head.getByText('受理：已办好').waitFor();
  await head.context().close();

  await form.getByRole('button', { name: '给来人留言' }).click();
  const news = clerk.getByRole('alert').filter({ hasText: '您填写期间，此件有了新情况' });
  await news.waitFor();
  expect(await news.innerText()).toContain('受理');
  expect(await form.getByLabel('内容').inputValue()).toBe('已经派人去看，有结果就告诉您。');
  await expectAccessible(clerk, 'a step that came too late');
  await form.getByRole('button', { name: '给来人留言' }).click();
  await clerk.getByText('给来人留言：已办好').waitFor();
  expect(await clerk.locator('.history').innerText()).toContain('已经派人去看');
});

test('a step that the rules refuse says why, in a sentence, and keeps what was typed', async () => {
  const form = await openStep(clerk, '转办');
  await form.getByLabel('所室').selectOption({ label: '便民服务中心' });
  await form.getByLabel('理由').fill('转给自己试试');
  await form.getByRole('button', { name: '转办' }).click();
  await clerk.getByRole('alert').getByText('不能转办给自己').waitFor();
  expect(await form.getByLabel('理由').inputValue()).toBe('转给自己试试');
  await form.getByRole('button', { name: '不办了' }).click();
});

test('when the sign-in ends, what is typed stays, and after signing in again the same step is open', async () => {
  const page = await desks.signIn('1001');
  await registered(page, '自来水断了两天');
  const form = await openStep(page, '当场办结');
  await form.getByLabel('答复内容').fill('水管已抢修，今晚恢复供水。');
  await page.route('**/api/cases/**', (route) => route.fulfill({ status: 401, body: '{}' }));
  await form.getByRole('button', { name: '当场办结' }).click();
  await page.getByRole('button', { name: '确认当场办结' }).click();
  await page.getByText('登录已到期').waitFor();
  await page.unroute('**/api/cases/**');
  await page.getByRole('button', { name: '重新登录' }).click();
  // The issuer still knows the person and leads straight back.
  await page.getByRole('heading', { level: 1, name: '自来水断了两天' }).waitFor();
  expect(await page.getByLabel('答复内容').inputValue()).toBe('水管已抢修，今晚恢复供水。');
  await page.getByRole('button', { name: '当场办结' }).last().click();
  await page.getByRole('button', { name: '确认当场办结' }).click();
  await page.getByText('当场办结：已办好').waitFor();

  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByText('已退出登录。').waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await fillInSignIn(page, desks.house, '1012');
  await page.getByText('农业办').first().waitFor();
  await page.context().close();
});

test('the desk is there in English too, though a sign-in leads back to one address only', async () => {
  const page = await desks.visitor();
  await page.goto(`${desks.house.url}/en/staff/#/register`);
  const account = desks.house.accounts.printed().find(({ number }) => number === '1001');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Staff number').fill('1001');
  await page.getByLabel('Password').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Register a matter' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/en/staff/');
  await page.getByLabel('Petition').check();
  await page.getByText('an answer is due by Thursday 8 October 2026').waitFor();
  await expectAccessible(page, 'registering in English');
  await page.context().close();
});

test('a case of others is no case for this person', async () => {
  const hash = await registered(clerk, '邻里宅基地纠纷');
  const other = await desks.signIn('1012');
  await other.goto(`${desks.house.url}/staff/${hash}`);
  await other.getByText('没有这个件，或者您不能查看。').waitFor();
  await other.goto(`${desks.house.url}/staff/#/cases/00000000000000000000000000000000`);
  await other.getByText('没有这个件，或者您不能查看。').waitFor();
  await other.context().close();
});

test('FI-1: a walk-in is registered by keyboard alone', async () => {
  await goToPart(clerk, '登记');
  const at = clerk.getByLabel('咨询');
  await at.focus();
  await clerk.keyboard.press('ArrowRight');
  await clerk.keyboard.press('ArrowRight');
  expect(await clerk.getByLabel('来信来访').isChecked()).toBe(true);
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('路面塌陷');
  await clerk.keyboard.press('Enter');
  await clerk.getByRole('region', { name: '登记回执' }).waitFor();
  const heading = clerk.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('SV-4.2: whereabouts are set in one place and stand on the public board', async () => {
  await goToPart(clerk, '去向');
  await clerk.getByLabel('因公外出').check();
  await clerk.getByRole('button', { name: '更新去向' }).click();
  await clerk.getByText('去向已更新：因公外出。').waitFor();
  const board = await (await fetch(`${desks.house.url}/boards/whereabouts/`)).text();
  expect(board).toContain('因公外出');
});

test.each([
  { colorScheme: 'light', width: 360, large: false },
  { colorScheme: 'dark', width: 360, large: false },
  { colorScheme: 'light', width: 320, large: true },
] as const)('every part is accessible and fits: $colorScheme, $width px, large type $large', async (given) => {
  const page = await desks.visitor({
    viewport: { width: given.width, height: 740 },
    colorScheme: given.colorScheme,
  });
  if (given.large) await page.addInitScript(() => localStorage.setItem('large-type', '1'));
  await page.goto(`${desks.house.url}/staff/`);
  await page.getByRole('button', { name: '登录' }).waitFor();
  await expectAccessible(page, 'the page before signing in');
  await fillInSignIn(page, desks.house, '1007');
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await expectAccessible(page, 'the to-do list');
  await goToPart(page, '登记');
  await page.getByLabel('上级交办').check();
  await page.getByText('更多（可不填）').click();
  await page.getByText('现在登记，最迟').waitFor();
  await expectAccessible(page, 'registering');
  await page.getByLabel('事由').fill('检查防火通道');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('img', { name: '扫码查询进度' }).waitFor();
  await expectAccessible(page, 'the receipt');
  await page.getByRole('link', { name: '打开此件' }).click();
  const form = await openStep(page, '转办');
  await expectAccessible(page, 'a case with an open step');
  await form.getByRole('button', { name: '不办了' }).click();
  await goToPart(page, '公开审核');
  await page.getByRole('heading', { level: 1, name: '公开审核' }).waitFor();
  await expectAccessible(page, 'the publishing queue');
  await page.getByRole('link', { name: '已公开' }).click();
  await page.locator('.entries a').first().click();
  await page.getByRole('heading', { name: '随公开稿一起公开的事实' }).waitFor();
  await expectAccessible(page, 'a publication');
  await goToPart(page, '去向');
  await page.getByLabel('请假').check();
  await expectAccessible(page, 'whereabouts');
  await page.getByRole('button', { name: '更新去向' }).click();
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['请选择“代办人”']);
  await expectAccessible(page, 'leave without a substitute');
  await page.context().close();
});

test('what can be touched alone is at least 48 px high', async () => {
  const page = await desks.signIn('1001', { viewport: { width: 360, height: 740 } });
  const small = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'staff-desk button, staff-desk nav a, staff-desk tbody th a, .option, summary, select, input[type="text"]',
        ),
      ]
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => target.getBoundingClientRect().height < 48)
        .map((target) => target.textContent || target.tagName),
    );
  expect(await small()).toEqual([]);
  await goToPart(page, '登记');
  await page.getByLabel('事由').waitFor();
  expect(await small()).toEqual([]);
  await page.context().close();
});

test('nothing that happened here made a page complain, and nobody else was asked for anything', async () => {
  expect(desks.complaints()).toEqual([]);
});
