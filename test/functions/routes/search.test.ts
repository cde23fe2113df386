// Searching cases on the real engine: found by number, whole name, words and place; only what the person may know; never
// by a scan, and only so far at a time.
import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#functions/house.ts';
import { keptCase } from '#functions/perform/kept-case.ts';
import { perform } from '#functions/perform/perform.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { searchRoutes } from '#functions/routes/search.ts';
import { privateKey } from '#functions/table/keys.ts';
import type { Tables } from '#functions/table/tables.ts';
import { PERSON } from '#shared/decision.ts';
import { instant, plusMinutes } from '#shared/time.ts';
import { clientOf, environment, TOWNSHIP } from '../directory/rig.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, over, type Town } from '../town.ts';

const VILLAGES = [
  { id: 'shanghe', name: '上河村' },
  { id: 'xiadian', name: '下店村' },
];

let town: Town;
let client: DynamoDBClient;
let house: Town['house'];
let ask: ReturnType<typeof asking>;
const ids: { [name: string]: string } = {};
const json = { 'content-type': 'application/json' };

async function post(by: string, path: string, body: object, at = '2026-09-24T10:00'): Promise<Given> {
  return ask({ path, headers: json, claims: claimsOf(by), body: JSON.stringify(body), at });
}

async function register(name: string, facts: object, by = '1001', at?: string): Promise<void> {
  const {
    status,
    json: made,
    text,
  } = await post(by, '/api/cases', { kind: 'petition', channel: 'window', ...facts }, at);
  expect(status, text).toBe(201);
  ids[name] = made.id;
}

const LONG = `${'前因后果，说来话长。'.repeat(999)}末了的一句`;

beforeAll(async () => {
  town = await openTown();
  client = clientOf(town.endpoint);
  for (const village of VILLAGES) await town.ask('1008', 'POST', '/api/villages', village);
  house = openHouse(environment({ ...TOWNSHIP, since: '2026-07-01' }), client);
  ask = asking(ALL_ROUTES, house);
  await register('august', { subject: '路灯不亮', village: 'shanghe' }, '1001', '2026-08-20T10:00');
  await register('lamp', {
    subject: '上河村路灯坏了',
    body: '村口第三根杆 LED 灯',
    village: 'shanghe',
    contact: { name: '张 三', phone: '138 0000 0000' },
  });
  await register('rare', { subject: '𠮷家沟😀塌方 100% (a+b)*[c]', contact: { name: '买买提·吐尔逊' } });
  await register('long', { subject: '材料很长', body: LONG });
  await register('erased', { subject: '路灯旧事', contact: { name: '李四' } });
  await register('farm', { subject: '路灯影响庄稼', channel: 'visit' }, '1012');
  await house.tables.put({ table: 'cases', row: { ...privateKey('case', ids.erased as string, 1), erased: true } });
});
afterAll(async () => {
  client?.destroy();
  await town?.close();
});

const nameOf = (id: string): string => Object.keys(ids).find((name) => ids[name] === id) ?? id;

/** What 1001 finds, or somebody else, by the names the cases have in this test. */
async function find(criteria: object, by = '1001'): Promise<string[]> {
  const { status, json: answer, text } = await post(by, '/api/search', criteria);
  expect(status, text).toBe(200);
  return answer.items.map(({ id }: { id: string }) => nameOf(id));
}

test.each<[string, object, string[]]>([
  ['words of the subject, newest first, months back', { text: '路灯' }, ['lamp', 'august']],
  ['words of the details', { text: '第三根杆' }, ['lamp']],
  ['several words, each anywhere', { text: '灯 上河村' }, ['lamp']],
  ['wide letters, capital or small', { text: 'ｌｅｄ　灯' }, ['lamp']],
  ['a rare character', { text: '𠮷家' }, ['rare']],
  ['an emoji', { text: '😀塌' }, ['rare']],
  ['marks of direction that nobody sees', { text: '\u200f塌\u200e方' }, ['rare']],
  ['signs that mean something elsewhere, as they are', { text: '(a+b)*[c]' }, ['rare']],
  ['a percent sign', { text: '100%' }, ['rare']],
  ['a pattern that would fit anything', { text: '.*' }, []],
  ['the end of ten thousand characters', { text: '末了的一句' }, ['long']],
  ['a village', { village: 'shanghe' }, ['lamp', 'august']],
  ['a village and words', { village: 'shanghe', text: '坏了' }, ['lamp']],
  ['another village', { village: 'xiadian' }, []],
  ['a state', { state: 'completed' }, []],
  ['days of registration', { from: '2026-08-01', to: '2026-08-31' }, ['august']],
  ['days without a case', { from: '2026-07-01', to: '2026-07-31' }, []],
  ['days the wrong way round', { from: '2026-09-30', to: '2026-08-01' }, []],
  ['a whole name', { name: '张三' }, ['lamp']],
  ['a whole name with another dot', { name: '买买提•吐尔逊' }, ['rare']],
  ['a part of a name', { name: '张' }, []],
  ['a name and words', { name: '张三', text: '庄稼' }, []],
  ['a name of nothing', { name: '？？' }, []],
])('by %s', async (_, criteria, wanted) => {
  expect(await find(criteria)).toEqual(wanted);
});

test('by number: whole, without its letters, or the running number alone', async () => {
  const { json: seen } = await ask({ method: 'GET', path: `/api/cases/${ids.lamp}`, claims: claimsOf('1001') });
  const number = String(seen.number);
  const running = String(Number(number.split('-').at(-1)));
  for (const typed of [number, number.toLowerCase(), ` ${number.slice(4)} `, running, `００${running}`]) {
    expect(await find({ number: typed }), typed).toEqual(['lamp']);
  }
  expect(await find({ number: running, name: '张三' })).toEqual(['lamp']);
  expect(await find({ number: running, name: '李四' })).toEqual([]);
  expect(await find({ number: running, village: 'xiadian' })).toEqual([]);
  for (const typed of ['999999', 'LSK-2026-T000001', '2026-000001-1', 'number#', '路灯']) {
    expect(await find({ number: typed }), typed).toEqual([]);
  }
});

test('what was erased is found by no words and no name, and shows none', async () => {
  expect(await find({ text: '旧事' })).toEqual([]);
  expect(await find({ name: '李四' })).toEqual([]);
  const { json: answer } = await post('1001', '/api/search', { from: '2026-09-24' });
  const shown = answer.items.find(({ id }: { id: string }) => id === ids.erased);
  expect(shown.subject).toBeNull();
});

test('a subject that was corrected is found as it now reads', async () => {
  await register('wrong', { subject: '河道淤塞' });
  const headers = { ...json, 'if-match': '"1"' };
  const body = JSON.stringify({ field: 'subject', to: '河道淤积', reason: '写错一字' });
  const path = `/api/cases/${ids.wrong}/correct`;
  const given = await ask({ path, headers, claims: claimsOf('1001'), body });
  expect(given.status, given.text).toBe(200);
  expect(await find({ text: '淤积' })).toEqual(['wrong']);
  expect(await find({ text: '淤塞' })).toEqual([]);
});

test('what its sender took back within minutes is found by nothing', async () => {
  const order = { kind: 'suggestion', channel: 'online', subject: '撤回的建议', firstAsked: '1001' } as const;
  const contact = { contact: { name: '孙七' } };
  const at = instant('2026-09-24T10:30:00+08:00');
  const key = { seed: randomUUID(), spend: () => [] };
  const made = await registerCase(house, { ...order, ...contact }, PERSON, at, key);
  if (made === 'repeated') throw new Error('repeated');
  const { id, state } = made.standing;
  ids.undone = id;
  const ways = [{ number: state.number }, { name: '孙七' }, { text: '撤回的建议' }];
  for (const way of ways) expect(await find(way)).toEqual(['undone']);
  const withdraw = { id, command: { type: 'withdraw' }, actor: PERSON, at: plusMinutes(at, 5) } as const;
  expect(await perform(house, keptCase(house.tables), withdraw)).toMatchObject({ done: { state: { undone: true } } });
  for (const way of ways) expect(await find(way)).toEqual([]);
});

test('SV-1: nobody finds what they may not know of, and an efficacy supervisor cannot search', async () => {
  expect(await find({ text: '路灯' }, '1012')).toEqual(['farm']);
  expect(await find({ name: '张三' }, '1012')).toEqual([]);
  const { json: seen } = await ask({ method: 'GET', path: `/api/cases/${ids.lamp}`, claims: claimsOf('1001') });
  expect(await find({ number: seen.number }, '1012')).toEqual([]);
  expect(await find({ text: '路灯' }, '1006')).toEqual(['farm', 'lamp', 'august']);
  expect((await post('1009', '/api/search', { text: '路灯' })).status).toBe(403);
  expect((await ask({ path: '/api/search', headers: json, body: '{"text":"路灯"}' })).status).toBe(401);
});

test('a case found looks as it does in every list', async () => {
  const { json: listed } = await ask({
    method: 'GET',
    path: '/api/cases',
    query: 'view=all',
    claims: claimsOf('1001'),
  });
  const { json: found } = await post('1001', '/api/search', { text: '坏了' });
  expect(found.items).toEqual(listed.items.filter(({ id }: { id: string }) => id === ids.lamp));
});

test('a search goes on with its cursor, each case once, and with no other question and for nobody else', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const { json: page } = await post('1006', '/api/search', { text: '路灯', limit: 1, ...more });
    expect(page.items.length).toBeLessThanOrEqual(1);
    seen.push(...page.items.map(({ id }: { id: string }) => nameOf(id)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(['farm', 'lamp', 'august']);

  const first = await post('1006', '/api/search', { text: '路灯', limit: 1 });
  const next = { limit: 1, cursor: first.json.cursor };
  for (const [by, body] of [
    ['1001', { text: '路灯', ...next }],
    ['1006', { text: '路', ...next }],
    ['1006', { text: '路灯', cursor: 'x' }],
  ] as const) {
    const { status, json: problem } = await post(by, '/api/search', body);
    expect([status, problem.violations[0].path]).toEqual([400, 'cursor']);
  }
});

test('a search for nothing, or for something that is no search, says what is wrong', async () => {
  for (const body of [
    {},
    { limit: 5 },
    { text: '  ' },
    { text: '\u202e路灯' },
    { from: '2026-02-30' },
    { word: '路灯' },
  ]) {
    expect((await post('1001', '/api/search', body)).status, JSON.stringify(body)).toBe(400);
  }
});

interface Reads {
  readonly queries: number;
  readonly batches: number;
}

/** The house over tables that can only be read by key, and how often each way was taken. */
function counting(): { readonly of: (body: object) => Promise<Reads> } {
  const reads = { queries: 0, batches: 0 };
  const refused = (): never => {
    throw new Error('a search writes nothing and reads no whole partition');
  };
  const { get, getMany, query } = house.tables;
  const doubles: Partial<Tables> = {
    get,
    query: (search) => {
      if (search.table === 'cases') reads.queries += 1;
      return query(search);
    },
    getMany: (table, keys) => {
      reads.batches += Math.ceil(keys.length / 100);
      return getMany(table, keys);
    },
    all: refused,
    transact: refused,
    put: refused,
    remove: refused,
    count: refused,
  };
  const counted = asking(searchRoutes, over(house, doubles));
  return {
    of: async (body) => {
      Object.assign(reads, { queries: 0, batches: 0 });
      const asked = { path: '/api/search', headers: json, claims: claimsOf('1006'), body: JSON.stringify(body) };
      expect((await counted(asked)).status).toBe(200);
      return { ...reads };
    },
  };
}

test('a search reads by key: a month by one query and its texts in batches, a name and a number without any month', async () => {
  const { of } = counting();
  // From September back to July: three months, of which two hold cases.
  expect(await of({ text: '路灯' })).toEqual({ queries: 3, batches: 2 });
  expect(await of({ text: '路灯', from: '2026-09-01' })).toEqual({ queries: 1, batches: 1 });
  // The rows of the name, the cases they lead to, their words.
  expect(await of({ name: '张三' })).toEqual({ queries: 1, batches: 2 });
  expect(await of({ number: '1' })).toEqual({ queries: 0, batches: 3 });
  expect(await of({ number: '不是编号' })).toEqual({ queries: 0, batches: 0 });
});

test('a search that finds little looks at so many cards and goes on with its cursor', async () => {
  const month = (await house.tables.query({ table: 'cases', index: 'month', pk: '2026-09' })).rows;
  let queries = 0;
  // A month without an end: every page is full of cases of somebody else's office, and another one follows.
  const query: Tables['query'] = async (search) => {
    if (search.index !== 'month') return house.tables.query(search);
    queries += 1;
    const row = month.find(({ pk }) => pk === `case#${ids.lamp}`) as (typeof month)[number];
    return { rows: Array.from({ length: search.limit ?? 0 }, () => row), last: { pk: row.pk, sk: row.sk } };
  };
  const endless = asking(searchRoutes, over(house, { query }));
  const body = JSON.stringify({ text: '庄稼' });
  const { json: answer } = await endless({ path: '/api/search', headers: json, claims: claimsOf('1012'), body });
  expect(answer.items).toEqual([]);
  expect(answer.cursor).toEqual(expect.any(String));
  expect(queries).toBe(5);
});
