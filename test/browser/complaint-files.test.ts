// Files that a reporter adds to a complaint (SV-4.1, DI-4): on a small telephone with and without script, with the complaint
// and later under its code; at the counter; and opened by who has it.
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpeg, largePng, png } from '../functions/attachments/make-files.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const WITH_AND_WITHOUT = [
  ['with', PHONE],
  ['without', { ...PHONE, javaScriptEnabled: false }],
] as const;
const SUBJECT = '窗口收钱不给收据';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks?.close());

const url = (path: string): string => desks.house.url + path;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const file = (name: string, buffer: Buffer, mimeType = 'image/png') => ({ name, mimeType, buffer });

async function write(page: Page): Promise<void> {
  await page.getByLabel('匿名').check();
  await page.getByLabel('哪个所室').selectOption({ label: '民政办' });
  await page.getByLabel('一句话说明').fill(SUBJECT);
  await page.getByLabel('详细情况').fill('收了两百元，没有收据。');
}

/** The form of a message on the page of a matter. */
async function message(page: Page) {
  const form = page.locator('details.act').filter({ has: page.locator('summary', { hasText: '给受理人留言' }) });
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  return form;
}

test.each(WITH_AND_WITHOUT)(
  'SV-4.1, DI-4: %s script files come with a complaint and later; a wrong one is named and nothing is lost',
  async (script, options) => {
    const page = await desks.visitor(options);
    await page.goto(url('/desk/complaint/'));
    await write(page);
    await page
      .getByLabel('附件')
      .setInputFiles([file('收钱的照片.png', png()), file('说明.png', Buffer.from('<!doctype html><p>网页</p>'))]);
    await press(page, '下一步：核对');
    await page.getByRole('alert').getByText('附件“说明.png”：这个文件不能作为附件').waitFor();
    await picture(page, `complaint-files-fault-${script}`);
    if (script === 'with') await expectAccessible(page, 'a complaint with a file that is not taken');
    expect(await page.getByLabel('详细情况').inputValue()).toBe('收了两百元，没有收据。');
    expect(await page.getByLabel('收钱的照片.png').isChecked()).toBe(true);
    await page.locator('#files').setInputFiles(file('收条.jpg', jpeg(), 'image/jpeg'));
    await press(page, '下一步：核对');
    await page.getByRole('heading', { name: '谁能看到' }).waitFor();
    await page.getByText('收钱的照片.png、收条.jpg').waitFor();
    await picture(page, `complaint-files-check-${script}`);
    await press(page, '确认提交');
    await page.getByRole('heading', { name: '怎样保管' }).waitFor();
    const [number = '', code = ''] = await page.locator('.keep dd').allInnerTexts();

    await page.goto(url('/desk/'));
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await press(page, '查询');
    await page.getByRole('heading', { name: SUBJECT }).waitFor();
    const received = page.locator('dl.pairs > div').filter({ hasText: '已收到的附件' });
    expect(await received.locator('dd').innerText()).toBe('2 个');
    const form = await message(page);
    await form.locator('textarea').fill('补一张现场照片');
    await form.locator('input[type=file]').setInputFiles(file('空的.png', Buffer.alloc(0)));
    await form.getByRole('button', { name: '发送留言' }).click();
    await page.getByRole('alert').getByText('附件“空的.png”：是空文件').waitFor();
    const again = await message(page);
    expect(await again.locator('textarea').inputValue()).toBe('补一张现场照片');
    await again
      .locator('input[type=file]')
      .setInputFiles(file('现场.png', script === 'with' ? largePng(2_200_000) : png()));
    await again.getByRole('button', { name: '发送留言' }).click();
    await page.getByText('留言已经收到，加密保存').waitFor();
    expect(await received.locator('dd').innerText()).toBe('3 个');
    await picture(page, `complaint-files-follow-${script}`);
    if (script === 'with') await expectAccessible(page, 'a complaint followed, with files');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  },
);

test('SV-4.1: a file brought to the counter is sealed with the complaint, and opened for a reason by who has it', async () => {
  const clerk = await desks.signIn('1001');
  await goToPart(clerk, '登记');
  await clerk.getByLabel('投诉举报').check();
  await clerk.getByLabel('事由').fill('来信反映收费');
  await clerk.getByLabel('实名，要求保密').check();
  const bytes = png();
  await clerk.locator('#r-files').setInputFiles(file('来信扫描.png', bytes));
  const made = clerk.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/cases'),
  );
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  const { id } = await (await made).json();
  const reference = `J-${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
  await clerk.getByRole('region', { name: '登记回执' }).waitFor();
  const kept = await clerk.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect((await clerk.content()) + kept).not.toContain('来信扫描');

  const holder = await desks.signIn('1005');
  await holder.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click();
  const form = holder.locator('.unsealing form');
  await form.getByLabel('理由').fill('核对来信');
  await form.getByLabel('举报内容', { exact: true }).check();
  await form.getByRole('button', { name: '启封' }).click();
  await holder.getByText('来信扫描.png').waitFor();
  await expectAccessible(holder, 'the files of a complaint');
  await picture(holder, 'complaint-files-opened');
  await holder.getByRole('button', { name: '启封并保存来信扫描.png' }).click();
  await holder.getByText('请先写明理由。').waitFor();
  await holder.getByLabel('启封附件的理由').fill('看来信原件');
  const saving = holder.waitForEvent('download');
  await holder.getByRole('button', { name: '启封并保存来信扫描.png' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('来信扫描.png');
  expect(readFileSync(await saved.path()).equals(bytes)).toBe(true);
  await holder.getByText('“来信扫描.png”已启封').waitFor();
  // Its opening stands in the list at once, and what was opened stays on the page.
  const openings = holder.locator('section', { has: holder.locator('#openings') });
  await openings.getByText('看来信原件').waitFor();
  expect(await openings.locator('strong').allInnerTexts()).toEqual(['启封一个附件', '启封举报内容']);
  expect(await holder.locator('.sealed-words').innerText()).toContain('来信扫描.png');
});

test('no page complained', () => {
  expect(desks.complaints()).toEqual([]);
});
