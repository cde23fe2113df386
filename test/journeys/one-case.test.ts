// One case through every room: from the counter, past its dates, to the public site, and back after a kill.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '#infra/local/house.ts';
import { instant } from '#shared/time.ts';
import { newFolder, openSampleHouse, speaking } from './open-sample-house.ts';

const folder = newFolder();
let house: House;
let id = '';
let number = '';
let code = '';

beforeAll(async () => {
  house = await openSampleHouse(folder);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const move = (to: string) => house.moveClock(instant(to));

test('FI-1, TL-3: a clerk registers a walk-in in one screen and reads the due date and why', async () => {
  const clerk = await speaking(house, '1001');
  const made = await clerk.post('/api/cases', {
    kind: 'petition',
    channel: 'window',
    subject: '村口路灯不亮',
    body: '柳林村口路灯坏了半个月，晚上走路不安全。',
    contact: { name: '王桂英', phone: '138-0000-1234' },
  });
  expect(made.status).toBe(201);
  ({ id, number } = made.body);
  code = made.body.receipt.code;
  expect(made.body).toMatchObject({ version: 1, state: 'registered', dueOn: '2026-10-08' });
  expect(made.body.due.says.join('')).toContain('国庆节');
  expect(made.body.actions).toContain('hand-over');
});

test('FI-4: handed over, it stays hers until civil affairs accepts', async () => {
  const clerk = await speaking(house, '1001');
  const handed = await clerk.step(id, 'hand-over', { office: 'civil-affairs', reason: '属民政办职责' });
  expect(handed.body).toMatchObject({ state: 'handingOver', holder: '1001' });
  const officer = await speaking(house, '1002');
  const todo = await officer.get('/api/cases?view=todo');
  expect(todo.body.items).toContainEqual(expect.objectContaining({ id, subject: '村口路灯不亮' }));
  expect((await officer.step(id, 'accept-hand-over', {})).body).toMatchObject({ state: 'assigned', holder: '1002' });
  expect((await officer.step(id, 'accept', {})).body).toMatchObject({ state: 'inProgress', light: 'green' });
});

test('TL-4, AC-1.11: reminder, due and overdue each happen once, and the head is told', async () => {
  const officer = await speaking(house, '1002');
  const head = await speaking(house, '1003');
  const light = async () => (await officer.get(`/api/cases/${id}`)).body.light;
  const names = async () =>
    (await officer.get(`/api/cases/${id}`)).body.timeline.map((entry: { type: string }) => entry.type);

  await move('2026-10-08T09:00:00+08:00');
  expect(await light()).toBe('yellow');
  const moved = await move('2026-10-10T18:00:00+08:00');
  expect(moved.fired.filter((fired) => fired.id === id).map((fired) => fired.what)).toEqual(['due', 'overdueHead']);
  expect(await light()).toBe('red');
  const todo = await head.get('/api/cases?view=todo');
  expect(todo.body.items).toContainEqual(expect.objectContaining({ id, light: 'red', escalated: 1 }));
  const told = (await names()).filter((name: string) => /Remind|Fell|Escal/.test(name));
  expect(told).toEqual(['CaseReminded', 'CaseReminded', 'CaseFellDue', 'CaseEscalated']);
});

test('TL-3: completed, the person reads the answer with number and code, and nobody with a wrong one', async () => {
  const officer = await speaking(house, '1002');
  const done = await officer.step(id, 'complete', { result: '路灯已更换灯头，恢复照明。', publish: true });
  expect(done.body).toMatchObject({ state: 'completed', light: null });
  const anyone = await speaking(house);
  const seen = await anyone.post('/api/public/lookup', { number, code: code.toLowerCase() });
  expect(seen.status).toBe(200);
  expect(JSON.stringify(seen.body)).toContain('恢复照明');
  expect(JSON.stringify(seen.body)).not.toContain('王桂英');
  const wrong = await anyone.post('/api/public/lookup', { number, code: 'AAAA-AAAA-AAAA-AAAA' });
  const unknown = await anyone.post('/api/public/lookup', { number: 'LSK-2026-999999', code });
  expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);
});

test('DI-6: a publisher other than the author approves, and the record is on the board, in lists, feed and open data', async () => {
  const author = await speaking(house, '1002');
  const publisher = await speaking(house, '1007');
  const drafts = await author.get('/api/disclosures?board=results');
  const draft = drafts.body.items.find((one: { case: { id: string } }) => one.case.id === id);
  const act = async (who: typeof author, command: string, body: object, version: number) =>
    who.post(`/api/disclosures/${draft.id}/${command}`, body, { 'if-match': `"${version}"` });
  const fields = { title: '村口路灯维修', asked: '反映村口路灯不亮。', outcome: '已更换灯头，恢复照明。' };
  const edited = await act(author, 'edit', { fields }, draft.version);
  expect(edited.status).toBe(200);
  const submitted = await act(author, 'submit', {}, edited.body.version);
  expect(submitted.body.state).toBe('submitted');
  expect([403, 409]).toContain((await act(author, 'approve', {}, submitted.body.version)).status);
  const approved = await act(publisher, 'approve', {}, submitted.body.version);
  expect(approved.body.state).toBe('published');

  await house.buildSite();
  const anyone = await speaking(house);
  const page = await anyone.get(`/boards/results/${number}/`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('已更换灯头，恢复照明。');
  for (const path of ['/boards/results/', '/feeds/results.atom', '/data/results.json', '/data/results.csv']) {
    expect((await anyone.get(path)).body, path).toSatisfy((body: unknown) => JSON.stringify(body).includes(number));
  }
  expect(page.body).not.toContain('王桂英');
});

test('all of it is still there after a stop and a start, and pending wake-ups still fire', async () => {
  await house.close();
  house = await openSampleHouse(folder);
  const officer = await speaking(house, '1002');
  expect((await officer.get(`/api/cases/${id}`)).body.state).toBe('completed');
  const { fired } = await move('2026-11-20T18:00:00+08:00');
  expect(fired).toContainEqual(expect.objectContaining({ id, what: 'archive' }));
  expect((await officer.get(`/api/cases/${id}`)).body.state).toBe('archived');
});
