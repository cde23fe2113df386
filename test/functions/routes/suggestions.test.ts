// What a registration points to while it is typed, on the real engine: who answers for it, and what it may repeat.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#functions/house.ts';
import { suggestionRoutes } from '#functions/routes/suggestions.ts';
import { privateKey } from '#functions/table/keys.ts';
import type { Tables } from '#functions/table/tables.ts';
import { clientOf, environment, TOWNSHIP } from '../directory/rig.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, over, type Town } from '../town.ts';

let town: Town;
let client: DynamoDBClient;
let house: Town['house'];
let ask: ReturnType<typeof asking>;
const ids: { [name: string]: string } = {};
const json = { 'content-type': 'application/json' };
const NOW = '2026-09-24T11:00';

async function post(by: string, path: string, body: object, at = NOW): Promise<Given> {
  return ask({ path, headers: json, claims: claimsOf(by), body: JSON.stringify(body), at });
}
async function register(name: string, facts: object, by = '1001', at = '2026-09-24T10:00'): Promise<void> {
  const {
    status,
    json: made,
    text,
  } = await post(by, '/api/cases', { kind: 'petition', channel: 'window', ...facts }, at);
  expect(status, text).toBe(201);
  ids[name] = made.id;
}

/** An item proposed by the administrator and approved by the publisher. */
async function item(id: string, name: string, office: string, handler?: string): Promise<void> {
  const fields = { id, name, office, basis: [], conditions: [], materials: [], steps: [] };
  const made = await town.ask('1008', 'POST', '/api/items', { ...fields, ...(handler ? { handler } : {}) });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect((await town.command('1007', `/api/items/${id}`, 'approve', { version: 1 })).status).toBe(200);
}

beforeAll(async () => {
  town = await openTown();
  await item('house-site', '农村宅基地用地审批', 'agriculture', '1012');
  await item('old-age-allowance', '高龄津贴申领', 'civil-affairs');
  const office = { name: '农业办', functions: ['林木采伐和宅基地初审', '水利设施管护'] };
  expect((await town.command('1008', '/api/offices/agriculture', 'set', office)).status).toBe(200);
  const member = { name: '干部1002', title: '干部', duties: ['高龄津贴'], office: 'civil-affairs', leader: '1004' };
  expect((await town.command('1008', '/api/staff/1002', 'set', member)).status).toBe(200);
  client = clientOf(town.endpoint);
  await town.ask('1008', 'POST', '/api/villages', { id: 'shanghe', name: '上河村' });
  house = openHouse(environment({ ...TOWNSHIP, since: '2026-04-01' }), client);
  ask = asking(ALL_ROUTES, house);
  const person = { contact: { name: '王五', phone: '139 0000 0000' } };
  await register('old', { subject: '上河村口路灯不亮' }, '1001', '2026-05-20T10:00');
  await register('lamp', { subject: '上河村口路灯不亮', village: 'shanghe', ...person });
  await register('water', { subject: '自来水断了两天', ...person });
  await register('allowance', { kind: 'application', subject: '申请高龄津贴', item: 'old-age-allowance', ...person });
  await register('erased', { subject: '上河村口路灯不亮', ...person });
  await register('farm', { subject: '上河村口路灯不亮', channel: 'visit' }, '1012');
  await house.tables.put({ table: 'cases', row: { ...privateKey('case', ids.erased as string, 1), erased: true } });
});
afterAll(async () => {
  client?.destroy();
  await town?.close();
});

const suggested = async (body: object, by = '1001') => {
  const { status, json: answer, text } = await post(by, '/api/suggestions', body);
  expect(status, text).toBe(200);
  return answer;
};
const nameOf = (id: string): string => Object.keys(ids).find((name) => ids[name] === id) ?? id;
const similar = async (body: object, by?: string): Promise<string[]> => {
  const { similar: found } = await suggested(body, by);
  return found.map(({ id, why }: { id: string; why: string[] }) => `${nameOf(id)}: ${why.join(' ')}`);
};

test('FI-2: words in the subject point to item, office and handler, each with the words it was found by', async () => {
  const { items, offices, handlers } = await suggested({ subject: '来问宅基地怎么批' });
  expect(items).toEqual([
    {
      id: 'house-site',
      name: '农村宅基地用地审批',
      office: 'agriculture',
      handler: '1012',
      words: ['宅基地'],
      through: [{ by: 'name', text: '农村宅基地用地审批' }],
    },
  ]);
  expect(offices[0]).toMatchObject({ id: 'agriculture', words: ['宅基地'] });
  expect(handlers).toMatchObject([{ staff: '1012', office: 'agriculture', words: ['宅基地'] }]);
});

test('FI-2: the item chosen points to its office, and duties to who has them', async () => {
  const { items, offices, handlers } = await suggested({ subject: '高龄津贴', item: 'house-site' });
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['old-age-allowance']);
  expect(offices.map(({ id }: { id: string }) => id)).toEqual(['agriculture', 'civil-affairs']);
  expect(handlers.map(({ staff }: { staff: string }) => staff)).toEqual(['1012', '1002']);
});

test('FI-2: nothing typed, and nothing that anybody’s duty speaks of, suggests nothing', async () => {
  for (const body of [
    { subject: '' },
    { subject: '拖欠工资' },
    { subject: '😀', item: 'unknown', village: 'nowhere' },
  ]) {
    expect(await suggested(body)).toEqual({ items: [], offices: [], handlers: [], similar: [] });
  }
});

test('FI-2: an item that was changed is suggested as it now reads', async () => {
  await item('felling', '林木采伐许可', 'agriculture', '1012');
  expect((await suggested({ subject: '林木采伐' })).handlers).toMatchObject([{ staff: '1012' }]);
  const fields = { name: '林木砍伐许可', office: 'agriculture', basis: [], conditions: [], materials: [], steps: [] };
  expect((await town.command('1008', '/api/items/felling', 'propose', fields)).status).toBe(200);
  expect((await town.command('1007', '/api/items/felling', 'approve', { version: 2 })).status).toBe(200);
  const { items, handlers } = await suggested({ subject: '林木砍伐' });
  expect(items).toMatchObject([{ id: 'felling', name: '林木砍伐许可' }]);
  expect(handlers).toEqual([]);
});

test('FI-2: who has left is suggested no more', async () => {
  await town.appoint('1020', { duties: ['渔业捕捞'], office: 'agriculture', leader: '1011' });
  await item('fishing', '渔业捕捞许可', 'agriculture', '1020');
  const handlers = async () => (await suggested({ subject: '渔业捕捞' })).handlers;
  expect(await handlers()).toMatchObject([{ staff: '1020' }]);
  expect((await town.command('1008', '/api/staff/1020', 'leave')).status).toBe(200);
  expect(await handlers()).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['the same words', { subject: '上河村口路灯不亮' }, ['lamp: words']],
  ['the same village and like words', { subject: '村口路灯', village: 'shanghe' }, ['lamp: village words']],
  [
    'the same telephone, however it is written',
    { subject: '房子漏雨', contact: { phone: '+86 13900000000' } },
    ['allowance: phone', 'water: phone', 'lamp: phone'],
  ],
  [
    'the same whole name',
    { subject: '自来水', contact: { name: '王 五' } },
    ['water: name words', 'allowance: name', 'lamp: name'],
  ],
  ['half a number', { subject: '房子漏雨', contact: { phone: '139' } }, []],
  [
    'the same item of somebody else',
    { subject: '申请高龄津贴', item: 'old-age-allowance', contact: { name: '赵六' } },
    [],
  ],
  ['nothing in common', { subject: '房子漏雨', village: 'shanghe' }, []],
])('FI-1: what was perhaps registered before, by %s', async (_, body, wanted) => {
  const found = await similar(body);
  expect([...found].sort()).toEqual([...wanted].sort());
});

test('FI-1: a similar case shows number, subject, state and office, and why', async () => {
  const { similar: found } = await suggested({ subject: '自来水断了两天' });
  expect(found).toEqual([
    {
      id: ids.water,
      number: expect.stringMatching(/^LSK-2026-\d{6}$/),
      subject: '自来水断了两天',
      state: 'registered',
      office: 'service-centre',
      registeredAt: '2026-09-24T02:00:00.000Z',
      why: ['words'],
    },
  ]);
});

test('SV-1: nobody is shown a similar case they may not know of, and an efficacy supervisor is suggested nothing', async () => {
  expect(await similar({ subject: '上河村口路灯不亮', contact: { phone: '13900000000' } }, '1012')).toEqual([
    'farm: words',
  ]);
  expect((await post('1009', '/api/suggestions', { subject: '路灯' })).status).toBe(403);
  expect((await ask({ path: '/api/suggestions', headers: json, body: '{"subject":"路灯"}' })).status).toBe(401);
  expect((await post('1001', '/api/suggestions', { subject: '\u202e路灯' })).status).toBe(400);
  expect((await post('1001', '/api/suggestions', {})).status).toBe(400);
});

test('ten thousand characters of details are read and answered', async () => {
  const { items } = await suggested({ subject: '𠮷家沟', body: `${'宅基地，'.repeat(2500)}` });
  expect(items).toMatchObject([{ id: 'house-site', words: ['宅基地'] }]);
});

test('suggesting writes nothing, looks at a bounded number of cards and opens a hundred texts at most', async () => {
  const row = (await house.tables.query({ table: 'cases', index: 'month', pk: '2026-09' })).rows[0];
  const reads = { cards: 0, texts: 0 };
  const refused = (): never => {
    throw new Error('suggesting writes nothing');
  };
  const doubles: Partial<Tables> = {
    // A township so large that its newest month never ends.
    query: async (search) => {
      if (search.index !== 'month') return house.tables.query(search);
      reads.cards += search.limit ?? 0;
      const rows = Array.from({ length: search.limit ?? 0 }, (_, n) => ({ ...row, pk: `case#${n}`, sk: 'state' }));
      return { rows, last: {} };
    },
    getMany: (table, keys) => {
      if (table === 'cases') reads.texts += keys.filter(({ sk }) => sk.startsWith('private#')).length;
      return house.tables.getMany(table, keys);
    },
    transact: refused,
    put: refused,
    remove: refused,
    count: refused,
  };
  const counted = asking(suggestionRoutes, over(house, doubles));
  const body = JSON.stringify({ subject: '上河村口路灯不亮', contact: { phone: '13900000000' } });
  const given = await counted({ path: '/api/suggestions', headers: json, claims: claimsOf('1006'), body, at: NOW });
  expect(given.status, given.text).toBe(200);
  expect(reads).toEqual({ cards: 600, texts: 100 });
});
