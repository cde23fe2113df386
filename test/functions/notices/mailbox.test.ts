// Where reminders reach a person: theirs and the administrator's to know, the switch theirs alone; in no list, on no
// board, and not in the chain.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { history } from '#functions/perform/load.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { inboxPartition } from '#functions/table/keys.ts';
import { drain } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { clientOf } from '../directory/rig.ts';
import { openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
beforeAll(async () => {
  const mail = { host: 'smtp.example.gov.cn', port: 465, from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] };
  town = await openTown(undefined, { more: { NOTICES: JSON.stringify({ mail }) } });
});
afterAll(() => town.close());

const sets = (by: string, body: object) => town.ask(by, 'POST', '/api/mailbox', body);
const reads = (by: string, whose: string) => town.ask(by, 'GET', `/api/mailbox/${whose}`);
const PRIVATE = 'zhou.marked@example.gov.cn';

test('one’s own address is set, read, changed and taken back; nobody begins with one', async () => {
  expect((await reads('1001', '1001')).body).toMatchObject({
    address: null,
    on: true,
    mails: true,
    actions: ['set', 'switch'],
  });
  expect((await sets('1001', { address: PRIVATE })).body).toMatchObject({ address: PRIVATE, on: true });
  expect((await sets('1001', { on: false })).body).toMatchObject({ address: PRIVATE, on: false });
  expect((await sets('1001', { address: '', on: true })).body).toMatchObject({ address: null, on: true });
});

test('a colleague, a head, a leader and the chair learn nobody’s address; the administrator does', async () => {
  await sets('1002', { address: PRIVATE });
  for (const by of ['1001', '1003', '1004', '1006', '1009']) {
    expect((await reads(by, '1002')).status).toBe(403);
    expect((await sets(by, { staff: '1002', address: 'a@example.gov.cn' })).status).toBe(403);
  }
  expect((await reads('1008', '1002')).body).toMatchObject({ address: PRIVATE, actions: ['set'] });
  expect((await sets('1008', { staff: '1002', on: false })).status).toBe(403);
  expect((await sets('1008', { staff: '9999', address: 'a@example.gov.cn' })).status).toBe(404);
});

test('an address the administrator sets is told to its owner, since reminders may now reach another place', async () => {
  await sets('1008', { staff: '1003', address: 'wrong@example.gov.cn' });
  await sets('1012', { address: 'own@example.gov.cn' });
  await drain(town.house, NOBODY_WOKEN, town.now);
  const told = async (whose: string) =>
    (await town.house.tables.all({ table: 'ephemera', pk: inboxPartition(whose), consistent: true })).map(
      ({ what }) => what,
    );
  expect(await told('1003')).toEqual(['MailboxSet']);
  expect(await told('1012')).toEqual([]);
  const { body } = await town.ask('1003', 'GET', '/api/inbox');
  expect(body.items).toMatchObject([{ aggregate: 'mailbox', id: '1003', says: '管理员改了您的提醒邮箱，请核对' }]);
});

test.each([
  ['wang@example.com', /邮箱须属于：example.gov.cn/],
  ['wang', /邮箱地址应写成/],
  ['a@example.gov.cn\r\nBcc: b@example.gov.cn', /邮箱地址应写成/],
  ['"x y"@example.gov.cn', /邮箱地址应写成/],
  [`${'a'.repeat(200)}@example.gov.cn`, /./],
])('%j is refused at its field', async (address, says) => {
  const { status, body } = await sets('1001', { address });
  expect([status, body.violations?.[0]?.path]).toEqual([400, 'address']);
  expect(body.violations[0].says).toMatch(says);
});

test('the address is in no list of staff, in no snapshot and not in the chain, and the audit passes', async () => {
  await sets('1002', { address: PRIVATE });
  const chained = JSON.stringify((await history(town.house.tables, 'mailbox', '1002')).map(({ event }) => event));
  const answers = await Promise.all(['1001', '1006', '1008'].map((by) => town.ask(by, 'GET', '/api/staff')));
  const snapshot = await takeSnapshot(town.house, town.now);
  expect(chained).toContain('MailboxSet');
  for (const text of [chained, JSON.stringify(answers), JSON.stringify(snapshot)])
    expect(text).not.toContain('zhou.marked');
  expect((await audit(scanTables(clientOf(town.endpoint)))).broken).toEqual([]);
});
