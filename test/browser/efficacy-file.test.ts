// The efficacy file at the desk in a real browser (AP-4): one's own from the bar, that of somebody whom one leads, on a phone, in
// large type and on paper, and taken along.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt, type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks('2026-09-24T09:00:00+08:00');
  await clockAt(desks, '2026-10-08T09:00:00+08:00');
}, 180_000);
afterAll(() => desks?.close());

test('AP-4: a person reads their own file from the bar of the desk, prints it with lines to sign on, and takes it along', async () => {
  const page = await desks.signIn('1001');
  await goToPart(page, '我的效能档案');
  await page.getByRole('heading', { name: '个人效能建设档案' }).waitFor();
  await page.getByRole('heading', { name: '2026年第3季度考评：待自评' }).waitFor();
  expect(await page.getByRole('heading', { name: '查阅登记' }).count()).toBe(0);
  await expectAccessible(page, 'an own efficacy file');
  await picture(page, 'file-own');
  for (const [button, ending] of [
    ['Excel 文件', 'xlsx'],
    ['数据文件（JSON）', 'json'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await coming).suggestedFilename()).toBe(`efficacy-file-1001.${ending}`);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('本人核对签名').isVisible()).toBe(true);
  for (const name of ['打印', 'Excel 文件', '退出']) {
    expect(await page.getByRole('button', { name }).isVisible(), name).toBe(false);
  }
  await picture(page, 'file-print');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, 'file.pdf'), pdf);
  const [, wide, high] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([595, 842]);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, 'an own efficacy file on a phone');
  await picture(page, 'file-phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${desks.house.url}/en/staff/#/file`);
  await page.getByRole('heading', { name: 'Efficacy file' }).waitFor();
  await expectAccessible(page, 'an own efficacy file in English and dark on a phone');
  await picture(page, 'file-english-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${desks.house.url}/staff/#/file`);
  await page.getByRole('heading', { name: '个人效能建设档案' }).waitFor();
  await page.setViewportSize({ width: 1200, height: 850 });
  await page.getByRole('button', { name: '大字' }).click();
  await picture(page, 'file-large');
  await page.getByRole('link', { name: '2026年第3季度', exact: true }).click();
  await page.getByRole('heading', { name: '2026年第3季度' }).first().waitFor();
  expect(desks.complaints()).toEqual([]);
  await page.context().close();
}, 120_000);

test('AP-4: a leader finds those they lead and nobody else, and is told that the reading is on record', async () => {
  const page = await desks.signIn('1004');
  await goToPart(page, '我的效能档案');
  await page.getByRole('link', { name: '查阅他人档案' }).click();
  const list = page.locator('file-list');
  await list.getByRole('link').first().waitFor();
  await picture(page, 'file-list');
  await list.locator('a[href="#/file/1001"]').click();
  await page.getByText('本次查阅已登记').waitFor();
  await expectAccessible(page, 'an efficacy file of another');
  await picture(page, 'file-other');
  await page.goto(`${desks.house.url}/staff/#/file/1012`);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('heading', { name: '个人效能建设档案' }).count()).toBe(0);
  expect(desks.complaints()).toEqual([]);
  await page.context().close();
}, 120_000);

test('AP-4: results of a year that has none are not drafted; who drafts them is told so', async () => {
  const page = await desks.signIn('1005');
  await page.goto(`${desks.house.url}/staff/#/publishing/appraisal/new`);
  await page.getByRole('heading', { name: '2025年度考评结果' }).waitFor();
  await expectAccessible(page, 'putting forward results of a year');
  await picture(page, 'file-board-draft');
  await page.getByRole('button', { name: '用归档结果起草' }).click();
  await page.getByRole('alert').waitFor();
  expect(desks.complaints()).toEqual([]);
  await page.context().close();
}, 60_000);
