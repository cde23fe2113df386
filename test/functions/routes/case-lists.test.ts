// The lists of the desk: one's own work, what one has to look after, and nothing one may not know of.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#shared/time.ts';
import { clockTo, openTown, type Town } from '../town.ts';

let town: Town;
const ids: { [name: string]: string } = {};
beforeAll(async () => {
  town = await openTown();
  const made = async (name: string, by = '1001', facts: object = {}) => {
    ids[name] = String((await town.register({ subject: name, ...facts }, by)).body.id);
    return ids[name];
  };
  await made('window');
  await town.step('1001', await made('handed'), 'hand-over', { office: 'civil-affairs', reason: '属民政' });
  await town.step('1013', await made('disputed'), 'raise-dispute', { reason: '职责不清' });
  await made('farm', '1012', { channel: 'visit' });
  await town.step('1001', await made('answered'), 'answer-on-the-spot', { answer: '已答复' });
});
afterAll(() => town.close());

const list = async (by: string, view: string): Promise<string[]> => {
  const { status, body } = await town.ask(by, 'GET', `/api/cases?view=${view}`);
  expect(status).toBe(200);
  return body.items.map(({ subject }: { subject: string }) => subject).sort();
};

test.each([
  ['1001', ['disputed', 'handed', 'window']],
  ['1002', ['handed']],
  ['1003', ['handed']],
  ['1004', ['disputed']],
  ['1012', ['farm']],
  ['1007', []],
])('todo of %s: what one holds, what was handed to one’s office, what one is to rule on: %j', async (by, wanted) => {
  expect(await list(by, 'todo')).toEqual(wanted);
});

test.each([
  ['1001', ['disputed', 'handed', 'window']],
  ['1003', ['handed']],
  ['1012', ['farm']],
  ['1005', ['disputed', 'farm', 'handed', 'window']],
  ['1008', []],
])('open cases as %s may know of them: %j', async (by, wanted) => {
  expect(await list(by, 'open')).toEqual(wanted);
});

test('FI-2: a list carries the version on which a head may assign without opening the case', async () => {
  const { body } = await town.ask('1013', 'GET', '/api/cases?view=office');
  const { id, version, as } = body.items.find(({ subject }: { subject: string }) => subject === 'window');
  expect({ version, as }).toEqual({ version: 1, as: 'office' });
  const stale = await town.ask(
    '1013',
    'POST',
    `/api/cases/${id}/assign`,
    { staff: '1001', reason: '窗口收件' },
    {
      'if-match': `"${version + 1}"`,
    },
  );
  expect(stale.status).toBe(412);
});

test('the list of an office holds what lies with it, and what was handed to it', async () => {
  expect(await list('1013', 'office')).toEqual(['disputed', 'window']);
  expect(await list('1002', 'office')).toEqual(['handed']);
});

test('everything of a month, closed cases too, for those who may know', async () => {
  expect(await list('1006', 'all')).toEqual(['answered', 'disputed', 'farm', 'handed', 'window']);
  expect(await list('1012', 'all')).toEqual(['farm']);
});

test('SV-1: an efficacy supervisor has no list of cases', async () => {
  expect((await town.ask('1009', 'GET', '/api/cases')).status).toBe(403);
});

test('AC-1.11: what is overdue turns red, and reaches the head’s and then the leader’s list', async () => {
  expect(await list('1013', 'todo')).toEqual([]);
  await clockTo(town.house, instant('2026-10-09T17:30:00+08:00'));
  town.now = instant('2026-10-09T18:00:00+08:00');
  expect(await list('1013', 'overdue')).toEqual(['disputed', 'handed', 'window']);
  expect(await list('1013', 'todo')).toEqual(['disputed', 'handed', 'window']);
  expect(await list('1011', 'todo')).toEqual([]);
  await clockTo(town.house, instant('2026-10-12T17:30:00+08:00'));
  expect(await list('1011', 'todo')).toEqual(['farm']);
  expect(await list('1005', 'todo')).toEqual(['disputed', 'farm', 'handed', 'window']);
  const { body } = await town.ask('1013', 'GET', '/api/cases?view=overdue');
  expect(new Set(body.items.map(({ light }: { light: string }) => light))).toEqual(new Set(['red']));
});

test('AC-1.19: a ruling that was not given in time stands on the chair’s list', async () => {
  expect(await list('1006', 'todo')).toContain('disputed');
});

test('TL-5: an office that says no to a joint date brings the case before the leader at once', async () => {
  town.now = instant('2026-11-16T09:00:00+08:00');
  const { body } = await town.register({ subject: 'joint' });
  await town.step('1001', body.id, 'accept');
  await town.step('1001', body.id, 'invite-joint', { offices: ['civil-affairs'], proposedDueOn: '2026-11-20' });
  expect(await list('1003', 'todo')).toContain('joint');
  expect(await list('1004', 'todo')).not.toContain('joint');
  await town.step('1003', body.id, 'confirm-joint', { agreed: false, proposedDueOn: '2026-11-23' });
  expect(await list('1004', 'todo')).toContain('joint');
});
