// What goes wrong around a publication: a disk that is full, a publisher killed in the middle, two at once. What readers
// see is the site as it was or the new one, whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPublication } from '#functions/publish/publication.ts';
import { goLive, liveRelease } from '#infra/local/http/release.ts';
import { astroSite } from '#infra/local/site/astro-site.ts';
import { openPublishing, type Publishing } from '#infra/local/site/publishing.ts';
import { day, type Instant, instantOn, plusMinutes } from '#shared/time.ts';
import { finishedCase, openRoom, publish, type Room, township, words } from '../../functions/publish/room.ts';
import { smallDisk } from '../../small-disk.ts';
import { plainPages } from './fixtures/plain-pages.ts';

let now: Instant = instantOn(day('2026-09-28'), '10:00');
const tick = (): Instant => {
  now = plusMinutes(now, 1);
  room.at(now);
  return now;
};
let room: Room;
let siteDir: string;

beforeAll(async () => {
  room = await openRoom();
  tick();
});
afterAll(() => room.close());
beforeEach(() => {
  siteDir = mkdtempSync(join(tmpdir(), 'site-'));
  return () => rmSync(siteDir, { recursive: true, force: true });
});

const grounds = (dir = siteDir) => ({
  dataDir: dir,
  siteDir: dir,
  tables: room.endpoint,
  township,
  environment: room.environment,
  now: tick,
});
const publishing = (make?: Parameters<typeof astroSite>[0], dir = siteDir): Publishing =>
  openPublishing(astroSite(make), grounds(dir), () => undefined);
const home = async (dir = siteDir): Promise<string> =>
  readFileSync(join((await liveRelease(dir)) ?? '', 'index.html'), 'utf8');
const record = async (title: string) => publish(room, (await finishedCase(room)).id, { ...words, title });

const disk = smallDisk(1);
afterAll(() => disk?.free());

test.skipIf(disk === undefined)(
  'a disk that fills up during the build leaves the live site, frees what was begun, and the desk says why',
  async () => {
    const at = disk?.at as string;
    mkdirSync(join(at, 'releases/1'), { recursive: true });
    writeFileSync(join(at, 'releases/1/index.html'), 'as it was');
    await goLive(at, join(at, 'releases/1'));
    await record('磁盘满时的一条');
    const one = publishing(undefined, at);
    await expect(one.buildNow()).rejects.toThrow(/ENOSPC|no space left/);
    expect(await home(at)).toBe('as it was');
    expect(readdirSync(join(at, 'building'))).toEqual([]);
    expect((await readPublication(room.house.tables)).failed?.why).toContain('磁盘已满');
    await one.close();
  },
);

test('a publisher that is killed after its pages were made leaves the live site; the next start publishes them', async () => {
  await record('先前的一条');
  const one = publishing(plainPages);
  await one.buildNow();
  await one.close();
  await record('被打断的一条');
  const fixture = join(import.meta.dirname, 'fixtures/publish-and-hang.ts');
  const killed = spawn(process.execPath, [fixture, JSON.stringify({ ...grounds(), now: tick() })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(readdirSync(join(siteDir, 'building'))).toHaveLength(1);
  expect(await home()).not.toContain('被打断的一条');
  const next = publishing(plainPages);
  await next.settled();
  expect(await home()).toContain('被打断的一条');
  expect(readdirSync(join(siteDir, 'building'))).toEqual([]);
  expect(existsSync(join(siteDir, 'wanted'))).toBe(false);
  await next.close();
});

test('of two publishers at once the one that read later stays, even when the other is ready after it', async () => {
  await record('两边都有的一条');
  let started = (): void => undefined;
  let finish = (): void => undefined;
  const hasRead = new Promise<void>((resolve) => {
    started = resolve;
  });
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = publishing(async (pages) => {
    started();
    await held;
    return plainPages(pages);
  });
  const early = slow.buildNow();
  await hasRead;
  await record('后来的一条');
  const quick = publishing(plainPages);
  await quick.buildNow();
  finish();
  await early;
  expect(await home()).toContain('后来的一条');
  expect((await readPublication(room.house.tables)).reaches).toBeDefined();
  for (const one of [slow, quick]) await one.close();
});

test('many wishes during one build give one build after it', async () => {
  let builds = 0;
  const one = publishing(async (pages) => {
    builds += 1;
    return plainPages(pages);
  });
  await record('催了又催的一条');
  for (let i = 0; i < 20; i++) one.request();
  await one.settled();
  expect(builds).toBeLessThanOrEqual(2);
  expect(await home()).toContain('催了又催的一条');
  await one.close();
});
