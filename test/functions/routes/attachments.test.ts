// Attachments from the announcement to the file, on the real engine: what is refused before a byte is sent, and what
// happens to pieces that come twice, late or in any order.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CARRIED, PIECE } from '#functions/attachments/pieces.ts';
import type { Row } from '#functions/table/tables.ts';
import { chunk, exif, JFIF, jpeg, largePng, pdf, png } from '../attachments/make-files.ts';
import { asking, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, over, type Town } from '../town.ts';
import { inPieces, OCTETS, sendingFiles } from './sending-files.ts';

let town: Town;
let id: string;
let clerk: ReturnType<typeof sendingFiles>;
beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  id = String((await town.register()).body.id);
  clerk = sendingFiles(town, id);
});
afterAll(() => town.close());

describe('DI-4: what cannot be attached is refused before any of it is sent', () => {
  test('a file of 12 MB: 413, naming the limit', async () => {
    const answer = await clerk.announce({ bytes: 12 * 1024 * 1024 });
    expect([answer.status, answer.json.detail]).toEqual([413, '附件超过上限：单个附件不能超过 10 MB。']);
    expect((await clerk.announce({ bytes: 10 * 1024 * 1024 })).status).toBe(201);
    expect((await clerk.announce({ bytes: 10 * 1024 * 1024 + 1 })).status).toBe(413);
  });

  test.each([
    ['a type that is not taken', { type: 'image/gif', bytes: 9 }, 'type'],
    ['a name of nothing', { name: ' ', bytes: 9 }, 'name'],
    ['a name with marks that turn text around', { name: 'a\u202egnp.exe', bytes: 9 }, 'name'],
    ['a name of two hundred characters', { name: '长'.repeat(200), bytes: 9 }, 'name'],
    ['no bytes', { bytes: 0 }, 'bytes'],
    ['half a byte', { bytes: 9.5 }, 'bytes'],
    ['a field nobody knows', { bytes: 9, folder: '/etc' }, 'folder'],
  ])('%s: 400 at its field', async (_, facts, path) => {
    const { status, json } = await clerk.announce(facts);
    expect([status, json.violations.map((one: { path: string }) => one.path)]).toEqual([400, [path]]);
  });

  test('the seventh file: 409, at the announcement and at the end of one that was announced in time', async () => {
    const { json } = await clerk.announce({ bytes: png().length });
    for (let i = 0; i < 6; i++) expect((await clerk.whole(png())).status).toBe(201);
    for (const answer of [
      await clerk.announce({ bytes: 9 }),
      await clerk.whole(png()),
      await clerk.piece(json.id, 1, png()),
    ]) {
      expect([answer.status, answer.json.rule]).toEqual([409, 'DI-4/so-many-attachments']);
    }
    expect(await clerk.entries()).toHaveLength(6);
  });
});

describe('DI-4: an attachment is what it says', () => {
  const programs: readonly (readonly [string, Buffer])[] = [
    ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
    ['a Windows program', Buffer.from('MZ\x90\0', 'latin1')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an archive', Buffer.from('PK\x03\x04\x14\0')],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a picture with a program behind it', Buffer.concat([png(), Buffer.from('\x7fELF', 'latin1')])],
    ['a picture of another type', jpeg()],
  ];
  test.each(programs)('%s named .png: 409, and nothing of it is left', async (_, bytes) => {
    const { json } = await clerk.announce({ bytes: bytes.length });
    const answers = [await clerk.piece(json.id, 1, bytes), await clerk.whole(bytes)];
    for (const { status, json: said } of answers) {
      expect([status, said.rule, said.type]).toEqual([409, 'DI-4/an-attachment-is-what-it-says', '/rules/#DI-4']);
      expect(said.detail).toMatch(/^这个文件不能作为附件：/);
    }
    expect((await clerk.piece(json.id, 1, bytes)).status).toBe(404);
    expect(await clerk.entries()).toEqual([]);
  });
});

describe('DI-4: a file sent in one request', () => {
  test.each<readonly [string, Buffer, Buffer, string]>([
    ['image/png', png({ notes: [chunk('tEXt', 'Author\0王建国')] }), png(), '照片.png'],
    ['image/jpeg', jpeg({ notes: [JFIF, exif(1)] }), jpeg(), '现场.JPG'],
    [
      'application/pdf',
      pdf({ objects: ['<</Author(Wang)>>'], trailer: '/Info 4 0 R' }),
      pdf({ objects: ['<</Author(    )>>'], trailer: '/Info 4 0 R' }),
      '申请.pdf',
    ],
  ])(
    '%s is kept without its metadata and read back as a file to save, never to show',
    async (type, sent, kept, name) => {
      const made = await clerk.whole(sent, type, name);
      expect([made.status, made.json]).toMatchObject([201, { case: id, name, type, bytes: kept.length, version: 2 }]);
      expect(made.headers).toMatchObject({ location: `/api/attachments/${made.json.id}`, etag: '"2"' });
      const back = await clerk.read(made.json.id);
      expect([back.status, back.bytes.equals(kept)]).toEqual([200, true]);
      expect(back.headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-disposition': expect.stringMatching(/^attachment; filename="/),
      });
      expect(back.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
      expect(await clerk.entries()).toMatchObject([
        { data: { file: made.json.id, kind: type, bytes: kept.length }, text: { name } },
      ]);
    },
  );

  test('the checks come in order: 401, 404, 403, 415, 413, 400', async () => {
    const big = Buffer.alloc(CARRIED + 1);
    const at = (query: string) => `/api/attachments${query}`;
    const html = { 'content-type': 'text/html' };
    const image = { 'content-type': 'image/png' };
    const none = await asking(ALL_ROUTES, town.house)({ path: '/api/attachments', headers: html, body: big });
    expect(none.status).toBe(401);
    expect((await clerk.send('POST', at('?case=nowhere'), big, html)).status).toBe(404);
    expect((await clerk.send('POST', at(`?case=${id}`), big, html, '1005')).status).toBe(403);
    expect((await clerk.send('POST', at(`?case=${id}`), big, html)).status).toBe(415);
    expect((await clerk.send('POST', at(''), Buffer.from('x'), {})).status).toBe(415);
    const large = await clerk.send('POST', at(`?case=${id}`), big, image);
    expect([large.status, large.json.detail]).toEqual([413, expect.stringContaining('分段提交')]);
    const missing = await clerk.send('POST', at(''), png(), image);
    expect([missing.status, missing.json.violations[0].path]).toEqual([400, 'case']);
    expect((await clerk.send('POST', at(`?case=${id}`), Buffer.alloc(0), image)).status).toBe(400);
    expect((await clerk.send('POST', at(`?case=${id}`), png(), { ...image, 'content-encoding': 'gzip' })).status).toBe(
      415,
    );
  });

  test('the same key twice lays the file once; the same key for another case is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [one, two] = [
      await clerk.whole(png(), 'image/png', '照片.png', key),
      await clerk.whole(png(), 'image/png', '照片.png', key),
    ];
    expect([two.status, two.json.id]).toEqual([201, one.json.id]);
    expect(await clerk.entries()).toHaveLength(1);
    const other = String((await town.register()).body.id);
    expect(
      (
        await clerk.send('POST', `/api/attachments?case=${other}&name=x`, png(), {
          'content-type': 'image/png',
          ...key,
        })
      ).status,
    ).toBe(422);
  });
});

describe('DI-4: a file sent in pieces', () => {
  const bytes = largePng(2.5 * PIECE);

  test('the announcement says in how many, the last one to come answers with the attachment', async () => {
    const { status, json } = await clerk.announce({ bytes: bytes.length });
    expect([status, json]).toEqual([
      201,
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), pieces: 3, pieceBytes: PIECE },
    ]);
    const parts = inPieces(bytes);
    expect((await clerk.piece(json.id, 1, parts[0] as Buffer)).json).toEqual({
      id: json.id,
      pieces: 3,
      pieceBytes: PIECE,
      missing: [2, 3],
    });
    expect((await clerk.piece(json.id, 2, parts[1] as Buffer)).json.missing).toEqual([3]);
    const last = await clerk.piece(json.id, 3, parts[2] as Buffer);
    expect([last.status, last.json]).toMatchObject([201, { case: id, name: '照片.png', bytes: bytes.length }]);
    expect((await clerk.read(last.json.id)).bytes.equals(bytes)).toBe(true);
  });

  test('the order of pieces does not matter, and a piece sent twice is there once', async () => {
    const answers = await clerk.sendAll(bytes, [3, 1, 1, 3, 2]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 201]);
    expect((await clerk.read(answers.at(-1)?.json.id)).bytes.equals(bytes)).toBe(true);
    expect(await clerk.entries()).toHaveLength(1);
  });

  test('an answer lost on the way: the last piece sent again gives the same attachment, once', async () => {
    const { json } = await clerk.announce({ bytes: bytes.length });
    const [one, two, three] = inPieces(bytes) as [Buffer, Buffer, Buffer];
    await Promise.all([clerk.piece(json.id, 1, one), clerk.piece(json.id, 2, two)]);
    const both = await Promise.all([clerk.piece(json.id, 3, three), clerk.piece(json.id, 3, three)]);
    const again = await clerk.piece(json.id, 2, two);
    expect(new Set([...both, again].map(({ status, json: made }) => `${status} ${made.id}`)).size).toBe(1);
    expect(await clerk.entries()).toHaveLength(1);
  });

  test('an upload broken off goes on where it was: the announcement repeated under its key names the same one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await clerk.announce({ bytes: bytes.length }, '1001', key);
    await clerk.piece(first.json.id, 2, inPieces(bytes)[1] as Buffer);
    const again = await clerk.announce({ bytes: bytes.length }, '1001', key);
    expect(again.json).toEqual(first.json);
    expect((await clerk.piece(again.json.id, 1, inPieces(bytes)[0] as Buffer)).json.missing).toEqual([3]);
    expect((await clerk.piece(again.json.id, 3, inPieces(bytes)[2] as Buffer)).status).toBe(201);
  });

  test('a house that was busy, or fell, is asked once more with the same piece', async () => {
    const { json } = await clerk.announce({ bytes: png().length });
    const at = `/api/attachments/${json.id}/1`;
    const throttled = () => Promise.reject(Object.assign(new Error(), { name: 'ThrottlingException' }));
    for (const [house, status] of [
      [over(town.house, { put: throttled }), 503],
      [over(town.house, { transact: async () => Promise.reject(new Error('the engine fell')) }), 500],
    ] as const) {
      expect((await clerk.send('PUT', at, png(), OCTETS, '1001', house)).status).toBe(status);
    }
    expect((await clerk.piece(json.id, 1, png())).status).toBe(201);
  });

  test.each<readonly [string, number, (upload: string) => Promise<Given>]>([
    ['a piece that was never announced', 404, (upload) => clerk.piece(upload, 4, Buffer.alloc(1))],
    ['a piece counted from nought', 404, (upload) => clerk.piece(upload, 0, Buffer.alloc(1))],
    ['a piece with a name', 404, (upload) => clerk.piece(upload, '..%2f1', Buffer.alloc(1))],
    ['an upload that was never announced', 404, () => clerk.piece('0'.repeat(32), 1, Buffer.alloc(1))],
    ['a colleague’s upload', 404, (upload) => clerk.piece(upload, 1, Buffer.alloc(PIECE), '1013')],
    [
      'another media type',
      415,
      (upload) =>
        clerk.send('PUT', `/api/attachments/${upload}/1`, Buffer.alloc(PIECE), { 'content-type': 'image/png' }),
    ],
    ['a piece that is too long', 413, (upload) => clerk.piece(upload, 1, Buffer.alloc(PIECE + 1))],
    ['a piece that is too short', 400, (upload) => clerk.piece(upload, 1, Buffer.alloc(PIECE - 1))],
    ['an empty piece', 400, (upload) => clerk.piece(upload, 1, Buffer.alloc(0))],
  ])('%s: %i', async (_, status, act) => {
    const { json } = await clerk.announce({ bytes: bytes.length });
    expect((await act(json.id)).status).toBe(status);
  });

  test('an upload left alone for a day is gone, though the engine still has its rows', async () => {
    const { json } = await clerk.announce({ bytes: bytes.length });
    await clerk.piece(json.id, 1, inPieces(bytes)[0] as Buffer);
    const late = over(town.house, {
      get: async (table, key) => {
        const row = await town.house.tables.get(table, key);
        return row && table === 'ephemera' ? ({ ...row, expires: Number(row.expires) - 24 * 3600 } as Row) : row;
      },
    });
    expect(
      (await clerk.send('PUT', `/api/attachments/${json.id}/2`, inPieces(bytes)[1], OCTETS, '1001', late)).status,
    ).toBe(404);
  });

  test('once a file is kept, what was sent with its metadata is gone', async () => {
    const { json } = await clerk.announce({ bytes: png().length });
    await clerk.piece(json.id, 1, png());
    for (const sk of ['piece#1', 'piece#1#0']) {
      expect(await town.house.tables.get('ephemera', { pk: `upload#${json.id}`, sk })).toBeUndefined();
    }
  });
});
