// The calendar as the desk keeps it: one proposes, another confirms, and from that moment every date is counted by it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const typhoon = { on: '2026-10-08', working: false, notice: '柳政办〔2026〕9号', reason: '台风停班' };
const propose = (by: string, body: object, key?: string) =>
  town.ask(by, 'POST', '/api/calendar', body, key === undefined ? {} : { 'idempotency-key': key });
const act = (by: string, id: string, name: 'confirm' | 'withdraw', version = '"1"') =>
  town.ask(by, 'POST', `/api/calendar/${id}/${name}`, {}, { 'if-match': version });
const dueOn = async () => (await town.register()).body.dueOn;
const listed = async (by = '1001') => (await town.ask(by, 'GET', '/api/calendar')).body;

test('TL-4: two people change the calendar, and the next date is counted by it', async () => {
  expect(await dueOn()).toBe('2026-10-08');
  const made = await propose('1008', typhoon);
  expect([made.status, made.body.state, made.body.actions, made.headers.etag]).toEqual([
    201,
    'proposed',
    ['withdraw'],
    '"1"',
  ]);
  expect(await dueOn(), 'a proposal changes nothing').toBe('2026-10-08');

  const own = await act('1008', made.body.id, 'confirm');
  expect([own.status, own.body.rule]).toEqual([409, 'TL-4/a-second-person-confirms-an-override']);
  const done = await act('1006', made.body.id, 'confirm');
  expect([done.status, done.body]).toMatchObject([
    200,
    { state: 'confirmed', confirmedBy: '1006', version: 2, actions: [] },
  ]);
  expect(await dueOn()).toBe('2026-10-09');
});

test('TL-4: what the calendar rests on can be looked up: version, coverage, every entry with notice and reason', async () => {
  const { body } = await propose('1006', { ...typhoon, on: '2026-10-09' });
  const calendar = await listed();
  expect(calendar).toMatchObject({ version: expect.stringMatching(/^2010-2026\.1\+[0-9a-f]{16}$/), knownTo: 2026 });
  expect(calendar.items[0]).toMatchObject({
    id: body.id,
    ...typhoon,
    on: '2026-10-09',
    state: 'proposed',
    proposedBy: '1006',
    actions: [],
  });
  expect((await listed('1008')).items[0].actions).toEqual(['confirm', 'withdraw']);
  expect((await act('1008', body.id, 'withdraw')).body.state).toBe('withdrawn');
});

test('TL-4: a whole year’s notice is entered at once; what was provisional becomes certain', async () => {
  const late = () =>
    town.ask('1001', 'GET', '/api/calendar/due?start=2026-12-30T10:00:00%2B08:00&limit=7&unit=calendar');
  expect((await late()).body).toMatchObject({ dueOn: '2027-01-06', provisional: true });
  const notice = {
    year: 2027,
    notices: ['国办发明电〔2026〕8号'],
    festivals: {
      'new-year': { off: '2027-01-01..2027-01-03' },
      'spring-festival': { off: '2027-02-05..2027-02-11' },
      qingming: { off: '2027-04-03..2027-04-05' },
      'labour-day': { off: '2027-05-01..2027-05-05' },
      'dragon-boat': { off: '2027-06-09' },
      'mid-autumn': { off: '2027-09-15..2027-09-17' },
      'national-day': { off: '2027-10-01..2027-10-07' },
    },
  };
  const { body } = await propose('1008', notice);
  await act('1006', body.id, 'confirm');
  expect((await late()).body).toMatchObject({ dueOn: '2027-01-06', provisional: false });
  expect(await listed()).toMatchObject({ knownTo: 2027 });

  const corrected = {
    ...notice,
    festivals: { ...notice.festivals, 'new-year': { off: '2027-01-01..2027-01-03', work: '2027-01-09' } },
  };
  const second = await propose('1006', corrected);
  await act('1008', second.body.id, 'confirm');
  const saturday = '/api/calendar/due?start=2027-01-08T10:00:00%2B08:00&limit=1&unit=working';
  expect((await town.ask('1001', 'GET', saturday)).body.dueOn).toBe('2027-01-09');
});

test('TL-4: the administrator and the chair keep the calendar, others are refused, an efficacy supervisor sees none of it', async () => {
  const { body } = await propose('1008', { ...typhoon, on: '2026-10-12' });
  for (const by of ['1001', '1003', '1004', '1005', '1007']) {
    expect((await propose(by, typhoon)).status).toBe(403);
    expect((await act(by, body.id, 'confirm')).status).toBe(403);
  }
  expect((await town.ask('1009', 'GET', '/api/calendar')).status).toBe(403);
  expect((await act('1009', body.id, 'confirm')).status).toBe(404);
  expect((await act('1006', 'f'.repeat(32), 'confirm')).status).toBe(404);
});

test('TL-4: an entry that makes no sense is refused by rule, one that cannot be read names its field', async () => {
  const already = await propose('1008', { ...typhoon, on: '2026-10-01' });
  expect([already.status, already.body.rule]).toEqual([409, 'TL-4/an-override-changes-something']);
  expect(already.body.detail).toBe('日历中2026年10月1日（星期四）本来就是休息日，无需调整。');
  const malformed = await propose('1008', { on: '2026-13-01', working: 'no', day: 1 });
  expect(malformed.body.violations.map(({ path }: { path: string }) => path)).toEqual([
    'on',
    'working',
    'notice',
    'day',
  ]);
});

test('the same key proposes once, and another body with it is an error', async () => {
  const key = randomUUID();
  const body = { ...typhoon, on: '2026-10-13' };
  const [first, again] = [await propose('1008', body, key), await propose('1008', body, key)];
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect((await propose('1008', { ...body, on: '2026-10-14' }, key)).status).toBe(422);
});

test('a confirmation of a version that has moved on is stale, one without a version is asked for it', async () => {
  const { body } = await propose('1008', { ...typhoon, on: '2026-10-15' });
  await act('1008', body.id, 'withdraw');
  expect((await act('1006', body.id, 'confirm')).status).toBe(412);
  expect((await act('1006', body.id, 'confirm', '"2"')).body.rule).toBe('TL-4/an-override-is-decided-once');
  expect((await town.ask('1006', 'POST', `/api/calendar/${body.id}/confirm`, {})).status).toBe(428);
});
