// What each door really asks of the tables, seen at the client that speaks to them, against what the topology allows:
// a door is given just its own environment, and every call it makes must be among its rights.
import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '#functions/house.ts';
import type { Route } from '#functions/http/route.ts';
import { layDown } from '#functions/publish/shells.ts';
import { publicRoutes } from '#functions/routes/public-routes.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import type { Wakeups } from '#functions/wakeups/wakeups.ts';
import { reseating } from '#functions/work/reseat.ts';
import { worker } from '#functions/work/worker.ts';
import { type DoorName, doorNamed, envOf } from '#infra/topology/doors.ts';
import { png } from './attachments/make-files.ts';
import { clientOf, environment } from './directory/rig.ts';
import { type Asked, asking, claimsOf, type Given } from './http/gateway-event.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
const clients: DynamoDBClient[] = [];
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await town.close();
});

interface Calls {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: { readonly [table: string]: unknown };
  readonly TransactItems?: readonly { readonly [kind: string]: { readonly TableName: string } }[];
}

const IN_TRANSACTIONS: { readonly [kind: string]: string } = { Put: 'PutItem', ConditionCheck: 'ConditionCheckItem' };

/** One command as rights see it: `cases PutItem`, `cases Query office`. */
function rightsFor(command: string, input: Calls): string[] {
  if (input.TransactItems)
    return input.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]) => `${TableName} ${IN_TRANSACTIONS[kind] ?? kind}`),
    );
  const action = command.replace(/^(Get|Put|Update|Delete|BatchGet)(Item)?Command$/, '$1Item').replace('Command', '');
  if (input.RequestItems) return Object.keys(input.RequestItems).map((table) => `${table} ${action}`);
  return [`${input.TableName} ${action}${input.IndexName ? ` ${input.IndexName}` : ''}`];
}

const allowedTo = (door: DoorName): ReadonlySet<string> =>
  new Set(
    doorNamed(door).touches.flatMap(({ table, actions, indexes }) => [
      ...actions.map((action) => `${table} ${action.replace('dynamodb:', '')}`),
      ...indexes.map((index) => `${table} Query ${index}`),
    ]),
  );

/** A house as this door opens it, and what it has asked of the tables so far. */
function opened(door: DoorName): { readonly house: House; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const client = clientOf(town.endpoint);
  clients.push(client);
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        for (const right of rightsFor(commandName, args.input as Calls)) asked.add(right);
        return next(args);
      },
    { step: 'initialize', name: 'rights' },
  );
  const all = environment();
  const own = Object.fromEntries(
    envOf(doorNamed(door)).flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
  return { house: openHouse(own, client, async () => '{}'), asked };
}

const beyond = (door: DoorName, asked: ReadonlySet<string>): string[] =>
  [...asked].filter((right) => !allowedTo(door).has(right));

type Ask = (asked: Asked) => Promise<Given>;
/** Reads every address there is, with the ids that some record has. */
async function readAll(ask: Ask, routes: readonly Route[], ids: { readonly [name: string]: string }, by?: string) {
  for (const { path } of routes.filter(({ method }) => method === 'GET')) {
    const real = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'none');
    const given = await ask({ method: 'GET', path: real, ...(by ? { claims: claimsOf(by) } : {}) });
    expect(given.status, `${real} ${given.text}`).toBeLessThan(500);
  }
}

const json = { 'content-type': 'application/json' };

/** A complaint taken at the window, by a door that has the rights of the staff's. */
async function complain() {
  const api = opened('api');
  const body = JSON.stringify({ kind: 'complaint', channel: 'window', subject: '态度', target: { staff: '1012' } });
  const made = await asking(
    staffRoutes,
    api.house,
  )({ path: '/api/cases', headers: json, claims: claimsOf('1001'), body });
  expect(made.status, made.text).toBe(201);
  return { made, api };
}

test('the staff’s door does everything with the rights it has', async () => {
  const { house, asked } = opened('api');
  const ask = asking(staffRoutes, house);
  const post = async (by: string, path: string, body: object, version?: number): Promise<Given> => {
    const headers = { ...json, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const given = await ask({ path, headers, claims: claimsOf(by), body: JSON.stringify(body) });
    expect(given.status, `${path} ${given.text}`).toBeLessThan(300);
    return given;
  };
  const key = { ...json, 'idempotency-key': randomUUID() };
  const facts = JSON.stringify({ kind: 'petition', channel: 'window', subject: '路灯不亮' });
  const made = await ask({ path: '/api/cases', headers: key, claims: claimsOf('1001'), body: facts });
  const again = await ask({ path: '/api/cases', headers: key, claims: claimsOf('1001'), body: facts });
  expect(again.json.id).toBe(made.json.id);
  const at = `/api/cases/${made.json.id}`;
  await post('1001', `${at}/accept`, {}, 1);
  await post('1001', `${at}/complete`, { result: '已修好', publish: true }, 2);
  for (const view of ['todo', 'office', 'open', 'overdue', 'all'])
    await ask({ method: 'GET', path: '/api/cases', query: `view=${view}`, claims: claimsOf('1006') });
  for (const criteria of [{ text: '路灯' }, { name: '王建国' }, { number: '1' }])
    await post('1006', '/api/search', criteria);
  const typed = { subject: '路灯', contact: { name: '王建国', phone: '000-0000-0000' } };
  await post('1006', '/api/suggestions', typed);
  const drafts = await ask({ method: 'GET', path: '/api/disclosures', claims: claimsOf('1007') });
  const draft = `/api/disclosures/${drafts.json.items[0].id}`;
  const words = { title: '路灯修复', asked: '路灯不亮', outcome: '已经修好' };
  await post('1001', `${draft}/edit`, { fields: words }, 1);
  await post('1001', `${draft}/submit`, {}, 2);
  await post('1007', `${draft}/approve`, {}, 3);
  await post('1007', `${draft}/withdraw`, { reason: '内容有误' }, 4);
  const picture = png();
  const file = { case: made.json.id, name: '照片.png', type: 'image/png', bytes: picture.length };
  const upload = await post('1001', '/api/attachments', file);
  const octets = { 'content-type': 'application/octet-stream' };
  const piece = `/api/attachments/${upload.json.id}/1`;
  const kept = await ask({ method: 'PUT', path: piece, headers: octets, claims: claimsOf('1001'), body: picture });
  expect(kept.status, kept.text).toBe(201);
  const back = await ask({ method: 'GET', path: `/api/attachments/${kept.json.id}`, claims: claimsOf('1001') });
  expect(back.status, back.text).toBe(200);
  await post('1001', '/api/inbox/read', { upTo: '2026-09-24T10:00:00+08:00' });
  const ids = { id: made.json.id, number: '1001' };
  for (const by of ['1001', '1006', '1008']) await readAll(ask, staffRoutes, ids, by);
  expect(beyond('api', asked)).toEqual([]);
  for (const right of ['cases Query office', 'ephemera Query']) expect(asked).toContain(right);
});

test('the staff’s door takes a case along its further paths with the rights it has', async () => {
  const { house, asked } = opened('api');
  const ask = asking(staffRoutes, house);
  const along = async (kind: string, channel: string, ...steps: readonly (readonly [string, string, object])[]) => {
    const facts = JSON.stringify({ kind, channel, subject: '路灯不亮' });
    const made = await ask({ path: '/api/cases', headers: json, claims: claimsOf('1001'), body: facts });
    let { version } = made.json;
    for (const [by, name, body] of steps) {
      const headers = { ...json, 'if-match': `"${version}"` };
      const path = `/api/cases/${made.json.id}/${name}`;
      const done = await ask({ path, headers, claims: claimsOf(by), body: JSON.stringify(body) });
      expect(done.status, `${name} ${done.text}`).toBe(200);
      version = done.json.version;
    }
    return String(made.json.number);
  };
  const number = await along('inquiry', 'window');
  const missing = [{ name: '户口簿', how: '自备' }];
  await along(
    'petition',
    'window',
    ['1001', 'correct', { field: 'subject', to: '村口路灯不亮', reason: '写错' }],
    ['1001', 'link', { to: number }],
    ['1001', 'issue-notice', { missing }],
    ['1001', 'receive-materials', { received: ['户口簿'] }],
    ['1001', 'reissue-code', { idShown: '居民身份证' }],
    ['1001', 'request-extension', { reason: '须勘验' }],
    ['1013', 'grant-extension', {}],
  );
  await along(
    'document',
    'letter',
    ['1001', 'sign-for', {}],
    ['1001', 'propose', { opinion: '拟请民政办办理' }],
    ['1001', 'submit', { leader: '1004' }],
    ['1004', 'instruct', { text: '请按期办结', office: 'civil-affairs', dueOn: '2026-10-12' }],
  );
  expect(beyond('api', asked)).toEqual([]);
});

test('the public’s door finds cases by their keys only, and writes nothing but a new one', async () => {
  const { house, asked } = opened('public');
  const ask = asking(publicRoutes, house);
  const { body } = await town.register();
  const found = await ask({
    path: '/api/public/lookup',
    headers: json,
    body: JSON.stringify({ number: body.number, code: body.receipt.code }),
  });
  expect(found.status).toBe(200);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const fields = { kind: 'petition', subject: '路灯不亮', body: '村口', number: body.number, code: body.receipt.code };
  const shells = ['follow', 'submit', 'check', 'submitted', 'whereabouts'].flatMap((name) =>
    (['zh', 'en'] as const).map((language) => ({ language, name, text: '' })),
  );
  await layDown(town.house.tables, shells);
  for (const [path, step] of [
    ['/desk/follow', ''],
    ['/desk/submit', ''],
    ['/desk/submit', 'send'],
  ] as const) {
    const typed = new URLSearchParams({ ...fields, step }).toString();
    expect((await ask({ path, headers: form, body: typed })).status, `${path} ${step}`).toBe(200);
  }
  await readAll(ask, publicRoutes, { number: String(body.number), way: 'office', key: 'none' });
  expect(beyond('public', asked)).toEqual([]);
  expect(asked).toContain('cases PutItem');
});

test('the inner door follows writes, turns days and fires what is due with the rights it has', async () => {
  await complain();
  const { house, asked } = opened('work');
  const wake: Wakeups = { wakeAt: async () => {}, reseat: async () => undefined, publish: async () => {} };
  const work = worker(house, wake);
  await town.register({ firstAsked: '1013' });
  const day = { on: '2026-10-16', working: false, notice: '县政府办通知（2026）7号' };
  const proposed = await town.ask('1008', 'POST', '/api/calendar', { ...day, reason: '防汛' });
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
  const path = `/api/calendar/${proposed.body.id}/confirm`;
  expect((await town.ask('1006', 'POST', path, {}, { 'if-match': '"1"' })).status).toBe(200);
  await work({ source: 'schedule', name: 'sweep', time: '2026-09-24T10:15:00+08:00' });
  await work({ source: 'schedule', name: 'daily', time: '2026-09-25T00:10:00+08:00' });
  await work({ source: 'wake', time: '2026-10-20T17:30:00+08:00' });
  await work({ source: 'wake', time: '2026-10-21T17:30:00+08:00' });
  await work({ source: 'schedule', name: 'sweep', time: '2026-10-21T17:45:00+08:00' });
  await work({ source: 'operator', act: 'issue-code', number: '1002', time: '2026-10-20T17:30:00+08:00' });
  expect(beyond('work', asked)).toEqual([]);
  // SV-4.1: the clock wakes complaints too, and reads nothing that is sealed.
  expect([...asked].filter((right) => right.startsWith('sealed'))).toEqual([]);
  const needed = ['cases PutItem', 'cases Query office', 'cases Query due', 'appraisals PutItem', 'ephemera PutItem'];
  for (const right of needed) expect(asked).toContain(right);
});

test('SV-4.1: the door that opens seals records, reads and takes seats anew with the rights it has', async () => {
  const { made, api } = await complain();
  expect(beyond('api', api.asked)).toEqual([]);
  const { house, asked } = opened('unseal');
  const ask = asking(unsealRoutes(), house);
  const path = `/api/cases/${made.json.id}`;
  const headers = { ...json, 'if-match': '"1"' };
  const given = await ask({ path: `${path}/unseal`, headers, claims: claimsOf('1005'), body: '{"reason":"调查需要"}' });
  expect(given.status, given.text).toBe(200);
  await ask({ method: 'GET', path: `${path}/openings`, claims: claimsOf('1005') });
  const door = reseating(
    house,
    async () => ({}),
    async () => undefined,
  );
  await door({ source: 'reseat', time: '2026-10-21T17:45:00+08:00' }, undefined);
  expect(beyond('unseal', asked)).toEqual([]);
  expect(asked).toContain('sealed Query');
});
