// Attachments under audit and on the road: a changed byte is found, a tombstone is lawful, and an export carries every
// byte to another machine.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AuditReport, audit, sayBroken, type TableRow } from '#functions/audit/audit.ts';
import { readFile } from '#functions/table/files.ts';
import { exportHouse } from '#infra/local/cli/export-house.ts';
import { restoreRows, soundExport } from '#infra/local/cli/restore-house.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { largePng, png } from '../attachments/make-files.ts';
import { clientOf, openRig, TOWNSHIP } from '../directory/rig.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';

let town: Town;
let file: string;
let laidTo: string;
let rows: TableRow[];
let documents: DynamoDBDocumentClient;
const bytes = largePng(600_000);

const of = async function* (list: readonly TableRow[]) {
  yield* list;
};
const says = ({ broken }: AuditReport): string[] => broken.map((one) => sayBroken(one, 'zh'));
const audited = async (): Promise<string[]> => says(await audit(scanTables(clientOf(town.endpoint))));

beforeAll(async () => {
  town = await openTown();
  documents = DynamoDBDocumentClient.from(clientOf(town.endpoint));
  laidTo = String((await town.register()).body.id);
  const ask = asking(ALL_ROUTES, town.house);
  for (const body of [png(), bytes]) {
    const headers = { 'content-type': 'image/png' };
    const query = `case=${laidTo}&name=a.png`;
    const { status, json } = await ask({ path: '/api/attachments', query, headers, claims: claimsOf('1001'), body });
    expect(status).toBe(201);
    file = json.id;
  }
  rows = [];
  for await (const row of scanTables(clientOf(town.endpoint))) rows.push(row);
});
afterAll(() => town.close());

test('DI-4: files that are what their cases say pass the audit, in whatever order their rows come', async () => {
  for (const list of [rows, [...rows].reverse()]) {
    const report = await audit(of(list));
    expect([says(report), report.counts.files]).toEqual([[], 2]);
  }
});

describe('DI-4: whatever happens to a file afterwards is found', () => {
  const touched: object[] = [];
  afterEach(async () => {
    for (const row of touched.splice(0)) await documents.send(new PutCommand({ TableName: 'cases', Item: row }));
    expect(await audited()).toEqual([]);
  });
  async function change(sk: string, patch: object | null, pk = `file#${file}`): Promise<void> {
    const row = rows.find((one) => one.row.pk === pk && one.row.sk === sk)?.row;
    if (!row) throw new Error(`no row ${pk}/${sk}`);
    touched.push(row);
    if (patch) await documents.send(new PutCommand({ TableName: 'cases', Item: { ...row, ...patch } }));
    else await documents.send(new DeleteCommand({ TableName: 'cases', Key: { pk, sk } }));
  }
  const where = () => `file#${file}`;

  test('a single changed byte', async () => {
    const chunk = Buffer.from(bytes.subarray(262_144, 524_288));
    chunk[7] = (chunk[7] as number) ^ 1;
    await change('chunk#001', { bytes: chunk });
    expect(await audited()).toEqual([`${where()}: 附件的内容被改动过`]);
  });

  test('changed bytes whose row was changed along: the event of the case names other ones', async () => {
    const changed = Buffer.from(bytes);
    changed[7] = (changed[7] as number) ^ 1;
    await change('chunk#000', { bytes: changed.subarray(0, 262_144) });
    await change('file', { sha256: createHash('sha256').update(changed).digest('hex') });
    expect(await audited()).toEqual([`${where()}: 附件的内容被改动过`]);
  });

  test('a file put under another case', async () => {
    await change('file', { case: '0'.repeat(32) });
    expect(await audited()).toEqual([`${where()}: 附件的内容被改动过`]);
  });

  test.each(['chunk#000', 'chunk#001', 'chunk#002'])('a part that is gone (%s)', async (sk) => {
    await change(sk, null);
    expect(await audited()).toEqual([`${where()}: 附件的内容不全，也没有删除标记`]);
  });

  test('a file that is gone', async () => {
    for (const sk of ['chunk#000', 'chunk#001', 'chunk#002', 'file']) await change(sk, null);
    expect(await audited()).toEqual([`${where()}: 事项 ${laidTo} 登记的附件不见了，也没有删除标记`]);
  });

  test('a file that no case names', async () => {
    await documents.send(new PutCommand({ TableName: 'cases', Item: { pk: 'file#stray', sk: 'file', case: laidTo } }));
    expect(await audited()).toEqual(['file#stray: 附件还在，却没有事项登记过它']);
    await documents.send(new DeleteCommand({ TableName: 'cases', Key: { pk: 'file#stray', sk: 'file' } }));
  });

  test('tombstones in place of its bytes are lawful, and so are parts of an upload that broke off', async () => {
    for (const { pk, sk } of rows.map(({ row }) => row).filter(({ pk, sk }) => pk === where() && sk !== 'file')) {
      await change(sk, { bytes: undefined, erased: true }, pk);
    }
    const stray = { pk: 'file#broken-off', sk: 'chunk#000' };
    await documents.send(new PutCommand({ TableName: 'cases', Item: { ...stray, bytes: png() } }));
    expect(await audited()).toEqual([]);
    await documents.send(new DeleteCommand({ TableName: 'cases', Key: stray }));
  });
});

test('DI-4: exported and restored on another machine, the file is the same byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const elsewhere = await openRig([]);
  try {
    const exported = join(folder, 'house.jsonl');
    await exportHouse(clientOf(town.endpoint), exported, { at: town.now, township: TOWNSHIP });
    const sound = await soundExport(exported);
    expect(sound.report.counts.files).toBe(2);
    await restoreRows(clientOf(elsewhere.endpoint), sound, elsewhere.house.keyed);
    expect(await readFile(elsewhere.house.tables, file, bytes.length, 1)).toEqual(bytes);
    const again = join(folder, 'again.jsonl');
    await exportHouse(clientOf(elsewhere.endpoint), again, { at: town.now, township: TOWNSHIP });
    expect((await soundExport(again)).report.broken).toEqual([]);
  } finally {
    await elsewhere.close();
    rmSync(folder, { recursive: true });
  }
});
