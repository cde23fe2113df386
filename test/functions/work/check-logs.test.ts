// The check of the night (AC-1.17): what moved on the day that is over is checked against its own chain. A record that was
// changed behind the house's back is one clue that names it; a complaint's is known to those alone who may know of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventKey, historyKey, stateKey, tableOf } from '#functions/table/keys.ts';
import type { Row } from '#functions/table/tables.ts';
import { signalIdOf } from '#functions/work/raise-clue.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { instant } from '#shared/time.ts';
import { openSealedTown, type SealedTown } from '../complaint/sealed-town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: SealedTown;
beforeAll(async () => {
  town = await openSealedTown();
});
afterAll(() => town.close());

const at = (text: string) => instant(`${text}:00+08:00`);

/** Turns the day at midnight, as the schedule does, with everything that happened before it followed. */
async function night(on: string): Promise<readonly string[]> {
  await drain(town.house, NOBODY_WOKEN, town.now);
  const answer = await worker(town.house, NOBODY_WOKEN)({ source: 'schedule', name: 'daily', time: at(`${on}T00:10`) });
  await drain(town.house, NOBODY_WOKEN, at(`${on}T00:20`));
  town.now = at(`${on}T09:00`);
  return 'fired' in answer ? answer.fired.map(({ id }) => id ?? '') : [];
}

/** Changes a row as somebody with a key to the store would. */
async function tampers(aggregate: string, row: Row, change: object): Promise<void> {
  await town.house.tables.put({ table: tableOf(aggregate), row: { ...row, ...change } });
}
const rowOf = async (aggregate: string, id: string, version: number): Promise<Row> =>
  (await town.house.tables.get(tableOf(aggregate), eventKey(aggregate, id, version))) as Row;

const reads = (by: string, id: string) => town.ask(by, 'GET', `/api/accountability/${id}`);
const clueOf = (id: string, period: string) => signalIdOf({ case: id, number: '' }, { signal: 'log-mismatch', period });

test('AC-1.17: a record changed behind the house’s back is one clue that names it and nobody; what was not touched is none', async () => {
  const { body: changed } = await town.register({ firstAsked: '1002' });
  const { body: sound } = await town.register({ firstAsked: '1002' });
  const row = await rowOf('case', changed.id, 1);
  await tampers('case', row, { body: String(row.body).replace('"petition"', '"inquiry"') });
  const raised = await night('2026-09-25');
  const clue = clueOf(changed.id, 'hash 1');
  expect(raised.filter((id) => id === clue)).toHaveLength(1);
  const { body } = await reads('1005', clue);
  expect(body).toMatchObject({
    signal: 'log-mismatch',
    ground: 'AC-1.17',
    source: { case: changed.id, number: changed.number },
    evidence: { events: [{ version: 1, on: '2026-09-24' }] },
  });
  expect((await reads('1002', clue)).status).toBe(404);
  const list = await town.ask('1005', 'GET', '/api/accountability?state=clue&limit=100');
  const cases = list.body.items.map((one: { source: { case?: string } }) => one.source.case);
  expect(cases).not.toContain(sound.id);
  // The same break is the same clue, whatever happens in the record after it.
  await town.step('1002', sound.id, 'accept');
  await town.command('1002', `/api/cases/${changed.id}`, 'accept');
  expect(await night('2026-09-26')).not.toContain(clue);
  await tampers('case', row, {});
});

test('AC-1.17: a state put in place of what the events say is noticed', async () => {
  const { body } = await town.register({ firstAsked: '1002' });
  const key = stateKey('case', body.id);
  const row = (await town.house.tables.get('cases', key)) as Row;
  await tampers('case', row, { body: String(row.body).replace('"holder":"1002"', '"holder":"1003"') });
  expect(await night('2026-09-27')).toContain(clueOf(body.id, 'replay'));
  await tampers('case', row, {});
});

test('SV-4.1, AC-1.17: the log of a complaint is a clue for those alone who may know of it', async () => {
  town.now = at('2026-09-28T10:00');
  const made = await town.ask('1001', 'POST', '/api/cases', {
    kind: 'complaint',
    channel: 'hotline',
    subject: '窗口态度差',
    body: '办事时被推来推去',
    identity: 'confidential',
    target: { staff: '1002' },
    keepFrom: ['1014'],
  });
  expect(made.status).toBe(201);
  const [complaint] = (await town.everyRow('cases')).filter(({ pk }) => pk.startsWith('complaint#'));
  const id = String(complaint?.pk).slice('complaint#'.length);
  expect(historyKey('complaint', id)).toBe(complaint?.pk);
  const row = await rowOf('complaint', id, 1);
  await tampers('complaint', row, { hash: '0'.repeat(64) });
  await night('2026-09-29');
  const clue = signalIdOf({ complaint: id, number: '' }, { signal: 'log-mismatch', period: 'hash 1' });
  const statuses = await Promise.all(
    ['1005', '1002', '1007', '1014'].map(async (by) => (await reads(by, clue)).status),
  );
  expect(statuses).toEqual([200, 404, 404, 404]);
  await tampers('complaint', row, {});
});

test('AC-1.3: a column that stays empty past its clock is one clue, which the publishers know nothing of', async () => {
  const clue = signalIdOf({ column: 'notices', number: '' }, { signal: 'column-unkept', period: 'empty' });
  expect((await reads('1005', clue)).status).toBe(404);
  expect(await night('2027-03-15')).toContain(clue);
  expect(await night('2027-03-16')).not.toContain(clue);
  const { body } = await reads('1005', clue);
  expect(body).toMatchObject({ signal: 'column-unkept', ground: 'AC-1.3', source: { column: 'notices' } });
  expect([(await reads('1007', clue)).status, (await reads('1010', clue)).status]).toEqual([404, 200]);
});
