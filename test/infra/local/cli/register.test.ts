// A register of cases as command lines bring it: through a running house and into a stopped one.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { recordCommands } from '#infra/local/cli/record-commands.ts';
import { type House, openHouse } from '#infra/local/house.ts';
import { acting } from '#infra/local/sample/acting.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { instant } from '#shared/time.ts';
import { barePage } from '../fixtures/bare-page.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'register-'));
const dataDir = join(folder, 'house');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (name: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'infra/local/cli', `${name}.ts`), ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: dataDir }, cwd: ROOT },
      (fault, out, err) => resolve({ code: Number((fault as { code?: number } | null)?.code ?? 0), out, err }),
    );
  });

/** Bytes of GB18030, by asking the decoder what each pair of bytes says. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const said = decoder.decode(Uint8Array.of(lead, trail));
      if (said.length === 1) known.set(said, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((one) => known.get(one) ?? [one.charCodeAt(0)]));
}

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

interface Listed {
  readonly subject: string | null;
  readonly number: string;
  readonly channel: string;
  readonly village?: string;
  readonly dueOn: string | null;
}
/** What the chair sees of these cases, newest first. */
const listed = async (subject: RegExp): Promise<Listed[]> => {
  const { items } = (await acting(house).must('1006', 'GET', '/api/cases?view=all')).body;
  return items.filter((one: Listed) => subject.test(one.subject ?? ''));
};

const HEAD = '工单编号,来源,事由,诉求内容,联系人,联系电话,村（社区）,受理时间,要求期限';
const LINES = [
  '12345-1,12345,井盖丢失,"村口井盖丢了，\n晚上危险",张三,000-0000-0001,上河村,2026/10/8 16:20,2026年10月15日',
  '12345-2,12345热线,噪声扰民,夜里施工,李四,000-0000-0002,nanpo,2026年10月9日,2026-10-16',
];
const file = (name: string, lines: readonly string[], bytes = (text: string): string | Buffer => text): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes(`${[HEAD, ...lines].join('\n')}\n`));
  return path;
};

describe('with the house running', () => {
  test('one broken row, and nothing is registered; the exit is 1', async () => {
    const { code, err } = await run('import', file('broken.csv', [...LINES, '3,12345,无法辨认,,,,,上周,']));
    expect([code, err]).toEqual([1, expect.stringContaining('第 4 行「受理时间」')]);
    expect(await listed(/井盖|噪声/)).toEqual([]);
  });

  test('FI-1: a list in GB18030 with the headings of a platform becomes cases, and is said so', async () => {
    const list = file('platform.csv', LINES, inGb18030);
    expect((await run('import', list, '--dry-run')).out).toContain('试运行');
    const { code, out, err } = await run('import', list);
    expect([code, err, out]).toEqual([0, '', expect.stringContaining('登记簿：新增 2，变更 0，未变 0')]);
    expect(await listed(/井盖|噪声/)).toMatchObject([
      { subject: '噪声扰民', channel: 'platform', dueOn: '2026-10-16' },
      { subject: '井盖丢失', channel: 'platform', dueOn: '2026-10-15' },
    ]);
  });

  test('a workbook of 300 rows tells how far it has come', async () => {
    const head = ['外部编号', '事由', '收到时间'].map((value) => ({ value }));
    const rows = Array.from({ length: 300 }, (_, i) => [
      { value: `W-${i}` },
      { value: `路面破损 ${i}` },
      { type: Date, value: new Date('2026-10-08T16:20:00Z'), format: 'yyyy-mm-dd hh:mm' },
    ]);
    const path = join(folder, 'long.xlsx');
    await writeXlsx([{ sheet: '登记', data: [head, ...rows] }] as never).toFile(path);
    const { code, out, err } = await run('import', path);
    expect([code, out]).toEqual([0, expect.stringContaining('新增 300')]);
    expect(err.trim().split('\n')).toEqual([
      '· 核对 300 行 / checking 300 rows',
      ...[100, 200, 300].map((n) => `· 已写入 ${n}/300 行 / ${n} of 300 rows written`),
    ]);
  });
});

describe('with the house stopped', () => {
  beforeAll(stop);

  test('FI-1: the same list again changes nothing, a changed one only what it changes; the audit passes', async () => {
    const same = await run('import', file('again.csv', LINES));
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('未变 2')]);
    expect(same.out).toContain('没有变化');
    const [first = '', second = ''] = LINES;
    const sooner = first.replace('2026年10月15日', '2026年10月14日').replace('井盖丢失', '井盖丢失两处');
    const list = file('changed.csv', [sooner, second]);
    const dry = await run('import', list, '--dry-run');
    const lines = dry.out.split('\n').filter((line) => line.startsWith('~'));
    expect(lines).toEqual([
      expect.stringMatching(/^~ 第 2 行（LSK-2026-\d{6}）“事由”：井盖丢失 → 井盖丢失两处$/),
      expect.stringMatching(/“要求期限”：2026-10-15 → 2026-10-14$/),
    ]);
    expect(dry.out).toContain('没有写入');
    const changed = await run('import', list);
    expect([changed.code, changed.out]).toEqual([0, expect.stringContaining('新增 0，变更 1，未变 1')]);
    const audit = await run('audit');
    expect([audit.code, audit.out]).toEqual([0, expect.stringContaining('审计通过')]);
  });

  test('whoever may register may bring one too, a supervisor may not', async () => {
    const list = file('clerk.csv', ['12345-9,12345,路边垃圾,,,,,2026-10-09,']);
    expect((await run('import', list, '--as', '1009')).code).toBe(1);
    const { code, out } = await run('import', list, '--as', '1001');
    expect([code, out]).toEqual([0, expect.stringContaining('新增 1')]);
  });
});
