// Lists as command lines bring them: real files through the real command, into a running house and into a stopped one.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordCommands } from '#infra/local/cli/record-commands.ts';
import { type House, openHouse } from '#infra/local/house.ts';
import { acting } from '#infra/local/sample/acting.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { instant } from '#shared/time.ts';
import { row, workbook } from '../../../shared/sheets/xlsx-by-hand.ts';
import { barePage } from '../fixtures/bare-page.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'list-'));
const dataDir = join(folder, 'house');
const run = (...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'infra/local/cli/import.ts'), ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: dataDir }, cwd: ROOT },
      (fault, out, err) => resolve({ code: Number((fault as { code?: number } | null)?.code ?? 0), out, err }),
    );
  });

let house: House;
let running = true;
const stop = async (): Promise<void> => {
  if (running) await house.close();
  running = false;
};
beforeAll(async () => {
  house = await openHouse({
    dataDir,
    port: 0,
    beginning: { ...sample, startsAt: () => instant('2026-10-09T09:00:00+08:00') },
    siteBuilder: barePage(),
    commands: recordCommands,
  });
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const HEAD = ['项目名称', '责任科室', '法定办结时限', '承诺办结时限', '收费情况', '申报材料', '政策依据'];
const list = (name: string, limit: string): string => {
  const rows = [
    row(1, ['2026年政务服务事项汇总']),
    row(2, HEAD),
    row(3, ['独生子女证明', '民政办', '即办', '即办', '无', '户口簿|原件', '《某办法》']),
    row(4, ['老年人优待证', '', limit, '5个工作日', '无', '1.身份证；2.照片', '《某条例》']),
  ].join('');
  const path = join(folder, name);
  writeFileSync(path, workbook([{ name: '汇总', rows, joined: ['A1:G1', 'B3:B4'] }]));
  return path;
};
const batches = async (): Promise<number> =>
  (await acting(house).must('1008', 'GET', '/api/imports')).body.items.length;

describe('DI-2: a list of items in the headings of another county, with the house running', () => {
  test('one broken row, and nothing comes in; the file goes back beside it with the cell marked', async () => {
    const before = await batches();
    const { code, err } = await run(list('broken.xlsx', '个把月'));
    expect([code, err]).toEqual([1, expect.stringContaining('第 4 行「法定办结时限」：时限应写成工作日数')]);
    expect(await batches()).toBe(before);
    const [sheet] = await readXlsx(join(folder, 'broken.问题.xlsx'));
    expect(sheet?.data[3]?.slice(0, 3)).toEqual(['老年人优待证', '民政办', '个把月']);
    expect(sheet?.data[3]?.[7]).toContain('错误：「法定办结时限」');
  });

  test('a second look never overwrites what the clerk may be correcting', async () => {
    writeFileSync(join(folder, 'broken.问题.xlsx'), 'corrected by hand');
    await run(join(folder, 'broken.xlsx'));
    expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toContain('broken.问题2.xlsx');
  });

  test('put right, it waits for a publisher, its joined office counted for both rows', async () => {
    const { code, out } = await run(list('right.xlsx', '20个工作日'));
    expect([code, out]).toEqual([0, expect.stringContaining('办事事项：新增 2，变更 0，未变 0')]);
    expect(out).toContain('已暂存');
    expect(existsSync(join(folder, 'right.问题.xlsx'))).toBe(false);
  });

  test('a file of the old format says what to do, and the exit is 1', async () => {
    const path = join(folder, 'old.xlsx');
    writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { code, err } = await run(path);
    expect([code, err]).toEqual([1, expect.stringContaining('另存为 .xlsx')]);
  });
});

describe('with the house stopped', () => {
  beforeAll(stop);
  const fixture = (name: string): string => join(ROOT, 'test/functions/import/fixtures', name);

  test.each([
    ['items.csv', '办事事项：新增', '第 2 行「法定时限」：未提供法定时限'],
    ['disclosure-catalogue.csv', '公开目录条目：新增', '没有“公开栏目”列'],
  ])('%s as a township publishes it is taken, and what it does not say is named', async (name, counts, lacks) => {
    const { code, out } = await run(fixture(name), '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining(counts)]);
    expect(out).toContain(lacks);
  });

  test('.json with the names of fields in English is a list as well', async () => {
    const path = join(folder, 'promises.json');
    const promise = { text: '来信五个工作日内答复', office: 'civil-affairs', covers: { kind: 'petition' }, days: 5 };
    writeFileSync(path, JSON.stringify([promise]));
    const { code, out, err } = await run(path, '--dry-run');
    expect([code, out + err]).toEqual([0, expect.stringContaining('服务承诺：新增 1')]);
  });

  test('a dry run of the same list finds the items waiting and writes nothing; what it found is marked where asked', async () => {
    const marked = join(folder, 'marked.xlsx');
    const { code, out } = await run(list('again.xlsx', '20个工作日'), '--dry-run', '--marked', marked);
    expect([code, out]).toEqual([0, expect.stringContaining('试运行')]);
    const [, findings] = await readXlsx(marked);
    expect(findings?.data.flat()).toContain('整个文件');
  });
});
