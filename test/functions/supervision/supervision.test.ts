// Supervision over HTTP on the real engine: the five kinds, who meets what at each door, and the clue that a report becomes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { drain } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { SUPERVISION_KINDS, type SupervisionKind } from '#shared/supervision/kinds.ts';
import { instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { emptyOutbox, openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const PATH = '/api/supervision';
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
  '1014',
];

let town: Town;
const made = new Map<SupervisionKind, string>();

const BODIES: { readonly [K in SupervisionKind]: readonly [by: string, body: object] } = {
  'spot-checks': [
    '1009',
    {
      office: 'civil-affairs',
      on: '2026-09-24',
      lookedAt: ['absence', 'gifts'],
      note: '上午十点，查看窗口和值班情况',
      findings: [
        { subject: 'absence', text: '窗口离岗半小时', owner: '1002', dueOn: '2026-10-12' },
        { subject: 'idleness', text: '公示栏没有更新' },
      ],
    },
  ],
  reports: ['1009', { subject: 'gifts', office: 'agriculture', title: '收礼的传言', body: '村里有人说起' }],
  suggestions: ['1009', { office: 'civil-affairs', title: '增设座椅', body: '等候区没有座椅' }],
  inquiries: ['1009', { office: 'civil-affairs', title: '两次排队', body: '为什么要排两次队？' }],
  briefings: ['1005', { title: '八月情况', body: '按期办结率提高' }],
};
const at = (kind: SupervisionKind): string => `${PATH}/${kind}/${made.get(kind)}`;

beforeAll(async () => {
  town = await openTown();
  await town.appoint('1014', { title: '效能监督员' });
  const term = { role: 'supervisor', from: '2026-10-01', until: '2026-12-31' };
  await town.command('1008', '/api/staff/1014', 'propose-role', term);
  await town.command('1006', '/api/staff/1014', 'confirm-role', { role: 'supervisor' });
  for (const kind of SUPERVISION_KINDS) {
    const [by, body] = BODIES[kind];
    const answer = await town.ask(by, 'POST', `${PATH}/${kind}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    made.set(kind, answer.body.id);
  }
});
afterAll(() => town.close());

const allowed = async (path: string, status = 200): Promise<string[]> => {
  const asked = [];
  for (const by of EVERYBODY) asked.push([by, (await town.ask(by, 'GET', path)).status] as const);
  expect(asked.filter(([, one]) => one !== status && one !== 403 && one !== 404)).toEqual([]);
  return asked.filter(([, one]) => one === status).map(([by]) => by);
};

describe('SV-4.3: who meets what at each door', () => {
  const watching = ['1005', '1006', '1009', '1010', '1011'];
  test.each([
    // 1014 is invited from October on, and has none of the rights in September.
    ['spot-checks', EVERYBODY.filter((one) => one !== '1014'), ['1002', '1003', '1004', ...watching]],
    ['reports', watching, ['1005', '1006', '1009', '1010']],
    ['suggestions', ['1003', '1004', ...watching, '1013'], ['1003', '1004', ...watching]],
    ['inquiries', ['1003', '1004', ...watching, '1013'], ['1003', '1004', ...watching]],
    ['briefings', watching, watching],
  ] as const)('%s', async (kind, lists, reads) => {
    expect(await allowed(`${PATH}/${kind}`)).toEqual(lists);
    // 1011 leads the agriculture office, which the report is about: for them it does not exist.
    expect(await allowed(at(kind))).toEqual(reads);
    const { body } = await town.ask('1009', 'GET', `${PATH}/${kind}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([made.get(kind)]);
  });

  test('making one takes the right of its kind, and whoever lacks it is refused', async () => {
    const may: { readonly [K in SupervisionKind]: readonly string[] } = {
      'spot-checks': ['1005', '1009'],
      reports: ['1009'],
      suggestions: ['1009'],
      inquiries: ['1009'],
      briefings: ['1005'],
    };
    for (const kind of SUPERVISION_KINDS) {
      for (const by of EVERYBODY.filter((one) => !may[kind].includes(one))) {
        const { status, body } = await town.ask(by, 'POST', `${PATH}/${kind}`, BODIES[kind][1]);
        expect([kind, by, status, body.rule]).toEqual([kind, by, 403, expect.stringMatching(/^SV-/)]);
      }
    }
  });

  test('who may not take a step meets 403 where they know of the record and 404 where they do not', async () => {
    const steps: readonly (readonly [SupervisionKind, string, object, readonly string[]])[] = [
      ['spot-checks', 'assign', { finding: 2, owner: '1002', dueOn: '2026-10-12' }, ['1005']],
      ['spot-checks', 'confirm', { finding: 1 }, ['1005', '1009']],
      ['spot-checks', 'report-done', { finding: 1, text: '已改' }, ['1002']],
      ['reports', 'dismiss', { reason: '查无此事' }, ['1005', '1006', '1010']],
      ['suggestions', 'adopt', { adopted: 'adopted', answer: '已添' }, ['1003', '1004']],
      ['inquiries', 'answer', { answer: '两个窗口' }, ['1003', '1004']],
      ['briefings', 'withdraw', { reason: '有误' }, ['1005']],
    ];
    for (const [kind, name, body, may] of steps) {
      const knows = await allowed(at(kind));
      for (const by of EVERYBODY.filter((one) => !may.includes(one))) {
        const { status } = await town.ask(by, 'POST', `${at(kind)}/${name}`, body, { 'if-match': '"1"' });
        expect([name, by, status]).toEqual([name, by, knows.includes(by) ? 403 : 404]);
      }
      for (const by of may) {
        const { status } = await town.ask(by, 'POST', `${at(kind)}/${name}`, body);
        expect([name, by, status]).toEqual([name, by, 428]);
      }
    }
  });

  test('a record is found under its own kind only', async () => {
    expect((await town.ask('1009', 'GET', `${PATH}/inquiries/${made.get('suggestions')}`)).status).toBe(404);
  });

  test('a finding that names people is withheld from whoever may not read it, in the answer and in the history', async () => {
    for (const by of ['1006', '1010']) {
      const { body } = await town.ask(by, 'GET', at('spot-checks'));
      expect(body.findings).toMatchObject([
        { finding: 1, subject: 'absence', state: 'owed', withheld: true, actions: [] },
        { finding: 2 },
      ]);
      const whole = JSON.stringify(body);
      for (const secret of ['窗口离岗半小时', '"1002"', '干部1002']) expect(whole).not.toContain(secret);
      expect(whole).toContain('公示栏没有更新');
    }
    const { body } = await town.ask('1003', 'GET', at('spot-checks'));
    expect(JSON.stringify(body)).toContain('窗口离岗半小时');
    expect(body.findings[0]).toMatchObject({ owner: '1002', ownerName: '干部1002', dueOn: '2026-10-12' });
  });

  test('a supervisor meets no case, no complaint and no clue, whatever they ask', async () => {
    const { body } = await town.register();
    for (const path of [
      `/api/cases/${body.id}`,
      '/api/cases',
      '/api/accountability',
      '/api/disclosures?board=results',
    ]) {
      expect([403, 404]).toContain((await town.ask('1009', 'GET', path)).status);
    }
  });
});

describe('SV-4.3: the term', () => {
  const term = { from: '2026-09-01', until: '2027-08-31' };
  test('is shown to who keeps the directory and to the bodies that watch, and supervisors stay out of the list of staff', async () => {
    expect(await allowed(`${PATH}/supervisors`)).toEqual(['1005', '1006', '1008', '1010', '1011']);
    const { body } = await town.ask('1008', 'GET', `${PATH}/supervisors`);
    expect(body.items).toEqual([
      { number: '1009', name: '干部1009', title: '干部', term, serves: true },
      {
        number: '1014',
        name: '干部1014',
        title: '效能监督员',
        term: { from: '2026-10-01', until: '2026-12-31' },
        serves: false,
      },
    ]);
    const staff = await town.ask('1008', 'GET', '/api/staff');
    expect(JSON.stringify(staff.body)).not.toMatch(/"1009"|"1014"/);
  });

  test.each([
    ['no term', {}, 'SV-4.3/a-supervisor-is-invited-for-a-term'],
    ['no end', { from: '2026-10-01' }, 'SV-4.3/a-supervisor-is-invited-for-a-term'],
    ['an end before the beginning', { from: '2027-10-01', until: '2027-09-30' }, 'SV-4.3/a-term-ends-after-it-begins'],
    ['an end that is past', { from: '2026-08-01', until: '2026-09-23' }, 'SV-4.3/a-term-ends-after-it-begins'],
    ['more than three years', { from: '2026-10-01', until: '2029-10-02' }, 'SV-4.3/a-term-is-not-for-ever'],
  ])('%s: refused', async (_, stated, rule) => {
    const answer = await town.command('1008', '/api/staff/1014', 'propose-role', { role: 'supervisor', ...stated });
    expect(answer.body).toMatchObject({ status: 409, rule });
  });

  test('who holds an office or a role here is no outsider, and an outsider holds none', async () => {
    const rule = 'SV-4.3/a-supervisor-comes-from-outside';
    for (const number of ['1001', '1010']) {
      const answer = await town.command('1008', `/api/staff/${number}`, 'propose-role', {
        role: 'supervisor',
        ...term,
      });
      expect(answer.body).toMatchObject({ status: 409, rule });
    }
    const role = await town.command('1008', '/api/staff/1009', 'propose-role', { role: 'publisher' });
    expect(role.body).toMatchObject({ status: 409, rule });
    const facts = { name: '干部1009', title: '效能监督员', duties: [] };
    const post = await town.command('1008', '/api/staff/1009', 'set', { ...facts, office: 'agriculture' });
    expect(post.body).toMatchObject({ status: 409, rule });
    // What is set otherwise leaves the term as it stands.
    const set = await town.command('1008', '/api/staff/1009', 'set', { ...facts, title: '干部' });
    expect(set.body).toMatchObject({ roles: ['supervisor'], term });
  });

  test('another role has none', async () => {
    const answer = await town.command('1008', '/api/staff/1012', 'propose-role', { role: 'publisher', ...term });
    expect(answer.body).toMatchObject({ status: 409, rule: 'SV-4.3/only-supervisors-have-a-term' });
  });

  test('it takes the chair to confirm it, a next one takes the place of the last, and taken back it is gone', async () => {
    const next = { from: '2026-09-20', until: '2027-12-31' };
    const path = '/api/staff/1014';
    expect((await town.command('1008', path, 'propose-role', { role: 'supervisor', ...next })).status).toBe(200);
    expect((await town.ask('1014', 'GET', `${PATH}/briefings`)).status).toBe(403);
    expect((await town.command('1008', path, 'confirm-role', { role: 'supervisor' })).status).toBe(403);
    const { body } = await town.command('1006', path, 'confirm-role', { role: 'supervisor' });
    expect(body).toMatchObject({ roles: ['supervisor'], proposals: [], term: next });
    expect((await town.ask('1014', 'GET', `${PATH}/briefings`)).status).toBe(200);
    const revoked = await town.command('1006', path, 'revoke-role', { role: 'supervisor' });
    expect(revoked.body.term).toBeUndefined();
    expect((await town.ask('1014', 'POST', `${PATH}/suggestions`, BODIES.suggestions[1])).status).toBe(403);
  });
});

describe('SC-5: from a finding to its correction, and from a report to a clue', () => {
  test('the same key makes one record, with a number of a series of its own', async () => {
    const headers = { 'idempotency-key': '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' };
    const body = { ...BODIES['spot-checks'][1], lookedAt: ['idleness'] };
    const first = await town.ask('1009', 'POST', `${PATH}/spot-checks`, body, headers);
    const again = await town.ask('1009', 'POST', `${PATH}/spot-checks`, body, headers);
    expect(first.body).toEqual(again.body);
    expect(first.body).toMatchObject({ number: 'LSK-2026-J000005', version: 3, state: 'open' });
  });

  test('SV-4.3: no gap in a series tells a leader that a report concerns them: its number is drawn', async () => {
    const seen = [];
    for (const kind of SUPERVISION_KINDS) {
      const { body } = await town.ask('1011', 'GET', `${PATH}/${kind}`);
      seen.push(...body.items.map(({ number }: { number: string }) => number));
    }
    const digits = (seen as string[]).map((one) => Number(one.slice('LSK-2026-J'.length))).sort((a, b) => a - b);
    expect(digits).toEqual(digits.map((_, i) => i + 1));
    expect(seen).not.toContain((await town.ask('1005', 'GET', at('reports'))).body.number);
  });

  test('the owner reports, the checker confirms, the list moves it from what is open to what is settled', async () => {
    const path = at('spot-checks');
    const done = await town.command('1002', path, 'report-done', { finding: 1, text: '已安排替班' });
    expect(done.body.findings[0]).toMatchObject({ state: 'reported' });
    expect((await town.command('1005', path, 'set-aside', { finding: 2, reason: '当天已更新' })).status).toBe(200);
    const open = async () =>
      (await town.ask('1009', 'GET', `${PATH}/spot-checks?state=open`)).body.items.map((one: { id: string }) => one.id);
    expect(await open()).toContain(made.get('spot-checks'));
    const end = await town.command('1009', path, 'confirm', { finding: 1 });
    expect(end.body).toMatchObject({
      state: 'closed',
      stateLabel: '已了结',
      findings: [{ state: 'corrected' }, { state: 'setAside' }],
    });
    expect(await open()).not.toContain(made.get('spot-checks'));
    const closed = await town.ask('1009', 'GET', `${PATH}/spot-checks?state=closed`);
    expect(closed.body.items.map((one: { id: string }) => one.id)).toEqual([made.get('spot-checks')]);
  });

  test('a report taken up is a clue that is taken up already; whom it concerns meets nothing of it', async () => {
    expect((await town.command('1005', at('reports'), 'take-up', { ground: 'AC-1.8' })).status).toBe(200);
    for (let n = 0; n < 3; n++) await drain(town.house, NOBODY_WOKEN, town.now);
    const { body } = await town.ask('1005', 'GET', '/api/accountability');
    expect(body.items).toMatchObject([
      {
        state: 'investigating',
        ground: 'AC-1.8',
        source: { report: made.get('reports'), number: expect.stringMatching(/^LSK-2026-B\d{6}$/) },
        actions: ['investigate', 'recuse', 'close', 'transfer', 'propose'],
      },
    ]);
    const clue = `/api/accountability/${body.items[0].id}`;
    expect((await town.ask('1010', 'GET', clue)).status).toBe(200);
    // The leader of the office, and nobody who is not of the bodies that watch.
    for (const by of ['1011', '1012', '1009']) expect((await town.ask(by, 'GET', clue)).status).toBe(404);
    expect((await town.ask('1011', 'GET', '/api/accountability')).body.items).toEqual([]);
  });

  test('what is due tells who owes it, in the words of the record’s kind', async () => {
    await emptyOutbox(town.house.tables);
    town.now = instant('2026-10-09T17:31:00+08:00');
    const fired = await fireDue(town.house, town.now);
    expect(fired.map(({ what, id }) => [what, id])).toContainEqual(['due', made.get('inquiries')]);
    await drain(town.house, NOBODY_WOKEN, town.now);
    const { body } = await town.ask('1003', 'GET', '/api/inbox');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        aggregate: 'supervision',
        id: made.get('inquiries'),
        kind: 'inquiries',
        number: 'LSK-2026-J000003',
        subject: '两次排队',
        says: '期限已到',
      }),
    );
    const clerk = await town.ask('1001', 'GET', '/api/inbox');
    expect(clerk.body.items.filter(({ aggregate }: { aggregate: string }) => aggregate === 'supervision')).toEqual([]);
  });

  test('what the records say of themselves passes the audit, their numbers included', async () => {
    const { broken } = await audit(scanTables(clientOf(town.endpoint)));
    expect(broken).toEqual([]);
  });
});
