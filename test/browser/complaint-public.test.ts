// A complaint as somebody who may be afraid makes and follows it, on a small telephone, with and without script: whom it is
// kept from, what is promised before it is sent, and that nothing of it stays behind (SV-4.1, SC-6).
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, openDesks, picture } from './desks.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const PLAIN: BrowserContextOptions = { ...PHONE, javaScriptEnabled: false };
const WITH_AND_WITHOUT = [
  ['with', PHONE],
  ['without', PLAIN],
] as const;
const NEXT = '下一步：核对';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

const url = (path: string): string => desks.house.url + path;
const kept = (page: Page) => page.locator('.keep dd').allInnerTexts();
const text = (page: Page) => page.getByRole('main').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function write(page: Page): Promise<void> {
  await page.getByLabel('匿名').check();
  await page.getByLabel('哪个所室').selectOption({ label: '民政办' });
  await page.getByLabel('说不出名字的').fill('窗口戴眼镜的那位');
  await page.locator('summary').getByText('吃请收礼').click();
  await page.getByLabel('收钱、收礼').check();
  for (const office of ['便民服务中心', '民政办']) {
    const fold = page.locator('.fold').filter({ hasText: office });
    await fold.locator('summary').click();
    await fold.getByRole('checkbox').first().check();
  }
  await page.getByLabel('一句话说明').fill('窗口让我跑了三趟');
  await page.getByLabel('详细情况').fill('每次说的都不一样。\n最后一次说没空。');
}

/** Sends it and answers number and code. */
async function sends(page: Page): Promise<readonly [string, string]> {
  await press(page, NEXT);
  await page.getByRole('heading', { name: '谁能看到' }).waitFor();
  await press(page, '确认提交');
  await page.getByRole('heading', { name: '怎样保管' }).waitFor();
  const [number = '', code = ''] = await kept(page);
  return [number, code];
}

async function follows(page: Page, [number, code]: readonly [string, string]): Promise<void> {
  await page.goto(url('/desk/'));
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await press(page, '查询');
  await page.getByRole('heading', { name: '窗口让我跑了三趟' }).waitFor();
}

async function opens(page: Page, name: string) {
  const form = page.locator('details.act').filter({ has: page.locator('summary', { hasText: name }) });
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  return form;
}

test.each(WITH_AND_WITHOUT)(
  'SV-4.1, SC-6: %s script a complaint is reached from every page, written without a name, kept from several, and sent',
  async (script, options) => {
    const page = await desks.visitor(options);
    await page.goto(url('/boards/results/'));
    await page.getByRole('navigation', { name: '本站工具' }).getByRole('link', { name: '投诉举报' }).click();
    await page.getByRole('heading', { level: 1, name: '投诉举报' }).waitFor();
    expect(await page.getByLabel('办事事项').count()).toBe(0);
    await picture(page, `complaint-${script}`);
    if (script === 'with') await expectAccessible(page, 'the page of complaints');
    await write(page);

    if (script === 'without') {
      // A name beside “without a name” contradicts itself: it is said at the field, and everything typed is kept.
      await page.getByLabel('称呼').fill('王桂英');
      await press(page, NEXT);
      await page.getByRole('alert').getByText('选了匿名就不能留').waitFor();
      await picture(page, 'complaint-contradiction');
      expect(await page.getByLabel('称呼').inputValue()).toBe('王桂英');
      expect(await page.getByLabel('详细情况').inputValue()).toBe('每次说的都不一样。\n最后一次说没空。');
      expect(await page.locator('input[name="keep-from"]:checked').count()).toBe(2);
      expect(await page.getByLabel('哪个所室').inputValue()).toBe('civil-affairs');
      await page.getByLabel('称呼').fill('');
    } else {
      expect(await page.getByLabel('称呼').isVisible()).toBe(false);
    }

    await press(page, NEXT);
    await page.getByRole('heading', { name: '谁能看到' }).waitFor();
    if (script === 'with') await expectAccessible(page, 'the check of a complaint');
    await picture(page, `complaint-check-${script}`);
    const before = await text(page);
    const known = ['匿名', '民政办', '窗口戴眼镜的那位', '收钱、收礼、收购物卡', '12388'];
    for (const says of [...known, '谁也不能补', '只显示一次', '密封转送泽川县', '过几天']) {
      expect(before).toContain(says);
    }
    expect(before.match(/、/g)?.length).toBeGreaterThan(0);
    await press(page, '确认提交');
    await page.getByRole('heading', { name: '怎样保管' }).waitFor();
    const [number = '', code = '', at] = await kept(page);
    expect(number).toMatch(/^LSK-2026-T\d{6}$/);
    expect(at).toBe(url('/desk/'));
    await page.locator('.slip').getByRole('img', { name: '扫码查询进度' }).waitFor();
    if (script === 'with') await expectAccessible(page, 'the slip of a complaint');
    await picture(page, `complaint-slip-${script}`);
    const after = await text(page);
    for (const says of [
      '最迟2026年10月8日（星期四）',
      '最迟2026年11月23日（星期一）',
      '第 15 天',
      '抄在纸上',
      '12388',
    ]) {
      expect(after).toContain(says);
    }
    expect(after).not.toContain('首问责任人');
    expect(page.url()).not.toContain(code.slice(0, 4));
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    await follows(page, [number, code]);
    expect(page.url()).not.toContain(code.slice(0, 4));
    await page.context().close();
  },
);

test.each(WITH_AND_WITHOUT)(
  'SV-4.1, SC-1: %s script it is followed, written to both ways, urged, and taken back in words of its own',
  async (script, options) => {
    const page = await desks.visitor(options);
    await page.goto(url('/desk/complaint/'));
    await write(page);
    const slip = await sends(page);
    await follows(page, slip);
    if (script === 'with') await expectAccessible(page, 'a complaint followed');
    await picture(page, `complaint-follow-${script}`);
    expect(await page.locator('details.act > summary').allInnerTexts()).toEqual([
      '给受理人留言',
      '催办',
      '反映打击报复',
      '撤回',
    ]);
    const said = await text(page);
    for (const says of ['收到您的投诉举报', '效能考评组', '丢了谁也不能补发']) expect(said).toContain(says);
    expect(said).not.toContain('报上编号');

    const message = await opens(page, '给受理人留言');
    await message.getByLabel('留言').fill('当时还有一位大姐在场');
    await message.getByRole('button', { name: '发送留言' }).click();
    await page.getByText('留言已经收到，加密保存').waitFor();
    await page.locator('.said').getByText('当时还有一位大姐在场').waitFor();
    await page.getByText('您的留言', { exact: true }).waitFor();
    await (await opens(page, '催办')).getByRole('button', { name: '催办' }).click();
    await page.getByText('已经催办，受理人已收到提醒').waitFor();

    const clock = await fetch(url('/_local/clock'));
    const { now } = (await clock.json()) as { now: string };
    const later = new Date(Date.parse(now) + 11 * 60_000).toISOString();
    await fetch(url('/_local/clock'), { method: 'PUT', body: JSON.stringify({ now: later }) });
    await follows(page, slip);
    await (await opens(page, '撤回')).getByRole('button', { name: '要求撤回' }).click();
    await page.getByText('已经开始的调查不因撤回而停止').waitFor();
    await picture(page, `complaint-withdraw-${script}`);
    await press(page, '确认撤回');
    await page.getByText('已经记下您要求撤回').waitFor();
    expect(await text(page)).toContain('当时还有一位大姐在场');
    await page.context().close();
  },
);

test('SV-4.1: whoever writes without a name is asked and answers under the code', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/complaint/'));
  await write(page);
  const slip = await sends(page);
  const officer = await speaking(desks.house, '1005');
  const { body } = await officer.get('/api/cases?view=open');
  // Members name it by a reference; the newest stands first.
  const { id } = body.items.find(({ kind }: { kind: string }) => kind === 'complaint');
  expect((await officer.step(id, 'message', { text: '请问是哪一天去的？' })).status).toBe(200);
  await follows(page, slip);
  await page.locator('.said').getByText('请问是哪一天去的？').waitFor();
  await page.getByText('受理人给您的留言').waitFor();
  await page.context().close();
});

test('SV-4.1: on the desk for everything a complaint asks for more once it is chosen, and without script next', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/?kind=complaint'));
  expect(await page.getByLabel('投诉举报').isChecked()).toBe(true);
  expect(page.url()).toBe(url('/desk/'));
  await page.getByLabel('保密').waitFor();
  await page.getByLabel('保密').check();
  await page.getByText('例如：窗口让我跑了三趟').waitFor();
  await expectAccessible(page, 'the desk with a complaint chosen');
  await picture(page, 'desk-complaint-chosen');
  await page.getByLabel('咨询').check();
  await page.getByText('例如：村口路灯').waitFor();
  expect(await page.getByLabel('保密').isVisible()).toBe(false);
  await page.context().close();

  const plain = await desks.visitor(PLAIN);
  await plain.goto(url('/desk/'));
  expect(await plain.getByLabel('保密').isVisible()).toBe(false);
  await plain.getByLabel('投诉举报').check();
  await plain.getByLabel('一句话说明').fill('窗口让我跑了三趟');
  await plain.getByLabel('详细情况').fill('每次说的都不一样。');
  await press(plain, NEXT);
  await plain.getByRole('heading', { name: '请接着往下填' }).waitFor();
  expect(await plain.getByLabel('详细情况').inputValue()).toBe('每次说的都不一样。');
  await press(plain, NEXT);
  await plain.getByRole('alert').getByText('请选择“您以什么身份反映”').waitFor();
  await plain.getByLabel('实名').check();
  await press(plain, NEXT);
  await plain.getByRole('alert').getByText('请填写“称呼”').waitFor();
  await plain.context().close();
});

test('SV-4.1: a complaint is written by keyboard alone', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/complaint/'));
  const { keyboard } = page;
  await page.getByLabel('实名').focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  expect(await page.getByLabel('保密').isChecked()).toBe(true);
  await page.locator('[data-field="keep-from"] .fold summary').first().focus();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  expect(await page.locator('input[name="keep-from"]:checked').count()).toBe(1);
  await page.getByLabel('一句话说明').focus();
  await keyboard.type('窗口让我跑了三趟');
  await keyboard.press('Tab');
  await keyboard.type('每次说的都不一样');
  await page.getByRole('button', { name: NEXT }).focus();
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '谁能看到' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-heading');
  await page.context().close();
});

test('SV-4.1: whoever leaves quickly is on an everyday page, and the way back does not lead to what was typed', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/'));
  await page.goto(url('/desk/complaint/'));
  await write(page);
  await page.getByRole('link', { name: '立即离开' }).first().click();
  await page.waitForURL(url('/boards/items/'));
  await page.goBack();
  await page.waitForURL(url('/'));
  await page.goto(url('/desk/complaint/'));
  expect(await page.getByLabel('一句话说明').inputValue()).toBe('');
  await page.context().close();

  const plain = await desks.visitor(PLAIN);
  await plain.goto(url('/desk/complaint/'));
  await plain.getByRole('link', { name: '立即离开' }).first().click();
  await plain.waitForURL(url('/boards/items/'));
  await plain.context().close();
});

test('SV-4.1: the slip’s QR code carries the code behind #, and the page takes it out of the address at once', async () => {
  const page = await desks.visitor(PHONE);
  await page.goto(url('/desk/complaint/'));
  await write(page);
  const [number, code] = await sends(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url('/'));
  await page.goto(url(`/desk/#${number},${encodeURIComponent(code)}`));
  await page.getByRole('heading', { name: '窗口让我跑了三趟' }).waitFor();
  expect(page.url()).toBe(url('/desk/'));
  expect(asked.filter((one) => one.split('#')[0]?.includes(code.slice(0, 4)))).toEqual([]);
  await page.context().close();
});

test('SV-4.1: every page that the door answers a complaint with is accessible and fits a small telephone', async () => {
  const page = await desks.visitor({ ...PHONE, colorScheme: 'dark' });
  // The desk’s own script stays away, so that its forms are sent as they stand.
  await page.route('**/_site/*.js', (route) => route.abort());
  await page.goto(url('/desk/complaint/'));
  await write(page);
  await page.getByLabel('称呼').fill('王桂英');
  await press(page, NEXT);
  await page.getByRole('alert').getByRole('link', { name: '选了匿名就不能留' }).click();
  expect(await page.getByLabel('称呼').evaluate((field) => field === document.activeElement)).toBe(true);
  // Who and what was ticked is seen again.
  expect(await page.locator('.fold[open]').count()).toBe(3);
  await expectAccessible(page, 'a contradiction from the door');
  await page.getByLabel('称呼').fill('');
  await press(page, NEXT);
  await page.getByRole('heading', { name: '谁能看到' }).waitFor();
  await expectAccessible(page, 'the check from the door');
  await press(page, '确认提交');
  await page.getByRole('heading', { name: '怎样保管' }).waitFor();
  await expectAccessible(page, 'the slip from the door');
  const [number = '', code = ''] = await kept(page);
  await follows(page, [number, code]);
  await expectAccessible(page, 'a complaint followed, from the door');
  await page.context().close();
});

test('SV-4.1: in English, in large type and on 320 px the pages of the door fit, and the slip is printed with its code', async () => {
  const page = await desks.visitor({ viewport: { width: 320, height: 640 } });
  await page.addInitScript(() => localStorage.setItem('large-type', '1'));
  await page.route('**/_site/*.js', (route) => route.abort());
  await page.goto(url('/en/desk/complaint/'));
  await page.locator('[name="identity"][value="named"]').check();
  for (const fold of await page.locator('[data-field="grounds"] summary').all()) await fold.click();
  for (const matter of ['SV-2/idle', 'SV-2/slow', 'SV-2/absent', 'SC-2/meals']) {
    await page.locator(`[name="grounds"][value="${matter}"]`).check();
  }
  await page.locator('[name="subject"]').fill('Sent away three times');
  await page.locator('[name="body"]').fill(`A different reason each time. ${'Averylongwordwithoutanybreak'.repeat(4)}`);
  await press(page, 'Next: check');
  await page.getByRole('alert').getByText('Please fill in “Name”').waitFor();
  await expectAccessible(page, 'the form from the door');
  await picture(page, 'large-form');
  await page.locator('[name="name"]').fill('Wang');
  await press(page, 'Next: check');
  await page.getByRole('heading', { name: 'Who will see it' }).waitFor();
  await expectAccessible(page, 'the check from the door');
  await picture(page, 'large-check');
  await press(page, 'Send');
  await page.getByRole('heading', { name: 'How to keep it' }).waitFor();
  await expectAccessible(page, 'the slip from the door');
  await picture(page, 'large-slip');
  const [number = '', code = ''] = await kept(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  for (const printed of [page.getByText(number), page.getByText(code), page.locator('.qr svg')]) {
    expect(await printed.isVisible()).toBe(true);
  }
  expect(await page.getByRole('link', { name: 'Leave this page' }).isVisible()).toBe(false);
  await picture(page, 'large-slip-print');
  await page.context().close();
});

test.each([
  { colorScheme: 'dark', viewport: { width: 360, height: 740 }, large: false },
  { colorScheme: 'light', viewport: { width: 320, height: 640 }, large: true },
  { colorScheme: 'light', viewport: { width: 1200, height: 850 }, large: false },
] as const)(
  'the page of complaints is accessible and fits in $colorScheme at $viewport.width, large type $large',
  async ({ large, ...options }) => {
    for (const path of ['/desk/complaint/', '/en/desk/complaint/', '/en/desk/', '/']) {
      const page = await desks.visitor(options);
      if (large) await page.addInitScript(() => localStorage.setItem('large-type', '1'));
      await page.goto(url(path));
      // What folds away must fit as well.
      for (const fold of await page.locator('.fold:visible > summary').all()) await fold.click();
      await expectAccessible(page, path);
      await picture(page, `page-${path.replaceAll('/', '_')}-${options.viewport.width}-${options.colorScheme}`);
      await page.context().close();
    }
  },
);

test('no page complained', () => {
  expect(desks.complaints()).toEqual([]);
});
