// The audit on a real engine: a house that lived passes; every way of tampering is found and named.
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { audit, sayBroken, type TableRow } from '#functions/audit/audit.ts';
import { chain, GENESIS } from '#functions/perform/envelope.ts';
import { caseRoutes } from '#functions/routes/cases.ts';
import { itemRoutes } from '#functions/routes/items.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff.ts';
import { whereaboutsRoutes } from '#functions/routes/whereabouts.ts';
import { closeDays, noteTouched } from '#functions/work/ledger.ts';
import { guardPolicy, pastHashes } from '#functions/work/policy-guard.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { readTimeline } from '#shared/regulation/policy.ts';
import { day, instant } from '#shared/time.ts';
import { clientOf, openRig, type Rig } from '../directory/rig.ts';

let rig: Rig;
let rows: TableRow[];
let documents: DynamoDBDocumentClient;
let number = '';
let caseId = '';

async function read(): Promise<TableRow[]> {
  const list: TableRow[] = [];
  for await (const one of scanTables(clientOf(rig.endpoint))) list.push(one);
  return list;
}
const of = async function* (list: readonly TableRow[]) {
  yield* list;
};
const audited = async (list: readonly TableRow[] | AsyncIterable<TableRow> = scanTables(clientOf(rig.endpoint))) => {
  const report = await audit(Symbol.asyncIterator in list ? list : of(list), {
    policy: pastHashes(readTimeline([]), rig.now),
  });
  return { report, says: report.broken.map((one) => sayBroken(one, 'zh')) };
};

beforeAll(async () => {
  rig = await openRig([
    ...meRoutes,
    ...officeRoutes,
    ...staffRoutes,
    ...itemRoutes,
    ...whereaboutsRoutes,
    ...caseRoutes,
  ]);
  documents = DynamoDBDocumentClient.from(clientOf(rig.endpoint));
  await guardPolicy(rig.house, rig.now);
  await rig.found();
  await rig.ask('1008', 'POST', '/api/offices', { id: 'service-centre', name: '便民服务中心', functions: [] });
  await rig.appoint('1001', { office: 'service-centre' });
  await rig.ask('1001', 'POST', '/api/whereabouts', { status: 'onDuty' });
  for (const subject of ['路灯不亮', '水渠漏水', '道路积水']) {
    const made = await rig.ask('1001', 'POST', '/api/cases', {
      kind: 'petition',
      channel: 'window',
      subject,
      contact: { name: '甲' },
    });
    [number, caseId] = [made.body.number, made.body.id];
  }
  await rig.command('1001', `/api/cases/${caseId}`, 'accept');
  await rig.command('1001', `/api/cases/${caseId}`, 'complete', { result: '已疏通' });
  for (const { row } of await read()) {
    if (!row.sk.startsWith('event#')) continue;
    const { aggregate, id, version, on } = JSON.parse(String(row.body));
    await noteTouched(rig.house.tables, on, { aggregate, id, version, hash: String(row.hash) });
  }
  await closeDays(rig.house.tables, day('2026-10-08'), instant('2026-10-10T01:00:00Z'));
  rows = await read();
});
afterAll(() => rig.close());

test('a house that lived a day passes, and the report says what was checked', async () => {
  const { report, says } = await audited();
  expect(says).toEqual([]);
  expect(report.counts).toMatchObject({ numbers: 3, roots: 2, policies: 1, erased: 0 });
  expect(report.counts.events).toBeGreaterThan(12);
  expect(report.since).toEqual({ day: '2026-10-09', records: 0 });
  expect(report.notReplayed).toEqual([]);
});

test('the order in which rows come does not matter', async () => {
  expect((await audited([...rows].reverse())).says).toEqual([]);
});

test('a record touched after the latest root is named as not yet covered', async () => {
  const { report } = await audited(rows.filter(({ row }) => !(row.pk === 'ledger' && row.sk === '2026-10-09')));
  expect(report.since.day).toBe('2026-10-08');
  expect(report.since.records).toBeGreaterThan(3);
});

describe('tampering is found', () => {
  const touched: { readonly table: string; readonly row: object }[] = [];
  afterEach(async () => {
    for (const { table, row } of touched.splice(0)) {
      await documents.send(new PutCommand({ TableName: table, Item: row }));
    }
    expect((await audited()).says).toEqual([]);
  });
  async function change(table: string, pk: string, sk: string, patch: object | null): Promise<void> {
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: { pk, sk } }));
    if (!Item) throw new Error(`no row ${pk}/${sk}`);
    touched.push({ table, row: Item });
    if (patch) await documents.send(new PutCommand({ TableName: table, Item: { ...Item, ...patch } }));
    else await documents.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  }
  const record = () => `case#${caseId}`;
  const bodyOf = async (pk: string, sk: string) => {
    const { Item } = await documents.send(new GetCommand({ TableName: 'cases', Key: { pk, sk } }));
    return String(Item?.body);
  };

  test('a changed event', async () => {
    const body = (await bodyOf(record(), 'event#000001')).replace('"window"', '"letter"');
    await change('cases', record(), 'event#000001', { body });
    expect((await audited()).says).toContain(`${record()}: 第 1 步的校验值与内容不符，内容被改动过`);
  });

  test('a removed event', async () => {
    await change('cases', record(), 'event#000002', null);
    expect((await audited()).says).toContain(`${record()}: 缺少第 2 步`);
  });

  test('an event put where another was', async () => {
    const { Item } = await documents.send(
      new GetCommand({ TableName: 'cases', Key: { pk: record(), sk: 'event#000002' } }),
    );
    await change('cases', record(), 'event#000003', { body: Item?.body, hash: Item?.hash, prev: Item?.prev });
    expect((await audited()).says).toContain(`${record()}: 第 3 步没有接在上一步之后`);
  });

  test('a changed state', async () => {
    const body = (await bodyOf(record(), 'state')).replace('"onTime":true', '"onTime":false');
    await change('cases', record(), 'state', { body });
    expect((await audited()).says).toEqual([`${record()}: 按步骤重算的结果与现状不同`]);
  });

  test('a state that stands at an earlier step', async () => {
    await change('cases', record(), 'state', { version: 2 });
    expect((await audited()).says).toEqual([`${record()}: 现状停在第 2 步，最后一步是第 3 步`]);
  });

  test('a changed text, and one that is gone; a tombstone is lawful', async () => {
    await change('cases', record(), 'private#000001', { body: '{"subject":"别的"}' });
    expect((await audited()).says).toEqual([`${record()}: 第 1 步的文字被改动过`]);
    await change('cases', record(), 'private#000003', null);
    expect((await audited()).says).toContain(`${record()}: 第 3 步的文字不见了，也没有删除标记`);
    const tombstone = rows.map(({ table, row }) =>
      row.pk === record() && row.sk === 'private#000001'
        ? { table, row: { pk: row.pk, sk: row.sk, erased: true } }
        : { table, row },
    );
    const { report, says } = await audited(tombstone);
    expect([says, report.counts.erased]).toEqual([[], 1]);
  });

  test('a number that is gone, one that points elsewhere, and a case taken away whole', async () => {
    await change('cases', `number#${number}`, 'number', null);
    expect((await audited()).says).toContain(`number ${number}: 编号 ${number} 缺失`);
    const without = rows.filter(({ row }) => row.pk !== record());
    const { says } = await audited(without);
    expect(says).toContain(`number ${number}: 编号 ${number} 指向的事项不存在或编号不同`);
    expect(says.some((one) => one.startsWith('ledger 2026-10-09: 2026-10-09 登记了'))).toBe(true);
  });

  test('a history hashed anew from the first step: the root of the day does not fit', async () => {
    let previous = GENESIS;
    let last = '';
    const rehashed = [...rows]
      .sort((a, b) => (a.row.sk < b.row.sk ? -1 : 1))
      .map(({ table, row }) => {
        if (row.pk !== record() || !row.sk.startsWith('event#')) return { table, row };
        const body = String(row.body).replace('"channel":"window"', '"channel":"letter"');
        const hash = chain(previous, body);
        const made = { table, row: { ...row, body, prev: previous, hash } };
        previous = hash;
        last = hash;
        return made;
      })
      .map(({ table, row }) =>
        row.pk === record() && row.sk === 'state'
          ? {
              table,
              row: { ...row, hash: last, body: String(row.body).replace('"channel":"window"', '"channel":"letter"') },
            }
          : { table, row },
      );
    expect((await audited(rehashed)).says).toEqual(['ledger 2026-10-09: 2026-10-09 的校验根与当日记录不符']);
  });

  test('a root that was replaced, and a policy entry that tells another past', async () => {
    await change('registry', 'ledger', '2026-10-08', { root: '0'.repeat(64) });
    const { says } = await audited();
    expect(says).toContain('ledger 2026-10-08: 2026-10-08 的校验根与当日记录不符');
    expect(says).toContain('ledger 2026-10-09: 2026-10-09 的校验根没有接在前一天之后');
    const report = await audit(of(rows), { policy: new Map() });
    expect(report.broken.map((one) => sayBroken(one, 'en'))).toEqual([
      'policy#2010-01-01: the policy in force from 2010-01-01 differs from what was recorded',
    ]);
  });
});
