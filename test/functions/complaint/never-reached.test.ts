// The reporter of a complaint, as everybody else may try to reach them (SV-4.1): every role at every address of the house, by
// list, count, search, export, notice, error and log, by guessing and by what an answer costs.
import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '#functions/http/route.ts';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { counting } from '../counting.ts';
import { type Asked, asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { BODIES, type Matter, type Person, pathOf, personOf, STEPS } from '../routes/person.ts';
import { ALL_ROUTES } from '../town.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;
let routes: readonly Route[];
let online: Matter;
let atWindow: { readonly id: string; readonly number: string };
const clients: DynamoDBClient[] = [];

/** What could tell who reported, and every word that only they and those assigned have. */
const REPORTER = { name: '甄无名', phone: '000-7777-6666', organisation: '隐名合作社' };
const TOLD = [
  '甄无名',
  '000-7777-6666',
  '00077776666',
  '隐名合作社',
  '卫不名',
  '沈代言',
  '琥珀举报',
  '深藏正文',
  '戴银镯',
];
/** One of each role, of the office it is about, beside it and above it; and somebody without an account. */
const ROLES = {
  'registrar of the other one': '1001',
  'of the office named': '1002',
  'head of the office named': '1003',
  'leader of the office named': '1004',
  'member of the appraisal group who has it': '1005',
  chair: '1006',
  publisher: '1007',
  administrator: '1008',
  'efficacy supervisor': '1009',
  'member of the leading group': '1010',
  'head of another office': '1013',
  'another member of the appraisal group': '1014',
  'investigator who was not assigned': '1015',
  'nobody on the staff': undefined,
} as const;
const AWAY = ['1002', '1003', '1004', '1008', '1009', '1010', '1013', '1015'];

const json = { 'content-type': 'application/json' };
const complaint = {
  ...{ kind: 'complaint', subject: '琥珀举报', body: '深藏正文', contact: REPORTER },
  ...{ target: { office: 'civil-affairs', words: '戴银镯' }, keepFrom: ['1013'], grounds: ['SC-2/gifts'] },
};

beforeAll(async () => {
  town = await openSealedTown();
  person = personOf(town);
  routes = [...ALL_ROUTES, ...unsealRoutes(town.open)];
  online = await person.submits({ ...complaint, identity: 'confidential' });
  const order = { ...complaint, channel: 'window', identity: 'named', onBehalfOf: '卫不名', agent: '沈代言' };
  const made = await town.ask('1001', 'POST', '/api/cases', order, { 'idempotency-key': randomUUID() });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  atWindow = made.body;
  await person.takes('message', online, { text: '我是甄无名，又来问问' });
  await town.command('1005', `/api/cases/${online.id}`, 'unseal', { reason: '核对是否属于受理范围' });
  await town.command('1005', `/api/cases/${online.id}`, 'screen', { note: '甄无名所说属于受理范围' });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await town.close();
});

/** Each address as somebody would guess it: with ids and numbers of a complaint, and with what is none. */
function addresses({ id, number }: { readonly id: string; readonly number: string }): readonly Asked[] {
  const others = { month: '2026-09', n: '1', register: 'cases' } as { readonly [part: string]: string };
  return routes.flatMap(({ method, path, body, takes = [] }) => {
    const filled = (one: string): string => path.replace(/\{(\w+)\}/g, (_, part: string) => others[part] ?? one);
    const asked = {
      method,
      headers: {
        ...(body ? json : {}),
        ...(takes.includes('If-Match') ? { 'if-match': '"4"' } : {}),
        ...(takes.includes('Idempotency-Key') ? { 'idempotency-key': randomUUID() } : {}),
      },
      ...(body ? { body: '{}' } : {}),
    };
    // A number is tried where people would: at the record itself, and where an address asks for one.
    const names = /\{number\}|^\/api\/[a-z]+\/\{id\}$/.test(path) ? [id, number] : [id];
    return names.map((one) => ({ ...asked, path: filled(one) }));
  });
}

const as = (by: string | undefined, asked: Asked): Asked => ({ ...asked, ...(by ? { claims: claimsOf(by) } : {}) });
const said = ({ text, bytes, headers }: Given): string => `${text}${bytes.toString('utf8')}${JSON.stringify(headers)}`;
const leaks = (text: string): readonly string[] => TOLD.filter((one) => text.includes(one));

test.each(Object.entries(ROLES))(
  'SV-4.1: %s reaches neither the reporter nor a word of theirs at any address',
  async (_role, by) => {
    const ask = asking(routes, town.house);
    const found: string[] = [];
    let asked = 0;
    const other = addresses(atWindow).filter(({ method, path }) => method === 'GET' && path.includes(atWindow.id));
    for (const one of [...addresses(online), ...other]) {
      const given = await ask(as(by, one));
      asked++;
      const told = leaks(said(given));
      if (told.length > 0 || given.status === 500)
        found.push(`${one.method} ${one.path} ${given.status} ${told.join()}`);
    }
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  },
);

test('SV-4.1: searching for the reporter, their telephone, their words or the number finds nothing, and counts nothing', async () => {
  const ask = asking(routes, town.house);
  for (const by of Object.values(ROLES)) {
    for (const words of [
      { name: '甄无名' },
      { phone: '000-7777-6666' },
      { text: '琥珀举报' },
      { number: online.number },
    ]) {
      const given = await ask(as(by, { path: '/api/search', headers: json, body: JSON.stringify(words) }));
      expect([by, words, given.json?.items ?? []]).toEqual([by, words, []]);
      expect(given.text).not.toContain(online.id);
    }
  }
});

test('SV-4.1: only who has it opens it; everybody else is refused without a word, whatever reason they give', async () => {
  const ask = asking(routes, town.house);
  const open = (by: string | undefined) =>
    ask(
      as(by, {
        path: `/api/cases/${online.id}/unseal`,
        headers: { ...json, 'if-match': '"4"' },
        body: JSON.stringify({ reason: '工作需要' }),
      }),
    );
  for (const by of Object.values(ROLES).filter((one) => one !== '1005')) {
    const given = await open(by);
    expect([by, given.status >= 400, leaks(said(given))]).toEqual([by, true, []]);
  }
  const { etag = '' } = (await town.ask('1005', 'GET', `/api/cases/${online.id}`)).headers;
  const given = await town.ask(
    '1005',
    'POST',
    `/api/cases/${online.id}/unseal`,
    { reason: '初核' },
    { 'if-match': etag },
  );
  expect(leaks(JSON.stringify(given.body))).toEqual(expect.arrayContaining(['甄无名', '000-7777-6666', '深藏正文']));
});

test('SV-4.1: every table, the sealed one too, and every line of the log tell a thief nothing of the reporter', async () => {
  const lines: string[] = [];
  const send = asking(routes, town.house, (line) => lines.push(JSON.stringify(line)));
  for (const by of ['1005', '1003', undefined]) {
    for (const one of addresses(online)) await send(as(by, one));
    await send(as(by, { path: '/api/search', headers: json, body: JSON.stringify({ name: '甄无名' }) }));
    await send(
      as(by, {
        path: '/api/public/lookup',
        headers: json,
        body: JSON.stringify({ number: online.number, code: '甄无名' }),
      }),
    );
    await send(as(by, { path: '/api/cases', headers: json, body: '{"kind":"complaint","subject":"琥珀举报"' }));
  }
  expect(lines.length).toBeGreaterThan(50);
  for (const part of [...TOLD, online.id, online.number, online.code]) {
    expect([part, lines.filter((line) => line.includes(part))]).toEqual([part, []]);
  }
  for (const { name } of TABLES) {
    const rows = (await town.everyRow(name)).map((row) => JSON.stringify(row));
    expect([name, rows.filter((row) => leaks(row).length > 0)]).toEqual([name, []]);
  }
});

test('SV-4.1: who must not know of a complaint causes the same work whether there is one or not', async () => {
  const ask = counting(town, routes, clients);
  const nothing = { id: '0'.repeat(32), number: 'LSK-2026-T999999' };
  const there = addresses(online).filter(({ path }) => path.includes(online.id));
  const none = addresses(nothing).filter(({ path }) => path.includes(nothing.id));
  expect(there.length).toBeGreaterThan(60);
  let worked = 0;
  for (const by of AWAY) {
    // What is kept from one request to the next is there for both.
    await ask(as(by, { method: 'GET', path: '/api/me' }));
    for (const [i, one] of there.entries()) {
      const [real, not] = [await ask(as(by, one)), await ask(as(by, none[i] as Asked))];
      worked += real.calls.length;
      const answer = ({ given }: typeof real) => [given.status, given.text.replaceAll(online.id, nothing.id)];
      expect([by, one.path, real.calls, answer(real)]).toEqual([by, one.path, not.calls, answer(not)]);
    }
  }
  expect(worked).toBeGreaterThan(there.length);
});

test('TL-3, SV-4.1: an unknown number and a wrong code take the same way, at a lookup and at every step', async () => {
  const ask = counting(town, routes, clients);
  const bodies = STEPS.map((step) => [pathOf(step), BODIES[step]] as const);
  for (const [path, body] of [['/api/public/lookup', {}] as const, ...bodies]) {
    const tries = [
      { number: online.number, code: 'ABCD-EFGH-JKLM-NPQR' },
      { number: 'LSK-2026-T999999', code: online.code },
      { number: 'LSK-2026-T999999', code: 'ABCD-EFGH-JKLM-NPQR' },
    ];
    const made = [];
    for (const [i, one] of tries.entries()) {
      const more = path.endsWith('lookup') ? {} : { proof: await person.proof(path) };
      const headers = { ...json, ...more, 'x-viewer-address': `guesser ${path} ${i}` };
      made.push(await ask({ path, headers, body: JSON.stringify({ ...body, ...one }) }));
    }
    const [first, ...others] = made.map(({ calls, given }) => [path, given.status, given.text, calls]);
    expect(first?.[1]).toBe(404);
    for (const other of others) expect(other).toEqual(first);
  }
});

test('SV-4.1, FI-1: a number of the hotline under which a complaint came is refused to nobody, for it would tell that there is one', async () => {
  const places = async () =>
    (await town.everyRow('cases')).filter(({ pk }) => String(pk).startsWith('external#')).map(({ pk }) => pk);
  const before = await places();
  const registers = async (by: string, kind: string) => {
    const body = { kind, channel: 'hotline', subject: '来电反映', externalNumber: 'RX-0077' };
    const order = kind === 'complaint' ? { ...body, body: '详细情况', identity: 'named' } : body;
    const answer = await town.ask(by, 'POST', '/api/cases', order, { 'idempotency-key': randomUUID() });
    return [answer.status, Object.keys(answer.body).sort()];
  };
  const first = await registers('1001', 'complaint');
  expect(first[0]).toBe(201);
  // Whoever tries the same number again, or lists what lies there, learns nothing.
  expect(await registers('1001', 'complaint')).toEqual(first);
  expect(await registers('1003', 'complaint')).toEqual(first);
  expect(await places()).toEqual(before);
  expect((await registers('1001', 'petition'))[0]).toBe(201);
  expect((await registers('1003', 'petition'))[0]).toBe(409);
  expect(await registers('1003', 'complaint')).toEqual(first);
});
