// Which releases are kept, what a strike takes away of pages of any shape, and where `npm run site` reads what is published.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { startEngine } from '#infra/local/engine/engine.ts';
import { acquire, FolderInUse } from '#infra/local/lock.ts';
import { empty } from '#infra/local/sample/empty.ts';
import { publishedNow } from '#infra/local/site/published-now.ts';
import {
  clearAway,
  clearOutdated,
  freshBuilding,
  nextRelease,
  readNote,
  writeNote,
} from '#infra/local/site/releases.ts';
import { strike } from '../../../web/build/strike.ts';
import { township } from '../../functions/publish/room.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'releases-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the next release, built when the site had so many withdrawals. */
function release(withdrawals: number): string {
  const next = nextRelease(folder);
  writeNote(folder, next.release, { snapshot: 's', sources: 's', pages: 1, withdrawals });
  return next.release;
}
const kept = () => readdirSync(join(folder, 'releases')).sort();

describe('releases', () => {
  test('are numbered one after another, whatever was cleared away', () => {
    expect([release(0), release(0), release(0)]).toEqual(['1', '2', '3']);
    clearAway(folder, '3');
    expect(release(0)).toBe('4');
  });

  test('the live one and the one before it stay', () => {
    for (let i = 0; i < 4; i++) release(2);
    clearAway(folder, '4');
    expect(kept()).toEqual(['3', '3.json', '4', '4.json']);
  });

  test('two that are made at once get two numbers', () => {
    expect([nextRelease(folder).release, nextRelease(folder).release]).toEqual(['1', '2']);
  });

  test('a build under way is left alone by another one, what a killed one left is removed', () => {
    const mine = freshBuilding(folder);
    const dead = join(folder, 'building', '999999999-x');
    mkdirSync(dead);
    const another = freshBuilding(folder);
    expect([mine, another, dead].map(existsSync)).toEqual([true, true, false]);
  });

  test('DI-6: what may still show something taken down goes before the next release is built', () => {
    for (const withdrawals of [0, 1, 1]) release(withdrawals);
    clearOutdated(folder, '3', 2);
    expect(kept()).toEqual(['3', '3.json']);
  });

  test('DI-6: the one that a build is about to make live is not taken from under it', () => {
    for (const withdrawals of [1, 2, 1, 1]) release(withdrawals);
    clearOutdated(folder, '3', 2);
    expect(kept()).toEqual(['2', '2.json', '3', '3.json', '4', '4.json']);
  });

  test('DI-6: none older than the latest withdrawal stays', () => {
    release(0);
    release(1);
    clearAway(folder, '2');
    expect(kept()).toEqual(['2', '2.json']);
  });

  test('one without a note is not kept, because nobody knows what it shows', () => {
    nextRelease(folder);
    const live = release(0);
    clearAway(folder, live);
    expect(kept()).toEqual(['2', '2.json']);
    expect(readNote(folder, join(folder, 'releases', '1'))).toBeUndefined();
  });
});

describe('DI-6: taking a record off the live site', () => {
  const page = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  beforeEach(() => {
    page('boards/results/LSK-2026-000001/index.html', 'LSK-2026-000001');
    page('boards/results/LSK-2026-000002/index.html', 'LSK-2026-000002');
    page('boards/results/index.html', '<a href="LSK-2026-000001/"></a><a href="LSK-2026-000002/"></a>');
    page('rules/index.html', 'DI-6');
  });

  test('on every board: the address of a notice goes too, whatever its board', async () => {
    page('boards/notices/0a1b2c3d4e5f/index.html', 'a notice');
    page('boards/complaints/ffffffffffff/index.html', 'a complaint');
    await strike(folder, ['0a1b2c3d4e5f']);
    expect(existsSync(join(folder, 'boards/notices/0a1b2c3d4e5f'))).toBe(false);
    expect(existsSync(join(folder, 'boards/complaints/ffffffffffff/index.html'))).toBe(true);
  });

  test('what names it otherwise than in a sentence goes, nothing else', async () => {
    await strike(folder, ['LSK-2026-000001']);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(files.sort()).toEqual(['boards/results/LSK-2026-000002/index.html', 'rules/index.html']);
  });
});

describe('what is published on a data folder', () => {
  test('nothing, where there never was a house', async () => {
    const { snapshot, withdrawn } = await publishedNow(join(folder, 'none'), null, empty.township);
    expect(snapshot).toMatchObject({ asOf: empty.township.since, results: [], offices: [] });
    expect(snapshot.township).not.toHaveProperty('policy');
    expect(withdrawn).toEqual([]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a stopped house is read from its tables, and given free again', async () => {
    const engine = await startEngine({ dataFile: join(folder, 'tables.db') });
    await createTables(engine.endpoint);
    await engine.stop();
    writeFileSync(join(folder, 'township.json'), JSON.stringify(township));
    const { snapshot } = await publishedNow(folder, null, empty.township);
    expect(snapshot.township.name.zh).toBe('柳树口镇');
    await (await acquire(folder)).release();
  });

  test('a house that is just starting is not disturbed', async () => {
    writeFileSync(join(folder, 'township.json'), JSON.stringify(township));
    const lock = await acquire(folder);
    await expect(publishedNow(folder, null, empty.township)).rejects.toThrow(FolderInUse);
    await lock.release();
  });

  test('a running house is asked', async () => {
    const asked: string[] = [];
    const answer = { snapshot: 'its own', withdrawn: [] };
    const running = {
      ask: async (command: string) => {
        asked.push(command);
        return answer;
      },
    };
    expect(await publishedNow(folder, running, empty.township)).toBe(answer);
    expect(asked).toEqual(['snapshot']);
  });
});
