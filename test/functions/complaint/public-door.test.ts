// Complaints through the public door, as honest people, careless ones and attackers send them: markup, floods, files, guesses
// and replays; about nobody, about those who lead, about the one who publishes (SV-4.1, SC-6, TL-3).
import core from 'qrcode/lib/core/qrcode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORM_LIMIT } from '#functions/http/form.ts';
import { PLAIN_FORMS, STEPS, SUBMISSIONS, WRONG_CODES } from '#functions/http/rate.ts';
import { layDown, shellOf } from '#functions/publish/shells.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { filesIn, fixtureSite } from '../../web/build-site.ts';
import { type Asked, asking, type Given } from '../http/gateway-event.ts';
import { type Person, personOf } from '../routes/person.ts';
import { ALL_ROUTES } from '../town.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  const [opened, pages] = await Promise.all([openSealedTown(), fixtureSite()]);
  town = opened;
  person = personOf(town);
  ask = asking(ALL_ROUTES, town.house);
  const shells = [...filesIn(pages)].flatMap(([path, bytes]) => {
    const shell = shellOf(path.slice(1));
    return shell ? [{ ...shell, text: bytes.toString('utf8') }] : [];
  });
  await layDown(town.house.tables, shells);
});
afterAll(() => town.close());

const CASES = '/api/public/cases';
const COMPLAINT = { kind: 'complaint', identity: 'anonymous', subject: '窗口推诿', body: '跑了三趟' };
/** As the page of complaints sends it. */
const FORM = { ...COMPLAINT, language: 'zh', office: '', staff: '', whom: '', village: '', name: '', phone: '' };

type Fields = Record<string, string> | readonly (readonly [string, string])[];
let callers = 0;
const stranger = (): string => `stranger ${callers++}`;
const post = (fields: Fields, from = stranger(), path = '/desk/submit'): Promise<Given> =>
  ask({
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-viewer-address': from },
    body: new URLSearchParams(fields as Record<string, string>).toString(),
  });
const send = (body: object | string, headers: Record<string, string> = {}, path = CASES): Promise<Given> =>
  ask({
    path,
    headers: { 'content-type': 'application/json', 'x-viewer-address': stranger(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const proven = async (body: object, headers: Record<string, string> = {}): Promise<Given> =>
  send(body, { proof: await person.proof(CASES), ...headers });
/** How many complaints there are. */
const taken = async (): Promise<number> =>
  (await town.everyRow('cases')).filter(({ sk, pk }) => sk === 'number' && /-T\d{6}$/.test(String(pk))).length;
const hotline = (): string => town.house.township.hotline;

describe('what people type', () => {
  const NASTY = '<script>alert(1)</script>{{code}}<!--each:answers--><img src=x onerror=alert(1)>" onfocus="x';

  test('SV-4.1: markup in every field is text on the form, on the check and under the code, and never a page of its own', async () => {
    const typed = { ...FORM, subject: NASTY.slice(0, 100), body: NASTY, whom: NASTY };
    const wrong = await post({ ...typed, name: NASTY, phone: NASTY });
    expect(wrong.status).toBe(422);
    const check = await post(typed);
    expect(check.status).toBe(200);
    for (const page of [wrong, check]) {
      expect(page.text).not.toMatch(/<script>alert|<img src=x|\{\{code|value="[^"]*" onfocus/);
      expect(page.text).toContain('&lt;script&gt;alert(1)');
    }
    const slip = await post({ ...typed, step: 'send' });
    const [number = '', code = ''] = [...slip.text.matchAll(/<dd>([A-Z0-9-]+)<\/dd>/g)].map((found) => found[1] ?? '');
    expect(number).toMatch(/-T\d{6}$/);
    const followed = await post({ number, code, language: 'zh' }, stranger(), '/desk/follow');
    expect(followed.text).not.toContain('<script>alert');
    expect(followed.text).toContain('&lt;script&gt;alert(1)');
  });

  test('SV-4.1: what is chosen or named wrongly comes back with all that was typed, and makes nothing', async () => {
    const before = await taken();
    const fields = [
      ...Object.entries({ ...FORM, office: '../../x', staff: "1'; --", name: '王桂英' }),
      ['keep-from', '1001'],
      ['keep-from', '<b>'],
      ['step', 'send'],
    ] as const;
    const { status, text } = await post(fields);
    expect(status).toBe(422);
    for (const says of ['“哪个所室”', '“哪个人”', '“还怕谁知道”', '选了匿名就不能留']) expect(text).toContain(says);
    expect(text).toMatch(/name="keep-from" value="1001"[^>]* checked/);
    expect(text).toContain('value="王桂英"');
    expect(await taken()).toBe(before);
  });

  test('SV-2, AC-2.7: what kind of matter it is goes with it, sealed; where law provides for it the check and the slip say so', async () => {
    const fields = (...grounds: string[]) => [
      ...Object.entries(FORM),
      ...grounds.map((one) => ['grounds', one] as const),
    ];
    const says = '全国纪检监察举报电话 12388';
    const plain = await post(fields('SV-2/idle', 'AC-1.5'));
    expect(plain.text).toContain('上班不干事，聊天、玩手机；应付了事，推给别人');
    expect(plain.text).not.toContain(says);
    const check = await post(fields('SV-2/absent', 'SC-2/gifts'));
    expect(check.text).toContain(says);
    expect(check.text).toContain('name="grounds" value="SV-2/absent,SC-2/gifts"');
    const back = await post([...fields('SV-2/absent,SC-2/gifts'), ['step', 'edit']]);
    expect(back.text.match(/name="grounds" value="[^"]*"[^>]* checked/g)).toHaveLength(2);
    const slip = await post([...fields('SV-2/absent,SC-2/gifts'), ['step', 'send']]);
    expect(slip.text).toContain(says);
    const number = /LSK-2026-T\d{6}/.exec(slip.text)?.[0];
    const id = (await town.house.tables.get('cases', { pk: `number#${number}`, sk: 'number' }))?.case;
    expect((await town.command('1005', `/api/cases/${id}`, 'unseal', { reason: '初核' })).body).toMatchObject({
      refer: true,
      said: [{ matter: { grounds: ['SV-2/absent', 'SC-2/gifts'] } }],
    });
    // The form itself lies there as a shell, the same for everybody.
    const rows = (await Promise.all(TABLES.map(({ name }) => town.everyRow(name)))).flat();
    const told = rows.filter(({ pk }) => !String(pk).startsWith('shell#')).map((row) => JSON.stringify(row));
    expect(told.some((row) => /SV-2\/absent|SC-2\/gifts/.test(row))).toBe(false);
    for (const wrong of ['AC-1.23', '<b>', 'SV-2', 'constructor']) {
      const { status, text } = await post([...fields(wrong), ['step', 'send']]);
      expect([wrong, status, text.includes('请选择“是哪一类问题”')]).toEqual([wrong, 422, true]);
    }
  });

  test('SV-4.1: the pages that answer a complaint cite the clauses of complaints, those of other matters their own', async () => {
    const basis = ({ text }: Given) => [...text.matchAll(/\/rules\/#([A-Z0-9.-]+)"/g)].map((found) => found[1]);
    for (const step of ['check', 'send']) {
      expect(basis(await post({ ...FORM, step }))).toEqual(['SV-4.1', 'SC-6']);
      expect(basis(await post({ ...FORM, kind: 'petition', identity: '', step }))).toEqual(['FI-1']);
    }
  });

  test('SV-4.1: the slip without script says where to follow it and draws a code that leads there, with number and code behind # alone', async () => {
    const slip = await ask({
      path: '/desk/submit',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-viewer-site': 'http://township.example:8787',
        'x-viewer-address': stranger(),
      },
      body: new URLSearchParams({ ...FORM, step: 'send' }).toString(),
    });
    const [number = '', code = ''] = [...slip.text.matchAll(/<dd>([A-Z0-9-]+)<\/dd>/g)].map((found) => found[1] ?? '');
    expect(slip.text).toContain('<dd>http://township.example:8787/desk/</dd>');
    const [, side, path] = /viewBox="0 0 (\d+) \1"[^>]*><path d="([Mhvz0-9 -]+)"/.exec(slip.text) ?? [];
    const says = core.create(`http://township.example:8787/desk/#${number},${code}`, { errorCorrectionLevel: 'M' });
    expect(Number(side)).toBe(says.modules.size + 8);
    // Every dark square of the code is one of the drawing, and no light one.
    const dark = new Set<string>();
    for (const [, x, y, long] of (path ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let i = 0; i < Number(long); i++) dark.add(`${Number(x) + i - 4},${Number(y) - 4}`);
    }
    const wanted = Array.from({ length: says.modules.size ** 2 }, (_, i) => i)
      .filter((i) => says.modules.get(Math.floor(i / says.modules.size), i % says.modules.size))
      .map((i) => `${i % says.modules.size},${Math.floor(i / says.modules.size)}`);
    expect([...dark].sort()).toEqual(wanted.sort());
    expect(slip.text).not.toMatch(new RegExp(`(?:href|action|src)="[^"]*${code}`));
    // Where nobody knows the address of the site, nothing is drawn that leads nowhere.
    const bare = await post({ ...FORM, step: 'send' });
    expect(bare.text).toContain('<p class="qr" data-qr></p>');
    expect(bare.text).not.toContain('查进度的网址');
  });

  test('SV-4.1: the longest text that is taken arrives whole by a plain form; a longer one comes back, a flood of text is refused', async () => {
    const body = '长'.repeat(10_000);
    expect((await post({ ...FORM, body, step: 'send' })).text).toContain('怎样保管');
    const longer = await post({ ...FORM, body: `${body}长`, step: 'send' });
    expect([longer.status, longer.text.includes(`${body}长`)]).toEqual([422, true]);
    const flood = await post({ ...FORM, body: '长'.repeat(FORM_LIMIT / 9 + 1) });
    expect([flood.status, flood.text.includes(hotline())]).toEqual([413, true]);
    expect(flood.headers['content-type']).toContain('text/html');
    expect((await proven({ ...COMPLAINT, body: '长'.repeat(100_000) })).status).toBe(413);
    expect((await proven({ ...COMPLAINT, body: `${body}长` })).json.violations[0].path).toBe('body');
  });

  test('what looks like an attachment is none where no file is asked for: a form with one takes nothing by it, no field beside those asked for', async () => {
    const before = await taken();
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.exe"\r\n\r\nMZ\r\n--x--';
    const file = await ask({
      path: '/desk/submit',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-viewer-address': stranger() },
      body: part,
    });
    expect(file.status).toBe(422);
    expect(file.text).not.toContain('a.exe');
    for (const more of [{ attachments: ['data:text/html;base64,PHNjcmlwdD4='] }, { file: { name: 'a.exe' } }]) {
      const { status, json } = await proven({ ...COMPLAINT, ...more });
      expect([status, json.violations[0].path]).toEqual([400, Object.keys(more)[0]]);
    }
    expect(await taken()).toBe(before);
  });

  test.each([
    ['without a name, but leaving one', { contact: { name: '王桂英' } }, 'contact.name'],
    ['without a name, but with a telephone', { contact: { phone: '13800001234' } }, 'contact.phone'],
    ['kept from what is no number', { keepFrom: ['<b>'] }, 'keepFrom.0'],
    ['kept from one, but no list', { keepFrom: '1001' }, 'keepFrom'],
    ['about an office that is no id', { target: { office: '../x' } }, 'target.office'],
    ['about somebody in a field of its own', { target: { name: '张三' } }, 'target.name'],
    ['with an identity that does not exist', { identity: 'secret' }, 'identity'],
  ])('SV-4.1: a complaint %s is refused at that field', async (_what, facts, path) => {
    const { status, json } = await proven({ ...COMPLAINT, ...facts });
    expect([status, json.violations.map((one: { path: string }) => one.path)]).toEqual([400, [path]]);
  });

  test('SV-4.1: protection asked for in any other matter is told to be none, not dropped', async () => {
    const { status, text } = await post({ ...FORM, kind: 'petition', 'keep-from': '1001', step: 'send' });
    expect(status).toBe(422);
    expect(text).toContain('只有“投诉举报”才保密');
    expect(text).toContain('name="keep-from"');
  });
});

describe('SV-4.1: whoever it is about, the slip is the same', () => {
  const steps = async (slip: { number: string; code: string }) => (await person.looksUp(slip)).body;

  test.each<[string, object, string]>([
    ['somebody who does not exist', { target: { staff: '9999' } }, 'received'],
    ['an office that does not exist', { target: { office: 'no-such-office' } }, 'received'],
    ['somebody in words alone', { target: { words: '戴眼镜的那位' } }, 'received'],
    ['the publisher who would approve it', { target: { staff: '1007' } }, 'received'],
    ['the chair', { target: { staff: '1006' } }, 'referred'],
    [
      'one of the leading group, fearing all others',
      { target: { staff: '1010' }, keepFrom: ['1006', '1011'] },
      'referred',
    ],
  ])('about %s', async (_whom, facts, state) => {
    const { status, json } = await proven({ ...COMPLAINT, ...facts });
    expect([status, Object.keys(json)]).toEqual([201, ['number', 'code', 'dueOn', 'findingOn']]);
    expect([json.dueOn, json.findingOn]).toEqual(['2026-10-08', '2026-11-23']);
    expect((await steps(json)).state).toBe(state);
  });

  test('the publisher it is about does not learn of it, nor a colleague in the appraisal group', async () => {
    const { json } = await proven({ ...COMPLAINT, target: { staff: '1007' } });
    const row = await town.house.tables.get('cases', { pk: `number#${json.number}`, sk: 'number' });
    for (const by of ['1007', '1005']) {
      expect((await town.ask(by, 'GET', `/api/cases/${row?.case}`)).status).toBe(404);
    }
    expect((await town.ask('1014', 'GET', `/api/cases/${row?.case}`)).status).toBe(200);
  });
});

describe('what comes at speed', () => {
  test('TL-3: codes of a complaint are not guessed: lookups of that address rest, those of others do not', async () => {
    const { json } = await proven(COMPLAINT);
    const [guesser, wrong] = [stranger(), { number: json.number, code: 'AAAA-BBBB-CCCC-DDDD', language: 'zh' }];
    for (let i = 0; i < WRONG_CODES.most; i++) {
      expect((await post(wrong, guesser, '/desk/follow')).status).toBe(404);
    }
    const right = { number: json.number, code: json.code };
    const stopped = await post({ ...right, language: 'zh' }, guesser, '/desk/follow');
    expect([stopped.status, stopped.text.includes(hotline())]).toEqual([429, true]);
    const also = await send(right, { 'x-viewer-address': guesser }, '/api/public/lookup');
    expect([also.status, also.json.detail.includes(hotline())]).toEqual([429, true]);
    expect((await send(right, {}, '/api/public/lookup')).status).toBe(200);
  });

  test('SV-4.1: a proof of work is good for one complaint', async () => {
    const proof = await person.proof(CASES);
    expect((await send(COMPLAINT, { proof })).status).toBe(201);
    const before = await taken();
    const again = await send({ ...COMPLAINT, subject: '另一件' }, { proof });
    expect([again.status, again.json.violations[0].path]).toEqual([400, 'Proof']);
    expect(await taken()).toBe(before);
  });

  test('SC-6: of 1,000 plain forms from one address a few are taken, the rest are told when to come back; others are served', async () => {
    const [flood, before] = [stranger(), await taken()];
    const answers: Given[] = [];
    for (let i = 0; i < 1000; i++) answers.push(await post({ ...FORM, subject: `第${i}件`, step: 'send' }, flood));
    const slowed = answers.filter(({ status }) => status === 429);
    expect([answers.length - slowed.length, slowed.length]).toEqual([PLAIN_FORMS.most, 1000 - PLAIN_FORMS.most]);
    expect(await taken()).toBe(before + PLAIN_FORMS.most);
    for (const { headers } of slowed) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const last = slowed.at(-1)?.text ?? '';
    for (const says of [hotline(), '第999件', '已填的内容还在']) expect(last).toContain(says);
    expect((await post({ ...FORM, step: 'send' })).status).toBe(200);
  });

  test('SC-6: of 1,000 with proofs of work from one address the budget is taken, the rest are told when to come back; others are served', async () => {
    const [flood, before] = [stranger(), await taken()];
    const from = { 'x-viewer-address': flood };
    for (let i = 0; i < SUBMISSIONS.most; i++) expect((await proven(COMPLAINT, from)).status).toBe(201);
    // One that was not taken keeps its proof: it is good for the next try, and for somebody else's address.
    const proof = await person.proof(CASES);
    for (let i = SUBMISSIONS.most; i < 1000; i++) {
      const { status, headers, json } = await send(COMPLAINT, { ...from, proof });
      expect([status, json.detail.includes(hotline())]).toEqual([429, true]);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(await taken()).toBe(before + SUBMISSIONS.most);
    expect((await send(COMPLAINT, { proof })).status).toBe(201);
  });

  test('SC-6: messages from one address are slowed as well, and those from elsewhere are taken', async () => {
    const path = '/api/public/messages';
    // More matters than one, since each takes only so many words a day.
    const matters = await Promise.all([1, 2, 3, 4].map(async () => (await proven(COMPLAINT)).json));
    const flood = stranger();
    const write = async (from: string, i = 0) => {
      const { number, code } = matters[i % matters.length] ?? {};
      const headers = { 'x-viewer-address': from, proof: await person.proof(path) };
      return send({ number, code, text: '补充' }, headers, path);
    };
    for (let i = 0; i < STEPS.most; i++) expect((await write(flood, i)).status).toBe(200);
    const slowed = await write(flood);
    expect([slowed.status, slowed.json.detail.includes(hotline())]).toEqual([429, true]);
    expect((await write(stranger())).status).toBe(200);
  });
});
