// The efficacy file over HTTP on the real engine (AP-4): a quarter appraised, a warning served and revoked, a gift, a commendation,
// and complaints that leave no trace; what each reader finds in it, and that every reading by others is on record.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { appraisalId } from '#functions/perform/kept-appraisal.ts';
import { eventsOf } from '#functions/perform/load.ts';
import { clueIdOf, raiseClue } from '#functions/work/raise-clue.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { zipOf } from '#shared/sheets/zip.ts';
import { instant } from '#shared/time.ts';
import { openSealedTown, type SealedTown } from '../complaint/sealed-town.ts';
import { clientOf } from '../directory/rig.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { personOf } from '../routes/person.ts';
import { ALL_ROUTES } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const EVERYBODY = [
  '1001',
  '1002',
  '1003',
  '1004',
  '1005',
  '1006',
  '1007',
  '1008',
  '1009',
  '1010',
  '1011',
  '1012',
  '1013',
];
const KNOW = ['1002', '1004', '1005', '1006', '1010', '1011'];
const NINETY = { 'on-time': 27, 'first-inquiry': 18, service: 17, discipline: 14, integrity: 14 };
/** Words that belong to a reporter, a complaint, a clue, or a meeting. */
const MARKS = ['琉璃标记', '琥珀标记', '钱玛瑙', '000-7777-6666', '群众甲', '珊瑚标记'];

let town: SealedTown;
let served = '';
let quiet = '';
let complaint: { readonly id: string; readonly number: string; readonly code: string };
const at = (text: string) => instant(`${text}:00+08:00`);
const follow = () => drain(town.house, NOBODY_WOKEN, town.now);
/** The clock opens the appraisals of a quarter that is over. */
async function opens(when: string): Promise<void> {
  town.now = at(when);
  await worker(town.house, NOBODY_WOKEN)({ source: 'schedule', name: 'quarter', time: town.now });
  await follow();
}
async function does(by: string, path: string, step: string, body: object = {}) {
  const answer = await town.command(by, path, step, body);
  if (answer.status !== 200) throw new Error(`${step} by ${by}: ${JSON.stringify(answer.body)}`);
  await follow();
  return answer.body;
}
const file = (by: string, number = '1002') => town.ask(by, 'GET', `/api/staff/${number}/file`);
const votes = (...by: string[]) => by.map((one) => ({ by: one, vote: 'for' }));

/** A clue from a case of the office, looked into and put in writing against 1002; the paper is not served yet. */
async function proposed(days: number): Promise<string> {
  const { body } = await town.register({ subject: '低保申请' });
  await raiseClue(town.house, body.id, days, town.now);
  const id = clueIdOf(body.id, days);
  const path = `/api/accountability/${id}`;
  await does('1005', path, 'accept');
  await does('1005', path, 'investigate', { note: '询问群众甲' });
  await does('1005', path, 'propose', {
    person: '1002',
    grounds: ['AC-1.6'],
    elements: [{ ground: 'AC-1.6', element: 'bad-effect', finding: '三次往返' }],
    responsibility: 'direct',
    circumstances: 'ordinary',
    facts: '受理后二十日未答复',
  });
  return id;
}

beforeAll(async () => {
  town = await openSealedTown();
  const contact = { name: '钱玛瑙', phone: '000-7777-6666' };
  const facts = { kind: 'complaint', subject: '琉璃标记', body: '琥珀标记', identity: 'named', contact };
  complaint = await personOf(town).submits({ ...facts, target: { staff: '1002' } });
  const gift = { outcome: 'refused', on: '2026-09-23', what: '香烟一条', value: 300, from: '珊瑚标记' };
  expect((await town.ask('1002', 'POST', '/api/integrity', gift)).status).toBe(201);
  const praise = { staff: '1002', title: '上门办理', facts: '为老人上门办理高龄津贴' };
  const { body } = await town.ask('1003', 'POST', '/api/commendations', praise);
  await does('1010', `/api/commendations/${body.id}`, 'confirm', { reasons: '事实清楚' });
  await opens('2026-10-08T08:35');
  town.now = at('2026-10-08T10:00');
  served = await proposed(5);
  const path = `/api/accountability/${served}`;
  await does('1005', path, 'serve', { how: '当面送达', at: town.now });
  await does('1002', path, 'hear-statement', { text: '当日下村' });
  await does('1006', path, 'decide', { votes: votes('1006', '1010', '1011'), measure: 'warning' });
  await does('1005', path, 'serve', { how: '当面送达', at: town.now });
  quiet = await proposed(6);
  const appraisal = `/api/appraisals/${appraisalId('2026-q3', '1002')}`;
  await does('1002', appraisal, 'submit-self', { scores: NINETY, evidence: '第三季度办结事项' });
  await does('1004', appraisal, 'review', { scores: { service: 15 }, reasons: { service: '窗口等候时间长' } });
}, 120_000);
afterAll(() => town?.close());

test('AP-4: a file exists for the person, who leads them, the leading group and the appraisal group; a supervisor has none', async () => {
  const statuses = await Promise.all(EVERYBODY.map(async (by) => [by, (await file(by)).status]));
  expect(statuses).toEqual(EVERYBODY.map((by) => [by, KNOW.includes(by) ? 200 : 404]));
  expect((await file('1006', '1009')).status).toBe(404);
  expect((await file('1006', '9999')).status).toBe(404);
  const listed = async (by: string) =>
    (await town.ask(by, 'GET', '/api/efficacy-files')).body.items.map(({ number }: { number: string }) => number);
  expect(await listed('1003')).toEqual(['1003']);
  expect(await listed('1004')).toEqual(expect.arrayContaining(['1001', '1002', '1003', '1004', '1013']));
  expect(await listed('1004')).not.toContain('1012');
  expect(await listed('1009')).toEqual([]);
});

test('AP-3, AP-4: before it is decided the person finds their own score alone, the leader the review they wrote', async () => {
  const own = (await file('1002')).body;
  expect(own).toMatchObject({ own: true, appraisals: [{ cycle: '2026-q3', own: { total: '90.00' } }] });
  expect(JSON.stringify(own)).not.toContain('窗口等候时间长');
  expect((await file('1004')).body.appraisals[0].review).toMatchObject({ total: '88.00' });
});

test('AP-4, SV-4.5: a decision stands in it from its service, without where it came from; what was not served is in no file', async () => {
  for (const by of KNOW) {
    const { decisions } = (await file(by)).body;
    expect(decisions, by).toMatchObject([{ id: served, decided: 'warning', inForce: 'warning', effect: { nth: 1 } }]);
    expect(JSON.stringify(decisions)).not.toContain(quiet);
  }
  expect((await file('1002')).body.commendations).toMatchObject([{ on: '2026-09-24', by: '1010' }]);
});

test('SC-2: a gift is in it for the person and the appraisal group alone', async () => {
  for (const by of KNOW) {
    const { gifts } = (await file(by)).body;
    if (by === '1002' || by === '1005') expect(gifts).toMatchObject([{ outcome: 'refused', on: '2026-09-23' }]);
    else expect(gifts, by).toBeUndefined();
  }
});

test('AP-4: once it is decided everybody who may read the file reads each step and its reasons', async () => {
  const path = `/api/appraisals/${appraisalId('2026-q3', '1002')}`;
  await does('1006', path, 'finalize', {
    scores: {},
    reasons: {},
    votes: votes('1006', '1010', '1011'),
    minutes: '会议记录',
  });
  for (const by of KNOW) {
    const [one] = (await file(by)).body.appraisals;
    expect(one, by).toMatchObject({ total: '88.00', review: { reasons: { service: '窗口等候时间长' } } });
  }
});

test('AP-4: every reading by another is on record before anything is answered, once a day; one’s own is not', async () => {
  const events = await eventsOf(town.house.tables, 'efficacy-file', '1002');
  expect(new Set(events.map(({ actor }) => (actor.kind === 'staff' ? actor.staff : '')))).toEqual(
    new Set(KNOW.filter((by) => by !== '1002')),
  );
  expect(events).toHaveLength(KNOW.length - 1);
  expect((await file('1006')).body.readings.map((one: { by: string }) => one.by)).toContain('1004');
  for (const by of ['1002', '1004', '1005', '1010']) expect((await file(by)).body, by).not.toHaveProperty('readings');
});

test('SV-4.1: no word, number or id of a complaint, a reporter or an open clue is in the file, as data or as a spreadsheet', async () => {
  const traces = [...MARKS, complaint.id, complaint.number, complaint.code, quiet, '-T0'];
  for (const by of KNOW) {
    const body = JSON.stringify((await file(by)).body);
    const path = '/api/staff/1002/file/sheet';
    const { status, bytes } = await asking(
      ALL_ROUTES,
      town.house,
    )({
      method: 'GET',
      path,
      claims: claimsOf(by),
      at: '2026-10-08T11:00',
    });
    expect(status).toBe(200);
    const zip = zipOf(bytes, NODE_GROUND);
    const sheet = (await zip.text('xl/sharedStrings.xml')) ?? '';
    expect(sheet).toContain('个人效能建设档案');
    for (const text of [body, sheet])
      expect(
        traces.filter((one) => text.includes(one)),
        by,
      ).toEqual([]);
  }
});

test('AC-2.5: revoked, the decision is no longer told to the leader, and the person reads that nothing of it stands', async () => {
  const path = `/api/accountability/${served}`;
  await does('1002', path, 'ask-review', { reason: '另有事实' });
  const opinion = { result: 'revoked', reasons: '事实不清', votes: votes('1006', '1010', '1011') };
  // The quarter is over before the review is: its evidence names the warning as it stood.
  await opens('2027-01-04T08:35');
  type Filed = { readonly cycle: string; readonly pack: { readonly sanctions: unknown } };
  const attached = async (by: string) =>
    (await file(by)).body.appraisals.find(({ cycle }: Filed) => cycle === '2026-q4').pack.sanctions;
  expect(await attached('1004')).toMatchObject([{ id: served, measure: 'warning' }]);
  await does('1006', path, 'decide-review', opinion);
  expect((await file('1004')).body.decisions).toEqual([]);
  expect((await file('1002')).body.decisions).toMatchObject([{ decided: 'warning', inForce: 'none' }]);
  expect([await attached('1004'), await attached('1002')]).toMatchObject([[], [{ measure: 'warning' }]]);
  const appraisal = await town.ask('1004', 'GET', `/api/appraisals/${appraisalId('2026-q4', '1002')}`);
  expect(appraisal.body.pack).toMatchObject({ from: '2026-10-01', sanctions: [] });
});

test('AP-4: readings are replayed by the audit like every record', async () => {
  expect((await audit(await scanTables(clientOf(town.endpoint)))).broken).toEqual([]);
});
