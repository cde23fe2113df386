// One house per data folder, whatever died before.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HouseFault, houseAt } from '#infra/local/control.ts';
import { acquire, FolderInUse, type Lock } from '#infra/local/lock.ts';

let folder: string;
const held: Lock[] = [];
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const lock of held.splice(0)) await lock.release();
  rmSync(folder, { recursive: true });
});
const take = async (dataDir = folder) => {
  const lock = await acquire(dataDir);
  held.push(lock);
  return lock;
};

/** A process that takes the folder, says so, and holds it until it is killed. */
async function holder(): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    import { acquire } from '#infra/local/lock.ts';
    try {
      const lock = await acquire(process.argv[1]);
      lock.answer({ pid: async () => process.pid });
      console.log('held');
      setInterval(() => {}, 60_000);
    } catch (fault) { console.log(fault.name); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  if (!child.stdout) throw new Error('no output');
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, said };
}

test('a second house on the same folder is refused, naming the folder in both languages', async () => {
  await take();
  await expect(acquire(folder)).rejects.toThrow(FolderInUse);
  await expect(acquire(folder)).rejects.toThrow(`数据目录正在使用：${folder}`);
  await expect(acquire(folder)).rejects.toThrow(`the data folder is in use: ${folder}`);
});

test('a folder that was released can be taken again, and its house is gone', async () => {
  const lock = await acquire(folder);
  await lock.release();
  expect(await houseAt(folder)).toBeNull();
  await take();
});

test('a folder whose house was killed with -9 is taken over', async () => {
  const { child, said } = await holder();
  expect(said).toBe('held');
  await expect(acquire(folder)).rejects.toThrow(FolderInUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await houseAt(folder)).toBeNull();
  await take();
});

test('of many houses that start at once on a folder with a dead socket, exactly one gets it', async () => {
  const { child } = await holder();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const said = (await Promise.all(Array.from({ length: 6 }, holder))).map((one) => one.said);
  expect(said.filter((word) => word === 'held')).toHaveLength(1);
  expect(said.filter((word) => word === 'FolderInUse')).toHaveLength(5);
});

test('a command line reaches the running house with a body and hears its progress and its answer', async () => {
  const lock = await take();
  lock.answer({
    import: async (body, tell) => {
      tell('1/2');
      tell('2/2');
      return { got: body };
    },
  });
  const house = await houseAt(folder);
  const heard: string[] = [];
  const answer = await house?.ask('import', { file: '/a/柳.csv' }, (progress) => heard.push(progress));
  expect(answer).toEqual({ got: { file: '/a/柳.csv' } });
  expect(heard).toEqual(['1/2', '2/2']);
});

test('a running house in another process is found from here', async () => {
  const { child } = await holder();
  const house = await houseAt(folder);
  expect(await house?.ask('pid')).toBe(child.pid);
});

test('an unknown command, a failing one and a house still starting are faults with a message', async () => {
  const lock = await take();
  const house = await houseAt(folder);
  await expect(house?.ask('token')).rejects.toThrow(/正在启动.*still starting/);
  lock.answer({
    audit: async () => {
      throw new Error('the chain is broken at 7');
    },
  });
  await expect(house?.ask('audit')).rejects.toThrow(HouseFault);
  await expect(house?.ask('audit')).rejects.toThrow('the chain is broken at 7');
  await expect(house?.ask('toString')).rejects.toThrow(/no such command: toString/);
});

test('a house that stops in the middle of a command is a fault, never an empty answer', async () => {
  const lock = await acquire(folder);
  lock.answer({
    export: (_body, tell) => {
      tell('1/9');
      return new Promise(() => {});
    },
  });
  const house = await houseAt(folder);
  const stop = () => void lock.release();
  await expect(house?.ask('export', null, stop)).rejects.toThrow(HouseFault);
});

test('there is no house in a folder that does not exist', async () => {
  expect(await houseAt(join(folder, 'none'))).toBeNull();
});

test('only the owner may read a new data folder or speak to its house', async () => {
  const fresh = join(folder, 'data');
  const lock = await take(fresh);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
  expect(statSync(lock.socket).mode & 0o777).toBe(0o600);
});

test('a folder with a path too long for a socket works all the same', async () => {
  const deep = join(folder, '柳树口镇'.repeat(6), '数据目录'.repeat(6));
  mkdirSync(deep, { recursive: true });
  const lock = await take(deep);
  expect(Buffer.byteLength(lock.socket)).toBeLessThanOrEqual(103);
  lock.answer({ ping: async () => 'here' });
  expect(await (await houseAt(deep))?.ask('ping')).toBe('here');
  await expect(acquire(deep)).rejects.toThrow(FolderInUse);
});
