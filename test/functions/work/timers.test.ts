// Wake-ups as they really arrive: once, five times, late, together and in the wrong order. The record comes out as if
// each had come once and in time.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { history } from '#functions/perform/load.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { type Instant, instant, plusMinutes } from '#shared/time.ts';
import { clockTo, openTown, over, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (text: string): Instant => instant(`${text}:00+08:00`);
const END = at('2026-12-31T10:00');

/** What happened and to whom it was told, without the moments. */
async function told(id: string): Promise<string[]> {
  const events = await history(town.house.tables, 'case', id);
  return events.map(({ event }) => `${event.type} ${JSON.stringify((event.data as { told?: unknown }).told ?? '')}`);
}

/** Three cases of every shape of a wait: a date, a hand-over at the window, one by post, and an application’s duty. */
async function cases(): Promise<string[]> {
  const dated = await town.register();
  const shown = await town.register();
  await town.step('1001', shown.body.id, 'hand-over', { office: 'civil-affairs', reason: '属民政' });
  const posted = await town.register({ channel: 'letter' });
  await town.step('1001', posted.body.id, 'hand-over', { office: 'agriculture', reason: '属农业' });
  const call = await town.register({ kind: 'inquiry', channel: 'phone' });
  return [dated, shown, posted, call].map(({ body }) => String(body.id));
}

/** Every instant at which something is due, as the schedules are made from them. */
const INSTANTS = [
  '2026-09-24T10:32',
  '2026-09-24T17:30',
  '2026-09-28T17:30',
  '2026-10-08T08:30',
  '2026-10-08T08:48',
  '2026-10-08T17:30',
  '2026-10-09T17:30',
  '2026-10-12T17:30',
].map(at);

/** The same shuffle on every run. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => [Math.sin(seed * 1000 + i * 7919), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

test('TL-4, AC-1.11: delivered one to five times, late, together and out of order, each wake-up leaves its trace once', async () => {
  town.now = at('2026-09-24T10:00');
  const inOrder = await cases();
  await clockTo(town.house, END);
  const wanted = await Promise.all(inOrder.map(told));
  expect(wanted[0]).toEqual([
    'CaseRegistered ""',
    'CaseReminded ["1001"]',
    'CaseReminded ["1001"]',
    'CaseFellDue ["1001"]',
    'CaseEscalated ["1013"]',
    'CaseEscalated ["1004","1005"]',
    'LawfulLimitPassed ""',
  ]);

  town.now = at('2026-09-24T10:00');
  const disturbed = await cases();
  const deliveries = INSTANTS.flatMap((when, i) =>
    Array.from({ length: 1 + ((i * 3) % 5) }, (_, n) => plusMinutes(when, n * 3)),
  );
  for (const some of [deliveries.slice(0, 9), deliveries.slice(9)]) {
    for (const when of shuffled(some, 7)) await fireDue(town.house, when);
    await Promise.all(some.map((when) => fireDue(town.house, when)));
  }
  await fireDue(town.house, END);
  expect(await Promise.all(disturbed.map(told))).toEqual(wanted);
});

test('everything missed for months is made good in one go, in the order of time', async () => {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register();
  const fired = await fireDue(town.house, END);
  const mine = fired.filter(({ id }) => id === body.id);
  expect(mine.map(({ what }) => what)).toEqual([
    'lastMorning',
    'reminder',
    'due',
    'overdueHead',
    'overdueLeader',
    'pastLawful',
  ]);
  expect(mine.map((one) => one.at)).toEqual([...mine.map((one) => one.at)].sort());
  expect(await fireDue(town.house, END)).toEqual([]);
});

test('a sweep reads the due index page by page, so that nothing behind the first page is forgotten', async () => {
  town.now = at('2026-09-24T10:00');
  const ids: string[] = [];
  for (let i = 0; i < 9; i++) ids.push(String((await town.register({ channel: 'letter' })).body.id));
  const narrow = over(town.house, { query: (search) => town.house.tables.query({ ...search, limit: 2 }) });
  const fired = await fireDue(narrow, at('2026-10-08T08:30'));
  expect(new Set(fired.map(({ id }) => id))).toEqual(new Set(ids));
});

test('a wake-up finds an index that lags behind: what was settled since leaves no trace', async () => {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register();
  const lagging = await town.house.tables.query({ table: 'cases', index: 'due', pk: 'due' });
  await town.step('1001', body.id, 'answer-on-the-spot', { answer: '已答复' });
  const stale = over(town.house, {
    query: async (search) => (search.index === 'due' ? lagging : town.house.tables.query(search)),
  });
  await fireDue(stale, at('2026-10-08T18:00'));
  expect(await town.events(body.id)).toEqual(['CaseRegistered', 'CaseAnswered']);
});
