// How the adapter reads the engine's answers to a write: a failed condition, a busy table, and what it must not guess.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTables, type Put, type Tables } from '#functions/table/tables.ts';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { TABLES } from '#infra/topology/tables.ts';

const NAMES = Object.fromEntries(TABLES.map(({ env, name }) => [env, name]));
const puts: readonly Put[] = [
  { table: 'cases', row: { pk: 'case#1', sk: 'state' }, condition: { attribute: 'version', is: 1 } },
  { table: 'cases', row: { pk: 'case#1', sk: 'event#000002' }, condition: { absent: true } },
];

/** An engine that answers everything with the one failure it was told. */
let answer: { readonly status: number; readonly body: object };
const engine = createServer((_, reply) => {
  reply.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer.body));
});
let client: DynamoDBClient;
let tables: Tables;
beforeAll(async () => {
  await new Promise<void>((ready) => engine.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`;
  client = new DynamoDBClient({ endpoint, region: 'local', credentials: LOCAL_IDENTITY, maxAttempts: 1 });
  tables = openTables(client, NAMES);
});
afterAll(() => {
  client.destroy();
  engine.close();
});

function failing(name: string, codes?: readonly string[]): Tables {
  const CancellationReasons = codes?.map((Code) => ({ Code }));
  const status = name === 'InternalServerError' ? 500 : 400;
  answer = {
    status,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'said by the engine', CancellationReasons },
  };
  return tables;
}

test.each([
  [['ConditionalCheckFailed', 'None'], { ok: false, failed: [0], busy: false }],
  [['ConditionalCheckFailed', 'ConditionalCheckFailed'], { ok: false, failed: [0, 1], busy: false }],
  [['None', 'TransactionConflict'], { ok: false, failed: [], busy: true }],
  [['ThrottlingError', 'ConditionalCheckFailed'], { ok: false, failed: [1], busy: true }],
  [['ProvisionedThroughputExceeded', 'None'], { ok: false, failed: [], busy: true }],
])('a cancelled transaction says by position what failed (%s)', async (codes, written) => {
  expect(await failing('TransactionCanceledException', codes).transact(puts)).toEqual(written);
});

test.each([
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'InternalServerError',
])('%s means busy: it may be tried again', async (name) => {
  expect(await failing(name).transact(puts)).toEqual({ ok: false, failed: [], busy: true });
});

test.each([
  ['ValidationException', undefined],
  ['ResourceNotFoundException', undefined],
  ['TransactionCanceledException', ['ValidationError', 'None']],
  ['TransactionCanceledException', ['ItemCollectionSizeLimitExceeded', 'None']],
])('%s (%s) is a fault and is thrown', async (name, codes) => {
  await expect(failing(name, codes).transact(puts)).rejects.toThrow('said by the engine');
});

test('a single put answers false when its condition failed, and throws anything else', async () => {
  expect(await failing('ConditionalCheckFailedException').put(puts[0] as Put)).toBe(false);
  await expect(failing('ThrottlingException').put(puts[0] as Put)).rejects.toThrow('said by the engine');
});

test('a table whose name the door was not given cannot be touched', async () => {
  const narrow = openTables(client, { ...NAMES, TABLE_SEALED: undefined });
  await expect(narrow.get('sealed', { pk: 'a', sk: 'b' })).rejects.toThrow('TABLE_SEALED is not set');
});
