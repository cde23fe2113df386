// The case on the staff desk through its steps: what is missing said once and printed, materials ticked off, a date that one
// asks for and another grants, a record put right with both values kept, papers for the person; by keyboard, on any screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, openDesks, openStep } from './desks.ts';

let desks: Desks;
let clerk: Page;
let head: Page;
let window1001: Awaited<ReturnType<typeof speaking>>;

beforeAll(async () => {
  desks = await openDesks();
  [clerk, head, window1001] = await Promise.all([
    desks.signIn('1001'),
    desks.signIn('1013'),
    speaking(desks.house, '1001'),
  ]);
});
afterAll(() => desks?.close());

/** Registers at the window; answers the record's id. */
async function registered(subject: string, more: object = { kind: 'petition' }): Promise<string> {
  const body = { channel: 'window', subject, contact: { name: '王桂英', phone: '138-0000-1234' }, ...more };
  const made: Answer = await window1001.post('/api/cases', body, { 'idempotency-key': crypto.randomUUID() });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.id;
}
const application = (subject: string) => registered(subject, { kind: 'application', item: 'minimum-living-allowance' });

async function show(page: Page, id: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desks.house.url}/staff/#/cases/${id}`);
  await page.locator('.case-head h1').waitFor();
}

const press = (page: Page, name: string) =>
  page.locator('.step form').getByRole('button', { name, exact: true }).click();
const done = (page: Page, name: string) => page.getByText(`${name}：已办好`).waitFor();
const history = (page: Page) => page.locator('.history').innerText();

/** What is on the sheet that comes out of the printer, and whether the case's own page is on it too. */
async function printed(page: Page): Promise<string> {
  await page.locator('.slip').waitFor();
  await page.emulateMedia({ media: 'print' });
  const beside = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body *'))
      .filter((one) => one.childElementCount === 0 && one.textContent?.trim() && one.getClientRects().length > 0)
      .filter((one) => one.closest('.slip') === null)
      .map((one) => one.textContent),
  );
  const text = await page.locator('.slip').innerText();
  await page.emulateMedia({ media: 'screen' });
  expect(beside, 'printed beside the slip').toEqual([]);
  return text;
}

let applied = '';

test('FI-3: everything that is missing is said once, in rows, looked at once more, and printed as a numbered notice', async () => {
  applied = await application('申请低保');
  await show(clerk, applied);
  const form = await openStep(clerk, '一次性告知');
  await form.getByLabel('材料名称（1）').fill('户口簿');
  await form.getByRole('button', { name: '再加一项' }).click();
  await clerk.keyboard.type('收入证明');
  await press(clerk, '一次性告知');
  const summary = clerk.getByRole('alert');
  expect(await summary.getByRole('link').allInnerTexts()).toEqual(['请填写“怎样补（1）”', '请填写“怎样补（2）”']);
  await expectAccessible(clerk, 'a notice with faults');
  await form.getByLabel('怎样补（1）').fill('带原件，窗口复印');
  await form.getByLabel('怎样补（2）').fill('由村民委员会开具');
  await press(clerk, '一次性告知');
  await clerk.getByText('请核对，提交后不能撤回').waitFor();
  await clerk.getByRole('button', { name: '确认一次性告知' }).click();
  await done(clerk, '一次性告知');

  const sheet = clerk.getByRole('region', { name: '一次性告知书' });
  await sheet.getByRole('img', { name: '扫码查询进度' }).waitFor();
  await expectAccessible(clerk, 'a notice to be printed');
  const text = await printed(clerk);
  for (const said of [
    '王桂英：',
    '户口簿：带原件，窗口复印',
    '收入证明：由村民委员会开具',
    '镇政府一楼大厅',
    '2026年11月12日',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toMatch(/LSK-2026-\d{6}-告1/);
  // The code is on the receipt alone.
  expect(text).not.toMatch(/([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/);
  await clerk.getByRole('button', { name: '收起' }).click();
  expect(await clerk.locator('.strip').innerText()).toContain('待补材料');
  expect(await clerk.locator('.waits').innerText()).toContain('来人补齐材料');
});

test('FI-3: a notice can be printed again later, from the history', async () => {
  await show(clerk, applied);
  await clerk.getByRole('button', { name: '打印一次性告知书' }).click();
  expect(await printed(clerk)).toContain('收入证明：由村民委员会开具');
  await clerk.getByRole('button', { name: '收起' }).click();
  expect(await clerk.locator('.slip').count()).toBe(0);
});

test('TL-3: the picture on a notice leads to the case by its number, and the code is asked for', async () => {
  const phone = await desks.visitor({ viewport: { width: 360, height: 740 } });
  await phone.goto(`${desks.house.url}/desk/#LSK-2026-000001`);
  const code = phone.getByLabel('查询码');
  await expect.poll(() => code.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await phone.getByLabel('编号').inputValue()).toBe('LSK-2026-000001');
  expect(phone.url()).toBe(`${desks.house.url}/desk/`);
  await phone.context().close();
});

test('FI-3: what came is ticked off; with the last item work goes on and the limit starts', async () => {
  await show(clerk, applied);
  let form = await openStep(clerk, '收到补充材料');
  await press(clerk, '收到补充材料');
  expect(await clerk.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['请选择“收到的材料”']);
  await form.getByLabel('户口簿').check();
  await press(clerk, '收到补充材料');
  await done(clerk, '收到补充材料');
  expect(await history(clerk)).toContain('收到补充材料，还缺1项');
  form = await openStep(clerk, '收到补充材料');
  expect(await form.getByRole('checkbox').count()).toBe(1);
  await form.getByLabel('收入证明').check();
  await press(clerk, '收到补充材料');
  await done(clerk, '收到补充材料');
  expect(await history(clerk)).toContain('补充材料已收齐');
  expect(await clerk.locator('.strip').innerText()).toContain('办理中');
});

test('TL-4: one asks for an extension, another grants it, and the page says so to both', async () => {
  const id = await registered('桥面破损');
  await window1001.step(id, 'accept', {});
  await show(clerk, id);
  const form = await openStep(clerk, '申请延期');
  await form.getByLabel('理由').fill('要等县里专家来看。');
  await press(clerk, '申请延期');
  await done(clerk, '申请延期');
  expect(await clerk.locator('.case-head').innerText()).toContain('便民服务中心负责人批复延期申请');
  expect(await clerk.getByRole('button', { name: '批准延期', includeHidden: true }).count()).toBe(0);

  await show(head, id);
  expect(await head.locator('.case-head').innerText()).toContain('路晓燕申请，待便民服务中心负责人批复');
  await openStep(head, '批准延期');
  await press(head, '批准延期');
  await done(head, '批准延期');
  expect(await history(head)).toMatch(/批准延期，期限由2026年10月8日（星期四）改为2026年10月9日/);
  expect(await head.locator('.custody').innerText()).toMatch(/待批延期/);
});

test('FI-1: a correction keeps both values, and the page goes by the right one', async () => {
  const id = await registered('路面塌限');
  await show(clerk, id);
  const form = await openStep(clerk, '更正登记');
  await form.getByLabel('更正哪一项').selectOption({ label: '事由' });
  expect(await form.getByLabel('更正为').inputValue()).toBe('路面塌限');
  await form.getByLabel('更正为').fill('路面塌陷');
  await form.getByLabel('理由').fill('错别字');
  await expectAccessible(clerk, 'a correction');
  await press(clerk, '更正登记');
  await done(clerk, '更正登记');
  expect(await clerk.locator('.case-head h1').innerText()).toBe('路面塌陷');
  expect(await history(clerk)).toMatch(/更正：事由[\s\S]*原为\s*路面塌限\s*改为\s*路面塌陷[\s\S]*错别字/);
});

test('FI-4: with the person present a hand-over leaves a slip that says where to go, whom to see and until when', async () => {
  const id = await registered('低保金没有到账', {
    kind: 'petition',
    office: 'civil-affairs',
    visitors: 8,
    emergency: true,
  });
  await show(clerk, id);
  const banner = await clerk.locator('.case-head').innerText();
  expect(banner).toContain('紧急事项。登记时已报');
  expect(banner).toContain('来访 8 人：请推选代表反映，代表不超过 5 人。');
  expect(await clerk.locator('[data-step]').first().innerText()).toBe('向上级报告');
  const form = await openStep(clerk, '转办');
  await form.getByLabel('理由').fill('属民政办职责');
  await press(clerk, '转办');
  await clerk.getByRole('region', { name: '引导单' }).waitFor();
  const text = await printed(clerk);
  for (const said of ['民政办', '镇政府一楼108室', '申建平', '0000-7120022', '路晓燕']) expect(text).toContain(said);
  expect(await clerk.locator('.waits').innerText()).toMatch(/民政办接收转办/);
});

test('AC-1.18: nobody waits for the answer to a document, and the day it is owed is said as a day', async () => {
  const id = await registered('关于做好秋季防火工作的通知', {
    kind: 'document',
    channel: 'superior',
    from: '县应急管理局',
    documentNumber: '〔2026〕12号',
    urgency: 'urgent',
    copies: 1,
  });
  await show(clerk, id);
  expect(await clerk.locator('.waits').innerText()).toMatch(/签收[\s\S]*路晓燕（便民服务中心）办结/);
  expect(await clerk.locator('.waits').innerText()).not.toContain('来人');
  expect(await clerk.locator('.why').first().innerText()).toContain('收到，限当日办完');
});

test('TL-3: a refusal gives its reasons, its basis and the way to contest it, on paper too', async () => {
  const id = await registered('要求补发十年前的补贴');
  await show(clerk, id);
  const form = await openStep(clerk, '不予办理');
  await form.getByLabel('不予办理的理由').fill('该补贴已按规定发放。');
  await form.getByLabel('依据').fill('补贴资金管理办法第九条');
  await form.getByLabel('救济途径').fill('六十日内可以申请行政复议。');
  await press(clerk, '不予办理');
  await clerk.getByRole('button', { name: '确认不予办理' }).click();
  await clerk.getByRole('region', { name: '不予办理告知书' }).waitFor();
  const text = await printed(clerk);
  for (const said of ['该补贴已按规定发放。', '补贴资金管理办法第九条', '六十日内可以申请行政复议。'])
    expect(text).toContain(said);
});

test('TL-3: a code given anew is shown once, on a sheet of its own, and opens the case', async () => {
  const id = await registered('水管破裂');
  await show(clerk, id);
  const form = await openStep(clerk, '补发查询码');
  await form.getByLabel('出示的证件').fill('居民身份证');
  await press(clerk, '补发查询码');
  await clerk.getByRole('button', { name: '确认补发查询码' }).click();
  const sheet = clerk.getByRole('region', { name: '补发查询码回执' });
  await sheet.getByRole('img', { name: '扫码查询进度' }).waitFor();
  await expectAccessible(clerk, 'a code given anew');
  const [number = '', code = ''] = await sheet.locator('.keep dd').allInnerTexts();
  const found = await fetch(`${desks.house.url}/api/public/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  });
  expect(found.status).toBe(200);
  await clerk.getByRole('button', { name: '打开此件' }).click();
  await clerk.locator('.case-head h1').waitFor();
  expect(await clerk.locator('staff-desk').innerText()).not.toContain(code);
});

test('someone was faster: rows already typed are kept while the desk shows what the colleague did', async () => {
  const id = await application('申请临时救助');
  await show(clerk, id);
  const form = await openStep(clerk, '一次性告知');
  await form.getByLabel('材料名称（1）').fill('户口簿');
  await form.getByLabel('怎样补（1）').fill('带原件');
  await show(head, id);
  const message = await openStep(head, '给来人留言');
  await message.getByLabel('内容').fill('请带户口簿来。');
  await press(head, '给来人留言');
  await done(head, '给来人留言');

  await press(clerk, '一次性告知');
  await clerk.getByRole('button', { name: '确认一次性告知' }).click();
  const news = clerk.getByRole('alert').filter({ hasText: '您填写期间，此件有了新情况' });
  await news.waitFor();
  expect(await news.innerText()).toContain('请带户口簿来。');
  expect(await form.getByLabel('怎样补（1）').inputValue()).toBe('带原件');
  await expectAccessible(clerk, 'a notice that came too late');
});

test('rows begun and not sent are there again after the page was loaded anew', async () => {
  const id = await application('申请高龄补贴');
  await show(clerk, id);
  const form = await openStep(clerk, '一次性告知');
  await form.getByLabel('材料名称（1）').fill('身份证');
  await form.getByRole('button', { name: '再加一项' }).click();
  await form.getByLabel('材料名称（2）').fill('照片');
  await form.getByLabel('怎样补（2）').fill('一寸两张');
  await clerk.reload();
  await clerk.getByLabel('怎样补（2）').waitFor();
  expect(await clerk.getByLabel('材料名称（1）').inputValue()).toBe('身份证');
  expect(await clerk.getByLabel('怎样补（2）').inputValue()).toBe('一寸两张');
  await clerk.getByRole('button', { name: '删去第1项' }).press('Enter');
  expect(await clerk.getByLabel('材料名称（1）').inputValue()).toBe('照片');
  expect(await clerk.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('删去第1项');
  await clerk.locator('.step form').getByRole('button', { name: '不办了' }).click();
});

test('TL-5: offices are invited by ticking them, one of them answers otherwise, and the leader rules', async () => {
  const id = await registered('河道淤积');
  await window1001.step(id, 'accept', {});
  await show(clerk, id);
  const form = await openStep(clerk, '邀请联合办理');
  await form.getByLabel('农业办').check();
  await form.getByLabel('建议期限').fill('2026-09-30');
  await press(clerk, '邀请联合办理');
  await done(clerk, '邀请联合办理');
  const agriculture = await desks.signIn('1014');
  await show(agriculture, id);
  const answer = await openStep(agriculture, '确认联办期限');
  await answer.getByLabel('否').check();
  await answer.getByLabel('建议期限').fill('2026-10-08');
  await press(agriculture, '确认联办期限');
  await done(agriculture, '确认联办期限');
  expect(await history(agriculture)).toContain('农业办答复联办期限：建议改为2026年10月8日（星期四）');
  expect(await agriculture.locator('.waits').innerText()).toMatch(/分管领导.+裁定联办期限/);
  await agriculture.context().close();
});

test.each([
  { colorScheme: 'dark', width: 360, large: false },
  { colorScheme: 'light', width: 320, large: true },
] as const)(
  'rows, slips and the custody line are accessible and fit: $colorScheme, $width px, large type $large',
  async (given) => {
    const page = await desks.signIn('1001', {
      viewport: { width: given.width, height: 740 },
      colorScheme: given.colorScheme,
    });
    if (given.large) await page.evaluate(() => localStorage.setItem('large-type', '1'));
    await show(page, applied);
    await expectAccessible(page, 'a case with a history');
    await page.getByRole('button', { name: '打印一次性告知书' }).click();
    await page.getByRole('img', { name: '扫码查询进度' }).waitFor();
    await expectAccessible(page, 'a notice');
    const form = await openStep(page, '一次性告知');
    await form.getByRole('button', { name: '再加一项' }).click();
    await expectAccessible(page, 'rows of a notice');
    await page.context().close();
  },
);

test('nothing that happened here made a page complain', () => {
  expect(desks.complaints()).toEqual([]);
});
