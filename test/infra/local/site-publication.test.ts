// From an approval to the page a reader sees, and back again by a withdrawal: the real engine, the real build.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readPublication } from '#functions/publish/publication.ts';
import { publishedKey } from '#functions/table/keys.ts';
import { openSite } from '#infra/local/http/site.ts';
import { astroSite } from '#infra/local/site/astro-site.ts';
import { openPublishing, type Publishing } from '#infra/local/site/publishing.ts';
import type { SiteBuilder } from '#infra/local/site/site-builder.ts';
import { day, type Instant, instantOn, plusMinutes } from '#shared/time.ts';
import { buildPages } from '../../../web/build/build-pages.ts';
import { BuildFailed } from '../../../web/build/run-astro.ts';
import {
  finishedCase,
  openRoom,
  publish,
  type Room,
  type Shown,
  township,
  words,
} from '../../functions/publish/room.ts';

/** Domain time: a minute passes with every build, and requests come at the minute reached. */
let now = instantOn(day('2026-09-28'), '10:00');
const tick = (): Instant => {
  now = plusMinutes(now, 1);
  room.at(now);
  return now;
};
let room: Room;
let siteDir: string;
const open: Publishing[] = [];

beforeAll(async () => {
  room = await openRoom();
  tick();
  siteDir = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(async () => {
  await room.close();
  rmSync(siteDir, { recursive: true, force: true });
});

function publishing(builder: SiteBuilder = astroSite()): Publishing {
  const { environment, endpoint } = room;
  const grounds = { dataDir: siteDir, siteDir, tables: endpoint, township, environment, now: tick };
  const made = openPublishing(builder, grounds, () => undefined);
  open.push(made);
  return made;
}
const page = async (path: string): Promise<string | undefined> => {
  const asked = { method: 'GET', path, query: '', acceptEncoding: undefined, ifNoneMatch: undefined };
  const found = await openSite(siteDir).find(asked);
  return found && Buffer.from(found.body).toString();
};
const pathOf = ({ case: { number } }: Shown): string => `/boards/results/${number}/`;
/** What a file says; nothing once it is gone, as files of a release that is being cleared away are. */
function saidIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw fault;
  }
}
/** Every byte of every release that is kept, or of one folder, as one text. */
const everything = (folder = siteDir): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => saidIn(join(entry.parentPath, entry.name)))
    .join('\n');
const seen = async (id: string): Promise<Shown> =>
  (await room.ask('GET', `/api/disclosures/${id}`, { by: '1007' })).body;
const withdraw = ({ id, version }: Shown) =>
  room.ask('POST', `/api/disclosures/${id}/withdraw`, { by: '1007', version, body: { reason: '文字有误' } });

describe('DI-6: an approved record reaches the reader', () => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await publish(room, (await finishedCase(room)).id);
    expect(shown.publication).toBe('waiting');
    await publishing().buildNow();
  });

  test('on a page of its own, in the lists, the feed and the open data', async () => {
    for (const path of [
      pathOf(shown),
      '/boards/results/',
      '/boards/results/2026-09/',
      '/feeds/results.atom',
      '/data/results.json',
      '/data/results.csv',
    ]) {
      expect(await page(path), path).toContain(words.title);
    }
    expect((await seen(shown.id)).publication).toBe('published');
  });

  test('and nothing of what the person said in confidence', () => {
    const bytes = everything();
    for (const inside of ['张建国', '13812345678', '13900000000', shown.id.slice(0, 8) === '' ? '' : shown.case.id]) {
      expect(bytes).not.toContain(inside);
    }
  });

  test('while nothing changes no second release is built', async () => {
    const first = await publishing().buildNow();
    const again = await publishing(
      astroSite(async () => {
        throw new Error('built for nothing');
      }),
    ).buildNow();
    expect(again).toMatchObject({ release: first.release, pages: first.pages });
  });

  test('pages that a door fills lie where doors read them', async () => {
    const missing = await room.ask('GET', '/boards/results/LSK-2026-999999/');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('class="sample"');
  });
});

describe('a build that fails leaves the site as it was, and the desk says why', () => {
  let shown: Shown;
  beforeAll(async () => {
    await publishing().buildNow();
    shown = await publish(room, (await finishedCase(room)).id, { ...words, title: '下一条' });
  });
  const failing = astroSite(() => Promise.reject(new BuildFailed('磁盘已满')));

  test('what was live is live, what waits is said to be held up', async () => {
    const before = await page('/boards/results/');
    await expect(publishing(failing).buildNow()).rejects.toThrow('磁盘已满');
    expect(await page('/boards/results/')).toBe(before);
    expect((await readPublication(room.house.tables)).failed).toEqual({ at: now, why: '磁盘已满' });
    expect((await seen(shown.id)).publication).toBe('failed');
  });

  test('pages with a fault are not switched to', async () => {
    const broken = astroSite(async (pages, closing) => {
      const count = await buildPages(pages, closing);
      const worse = { ...pages, withdrawn: [shown.case.number], dir: `${pages.dir}-2` };
      cpSync(pages.dir, worse.dir, { recursive: true });
      await buildPages(worse, closing);
      return count;
    });
    await expect(publishing(broken).buildNow()).rejects.toThrow('names a withdrawn record');
    expect(await page(pathOf(shown))).toBeUndefined();
  });

  test('a row that does not fit the public schema stops the build before a page is written', async () => {
    const key = publishedKey('results', '2026', 'stray');
    const { tables } = room.house;
    await tables.put({
      table: 'registry',
      row: { ...key, body: JSON.stringify({ number: 'LSK-2026-000999', phone: '13812345678' }) },
    });
    await expect(publishing().buildNow()).rejects.toThrow(/results\.2\.phone/);
    await tables.put({ table: 'registry', row: { ...key, gone: true, body: '{}' } });
  });

  test('the next one that succeeds brings it all', async () => {
    await publishing().buildNow();
    expect(await page(pathOf(shown))).toContain('下一条');
    expect((await seen(shown.id)).publication).toBe('published');
  });
});

describe('DI-6: a withdrawn record is gone everywhere', () => {
  const published = async (title: string): Promise<Shown> => {
    tick();
    const shown = await publish(room, (await finishedCase(room)).id, { ...words, title });
    await publishing().buildNow();
    expect(await page(pathOf(shown))).toContain(title);
    return shown;
  };

  test('its page and its words fall at once even when no snapshot can be taken', async () => {
    const shown = await published('撤下时快照不成的一条');
    const key = publishedKey('results', '2026', 'stray');
    await room.house.tables.put({
      table: 'registry',
      row: { ...key, body: JSON.stringify({ number: 'x', phone: '1' }) },
    });
    expect((await withdraw(shown)).status).toBe(200);
    await expect(publishing().buildNow()).rejects.toThrow('schema');
    expect(await page(pathOf(shown))).toBeUndefined();
    for (const gone of [shown.case.number, '撤下时快照不成的一条']) expect(everything()).not.toContain(gone);
    await room.house.tables.put({ table: 'registry', row: { ...key, gone: true, body: '{}' } });
    await publishing().buildNow();
  });

  test('a record that quotes it neither holds up the site nor names it any more', async () => {
    const first = await published('被引用的一条');
    const quoting = await published('引用别条的一条');
    const key = publishedKey('results', '2026', quoting.id);
    const row = await room.house.tables.get('registry', key);
    const asked = `同${first.case.number}一并办理。`;
    const body = JSON.stringify({ ...JSON.parse(String(row?.body)), asked });
    await room.house.tables.put({ table: 'registry', row: { ...row, ...key, body } });
    await publishing().buildNow();
    expect(await page(pathOf(quoting))).toContain(asked);
    expect((await withdraw(first)).status).toBe(200);
    await publishing().buildNow();
    expect(await page(pathOf(quoting))).toContain('同（已撤下）一并办理。');
    expect(everything()).not.toContain(first.case.number);
  });

  test('its page falls before the next release stands, every byte of it with that release, older ones too', async () => {
    const shown = await published('将要撤下的一条');
    expect((await withdraw(shown)).status).toBe(200);
    let meanwhile: string | undefined = 'not looked at';
    await publishing(
      astroSite(async (pages, closing) => {
        meanwhile = await page(pathOf(shown));
        return buildPages(pages, closing);
      }),
    ).buildNow();
    expect(meanwhile).toBeUndefined();
    const bytes = everything();
    for (const gone of [shown.case.number, '将要撤下的一条', shown.id]) expect(bytes).not.toContain(gone);
    expect(await page('/boards/withdrawn/')).toContain('文字有误');
    const answer = await room.ask('GET', pathOf(shown));
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('这条公示已撤下或公示期满');
    expect(answer.text).not.toContain(shown.case.number);
  });

  test('even when the next release cannot be built', async () => {
    const shown = await published('撤下时磁盘已满的一条');
    await withdraw(shown);
    const failing = astroSite(() => Promise.reject(new BuildFailed('磁盘已满')));
    await expect(publishing(failing).buildNow()).rejects.toThrow();
    const bytes = everything();
    for (const gone of [shown.case.number, '撤下时磁盘已满的一条']) expect(bytes).not.toContain(gone);
    expect(await page('/rules/')).toContain('DI-6');
    // Lists and data stand without it.
    expect(await page('/boards/results/')).toContain(words.title);
    expect(await page('/data/results.json')).toContain(words.title);
  });

  test('older copies that are kept fall with it, before anything is built', async () => {
    const shown = await published('先后两次发布都有的一条');
    await published('后一次才有的一条');
    const releases = () => readdirSync(join(siteDir, 'releases')).filter((name) => /^\d+$/.test(name));
    expect(releases()).toHaveLength(2);
    await withdraw(shown);
    const failing = astroSite(() => Promise.reject(new BuildFailed('磁盘已满')));
    await expect(publishing(failing).buildNow()).rejects.toThrow();
    expect(releases()).toHaveLength(1);
    expect(everything()).not.toContain('先后两次发布都有的一条');
    expect(await page('/boards/results/')).toContain('后一次才有的一条');
  });

  test('while another build is under way it does not wait for that to end, and that build does not bring it back', async () => {
    const shown = await published('生成途中撤下的一条');
    await publish(room, (await finishedCase(room)).id, { ...words, title: '生成途中的另一条' });
    const seenAfter: (string | undefined)[] = [];
    const one = publishing(
      astroSite(async (pages, closing) => {
        const count = await buildPages(pages, closing);
        if (seenAfter.length > 0) return count;
        await withdraw(shown);
        one.request();
        while ((await page(pathOf(shown))) !== undefined) await new Promise(setImmediate);
        seenAfter.push(await page('/boards/results/'));
        return count;
      }),
    );
    await one.buildNow();
    expect(seenAfter[0]).toContain(words.title);
    // The release before it may still be under the strike at this moment; nobody reads that one any more.
    const live = everything(join(siteDir, 'current'));
    for (const gone of [shown.case.number, '生成途中撤下的一条']) expect(live).not.toContain(gone);
    await one.settled();
    expect(await page('/boards/results/')).toContain('生成途中的另一条');
    for (const gone of [shown.case.number, '生成途中撤下的一条']) expect(everything()).not.toContain(gone);
  });
});

test('a house that closes breaks the build off and leaves no half release behind', async () => {
  await publish(room, (await finishedCase(room)).id, { ...words, title: '来不及的一条' });
  const one = publishing();
  const begun = one.buildNow();
  await one.close();
  await expect(begun).rejects.toThrow();
  expect(readdirSync(join(siteDir, 'building'))).toEqual([]);
  expect(existsSync(join(siteDir, 'wanted'))).toBe(true);
});
