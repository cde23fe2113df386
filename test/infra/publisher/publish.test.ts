// A publication as the build project makes it: the real tables, the real build, releases in a folder that stands in for
// the bucket.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#functions/house.ts';
import { readPublication } from '#functions/publish/publication.ts';
import { publishedKey, shellKey } from '#functions/table/keys.ts';
import { LOCAL_IDENTITY } from '#infra/local/engine/ask-engine.ts';
import { releasesIn } from '#infra/publisher/bucket.ts';
import { publish } from '#infra/publisher/publish.ts';
import { PUBLISHER_TOUCHES } from '#infra/topology/publisher.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import { day, type Instant, instantOn } from '#shared/time.ts';
import { buildPages } from '../../../web/build/build-pages.ts';
import { BuildFailed } from '../../../web/build/run-astro.ts';
import { finishedCase, openRoom, publish as put, type Room, type Shown } from '../../functions/publish/room.ts';
import { type FolderBucket, folderBucket } from './folder-bucket.ts';

let room: Room;
let bucket: FolderBucket;
let kept: Shown;
let gone: Shown;
const on = (date: string): Instant => instantOn(day(date), '10:00');
const place = (): string => mkdtempSync(join(tmpdir(), 'publisher-'));
const fails = () => Promise.reject(new BuildFailed('no space left'));

async function publishNow(at: Instant, make?: typeof buildPages) {
  const folder = place();
  const store = releasesIn({ name: 'releases', edge: 'arn:edge', room: folder, aws: bucket.aws });
  return publish({ house: room.house, store, room: folder, at, ...(make && { make }) });
}

beforeAll(async () => {
  room = await openRoom();
  bucket = folderBucket(place());
  room.at(on('2026-09-28'));
  kept = await put(room, (await finishedCase(room)).id);
  gone = await put(room, (await finishedCase(room)).id);
});
afterAll(() => room.close());

const has = (release: string, number: string): boolean =>
  bucket.files().includes(`releases/${release}/boards/results/${number}/index.html`);

test('the first release goes on air: files of their kind, shells for the doors, the note for the desk', async () => {
  const done = await publishNow(on('2026-09-29'));
  expect(done).toMatchObject({ release: '1', made: true });
  expect(bucket.edge.get('release')).toBe('1');
  expect(has('1', kept.case.number)).toBe(true);
  expect(bucket.sent.get('releases/1/index.html')).toEqual({
    type: 'text/html; charset=utf-8',
    cache: 'public, max-age=0, s-maxage=60',
  });
  const styles = [...bucket.sent].filter(([key]) => /^releases\/1\/_site\/.*\.css$/.test(key));
  expect(styles.length).toBeGreaterThan(0);
  for (const [, { cache }] of styles) expect(cache).toContain('immutable');
  expect(bucket.sent.get('releases/1/search/index/pages/pagefind-entry.json')?.cache).not.toContain('immutable');
  expect(await room.house.tables.get('ephemera', shellKey('zh', 'whereabouts'))).toBeDefined();
  expect(await readPublication(room.house.tables)).toMatchObject({ release: '1', reaches: on('2026-09-29') });
});

test('nothing new is no new release, and the edge is told again', async () => {
  bucket.edge.clear();
  expect(await publishNow(on('2026-09-29'))).toMatchObject({ release: '1', made: false });
  expect(bucket.edge.get('release')).toBe('1');
});

test('DI-6: a withdrawal leaves the release on air at once, even when the next one cannot be built', async () => {
  room.at(on('2026-10-09'));
  await room.ask('POST', `/api/disclosures/${gone.id}/withdraw`, {
    by: '1007',
    version: 4,
    body: { reason: '文字有误' },
  });
  await expect(publishNow(on('2026-10-09'), fails)).rejects.toThrow('no space left');
  expect(bucket.edge.get('release')).toBe('1');
  expect(has('1', gone.case.number)).toBe(false);
  expect(has('1', kept.case.number)).toBe(true);
  const data = bucket.text('releases/1/data/results.json');
  expect(data).toContain(kept.case.number);
  expect(data).not.toContain(gone.case.number);
  expect(bucket.files().some((file) => file.startsWith('releases/1/search/index/2026/'))).toBe(true);
  expect(bucket.files().filter((file) => bucket.text(file).includes(gone.case.number))).toEqual([]);
  // What was sent again is served as what it is.
  expect(bucket.sent.get('releases/1/data/results.json')?.type).toContain('application/json');
  expect((await readPublication(room.house.tables)).failed?.why).toBe('no space left');
});

test('DI-6: the release after a withdrawal does not know it, and no older one stays', async () => {
  expect(await publishNow(on('2026-10-09'))).toMatchObject({ release: '2', made: true });
  expect(has('2', kept.case.number)).toBe(true);
  expect(has('2', gone.case.number)).toBe(false);
  expect(bucket.files().filter((file) => file.startsWith('releases/1/') || file === 'notes/1.json')).toEqual([]);
  expect(bucket.edge.get('release')).toBe('2');
  expect((await readPublication(room.house.tables)).failed).toBeUndefined();
});

test('while nothing is taken down the release before stays beside the new one, so that pages open in a browser still find their files', async () => {
  room.at(on('2026-10-12'));
  await put(room, (await finishedCase(room)).id);
  expect(await publishNow(on('2026-10-12'))).toMatchObject({ release: '3', made: true });
  expect(has('2', kept.case.number)).toBe(true);
});

test('DI-6: a closed year that shows what is withdrawn is not kept either, and goes at once, even when no snapshot can be taken', async () => {
  room.at(on('2027-01-05'));
  expect(await publishNow(on('2027-01-05'))).toMatchObject({ release: '4', made: true });
  const years = () => bucket.files().filter((file) => file.startsWith('years/2026-'));
  expect(years().some((file) => file.includes(kept.case.number))).toBe(true);
  await room.ask('POST', `/api/disclosures/${kept.id}/withdraw`, {
    by: '1007',
    version: 4,
    body: { reason: '文字有误' },
  });
  const stray = { ...publishedKey('results', '2026', 'stray'), body: JSON.stringify({ number: 'x', phone: '1' }) };
  await room.house.tables.put({ table: 'registry', row: stray });
  await expect(publishNow(on('2027-01-06'))).rejects.toThrow('schema');
  expect(years()).toEqual([]);
  expect(bucket.files().filter((file) => file.startsWith('releases/3/'))).toEqual([]);
  expect(bucket.files().filter((file) => bucket.text(file).includes(kept.case.number))).toEqual([]);
  await room.house.tables.put({ table: 'registry', row: { ...stray, gone: true, body: '{}' } });
  expect(await publishNow(on('2027-01-06'))).toMatchObject({ release: '5', made: true });
});

test('DI-6: what is withdrawn while the pages are made is in no release, not in the one before either', async () => {
  room.at(on('2027-01-07'));
  const late = await put(room, (await finishedCase(room)).id);
  expect(await publishNow(on('2027-01-07'))).toMatchObject({ release: '6', made: true });
  expect(has('6', late.case.number)).toBe(true);
  room.at(on('2027-01-08'));
  await put(room, (await finishedCase(room)).id);
  const withdrawing: typeof buildPages = async (of) => {
    const pages = await buildPages(of);
    const body = { reason: '文字有误' };
    await room.ask('POST', `/api/disclosures/${late.id}/withdraw`, { by: '1007', version: 4, body });
    return pages;
  };
  expect(await publishNow(on('2027-01-08'), withdrawing)).toMatchObject({ release: '7', made: true });
  expect(bucket.files().filter((file) => bucket.text(file).includes(late.case.number))).toEqual([]);
  expect(bucket.files().filter((file) => file.startsWith('releases/6/'))).toEqual([]);
});

test('everything it asks of the tables is among the rights of its role', async () => {
  const asked = new Set<string>();
  const { region, ...credentials } = LOCAL_IDENTITY;
  const client = new DynamoDBClient({ endpoint: room.endpoint, region, credentials });
  const names = new Map(PUBLISHER_TOUCHES.map(({ table }) => [room.environment[tableNamed(table).env] ?? '', table]));
  client.middlewareStack.add(
    (next, context) => (args) => {
      const input = args.input as { TableName?: string; IndexName?: string; RequestItems?: object };
      const action = `dynamodb:${String(context.commandName).replace(/Command$/, '')}`;
      for (const name of input.TableName ? [input.TableName] : Object.keys(input.RequestItems ?? {})) {
        asked.add(`${action} ${names.get(name) ?? name}${input.IndexName ? `/${input.IndexName}` : ''}`);
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  const folder = place();
  const store = releasesIn({ name: 'releases', room: folder, aws: bucket.aws });
  await publish({ house: openHouse(room.environment, client), store, room: folder, at: on('2027-02-02') });
  const allowed = new Set(
    PUBLISHER_TOUCHES.flatMap(({ table, actions, indexes }) => [
      ...actions.map((action) => `${action} ${table}`),
      ...indexes.map((index) => `dynamodb:Query ${table}/${index}`),
    ]),
  );
  expect([...asked].filter((one) => !allowed.has(one))).toEqual([]);
  expect(asked).toContain('dynamodb:Query cases/month');
});
