// Importing at the desk: a file chosen in a real browser, looked at, given back marked, imported, approved as one; what it would change.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, workbook } from '../shared/sheets/xlsx-by-hand.ts';
import { type Desks, expectAccessible, goToPart, openDesks } from './desks.ts';

let desks: Desks;
let administrator: Page;
const folder = mkdtempSync(join(tmpdir(), 'desk-import-'));

beforeAll(async () => {
  desks = await openDesks();
  administrator = await desks.signIn('1008');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desks?.close();
});

const put = (name: string, bytes: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const list = (name: string, limit: string): string =>
  put(
    name,
    workbook([
      {
        name: '事项',
        rows: [
          row(1, ['柳树口镇办事事项']),
          row(2, ['办理事项', '实施主体', '法定期限', '承诺期限', '收费情况', '备注']),
          row(3, ['独生子女父母奖励', '民政办', '20个工作日', '10个工作日', '不收费', '=1+1']),
          row(4, ['老年人优待证', '', limit, '即办', '不收费']),
        ].join(''),
        joined: ['A1:F1', 'B3:B4'],
      },
    ]),
  );
async function look(page: Page, path: string): Promise<void> {
  await page.getByLabel('文件').setInputFiles(path);
  await page.getByRole('button', { name: '查看结果' }).press('Enter');
}
const shoot = (page: Page, name: string) =>
  process.env.PICTURES
    ? page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true })
    : undefined;

test('DI-2: a list with an error is shown by row and column, cannot be imported, and goes back marked', async () => {
  await goToPart(administrator, '导入');
  await administrator.getByRole('heading', { level: 1, name: '导入' }).waitFor();
  await expectAccessible(administrator, 'choosing a list');
  await shoot(administrator, 'import-choose');
  await look(administrator, list('事项.xlsx', '个把月'));
  await administrator.getByText('有 1 处错误，全部改正后才能导入').waitFor();
  await administrator.getByRole('rowheader', { name: '第 4 行「法定期限」' }).first().waitFor();
  expect(await administrator.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
  await expectAccessible(administrator, 'what was found');
  await shoot(administrator, 'import-errors');
  const [download] = await Promise.all([
    administrator.waitForEvent('download'),
    administrator.getByRole('button', { name: '下载标注问题的清单' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('事项.问题.xlsx');
  const [sheet] = await readXlsx(await readFile(await download.path()));
  expect(sheet?.data[2]?.slice(0, 2)).toEqual(['独生子女父母奖励', '民政办']);
  expect(sheet?.data[3]?.[6]).toContain('错误：「法定期限」时限应写成工作日数');
});

test('a file that is no list says what it is, and another can be chosen at once', async () => {
  await look(administrator, put('旧.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')));
  await administrator.getByRole('alert').getByText('请取消密码并另存为 .xlsx').waitFor();
  await look(administrator, put('干部.csv', Buffer.from('b9a4bac52cd0d5c3fb2cd6b0cef10a', 'hex')));
  await administrator.getByText('没有可以导入的行').first().waitFor();
});

test('DI-2: put right, it is imported and waits; another publisher sees every entry and approves them as one', async () => {
  await look(administrator, list('改正.xlsx', '30个工作日'));
  await administrator.getByText('办事事项：新增 2 项，变更 0 项，未变 0 项').waitFor();
  await shoot(administrator, 'import-clean');
  await administrator.getByRole('button', { name: '导入', exact: true }).click();
  await administrator.getByText('等待导入人以外的发布审核员审核').first().waitFor();
  await administrator.getByRole('link', { name: '查看这一批' }).click();
  await administrator.locator('summary').getByText('老年人优待证').waitFor();
  expect(await administrator.getByRole('button', { name: '整批审核通过' }).count()).toBe(0);
  const address = administrator.url();

  const publisher = await desks.signIn('1007', { viewport: { width: 360, height: 740 } });
  await goToPart(publisher, '导入');
  await publisher.getByText('待审核').waitFor();
  await publisher.goto(address);
  await publisher.locator('summary').getByText('独生子女父母奖励').click();
  await publisher.getByText('20').first().waitFor();
  await expectAccessible(publisher, 'a batch');
  await shoot(publisher, 'import-batch');
  await publisher.getByRole('button', { name: '整批审核通过' }).click();
  await publisher.locator('.strip').getByText('已生效').waitFor();

  await goToPart(administrator, '导入');
  await look(administrator, list('再改.xlsx', '15个工作日'));
  await administrator.getByText('办事事项：新增 0 项，变更 1 项，未变 1 项').waitFor();
  const changes = administrator.getByRole('region', { name: '会变更的内容' }).getByRole('row');
  expect(await changes.allInnerTexts()).toEqual([
    '哪一项\t栏目\t现在\t导入后',
    '第 4 行 · 老年人优待证\t法定时限\t30 个工作日\t15 个工作日',
  ]);
  await expectAccessible(administrator, 'what would change');
  await shoot(administrator, 'import-changes');
  await administrator.setViewportSize({ width: 360, height: 740 });
  await shoot(administrator, 'import-changes-phone');
  expect(desks.complaints()).toEqual([]);
});
