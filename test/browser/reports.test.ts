// The monthly report at the desk in a real browser (SV-4.4): drafted by the clock, written, submitted, returned, signed by name
// by each member, frozen, taken along as files, printed, put forward for the public.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt, type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;

async function openReport(page: Page): Promise<void> {
  await goToPart(page, '月报');
  await page.getByRole('link', { name: '2026年9月' }).click();
  await page.getByRole('heading', { name: '办件总体情况' }).waitFor();
}

beforeAll(async () => {
  desks = await openDesks('2026-09-24T09:00:00+08:00');
  await clockAt(desks, '2026-10-08T09:00:00+08:00');
}, 180_000);
afterAll(() => desks?.close());

test('SV-4.4: the group writes and submits it, each member signs by name, and what is frozen can be taken along', async () => {
  const page = await desks.signIn('1005');
  await page.goto(`${desks.house.url}/staff/#/inbox`);
  await page.getByRole('link', { name: '月报 2026年9月' }).first().waitFor();
  await goToPart(page, '月报');
  await page.getByRole('link', { name: '2026年9月', exact: true }).click();
  await page.getByRole('heading', { name: '办件总体情况' }).waitFor();
  await picture(page, 'report-draft');
  await page.getByText('填写月报', { exact: true }).first().click();
  await page.getByLabel('原因分析').fill('窗口人手不足');
  await page.getByLabel('改进措施').fill('增加值班');
  await page.getByRole('button', { name: '填写月报' }).click();
  await page.locator('p.said', { hasText: '窗口人手不足' }).waitFor();
  await page.getByText('提交领导小组', { exact: true }).first().click();
  await page.getByRole('button', { name: '提交领导小组' }).click();
  await page.getByText('待签署').first().waitFor();
  const sender = await desks.signIn('1010');
  await openReport(sender);
  await sender.getByText('退回重写', { exact: true }).first().click();
  await sender.getByRole('textbox', { name: '理由' }).fill('措施没有写明期限');
  await sender.getByRole('button', { name: '退回重写' }).click();
  await sender.getByRole('heading', { name: '退回理由' }).waitFor();
  await sender.context().close();
  await page.reload();
  await page.getByText('措施没有写明期限').first().waitFor();
  await picture(page, 'report-returned');
  await page.getByText('填写月报', { exact: true }).first().click();
  await page.getByLabel('改进措施').fill('十月底前增加值班');
  await page.getByRole('button', { name: '填写月报' }).click();
  await page.locator('p.said', { hasText: '十月底前' }).waitFor();
  await page.getByText('提交领导小组', { exact: true }).first().click();
  await page.getByRole('button', { name: '提交领导小组' }).click();
  await page.getByText('待签署').first().waitFor();
  for (const number of ['1006', '1010', '1011']) {
    const member = await desks.signIn(number);
    if (number === '1006') {
      await member.getByRole('link', { name: '2026年9月月报，待您签署' }).waitFor();
      await picture(member, 'report-in-to-do');
      await expectAccessible(member, 'a to-do with a report to sign');
    }
    await openReport(member);
    await member.getByText('签署', { exact: true }).first().waitFor();
    await member.locator('details', { hasText: '是否保留不同意见' }).locator('summary').click();
    const sign = member.getByRole('button', { name: '签署', exact: true });
    await sign.click();
    await sign.waitFor({ state: 'detached' });
    await member.context().close();
  }
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { name: '办件总体情况' }).waitFor();
        return page.locator('.strip').first().innerText();
      },
      { timeout: 60_000 },
    )
    .toContain('已定稿');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word 文件' }).click();
  expect((await coming).suggestedFilename()).toBe('monthly-report-2026-09.docx');
  await expectAccessible(page, 'a frozen report');
  await picture(page, 'report-frozen');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, 'a frozen report on a phone');
  await picture(page, 'report-phone');
  await page.goto(`${desks.house.url}/staff/#/reports`);
  await page.getByRole('link', { name: '2026年9月' }).waitFor();
  await picture(page, 'report-list-phone');
  await page.goto(`${desks.house.url}/staff/#/reports/2026-09`);
  await page.getByRole('heading', { name: '办件总体情况' }).waitFor();
  await page.setViewportSize({ width: 1100, height: 900 });
  expect(desks.complaints()).toEqual([]);
}, 240_000);

test('SV-4.4: on paper it is an official document of A4, with nothing of the desk around it', async () => {
  const page = await desks.signIn('1005');
  await openReport(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel 文件' }).click();
  await coming;
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Word 文件', '打印', '起草公开稿', '退出']) {
    expect(await page.getByRole('button', { name }).isVisible(), name).toBe(false);
  }
  expect(await page.getByText('已取得文件').isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, 'report.pdf'), pdf);
  const pages = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) =>
    [wide, high].map((one) => Math.round(Number(one))),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const size of pages) expect(size).toEqual([595, 842]);
  await page.context().close();
});

test('SV-4.4: what is frozen is put forward for the public with its figures, read by whoever approves it', async () => {
  const page = await desks.signIn('1005');
  await openReport(page);
  await page.getByRole('button', { name: '起草公开稿' }).click();
  await page.getByText('数字取自本期月报第 1 版').waitFor();
  await expectAccessible(page, 'a report put forward');
  await picture(page, 'report-forward');
  const english = await desks.signIn('1005', { locale: 'en', colorScheme: 'dark' });
  await english.goto(`${desks.house.url}/en/staff/#/reports/2026-09`);
  await english.getByRole('heading', { name: 'The whole' }).waitFor();
  await expectAccessible(english, 'a report in English');
  await picture(english, 'report-english');
  expect(desks.complaints()).toEqual([]);
}, 240_000);
