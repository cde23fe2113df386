// The registers of a month at the desk: chosen, read on any screen, taken along as a file, printed on A4 across.
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speaking } from '../journeys/open-sample-house.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
let chair: Page;

beforeAll(async () => {
  desks = await openDesks();
  const clerk = await speaking(desks.house, '1001');
  for (let i = 0; i < 30; i++) {
    const subject = i === 0 ? '=1+1' : `后沟村东渠有一段漏水，下游二十多亩地浇不上水（${i}）`;
    const body = { kind: 'petition', channel: 'visit', subject, contact: { name: '郝长贵', phone: '13812345678' } };
    expect((await clerk.post('/api/cases', body)).status).toBe(201);
  }
  chair = await desks.signIn('1006');
});
afterAll(() => desks?.close());

async function choose(page: Page, register: string, month: string): Promise<void> {
  await page.getByLabel('登记簿', { exact: true }).selectOption({ label: register });
  await page.getByLabel('月份').fill(month);
  await page.getByRole('button', { name: '查看' }).click();
}

test('FI-1: a register is chosen by name and month, lists its cases and leads to each', async () => {
  await goToPart(chair, '登记簿');
  await chair.getByRole('heading', { level: 2, name: '首问责任登记簿 · 2026年9月' }).waitFor();
  await choose(chair, '群众来访登记簿', '2026-09');
  await chair.getByRole('heading', { level: 2, name: '群众来访登记簿 · 2026年9月' }).waitFor();
  expect(await chair.getByText('含全镇事项').first().isVisible()).toBe(true);
  expect(
    await chair
      .locator('tbody')
      .allInnerTexts()
      .then((texts) => texts.join()),
  ).toContain('138****5678');
  await expectAccessible(chair, 'a register');
  await chair.locator('tbody th a').first().click();
  await chair.getByRole('heading', { level: 1, name: '便民桥护栏松动' }).waitFor();
});

test('a month that has not begun says so, and another can be chosen at once', async () => {
  await chair.goto(`${desks.house.url}/staff/#/registers/visits/2027-01`);
  await chair.getByRole('alert').getByText('这个月还没有开始').waitFor();
  await choose(chair, '群众来访登记簿', '2026-08');
  await chair.getByText('这个月没有可列的件。').first().waitFor();
  expect(await chair.locator('table').isVisible()).toBe(false);
});

test('a register is taken along as CSV and as a spreadsheet', async () => {
  await choose(chair, '群众来访登记簿', '2026-09');
  await chair.locator('tbody th a').first().waitFor();
  const file = async (button: string) => {
    const [download] = await Promise.all([
      chair.waitForEvent('download'),
      chair.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const csv = await file('下载 CSV');
  expect(csv.name).toBe('群众来访登记簿-2026-09.csv');
  const rows = parse(csv.bytes, { bom: true }) as string[][];
  expect(rows.flat().filter((cell) => cell.includes('1+1'))).toEqual(["'=1+1"]);
  const xlsx = await file('下载 Excel');
  expect([xlsx.name, xlsx.bytes.subarray(0, 2).toString()]).toEqual(['群众来访登记簿-2026-09.xlsx', 'PK']);
});

test('on paper: A4 across, its heading and the head of the table on every page, lines to sign on at the end', async () => {
  await chair.emulateMedia({ media: 'print' });
  for (const name of ['查看', '打印', '下载 CSV']) {
    expect(await chair.getByRole('button', { name }).isVisible(), name).toBe(false);
  }
  expect(await chair.getByText('柳树口镇人民政府 群众来访登记簿 2026年9月').isVisible()).toBe(true);
  for (const line of ['经办人', '负责人', '日期']) expect(await chair.getByText(line).isVisible(), line).toBe(true);
  const across = await chair.locator('thead').evaluate((head) => getComputedStyle(head).display);
  expect(across).toBe('table-header-group');
  const pdf = (await chair.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) =>
    [wide, high].map(Number),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const [wide = 0, high = 0] of pages) expect([Math.round(wide), Math.round(high)]).toEqual([842, 595]);
  await chair.emulateMedia({ media: 'screen' });
});

test('on the smallest screen each case is a card, in the dark too', async () => {
  const page = await desks.signIn('1012', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  await page.goto(`${desks.house.url}/staff/#/registers/visits/2026-09`);
  await page.getByText('含您可以查看的事项').first().waitFor();
  expect(await page.locator('tbody th a').allInnerTexts()).toHaveLength(1);
  await expectAccessible(page, 'a register on a small screen');
  await page.context().close();
});

test('no page complained', () => {
  expect(desks.complaints()).toEqual([]);
});
