// A confirmed change of the calendar reaches every open case once, wherever it lies, however often it is told and
// whatever breaks off in between (TL-4).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OUTBOX } from '#functions/table/keys.ts';
import { drain } from '#functions/work/react.ts';
import { afterOverride } from '#functions/work/redate-cases.ts';
import { type Instant, instant } from '#shared/time.ts';
import { emptyOutbox, openTown, over, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
const at = (text: string): Instant => instant(`${text}:00+08:00`);
let ids: string[];

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await emptyOutbox(town.house.tables);
  town.now = at('2026-09-24T10:00');
  const window = await town.register();
  const handed = await town.register();
  await town.step('1001', handed.body.id, 'hand-over', { office: 'civil-affairs', reason: '属民政' });
  const farm = await town.register({ channel: 'visit' }, '1012');
  ids = [window, handed, farm].map(({ body }) => String(body.id));
});
afterAll(() => town.close());

/** An entry of the calendar proposed by 1008; each test takes a day of its own. */
const proposed = async (on: string, working = false): Promise<string> => {
  const { status, body } = await town.ask('1008', 'POST', '/api/calendar', {
    on,
    working,
    notice: '柳政办〔2026〕9号',
  });
  expect(status).toBe(201);
  return String(body.id);
};
const confirmed = async (on: string, working = false): Promise<string> => {
  const id = await proposed(on, working);
  const { status } = await town.ask('1006', 'POST', `/api/calendar/${id}/confirm`, {}, { 'if-match': '"1"' });
  expect(status).toBe(200);
  return id;
};
const dueOn = async (id: string) => (await town.ask('1006', 'GET', `/api/cases/${id}`)).body.dueOn;

test('TL-4: every open case is dated anew by the confirmation: held, handed over, or with an office without a head', async () => {
  const id = await confirmed('2026-10-08');
  const fired = await afterOverride(town.house, id, at('2026-09-24T11:00'));
  expect(fired.map((one) => one.id).sort()).toEqual([...ids].sort());
  expect(await Promise.all(ids.map(dueOn))).toEqual(['2026-10-09', '2026-10-09', '2026-10-09']);
  const { body } = await town.ask('1006', 'GET', `/api/cases/${ids[0]}`);
  expect(body.timeline.at(-1)).toMatchObject({
    type: 'CaseRedated',
    actor: { kind: 'clock' },
    data: { override: id, before: '2026-10-08' },
  });
});

test('TL-4: told again, it leaves no trace', async () => {
  const id = await confirmed('2026-10-09');
  await afterOverride(town.house, id, at('2026-09-24T11:00'));
  const before = await Promise.all(ids.map(town.events));
  expect(await afterOverride(town.house, id, at('2026-09-24T12:00'))).toEqual([]);
  expect(await Promise.all(ids.map(town.events))).toEqual(before);
});

test('TL-4: a proposal by itself, or one taken back, moves no date', async () => {
  const id = await proposed('2026-10-10');
  expect(await afterOverride(town.house, id, at('2026-09-24T11:00'))).toEqual([]);
  await town.ask('1008', 'POST', `/api/calendar/${id}/withdraw`, {}, { 'if-match': '"1"' });
  expect(await afterOverride(town.house, id, at('2026-09-24T11:00'))).toEqual([]);
});

test('TL-4: a case that could not be written stays for the next time, the others are done, and the note stays', async () => {
  await confirmed('2026-10-10');
  let broken = true;
  const flaky = over(town.house, {
    transact: async (puts) => {
      if (broken && puts.some(({ row }) => row.pk === `case#${ids[1]}`)) throw new Error('the cable');
      return town.house.tables.transact(puts);
    },
  });
  const redated = async () =>
    Promise.all(ids.map(async (one) => (await town.events(one)).filter((type) => type === 'CaseRedated').length));
  await expect(drain(flaky, NOBODY_WOKEN, at('2026-09-24T10:10'))).rejects.toThrow('the cable');
  expect(await redated()).toEqual([1, 0, 1]);
  const left = await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true });
  expect(left.map(({ aggregate }) => aggregate)).toContain('override');
  broken = false;
  await drain(flaky, NOBODY_WOKEN, at('2026-09-24T10:11'));
  expect(await redated()).toEqual([1, 1, 1]);
  await drain(flaky, NOBODY_WOKEN, at('2026-09-24T10:12'));
  expect(await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })).toEqual([]);
});

test('TL-4: with many cases and small pages none is forgotten', async () => {
  const more: string[] = [];
  for (let i = 0; i < 12; i++) more.push(String((await town.register()).body.id));
  const id = await confirmed('2026-10-01', true);
  const narrow = over(town.house, { query: (search) => town.house.tables.query({ ...search, limit: 5 }) });
  const fired = await afterOverride(narrow, id, at('2026-09-24T11:00'));
  const open = [...ids, ...more];
  expect(fired.map((one) => one.id)).toEqual(expect.arrayContaining(open));
  expect(new Set(await Promise.all(open.map(dueOn)))).toEqual(new Set(['2026-10-01']));
});
