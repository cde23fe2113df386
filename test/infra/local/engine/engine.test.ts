// The engine as a child of the house: it starts, answers, and never outlives its master.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { createTables } from '#infra/local/engine/create-tables.ts';
import { type Engine, startEngine } from '#infra/local/engine/engine.ts';
import { packagedEngine } from '#infra/local/engine/find-engine.ts';

let folder: string;
let dataFile: string;
const running: Engine[] = [];
const houses: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  dataFile = join(folder, 'tables.db');
});
afterEach(async () => {
  for (const house of houses.splice(0)) house.kill('SIGKILL');
  for (const engine of running.splice(0)) await engine.stop();
  rmSync(folder, { recursive: true });
});
const start = async () => {
  const engine = await startEngine({ dataFile });
  running.push(engine);
  return engine;
};
const client = ({ endpoint }: Pick<Engine, 'endpoint'>) =>
  new DynamoDBClient({ endpoint, region: LOCAL_IDENTITY.region, credentials: LOCAL_IDENTITY, maxAttempts: 1 });
const row = (pk: string) => ({ pk: { S: pk }, sk: { S: 'state' } });
const has = async (db: DynamoDBClient, pk: string) =>
  (await db.send(new GetItemCommand({ TableName: 'cases', Key: row(pk), ConsistentRead: true }))).Item !== undefined;

/** A house in a process of its own that starts the engine, writes, and says what was acknowledged. */
async function house(script: string): Promise<{ child: ChildProcess; lines: AsyncIterableIterator<string> }> {
  const prelude = `
    import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
    import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
    import { createTables } from '#infra/local/engine/create-tables.ts';
    import { startEngine } from '#infra/local/engine/engine.ts';
    const engine = await startEngine({ dataFile: process.argv[1] });
    await createTables(engine.endpoint);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', prelude + script, dataFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  houses.push(child);
  if (!child.stdout) throw new Error('no output');
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** Resolves when nobody answers at an endpoint any more. */
async function silent(endpoint: string): Promise<boolean> {
  const until = performance.now() + 5_000;
  while (performance.now() < until) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (!answered) return true;
  }
  return false;
}

test('what was written is there after a stop and a start on the same file', async () => {
  const first = await start();
  await createTables(first.endpoint);
  await client(first).send(new PutItemCommand({ TableName: 'cases', Item: row('a') }));
  await first.stop();
  expect(await silent(first.endpoint)).toBe(true);
  const again = await start();
  expect(await has(client(again), 'a')).toBe(true);
});

test('a transaction whose condition fails writes nothing and names the reason by code', async () => {
  const engine = await start();
  await createTables(engine.endpoint);
  const put = (pk: string) => ({
    Put: { TableName: 'cases', Item: row(pk), ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const db = client(engine);
  await db.send(new TransactWriteItemsCommand({ TransactItems: [put('a')] }));
  const twice = db.send(new TransactWriteItemsCommand({ TransactItems: [put('a'), put('b')] }));
  await expect(twice).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
  });
  expect(await has(db, 'b')).toBe(false);
});

test('when the house is killed with -9 its engine dies too, and everything acknowledged is there afterwards', async () => {
  const { child, lines } = await house(`
    console.log(engine.endpoint);
    const db = new DynamoDBClient({ endpoint: engine.endpoint, region: 'local', credentials: LOCAL_IDENTITY });
    for (let n = 0; ; n += 1) {
      await db.send(new PutItemCommand({ TableName: 'cases', Item: { pk: { S: 'n' + n }, sk: { S: 'state' } } }));
      console.log(n);
    }`);
  const endpoint = (await lines.next()).value as string;
  let acknowledged = -1;
  while (acknowledged < 100) acknowledged = Number((await lines.next()).value);
  child.kill('SIGKILL');
  await once(child, 'exit');
  for await (const line of lines) acknowledged = Number(line);
  expect(await silent(endpoint)).toBe(true);
  const db = client(await start());
  for (let n = 0; n <= acknowledged; n += 1) expect(await has(db, `n${n}`)).toBe(true);
});

test('an engine that outlived its house is ended by the next start before the file is opened', async () => {
  const { child, lines } = await house(`
    console.log(engine.endpoint);
    setInterval(() => {}, 60_000);`);
  const endpoint = (await lines.next()).value as string;
  const { pid } = JSON.parse(readFileSync(`${dataFile}.pid`, 'utf8')) as { pid: number };
  for (const guard of guardsOf(pid)) process.kill(guard, 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await fetch(endpoint)).status).toBeGreaterThan(0);
  const next = await start();
  expect(await silent(endpoint)).toBe(true);
  expect(next.endpoint).not.toBe(endpoint);
});

/** The guards that watch over a process, found by their command line. */
function guardsOf(pid: number): number[] {
  const table = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  const parent = Number(table[3]);
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
  return children.filter((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('engine-guard'));
}

test('a recorded process that is not the engine is left alone', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], { stdio: 'ignore' });
  houses.push(other);
  writeFileSync(`${dataFile}.pid`, JSON.stringify({ pid: other.pid, binary: packagedEngine() }));
  await start();
  expect(other.exitCode).toBeNull();
  expect(other.signalCode).toBeNull();
});

test('a damaged record of the last engine does not keep the house from starting', async () => {
  writeFileSync(`${dataFile}.pid`, '{"pid":');
  await start();
});

test('a death of the engine that nobody asked for is told to the house, a stop is not', async () => {
  const deaths: string[] = [];
  const died = new Promise<void>((resolve) => {
    const onDeath = (said: string) => {
      deaths.push(said);
      resolve();
    };
    void startEngine({ dataFile, onDeath }).then((engine) => {
      running.push(engine);
      process.kill((JSON.parse(readFileSync(`${dataFile}.pid`, 'utf8')) as { pid: number }).pid, 'SIGKILL');
    });
  });
  await died;
  expect(deaths).toHaveLength(1);
  const quiet = await startEngine({ dataFile, onDeath: (said) => deaths.push(said) });
  await quiet.stop();
  expect(deaths).toHaveLength(1);
  expect(existsSync(`${dataFile}.pid`)).toBe(false);
});

test('a file that is no database is reported in the words of the engine', async () => {
  writeFileSync(dataFile, 'this was never a database, it is a letter\n'.repeat(50));
  await expect(start()).rejects.toThrow(/没有启动.*did not start.*not a valid SQLite database/s);
});

test('a binary that cannot be run is reported', async () => {
  const found = { binary: join(folder, 'none') };
  await expect(startEngine({ dataFile, found })).rejects.toThrow(/did not start.*ENOENT/s);
});

test('an engine that somebody else runs is used as it is and not stopped', async () => {
  const own = await start();
  const borrowed = await startEngine({ dataFile, found: { endpoint: own.endpoint } });
  await borrowed.stop();
  await createTables(own.endpoint);
});

test('an address where something else answers is refused', async () => {
  const other = createServer((_request, response) => response.writeHead(404).end('{}')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const found = { endpoint: `http://127.0.0.1:${address.port}` };
  await expect(startEngine({ dataFile, found })).rejects.toThrow(/does not answer/);
  other.close();
});
