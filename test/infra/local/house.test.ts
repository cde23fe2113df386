// The whole ground with small doors: what is written is followed, what is due happens, nothing is lost by a restart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bundle, bundleDoor } from '#infra/bundle/bundle.ts';
import { houseAt } from '#infra/local/control.ts';
import { keyFolder } from '#infra/local/doors/secrets.ts';
import { type House, type HouseOptions, openHouse } from '#infra/local/house.ts';
import { empty } from '#infra/local/sample/empty.ts';
import { DOORS } from '#infra/topology/doors.ts';
import { instant, millis } from '#shared/time.ts';
import { barePage } from './fixtures/bare-page.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HOUR = 3_600_000;
let folder: string;
let bundles: readonly Bundle[];
const opened: House[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'house-'));
  const source = { root: ROOT, entry: 'test/infra/local/fixtures/noting-doors.ts' };
  bundles = await Promise.all(DOORS.map((door) => bundleDoor(door.name, join(folder, 'bundles'), source)));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((house) => house.close()));
  complaints = [];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function house(name: string, more: Partial<HouseOptions> = {}): Promise<House> {
  const made = await openHouse({
    dataDir: join(folder, name),
    port: 0,
    beginning: { ...empty, fill: async ({ accounts }) => void (await accounts.ensure('1001', '李明')) },
    siteBuilder: barePage(),
    bundle: async () => bundles,
    complain: (line) => complaints.push(line),
    ...more,
  });
  opened.push(made);
  return made;
}
const bearer = async (of: House) => ({ authorization: `Bearer ${await of.token('1001')}` });
const note = async (of: House, id: string, due?: string) => {
  const body = JSON.stringify({ id, due });
  const headers = { ...(await bearer(of)), 'content-type': 'application/json' };
  expect((await fetch(`${of.url}/api/notes`, { method: 'POST', headers, body })).status).toBe(201);
};
const seen = async (of: House): Promise<string[]> => {
  const answer = await fetch(`${of.url}/api/notes`, { headers: await bearer(of) });
  return ((await answer.json()) as { seen: string[] }).seen;
};
const what = (lines: readonly string[]) => lines.map((line) => line.slice(25));

test('what is written is followed by itself, each thing once', async () => {
  const one = await house('follows');
  await Promise.all(Array.from({ length: 25 }, (_, i) => note(one, `n${i}`)));
  await one.settled();
  expect(what(await seen(one)).sort()).toEqual(Array.from({ length: 25 }, (_, i) => `note n${i}`).sort());
});

test('what fails at first is tried once more; what fails for good stays, is complained of and holds up nothing', async () => {
  const one = await house('fails');
  await note(one, 'shy');
  await one.settled();
  await note(one, 'stubborn');
  await one.settled();
  await note(one, 'other');
  await one.settled();
  expect(what(await seen(one)).sort()).toEqual(['note other', 'note shy']);
  expect(complaints.join()).toContain('never');
});

describe('time', () => {
  test('moved forward, it brings what is due in order, with what follows, and says what fired', async () => {
    const one = await house('moves');
    const start = one.now();
    const at = (hours: number) => instant(Math.ceil(millis(start) / HOUR) * HOUR + hours * HOUR);
    await note(one, 'later', at(30));
    await note(one, 'sooner', at(3));
    await one.settled();
    const answer = await fetch(`${one.url}/_local/clock`, { method: 'PUT', body: JSON.stringify({ now: at(48) }) });
    const { now, fired } = (await answer.json()) as { now: string; fired: { at: string; what: string; id: string }[] };
    expect(now >= at(48)).toBe(true);
    expect(fired).toEqual([
      { at: at(3), what: 'reminder', id: 'a-case' },
      { at: at(30), what: 'reminder', id: 'a-case' },
    ]);
    const lines = (await seen(one)).filter((line) => !line.includes('schedule'));
    expect(lines.slice(-4)).toEqual([
      `${at(3)} note after-${at(3)}`,
      `${at(3)} wake`,
      `${at(30)} note after-${at(30)}`,
      `${at(30)} wake`,
    ]);
    expect(what(await seen(one)).filter((line) => line === 'schedule daily')).toHaveLength(2);
  });

  test('stays where it was put over a restart, and what is due then still happens', async () => {
    const one = await house('stays');
    const far = instant(millis(one.now()) + 40 * 24 * HOUR);
    await one.moveClock(far);
    await note(one, 'pending', instant(millis(far) + HOUR));
    await one.settled();
    await one.close();
    const again = await house('stays');
    expect(again.now() >= far).toBe(true);
    const { fired } = await again.moveClock(instant(millis(far) + 2 * HOUR));
    expect(fired).toHaveLength(1);
  });

  test('is domain time for the doors and machine time for tokens', async () => {
    const one = await house('tokens');
    const headers = await bearer(one);
    const far = instant(millis(one.now()) + 40 * 24 * HOUR);
    await one.moveClock(far);
    const answer = await fetch(`${one.url}/api/notes`, { headers });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { now: string }).now >= far).toBe(true);
  });
});

describe('a second start', () => {
  test('keeps accounts, secrets and site, fills nothing again and works on another port', async () => {
    let filled = 0;
    const beginning = {
      ...empty,
      fill: async (of: House) => {
        filled += 1;
        await of.accounts.ensure('1001', '李明');
      },
    };
    const one = await house('again', { beginning });
    const first = one.accounts.printed();
    const environment = one.environmentOf('public');
    await one.close();
    const two = await house('again', { beginning });
    expect(filled).toBe(1);
    expect(two.accounts.printed()).toEqual(first);
    expect(two.environmentOf('public').HASH_SECRET).toBe(environment.HASH_SECRET);
    expect(two.issuer).toBe(one.issuer);
    expect((await fetch(two.url)).status).toBe(200);
  });

  test('goes on filling what was interrupted', async () => {
    const broken = { ...empty, fill: () => Promise.reject(new Error('interrupted')) };
    await expect(house('interrupted', { beginning: broken })).rejects.toThrow('interrupted');
    await expect(house('interrupted', { beginning: { ...empty, name: 'other' } })).rejects.toThrow('empty');
    const one = await house('interrupted');
    expect(one.accounts.printed()).toHaveLength(1);
  });

  test('on the same folder is refused and says so', async () => {
    await house('taken');
    await expect(house('taken')).rejects.toThrow(/数据目录正在使用.*data folder is in use/s);
  });

  test('on a used port is refused and says so, and leaves the folder free', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    await expect(house('port', { port })).rejects.toThrow(/端口 \d+ 已被占用.*is in use/s);
    holder.close();
    await house('port');
  });
});

describe('doors', () => {
  test('each see their share of the environment only; the key that opens seals lies outside the data folder', async () => {
    const one = await house('shares');
    expect(one.environmentOf('public')).not.toHaveProperty('ISSUER');
    expect(one.environmentOf('public')).not.toHaveProperty('TABLE_APPRAISALS');
    expect(one.environmentOf('api')).not.toHaveProperty('AWS_ENDPOINT_URL_SCHEDULER');
    for (const door of ['api', 'public', 'work'] as const)
      expect(one.environmentOf(door)).not.toHaveProperty('AWS_ENDPOINT_URL_KMS');
    expect(one.environmentOf('unseal').AWS_ENDPOINT_URL_KMS).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    // No door is told where the key lies: the key service alone reads it.
    const file = join(keyFolder(one.dataDir), 'seal-private.json');
    expect(JSON.stringify(one.environmentOf('unseal'))).not.toContain(file);
    expect(file.startsWith(`${one.dataDir}/`)).toBe(false);
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('d');
    expect(JSON.parse(one.environmentOf('api').SEAL_PUBLIC_KEY ?? '')).not.toHaveProperty('d');
    expect((await stat(file)).mode & 0o077).toBe(0);
    for (const name of await readdir(one.dataDir)) {
      if (/secrets|folder|clock|house\.log/.test(name))
        expect((await stat(join(one.dataDir, name))).mode & 0o077, name).toBe(0);
    }
  });

  test('do not start where sealed records exist and their key is gone', async () => {
    const one = await house('keyless');
    await one.close();
    await rm(keyFolder(one.dataDir), { recursive: true });
    await expect(house('keyless')).rejects.toThrow(/私钥不见了.*private key/s);
  });
});

describe('the site', () => {
  test('follows a publication by itself', async () => {
    const one = await house('publishes');
    const before = (await readdir(join(one.dataDir, 'site', 'releases'))).length;
    await note(one, 'publish');
    await one.moveClock(instant(millis(one.now()) + HOUR));
    await one.settled();
    expect((await readdir(join(one.dataDir, 'site', 'releases'))).length).toBe(before + 1);
  });

  test('is built on request; a build that fails leaves it, and one that was interrupted is made at the next start', async () => {
    let builds = 0;
    const bare = barePage();
    const siteBuilder = {
      build: (...args: Parameters<typeof bare.build>) => {
        builds += 1;
        return builds === 2 ? Promise.reject(new Error('no heading')) : bare.build(...args);
      },
    };
    const one = await house('builds', { siteBuilder });
    const ask = (of: House) => fetch(`${of.url}/_local/site`, { method: 'POST' });
    expect((await ask(one)).status).toBe(503);
    expect((await fetch(one.url)).status).toBe(200);
    await one.close();
    const two = await house('builds', { siteBuilder });
    await two.settled();
    expect(builds).toBe(3);
    const answer = await ask(two);
    expect([answer.status, await answer.json()]).toEqual([200, { release: expect.any(String), pages: 1 }]);
  });
});

describe('the command line', () => {
  test('gets a token that opens a staff route, and hears why not', async () => {
    const one = await house('commands', { commands: () => ({ count: async () => 7 }) });
    const running = await houseAt(one.dataDir);
    const token = await running?.ask('token', { staff: '1001' });
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${one.url}/api/notes`, { headers })).status).toBe(200);
    await expect(running?.ask('token', { staff: '9999' })).rejects.toThrow('9999');
    await expect(running?.ask('token')).rejects.toThrow('工号');
    expect(await running?.ask('count')).toBe(7);
    await one.close();
    expect(await houseAt(one.dataDir)).toBeNull();
  });
});

describe('a killed process', () => {
  test('loses nothing it acknowledged: every note is followed after the next start', async () => {
    const dataDir = join(folder, 'killed');
    const arguments_ = ['test/infra/local/fixtures/run-house.ts', dataDir, join(folder, 'bundles')];
    const running = spawn(process.execPath, arguments_, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let url = '';
    let token = '';
    for await (const line of createInterface({ input: running.stdout })) {
      [, url = '', token = ''] = line.split(' ');
      break;
    }
    const acknowledged: string[] = [];
    const gone = once(running, 'exit');
    const writing = Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 1000; i++) {
        const id = `w${writer}-${i}`;
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const answer = await fetch(`${url}/api/notes`, { method: 'POST', headers, body: JSON.stringify({ id }) }).catch(
          () => undefined,
        );
        if (answer?.status !== 201) return;
        acknowledged.push(`note ${id}`);
        if (acknowledged.length === 60) running.kill('SIGKILL');
      }
    });
    await Promise.all(writing);
    await gone;
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    const again = await house('killed');
    await again.settled();
    expect(what(await seen(again))).toEqual(expect.arrayContaining(acknowledged));
  });
});

describe('a process', () => {
  const child = (dataDir: string, env: Record<string, string> = {}, args: string[] = []) =>
    spawn(process.execPath, ['infra/local/start.ts', ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test.each([
    ['a port that is none', { PORT: 'eight' }, [], /PORT/],
    ['an argument it does not know', {}, ['--fast'], /--fast/],
  ])('does not start with %s and says so', async (_what, env, args, says) => {
    const started = child(join(folder, 'never'), env, args);
    let told = '';
    started.stderr.on('data', (part) => {
      told += String(part);
    });
    const [code] = await once(started, 'exit');
    expect([code, told]).toEqual([1, expect.stringMatching(says)]);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  test('stops clean while it is still starting', async () => {
    const started = child(join(folder, 'hasty'), {}, ['--empty']);
    await once(started.stdout, 'data');
    started.kill('SIGINT');
    expect((await once(started, 'exit'))[0]).toBe(0);
    await house('hasty');
  });

  test('says when it is ready on a line of its own and stops clean on SIGTERM', async () => {
    const dataDir = join(folder, 'process');
    const started = child(dataDir, {}, ['--empty']);
    let complaint = '';
    started.stderr.on('data', (part) => {
      complaint += String(part);
    });
    for await (const line of createInterface({ input: started.stdout })) {
      if (!line.startsWith('ready ')) continue;
      expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/);
      expect((await fetch(`${line.slice(6)}/api/health`)).status).toBe(200);
      break;
    }
    started.kill('SIGTERM');
    expect((await once(started, 'exit'))[0], complaint).toBe(0);
    const next = await house('process');
    expect(next.dataDir).toBe(dataDir);
  });

  test('stops with npm, which alone is told by whoever started it so', async () => {
    const started = spawn('npm', ['start', '--', '--empty'], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: join(folder, 'by-npm'), PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let url = '';
    for await (const line of createInterface({ input: started.stdout })) {
      if (!line.startsWith('ready ')) continue;
      url = line.slice(6);
      break;
    }
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    started.kill('SIGTERM');
    await once(started, 'exit');
    await expect
      .poll(
        () =>
          fetch(`${url}/api/health`).then(
            () => 'answers',
            () => 'is gone',
          ),
        { timeout: 20_000 },
      )
      .toBe('is gone');
  });
});
