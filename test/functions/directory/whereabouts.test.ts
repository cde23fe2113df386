// Whereabouts as staff set them and as the public reads them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff.ts';
import { whereaboutsRoutes } from '#functions/routes/whereabouts.ts';
import { whereaboutsCards } from '#functions/routes/whereabouts-cards.ts';
import { plusMinutes } from '#shared/time.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes, ...whereaboutsRoutes]);
  await rig.found();
  await rig.appoint('1004');
  await rig.ask('1008', 'POST', '/api/offices', {
    id: 'civil-affairs',
    name: '民政办',
    nameEn: 'Civil Affairs',
    functions: [],
  });
  for (const number of ['1002', '1003', '1020']) await rig.appoint(number, { office: 'civil-affairs', leader: '1004' });
  await rig.appoint('1012');
  await rig.command('1008', '/api/offices/civil-affairs', 'set', {
    name: '民政办',
    nameEn: 'Civil Affairs',
    functions: [],
    head: '1003',
  });
});
afterAll(() => rig.close());

const set = (who: string, body: object) => rig.ask(who, 'POST', '/api/whereabouts', body);
const board = async () => (await whereaboutsCards(rig.house, rig.now, 'zh')).map((card) => ({ ...card }));
const row = async (name = '干部1002') => (await board()).find((card) => card.name === name);
const BACK = '2026-10-12T08:30:00+08:00';

test('SV-4.2: a clerk goes out on business and the board says until when', async () => {
  expect((await set('1002', { status: 'outOnBusiness', backAt: '2026-10-09T15:30:00+08:00' })).status).toBe(200);
  rig.now = plusMinutes(rig.now, 10);
  expect(await row()).toEqual({
    name: '干部1002',
    title: '干部',
    office: '民政办',
    light: 'soon',
    status: '因公外出',
    'back-at': '2026年10月9日（星期五） 15:30',
    'stand-in': '',
    since: '2026年10月9日（星期五） 09:00',
    age: '10 分钟前',
  });
});

test('SV-4.2: those who lead stand first, then each office with its head first', async () => {
  const names = (await board()).map(({ name }) => name);
  expect(names.filter((name) => /100[234]|1020/.test(name))).toEqual(['干部1004', '干部1003', '干部1002', '干部1020']);
});

test('AC-1.14: leave without a stand-in is refused, and one in force only once that person agreed', async () => {
  const alone = await set('1002', { status: 'onLeave', backAt: BACK });
  expect([alone.status, alone.body.rule]).toEqual([409, 'AC-1.14/leave-has-a-stand-in-who-accepted']);
  const oneself = await set('1002', { status: 'onLeave', substitute: '1002' });
  expect(oneself.body.rule).toBe('AC-1.14/a-stand-in-is-another-in-post');
  const asked = await set('1002', { status: 'onLeave', backAt: BACK, substitute: '1020' });
  expect(asked.body).toMatchObject({ status: 'outOnBusiness', asked: { substitute: '1020', status: 'onLeave' } });
  expect((await row())?.status).toBe('因公外出');
});

test('AC-1.14: only the one who was asked answers, and may decline', async () => {
  const path = '/api/whereabouts/1002/accept-substitution';
  expect((await rig.ask('1003', 'POST', path, {}, { 'if-match': '"2"' })).status).toBe(403);
  expect((await rig.ask('1020', 'POST', path, {})).status).toBe(428);
  const declined = await rig.ask(
    '1020',
    'POST',
    '/api/whereabouts/1002/decline-substitution',
    {},
    { 'if-match': '"2"' },
  );
  expect(declined.body).not.toHaveProperty('asked');
  await set('1002', { status: 'onLeave', backAt: BACK, substitute: '1020' });
  const accepted = await rig.ask('1020', 'POST', path, {}, { 'if-match': '"4"' });
  expect(accepted.body).toMatchObject({ status: 'onLeave', standIn: '1020' });
  expect(await row()).toMatchObject({ status: '请假', 'stand-in': '干部1020', light: 'soon' });
  const twice = await rig.ask('1020', 'POST', path, {}, { 'if-match': '"5"' });
  expect(twice.status).toBe(403);
});

test('a sudden absence is recorded by anyone of the office, and the head stands in from that minute', async () => {
  const stranger = await set('1012', { staff: '1020', status: 'onLeave' });
  expect([stranger.status, stranger.body.rule]).toEqual([403, 'SV-4.2/own-office-only']);
  const recorded = await set('1002', { staff: '1020', status: 'onLeave' });
  expect(recorded.body).toMatchObject({ staff: '1020', status: 'onLeave', standIn: '1003' });
  const head = await set('1002', { staff: '1003', status: 'onLeave' });
  expect(head.body.standIn).toBe('1004');
});

test('back on duty: no stand-in, no time of return', async () => {
  await set('1002', { status: 'onDuty' });
  const card = await row();
  expect(card).toMatchObject({ status: '在岗', light: 'fine', 'stand-in': '', 'back-at': '' });
  expect(card?.age).toBe('刚刚');
});

test('SV-4.2, AC-1.14: past the time of return it is said to have passed, and nobody stands in by that word', async () => {
  await set('1002', { status: 'outOnBusiness', backAt: '2026-10-09T10:00:00+08:00' });
  rig.now = plusMinutes(rig.now, 24 * 60);
  expect(await row()).toMatchObject({
    status: '因公外出',
    light: 'late',
    'back-at': '登记的返回时间是2026年10月9日（星期五） 10:00，已经过了，本人还没有新的登记',
    age: '1 天前',
  });
  expect(await row('干部1020')).toMatchObject({ status: '请假', light: 'soon', 'stand-in': '干部1003' });
  await set('1002', { staff: '1020', status: 'onLeave', backAt: '2026-10-10T10:00:00+08:00' });
  rig.now = plusMinutes(rig.now, 60);
  expect(await row('干部1020')).toMatchObject({ status: '请假', light: 'late', 'stand-in': '' });
  rig.now = plusMinutes(rig.now, -60);
});

test('SV-4.2: who leads the township is on the board as well, and who has said nothing is not shown as present', async () => {
  const all = await board();
  expect(all[0]).toEqual({
    name: '干部1004',
    title: '干部',
    office: '镇领导',
    light: 'open',
    status: '没有登记',
    'back-at': '',
    'stand-in': '',
    since: '',
    age: '',
  });
  expect(all.map(({ name }) => name)).not.toContain('干部1012');
  await set('1004', { status: 'onDuty' });
  expect(await row('干部1004')).toMatchObject({ status: '在岗', light: 'fine' });
});

test('a return in the past, a place or a reason is not taken', async () => {
  expect((await set('1002', { status: 'outOnBusiness', backAt: '2026-01-01T10:00:00+08:00' })).body.rule).toBe(
    'SV-4.2/back-lies-ahead',
  );
  expect((await set('1002', { status: 'onLeave', reason: '看病' })).status).toBe(400);
});

test('SV-4.2: the public sees no staff number and nothing that is still being asked', async () => {
  const asked = await set('1002', { status: 'onLeave', substitute: '1012' });
  expect(asked.body.asked).toMatchObject({ substitute: '1012' });
  expect(JSON.stringify(await board())).not.toMatch(/"10\d\d"/);
});
