// The tables of the topology on the real engine: made once, mended when an index is new.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askEngine, LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { type Engine, startEngine } from '#infra/local/engine/engine.ts';
import { TABLES, tableNamed } from '#infra/topology/tables.ts';

let folder: string;
let engine: Engine;
let db: DynamoDBClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  engine = await startEngine({ dataFile: join(folder, 'tables.db') });
  db = new DynamoDBClient({ endpoint: engine.endpoint, region: LOCAL_IDENTITY.region, credentials: LOCAL_IDENTITY });
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

test('an index added by a later version is made over the rows of an older data folder', async () => {
  const older = { ...tableNamed('cases'), indexes: [] };
  await createTables(engine.endpoint, [older]);
  const Item = { pk: { S: 'case#1' }, sk: { S: 'state' }, duePk: { S: 'due' }, dueSk: { S: '2026' }, card: { S: 'c' } };
  await db.send(new PutItemCommand({ TableName: 'cases', Item }));
  await createTables(engine.endpoint, [tableNamed('cases')]);
  const due = await db.send(
    new QueryCommand({
      TableName: 'cases',
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :due',
      ExpressionAttributeValues: { ':due': { S: 'due' } },
    }),
  );
  expect(due.Items).toEqual([Item]);
});

test('every table of the topology is made with its indexes, and none with a stream', async () => {
  await createTables(engine.endpoint);
  for (const { name, indexes } of TABLES) {
    const { Table } = await db.send(new DescribeTableCommand({ TableName: name }));
    expect(Table?.KeySchema?.map((one) => one.AttributeName)).toEqual(['pk', 'sk']);
    expect(Table?.StreamSpecification).toBeUndefined();
    const made = (Table?.GlobalSecondaryIndexes ?? []).map((one) => ({
      name: one.IndexName,
      keys: one.KeySchema?.map((word) => word.AttributeName),
      include: one.Projection?.NonKeyAttributes,
    }));
    expect(made.sort((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual(
      indexes
        .map((one) => ({ name: one.name, keys: [one.pk, one.sk], include: [...one.include] }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    );
  }
});

test('a second start changes nothing, and two starts at once do not disturb each other', async () => {
  await Promise.all([createTables(engine.endpoint), createTables(engine.endpoint)]);
  const { TableNames } = await askEngine<{ TableNames: string[] }>(engine.endpoint, 'ListTables', {});
  expect(TableNames.sort()).toEqual(TABLES.map((table) => table.name).sort());
});

test('what the engine refuses is an error that carries its code', async () => {
  await expect(askEngine(engine.endpoint, 'DescribeTable', { TableName: 'none' })).rejects.toMatchObject({
    code: 'ResourceNotFoundException',
  });
});
