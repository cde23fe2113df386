// Signals as they really arise: from notes delivered once to five times, from the look of each night and of a new month. On
// the real engine: one clue for each matter and period, shown to those who may know of it, with what it rests on for those
// who decide.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { inboxPartition, OUTBOX } from '#functions/table/keys.ts';
import { accountabilityIn } from '#functions/table/partitions.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { noticeDaily } from '#functions/work/notice-daily.ts';
import { signalIdOf } from '#functions/work/raise-clue.ts';
import { drain, react } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { type Instant, instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { emptyOutbox, openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (text: string): Instant => instant(`${text}:00+08:00`);
type Note = Parameters<typeof react>[2];
const followed = () => drain(town.house, NOBODY_WOKEN, town.now);
const night = (on: string) => noticeDaily(town.house, undefined, at(`${on}T00:10`));
const reads = (by: string, id: string) => town.ask(by, 'GET', `/api/accountability/${id}`);
const clues = async (): Promise<number> =>
  (await town.house.tables.all({ table: 'appraisals', index: 'office', pk: accountabilityIn('clue') })).length;

/** A petition held by 1002, who accepted it. */
async function held(): Promise<{ readonly id: string; readonly number: string }> {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register({ firstAsked: '1002' });
  await town.step('1002', body.id, 'accept');
  return body;
}

/** Asks twice for materials, which is noticed at the second time. */
async function askedTwice() {
  const { id, number } = await held();
  const missing = (name: string) => [{ name, how: '到村委会开具' }];
  await town.step('1002', id, 'issue-notice', { missing: missing('身份证') });
  await town.step('1002', id, 'receive-materials', { received: ['身份证'] });
  const { body } = await town.step('1002', id, 'issue-notice', {
    missing: missing('户口簿'),
    changeOfCircumstances: '搬家',
  });
  const clue = signalIdOf({ case: id, number }, { signal: 'second-notice', period: String(body.version) });
  return { id, number, clue, version: body.version as number };
}

test('FI-3: a second notice is one clue, delivered one to five times, late and at the same moment', async () => {
  await emptyOutbox(town.house.tables);
  const { clue } = await askedTwice();
  const notes = (await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
  const before = await clues();
  for (const note of notes.toReversed()) await react(town.house, NOBODY_WOKEN, note, town.now);
  await Promise.all(
    notes.flatMap((note) => [1, 2, 3, 4].map(() => react(town.house, NOBODY_WOKEN, note, at('2026-09-28T09:00')))),
  );
  expect(await clues()).toBe(before + 1);
  expect((await reads('1005', clue)).body).toMatchObject({ signal: 'second-notice', ground: 'AC-1.5', state: 'clue' });
});

test('SV-4.5: what a clue rests on is read by the group that decides; the leading group knows of the clue, whoever had the case of nothing', async () => {
  const { clue, version } = await askedTwice();
  await followed();
  // The clue's own note is followed in its turn.
  await followed();
  const evidence = { events: [{ version, on: '2026-09-24' }], count: 2, from: 2, unit: 'times' };
  expect((await reads('1005', clue)).body).toMatchObject({ evidence, says: '同一件再次告知补件。' });
  for (const by of ['1006', '1010']) {
    const { status, body } = await reads(by, clue);
    expect([status, body.signal, body.evidence]).toEqual([200, 'second-notice', undefined]);
  }
  expect((await reads('1002', clue)).status).toBe(404);
  // Nor do lists carry it, for anybody.
  const list = await town.ask('1005', 'GET', '/api/accountability?state=clue');
  expect(JSON.stringify(list.body)).not.toContain('"evidence"');
  const told = await town.house.tables.all({ table: 'ephemera', pk: inboxPartition('1005'), consistent: true });
  expect(told.filter(({ id }) => id === clue)).toHaveLength(1);
});

test('SV-4.5: a signal is dismissed with a reason, and told of again it stays dismissed', async () => {
  const { clue } = await askedTwice();
  const notes = (await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
  await followed();
  expect(
    (await town.command('1005', `/api/accountability/${clue}`, 'dismiss', { reason: '家庭情况确有变化' })).status,
  ).toBe(200);
  for (const note of notes) await react(town.house, NOBODY_WOKEN, note, town.now);
  const { body } = await reads('1005', clue);
  expect([body.state, body.timeline.length]).toEqual(['dismissed', 2]);
});

test('AC-1.1: a case without a step for days is noticed by one night, once, and again only after somebody acted and stopped', async () => {
  const { id } = await held();
  await followed();
  // What others of these tests left open is noticed as well.
  const ofThis = async (on: string) => {
    const clue = signalIdOf({ case: id, number: '' }, { signal: 'idle', period: '2' });
    return (await night(on)).filter((one) => one.id === clue).length;
  };
  expect(await ofThis('2026-10-09')).toBe(0);
  expect(await ofThis('2026-10-10')).toBe(1);
  expect(await ofThis('2026-10-10')).toBe(0);
  expect(await ofThis('2026-10-13')).toBe(0);
  town.now = at('2026-10-13T09:00');
  await town.step('1002', id, 'report-progress', { text: '已到现场查看' });
  const again = signalIdOf({ case: id, number: '' }, { signal: 'idle', period: '3' });
  expect((await night('2026-10-15')).some((one) => one.id === again)).toBe(false);
  expect((await night('2026-10-21')).filter((one) => one.id === again)).toHaveLength(1);
});

test('AC-1.4: an office with several overdue cases in a month is noticed on the first of the next; its leader stands aside', async () => {
  town.now = at('2026-09-24T10:00');
  const numbers: string[] = [];
  for (let i = 0; i < 3; i++) numbers.push((await town.register({ firstAsked: '1012' })).body.number);
  const clue = signalIdOf(
    { office: 'agriculture', number: '2026-10' },
    { signal: 'office-month', period: '2026-10 overdue' },
  );
  expect((await night('2026-10-31')).some((one) => one.id === clue)).toBe(false);
  expect((await night('2026-11-01')).filter((one) => one.id === clue)).toHaveLength(1);
  expect((await night('2026-11-01')).filter((one) => one.id === clue)).toEqual([]);
  town.now = at('2026-11-02T09:00');
  await followed();
  const { body } = await reads('1005', clue);
  expect(body).toMatchObject({ source: { office: 'agriculture', number: '2026-10' }, evidence: { count: 3, from: 3 } });
  expect(body.evidence.cases.map((one: { number: string }) => one.number).sort()).toEqual(numbers.sort());
  expect([
    (await reads('1010', clue)).status,
    (await reads('1011', clue)).status,
    (await reads('1012', clue)).status,
  ]).toEqual([200, 404, 404]);
  // Its notice is known to whoever decides, and listed with clues of other sources.
  const inbox = await town.ask('1005', 'GET', '/api/inbox');
  expect(inbox.body.items.some((one: { id: string }) => one.id === clue)).toBe(true);
});

test('AC-1.3: a result that was not made public in time is a clue that its author and the publishers know nothing of', async () => {
  const { id } = await held();
  const { body } = await town.step('1002', id, 'complete', { result: '路灯已修好', publish: true });
  await followed();
  const disclosure = String(body.disclosure);
  await fireDue(town.house, at('2026-11-30T10:00'));
  town.now = at('2026-11-30T10:00');
  await followed();
  const list = await town.ask('1005', 'GET', '/api/accountability?state=clue&limit=100');
  const found = list.body.items.find(
    (one: { source: { disclosure?: string } }) => one.source.disclosure === disclosure,
  );
  expect(found).toMatchObject({ signal: 'disclosure-overdue', ground: 'AC-1.3' });
  expect([(await reads('1002', found.id)).status, (await reads('1006', found.id)).status]).toEqual([404, 200]);
});

test('the audit replays every clue that was raised', async () => {
  const report = await audit(scanTables(clientOf(town.endpoint)));
  expect([report.broken, report.notReplayed]).toEqual([[], []]);
});
