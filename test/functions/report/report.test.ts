// The monthly report over HTTP and by the clock on the real engine (SV-4.4): drafted once, read by whom it is for, signed by
// name, frozen byte for byte, chained to the report before.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { onBoards } from '#functions/publish/on-boards.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { day, instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { emptyOutbox, openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const PATH = '/api/reports/monthly';
const STAFF = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008', '1009', '1010', '1011', '1012', '1013'];

let town: Town;
beforeAll(async () => {
  town = await openTown();
  for (let n = 0; n < 6; n++) {
    const { body } = await town.register({ subject: `路灯${n}`, contact: { name: '钱样某', phone: '13800001234' } });
    if (n < 4) await town.step('1001', body.id, 'answer-on-the-spot', { answer: '已说明' });
    if (n === 4) await town.step('1004', body.id, 'supervise', { note: '请抓紧', by: '1004' });
  }
  await emptyOutbox(town.house.tables);
}, 60_000);
afterAll(() => town.close());

/** The schedule wakes the inner door, as it does every morning from the 1st to the 15th. */
async function wakes(at: string): Promise<void> {
  town.now = instant(at);
  await worker(town.house, NOBODY_WOKEN)({ source: 'schedule', name: 'monthly-report', time: town.now });
  await drain(town.house, NOBODY_WOKEN, town.now);
}
const months = async (by = '1005') =>
  (await town.ask(by, 'GET', PATH)).body.items.map(({ month }: { month: string }) => month);
const reads = async (path: string) => {
  const found = await Promise.all(
    STAFF.map(async (by) => ((await town.ask(by, 'GET', path)).status === 200 ? [by] : [])),
  );
  return found.flat();
};
async function does(by: string, month: string, name: string, body: object = {}) {
  const answer = await town.command(by, `${PATH}/${month}`, name, body);
  if (answer.status !== 200) throw new Error(`${name} by ${by}: ${JSON.stringify(answer.body)}`);
  await drain(town.house, NOBODY_WOKEN, town.now);
  return answer.body;
}
async function frozen(month: string) {
  await does('1005', month, 'write', { causes: '窗口人手不足', measures: '增加值班', remarks: '=2+2' });
  await does('1005', month, 'submit');
  for (const by of ['1006', '1010', '1011']) await does(by, month, 'sign');
  return (await town.ask('1005', 'GET', `${PATH}/${month}`)).body;
}

test('SV-4.4: nothing is drafted in the holiday; on the first working day after it, however often it wakes, once', async () => {
  await wakes('2026-10-01T08:35:00+08:00');
  await wakes('2026-10-07T08:35:00+08:00');
  expect(await months()).toEqual([]);
  for (let n = 0; n < 2; n++) await wakes('2026-10-08T08:35:00+08:00');
  await wakes('2026-10-09T08:35:00+08:00');
  expect(await months()).toEqual(['2026-09']);
  const { body } = await town.ask('1005', 'GET', `${PATH}/2026-09`);
  expect(body.timeline.map(({ type }: { type: string }) => type)).toEqual(['ReportDrafted']);
});

test('SV-4.4: it tells what was counted: columns, what is overdue by number and days, supervised notes, roots', async () => {
  const { body } = await town.ask('1005', 'GET', `${PATH}/2026-09`);
  const { figures } = body.document;
  expect(figures.whole).toMatchObject({ received: 6, doneOnTime: 4, notDone: 2 });
  expect(figures.steps.supervised).toBe(1);
  expect(figures.overdue.listed.every((one: object) => Object.keys(one).join() === 'number,office,days')).toBe(true);
  expect(figures.complaints).toEqual({ month: '2026-09', received: 0, found: 0 });
  expect(figures.countedOn).toBe('2026-10-08');
});

describe('SV-4.4: who meets what at each door', () => {
  test('a draft is read by the appraisal group and the leading group, and exists for nobody else', async () => {
    expect(await reads(`${PATH}/2026-09`)).toEqual(['1005', '1006', '1010', '1011']);
    // 1004 supervises offices and gets frozen reports: the list is theirs, and empty.
    expect(await reads(PATH)).toEqual(['1004', '1005', '1006', '1010', '1011']);
    expect(await months('1004')).toEqual([]);
  });

  test('whoever may not take a step is refused by its rule', async () => {
    const tries = async (by: string, name: string, body: object = {}) => {
      const answer = await town.command(by, `${PATH}/2026-09`, name, body);
      return [answer.status, answer.body.rule];
    };
    expect(await tries('1006', 'write', { causes: '无' })).toEqual([403, 'SV-4.4/the-appraisal-group-writes']);
    expect(await tries('1005', 'sign')).toEqual([403, 'SV-4.4/the-members-sign']);
    expect(await tries('1010', 'close', { reason: '无' })).toEqual([403, 'SV-4.4/the-chair-closes']);
    expect((await tries('1001', 'write', { causes: '无' }))[0]).toBe(404);
    expect(await tries('1006', 'sign')).toEqual([409, 'SV-4.4/a-step-fits-the-report']);
  });
});

test('SV-4.4: returned by a member it is written and submitted anew with the figures of the month’s end; nobody has signed then', async () => {
  await does('1005', '2026-09', 'write', { causes: '原因待查', measures: '增加值班' });
  await does('1005', '2026-09', 'submit');
  await does('1011', '2026-09', 'comment', { comment: '原因太笼统' });
  await does('1006', '2026-09', 'sign');
  const before = (await town.ask('1010', 'GET', `${PATH}/2026-09`)).body;
  expect(before.actions).toEqual(['comment', 'sign', 'return']);
  const refused = await town.command('1005', `${PATH}/2026-09`, 'return', { reason: '自己退回' });
  expect([refused.status, refused.body.rule]).toEqual([403, 'SV-4.4/the-members-return']);
  expect((await town.command('1010', `${PATH}/2026-09`, 'return')).status).toBe(400);
  await does('1010', '2026-09', 'return', { reason: '原因没有写清' });
  const { body } = await town.ask('1005', 'GET', `${PATH}/2026-09`);
  expect([body.state, body.edition, body.signing]).toEqual(['draft', 1, []]);
  expect(body.document).toMatchObject({ comments: [], signatures: [], figures: before.document.figures });
  const last = body.timeline.at(-1);
  expect([last.type, last.byName, last.text]).toEqual(['ReportReturned', '干部1010', { reason: '原因没有写清' }]);
  const told = (await town.ask('1005', 'GET', '/api/inbox')).body.items.map(({ says }: { says: string }) => says);
  expect(told).toContain('月报已退回，重新填写后再提交');
  expect(told.join()).not.toContain('没有写清');
});

test('SV-4.4: signed by all it is frozen: its bytes have the digest that the chain holds, and stay as they are', async () => {
  const report = await frozen('2026-09');
  expect([report.state, report.editions.length]).toEqual(['frozen', 1]);
  const [{ sha256, previous }] = report.editions;
  expect(previous).toBe('0'.repeat(64));
  const first = (await town.ask('1004', 'GET', `${PATH}/2026-09/editions/1`)).body;
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(sha256);
  // More happens to the cases of the month; the edition says what it said.
  await town.register({ subject: '又一件', occurredAt: instant('2026-09-29T09:00:00+08:00') });
  const again = (await town.ask('1010', 'GET', `${PATH}/2026-09/editions/1`)).body;
  expect(again.bytes).toBe(first.bytes);
  const said = JSON.parse(first.bytes);
  expect(said.signatures.map(({ name }: { name: string }) => name)).toEqual(['干部1006', '干部1010', '干部1011']);
});

test('SV-4.4: the public draft begins with the frozen figures, and not with what was counted since', async () => {
  const key = { 'idempotency-key': '0b3c2a1e-6a51-4b5c-9d3e-2f7a1c9b8d10' };
  const body = { board: 'monthly-report', from: { report: '2026-09' } };
  const { status, body: draft } = await town.ask('1005', 'POST', '/api/disclosures', body, key);
  expect(status).toBe(201);
  expect(draft.fields.body).toContain('统计至2026年10月8日');
  expect(draft.fields.body).toContain('收件：6。');
  expect(draft.figures).toMatchObject({ month: '2026-09', edition: 1, countedOn: '2026-10-08', smallest: 5 });
  // Six came in, four of them done: too few are done to say a median.
  const measure = { received: 6, closedOnTime: 4, closedLate: 0, byPerson: 0, open: 2, overdue: expect.any(Number) };
  expect(draft.figures.months).toEqual([{ month: '2026-09', measure }]);
  const { id } = draft;
  expect((await town.command('1005', `/api/disclosures/${id}`, 'submit')).status).toBe(200);
  expect((await town.command('1007', `/api/disclosures/${id}`, 'approve')).status).toBe(200);
  const { records } = await onBoards(town.house.tables, day('2026-09-01'), town.now);
  expect(records).toMatchObject([{ board: 'monthly-report', figures: draft.figures }]);
});

test('SV-4.4: a supervising leader reads what is frozen, without who said what on the way', async () => {
  expect(await reads(`${PATH}/2026-09`)).toEqual(['1004', '1005', '1006', '1010', '1011']);
  const { body } = await town.ask('1004', 'GET', `${PATH}/2026-09`);
  expect([body.state, body.timeline, body.signing, body.actions]).toEqual(['frozen', undefined, undefined, []]);
});

test('SV-4.4: no name and no telephone number of anybody who came stands in any edition', async () => {
  const { bytes } = (await town.ask('1005', 'GET', `${PATH}/2026-09/editions/1`)).body;
  expect(bytes).not.toMatch(/钱样某|13800001234|路灯|投诉人|举报人|-T\d/);
});

test('SV-4.4: after three months without a working clock each report is drafted once, and chained to the one before', async () => {
  await wakes('2027-01-04T08:35:00+08:00');
  expect(await months()).toEqual(['2026-12', '2026-11', '2026-10', '2026-09']);
  const early = await town.command('1005', `${PATH}/2026-11`, 'write', { causes: '无', measures: '无' });
  expect(early.status).toBe(200);
  const out = await town.command('1005', `${PATH}/2026-11`, 'submit');
  expect([out.status, out.body.rule]).toEqual([409, 'SV-4.4/the-report-before-comes-first']);
  const october = await frozen('2026-10');
  const { body: september } = await town.ask('1005', 'GET', `${PATH}/2026-09`);
  expect(october.editions[0].previous).toBe(september.editions[0].sha256);
});

test('SV-4.4: a correction makes a further edition with its reason; both can be read', async () => {
  await does('1005', '2026-09', 'correct', { reason: '原因写错', recount: true });
  // Until it is signed, leaders read the edition that stands.
  expect((await town.ask('1004', 'GET', `${PATH}/2026-09`)).body.document.edition).toBe(1);
  await does('1005', '2026-09', 'submit');
  for (const by of ['1006', '1010', '1011']) await does(by, '2026-09', 'sign');
  const { editions } = (await town.ask('1005', 'GET', `${PATH}/2026-09`)).body;
  expect(editions[1].previous).toBe(editions[0].sha256);
  const [one, two] = await Promise.all(
    [1, 2].map(async (n) => JSON.parse((await town.ask('1005', 'GET', `${PATH}/2026-09/editions/${n}`)).body.bytes)),
  );
  expect([one.reason, two.reason, two.figures.whole.received]).toEqual([undefined, '原因写错', 7]);
});

test('SV-4.4: who owes the next step is told, and what a notice is about is read on the page alone', async () => {
  const { body } = await town.ask('1010', 'GET', '/api/inbox');
  const said = body.items.filter(({ aggregate }: { aggregate: string }) => aggregate === 'report');
  expect(said.map(({ number, says }: { number: string; says: string }) => `${number} ${says}`)).toContain(
    '2026-09 月报已提交，请签署',
  );
});

test('SV-4.4: the audit passes over reports', async () => {
  const rows = await scanTables(clientOf(town.endpoint));
  expect((await audit(rows)).broken).toEqual([]);
});
