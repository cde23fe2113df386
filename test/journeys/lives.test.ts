// Lives of cases as a township has them, through the real house: HTTP in, the clock moved, pages and lists out.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '#infra/local/house.ts';
import { instant } from '#shared/time.ts';
import { NEXT_NOTICE } from '../shared/next-notice.ts';
import { livesIn, typesOf } from './lives.ts';
import { newFolder, openSampleHouse } from './open-sample-house.ts';

const folder = newFolder();
let house: House;
beforeAll(async () => {
  house = await openSampleHouse(folder);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const { register, does, refused, reads, todo, asks, person, follows } = livesIn(() => house);
/** Township time; it only ever goes forward in this file. */
const clock = (to: string) => house.moveClock(instant(`${to}:00+08:00`));
const holders = (view: { custodyLine: { holder?: string; why: string }[] }): string[] =>
  view.custodyLine.map(({ holder, why }) => holder ?? why);

test('FI-1, FI-4, SC-1: a broken lamp reported at the window, led to the right office, mended and told in time', async () => {
  const lamp = await register('1001', {
    kind: 'petition',
    channel: 'window',
    subject: '村口路灯不亮',
    body: '柳林村口路灯坏了半个月。',
    contact: { name: '王桂英', phone: '138-0000-1234' },
  });
  expect(lamp.answer).toMatchObject({ state: 'registered', dueOn: '2026-10-08' });
  const handed = await does('1001', lamp.id, 'hand-over', { office: 'safety', reason: '属安监办职责' });
  // With the person standing there, acceptance is owed within half an hour of office time.
  expect(handed.handOver.acceptBy.slice(0, 16)).toBe('2026-09-24T01:30');
  await does('1017', lamp.id, 'accept-hand-over');
  await does('1017', lamp.id, 'accept');
  await does('1017', lamp.id, 'report-progress', { text: '已约电工，明日更换。' });
  const told = { how: '电话', at: '2026-09-24T09:00:00+08:00', by: '1017' };
  const done = await does('1017', lamp.id, 'complete', { result: '灯头已更换。', told });
  expect(done).toMatchObject({ state: 'completed', closing: { onTime: true, toldHow: 'person' } });
  expect((await follows(lamp)).steps.at(-1).text.result).toBe('灯头已更换。');
});

test('FI-3, TL-2: an allowance application with missing papers, for an item without a limit of its own', async () => {
  const item = 'farmland-subsidy';
  const { id, answer, ...slip } = await register('1001', {
    kind: 'application',
    channel: 'window',
    subject: '补贴面积核对',
    item,
  });
  expect(answer.dueOn).toBeNull();
  await does('1001', id, 'hand-over', { office: 'agriculture', reason: '属农业办职责' });
  await does('1012', id, 'accept-hand-over');
  await does('1012', id, 'accept');
  const missing = [
    { name: '承包合同', how: '到村委会复印' },
    { name: '惠农补贴存折', how: '本人自备' },
  ];
  const noticed = await does('1012', id, 'issue-notice', { missing });
  expect(noticed).toMatchObject({ state: 'awaitingMaterials', dueOn: null, notice: { n: 1, open: [0, 1] } });
  expect((await follows(slip)).steps.at(-1).missing).toMatchObject(missing);
  expect(await refused('1012', id, 'receive-materials', { received: ['结婚证'] })).toBe(
    '409 FI-3/what-is-received-was-asked-for',
  );
  expect(await does('1012', id, 'receive-materials', { received: ['承包合同'] })).toMatchObject({
    state: 'awaitingMaterials',
    dueOn: null,
  });
  const complete = await does('1012', id, 'receive-materials', { received: ['惠农补贴存折'] });
  expect(complete).toMatchObject({ state: 'inProgress', due: { limitOf: 'own' } });
  expect(complete.due.why).toMatchObject({ limit: 20, unit: 'working', clause: 'TL-2' });
  expect(await refused('1012', id, 'issue-notice', { missing })).toBe('409 FI-3/told-once-and-completely');
});

test('AC-1.18, TL-4: a superior’s document with a date on a day off becomes a directive that is reported back', async () => {
  const { id } = await register('1001', {
    kind: 'document',
    channel: 'superior',
    subject: '关于开展秋季防火检查的通知',
    from: '县应急管理局',
    documentNumber: '应急发〔2026〕31号',
  });
  await does('1001', id, 'sign-for');
  expect(await refused('1001', id, 'submit', { leader: '1004' })).toBe(
    '409 AC-1.18/the-steps-of-a-document-follow-each-other',
  );
  await does('1001', id, 'propose', { opinion: '建议由民政办牵头检查养老机构。' });
  expect(await does('1001', id, 'submit', { leader: '1004' })).toMatchObject({ holder: '1004' });
  const instruction = { text: '请民政办于国庆节前后完成检查并报告。', office: 'civil-affairs', dueOn: '2026-10-06' };
  expect(await refused('1001', id, 'instruct', instruction)).toBe('403 AC-1.18/only-the-leader-instructs');
  const instructed = await does('1004', id, 'instruct', instruction);
  expect(instructed.state).toBe('completed');
  const [link] = instructed.links;
  const directive = await reads('1003', link.case);
  expect(directive).toMatchObject({
    kind: 'directive',
    holder: '1003',
    dueOn: '2026-10-06',
    instructed: { by: '1004' },
  });
  // Set by a superior: it does not move for the holiday, and is warned of on the working day before.
  expect(directive.due.why.dayOff.warnOn).toBe('2026-09-30');
  await does('1003', link.case, 'accept');
  await does('1003', link.case, 'assign', { staff: '1002', reason: '负责养老机构' });
  await clock('2026-09-30T09:00');
  expect(typesOf(await reads('1003', link.case))).toContain('CaseReminded');
  expect(await does('1002', link.case, 'complete', { result: '检查六处，整改两处。' })).toMatchObject({
    state: 'completed',
    light: 'yellow',
  });
  expect(await does('1002', link.case, 'report-back', { text: '已书面报县应急管理局。' })).toMatchObject({
    light: null,
    closing: { onTime: true },
  });
});

test('FI-6: a call at 17:20 on the last working day before National Day', async () => {
  await clock('2026-09-30T17:20');
  const call = { kind: 'inquiry', channel: 'phone', contact: { declined: true } };
  const waits = await register('1001', { ...call, subject: '节后何时上班' });
  const urgent = await register('1001', { ...call, subject: '老人独自在家摔伤无人照看', canWait: false });
  expect(await reads('1001', urgent.id)).toMatchObject({ relayedTo: expect.any(String) });
  expect(typesOf(await reads('1001', waits.id))).toEqual(['CaseRegistered']);
  await clock('2026-10-08T10:05');
  expect((await reads('1001', waits.id)).waiting).toContain('relay');
  expect((await reads('1001', urgent.id)).waiting).not.toContain('relay');
  expect((await todo('1013')).map(({ id }) => id)).toContain(waits.id);
});

test('AC-1.19: two offices that both say no; the leader rules and the ruling binds', async () => {
  const { id } = await register('1001', { kind: 'petition', channel: 'letter', subject: '渠边危墙无人管' });
  await does('1001', id, 'hand-over', { office: 'civil-affairs', reason: '可能属民政' });
  expect(await refused('1002', id, 'return-hand-over', { suggestedOffice: 'agriculture' })).toMatch(/^400/);
  await does('1002', id, 'return-hand-over', { reason: '不属民政职责', suggestedOffice: 'agriculture' });
  await does('1001', id, 'hand-over', { office: 'agriculture', reason: '民政办认为属农业' });
  const disputed = await does('1012', id, 'return-hand-over', {
    reason: '不是水利设施',
    suggestedOffice: 'civil-affairs',
  });
  expect(disputed).toMatchObject({ state: 'arbitration', holder: '1001' });
  expect((await todo('1004')).map((one) => one.id)).toContain(id);
  await does('1004', id, 'designate', { office: 'civil-affairs', reason: '危墙在敬老院旁' });
  await does('1003', id, 'accept');
  expect(await refused('1003', id, 'hand-over', { office: 'agriculture', reason: '再转' })).toBe(
    '409 AC-1.19/a-ruling-is-binding',
  );
  expect(holders(await reads('1004', id))).toContain('1003');
});

test('AC-1.14: a clerk suddenly in hospital; the head stands in from that minute', async () => {
  const { id } = await register('1001', { kind: 'petition', channel: 'window', subject: '临时救助何时发放' });
  await does('1001', id, 'hand-over', { office: 'civil-affairs', staff: '1002', reason: '其经办' });
  await does('1002', id, 'accept-hand-over');
  await does('1002', id, 'accept');
  const missing = await asks('1003', '/api/whereabouts', { staff: '1002', status: 'onLeave' });
  expect(missing.status).toBeLessThan(300);
  expect(JSON.stringify(missing.body)).not.toMatch(/医院|病/);
  expect(await todo('1003')).toContainEqual(expect.objectContaining({ id, as: 'substitute' }));
  await clock('2026-10-15T09:00');
  const reminded = (await reads('1003', id)).timeline.filter(({ type }: { type: string }) => type === 'CaseReminded');
  expect(reminded.at(-1)?.data.told).toEqual(['1003']);
  expect(await does('1003', id, 'complete', { result: '已发放到卡。' })).toMatchObject({
    state: 'completed',
    holder: '1002',
  });
  await asks('1002', '/api/whereabouts', { status: 'onDuty' }, { 'if-match': `"${missing.body.version}"` });
});

test('SC-1: withdrawn after its ten minutes and revived, on the clock that never stopped', async () => {
  const made = await person('cases', { kind: 'petition', subject: '村道积水', body: '雨后积水过膝。' });
  const slip = { number: made.body.number, code: made.body.code };
  const { dueOn } = made.body;
  await clock('2026-10-15T09:20');
  const withdrawn = await person('withdraw', { ...slip, reason: '先问问村里' });
  expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
  await clock('2026-10-16T10:00');
  expect((await person('revive', slip)).body).toMatchObject({ state: 'registered', dueOn });
  const undone = await person('cases', { kind: 'inquiry', subject: '写错了', body: '写错了，撤回。' });
  const gone = { number: undone.body.number, code: undone.body.code };
  expect((await person('withdraw', gone)).status).toBe(200);
  expect((await person('withdraw', gone)).status).toBe(404);
  const seen = JSON.stringify([await todo('1013'), await todo('1006')]);
  expect(seen).not.toContain(gone.number);
});

test('SC-1: a rating of 1 is followed up by somebody else, put right, and may be given once more', async () => {
  const { id, ...slip } = await register('1001', { kind: 'petition', channel: 'window', subject: '证明开错名字' });
  await does('1001', id, 'accept');
  await does('1001', id, 'complete', { result: '已重新出具。' });
  expect((await person('ratings', { number: slip.number, code: 'AAAA-AAAA-AAAA-AAAA', level: 1 })).status).toBe(404);
  expect(
    (await person('ratings', { ...slip, answer: undefined, level: 1, manner: 2, comment: '跑了三趟' })).status,
  ).toBe(200);
  const again = await person('ratings', { number: slip.number, code: slip.code, level: 5 });
  expect([again.status, again.body.rule]).toEqual([409, 'SC-1/one-rating-for-a-matter']);
  expect((await todo('1013')).map((one) => one.id)).toContain(id);
  expect(await refused('1001', id, 'contact', { text: '我来解释' })).toBe('403 SC-1/only-who-looks-after-it');
  await clock('2026-10-19T18:00');
  expect((await reads('1013', id)).waiting).toContain('contact');
  await does('1013', id, 'contact', { text: '已致电道歉，问明跑三趟的原因。' });
  await does('1013', id, 'rectify', { text: '今后当场核对姓名。' });
  expect((await person('ratings', { number: slip.number, code: slip.code, level: 4 })).status).toBe(200);
  expect(await reads('1013', id)).toMatchObject({ rating: { level: 1, manner: 2, again: { level: 4 } } });
});

test('SC-1: a reopened case has a second date beside the first, whose verdict stays', async () => {
  const { id, number, code } = await register('1001', { kind: 'petition', channel: 'window', subject: '井盖缺失' });
  await does('1001', id, 'accept');
  await does('1001', id, 'complete', { result: '已补装。' });
  await clock('2026-10-21T09:00');
  const reopened = await person('reopen', { number, code, reason: '又丢了' });
  expect(reopened.body).toMatchObject({ state: 'inProgress', dueOn: '2026-10-28' });
  expect(await reads('1001', id)).toMatchObject({ holder: '1001', reopened: { first: { onTime: true } } });
  await clock('2026-10-29T09:00');
  const late = await does('1001', id, 'complete', { result: '换成防盗井盖。' });
  expect(late).toMatchObject({ closing: { onTime: false }, reopened: { first: { onTime: true } } });
  expect((await person('reopen', { number, code, reason: '再来' })).body.rule).toBe('SC-1/the-person-reopens-once');
});

test('TL-4: a holiday notice that arrives in November re-dates what was counted provisionally', async () => {
  await clock('2026-11-25T09:00');
  const { id } = await register('1001', {
    kind: 'application',
    channel: 'window',
    subject: '宅基地',
    item: 'house-site',
  });
  const limit = (await does('1001', id, 'accept')).due;
  await clock('2026-12-15T09:00');
  const late = await register('1001', {
    kind: 'application',
    channel: 'window',
    subject: '农田',
    item: 'farmland-subsidy',
  });
  const before = (await does('1001', late.id, 'accept')).due;
  expect(before).toMatchObject({ provisional: true });
  const proposed = await asks('1008', '/api/calendar', NEXT_NOTICE);
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
  expect((await asks('1006', `/api/calendar/${proposed.body.id}/confirm`, {}, { 'if-match': '"1"' })).status).toBe(200);
  await clock('2026-12-15T09:05');
  const after = await reads('1001', late.id);
  expect(after.due.provisional).toBe(false);
  expect(typesOf(after)).toContain('CaseRedated');
  expect((await reads('1001', id)).due.on).toBe(limit.on);
});
