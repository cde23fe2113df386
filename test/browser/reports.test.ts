// The monthly report at the desk in a real browser (SV-4.4): drafted by the clock, written, submitted, signed by name by each
// member, frozen, taken along as files.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks('2026-09-24T09:00:00+08:00');
  const moved = await fetch(`${desks.house.url}/_local/clock`, {
    method: 'PUT',
    body: JSON.stringify({ now: '2026-10-08T09:00:00+08:00' }),
  });
  expect(moved.status).toBe(200);
}, 180_000);
afterAll(() => desks?.close());

test('SV-4.4: the group writes and submits it, each member signs by name, and what is frozen can be taken along', async () => {
  const page = await desks.signIn('1005');
  await goToPart(page, '月报');
  await page.getByRole('link', { name: '2026年9月' }).click();
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
  for (const number of ['1006', '1010', '1011']) {
    const member = await desks.signIn(number);
    await goToPart(member, '月报');
    await member.getByRole('link', { name: '2026年9月' }).click();
    await member.getByText('签署', { exact: true }).first().waitFor();
    await member.locator('details', { hasText: '是否保留不同意见' }).locator('summary').click();
    await member.getByRole('button', { name: '签署', exact: true }).click();
    await member
      .locator('#todo')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
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
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 800, height: 1130 });
  await picture(page, 'report-print');
  expect(desks.complaints()).toEqual([]);
}, 240_000);
