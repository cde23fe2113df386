// Import, export and audit as command lines: through a running house and on a stopped one, and over to another machine.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordCommands } from '#infra/local/cli/record-commands.ts';
import { type House, openHouse } from '#infra/local/house.ts';
import { acting } from '#infra/local/sample/acting.ts';
import { empty } from '#infra/local/sample/empty.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { instant, plusMinutes } from '#shared/time.ts';
import { barePage } from '../fixtures/bare-page.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'records-'));
const dataDir = join(folder, 'first');
const elsewhere = join(folder, 'elsewhere');
const exported = join(folder, 'house.jsonl');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (name: string, ...args: string[]) => runOn(dataDir, name, ...args);
const runOn = (dir: string, name: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'infra/local/cli', `${name}.ts`), ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: dir }, cwd: ROOT },
      (fault, out, err) => resolve({ code: Number((fault as { code?: number } | null)?.code ?? 0), out, err }),
    );
  });

const open = (dir: string, beginning = sample): Promise<House> =>
  openHouse({
    dataDir: dir,
    port: 0,
    beginning: { ...beginning, startsAt: () => instant('2026-10-09T09:00:00+08:00') },
    siteBuilder: barePage(),
    commands: recordCommands,
  });
/** Rows under keyed hashes are another house's own. */
const recordsIn = (file: string): string[] =>
  rowsIn(file).filter((row) => !/"pk":"(name|phone|external|imported)#/.test(row));
const rowsIn = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n').slice(1, -1).sort();

let house: House;
let running = true;
const stop = async (): Promise<void> => {
  if (running) await house.close();
  running = false;
};
beforeAll(async () => {
  house = await open(dataDir);
  await house.moveClock(instant('2026-10-10T09:00:00+08:00'));
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('with the house running', () => {
  test('the audit passes and says what it cannot see', async () => {
    const { code, out, err } = await run('audit');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('审计通过 / the audit passes');
    expect(out).toContain('看不到的');
    expect(out).toMatch(/8 个编号/);
  });

  test('a list with a broken row changes nothing, exits 1 and names row and column', async () => {
    const list = join(folder, 'broken.csv');
    writeFileSync(list, '事项名称,承办所室,承诺时限\n新事项一,民政办,5\n新事项二,民政办,很快\n');
    const { code, err } = await run('import', list);
    expect(code).toBe(1);
    expect(err).toContain('第 3 行「承诺时限」');
    expect(err).toContain('一行也没有导入');
    expect((await acting(house).must('1008', 'GET', '/api/imports')).body.items).toHaveLength(1);
  });

  test('a dry run writes nothing, the real one is staged for a publisher', async () => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, '事项名称,承办所室,承诺时限\n新事项一,民政办,5\n');
    expect((await run('import', list, '--dry-run')).out).toContain('试运行');
    const { code, out } = await run('import', list);
    expect([code, out]).toEqual([0, expect.stringContaining('已暂存')]);
    const { items } = (await acting(house).must('1007', 'GET', '/api/imports')).body;
    expect(items.map((one: { state: string }) => one.state).sort()).toEqual(['active', 'staged']);
  });

  test('the export holds no ephemera, no secret and no sealed text in the clear', async () => {
    const { code, out } = await run('export', exported);
    expect([code, out]).toEqual([0, expect.stringContaining('rows written')]);
    const text = readFileSync(exported, 'utf8');
    expect(text).not.toMatch(/"table":"(outbox|ephemera)"/);
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    expect(existsSync(`${exported}.part`)).toBe(false);
  });
});

describe('with the house stopped', () => {
  beforeAll(stop);

  test('audit and export work all the same, and the export says the same rows', async () => {
    expect((await run('audit')).code).toBe(0);
    const again = join(folder, 'again.jsonl');
    expect((await run('export', again)).code).toBe(0);
    expect(rowsIn(again)).toEqual(rowsIn(exported));
  });

  test('where no house ever was, they say so', async () => {
    const { code, err } = await runOn(join(folder, 'nowhere'), 'audit');
    expect([code, err]).toEqual([1, expect.stringContaining('没有数据')]);
  });

  test('restored on another machine: the same rows, the audit passes, and the days go on being rooted', async () => {
    const restored = await runOn(elsewhere, 'import', exported);
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(restored.out).toMatch(/已按记录重建 \d+ 条检索行/);
    expect(restored.out).toMatch(/人的登录账号：须由管理员逐人签发一次性绑定码/);
    const back = join(folder, 'back.jsonl');
    expect((await runOn(elsewhere, 'export', back)).code).toBe(0);
    expect(recordsIn(back)).toEqual(recordsIn(exported));
    expect(rowsIn(back)).toHaveLength(rowsIn(exported).length);
    for (const kind of ['village', 'item', 'commitment', 'catalogue']) {
      expect(
        rowsIn(back).some((row) => row.includes(`"pk":"${kind}#`)),
        kind,
      ).toBe(true);
    }
    const second = await open(elsewhere);
    try {
      expect(second.township.name.zh).toBe('柳树口镇');
      expect(second.now() > instant('2026-10-10T09:00:00+08:00')).toBe(true);
      await second.moveClock(plusMinutes(second.now(), 2 * 24 * 60));
    } finally {
      await second.close();
    }
    const { code, out } = await runOn(elsewhere, 'audit');
    expect([code, out]).toEqual([0, expect.stringContaining('审计通过')]);
  });

  test('restored where the secrets of the old house were laid first: every row is the same, and nothing is left behind', async () => {
    const moved = join(folder, 'moved');
    mkdirSync(moved);
    copyFileSync(join(dataDir, 'secrets.json'), join(moved, 'secrets.json'));
    const { code, err, out } = await runOn(moved, 'import', exported);
    expect([code, err, out]).toEqual([0, '', expect.not.stringContaining('检索行')]);
    const back = join(folder, 'moved.jsonl');
    expect((await runOn(moved, 'export', back)).code).toBe(0);
    expect(rowsIn(back)).toEqual(rowsIn(exported));
  });

  test('a house with records takes no export', async () => {
    const { code, err } = await run('import', exported);
    expect([code, err]).toEqual([1, expect.stringContaining('只能恢复到空的系统')]);
  });

  test('an export that was cut short or changed is refused, and nothing is written', async () => {
    const lines = readFileSync(exported, 'utf8').trim().split('\n');
    const cut = join(folder, 'cut.jsonl');
    writeFileSync(cut, `${lines.slice(0, -1).join('\n')}\n`);
    expect((await runOn(join(folder, 'third'), 'import', cut)).err).toContain('结尾缺失');
    const changed = join(folder, 'changed.jsonl');
    writeFileSync(changed, `${lines.join('\n').replace('便民桥护栏松动', '别的事情')}\n`);
    expect((await runOn(join(folder, 'third'), 'import', changed)).err).toContain('校验值不符');
    expect(existsSync(join(folder, 'third'))).toBe(false);
  });
});

test('restored through a running house that holds nothing but its administrator', async () => {
  const fresh = join(folder, 'fresh');
  const other = await open(fresh, empty);
  try {
    const { code, err, out: told } = await runOn(fresh, 'import', exported);
    expect([code, err, told]).toEqual([0, '', expect.stringContaining('条检索行')]);
    const back = join(folder, 'running.jsonl');
    expect((await runOn(fresh, 'export', back)).code).toBe(0);
    expect(recordsIn(back)).toEqual(recordsIn(exported));
    const { code: opened, out } = await runOn(fresh, 'token', '1002');
    expect(opened).toBe(0);
    const headers = { authorization: `Bearer ${out.trim()}` };
    const me = await fetch(`${other.url}/api/me`, { headers });
    expect(await me.json()).toMatchObject({ number: '1002', office: 'civil-affairs' });
    expect((await runOn(fresh, 'token', '9999')).code).toBe(1);
    await other.moveClock(instant('2026-10-12T09:00:00+08:00'));
    expect((await runOn(fresh, 'audit')).out).toContain('审计通过');
  } finally {
    await other.close();
  }
});
