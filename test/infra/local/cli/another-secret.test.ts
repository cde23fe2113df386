// An export brought into a house with another HASH_SECRET, on the real engine: what is found there as before, what is
// said to be left behind; and the same under the same secret.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { type House, openHouse } from '#functions/house.ts';
import { load } from '#functions/perform/load.ts';
import { whoKnows } from '#functions/seal/marks.ts';
import { operate } from '#functions/work/operator.ts';
import { reseating } from '#functions/work/reseat.ts';
import { secretMark } from '#infra/local/cli/export-format.ts';
import { exportHouse } from '#infra/local/cli/export-house.ts';
import { leftLines } from '#infra/local/cli/left-lines.ts';
import { type Left, restoreRows, soundExport } from '#infra/local/cli/restore-house.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { openSealedTown, type SealedTown } from '../../../functions/complaint/sealed-town.ts';
import { clientOf, environment, openRig, type Rig, TOWNSHIP } from '../../../functions/directory/rig.ts';
import { asking, claimsOf, type Given } from '../../../functions/http/gateway-event.ts';
import { personOf } from '../../../functions/routes/person.ts';
import { ALL_ROUTES } from '../../../functions/town.ts';

const folder = mkdtempSync(join(tmpdir(), 'another-secret-'));
const file = join(folder, 'house.jsonl');

const CALLS = {
  kind: 'cases',
  columns: ['来源平台', '事由', '收到时间', '姓名', '要求期限'],
  rows: ['', '2026-09-30', '2026-09-30'].map((due, i) => ({
    row: i + 2,
    cells: [due === '' ? '电话' : '12345', '咨询医保', '2026-09-24', '何秋菊', due],
  })),
};
const ORDER = { kind: 'petition', channel: 'platform', subject: '井盖丢失', externalNumber: 'P-1' };

const COMPLAINT = {
  kind: 'complaint',
  channel: 'platform',
  subject: '窗口推诿',
  body: '跑了三趟',
  externalNumber: 'T-1',
};

let town: SealedTown;
let elsewhere: Rig;
let client: DynamoDBClient;
let house: House;
let left: Left | undefined;
let code: { readonly number: string; readonly code: string };
const at = '2026-09-24T16:00';
const ask = (who: string, path: string, body: object): Promise<Given> =>
  asking(
    ALL_ROUTES,
    house,
  )({ path, claims: claimsOf(who), headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), at });

beforeAll(async () => {
  town = await openSealedTown();
  const { body } = await town.register({ contact: { name: '张三', phone: '000-0000-0001' }, onBehalfOf: '某合作社' });
  code = { number: body.number, code: body.receipt.code };
  await town.step('1001', body.id, 'correct', { field: 'contact.phone', to: '000-0000-0009', reason: '记错' });
  await town.register({ ...ORDER, contact: { name: '李四' } });
  const person = personOf(town);
  const takenBack = await person.submits({ contact: { name: '王五' } });
  expect((await person.takes('withdraw', takenBack, {})).body).toEqual({ undone: true });
  await town.register({ ...COMPLAINT });
  await town.ask('1008', 'POST', '/api/imports', CALLS);
  await operate(town.house, { source: 'operator', act: 'issue-code', time: town.now, number: '1002' });
  const header = { at: town.now, township: TOWNSHIP, hashes: secretMark(town.house.keyed) };
  await exportHouse(clientOf(town.endpoint), file, header);
  elsewhere = await openRig([]);
  client = clientOf(elsewhere.endpoint);
  house = openHouse({ ...environment(), HASH_SECRET: 'of another machine' }, client);
  left = await restoreRows(client, await soundExport(file), house.keyed);
});
afterAll(async () => {
  client.destroy();
  await town.close();
  await elsewhere.close();
  rmSync(folder, { recursive: true });
});

const rowsOf = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n').slice(1, -1).sort();
const KEYED = /"pk":"(name|phone|external|imported)#/;

describe('FI-1: an export in a house with another secret', () => {
  test('passes the audit, and every record is the same', async () => {
    expect((await audit(scanTables(client))).broken).toEqual([]);
    const again = join(folder, 'again.jsonl');
    await exportHouse(client, again, { at: town.now, township: TOWNSHIP });
    const [before, after] = [rowsOf(file), rowsOf(again)];
    const records = (rows: readonly string[]) => rows.filter((row) => !KEYED.test(row));
    expect(records(after)).toEqual(records(before));
    // As many rows lead to records but for the matter taken back, and none is of the old secret.
    const leading = (rows: readonly string[]) => rows.filter((row) => KEYED.test(row));
    expect(leading(after)).toHaveLength(leading(before).length - 1);
    expect(leading(after).filter((row) => before.includes(row))).toEqual([]);
  });

  test('an account is nobody’s there until it is bound anew by a one-time code', async () => {
    expect((await ask('1001', '/api/search', { name: '张三' })).status).toBe(403);
    for (const number of ['1001', '1006', '1008']) {
      const opened = await operate(house, { source: 'operator', act: 'issue-code', time: town.now, number });
      expect((await ask(number, '/api/me/bind', { code: opened.code })).status).toBe(200);
    }
  });

  test.each([
    ['张三', 1],
    ['某合作社', 1],
    ['李四', 1],
    ['何秋菊', 3],
    ['王五', 0],
  ])('under the whole name %s so many cases are found: %d', async (name, n) => {
    expect((await ask('1006', '/api/search', { name })).json.items).toHaveLength(n);
  });

  test('a telephone number leads to the case, as registered and as corrected', async () => {
    for (const phone of ['000 0000 0001', '00000000009']) {
      const { json } = await ask('1001', '/api/suggestions', { subject: '别的事', contact: { phone } });
      expect(json.similar.map((one: { why: string[] }) => one.why)).toContainEqual(expect.arrayContaining(['phone']));
    }
  });

  test('the number of another platform is taken, and a list with it finds its case', async () => {
    const again = await ask('1001', '/api/cases', ORDER);
    expect([again.status, again.json.rule]).toEqual([409, 'FI-1/one-external-number-once']);
    const rows = [{ row: 2, cells: ['P-1', '井盖丢失两处'] }];
    const list = await ask('1008', '/api/imports', {
      kind: 'cases',
      columns: ['外部编号', '事由'],
      rows,
      dryRun: true,
    });
    expect([list.json.new, list.json.changed]).toEqual([0, 1]);
  });

  test('rows of a register without a number are known again, those alike counted', async () => {
    const same = await ask('1008', '/api/imports', { ...CALLS, dryRun: true });
    expect([same.json.new, same.json.unchanged]).toEqual([0, 3]);
    const more = { ...CALLS, rows: [...CALLS.rows, { ...CALLS.rows[2], row: 5 }], dryRun: true };
    expect((await ask('1008', '/api/imports', more)).json.new).toBe(1);
  });

  test('TL-3: the query code that the person holds works as before', async () => {
    const { status, json } = await ask('1001', '/api/public/lookup', code);
    expect([status, json.subject]).toEqual([200, '路灯不亮']);
  });

  test('what could not come along is said in both languages', () => {
    expect(left).toMatchObject({ complaints: 1, codes: 1, cases: 1, imported: 0 });
    const lines = leftLines(left);
    expect(lines.join('\n')).toMatch(/按姓名、电话、平台编号和登记簿原行查找照常可用.*found as before/);
    expect(lines.join('\n')).toMatch(/· \d+ 人的登录账号.*\/ accounts of \d+ people/);
    expect(lines.join('\n')).toContain('1 件投诉举报的知悉人员：现在任何人都看不到这些件');
    expect(lines.at(-1)).toContain('secrets.json');
  });

  test('SV-4.1: a complaint is known to nobody, until its seal can be opened and the seats are taken anew', async () => {
    const [row] = (await town.everyRow('cases')).filter(({ pk, sk }) => pk.startsWith('complaint#') && sk === 'state');
    const id = row?.pk.slice('complaint#'.length) ?? '';
    const know = async (): Promise<string[]> => {
      const { directory } = await house.shelf();
      const standing = await load<ComplaintState>(house.tables, 'complaint', id);
      return standing ? whoKnows(house, id, directory, standing.state) : [];
    };
    expect(await know()).toEqual([]);
    await reseating(house, town.open, async () => undefined)({ source: 'reseat', time: town.now }, undefined);
    const { directory } = await town.house.shelf();
    const before = await load<ComplaintState>(town.house.tables, 'complaint', id);
    expect(await know()).toEqual(before && whoKnows(town.house, id, directory, before.state));
    expect(await know()).toContain('1005');
    expect((await audit(scanTables(client))).broken).toEqual([]);
  });
});

test('under the same secret every row is the same, and nothing is said', async () => {
  const third = await openRig([]);
  const other = clientOf(third.endpoint);
  try {
    expect(await restoreRows(other, await soundExport(file), town.house.keyed)).toBeUndefined();
    const again = join(folder, 'same.jsonl');
    await exportHouse(other, again, { at: town.now, township: TOWNSHIP });
    expect(rowsOf(again)).toEqual(rowsOf(file));
    expect(leftLines(undefined)).toEqual([]);
  } finally {
    other.destroy();
    await third.close();
  }
});
