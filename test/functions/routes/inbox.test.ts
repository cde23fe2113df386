// One's own inbox as a client meets it: the newest first, judged anew at each reading, read up to a moment, and nobody
// else's.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keptCase } from '#functions/perform/kept-case.ts';
import { perform } from '#functions/perform/perform.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { drain } from '#functions/work/react.ts';
import { PERSON } from '#shared/decision.ts';
import { type Instant, instant, plusMinutes } from '#shared/time.ts';
import { clockTo, emptyOutbox, openTown, over, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (text: string): Instant => instant(`${text}:00+08:00`);
const follow = (house = town.house) => drain(house, NOBODY_WOKEN, town.now);
const inbox = async (by: string, query = '') => {
  const answer = await town.ask(by, 'GET', `/api/inbox${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const readUpTo = (by: string, upTo: string) => town.ask(by, 'POST', '/api/inbox/read', { upTo });

/** Begins with nothing unread for those this file asks about, in an outbox of its own. */
beforeEach(async () => {
  await emptyOutbox(town.house.tables);
  for (const by of ['1002', '1003', '1013']) await readUpTo(by, (await inbox(by, '?limit=0')).upTo);
});

const handOver = async (subject: string, staff?: string): Promise<{ readonly id: string; readonly number: string }> => {
  const { body } = await town.register({ subject });
  const to = { office: 'civil-affairs', ...(staff ? { staff } : {}), reason: '属民政' };
  await town.step('1001', body.id, 'hand-over', to);
  await follow();
  return body;
};

test('FI-4: who is to accept finds the case in the inbox, with its subject as it now reads', async () => {
  const { id, number } = await handOver('低保咨询', '1002');
  await town.step('1001', id, 'correct', { field: 'subject', to: '低保金咨询', reason: '登记有误' });
  const { items, unread } = await inbox('1002');
  expect(unread).toBe(1);
  expect(items[0]).toMatchObject({
    aggregate: 'case',
    id,
    number,
    subject: '低保金咨询',
    what: 'CaseHandedOver',
    says: '转来一件，请接收或退回',
    unread: true,
  });
});

test('what was read stays read, and what comes later is unread', async () => {
  await handOver('一', '1002');
  const seen = await inbox('1002');
  expect((await readUpTo('1002', seen.upTo)).body).toEqual({ unread: 0 });
  expect((await inbox('1002')).items[0].unread).toBe(false);
  await handOver('二', '1002');
  const now = await inbox('1002');
  expect([now.unread, now.items.map((one: { unread: boolean }) => one.unread).slice(0, 2)]).toEqual([1, [true, false]]);
  await readUpTo('1002', '2026-09-01T00:00:00Z');
  expect((await inbox('1002', '?limit=0')).unread).toBe(1);
});

test('a notice that is delivered late stands at its own time and is unread all the same', async () => {
  const { body: early } = await town.register({ subject: '早的' });
  await town.step('1001', early.id, 'hand-over', { office: 'civil-affairs', staff: '1002', reason: '属民政' });
  const late = await town.house.tables.all({ table: 'outbox', pk: 'outbox', consistent: true });
  await emptyOutbox(town.house.tables);
  town.now = plusMinutes(town.now, 30);
  await handOver('晚的', '1002');
  await readUpTo('1002', (await inbox('1002')).upTo);
  for (const row of late) await town.house.tables.put({ table: 'outbox', row });
  await follow();
  const { items, unread } = await inbox('1002');
  expect(unread).toBe(1);
  expect(items.slice(0, 2).map((one: { subject: string; unread: boolean }) => [one.subject, one.unread])).toEqual([
    ['晚的', false],
    ['早的', true],
  ]);
});

test('nothing read up to a moment that has not come yet', async () => {
  await readUpTo('1002', '2099-01-01T00:00:00Z');
  await handOver('以后的', '1002');
  expect((await inbox('1002', '?limit=0')).unread).toBe(1);
});

test('a case that its sender took back at once is in no inbox and in no number', async () => {
  const order = { kind: 'petition', channel: 'online', subject: '随即撤销', firstAsked: '1013' } as const;
  const made = await registerCase(town.house, order, PERSON, town.now, { seed: randomUUID(), spend: () => [] });
  if (made === 'repeated') throw new Error('repeated');
  await follow();
  expect((await inbox('1013')).items[0]).toMatchObject({ id: made.standing.id, what: 'CaseRegistered', unread: true });
  const order2 = {
    id: made.standing.id,
    command: { type: 'withdraw' },
    actor: PERSON,
    at: plusMinutes(town.now, 5),
  } as const;
  await perform(town.house, keptCase(town.house.tables), order2);
  const { items, unread } = await inbox('1013');
  expect(unread).toBe(0);
  expect(items.some((one: { id: string }) => one.id === made.standing.id)).toBe(false);
  await follow();
  expect((await inbox('1013', '?limit=0')).unread).toBe(0);
});

test('SV-1: who may no longer know of a case finds no notice of it, and it counts for nothing', async () => {
  town.now = at('2026-09-24T11:00');
  const { id } = await handOver('退回的');
  expect((await inbox('1003')).items[0]).toMatchObject({ id });
  town.now = at('2026-09-29T09:00');
  await town.step('1001', id, 'recall');
  const { items, unread } = await inbox('1003');
  expect(unread).toBe(0);
  expect(items.some((one: { id: string }) => one.id === id)).toBe(false);
});

test('pages follow each other without gap or repetition, the newest first', async () => {
  for (const n of [1, 2, 3, 4, 5]) await handOver(`第${n}件`, '1002');
  const whole = (await inbox('1002')).items.map((one: { number: string }) => one.number);
  const found: string[] = [];
  for (let query = '?limit=2'; query !== ''; ) {
    const page = await inbox('1002', query);
    found.push(...page.items.map((one: { number: string }) => one.number));
    query = page.cursor ? `?limit=2&cursor=${page.cursor}` : '';
  }
  expect(found).toEqual(whole);
  expect(whole.slice(0, 5)).toEqual([...whole.slice(0, 5)].sort().reverse());
});

test('SV-1: an inbox is its owner’s: a cursor opens no other, and reading marks no other', async () => {
  await handOver('甲', '1002');
  await handOver('乙', '1002');
  const { cursor } = await inbox('1002', '?limit=1');
  expect((await town.ask('1003', 'GET', `/api/inbox?limit=1&cursor=${cursor}`)).status).toBe(400);
  await readUpTo('1003', (await inbox('1003')).upTo);
  expect((await inbox('1002', '?limit=0')).unread).toBe(2);
  expect((await town.ask('nobody', 'GET', '/api/inbox')).status).toBe(403);
  expect((await town.ask('1003', 'GET', '/api/inbox?staff=1002')).status).toBe(400);
  expect((await town.ask('1003', 'POST', '/api/inbox/read', { upTo: '昨天' })).status).toBe(400);
});

test('what has outlived its time is no longer shown, though the engine still has it', async () => {
  await town.register({ firstAsked: '1013', subject: '半年前' });
  const aged = over(town.house, {
    transact: (puts) =>
      town.house.tables.transact(
        puts.map((put) => (put.row.pk.startsWith('inbox#') ? { ...put, row: { ...put.row, expires: 1 } } : put)),
      ),
  });
  await follow(aged);
  const { items, unread } = await inbox('1013');
  expect([unread, items.some((one: { subject: string }) => one.subject === '半年前')]).toEqual([0, false]);
});

test('SV-4.5: a clue is told without its subject, and to nobody who had to do with its case', async () => {
  const { body } = await town.register({ firstAsked: '1013' });
  town.now = at('2026-10-20T18:00');
  await clockTo(town.house, town.now);
  await follow();
  await follow();
  const { items } = await inbox('1005');
  const clue = items.find(
    (one: { number: string; what: string }) => one.number === body.number && one.what === 'ClueRaised',
  );
  expect(clue).toMatchObject({ aggregate: 'accountability', subject: null, unread: true });
});
