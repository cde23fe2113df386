// Service items as their routes keep them: proposed, approved by another, in force from a day, replaced and retired.
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemsInForce } from '#functions/perform/kept-item.ts';
import { itemRoutes } from '#functions/routes/items.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff.ts';
import { instant } from '#shared/time.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes, ...itemRoutes]);
  await rig.found();
  await rig.appoint('1006');
  await rig.command('1008', '/api/staff/1006', 'propose-role', { role: 'chair' });
  await rig.appoint('1007');
  for (const role of ['publisher', 'administrator']) {
    await rig.command('1008', '/api/staff/1007', 'propose-role', { role });
    await rig.command('1006', '/api/staff/1007', 'confirm-role', { role });
  }
  await rig.ask('1008', 'POST', '/api/offices', { id: 'civil-affairs', name: '民政办', functions: [] });
});
afterAll(() => rig.close());

const ITEM = {
  name: '高龄津贴申领',
  basis: ['《老年人权益保障法》'],
  conditions: ['年满八十周岁'],
  materials: [{ name: '身份证', form: '原件' }],
  steps: ['提交材料', '审核', '发放'],
  statutoryDays: 20,
  commitmentDays: 10,
  office: 'civil-affairs',
};
const PATH = '/api/items/old-age-allowance';
const inForce = async (at = rig.now) =>
  (await itemsInForce(rig.house, at)).map(({ id, version, item }) => [id, version.version, item.commitmentDays]);

test('TL-1: a promise longer than the statute is refused with both numbers', async () => {
  const answer = await rig.ask('1008', 'POST', '/api/items', { id: 'x', ...ITEM, commitmentDays: 21 });
  expect([answer.status, answer.body.rule]).toEqual([409, 'TL-1/a-promise-is-not-longer-than-the-statute']);
  expect(answer.body.detail).toContain('21');
  expect(answer.body.violations).toEqual([{ path: 'commitmentDays', says: answer.body.detail }]);
});

test('DI-2: an item needs an office that is open and a handler in post', async () => {
  const nowhere = await rig.ask('1008', 'POST', '/api/items', { id: 'x', ...ITEM, office: 'nowhere' });
  expect(nowhere.body.rule).toBe('DI-2/an-item-has-an-open-office');
  expect(nowhere.body.violations).toMatchObject([{ path: 'office' }]);
  const passing = { ...ITEM, passes: ['civil-affairs', 'nowhere'] };
  const onTheWay = await rig.ask('1008', 'POST', '/api/items', { id: 'x', ...passing });
  expect(onTheWay.body.violations).toMatchObject([{ path: 'passes.1' }]);
  const nobody = await rig.ask('1008', 'POST', '/api/items', { id: 'x', ...ITEM, handler: '9999' });
  expect(nobody.body.rule).toBe('DI-2/a-handler-is-on-the-staff');
  expect(nobody.body.violations).toMatchObject([{ path: 'handler' }]);
});

test('a proposed item is nobody’s guide yet; what its list does not say is named', async () => {
  const made = await rig.ask('1008', 'POST', '/api/items', { id: 'old-age-allowance', ...ITEM });
  expect([made.status, made.body.inForce]).toEqual([201, null]);
  const missing = [
    'category',
    'fee',
    'place',
    'hours',
    'phone',
    'handler',
    'discipline',
    'requirements',
    'qualifications',
  ];
  expect(made.body.versions[0].missing).toEqual(missing);
  expect((await rig.ask('1008', 'GET', '/api/items')).body.items).toEqual([]);
});

test('DI-2: a publisher other than the author approves, and it is in force from that day', async () => {
  const clerk = await rig.command('1008', PATH, 'approve', { version: 1 });
  expect(clerk.status).toBe(403);
  const approved = await rig.command('1007', PATH, 'approve', { version: 1 });
  expect([approved.status, approved.body.inForce]).toEqual([200, 1]);
  expect(approved.body.versions[0].approved).toEqual({ by: '1007', from: '2026-10-09' });
  const { body } = await rig.ask('1006', 'GET', '/api/items');
  expect(body.items).toMatchObject([{ id: 'old-age-allowance', commitmentDays: 10, materials: ['身份证'] }]);
});

test('DI-2: nobody approves a version of their own', async () => {
  await rig.command('1007', PATH, 'propose', { ...ITEM, commitmentDays: 8, inForceFrom: '2026-11-01' });
  const own = await rig.command('1007', PATH, 'approve', { version: 2 });
  expect([own.status, own.body.rule]).toEqual([409, 'DI-2/a-second-person-approves']);
  const read = await rig.ask('1007', 'GET', PATH);
  expect(read.body.actions).not.toContain('approve');
  const declined = await rig.command('1007', PATH, 'decline', { version: 2, reason: '数字有误' });
  expect(declined.body.versions).toHaveLength(1);
});

test('a version with a day comes into force on that day and not before', async () => {
  await rig.command('1008', PATH, 'propose', { ...ITEM, commitmentDays: 5, inForceFrom: '2026-11-01' });
  await rig.command('1007', PATH, 'approve', { version: 3 });
  expect(await inForce()).toEqual([['old-age-allowance', 1, 10]]);
  expect(await inForce(instant('2026-10-31T15:59:00Z'))).toEqual([['old-age-allowance', 1, 10]]);
  expect(await inForce(instant('2026-10-31T16:00:00Z'))).toEqual([['old-age-allowance', 3, 5]]);
});

test('AC-2.8: a day in the past does not reach back before the approval', async () => {
  await rig.command('1008', PATH, 'propose', { ...ITEM, commitmentDays: 6, inForceFrom: '2020-01-01' });
  const approved = await rig.command('1007', PATH, 'approve', { version: 4 });
  expect(approved.body.inForce).toBe(4);
  expect(approved.body.versions.at(-1).approved.from).toBe('2026-10-09');
});

test('a retired item is in no list and takes no new version', async () => {
  const retired = await rig.command('1008', PATH, 'retire', { reason: '政策调整' });
  expect([retired.body.inForce, retired.body.actions]).toEqual([null, []]);
  expect(await inForce()).toEqual([]);
  const revived = await rig.command('1008', PATH, 'propose', ITEM);
  expect(revived.body.rule).toBe('DI-2/a-retired-item-stays-so');
});

test('DI-2: the history of a retired item names every version, who decided it and why, and its answer is described', async () => {
  const { body } = await rig.ask('1006', 'GET', PATH);
  const acts = (body.history as { act: string; by: string; version?: number; reason?: string; at: string }[]).map(
    ({ act, by, version, reason }) => [act, by, version, reason],
  );
  expect(acts).toEqual([
    ['propose', '1008', 1, undefined],
    ['approve', '1007', 1, undefined],
    ['propose', '1007', 2, undefined],
    ['decline', '1007', 2, '数字有误'],
    ['propose', '1008', 3, undefined],
    ['approve', '1007', 3, undefined],
    ['propose', '1008', 4, undefined],
    ['approve', '1007', 4, undefined],
    ['retire', '1008', undefined, '政策调整'],
  ]);
  expect(body.version).toBe(body.history.length);
  expect(body.history[2]).toMatchObject({ at: expect.stringMatching(/^2026-10-09T/), item: { commitmentDays: 8 } });
  const described = itemRoutes.find(({ method, path }) => method === 'GET' && path === '/api/items/{id}');
  expect(v.safeParse(described?.answers[200] as v.GenericSchema, body).success).toBe(true);
  const other = { ...body, history: [{ ...body.history[0], act: 'removed' }] };
  expect(v.safeParse(described?.answers[200] as v.GenericSchema, other).success).toBe(false);
});
