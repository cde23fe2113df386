// Appraisals by the clock and over HTTP on the real engine (AP-1 to AP-5): a cycle opened for everybody, scored, reviewed, decided
// and filed; who meets what at each door; nothing twice, nothing counted as zero.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yearTable } from '#functions/appraisal/year-table.ts';
import { audit } from '#functions/audit/audit.ts';
import { appraisalId } from '#functions/perform/kept-appraisal.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { day, instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { clockTo, emptyOutbox, openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const PATH = '/api/appraisals';
const APPRAISED = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008', '1010', '1011', '1012', '1013'];
const NINETY = { 'on-time': 27, 'first-inquiry': 18, service: 17, discipline: 14, integrity: 14 };
const EVIDENCE = '第三季度办结事项见所附清单';

let town: Town;
const at = (text: string) => instant(`${text}:00+08:00`);

/** The clock wakes the inner door by one of its schedules, and what follows is followed. */
async function wakes(name: string, when: string): Promise<void> {
  town.now = at(when);
  await worker(town.house, NOBODY_WOKEN)({ source: 'schedule', name, time: town.now });
  await drain(town.house, NOBODY_WOKEN, town.now);
}
/** Moves on to a moment; what is due by then happens. */
async function moves(when: string): Promise<void> {
  town.now = at(when);
  await fireDue(town.house, town.now);
  await drain(town.house, NOBODY_WOKEN, town.now);
}
const address = (staff: string, cycle = '2026-q3') => `${PATH}/${appraisalId(cycle, staff)}`;
const reads = (by: string, staff: string, cycle?: string) => town.ask(by, 'GET', address(staff, cycle));
async function tries(by: string, staff: string, name: string, body: object, cycle?: string) {
  const answer = await town.command(by, address(staff, cycle), name, body);
  await drain(town.house, NOBODY_WOKEN, town.now);
  return answer;
}
async function does(...args: Parameters<typeof tries>) {
  const answer = await tries(...args);
  if (answer.status !== 200) throw new Error(`${args[2]} by ${args[0]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ruleOf = async (...args: Parameters<typeof tries>) => {
  const { status, body } = await tries(...args);
  return [status, body.rule];
};
const votes = (...by: string[]) => by.map((one) => ({ by: one, vote: 'for' }));
const inboxOf = async (by: string): Promise<string[]> =>
  (await town.ask(by, 'GET', '/api/inbox')).body.items.map(({ says }: { says: string }) => says);

beforeAll(async () => {
  town = await openTown();
  const { body: done } = await town.register({ subject: '路灯不亮' });
  await town.step('1001', done.id, 'answer-on-the-spot', { answer: '已说明' });
  const { body: passed } = await town.register({ subject: '低保', channel: 'window' });
  await town.step('1001', passed.id, 'hand-over', { office: 'civil-affairs', staff: '1002', reason: '民政职责' });
  await town.step('1002', passed.id, 'accept-hand-over');
  await clockTo(town.house, at('2026-10-07T12:00'));
  await emptyOutbox(town.house.tables);
}, 60_000);
afterAll(() => town.close());

test('AP-1, AP-2: nothing opens in the holiday; on the first working day after it everybody on the staff has an appraisal, once', async () => {
  await wakes('quarter', '2026-10-01T08:35');
  await wakes('quarter', '2026-10-07T08:35');
  expect((await town.ask('1005', 'GET', '/api/cycles')).body.items).toEqual([]);
  for (let n = 0; n < 2; n++) await wakes('quarter', '2026-10-08T08:35');
  await wakes('quarter', '2026-10-09T08:35');
  const { body } = await town.ask('1006', 'GET', `${PATH}?cycle=2026-q3`);
  expect(body.items.map(({ staff }: { staff: string }) => staff)).toEqual(APPRAISED);
  const cycles = (await town.ask('1005', 'GET', '/api/cycles')).body.items;
  expect(cycles).toHaveLength(1);
  expect(cycles[0]).toMatchObject({
    id: '2026-q3',
    kind: 'quarter',
    state: 'open',
    count: 12,
    period: '2026年第3季度',
  });
  const types = (await reads('1006', '1001')).body.timeline.map(({ type }: { type: string }) => type);
  expect(types).toEqual(['AppraisalOpened', 'PackAttached']);
  town.now = at('2026-10-09T09:00');
});

test('AP-5: the evidence is computed from the record, names the cases, and lies there before the own score', async () => {
  const { pack } = (await reads('1001', '1001')).body;
  expect(pack).toMatchObject({
    from: '2026-07-01',
    to: '2026-09-30',
    onTime: { closedOnTime: 1, closedLate: 0, overdue: 0, percent: 100 },
    firstInquiry: { asked: 2, handedOver: 1, returned: 0, secondNotices: 0 },
  });
  // The one handed over within the hour was in both hands and counts for the one who has it.
  expect(pack.cases.map(({ verdict = 'passed on' }) => verdict)).toEqual(['on-time', 'passed on']);
  const other = (await reads('1002', '1002')).body.pack;
  expect(other.cases).toMatchObject([{ verdict: 'open', days: 7 }]);
  expect(JSON.stringify(pack)).not.toMatch(/路灯|低保/);
});

test('AP-3: an appraisal exists for the person, the reviewer, the leading group and the appraisal group alone', async () => {
  const knows = async (staff: string) => {
    const all = [...APPRAISED, '1009'];
    const found = await Promise.all(all.map(async (by) => ((await reads(by, staff)).status === 200 ? by : '')));
    return found.filter(Boolean);
  };
  expect(await knows('1001')).toEqual(['1001', '1004', '1005', '1006', '1010', '1011']);
  expect(await knows('1012')).toEqual(['1005', '1006', '1010', '1011', '1012']);
  const listed = async (by: string) => {
    const { body } = await town.ask(by, 'GET', PATH);
    return body.items.map(({ staff }: { staff: string }) => staff);
  };
  expect(await listed('1002')).toEqual(['1002']);
  expect(new Set(await listed('1004'))).toEqual(new Set(['1001', '1002', '1003', '1004', '1013']));
  expect((await town.ask('1002', 'GET', `${PATH}?staff=1001`)).body.items).toEqual([]);
  expect((await town.ask('1009', 'GET', PATH)).status).toBe(403);
  expect((await town.ask('1001', 'GET', '/api/cycles')).status).toBe(403);
});

test('AP-3: scores off the step or out of range, a review before the own score closed and a second submission are refused', async () => {
  const own = (scores: object) => ruleOf('1001', '1001', 'submit-self', { scores, evidence: EVIDENCE });
  expect(await own({ ...NINETY, service: 17.3 })).toEqual([409, 'AP-3/a-score-fits-step-and-range']);
  expect(await own({ ...NINETY, service: 21 })).toEqual([409, 'AP-3/a-score-fits-step-and-range']);
  expect(await own({ service: 17 })).toEqual([409, 'AP-3/every-criterion-is-scored']);
  expect((await own({ ...NINETY, service: 'high' }))[0]).toBe(400);
  expect(await ruleOf('1004', '1001', 'review', { scores: {}, reasons: {} })).toEqual([
    409,
    'AP-3/a-step-fits-the-state',
  ]);
  expect(await ruleOf('1004', '1001', 'submit-self', { scores: NINETY, evidence: EVIDENCE })).toEqual([
    403,
    'AP-3/only-the-person-scores-themselves',
  ]);
  await does('1001', '1001', 'contest', { fact: '按期率', reason: '一件系重复登记' });
  const done = await does('1001', '1001', 'submit-self', { scores: NINETY, evidence: EVIDENCE });
  expect(done).toMatchObject({ state: 'review', staff: '1001', actions: ['contest'] });
  expect((await own(NINETY))[0]).toBe(409);
});

test('AP-5: what is contested is answered by the appraisal group, on record beside the pack', async () => {
  expect((await reads('1005', '1001')).body.actions).toEqual(['answer-contest']);
  await does('1005', '1001', 'answer-contest', { contest: 1, corrected: true, answer: '重复登记一件，按一件计' });
  const { contests } = (await reads('1001', '1001')).body;
  expect(contests).toEqual([
    {
      contest: 1,
      fact: '按期率',
      reason: '一件系重复登记',
      answered: true,
      corrected: true,
      answer: '重复登记一件，按一件计',
    },
  ]);
  const own = { contest: 1, corrected: true, answer: '对' };
  expect(await ruleOf('1005', '1005', 'answer-contest', own)).toEqual([403, 'AP-5/the-group-checks-the-evidence']);
});

test('AP-3: the supervising leader reviews in person, with a reason for each change; the person does not read it yet', async () => {
  expect((await ruleOf('1010', '1001', 'review', { scores: {}, reasons: {} }))[1]).toBe('AP-3/the-reviewer-reviews');
  const change = { scores: { service: 15 }, reasons: {} };
  expect(await ruleOf('1004', '1001', 'review', change)).toEqual([409, 'AP-3/every-change-gives-a-reason']);
  await does('1004', '1001', 'review', { ...change, reasons: { service: '窗口等候时间长' } });
  const seen = (await reads('1001', '1001')).body;
  expect(JSON.stringify(seen)).not.toContain('窗口等候时间长');
  expect([seen.review, seen.recused, seen.totals]).toEqual([undefined, undefined, { own: '90.00' }]);
  expect((await reads('1010', '1001')).body).toMatchObject({ totals: { own: '90.00', review: '88.00' } });
});

test('AP-3: thirty-two at once decide once; a vote counts once', async () => {
  const body = { scores: {}, reasons: {}, votes: votes('1006', '1010') };
  expect(await ruleOf('1006', '1001', 'finalize', { ...body, votes: votes('1006', '1006') })).toEqual([
    409,
    'SV-4.5/each-votes-once',
  ]);
  const answers = await Promise.all(
    Array.from({ length: 32 }, () => town.command('1006', address('1001'), 'finalize', body)),
  );
  const by = (status: number) => answers.filter((one) => one.status === status).length;
  expect([by(200), by(200) + by(409) + by(412)]).toEqual([1, 32]);
  await drain(town.house, NOBODY_WOKEN, town.now);
  const seen = (await reads('1001', '1001')).body;
  expect(seen).toMatchObject({ state: 'decided', total: '88.00', actions: ['object'] });
  expect(seen.reviewReasons).toEqual({ service: '窗口等候时间长' });
  // Who voted how stays with those who decide and check.
  const told = await Promise.all(['1001', '1004', '1005', '1010'].map(async (by) => (await reads(by, '1001')).body));
  expect(told.map((one) => JSON.stringify(one).split('ballots').length - 1)).toEqual([0, 0, 2, 2]);
  expect(await inboxOf('1001')).toContain('您的考评已审定，请查看结果；可按期提出异议');
});

test('AP-2: who missed the own score and the review is flagged, the appraisal goes on, and nothing is counted as zero', async () => {
  await moves('2026-10-14T17:30');
  expect((await reads('1004', '1002')).body).toMatchObject({ state: 'review', ownMissing: true });
  expect(await inboxOf('1002')).toContain('逾期未自评，考评继续进行');
  await moves('2026-10-21T17:30');
  const missed = (await reads('1006', '1002')).body;
  expect(missed).toMatchObject({ state: 'final', ownMissing: true, unreviewed: true });
  expect(missed).not.toHaveProperty('total');
  expect(await inboxOf('1004')).toContain('有一份考评逾期未复核');
  const { progress } = (await town.ask('1005', 'GET', '/api/cycles/2026-q3')).body;
  expect(progress.ownMissing).toContain('1002');
  expect(progress.unreviewed).toContain('1002');
});

test('AP-3: nobody of the leading group decides on their own, and the county’s result of the chair is recorded', async () => {
  const body = { scores: {}, reasons: {}, votes: votes('1006', '1010') };
  expect(await ruleOf('1010', '1010', 'finalize', body)).toEqual([403, 'AP-3/the-leading-group-decides']);
  const deciding = async (by: string) => (await town.ask(by, 'GET', '/api/cycles/2026-q3')).body.deciding;
  const table: { staff: string }[] = await deciding('1010');
  expect(table.map(({ staff }) => staff)).toEqual(APPRAISED.filter((one) => !['1001', '1006', '1010'].includes(one)));
  expect(table.find(({ staff }) => staff === '1011')).toMatchObject({
    actions: expect.arrayContaining(['finalize']),
    template: { criteria: expect.arrayContaining([expect.objectContaining({ weight: 30 })]) },
    panel: [{ number: '1006' }, { number: '1010' }],
  });
  expect(await deciding('1005'), 'the appraisal group decides on nobody').toEqual([]);
  expect((await reads('1005', '1006')).body).toMatchObject({ state: 'county', reviewer: 'county' });
  expect((await ruleOf('1010', '1006', 'finalize', body))[0]).toBe(409);
  const county = { score: 93.5, document: '县考〔2026〕3号', on: '2026-10-20' };
  expect(await ruleOf('1006', '1006', 'record-county', county)).toEqual([
    403,
    'AP-3/the-group-records-the-county-result',
  ]);
  expect(await does('1005', '1006', 'record-county', county)).toMatchObject({ state: 'filed', total: '93.50' });
});

test('AP-2: the cycle reminds the chair each working day until everybody is decided on', async () => {
  await moves('2026-10-28T17:30');
  await moves('2026-10-29T17:30');
  expect((await inboxOf('1006')).filter((one) => one === '考评逾期未全部审定')).toHaveLength(2);
  for (const staff of APPRAISED.filter((one) => one !== '1001' && one !== '1006')) {
    const { body } = await reads('1006', staff);
    const scores = Object.fromEntries(
      body.template.criteria.map(({ id, weight }: { id: string; weight: number }) => [id, weight - 2]),
    );
    const by = staff === '1010' ? ['1006', '1011'] : staff === '1011' ? ['1006', '1010'] : ['1006', '1010', '1011'];
    await does('1006', staff, 'finalize', { scores, reasons: {}, votes: votes(...by) });
  }
  expect((await town.ask('1005', 'GET', '/api/cycles/2026-q3')).body.state).toBe('decided');
  await moves('2026-10-30T17:30');
  expect((await inboxOf('1006')).filter((one) => one === '考评逾期未全部审定')).toHaveLength(2);
});

test('AP-5: an objection is decided with reasons and never lowers; without one the result is filed', async () => {
  expect((await reads('1001', '1001')).body.state).toBe('filed');
  await does('1002', '1002', 'object', { reason: '系统漏计一件' });
  expect(await inboxOf('1010')).toContain('有人对考评结果提出异议，请按期决定');
  expect((await reads('1010', '1002')).body).toMatchObject({
    objectionReason: '系统漏计一件',
    objection: { decideBy: expect.any(String) },
    panel: [{ number: '1006' }, { number: '1010' }, { number: '1011' }],
  });
  const lower = { result: 'changed', reasons: '重新核定', scores: { service: 1 } };
  expect(await ruleOf('1010', '1002', 'decide-objection', lower)).toEqual([409, 'AP-5/never-lower-for-asking']);
  const done = await does('1010', '1002', 'decide-objection', { ...lower, scores: { service: 20 } });
  expect(done).toMatchObject({ state: 'filed', total: '92.00' });
  await moves('2026-11-06T17:30');
  expect((await reads('1003', '1003')).body.state).toBe('filed');
  expect(await ruleOf('1003', '1003', 'object', { reason: '迟了' })).toEqual([409, 'AP-5/objected-in-time']);
});

test('AP-2: the year opens for its own score with the fourth quarter, and is reviewed when that is final', async () => {
  for (const name of ['quarter', 'half-year', 'year']) await wakes(name, '2027-01-04T08:35');
  const cycles = (await town.ask('1005', 'GET', '/api/cycles')).body.items.map(({ id }: { id: string }) => id);
  expect(cycles).toEqual(['2026-year', '2026-q4', '2026-q3']);
  town.now = at('2027-01-05T09:00');
  await does('1001', '1001', 'submit-self', { scores: NINETY, evidence: EVIDENCE }, '2026-year');
  expect((await reads('1001', '1001', '2026-year')).body.state).toBe('awaiting');
  await does('1001', '1001', 'submit-self', { scores: NINETY, evidence: EVIDENCE }, '2026-q4');
  await does('1004', '1001', 'review', { scores: {}, reasons: {} }, '2026-q4');
  await does('1006', '1001', 'finalize', { scores: {}, reasons: {}, votes: votes('1006', '1010') }, '2026-q4');
  expect((await reads('1001', '1001', '2026-year')).body.state).toBe('awaiting');
  await moves('2027-01-13T17:30');
  const year = (await reads('1004', '1001', '2026-year')).body;
  expect(year).toMatchObject({ state: 'review', actions: ['review', 'recuse'] });
  await does('1004', '1001', 'review', { scores: {}, reasons: {} }, '2026-year');
  const done = await does(
    '1006',
    '1001',
    'finalize',
    { scores: {}, reasons: {}, votes: votes('1006', '1010') },
    '2026-year',
  );
  // 0.6 × (88 + 90) / 2 + 0.4 × 90
  expect(done).toMatchObject({ state: 'scored', total: '89.40', yearEnd: '90.00' });
});

const finalizes = async (staff: string, cycle: string, less: number) => {
  const { body } = await reads('1006', staff, cycle);
  const scores = Object.fromEntries(
    body.template.criteria.map(({ id, weight }: { id: string; weight: number }) => [id, weight - less]),
  );
  const by = ['1006', '1010', '1011'].filter((one) => one !== staff);
  return does('1006', staff, 'finalize', { scores, reasons: {}, votes: votes(...by) }, cycle);
};
const OTHERS = APPRAISED.filter((one) => one !== '1001' && one !== '1006');

test('AP-4: the table of the year names what exceeds and who is tied, and stays open until the group has chosen', async () => {
  await moves('2027-01-12T09:00');
  await moves('2027-01-18T17:30');
  for (const staff of OTHERS) await finalizes(staff, '2026-q4', staff === '1002' ? 1 : 2);
  await moves('2027-02-05T17:30');
  const early = { votes: votes('1006', '1010'), reasons: '全年工作' };
  const settle = (by: string, body: object) => town.command(by, '/api/cycles/2026-year', 'settle-grades', body);
  expect((await settle('1006', early)).body.rule).toBe('AP-2/all-are-decided-first');
  await moves('2027-02-25T17:30');
  for (const staff of OTHERS) await finalizes(staff, '2026-year', staff === '1002' ? 1 : 2);
  const { body } = await town.ask('1006', 'GET', '/api/cycles/2026-year');
  expect(body.actions).toEqual(['settle-grades']);
  // Until it is decided nobody reads there how they stand themselves, of the leading or the appraisal group as well (AP-3).
  for (const by of ['1005', '1010']) {
    const own = (await town.ask(by, 'GET', '/api/cycles/2026-year')).body;
    const row = own.table.rows.find(({ staff }: { staff: string }) => staff === by);
    expect(row).toEqual({ staff: by, name: expect.any(String), category: 'civil-servant' });
    expect(JSON.stringify(own.quota)).not.toContain(by);
  }
  expect(body.table.rows).toHaveLength(11);
  const tied = OTHERS.filter((one) => one !== '1002');
  expect(body.quota.usual).toEqual({
    percent: 20,
    panel: { entitled: ['1006'], presides: '1006', quorum: 2, needed: 1, toCounty: true },
    categories: [
      { category: 'civil-servant', graded: 11, places: 2, excellent: ['1002'], over: [], tied, tiedPlaces: 1 },
    ],
  });
  // Numbers that came into force before the group met do not reach back into the year (AC-2.8).
  const lawAt: typeof town.house.lawAt = async (when) => {
    const law = await town.house.lawAt(when);
    if (when < at('2027-01-01T00:00')) return law;
    return { ...law, policy: { ...law.policy, appraisal: { ...law.policy.appraisal, excellentFrom: 100 } } };
  };
  const reckoned = await yearTable({ ...town.house, lawAt }, '2026-year', { to: day('2026-12-31') });
  expect(reckoned.rows.find(({ staff }) => staff === '1002')?.grade).toBe('excellent');
  expect((await settle('1005', early)).body.rule).toBe('AP-3/the-leading-group-decides');
  expect((await settle('1002', early)).status).toBe(404);
  expect((await settle('1006', early)).body.rule).toBe('AP-4/the-tied-are-chosen-among');
  // Nobody votes on a choice that they are part of: two of the group are tied, so that the county would have to.
  expect((await settle('1006', { ...early, chosen: ['1003'] })).body.rule).toBe(
    'SV-4.5/too-few-entitled-go-to-the-county',
  );
  const done = await settle('1006', { ...early, chosen: ['1003'], county: '县考〔2027〕8号' });
  expect([done.status, done.body.state]).toEqual([200, 'decided']);
  // The grades follow the note of the table, their own notes follow them.
  for (let n = 0; n < 2; n++) await drain(town.house, NOBODY_WOKEN, town.now);
  const grades = await Promise.all([...OTHERS, '1001'].map(async (one) => (await reads(one, one, '2026-year')).body));
  expect(
    grades
      .filter(({ grade }) => grade === 'excellent')
      .map(({ staff }) => staff)
      .sort(),
  ).toEqual(['1002', '1003']);
  expect(grades.every(({ state, gradeLabel }) => state === 'decided' && gradeLabel)).toBe(true);
  expect(await inboxOf('1001')).toContain('您的年度考评结果已定，请查看；可按期申请复核');
});

test('AP-4: results are put forward for their board when the whole year is final: sums, and names only by policy', async () => {
  const draft = (by: string, from: object, board = 'appraisal') =>
    town.ask(by, 'POST', '/api/disclosures', { board, from });
  expect((await draft('1005', { year: '2026' })).body.rule).toBe('AP-4/a-year-that-is-final');
  // Whoever may not put it forward does not learn how a year stands, or whether there is one.
  for (const year of ['2026', '2025']) expect((await draft('1001', { year })).status).toBe(403);
  expect((await draft('1005', { year: '2025' })).status).toBe(404);
  expect((await draft('1007', { year: '2026' }, 'notices')).status).toBe(400);
  const county = { score: 88, grade: 'competent', document: '县考〔2027〕9号', on: '2027-02-20' };
  await does('1005', '1006', 'record-county', county, '2026-year');
  await moves('2027-05-10T17:30');
  expect((await draft('1001', { year: '2026' })).status).toBe(403);
  const { status, body } = await draft('1005', { year: '2026' });
  expect([status, body.fields?.period ?? body.facts?.period]).toEqual([201, '2026']);
  const path = `/api/disclosures/${body.id}`;
  const text = JSON.stringify((await town.ask('1005', 'GET', path)).body);
  expect(text).toContain('公务员参加年度考评 12 人：部分等次人数较少，不分等次公布。');
  await town.command('1005', path, 'edit', { fields: { body: '干部1002优秀' } });
  await town.command('1005', path, 'submit');
  expect((await town.command('1007', path, 'approve', {})).body.rule).toBe('AP-4/names-by-policy-only');
});

test('AP-5: the audit replays every appraisal and cycle', async () => {
  const found = await audit(await scanTables(clientOf(town.endpoint)));
  expect(found.broken).toEqual([]);
});
