// Reading more than one page of the real engine: nothing twice, nothing missed, whatever the page size.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '#functions/table/tables.ts';
import { openTown, over, type Town } from '../town.ts';

let town: Town;
let ids: string[];
beforeAll(async () => {
  town = await openTown();
  ids = [];
  for (let i = 0; i < 25; i++) ids.push(String((await town.register()).body.id));
});
afterAll(() => town.close());

const inPages = (size: number) =>
  over(town.house, { query: (search) => town.house.tables.query({ ...search, limit: size }) }).tables;
const idOf = (row: Row): string => row.pk.slice('case#'.length);

async function everyPage(size: number): Promise<string[]> {
  const found: string[] = [];
  let after: Row | undefined | { readonly [attribute: string]: unknown };
  do {
    const page = await inPages(size).query({ table: 'cases', index: 'due', pk: 'due', upTo: '2026-12-31', after });
    found.push(...page.rows.map(idOf));
    after = page.last;
  } while (after);
  return found;
}

test.each([1, 7, 24, 25, 100])('the due index in pages of %i holds every open case once', async (size) => {
  expect((await everyPage(size)).sort()).toEqual([...ids].sort());
});

test('many keys at once are all found, whatever their number, and missing ones are left out', async () => {
  const keys = [...ids, 'gone'].flatMap((id) =>
    ['state', 'event#000001', 'private#000001', 'nothing', 'event#000009'].map((sk) => ({ pk: `case#${id}`, sk })),
  );
  const rows = await town.house.tables.getMany('cases', keys);
  expect(rows).toHaveLength(3 * ids.length);
});

test('a list of the desk goes on with its cursor until everything was shown once', async () => {
  const shown: string[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const { status, body } = await town.ask('1001', 'GET', `/api/cases?view=todo&limit=6${more}`);
    expect(status).toBe(200);
    shown.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.cursor;
  } while (cursor);
  expect(shown.sort()).toEqual([...ids].sort());
});

test('a cursor continues nobody else’s list, no other view, and nothing when it was tampered with', async () => {
  const { body } = await town.ask('1001', 'GET', '/api/cases?view=todo&limit=6');
  const cursor = encodeURIComponent(body.cursor);
  const status = async (by: string, query: string) => (await town.ask(by, 'GET', `/api/cases?${query}`)).status;
  expect(await status('1013', `view=todo&cursor=${cursor}`)).toBe(400);
  expect(await status('1001', `view=open&cursor=${cursor}`)).toBe(400);
  expect(await status('1001', `view=todo&cursor=${cursor.slice(0, -4)}AAAA`)).toBe(400);
  expect(await status('1001', `view=todo&cursor=${cursor}`)).toBe(200);
});
