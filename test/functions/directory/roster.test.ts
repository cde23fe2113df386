// The duty roster over the API, its gaps by the daily schedule, and what arrives with nobody asked (FI-1).
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { history } from '#functions/perform/load.ts';
import { layDown } from '#functions/publish/shells.ts';
import { publicRoutes } from '#functions/routes/public-routes.ts';
import { type Worked, worker } from '#functions/work/worker.ts';
import { answerableFor, dutyLeader } from '#shared/directory/directory.ts';
import { instant } from '#shared/time.ts';
import { asking } from '../http/gateway-event.ts';
import { openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const pair = (on: string, person = '1002', leader = '1004') => ({ on, person, leader });
const read = async (by: string, query = '') => town.ask(by, 'GET', `/api/roster${query}`);
const post = (by: string, body: object, version?: number) =>
  town.ask(by, 'POST', '/api/roster', body, version === undefined ? {} : { 'if-match': `"${version}"` });

test('FI-1: before anything is set every day is a gap, and nobody stands for a channel', async () => {
  const { status, body, headers } = await read('1001', '?from=2026-09-24&to=2026-09-26');
  expect([status, headers.etag]).toEqual([200, '"0"']);
  expect(body).toEqual({
    items: [
      { on: '2026-09-24', person: null, leader: null, workingDay: true, gap: true },
      { on: '2026-09-25', person: null, leader: null, workingDay: false, gap: true },
      { on: '2026-09-26', person: null, leader: null, workingDay: false, gap: true },
    ],
    channels: {},
    version: 0,
    actions: [],
  });
});

test('FI-1: the administrator or the chair sets it, every member of staff reads it, an efficacy supervisor does not', async () => {
  const days = { days: [pair('2026-09-24')] };
  const refused = await post('1004', days);
  expect([refused.status, refused.body.rule]).toEqual([
    403,
    'FI-1/only-the-administrator-or-the-chair-sets-the-roster',
  ]);
  expect((await read('1009')).status).toBe(403);
  const first = await post('1008', { ...days, channels: [{ channel: 'online', staff: '1001' }] });
  expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
  expect(first.body).toMatchObject({ items: [{ ...pair('2026-09-24'), gap: false }], channels: { online: '1001' } });
  expect((await read('1006')).body).toMatchObject({ version: 1, actions: ['set'] });
});

test('once it is set, a change names the version that was read', async () => {
  const days = { days: [pair('2026-09-25', '1012', '1006')] };
  expect((await post('1006', days)).status).toBe(428);
  expect((await post('1006', days, 0)).status).toBe(412);
  expect((await post('1006', days, 7)).status).toBe(412);
  const done = await post('1006', days, 1);
  expect([done.status, done.body.version]).toEqual([200, 2]);
  const { items } = (await read('1001', '?from=2026-09-23&to=2026-09-26')).body;
  expect(items.map(({ person, gap }: { person: string; gap: boolean }) => [person, gap])).toEqual([
    [null, false],
    ['1002', false],
    ['1012', false],
    [null, true],
  ]);
});

test('a roster that breaks a rule, an unknown channel and an end before its beginning are not taken', async () => {
  const past = await post('1008', { days: [pair('2026-09-23')] }, 2);
  expect([past.status, past.body.rule]).toEqual([409, 'FI-1/a-roster-is-not-set-backwards']);
  expect((await post('1008', { channels: [{ channel: 'pigeon', staff: '1001' }] }, 2)).status).toBe(400);
  expect((await post('1008', {}, 2)).status).toBe(400);
  expect((await read('1001', '?from=2026-09-24&to=2026-09-23')).status).toBe(400);
  expect((await read('1001', '?from=2026-01-01&to=2027-12-31')).body.items).toHaveLength(200);
});

test('FI-1: the roster is part of the law of its moment', async () => {
  const leader = async (when: string) => dutyLeader((await town.house.lawAt(instant(when))).directory);
  expect(await leader('2026-09-24T20:00:00+08:00')).toBe('1004');
  expect(await leader('2026-09-24T16:00:00+08:00')).toBe('1006');
  expect(await leader('2026-09-25T12:00:00+08:00')).toBe('1006');
});

const daily = async (day: string): Promise<string[]> => {
  const event = { source: 'schedule', name: 'daily', time: `${day}T00:10:00+08:00` } as const;
  const { fired } = (await worker(town.house, NOBODY_WOKEN)(event)) as Worked;
  return fired.map(({ what }) => what);
};
const flags = async () =>
  (await history(town.house.tables, 'roster', 'roster'))
    .map(({ event }) => event)
    .filter(({ type }) => type === 'RosterGapFlagged')
    .map(({ data }) => data);

test('FI-1: a gap is flagged two working days before, once, to the administrator and the chair', async () => {
  expect(await daily('2026-09-25')).toContain('rosterGap');
  const days = ['2026-09-26', '2026-09-27', '2026-09-28', '2026-09-29'];
  expect(await flags()).toEqual([{ days, told: ['1008', '1006'] }]);
  expect(await daily('2026-09-26')).not.toContain('rosterGap');
  expect(await flags()).toHaveLength(1);
});

test('what the clock flagged makes nobody’s form stale', async () => {
  town.now = instant('2026-09-26T10:00:00+08:00');
  const filled = await post('1008', { days: [pair('2026-09-28')] }, 2);
  expect([filled.status, filled.body.version]).toEqual([200, 4]);
});

const ask = (when: string) => {
  const send = asking(publicRoutes, town.house);
  return (asked: Parameters<typeof send>[0]) => send({ at: when, ...asked });
};
const matter = { kind: 'suggestion', subject: '增设路灯', body: '村口没有路灯' };
async function submit(when: string): Promise<string> {
  const { json: challenge } = await ask(when)({ method: 'GET', path: '/api/public/challenge' });
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  const headers = { 'content-type': 'application/json', proof };
  const made = await ask(when)({ path: '/api/public/cases', headers, body: JSON.stringify(matter) });
  expect(made.status, made.text).toBe(201);
  return firstAskedOf(made.json.number);
}
async function firstAskedOf(number: string): Promise<string> {
  const row = await town.house.tables.get('cases', { pk: `number#${number}`, sk: 'number' });
  const { body } = await town.ask('1006', 'GET', `/api/cases/${row?.case}`);
  return body.firstAsked;
}

test('FI-1: what arrives online belongs to the duty person of the channel, at night as well', async () => {
  expect(await submit('2026-09-28T10:00')).toBe('1001');
  expect(await submit('2026-09-28T22:00')).toBe('1001');
});

test('FI-1: from a plain form as from the desk with script', async () => {
  const shells = (['zh', 'en'] as const).flatMap((language) =>
    ['submit', 'check', 'submitted'].map((name) => ({ language, name, text: '<!--slot:number-->' })),
  );
  await layDown(town.house.tables, shells);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ ...matter, step: 'send' }).toString();
  const before = await town.house.tables.get('cases', { pk: 'series#LSK-2026', sk: 'series' });
  expect((await ask('2026-09-28T11:00')({ path: '/desk/submit', headers, body })).status).toBe(200);
  const number = `LSK-2026-${String(Number(before?.last) + 1).padStart(6, '0')}`;
  expect(await firstAskedOf(number)).toBe('1001');
});

test('FI-1: who will be back when the office opens keeps what arrives before, who will not leaves it to the head', async () => {
  town.now = instant('2026-09-28T17:00:00+08:00');
  const out = { status: 'outOnBusiness', backAt: '2026-09-29T08:30:00+08:00' };
  expect((await town.ask('1001', 'POST', '/api/whereabouts', out)).status).toBe(200);
  expect(await submit('2026-09-28T17:10')).toBe('1013');
  expect(await submit('2026-09-28T23:00')).toBe('1001');
  const { directory } = await town.house.lawAt(instant('2026-09-28T17:10:00+08:00'));
  expect(answerableFor(directory, 'service-centre')).toBe('1013');
});
