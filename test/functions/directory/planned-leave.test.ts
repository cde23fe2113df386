// Leave planned ahead and standing in, as the doors see them: in force from its hour without anybody's act, at every door.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whereaboutsCards } from '#functions/routes/whereabouts-cards.ts';
import { instant } from '#shared/time.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const on = (when: string) => {
  town.now = instant(`${when.replace(' ', 'T')}:00+08:00`);
};
const set = (who: string, body: object) => town.ask(who, 'POST', '/api/whereabouts', body);
const answer = async (by: string, whose: string, how: 'accept' | 'decline') => {
  const { items } = (await town.ask(by, 'GET', '/api/whereabouts')).body;
  const { version } = items.find(({ staff }: { staff: string }) => staff === whose);
  return town.ask(by, 'POST', `/api/whereabouts/${whose}/${how}-substitution`, {}, { 'if-match': `"${version}"` });
};
const me = async (who: string) => (await town.ask(who, 'GET', '/api/me')).body;
const shown = async (name: string) =>
  (await whereaboutsCards(town.house, town.now, 'zh')).find((card) => card.name === name);

const leave = {
  status: 'onLeave',
  from: '2026-09-28T08:30:00+08:00',
  backAt: '2026-09-30T08:30:00+08:00',
  substitute: '1002',
};

test('AC-1.14: a head plans leave, the stand-in agrees, and until then nothing changes', async () => {
  on('2026-09-24 10:00');
  const asked = await set('1003', leave);
  expect([asked.status, asked.body.status, asked.body.asked.from]).toEqual([200, 'onDuty', '2026-09-28T00:30:00.000Z']);
  const agreed = await answer('1002', '1003', 'accept');
  expect(agreed.body).toMatchObject({ status: 'onDuty', planned: { standIn: '1002' } });
  expect(await me('1002')).toMatchObject({ heads: [], standsInFor: [] });
  expect(await shown('干部1003')).toMatchObject({ status: '在岗', 'stand-in': '', 'back-at': '' });
});

test('AC-1.14: from its hour the stand-in heads the office at every door, and the board shows both', async () => {
  on('2026-09-28 08:30');
  expect(await me('1002')).toMatchObject({ heads: ['civil-affairs'], standsInFor: ['1003'], roles: [] });
  const listed = (await town.ask('1001', 'GET', '/api/whereabouts')).body.items;
  expect(listed[0]).toMatchObject({ staff: '1003', status: 'onLeave', standIn: '1002' });
  expect(listed[0]).not.toHaveProperty('planned');
  on('2026-09-28 09:30');
  expect(await shown('干部1003')).toMatchObject({
    status: '请假',
    light: 'soon',
    'stand-in': '干部1002',
    age: '1 小时前',
  });
});

test('AC-1.14: two who are away do not stand in for each other', async () => {
  on('2026-09-28 11:00');
  const circle = await set('1002', { status: 'onLeave', substitute: '1003' });
  expect([circle.status, circle.body.rule]).toEqual([409, 'AC-1.14/a-stand-in-is-there-meanwhile']);
});

test('AC-1.14: past the time of return the powers have lapsed, and the board says late, not on duty', async () => {
  on('2026-09-30 08:31');
  expect(await me('1002')).toMatchObject({ heads: [], standsInFor: [] });
  expect(await shown('干部1003')).toMatchObject({ status: '请假', light: 'late' });
  await set('1003', { status: 'onDuty' });
  expect(await shown('干部1003')).toMatchObject({ status: '在岗', light: 'fine', age: '刚刚' });
});

test('AC-1.14: a leader’s powers pass to another leader, not to a clerk', async () => {
  on('2026-10-08 09:00');
  await set('1004', { status: 'onLeave', substitute: '1001', backAt: '2026-10-09T08:30:00+08:00' });
  await answer('1001', '1004', 'accept');
  expect(await me('1001')).toMatchObject({ standsInFor: ['1004'], leads: [] });
  await set('1004', { status: 'onLeave', substitute: '1011', backAt: '2026-10-09T08:30:00+08:00' });
  await answer('1011', '1004', 'accept');
  expect((await me('1011')).leads.sort()).toEqual(['agriculture', 'civil-affairs', 'service-centre']);
  expect(await me('1001')).toMatchObject({ standsInFor: [] });
});

test('AC-1.14: planned leave can be withdrawn before it begins', async () => {
  on('2026-10-08 10:00');
  await set('1003', { ...leave, from: '2026-10-12T08:30:00+08:00', backAt: '2026-10-13T08:30:00+08:00' });
  await answer('1002', '1003', 'accept');
  const withdrawn = await set('1003', { status: 'onDuty', from: '2026-10-12T08:30:00+08:00' });
  expect([withdrawn.status, withdrawn.body.planned]).toEqual([200, undefined]);
  on('2026-10-12 09:00');
  expect(await me('1002')).toMatchObject({ standsInFor: [] });
});
