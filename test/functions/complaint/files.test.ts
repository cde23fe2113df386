// Files that come with a complaint (SV-4.1, DI-4): sealed like its words, counted nowhere in the clear, opened one by one by
// who has it; and what of them anybody else could find.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { publicRoutes } from '#functions/routes/public-routes.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { chunk, jpeg, largePng, pixels, png, segment } from '../attachments/make-files.ts';
import { clientOf } from '../directory/rig.ts';
import type { Matter } from '../routes/person.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';
import { type FileSent, sendingToComplaint } from './sending.ts';

let town: SealedTown;
let sending: ReturnType<typeof sendingToComplaint>;
beforeAll(async () => {
  town = await openSealedTown();
  sending = sendingToComplaint(town);
});
afterAll(() => town.close());

const complaint = (facts: object = {}) => ({ kind: 'complaint', subject: '反映问题', body: '详细情况', ...facts });
const photo = (name = '照片.png', bytes = png()): FileSent => ({ name, type: 'image/png', bytes });

interface Told {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}
/** Files of a complaint as whoever has it is told of them. */
async function filesIn(by: string, { id }: Matter): Promise<Told[]> {
  const { body } = await town.command(by, `/api/cases/${id}`, 'unseal', { reason: '核对' });
  return body.said.flatMap(({ matter }: { matter?: { files?: Told[] } }) => matter?.files ?? []);
}

describe('SV-4.1: a file that comes with a complaint', () => {
  test('is read by who has it, for a reason, without what the camera wrote, and the opening is on record', async () => {
    const bytes = jpeg({ notes: [segment(0xe1, 'Exif\0\0相机和地点')] });
    const files = [await sending.ticket({ name: '收条.jpg', type: 'image/jpeg', bytes })];
    const made = await sending.person.submits(complaint({ files }));
    const [file] = await filesIn('1005', made);
    expect(file).toEqual({ id: expect.any(String), name: '收条.jpg', type: 'image/jpeg', bytes: expect.any(Number) });
    const read = await sending.opened('1005', made.id, file as Told);
    expect(read.length).toBe(file?.bytes);
    expect(read.subarray(0, 2)).toEqual(bytes.subarray(0, 2));
    expect(read.includes('Exif')).toBe(false);
    const { body } = await town.ask('1005', 'GET', `/api/cases/${made.id}/openings`);
    type Listed = { readonly reason: string; readonly staff: string; readonly file?: true };
    expect(body.items.map(({ reason, staff, file: one }: Listed) => [staff, reason, one])).toEqual([
      ['1005', '核对', undefined],
      ['1005', '核对材料', true],
    ]);
    expect(JSON.stringify(body)).not.toContain('收条');
  });

  test('larger than one answer carries comes whole, in pieces sent in any order', async () => {
    const bytes = largePng(5 * 1024 * 1024);
    const { json } = await sending.announce(photo('大图.png', bytes));
    const pieces = sending.pieces(bytes).map((piece, i) => [i + 1, piece] as const);
    expect(json.pieces).toBe(pieces.length);
    const last = [];
    for (const [n, piece] of [...pieces].reverse()) last.push(await sending.piece(json.ticket, n, piece));
    expect(last.slice(0, -1).map(({ status }) => status)).toEqual(pieces.slice(1).map(() => 200));
    const made = await sending.person.submits(complaint({ files: [last.at(-1)?.json.file] }));
    const [file] = await filesIn('1005', made);
    expect((await sending.opened('1005', made.id, file as Told)).equals(bytes)).toBe(true);
  });

  test('is what its ticket says, also where other bytes were sent under the same announcement', async () => {
    const [one, other] = [png({ data: pixels(4, 3, 0x10) }), png({ data: pixels(4, 3, 0x20) })];
    expect(one.length).toBe(other.length);
    const { json } = await sending.announce(photo('两次.png', one));
    const tickets = [one, other, one].map(async (bytes) => (await sending.piece(json.ticket, 1, bytes)).json.file);
    const [first, second, again] = await Promise.all(tickets);
    const made = await sending.person.submits(complaint({ files: [first, second, again] }));
    const told = await filesIn('1005', made);
    const read = await Promise.all(told.map((file) => sending.opened('1005', made.id, file)));
    expect(read.map((bytes) => [bytes.equals(one), bytes.equals(other)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('can be added later with a message, and the reporter alone is told how many there are', async () => {
    const made = await sending.person.submits(complaint({ files: [await sending.ticket(photo('一.png'))] }));
    const added = await sending.person.takes('message', made, {
      text: '补充照片',
      files: [await sending.ticket(photo('二.png')), await sending.ticket(photo('三.png'))],
    });
    expect([added.status, added.body.files]).toEqual([200, 3]);
    expect((await sending.person.looksUp(made)).body.files).toBe(3);
    expect((await filesIn('1005', made)).map(({ name }) => name)).toEqual(['一.png', '二.png', '三.png']);
    const { body } = await town.ask('1005', 'GET', `/api/cases/${made.id}`);
    expect(JSON.stringify(body)).not.toContain('files');
  });

  test('taken down at the window comes in by whoever registers, who then knows no more of it', async () => {
    const announced = await town.ask('1001', 'POST', '/api/complaint-files', {
      name: '来信.png',
      type: 'image/png',
      bytes: png().length,
    });
    expect(announced.status).toBe(201);
    expect((await town.ask('1002', 'POST', '/api/complaint-files', {})).status).toBe(400);
    const files = [await sending.ticket(photo('来信.png'))];
    const order = { ...complaint({ files }), channel: 'window', identity: 'named' };
    const { status, body } = await town.ask('1001', 'POST', '/api/cases', order);
    expect(status).toBe(201);
    expect((await town.ask('1001', 'GET', `/api/cases/${body.id}`)).status).toBe(404);
    const { code, number } = { code: body.receipt.code, number: body.number };
    expect((await sending.person.looksUp({ number, code })).body.files).toBe(1);
  });
});

describe('DI-4: a file is refused with a sentence that says why', () => {
  test.each<readonly [string, Partial<FileSent>, number, string, RegExp]>([
    ['empty', { bytes: Buffer.alloc(0) }, 400, 'bytes', /文件是空的/],
    ['of a type that is not taken', { type: 'text/html' }, 400, 'type', /JPEG 图片、PNG 图片、PDF 文件/],
    ['larger than ten megabytes', { bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }, 413, '', /不能超过 10 MB/],
  ])('%s, before a byte of it is sent', async (_, file, status, path, says) => {
    const { status: answered, json } = await sending.announce({ ...photo(), ...file });
    expect(answered).toBe(status);
    if (path !== '') expect(json.violations[0].path).toBe(path);
    expect(json.violations?.[0].says ?? json.detail).toMatch(says);
  });

  test.each<readonly [string, Buffer]>([
    ['a program', Buffer.from('MZ\x90\0\x03\0 this is a program')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture with an archive behind its end', Buffer.concat([png(), Buffer.from('PK\x03\x04')])],
    ['a picture of another type', jpeg()],
  ])('%s that says it is a picture', async (_, bytes) => {
    const { status, json } = await sending.answers(photo('图.png', bytes));
    expect([status, json.rule]).toEqual([409, 'DI-4/an-attachment-is-what-it-says']);
    expect(json.violations).toEqual([{ path: 'files', says: expect.stringContaining('不能作为附件') }]);
  });

  test('with a ticket that no door gave, or without a proof of work', async () => {
    const forged = await sending.person.takes('message', await sending.person.submits(complaint()), {
      text: '补充',
      files: ['AAAA'],
    });
    expect([forged.status, forged.body.violations[0].path]).toEqual([400, 'files']);
    expect((await sending.piece('AAAA', 1, png())).json.violations[0].path).toBe('Ticket');
    const bare = await town.ask('nobody', 'POST', '/api/public/files', { name: '一', type: 'image/png', bytes: 1 });
    expect(bare.body.violations[0].path).toBe('Proof');
  });

  test('with any matter but a complaint', async () => {
    const files = [await sending.ticket(photo())];
    await expect(sending.person.submits({ files })).rejects.toThrow('只有投诉举报可以填写这一项');
    const petition = await sending.person.submits();
    const { status, body } = await sending.person.takes('message', petition, { text: '补充', files });
    expect([status, body.rule]).toEqual([409, 'SV-4.1/files-come-with-a-complaint']);
  });
});

test('SV-4.1: a complaint takes six files over its life, also when two messages arrive at the same moment', async () => {
  const tickets: string[] = [];
  for (let n = 1; n <= 8; n++) tickets.push(await sending.ticket(photo(`${n}.png`)));
  const at = (...which: number[]) => which.map((n) => tickets[n - 1] as string);
  const refused = { status: 409, rule: 'SV-4.1/so-many-files' };
  await expect(sending.person.submits(complaint({ files: at(1, 2, 3, 4, 5, 6, 7) }))).rejects.toThrow(refused.rule);
  const made = await sending.person.submits(complaint({ files: at(1, 2) }));
  const both = await Promise.all(
    [at(3, 4, 5), at(6, 7, 8)].map((files) => sending.person.takes('message', made, { text: '补充', files })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const no = both.find(({ status }) => status === 409)?.body;
  expect([no.rule, no.violations[0].path, no.detail]).toEqual([
    refused.rule,
    'files',
    '附件：一件投诉举报最多收 6 个文件，已经收到 5 个，这次没有收下。请少选几个。',
  ]);
  expect((await sending.person.looksUp(made)).body.files).toBe(5);
});

test('SV-4.1: nobody opens a file but who has the complaint, and a pass is good for one person and one complaint', async () => {
  const files = [await sending.ticket(photo('只给承办人.png'))];
  const made = await sending.person.submits(complaint({ files, keepFrom: ['1014'] }));
  const other = await sending.person.submits(complaint());
  const [file] = await filesIn('1005', made);
  const opened = await town.command('1005', `/api/cases/${made.id}`, 'unseal', { reason: '核对', file: file?.id });
  const { pass } = opened.body;
  expect((await sending.read('1005', made.id, pass)).status).toBe(200);
  for (const by of ['1001', '1003', '1004', '1007', '1008', '1009', '1012', '1014']) {
    const asked = await town.ask(by, 'POST', `/api/cases/${made.id}/unseal`, { reason: '看看', file: file?.id });
    expect([by, asked.status, (await sending.read(by, made.id, pass)).status]).toEqual([by, 404, 404]);
  }
  // The chair knows of it and does not have it.
  const asked = await town.command('1006', `/api/cases/${made.id}`, 'unseal', { reason: '看看', file: file?.id });
  expect([asked.status, (await sending.read('1006', made.id, pass)).status]).toEqual([403, 403]);
  expect((await sending.read('1005', other.id, pass)).status).toBe(404);
  expect((await sending.read('1005', made.id, 'AAAA')).status).toBe(404);
  const elsewhere = await town.command('1005', `/api/cases/${other.id}`, 'unseal', { reason: '核对', file: file?.id });
  expect((await sending.read('1005', other.id, elsewhere.body.pass)).status).toBe(404);
});

test('SV-4.1: a file, its name and its kind stand in no table in the clear, and in none but the sealed one at all', async () => {
  const [inFile, inName, inNotes] = ['琉璃底片', '青铜名字', '拍摄者孔雀'];
  const data = largePng(1_200_000);
  const bytes = Buffer.concat([data.subarray(0, -12), chunk('IDAT', inFile), data.subarray(-12)]);
  const noted = png({ notes: [chunk('tEXt', `Author\0${inNotes}`)] });
  const { json } = await sending.announce(photo(`${inName}.png`, bytes));
  const [first, second] = sending.pieces(bytes) as [Buffer, Buffer];
  const marks = [inFile, inName, inNotes];
  /** Tables in which one of the marks, or `more`, can be read in a text or in bytes. */
  const tellers = async (...more: (string | Buffer)[]): Promise<string[]> => {
    const told: string[] = [];
    for (const { name } of TABLES) {
      for (const row of await town.everyRow(name)) {
        const text = JSON.stringify(row);
        const raw = Object.values(row).filter((one) => one instanceof Uint8Array) as Uint8Array[];
        const all = Buffer.concat([Buffer.from(text), ...raw]);
        for (const mark of [...marks, ...more]) if (all.includes(mark)) told.push(`${name} ${row.pk} ${row.sk}`);
      }
    }
    return told;
  };
  // On its way, half of it here.
  await sending.piece(json.ticket, 2, second);
  expect((await town.everyRow('ephemera')).some(({ pk }) => pk.startsWith('upload#'))).toBe(true);
  expect(await tellers('image/png', second.subarray(2000, 2064))).toEqual([]);
  const done = await sending.piece(json.ticket, 1, first);
  expect((await town.everyRow('ephemera')).some(({ pk }) => pk.startsWith('upload#'))).toBe(false);
  const files = [done.json.file, await sending.ticket(photo('无.png', noted))];
  const made = await sending.person.submits(complaint({ files }));
  await sending.person.takes('message', made, { text: '补充', files: [await sending.ticket(photo(`${inName}.png`))] });
  for (const file of await filesIn('1005', made)) await sending.opened('1005', made.id, file);
  expect(await tellers('image/png', first.subarray(2000, 2064), '"files"')).toEqual([]);
  const ours = (await town.everyRow('sealed')).filter(({ pk }) => pk.startsWith('sealed-file#'));
  for (const { sk, jwe, parts, pk: _, ...more } of ours) {
    expect([sk, more]).toEqual([sk, {}]);
    if (sk === 'file') expect(parts).toBeGreaterThan(0);
    else expect(String(jwe).split('.')).toHaveLength(5);
  }
  // What a notice says is the same as without.
  const inbox = JSON.stringify((await town.ask('1005', 'GET', '/api/inbox')).body);
  for (const mark of marks) expect(inbox).not.toContain(mark);
});

describe('SV-4.5: files that came with a complaint about the chair go to the county with it', () => {
  const carries = async (by: string, id: string): Promise<{ file: string; pass: string; pieces: number }> =>
    (await town.command(by, `/api/cases/${id}`, 'carry', {})).body;

  test('sealed, all of them, and whoever carries them opens none', async () => {
    const [large, small] = [largePng(4 * 1024 * 1024), png()];
    const files = [await sending.ticket(photo('账本.png', large)), await sending.ticket(photo('小图.png', small))];
    const made = await sending.person.submits(complaint({ target: { staff: '1006' }, files }));
    const { file, pass, pieces } = await carries('1014', made.id);
    const answers: string[] = [];
    for (let n = 1; n <= pieces; n++) answers.push((await sending.read('1014', made.id, pass, n)).text);
    // More than one answer of a function holds.
    expect(pieces).toBe(2);
    const county = await town.atTheCounty([file, ...answers].join('\n'));
    expect(county.files.map(({ name, bytes }) => [name, bytes.equals(name === '小图.png' ? small : large)])).toEqual([
      ['账本.png', true],
      ['小图.png', true],
    ]);
    await expect(town.atTheCounty([file, answers[0]].join('\n'))).rejects.toThrow('小图.png is missing');
    // Nothing of what was carried shows a name, and the pass is theirs alone and of this complaint alone.
    expect([file, ...answers].join('')).not.toMatch(/账本|小图/);
    expect((await sending.read('1014', made.id, pass, pieces + 1)).status).toBe(404);
    expect((await sending.read('1005', made.id, pass)).status).not.toBe(200);
    const other = await sending.person.submits(complaint({ target: { staff: '1006' } }));
    expect((await sending.read('1014', other.id, pass)).status).not.toBe(200);
    for (const kept of ['1006', '1003', '1008']) expect((await sending.read(kept, made.id, pass)).status).toBe(404);
  });

  test('a referral without files comes in one answer', async () => {
    const made = await sending.person.submits(complaint({ target: { staff: '1006' } }));
    const { file, pass, pieces } = await carries('1014', made.id);
    expect(pieces).toBe(0);
    expect((await town.atTheCounty(file)).files).toEqual([]);
    expect((await sending.read('1014', made.id, pass)).status).toBe(404);
  });
});

test('SV-4.1: no line of the log tells that a file was sent or read, let alone how many', () => {
  const routes = [...publicRoutes, ...staffRoutes, ...unsealRoutes(town.open)].filter(({ path }) =>
    /sealed-file|complaint-files|public\/files/.test(path),
  );
  expect(routes.map(({ method, path, unlogged }) => [`${method} ${path}`, unlogged])).toEqual([
    ['POST /api/public/files', true],
    ['PUT /api/public/files/{n}', true],
    ['POST /api/complaint-files', true],
    ['PUT /api/complaint-files/{n}', true],
    ['POST /api/cases/{id}/sealed-file', true],
  ]);
});

test('SC-1: taken back within ten minutes its files leave nothing either', async () => {
  const made = await sending.person.submits(complaint({ files: [await sending.ticket(photo('收回.png'))] }));
  const [file] = await filesIn('1005', made);
  await sending.person.takes('withdraw', made, {});
  const left = (await town.everyRow('sealed')).filter(({ pk }) => pk === `sealed-file#${file?.id}`);
  expect(left.length).toBe(2);
  for (const { pk: _, sk: __, ...rest } of left) expect(rest).toEqual({ erased: true });
  expect((await sending.person.looksUp(made)).status).toBe(404);
});

test('the audit passes with files, and finds one that lacks a part or holds that of another', async () => {
  const client = clientOf(town.endpoint);
  const before = await audit(scanTables(client));
  expect(before.broken).toEqual([]);
  expect(before.counts.files).toBeGreaterThan(15);
  const rows = (await town.everyRow('sealed')).filter(
    ({ pk, sk, erased }) => pk.startsWith('sealed-file#') && sk === 'chunk#000' && !erased,
  );
  const [one, other] = rows as unknown as [{ pk: string; sk: string; jwe: string }, { jwe: string }];
  await town.house.tables.put({ table: 'sealed', row: { ...one, jwe: other.jwe } });
  const after = await audit(scanTables(client));
  expect(after.broken.map(({ where, link }) => [where, link])).toEqual([
    [one.pk, 'fileChanged'],
    [one.pk, 'fileShort'],
  ]);
  await town.house.tables.put({ table: 'sealed', row: one });
  client.destroy();
});
