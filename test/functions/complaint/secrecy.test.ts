// Who learns of a complaint, and who does not (SV-4.1): by list, page, step, search, number, notice, figure and refusal;
// and what a thief of every table but the sealed one has in hand.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import type { House } from '#functions/house.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { plusMinutes } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { type Matter, type Person, personOf } from '../routes/person.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;
beforeAll(async () => {
  town = await openSealedTown();
  person = personOf(town);
});
afterAll(() => town.close());

const complaint = (facts: object) => ({ kind: 'complaint', subject: '反映问题', body: '详细情况', ...facts });
const sees = async (by: string, id: string): Promise<boolean> => {
  const { status, body } = await town.ask(by, 'GET', `/api/cases/${id}`);
  const nothing = await town.ask(by, 'GET', `/api/cases/${'0'.repeat(32)}`);
  expect([200, 404]).toContain(status);
  // Not to be known looks like nothing at all, to the letter.
  if (status === 404) expect(body).toEqual(nothing.body);
  const listed = await town.ask(by, 'GET', '/api/cases?view=all');
  const inList = JSON.stringify(listed.body).includes(id);
  expect([by, inList]).toEqual([by, status === 200]);
  return status === 200;
};
const EVERYBODY = [
  ...['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008', '1009'],
  ...['1010', '1011', '1012', '1013', '1014', '1015'],
];
const knowing = async (id: string): Promise<string[]> => {
  const found: string[] = [];
  for (const by of EVERYBODY) if (await sees(by, id)) found.push(by);
  return found;
};

describe('SV-4.1: a complaint is known', () => {
  const CASES: readonly [string, object, readonly string[], string][] = [
    [
      'about an office: to the group and the chair',
      { target: { office: 'civil-affairs' } },
      ['1005', '1006', '1014'],
      '1005',
    ],
    ['about a person: the same', { target: { staff: '1001' } }, ['1005', '1006', '1014'], '1005'],
    ['about nobody: the same', {}, ['1005', '1006', '1014'], '1005'],
    ['about somebody who does not exist: the same', { target: { staff: '9999' } }, ['1005', '1006', '1014'], '1005'],
    // 1012 is of agriculture as 1014 is, and 1011 leads it.
    ['about a colleague of a member: not to that member', { target: { staff: '1012' } }, ['1005', '1006'], '1005'],
    ['by somebody who fears a member: not to that member', { keepFrom: ['1005'] }, ['1006', '1014'], '1014'],
    [
      'by somebody who fears the chair: the next member decides',
      { keepFrom: ['1006'] },
      ['1005', '1010', '1014'],
      '1005',
    ],
    [
      'about a member of the group: to the chair, and who decides on time',
      { target: { staff: '1014' } },
      ['1006', '1010'],
      '1006',
    ],
  ];
  test.each(CASES)('%s', async (_, facts, who, holder) => {
    const { id } = await person.submits(complaint(facts));
    expect(await knowing(id)).toEqual(who);
    expect((await town.ask(holder, 'GET', `/api/cases/${id}`)).body.assigned).toEqual([holder]);
  });

  test('about the chair: it is referred to the county at once, and only the group knows that there is one to carry', async () => {
    const made = await person.submits(complaint({ target: { staff: '1006' } }));
    expect(await knowing(made.id)).toEqual(['1005', '1014']);
    const { body } = await town.ask('1014', 'GET', `/api/cases/${made.id}`);
    expect(body).toMatchObject({ state: 'referred', assigned: [], mayOpen: false, dueOn: null });
    const followed = await person.looksUp(made);
    expect(followed.body).toMatchObject({ state: 'referred', office: '试县纪检监察机关', dueOn: null });
    expect(followed.body.steps.at(-1).text).toEqual({ to: '试县纪检监察机关' });
    const unsealed = await town.command('1014', `/api/cases/${made.id}`, 'unseal', { reason: '看看' });
    expect(unsealed.status).toBe(403);
    const todo = async (by: string): Promise<boolean> =>
      (await town.ask(by, 'GET', '/api/cases?view=todo')).body.items.some((one: { id: string }) => one.id === made.id);
    // It stands among what there is to do until somebody has carried it, for those alone who may.
    expect(await Promise.all(['1005', '1014', '1006', '1010'].map(todo))).toEqual([true, true, false, false]);
    const carried = await town.command('1014', `/api/cases/${made.id}`, 'carry', {});
    expect(carried.status).toBe(200);
    expect(await todo('1005')).toBe(false);
    expect((await town.atTheCounty(carried.body.file)).referral).toMatchObject({
      number: made.number,
      said: [{ type: 'ComplaintReceived', matter: { subject: '反映问题', target: { staff: '1006' } } }],
    });
    expect((await person.looksUp(made)).body.steps.at(-1).label).toBe('已密封送交该机关');
  });

  test('a referral is given to nobody while the county has no key here', async () => {
    const made = await person.submits(complaint({ target: { staff: '1006' } }));
    const { countyKey: _, ...township } = town.house.township;
    const keyless: House = { ...town.house, township, forCall: () => keyless };
    const ask = asking(unsealRoutes(town.open), keyless);
    const headers = { 'content-type': 'application/json', 'if-match': '"2"' };
    const path = `/api/cases/${made.id}/carry`;
    const { status, json } = await ask({ path, headers, claims: claimsOf('1014'), body: '{}' });
    expect([status, json.rule]).toEqual([409, 'SV-4.5/sealed-to-the-other-body']);
    expect((await person.looksUp(made)).body.steps.at(-1).label).toContain('正在密封移送');
  });

  test('about a member of the leading group: to the members not named, at least two, else to the county', async () => {
    const { id } = await person.submits(complaint({ target: { staff: '1010' } }));
    expect(await knowing(id)).toEqual(['1006', '1011']);
    expect((await town.ask('1006', 'GET', `/api/cases/${id}`)).body.assigned).toEqual(['1006', '1011']);
    const feared = await person.submits(complaint({ target: { staff: '1010' }, keepFrom: ['1011'] }));
    expect((await town.ask('1005', 'GET', `/api/cases/${feared.id}`)).body.state).toBe('referred');
  });
});

test('SV-4.1: whoever must not know can take no step and gets the answer of an address where nothing is', async () => {
  const { id } = await person.submits(complaint({ target: { office: 'civil-affairs' } }));
  const steps = staffRoutes.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/cases/{id}/'));
  expect(steps.length).toBeGreaterThan(40);
  for (const { path } of steps) {
    // A head, a leader, a member of the leading group, a publisher, the administrator, a supervisor.
    for (const by of ['1003', '1004', '1010', '1007', '1008', '1009']) {
      const of = (one: string) => town.ask(by, 'POST', path.replace('{id}', one), {}, { 'if-match': '"1"' });
      const [real, none] = [await of(id), await of('0'.repeat(32))];
      expect([path, by, real.status, real.body]).toEqual([path, by, 404, none.body]);
    }
  }
});

test('SV-4.1: of every address below a complaint, everybody who must not know reads what they read where nothing is', async () => {
  const { id } = await person.submits(complaint({ target: { office: 'civil-affairs' } }));
  const reads = [...staffRoutes, ...unsealRoutes(town.open)].filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/cases/{id}'),
  );
  expect(reads.map(({ path }) => path)).toContain('/api/cases/{id}/openings');
  expect((await town.ask('1005', 'GET', `/api/cases/${id}/openings`)).status).toBe(200);
  const knows = await knowing(id);
  const others = EVERYBODY.filter((by) => !knows.includes(by));
  expect(others.length).toBeGreaterThan(10);
  for (const { path } of reads) {
    for (const by of others) {
      const of = (one: string) => town.ask(by, 'GET', path.replace('{id}', one));
      const [real, none] = [await of(id), await of('0'.repeat(32))];
      expect([path, by, real.status, real.body]).toEqual([path, by, none.status, none.body]);
      expect(real.status).toBeGreaterThanOrEqual(400);
    }
  }
});

test('SV-4.1: it is found by no search, stands in no register, no figure and no inbox of those who must not know', async () => {
  const made = await person.submits(
    complaint({
      subject: '独有的词语琉璃',
      target: { office: 'civil-affairs' },
      contact: { name: '钱多多', phone: '000-9999-8888' },
    }),
  );
  for (const by of ['1003', '1004', '1006', '1005']) {
    for (const asked of [{ text: '琉璃' }, { name: '钱多多' }, { number: made.number }]) {
      const { body } = await town.ask(by, 'POST', '/api/search', asked);
      expect([by, asked, body.items]).toEqual([by, asked, []]);
    }
  }
  for (const by of ['1003', '1004']) {
    const inbox = await town.ask(by, 'GET', '/api/inbox');
    expect(JSON.stringify(inbox.body)).not.toContain(made.number);
  }
});

test('SV-4.1: who takes it down at the window keeps number and slip, whoever it is about', async () => {
  const order = (target: object) => ({ ...complaint({ target }), channel: 'window', identity: 'named' });
  const answers = [];
  for (const target of [{ staff: '1012' }, { staff: '1006' }, { staff: '1001' }]) {
    const { status, body } = await town.ask('1001', 'POST', '/api/cases', order(target), {
      'idempotency-key': randomUUID(),
    });
    expect(status).toBe(201);
    const { id, number, receipt, due, ...same } = body;
    answers.push({ ...same, on: due.on });
    expect(number).toMatch(/^LSK-2026-T\d{6}$/);
    expect(receipt.code).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect((await town.ask('1001', 'GET', `/api/cases/${id}`)).status).toBe(404);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('SV-4.1: every table but the sealed one tells no word, no name and no target; nor does an event', async () => {
  const [target, ...words] = [
    '1012',
    '琥珀举报',
    '深藏正文',
    '孙不二',
    '000-7777-6666',
    '整改要点',
    '谈话内容',
    '私下留言',
  ] as const;
  const made: Matter = await person.submits(
    complaint({
      subject: words[0],
      body: words[1],
      contact: { name: words[2], phone: words[3] },
      target: { staff: target },
      keepFrom: ['1013'],
    }),
  );
  await person.takes('message', made, { text: words[6] });
  await town.command('1005', `/api/cases/${made.id}`, 'unseal', { reason: '核对孙不二' });
  await town.command('1005', `/api/cases/${made.id}`, 'screen', { note: words[4] });
  await town.command('1005', `/api/cases/${made.id}`, 'assign-investigator', { staff: '1005' });
  await town.command('1005', `/api/cases/${made.id}`, 'record', { text: words[5] });
  const rows: string[] = [];
  for (const { name } of TABLES.filter(({ name: one }) => one !== 'sealed')) {
    const all = await town.everyRow(name);
    rows.push(
      ...all.map((row) => JSON.stringify(row)).filter((row) => row.includes(made.id) || /T0000|complaint/.test(row)),
    );
  }
  expect(rows.length).toBeGreaterThan(8);
  // As a value of its own: a hash may hold the same four signs by chance.
  for (const row of rows) expect(row).not.toMatch(new RegExp(`\\\\?"${target}\\\\?"`));
  for (const word of words) for (const row of rows) expect([word, row.includes(word)]).toEqual([word, false]);
  const sealed = (await town.everyRow('sealed')).map((row) => JSON.stringify(row)).join('\n');
  for (const word of words) expect([word, sealed.includes(word)]).toEqual([word, false]);
});

test('SC-1: taken back within ten minutes nothing of it is left but a number, not even ciphertext', async () => {
  const made = await person.submits(complaint({ target: { office: 'agriculture' } }));
  await person.takes('message', made, { text: '补充' });
  const { body } = await person.takes('withdraw', made, {});
  expect(body).toEqual({ undone: true });
  expect(await knowing(made.id)).toEqual([]);
  const left = (await town.everyRow('sealed')).filter(({ pk }) => pk === `complaint#${made.id}`);
  expect(left.length).toBeGreaterThan(1);
  expect(left.every((row) => row.erased === true && row.jwe === undefined)).toBe(true);
  expect((await person.looksUp(made)).status).toBe(404);
});

test('SV-4.1: later a withdrawal is noted and the investigation goes on', async () => {
  const made = await person.submits(complaint({}));
  town.now = plusMinutes(town.now, 11);
  const { status, body } = await person.takes('withdraw', made, { reason: '不想追究了' });
  expect([status, body.state]).toEqual([200, 'received']);
  expect((await town.ask('1005', 'GET', `/api/cases/${made.id}`)).body.withdrawnByPerson).toBe(true);
});

/** The administrator states a person anew, with some facts changed. */
const setsStaff = async (number: string, facts: object) => {
  const { name, title, duties, office, leader } = (await town.ask('1008', 'GET', `/api/staff/${number}`)).body;
  return town.command('1008', `/api/staff/${number}`, 'set', { name, title, duties, office, leader, ...facts });
};

describe('SV-4.1: when the directory changes', () => {
  test('who moves into the office named is refused at once, and the seats are taken anew', async () => {
    const { id } = await person.submits(complaint({ target: { office: 'civil-affairs' } }));
    expect(await sees('1014', id)).toBe(true);
    const stated = (await town.ask('1008', 'GET', '/api/staff/1014')).body;
    const facts = { name: stated.name, title: stated.title, duties: [], leader: '1004', office: 'civil-affairs' };
    expect((await town.command('1008', '/api/staff/1014', 'set', facts)).status).toBe(200);
    expect(await sees('1014', id)).toBe(false);
    await town.reseat();
    expect(await knowing(id)).toEqual(['1005', '1006']);
    // Moved back they stay aside: nobody is brought in again by moving people about.
    expect((await setsStaff('1014', { leader: '1011', office: 'agriculture' })).status).toBe(200);
    await town.reseat();
    expect(await knowing(id)).toEqual(['1005', '1006']);
  });

  test('a head who is named and moved away, and a new head, are not brought in', async () => {
    const { id } = await person.submits(complaint({ target: { office: 'agriculture' } }));
    const before = await knowing(id);
    const office = (await town.ask('1008', 'GET', '/api/offices/agriculture')).body;
    const facts = { name: office.name, functions: [], head: '1015' };
    expect((await town.command('1008', '/api/offices/agriculture', 'set', facts)).status).toBe(200);
    expect((await setsStaff('1012', { office: 'civil-affairs', leader: '1004' })).status).toBe(200);
    await town.reseat();
    expect(await knowing(id)).toEqual(before);
    expect(await sees('1012', id)).toBe(false);
    expect((await setsStaff('1012', { office: 'agriculture', leader: '1011' })).status).toBe(200);
    expect(
      (await town.command('1008', '/api/offices/agriculture', 'set', { name: office.name, functions: [] })).status,
    ).toBe(200);
    await town.reseat();
  });

  test('a title written by one clerk ends nothing, and moving a holder aside lets only who decides choose another', async () => {
    const { id } = await person.submits(complaint({ target: { staff: '1001' } }));
    const title = (await town.ask('1008', 'GET', '/api/staff/1001')).body.title;
    await setsStaff('1001', { title: '镇长' });
    await town.reseat();
    expect((await town.ask('1005', 'GET', `/api/cases/${id}`)).body).toMatchObject({
      state: 'received',
      assigned: ['1005'],
    });
    await setsStaff('1001', { title, leader: '1005' });
    await town.reseat();
    await setsStaff('1001', { title, leader: '1004' });
    await town.reseat();
    expect(await sees('1005', id)).toBe(false);
    const { body } = await town.ask('1006', 'GET', `/api/cases/${id}`);
    expect([body.assigned, body.actions]).toEqual([[], ['assign-investigator', 'refer']]);
    expect(body, 'who decides without opening it reads off no list whom it touches').not.toHaveProperty('mayServe');
    await town.command('1006', `/api/cases/${id}`, 'assign-investigator', { staff: '1014' });
    expect((await town.ask('1014', 'GET', `/api/cases/${id}`)).body.assigned).toEqual(['1014']);
  });

  test('who has just become the leader of somebody named opens nothing, even before the seats are taken anew', async () => {
    const { id } = await person.submits(complaint({ target: { staff: '1001' } }));
    await setsStaff('1001', { leader: '1005' });
    const opened = await town.command('1005', `/api/cases/${id}`, 'unseal', { reason: '看看' });
    expect(opened.status).toBe(404);
    await setsStaff('1001', { leader: '1004' });
  });

  test('new members learn of what they may know, and an unchanged house writes nothing', async () => {
    const { id } = await person.submits(complaint({ target: { office: 'civil-affairs' } }));
    await town.appoint('1016', { office: 'agriculture', leader: '1011' });
    await town.command('1008', '/api/staff/1016', 'propose-role', { role: 'appraisal-group' });
    await town.command('1006', '/api/staff/1016', 'confirm-role', { role: 'appraisal-group' });
    expect(await sees('1016', id)).toBe(false);
    await town.reseat();
    expect(await sees('1016', id)).toBe(true);
    const { version } = (await town.ask('1005', 'GET', `/api/cases/${id}`)).body;
    await town.reseat();
    expect((await town.ask('1005', 'GET', `/api/cases/${id}`)).body.version).toBe(version);
  });
});

test('the chains, the states and the numbers of complaints pass the audit, sealed and erased as they are', async () => {
  const client = clientOf(town.endpoint);
  const report = await audit(scanTables(client));
  client.destroy();
  expect(report.broken).toEqual([]);
  expect(report.counts.sealed).toBeGreaterThan(20);
  expect(report.notReplayed).toEqual([]);
});

test('SV-4.1: the numbers that members see have no gap to count by, and a page of one hides nothing', async () => {
  await person.submits(complaint({ target: { staff: '1014' } }));
  const pageOf = async (by: string, query: string) => (await town.ask(by, 'GET', `/api/cases?view=all${query}`)).body;
  const whole = (await pageOf('1014', '')).items.filter(({ kind }: { kind: string }) => kind === 'complaint');
  for (const { number } of whole) expect(number).toMatch(/^J-[0-9A-F]{4}-[0-9A-F]{4}$/);
  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await pageOf('1014', `&limit=3${cursor}`);
    paged.push(...page.items.map(({ id }: { id: string }) => id));
    if (!page.cursor) break;
    cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
  }
  expect(paged.slice(0, whole.length)).toEqual(whole.map(({ id }: { id: string }) => id));
  expect(new Set(paged).size).toBe(paged.length);
});

test('SV-4.1: screened as about a member of the leading group, it is held by no fewer than the rule asks', async () => {
  const { id } = await person.submits(complaint({ keepFrom: ['1006'] }));
  await town.command('1005', `/api/cases/${id}`, 'screen', { target: { staff: '1011' } });
  for (const by of ['1005', '1006', '1010', '1011', '1014']) {
    const { status, body } = await town.ask(by, 'GET', `/api/cases/${id}`);
    expect([by, status === 200 ? body.assigned : []]).toEqual([by, []]);
  }
  await town.reseat();
  // With the chair feared one member is left: nobody here may judge it, and it goes to the county.
  expect((await town.ask('1005', 'GET', `/api/cases/${id}`)).body).toMatchObject({ state: 'referred', assigned: [] });
});

test('SV-4.1: sealed words laid under another complaint are not opened there', async () => {
  const [one, other] = [
    await person.submits(complaint({ subject: '甲' })),
    await person.submits(complaint({ subject: '乙' })),
  ];
  const row = (await town.everyRow('sealed')).find(({ pk }) => pk === `complaint#${one.id}`);
  await town.house.tables.put({
    table: 'sealed',
    row: { pk: `complaint#${other.id}`, sk: String(row?.sk), jwe: row?.jwe },
  });
  const { status, body } = await town.command('1005', `/api/cases/${other.id}`, 'unseal', { reason: '核对' });
  expect([status, JSON.stringify(body).includes('甲')]).toEqual([500, false]);
});
