// The public desk as a villager meets it: a plain form that works on any telephone, the same made easier by a script,
// and what it says when something is wrong, unknown, too much or not yet possible.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, openDesks } from './desks.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

const url = (path: string): string => desks.house.url + path;
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});
const APPLICATION = { kind: 'application', subject: '办', body: '办' };
const kept = (page: Page) => page.locator('.keep dd').allInnerTexts();

async function write(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '反映问题' }).check();
  await page.getByLabel('一句话说明').fill('村口路灯坏了半个月');
  await page.getByLabel('详细情况').fill('晚上走路看不见。\n希望早点修好。');
  await page.getByLabel('村（社区）').selectOption({ label: '后沟村' });
  await page.getByLabel('称呼').fill('王桂英');
}

test('FI-1, TL-4: without script a matter is written, checked, sent, and followed', async () => {
  const page = await desks.visitor({ ...PHONE, javaScriptEnabled: false });
  await page.goto(url('/desk/'));
  await write(page);
  await page.getByLabel('电话', { exact: false }).last().fill('不方便');
  await page.getByRole('button', { name: '下一步：核对' }).click();

  await page.getByRole('heading', { name: '有 1 处需要改' }).waitFor();
  expect(await page.getByLabel('详细情况').inputValue()).toBe('晚上走路看不见。\n希望早点修好。');
  expect(await page.getByRole('radio', { name: '反映问题' }).isChecked()).toBe(true);
  expect(await page.getByLabel('村（社区）').inputValue()).toBe('hougou');
  await page.getByLabel('电话', { exact: false }).last().fill('138-0000-1234');
  await page.getByRole('button', { name: '下一步：核对' }).click();

  await page.getByRole('heading', { level: 1, name: '请核对' }).waitFor();
  const answers = await page.getByRole('main').innerText();
  for (const said of ['反映问题', '村口路灯坏了半个月', '希望早点修好。', '后沟村', '王桂英', '138-0000-1234']) {
    expect(answers).toContain(said);
  }
  await page.getByRole('button', { name: '返回修改' }).click();
  expect(await page.getByLabel('一句话说明').inputValue()).toBe('村口路灯坏了半个月');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();

  await page.getByRole('heading', { level: 1, name: '已经收到' }).waitFor();
  const slip = await kept(page);
  const [number = '', code = '', where] = slip;
  expect(number).toMatch(/^LSK-2026-\d{6}$/);
  expect(where).toBe(url('/desk/'));
  expect(await page.getByRole('main').innerText()).toContain('最迟2026年10月8日（星期四）答复');
  // An impatient reader loads the page again: the same form, the same matter, the same code.
  await page.reload();
  expect(await kept(page)).toEqual(slip);

  await page.goto(url('/desk/'));
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('heading', { name: '村口路灯坏了半个月' }).waitFor();
  await page.context().close();
});

test('with script the same happens on one page, and the slip’s QR code leads straight back', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/'));
  await page.getByRole('button', { name: '下一步：核对' }).click();
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    '请选择“是什么事”',
    '请填写“一句话说明”',
    '请填写“详细情况”',
  ]);
  await expectAccessible(page, 'the form with faults');
  await write(page);
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '请核对' }).waitFor();
  await expectAccessible(page, 'the page to check');
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByRole('heading', { name: '已经收到' }).waitFor();
  const [number = '', code = ''] = await kept(page);
  await page.getByRole('img', { name: '扫码查询进度' }).waitFor();
  expect(await page.locator('#submitted').innerText()).toContain('最迟2026年10月8日（星期四）答复');
  expect(await page.locator('#submitted').innerText()).toContain('国庆节');
  await expectAccessible(page, 'the confirmation');
  expect(await page.getByLabel('一句话说明').inputValue()).toBe('');

  await page.getByRole('button', { name: '查看进度' }).click();
  await page.getByRole('heading', { name: '村口路灯坏了半个月' }).waitFor();
  await expectAccessible(page, 'the progress');
  // The same page is open when another slip is scanned.
  await page.goto(url(`/desk/#${number},${encodeURIComponent(code)}`));
  await page.getByRole('heading', { name: '村口路灯坏了半个月' }).waitFor();
  expect(page.url()).toBe(url('/desk/'));
  await page.context().close();
});

test('when the network goes while sending, the answers stay, and sending again submits once', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/'));
  await write(page);
  await page.getByLabel('一句话说明').fill('只该登记一次');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  const sent: string[] = [];
  const lost = '**/api/public/cases';
  await page.route(lost, async (route) => {
    sent.push(((await (await route.fetch()).json()) as { number: string }).number);
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('网络不通').waitFor();
  await page.unroute(lost);
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByRole('heading', { name: '已经收到' }).waitFor();
  expect(await kept(page)).toContain(sent[0]);
  await page.context().close();
});

test('TL-3: a wrong code is told in the page, the number stays, the code is not repeated', async () => {
  const typed = { number: 'LSK-2026-000001', code: 'AAAA-BBBB-CCCC-DDDD' };
  const answer = await fetch(url('/desk/follow'), form(typed));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const html = await answer.text();
  expect(html).toContain('没有查到');
  expect(html).toContain('value="LSK-2026-000001"');
  expect(html).not.toContain('BBBB');
  const unknown = await (await fetch(url('/desk/follow'), form({ ...typed, number: 'LSK-2026-999999' }))).text();
  expect(unknown.replaceAll('999999', '000001')).toBe(html);

  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/'));
  await page.getByLabel('编号').fill(typed.number);
  await page.getByLabel('查询码').fill(typed.code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('alert').getByText('编号和查询码对不上').waitFor();
  expect(await page.getByLabel('编号').inputValue()).toBe(typed.number);
  await expectAccessible(page, 'a lookup that found nothing');
  await page.context().close();
});

test('who comes from “an error on this site” finds that chosen, and every address of the desk is a page', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/?kind=error'));
  expect(await page.getByLabel('网站纠错').isChecked()).toBe(true);
  expect(await page.getByLabel('办事事项').isVisible()).toBe(false);
  await page.getByLabel('申请办事').check();
  expect(await page.getByLabel('办事事项').isVisible()).toBe(true);
  expect(page.url()).toBe(url('/desk/'));
  for (const path of ['/desk/follow', '/desk/submit', '/en/desk/follow/']) {
    await page.goto(url(path));
    await expectAccessible(page, path);
  }
  await page.context().close();
});

test('DI-2: without script the service of an application is asked for next, and what was written is kept', async () => {
  const page = await desks.visitor({ ...PHONE, javaScriptEnabled: false });
  await page.goto(url('/desk/'));
  expect(await page.getByLabel('办事事项').isVisible()).toBe(false);
  await page.getByLabel('申请办事').check();
  await page.getByLabel('一句话说明').fill('办老年证');
  await page.getByLabel('详细情况').fill('今年满六十五岁。');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '请接着往下填' }).waitFor();
  expect(await page.getByLabel('详细情况').inputValue()).toBe('今年满六十五岁。');
  await page.getByLabel('办事事项').selectOption({ index: 1 });
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { level: 1, name: '请核对' }).waitFor();
  await page.context().close();
});

test('what people type is shown as text, never as markup, and comes back as it was', async () => {
  const body = '<script>alert(1)</script>\n{{code}} <!--each:summary--> 𠮷野家 😀 "引号" \'单\' &amp;';
  const answer = await fetch(url('/desk/submit'), form({ kind: 'petition', subject: ' ', body }));
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).not.toContain('<script>alert');
  const page = await desks.visitor({ ...PHONE, javaScriptEnabled: false });
  await page.goto(url('/desk/'));
  await page.getByRole('radio', { name: '反映问题' }).check();
  await page.getByLabel('一句话说明').fill('<b>粗体</b>{{says}}');
  await page.getByLabel('详细情况').fill(body);
  await page.getByRole('button', { name: '下一步：核对' }).click();
  expect(await page.getByRole('main').innerText()).toContain('<b>粗体</b>{{says}}');
  await page.getByRole('button', { name: '返回修改' }).click();
  expect(await page.getByLabel('详细情况').inputValue()).toBe(body);
  await page.context().close();
});

test.each([
  ['a form from elsewhere', 403, { 'sec-fetch-site': 'cross-site' }],
  ['a form from a neighbouring origin', 403, { 'sec-fetch-site': 'same-site' }],
  ['our own page', 200, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
])('%s is answered %i', async (_who, status, headers) => {
  const sent = { kind: 'inquiry', subject: '问问', body: '怎么办' };
  expect((await fetch(url('/desk/submit'), form(sent, headers))).status).toBe(status);
});

test.each([
  ['JSON instead of a form', 415, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ['more than 64 kB', 413, form({ kind: 'inquiry', subject: '长', body: '长'.repeat(30_000) })],
  ['more than the field holds', 422, form({ kind: 'inquiry', subject: '长'.repeat(101), body: '长' })],
  ['nothing at all', 422, form({})],
  ['a service that does not exist', 422, form({ ...APPLICATION, item: 'no-such', step: 'send' })],
])('%s is refused with %i and a reason', async (_what, status, init: RequestInit) => {
  const answer = await fetch(url('/desk/submit'), init);
  expect(answer.status).toBe(status);
  expect((await answer.text()).length).toBeGreaterThan(50);
});

test('an empty lookup is asked to be filled in', async () => {
  const answer = await fetch(url('/desk/follow'), form({}));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('请填写“编号”');
});

test('English readers get the same pages in English, also without script', async () => {
  const page = await desks.visitor({ ...PHONE, javaScriptEnabled: false, locale: 'zh-CN' });
  await page.goto(url('/en/desk/'));
  await page.getByLabel('Ask a question').check();
  await page.getByLabel('In one sentence').fill('Where do I register a birth?');
  await page.getByLabel('Details').fill('My daughter was born last week.');
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { level: 1, name: 'Received' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('by Thursday 8 October 2026');
  await page.context().close();
});

test.each([
  { colorScheme: 'dark', viewport: { width: 360, height: 740 }, large: false },
  { colorScheme: 'light', viewport: { width: 320, height: 640 }, large: true },
] as const)('the desk is accessible and fits in $colorScheme, large type $large', async ({ large, ...options }) => {
  for (const path of ['/desk/', '/en/desk/']) {
    const page = await desks.visitor(options);
    if (large) await page.addInitScript(() => localStorage.setItem('large-type', '1'));
    await page.goto(url(path));
    await expectAccessible(page, path);
    await page.context().close();
  }
});

test('no page complained', () => {
  expect(desks.complaints()).toEqual([]);
});

test('plain forms have a small budget; beyond it the page says when to come back and whom to call', async () => {
  const sent = { kind: 'inquiry', subject: '问问', body: '怎么办', step: 'send' };
  let answer: Response;
  let tries = 0;
  do {
    answer = await fetch(url('/desk/submit'), form(sent));
    tries += 1;
  } while (answer.status === 200 && tries < 15);
  expect(answer.status).toBe(429);
  expect(tries).toBeLessThanOrEqual(11);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const html = await answer.text();
  expect(html).toContain(desks.house.township.hotline);
  expect(html).toContain('怎么办');
});
