// The directory as its routes keep it, on the real engine: from an empty house to offices, people, roles and accounts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff.ts';
import { operate } from '#functions/work/operator.ts';
import { plusMinutes } from '#shared/time.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes]);
});
afterAll(() => rig.close());

const OFFICE = { name: '便民服务中心', functions: ['受理群众办事申请'], phone: '0356-7120013', place: '一楼大厅' };

describe('an empty house', () => {
  test('knows nobody: a valid token of an unknown account is told how to be bound', async () => {
    const answer = await rig.ask('1008', 'GET', '/api/me');
    expect([answer.status, answer.body.rule]).toEqual([403, 'SV-1/an-account-is-bound-first']);
  });

  test('gets its first administrator from the operator, by a code used once', async () => {
    const founding = {
      source: 'operator',
      act: 'found',
      number: '1008',
      facts: { name: '王建国', title: '系统管理员', duties: [] },
    };
    const lost = await operate(rig.house, { ...founding, time: rig.now } as never);
    const { code } = await operate(rig.house, { ...founding, time: rig.now } as never);
    expect((await rig.ask('1008', 'POST', '/api/me/bind', { code: lost.code })).body.rule).toBe(
      'SV-1/a-code-opens-once',
    );
    const bound = await rig.ask('1008', 'POST', '/api/me/bind', { code: code.toLowerCase().replaceAll('-', ' ') });
    expect(bound.body).toMatchObject({ number: '1008', name: '王建国', roles: ['administrator'] });
    expect((await rig.ask('other', 'POST', '/api/me/bind', { code })).body.rule).toBe('SV-1/a-code-opens-once');
    await expect(operate(rig.house, { ...founding, time: rig.now } as never)).rejects.toThrow('不能再次设立首任管理员');
  });

  test('SV-3: asks for its chair before any other role, and nobody names themselves', async () => {
    await rig.appoint('1006', { title: '镇长' });
    await rig.appoint('1007');
    const early = await rig.command('1008', '/api/staff/1007', 'propose-role', { role: 'publisher' });
    expect([early.status, early.body.rule]).toEqual([409, 'SV-3/an-empty-house-names-its-chair-first']);
    const self = await rig.command('1008', '/api/staff/1008', 'propose-role', { role: 'chair' });
    expect(self.body.rule).toBe('SV-3/nobody-names-themselves');
    const chair = await rig.command('1008', '/api/staff/1006', 'propose-role', { role: 'chair' });
    expect([chair.status, chair.body.roles]).toEqual([200, ['chair']]);
  });
});

describe('roles', () => {
  test('SV-3: a guarded role waits for the chair and is refused to others', async () => {
    const proposed = await rig.command('1008', '/api/staff/1007', 'propose-role', { role: 'publisher' });
    expect(proposed.body).toMatchObject({ roles: [], proposals: [{ role: 'publisher', by: '1008' }] });
    const listed = async (who: string) => (await rig.ask(who, 'GET', '/api/staff')).body.items;
    const theirs = { number: '1007', waiting: ['publisher'] };
    expect(await listed('1006')).toContainEqual(expect.objectContaining(theirs));
    expect(JSON.stringify(await listed('1007'))).not.toContain('waiting');
    const own = await rig.command('1008', '/api/staff/1007', 'confirm-role', { role: 'publisher' });
    expect([own.status, own.body.rule]).toEqual([403, 'SV-1/only-what-is-allowed']);
    const confirmed = await rig.command('1006', '/api/staff/1007', 'confirm-role', { role: 'publisher' });
    expect([confirmed.status, confirmed.body.roles]).toEqual([200, ['publisher']]);
    const twice = await rig.command('1006', '/api/staff/1007', 'confirm-role', { role: 'publisher' });
    expect(twice.body.rule).toBe('SV-3/a-role-is-proposed-first');
  });

  test('SV-3: the last administrator stays, and only the chair steps down from the chair', async () => {
    const last = await rig.command('1006', '/api/staff/1008', 'revoke-role', { role: 'administrator' });
    expect(last.body.rule).toBe('SV-3/one-administrator-remains');
    const unseated = await rig.command('1008', '/api/staff/1006', 'revoke-role', { role: 'chair' });
    expect(unseated.body.rule).toBe('SV-3/the-chair-steps-down-in-person');
    const gone = await rig.command('1008', '/api/staff/1006', 'leave');
    expect(gone.body.rule).toBe('SV-3/the-chair-steps-down-in-person');
  });

  test('a role that does not exist, or a body that says more than it should, is malformed', async () => {
    const unknown = await rig.command('1008', '/api/staff/1007', 'propose-role', { role: 'king' });
    expect([unknown.status, unknown.body.violations[0].path]).toEqual([400, 'role']);
  });
});

describe('offices and people', () => {
  test('DI-1: an office is opened once, headed by someone in post, and closed only when empty', async () => {
    const made = await rig.ask('1008', 'POST', '/api/offices', { id: 'service-centre', ...OFFICE });
    expect([made.status, made.headers.location]).toEqual([201, '/api/offices/service-centre']);
    const again = await rig.ask('1008', 'POST', '/api/offices', { id: 'service-centre', ...OFFICE });
    expect([again.status, again.body.rule]).toEqual([409, 'DI-1/an-office-is-named-once']);
    const namesake = await rig.ask('1008', 'POST', '/api/offices', { id: 'other', ...OFFICE });
    expect(namesake.body.rule).toBe('DI-1/an-office-is-named-once');
    const headless = await rig.command('1008', '/api/offices/service-centre', 'set', { ...OFFICE, head: '9999' });
    expect(headless.body.rule).toBe('DI-3/a-head-is-on-the-staff');
    await rig.appoint('1013', { office: 'service-centre', title: '主任' });
    const headed = await rig.command('1008', '/api/offices/service-centre', 'set', { ...OFFICE, head: '1013' });
    expect([headed.status, headed.body.head]).toEqual([200, '1013']);
    const closing = await rig.command('1008', '/api/offices/service-centre', 'close');
    expect(closing.body.rule).toBe('DI-1/an-office-closes-empty');
  });

  test('DI-3: a person belongs to an open office and to a leader who is someone else', async () => {
    const facts = { number: '1001', name: '路晓燕', title: '窗口工作人员', duties: [] };
    const nowhere = await rig.ask('1008', 'POST', '/api/staff', { ...facts, office: 'nowhere' });
    expect(nowhere.body.rule).toBe('DI-3/staff-belong-to-an-open-office');
    const own = await rig.ask('1008', 'POST', '/api/staff', { ...facts, leader: '1001' });
    expect(own.body.rule).toBe('DI-3/a-leader-is-another-on-the-staff');
    await rig.appoint('1001', { office: 'service-centre', leader: '1006' });
    const me = await rig.ask('1001', 'GET', '/api/me');
    expect(me.body).toMatchObject({ number: '1001', office: 'service-centre', roles: [], heads: [], leads: [] });
    expect(me.body.actions).toContain('case.register');
    expect(me.body.actions).not.toContain('directory.keep');
    expect((await rig.ask('1013', 'GET', '/api/me')).body.heads).toEqual(['service-centre']);
  });

  test('what was stated and is stated no longer is gone', async () => {
    const facts = { name: '路晓燕', title: '窗口工作人员', duties: ['收件登记'], office: 'service-centre' };
    await rig.command('1008', '/api/staff/1001', 'set', { ...facts, phone: '0356-7120014' });
    const changed = await rig.command('1008', '/api/staff/1001', 'set', facts);
    expect(changed.body).toMatchObject(facts);
    expect(changed.body).not.toHaveProperty('phone');
    expect(changed.body.bound).toBe(true);
  });

  test('order of the checks: 403 before 400, 400 before 428, 428 before 412', async () => {
    const path = '/api/staff/1001/set';
    expect((await rig.ask('1001', 'POST', path, { wrong: true })).status).toBe(403);
    expect((await rig.ask('1008', 'POST', '/api/staff/4040/set', { wrong: true })).status).toBe(404);
    expect((await rig.ask('1008', 'POST', path, { wrong: true })).status).toBe(400);
    const facts = { name: '路晓燕', title: '窗口工作人员', duties: [] };
    expect((await rig.ask('1008', 'POST', path, facts)).status).toBe(428);
    expect((await rig.ask('1008', 'POST', path, facts, { 'if-match': '"1"' })).status).toBe(412);
  });

  test('the same Idempotency-Key appoints once and answers twice', async () => {
    const key = { 'idempotency-key': '2f1c6d9e-7a35-4b60-8d1e-0a4f1f3f9b11' };
    const facts = { number: '1040', name: '秦川', title: '干部', duties: [] };
    const [first, second] = [
      await rig.ask('1008', 'POST', '/api/staff', facts, key),
      await rig.ask('1008', 'POST', '/api/staff', facts, key),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await rig.ask('1008', 'POST', '/api/staff', { ...facts, name: '秦岭' }, key)).status).toBe(422);
  });

  test('SV-4.3: an efficacy supervisor is in no list of staff', async () => {
    await rig.appoint('1009', { title: '效能监督员' });
    const term = { role: 'supervisor', from: '2026-10-01', until: '2027-09-30' };
    expect((await rig.command('1008', '/api/staff/1009', 'propose-role', term)).body.proposals).toHaveLength(1);
    expect(JSON.stringify((await rig.ask('1001', 'GET', '/api/staff')).body)).not.toContain('1009');
    const granted = await rig.command('1006', '/api/staff/1009', 'confirm-role', { role: 'supervisor' });
    expect(granted.body).toMatchObject({ roles: ['supervisor'], term: { from: '2026-10-01', until: '2027-09-30' } });
    const { body } = await rig.ask('1001', 'GET', '/api/staff');
    const numbers = body.items.map((one: { number: string }) => one.number);
    expect(numbers).toContain('1001');
    expect(numbers).not.toContain('1009');
    expect(JSON.stringify(body)).not.toMatch(/identit|hash/);
  });

  test('AP-3: relatives are kept by the administrator and read by nobody who need not, in lists by nobody at all', async () => {
    const order = { relatives: ['1006'], note: '姻亲' };
    expect((await rig.command('1001', '/api/staff/1001', 'declare-relatives', order)).status).toBe(403);
    const kept = await rig.command('1008', '/api/staff/1001', 'declare-relatives', order);
    expect([kept.status, kept.body.relatives]).toEqual([200, ['1006']]);
    expect((await rig.ask('1001', 'GET', '/api/staff/1001')).body.relatives).toEqual(['1006']);
    for (const [by, path] of [
      ['1006', '/api/staff/1001'],
      ['1008', '/api/staff'],
    ] as const) {
      expect(JSON.stringify((await rig.ask(by, 'GET', path)).body)).not.toMatch(/relatives|姻亲/);
    }
  });

  test('who left is nobody from that moment, and their number is never given to another: they come back under it themselves', async () => {
    await rig.command('1008', '/api/staff/1040', 'leave');
    const again = await rig.ask('1008', 'POST', '/api/staff', {
      number: '1040',
      name: '秦岭',
      title: '干部',
      duties: [],
    });
    expect(again.body.rule).toBe('DI-3/a-number-belongs-to-one-person');
    const back = { number: '1040', name: '秦川', title: '干部', duties: [] };
    expect((await rig.ask('1008', 'POST', '/api/staff', back)).body).toMatchObject({ active: true, roles: [] });
    expect((await rig.ask('1008', 'POST', '/api/staff', back)).body.rule).toBe('DI-3/a-number-belongs-to-one-person');
    await rig.command('1008', '/api/staff/1001', 'leave');
    expect((await rig.ask('1001', 'GET', '/api/me')).status).toBe(403);
  });
});

describe('accounts', () => {
  test('a code lasts three days and is void once a newer one is issued', async () => {
    await rig.ask('1008', 'POST', '/api/staff', { number: '1041', name: '韩梅', title: '干部', duties: [] });
    const first = await rig.command('1008', '/api/staff/1041', 'issue-code');
    const second = await rig.command('1008', '/api/staff/1041', 'issue-code');
    expect(first.headers['cache-control']).toBe('no-store');
    expect((await rig.ask('1041', 'POST', '/api/me/bind', { code: first.body.code })).status).toBe(409);
    const now = rig.now;
    rig.now = plusMinutes(now, 72 * 60 + 1);
    expect((await rig.ask('1041', 'POST', '/api/me/bind', { code: second.body.code })).status).toBe(409);
    rig.now = now;
    expect((await rig.ask('1041', 'POST', '/api/me/bind', { code: second.body.code })).status).toBe(200);
  });

  test('one account stands for one person, until an administrator unbinds it', async () => {
    const { body } = await rig.command('1008', '/api/staff/1041', 'issue-code');
    const taken = await rig.ask('1013', 'POST', '/api/me/bind', { code: body.code });
    expect(taken.body.rule).toBe('SV-1/one-account-one-person');
    await rig.command('1008', '/api/staff/1041', 'unbind');
    expect((await rig.ask('1041', 'GET', '/api/me')).status).toBe(403);
  });

  test('guessing codes ends in a rest', async () => {
    const answers = [];
    for (let i = 0; i < 25; i++)
      answers.push((await rig.ask('guesser', 'POST', '/api/me/bind', { code: `AAAA-${i}` })).status);
    expect(answers.at(-1)).toBe(429);
  });

  test('no code and no subject stands in any row in the clear', async () => {
    const { body } = await rig.command('1008', '/api/staff/1041', 'issue-code');
    const rows = await rig.house.tables.all({ table: 'registry', pk: 'directory', consistent: true });
    const history = await rig.house.tables.all({ table: 'registry', pk: 'staff#1041', consistent: true });
    const bytes = JSON.stringify([rows, history]);
    expect(bytes).not.toContain(body.code.replaceAll('-', ''));
    expect(bytes).not.toContain('subject of');
  });
});
