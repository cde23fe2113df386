// Attachments as a clerk meets them: what cannot be taken is said before anything is sent, a broken line costs one piece,
// and what was attached comes back as it was.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chunk, largePng, png } from '../functions/attachments/make-files.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
let clerk: Page;

beforeAll(async () => {
  desks = await openDesks();
  clerk = await desks.signIn('1001');
  await goToPart(clerk, '登记');
  await clerk.getByLabel('来信来访').check();
  await clerk.getByLabel('事由').fill('路灯不亮，附照片');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByRole('link', { name: '打开此件' }).click();
  await clerk.getByRole('heading', { name: '附件' }).waitFor();
});
afterAll(() => desks?.close());

const section = () => clerk.getByRole('region', { name: '附件' });
const upload = () => section().getByRole('button', { name: '上传', exact: true });
const choose = (name: string, mimeType: string, buffer: Buffer) =>
  clerk.getByLabel('添加附件').setInputFiles({ name, mimeType, buffer });
const alert = () => section().getByRole('alert');

test.each<readonly [string, string, string, () => Buffer, RegExp]>([
  ['a file of 12 MB', '照片.png', 'image/png', () => Buffer.alloc(12 * 1024 * 1024), /有 12 MB，超过 10 MB，没有上传/],
  [
    'a program',
    '照片.exe',
    'application/octet-stream',
    () => Buffer.from('MZ'),
    /不是JPEG 图片、PNG 图片、PDF 文件，没有上传/,
  ],
  ['an empty file', '空.png', 'image/png', () => Buffer.alloc(0), /是空文件，没有上传/],
])('DI-4: %s is refused before anything is sent', async (_, name, type, bytes, says) => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => void asked.push(request.url());
  clerk.on('request', note);
  await choose(name, type, bytes());
  await upload().click();
  expect(await alert().innerText()).toMatch(says);
  clerk.off('request', note);
  expect(asked.filter((url) => url.includes('/api/attachments'))).toEqual([]);
});

test('DI-4: a program named as a picture is refused by the house, and another file can be chosen at once', async () => {
  await choose('照片.png', 'image/png', Buffer.from('MZ this is a program'));
  await upload().click();
  await alert().getByText('这个文件不能作为附件：内容是程序、压缩包或网页').waitFor();
  expect(await clerk.getByLabel('添加附件').evaluate((input) => input === document.activeElement)).toBe(true);
  await expectAccessible(clerk, 'a case with a refused file');
});

test('DI-4: by keyboard alone a picture is attached, and saved again without its metadata', async () => {
  await choose('𠮷野家门口😀.png', 'image/png', png({ notes: [chunk('tEXt', 'Author\0王建国')] }));
  await upload().focus();
  await clerk.keyboard.press('Enter');
  const get = section().getByRole('button', { name: '下载𠮷野家门口😀.png' });
  await get.waitFor();
  expect(await section().innerText()).toContain('0.1 MB');
  await expectAccessible(clerk, 'a case with a file');
  const [saved] = await Promise.all([clerk.waitForEvent('download'), get.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('𠮷野家门口😀.png');
  expect(readFileSync(await saved.path()).equals(png())).toBe(true);
});

test('DI-4: a line that breaks half-way costs one piece; the rest goes on where it was', async () => {
  const bytes = largePng(4_500_000);
  await clerk.route('**/api/attachments/*/3', (route) => route.abort('connectionreset'));
  await choose('现场.png', 'image/png', bytes);
  await upload().click();
  await alert().getByText('网络断了。已经传上去的部分还在').waitFor();
  await clerk.unroute('**/api/attachments/*/3');
  const sent: string[] = [];
  clerk.on('request', (request) => void (request.method() === 'PUT' && sent.push(request.url().slice(-1))));
  await section().getByRole('button', { name: '接着上传' }).press('Enter');
  const get = section().getByRole('button', { name: '下载现场.png' });
  await get.waitFor();
  expect(sent).toEqual(['3', '4', '5']);
  const [saved] = await Promise.all([clerk.waitForEvent('download'), get.click()]);
  expect(readFileSync(await saved.path()).equals(bytes)).toBe(true);
});

test('nothing on the way was blocked by the page’s own policy', () => {
  expect(desks.complaints()).toEqual([]);
});
