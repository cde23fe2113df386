// Rows whose time is over vanish from the engine of this machine as they would from DynamoDB; no other row does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askEngine } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { type Engine, startEngine } from '#infra/local/engine/engine.ts';
import { letExpire } from '#infra/local/engine/expiry.ts';

const folder = mkdtempSync(join(tmpdir(), 'expiry-'));
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ dataFile: join(folder, 'tables.db') });
  await createTables(engine.endpoint);
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

const NOW = 1_800_000_000;
const put = (table: string, pk: string, more: object = {}) =>
  askEngine(engine.endpoint, 'PutItem', { TableName: table, Item: { pk: { S: pk }, sk: { S: 'x' }, ...more } });
const left = async (table: string): Promise<string[]> => {
  const { Items } = await askEngine<{ Items: { pk: { S: string } }[] }>(engine.endpoint, 'Scan', { TableName: table });
  return Items.map(({ pk }) => pk.S).sort();
};

test('what is over goes, page after page; what is not, what has no time and what lasts stays', async () => {
  // A page of the engine holds 1 MB: these make several.
  const bytes = { B: Buffer.alloc(300_000).toString('base64') };
  for (let i = 0; i < 9; i++) await put('ephemera', `upload#${i}`, { expires: { N: String(NOW - i) }, bytes });
  await put('ephemera', 'idem#later', { expires: { N: String(NOW + 1) } });
  await put('ephemera', 'shell#zh#follow');
  await put('cases', 'file#1', { expires: { N: '1' } });
  expect(await letExpire(engine.endpoint, NOW)).toBe(9);
  expect(await left('ephemera')).toEqual(['idem#later', 'shell#zh#follow']);
  expect(await left('cases')).toEqual(['file#1']);
  expect(await letExpire(engine.endpoint, NOW)).toBe(0);
});
