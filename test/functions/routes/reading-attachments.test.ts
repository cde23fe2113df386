// Reading attachments: in parts that an answer can carry, by those who may know the case, under the name they came with.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CARRIED } from '#functions/attachments/pieces.ts';
import type { Row } from '#functions/table/tables.ts';
import { largePng, png } from '../attachments/make-files.ts';
import { asking, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, over, type Town } from '../town.ts';
import { sendingFiles } from './sending-files.ts';

let town: Town;
let clerk: ReturnType<typeof sendingFiles>;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  clerk = sendingFiles(town, String((await town.register()).body.id));
});
afterAll(() => town.close());

describe('DI-4: a large file is read in parts that an answer can carry', () => {
  test('without saying which part: 400; beyond the last: 404; the parts together are the file', async () => {
    const bytes = largePng(CARRIED + 100_000);
    const made = (await clerk.sendAll(bytes, [4, 3, 2, 1])).at(-1) as Given;
    const file = made.json.id;
    const bare = await clerk.read(file);
    expect([bare.status, bare.json.violations]).toEqual([
      400,
      [{ path: 'piece', says: '此附件分 2 段读取，请写明第几段' }],
    ]);
    const parts = [await clerk.read(file, '1001', '?piece=1'), await clerk.read(file, '1001', '?piece=2')];
    expect(parts.map(({ bytes: part }) => part.length)).toEqual([CARRIED, bytes.length - CARRIED]);
    expect(Buffer.concat(parts.map(({ bytes: part }) => part)).equals(bytes)).toBe(true);
    expect((await clerk.read(file, '1001', '?piece=3')).status).toBe(404);
    for (const wrong of ['0', '-1', '1.5', 'x', '99999'])
      expect((await clerk.read(file, '1001', `?piece=${wrong}`)).status).toBe(400);
    // Lambda gives back 6 MB at most, base64 and all.
    expect(parts.every(({ text }) => text.length < 6 * 1024 * 1024)).toBe(true);
  });
});

describe('DI-4: attachments are private', () => {
  test.each([
    ['an officer of an office that never had the case', '1012', 404],
    ['an efficacy supervisor', '1009', 404],
    ['a publisher', '1007', 404],
    ['an account nobody is bound to', 'stranger', 403],
    ['the head of the office', '1013', 200],
    ['the supervising leader', '1004', 200],
    ['the appraisal group', '1005', 200],
  ])('%s (%s) reads it: %i', async (_, by, status) => {
    const made = await clerk.whole(png());
    expect((await clerk.read(made.json.id, by)).status).toBe(status);
  });

  test.each([
    ['an officer of an office that never had the case', '1012', 404],
    ['an efficacy supervisor', '1009', 404],
    ['the appraisal group, which only watches', '1005', 403],
    ['the head of the office', '1013', 201],
  ])('%s (%s) adds one: %i', async (_, by, status) => {
    expect((await clerk.announce({ bytes: png().length }, by)).status).toBe(status);
    expect((await clerk.whole(png(), 'image/png', '照片.png', {}, by)).status).toBe(status);
  });

  test('no token: 401; a file that does not exist, and the id of an upload: 404', async () => {
    const made = await clerk.whole(png());
    const none = await asking(ALL_ROUTES, town.house)({ method: 'GET', path: `/api/attachments/${made.json.id}` });
    expect(none.status).toBe(401);
    expect((await clerk.read('0'.repeat(32))).status).toBe(404);
    expect((await clerk.read((await clerk.announce({ bytes: 9 })).json.id)).status).toBe(404);
  });
});

describe('DI-4: names of files', () => {
  test.each([
    ['𠮷野家😀的发票.png', '𠮷野家😀的发票.png', '_______.png'],
    ['../../etc/passwd', 'passwd.png', 'passwd.png'],
    ['..\\..\\windows\\evil.exe', 'evil.exe.png', 'evil.exe.png'],
    ['..', 'file.png', 'file.png'],
    ['a/', 'file.png', 'file.png'],
    ['a"; filename="b.html', 'a"; filename="b.html.png', 'a_; filename=_b.html.png'],
    ['100%.png', '100%.png', '100_.png'],
    ["it's (1)!*.PNG", "it's (1)!*.PNG", "it's (1)!*.PNG"],
  ])('%s is kept as %s and saved without harm', async (given, name, plain) => {
    const { json } = await clerk.announce({ bytes: png().length, name: given });
    const made = await clerk.piece(json.id, 1, png());
    expect(made.json.name).toBe(name);
    const header = (await clerk.read(made.json.id)).headers['content-disposition'] as string;
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    const [, ascii, whole_] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.~%-]*)$/.exec(header) ?? [];
    expect([ascii, decodeURIComponent(whole_ ?? '')]).toEqual([plain, name]);
  });

  test('a name that was erased is replaced by one without meaning', async () => {
    const made = await clerk.whole(png(), 'image/png', '李四的身份证.png');
    const erased = over(town.house, {
      all: async (search) =>
        (await town.house.tables.all(search)).map((row) =>
          row.sk.startsWith('private#') ? { pk: row.pk, sk: row.sk, erased: true } : row,
        ),
    });
    const back = await clerk.send('GET', `/api/attachments/${made.json.id}`, undefined, {}, '1001', erased);
    expect(back.headers['content-disposition']).toBe('attachment; filename="file.png"; filename*=UTF-8\'\'file.png');
  });

  test('a file whose bytes were erased is gone, and says so', async () => {
    const made = await clerk.whole(png());
    const erased = over(town.house, {
      get: async (table, key) =>
        key.sk.startsWith('chunk#') ? ({ ...key, erased: true } as Row) : town.house.tables.get(table, key),
    });
    const back = await clerk.send('GET', `/api/attachments/${made.json.id}`, undefined, {}, '1001', erased);
    expect([back.status, back.json.detail]).toEqual([404, '附件的内容已按规定删除。']);
  });
});
