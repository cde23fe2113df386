// Gifts, openings of the suggestion box and commendations over HTTP, on the real engine: who meets what at each door, the
// second person, the further entry, the board, and that nothing written stands anywhere it may not.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from '#functions/perform/load.ts';
import { signedCountsOf } from '#functions/routes/signed-rows.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { drain } from '#functions/work/react.ts';
import { beginBoxWatch } from '#functions/work/watch-box.ts';
import { instant } from '#shared/time.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { openTown, type Town } from '../town.ts';

const EVERYBODY = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008', '1010', '1011', '1012', '1013'];
const wake = { wakeAt: async () => {}, publish: async () => {}, reseat: async () => {} };

const gift = {
  outcome: 'handedIn',
  on: '2026-09-23',
  what: '茶叶两盒',
  value: 600,
  from: '办事人王某',
  handedTo: '1005',
};
const refused = { outcome: 'refused', on: '2026-09-23', what: '香烟一条', value: 300, from: '不认识的人' };
const opening = { box: '镇政府大门口', on: '2026-09-24', time: '09:00', with: '1001', slips: 7 };
const praise = { staff: '1002', title: '上门办理', facts: '为行动不便的老人上门办理高龄津贴' };

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const write = async (by: string, path: string, body: object) => {
  const answer = await town.ask(by, 'POST', `/api/${path}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const done = async (by: string, path: string, id: string, step: string, body: object = {}) => {
  const answer = await town.command(by, `/api/${path}/${id}`, step, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const idsFor = async (by: string, path: string, query = ''): Promise<string[]> =>
  (await town.ask(by, 'GET', `/api/${path}${query}`)).body.items.map(({ id }: { id: string }) => id);
const whoReads = async (path: string, id: string) => {
  const read: string[] = [];
  for (const by of EVERYBODY) {
    const { status } = await town.ask(by, 'GET', `/api/${path}/${id}`);
    if (status === 200) read.push(by);
    else expect(status, by).toBe(404);
  }
  return read;
};
const follow = () => drain(town.house, wake as never, town.now);
const inboxOf = async (by: string): Promise<string[]> =>
  (await town.ask(by, 'GET', '/api/inbox')).body.items.map(
    ({ aggregate, says }: { aggregate: string; says: string }) => `${aggregate}: ${says}`,
  );

describe('SC-2: the integrity register', () => {
  let id: string;
  beforeAll(async () => {
    id = (await write('1002', 'integrity', gift)).id;
  });

  test('its writer and the appraisal group read it; for everybody else it does not exist, in a list or by its address', async () => {
    expect(await whoReads('integrity', id)).toEqual(['1002', '1005']);
    for (const by of EVERYBODY)
      for (const query of ['', '?view=waiting', '?month=2026-09'])
        expect((await idsFor(by, 'integrity', query)).includes(id), `${by} ${query}`).toBe(
          ['1002', '1005'].includes(by),
        );
    expect((await town.ask('1009', 'GET', '/api/integrity')).status).toBe(403);
    expect((await town.ask('1009', 'POST', '/api/integrity', gift)).status).toBe(403);
  });

  test('steps on a hidden entry are answered as for one that never was', async () => {
    for (const step of ['confirm', 'decline', 'correct']) {
      const answers = await Promise.all(
        [id, '0'.repeat(32)].map((one) => town.ask('1003', 'POST', `/api/integrity/${one}/${step}`, { nonsense: 1 })),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
    }
  });

  test('no cache keeps it, and no search finds it', async () => {
    const read = await town.ask('1002', 'GET', `/api/integrity/${id}`);
    expect(read.headers['cache-control']).toBe('no-store');
    expect(read.body.said).toEqual({ what: '茶叶两盒', value: 600, from: '办事人王某' });
    const found = await town.ask('1002', 'GET', `/api/search?q=${encodeURIComponent('王某')}`);
    expect(JSON.stringify(found.body)).not.toContain(id);
  });

  test('who gave and what stand in one private row, in no index, card, event, inbox or note', async () => {
    await follow();
    const { tables } = town.house;
    const indexed = await tables.query({ table: 'appraisals', index: 'month', pk: 'gift#2026-09' });
    const own = await tables.all({ table: 'appraisals', pk: `gift#${id}` });
    const told = await tables.all({ table: 'ephemera', pk: 'inbox#1005' });
    expect([indexed.rows, own, told].map(({ length }) => length > 0)).toEqual([true, true, true]);
    const elsewhere = [...indexed.rows, ...told, ...own.filter(({ sk }) => !sk.startsWith('private#'))];
    expect(JSON.stringify(elsewhere)).not.toMatch(/王某|茶叶/);
    const [event] = await eventsOf(town.house.tables, 'gift', id);
    expect(event?.data).toMatchObject({
      facts: { kind: 'gift', on: '2026-09-23', outcome: 'handedIn', handedTo: '1005' },
    });
    expect(await inboxOf('1005')).toContain('gift: 有一笔上交礼品登记，请核实确认');
    expect(await inboxOf('1003')).toEqual([]);
  });

  test('the group confirms what was handed in; the writer may not', async () => {
    const own = await town.command('1002', `/api/integrity/${id}`, 'confirm');
    expect([own.status, own.body.rule]).toEqual([403, 'SC-2/a-second-person-of-the-group-confirms']);
    expect((await town.ask('1005', 'GET', `/api/integrity/${id}`)).body.actions).toEqual(['confirm', 'decline']);
    const confirmed = await done('1005', 'integrity', id, 'confirm');
    expect(confirmed).toMatchObject({ state: 'confirmed', decision: { by: '1005' }, actions: [] });
    expect(await idsFor('1005', 'integrity', '?view=waiting')).toEqual([]);
  });

  test('it is put right by a further entry of its writer: both stay, each leads to the other', async () => {
    const { on: _, ...rest } = gift;
    const old = await done('1002', 'integrity', id, 'correct', {
      ...rest,
      on: '2026-09-22',
      value: 680,
      reason: '数额写错',
    });
    expect(old).toMatchObject({ state: 'corrected', said: { value: 600 }, actions: [] });
    const next = (await town.ask('1002', 'GET', `/api/integrity/${old.correctedBy}`)).body;
    expect(next).toMatchObject({
      state: 'written',
      said: { value: 680 },
      corrects: { id, confirmed: true },
      facts: { on: '2026-09-22' },
    });
    expect(await idsFor('1002', 'integrity')).toEqual([id, next.id]);
    const again = await town.command('1002', `/api/integrity/${id}`, 'correct', { ...gift, reason: '再改' });
    expect([again.status, again.body.rule]).toEqual([409, 'SC-2/an-entry-fits-the-step']);
    expect(await idsFor('1002', 'integrity')).toHaveLength(2);
  });

  test('a further entry that is itself unlawful changes nothing', async () => {
    const { id: mine } = await write('1012', 'integrity', refused);
    const answer = await town.command('1012', `/api/integrity/${mine}`, 'correct', {
      ...refused,
      on: '2027-01-01',
      reason: 'x',
    });
    expect([answer.status, answer.body.rule]).toEqual([409, 'SC-2/what-is-entered-has-happened']);
    expect((await town.ask('1012', 'GET', `/api/integrity/${mine}`)).body.state).toBe('recorded');
  });

  test('one key writes one entry; bad bodies are malformed', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [one, two] = [
      await town.ask('1013', 'POST', '/api/integrity', refused, key),
      await town.ask('1013', 'POST', '/api/integrity', refused, key),
    ];
    expect(two.body.id).toBe(one.body.id);
    for (const body of [
      {},
      { ...refused, value: -1 },
      { ...refused, value: 1.5 },
      { ...refused, value: 1e12 },
      { ...refused, outcome: 'kept' },
      { ...refused, what: 'x'.repeat(201) },
      { ...refused, kept: true },
      { ...refused, on: '2026-02-30' },
    ])
      expect((await town.ask('1001', 'POST', '/api/integrity', body)).status, JSON.stringify(body)).toBe(400);
  });
});

describe('SV-4.1: openings of the suggestion box', () => {
  let id: string;
  beforeAll(async () => {
    await beginBoxWatch(town.house, wake, instant('2026-09-10T00:10:00+08:00'));
    id = (await write('1005', 'box-openings', opening)).id;
  });

  test('the two who opened and the group read it, and how many slips there were', async () => {
    expect(await whoReads('box-openings', id)).toEqual(['1001', '1005']);
    expect((await town.ask('1001', 'GET', `/api/box-openings/${id}`)).body.said).toEqual({
      box: '镇政府大门口',
      slips: 7,
    });
    expect(await idsFor('1003', 'box-openings')).toEqual([]);
  });

  test('it leads to no case and no complaint, and no index knows how many slips there were', async () => {
    const rows = await town.house.tables.query({ table: 'appraisals', index: 'office', pk: 'opening#waiting' });
    expect(JSON.stringify(rows.rows)).not.toMatch(/slips|case|complaint/);
  });

  test('the other opener confirms with their own sign-in; both learn of it', async () => {
    await follow();
    expect(await inboxOf('1001')).toContain('opening: 登记了与您同开意见箱，请确认');
    const own = await town.command('1005', `/api/box-openings/${id}`, 'confirm');
    expect([own.status, own.body.rule]).toEqual([403, 'SV-4.1/the-second-opener-confirms']);
    expect(await done('1001', 'box-openings', id, 'confirm')).toMatchObject({ state: 'confirmed' });
    await follow();
    expect(await inboxOf('1005')).toContain('opening: 开箱记录已由同开的人确认');
  });

  test('the list says when it was last opened, and when the group is reminded', async () => {
    const { body } = await town.ask('1005', 'GET', '/api/box-openings');
    expect(body.box).toEqual({
      openedAt: instant('2026-09-24T09:00:00+08:00'),
      remindsAt: instant('2026-10-09T08:30:00+08:00'),
    });
  });

  test('SV-4.4: the monthly report counts it once, and no slips', async () => {
    expect(await signedCountsOf(town.house, '2026-09')).toEqual({ openings: 1, commendations: 0 });
    expect(await signedCountsOf(town.house, '2026-10')).toEqual({ openings: 0, commendations: 0 });
  });
});

describe('SC-5: commendations', () => {
  let id: string;
  const board = (by: string, from: object) =>
    town.ask(by, 'POST', '/api/disclosures', { board: 'commendations', from });

  test('SC-5: nothing is drafted for the board of commendations by hand, whoever asks', async () => {
    for (const by of ['1005', '1007']) {
      const body = { board: 'commendations', fields: { title: '好人好事', body: '事迹' } };
      const { status, body: no } = await town.ask(by, 'POST', '/api/disclosures', body);
      expect([status, no.rule]).toEqual([409, 'SC-5/only-what-was-approved']);
    }
  });

  test('a clerk proposes nobody, a head their own people; the person learns nothing before it is approved', async () => {
    const clerk = await town.ask('1001', 'POST', '/api/commendations', praise);
    expect([clerk.status, clerk.body.rule]).toEqual([403, 'SC-5/heads-leaders-and-the-group-propose']);
    expect((await town.ask('1001', 'GET', '/api/commendations')).body.actions).toEqual([]);
    const { body: source } = await town.register({}, '1003');
    const made = await write('1003', 'commendations', { ...praise, case: source.number });
    expect(made.facts.case).toEqual({ id: source.id, number: source.number });
    id = made.id;
    expect(await whoReads('commendations', id)).toEqual(['1003', '1005', '1006', '1010', '1011']);
    expect((await board('1005', { commendation: id })).body.rule).toBe('SC-5/only-what-was-approved');
  });

  test('a case one may not see is no source, and says so as one that is not there', async () => {
    const { body: hidden } = await town.register({}, '1013');
    for (const number of [hidden.number, 'LSK-2026-999999']) {
      const answer = await town.ask('1003', 'POST', '/api/commendations', { ...praise, case: number });
      expect([answer.status, answer.body.rule], number).toEqual([409, 'SC-5/a-case-you-know']);
    }
  });

  test('another of the leading group approves, with reasons; it enters the person’s own view', async () => {
    expect((await town.command('1003', `/api/commendations/${id}`, 'confirm', { reasons: '好' })).status).toBe(403);
    expect((await town.command('1010', `/api/commendations/${id}`, 'confirm', {})).status).toBe(400);
    await done('1010', 'commendations', id, 'confirm', { reasons: '事实清楚' });
    await follow();
    expect(await whoReads('commendations', id)).toContain('1002');
    expect(await inboxOf('1002')).toContain('commendation: 您受到表扬');
    const rows = await town.house.tables.query({ table: 'appraisals', index: 'person', pk: 'commended#1002' });
    expect(rows.rows.map(({ pk }) => pk)).toEqual([`commendation#${id}`]);
    expect((await signedCountsOf(town.house, '2026-09')).commendations).toBe(1);
  });

  test('it is put forward for its board through the gate, once at a time, and never goes up by itself', async () => {
    expect((await board('1001', { commendation: id })).status).toBe(404);
    expect(
      (await town.ask('1005', 'POST', '/api/disclosures', { board: 'notices', from: { commendation: id } })).status,
    ).toBe(400);
    const { status, body } = await board('1005', { commendation: id });
    expect([status, body.state]).toEqual([201, 'draft']);
    expect(body.fields).toMatchObject({ title: '上门办理', body: praise.facts });
    expect((await board('1005', { commendation: id })).body.id).toBe(body.id);
    await town.command('1005', `/api/disclosures/${body.id}`, 'submit');
    const approved = await town.command('1007', `/api/disclosures/${body.id}`, 'approve');
    expect([approved.status, approved.body.state], JSON.stringify(approved.body)).toEqual([200, 'published']);
  });

  test('taken back, it leaves the person’s file, the count and the board, by a reason that names nobody', async () => {
    const { body: before } = await board('1005', { commendation: id });
    await done('1006', 'commendations', id, 'revoke', { reason: '后查事实有出入' });
    await follow();
    await follow();
    const { body: after } = await town.ask('1007', 'GET', `/api/disclosures/${before.id}`);
    expect(after.state).toBe('withdrawn');
    expect(after.timeline.at(-1).text).toEqual({ reason: '有关表扬已经撤销' });
    const rows = await town.house.tables.query({ table: 'appraisals', index: 'person', pk: 'commended#1002' });
    expect(rows.rows).toEqual([]);
    expect((await signedCountsOf(town.house, '2026-09')).commendations).toBe(0);
    expect((await board('1005', { commendation: id })).body.rule).toBe('SC-5/only-what-was-approved');
  });
});

describe('the registers of the month', () => {
  const sheet = (by: string, name: string, month = '2026-09') => town.ask(by, 'GET', `/api/registers/${name}/${month}`);
  const cellsOf = (body: { columns: { name: string }[]; rows: { cells: unknown[] }[] }, column: string) => {
    const at = body.columns.findIndex(({ name }) => name === column);
    return body.rows.map(({ cells }) => cells[at]);
  };

  test('SC-2: the appraisal group prints every gift of the month, everybody else their own alone, the chair none', async () => {
    const { body: whole } = await sheet('1005', 'integrity');
    expect([whole.clause, whole.whole, whole.says]).toEqual(['SC-2', true, '含本月全部记录']);
    expect(whole.rows.length).toBeGreaterThan(3);
    expect(cellsOf(whole, 'standing').slice(0, 2)).toEqual(['已另记更正', '待第二人确认']);
    expect(cellsOf(whole, 'n')).toEqual(whole.rows.map((_: unknown, i: number) => i + 1));
    const { body: own } = await sheet('1002', 'integrity');
    expect([own.whole, cellsOf(own, 'value'), cellsOf(own, 'giver')]).toEqual([
      false,
      [600, 680],
      ['办事人王某', '办事人王某'],
    ]);
    for (const by of ['1003', '1004', '1006', '1008', '1010'])
      expect((await sheet(by, 'integrity')).body.rows, by).toEqual([]);
    expect((await sheet('1009', 'integrity')).status).toBe(403);
  });

  test('SV-4.1: openings are printed for the group and the two who opened, with how many slips; for nobody else', async () => {
    const { body } = await sheet('1001', 'box-openings');
    expect([cellsOf(body, 'slips'), cellsOf(body, 'openedAt')]).toEqual([[7], ['2026-09-24 09:00']]);
    for (const by of ['1002', '1003', '1006']) expect((await sheet(by, 'box-openings')).body.rows, by).toEqual([]);
  });

  test('SC-5: commendations stand in the month of the decision; one that was taken back says so', async () => {
    await write('1003', 'commendations', { ...praise, title: '还没有决定' });
    const { body } = await sheet('1010', 'commendations');
    expect(cellsOf(body, 'title')).toEqual(['上门办理']);
    expect(cellsOf(body, 'standing')).toEqual(['已撤销 2026-09-24']);
  });

  test('a file is safe for a spreadsheet, and a reader of some is told so by its name', async () => {
    await write('1013', 'integrity', { ...refused, what: '=HYPERLINK("http://x")', note: '+86' });
    const ask = asking(staffRoutes, town.house);
    const path = '/api/registers/integrity/2026-09';
    const { text, headers } = await ask({
      method: 'GET',
      path,
      query: 'format=csv',
      claims: claimsOf('1013'),
      at: '2026-09-24T18:00',
    });
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'+86`);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('廉洁登记簿-2026-09-可查看部分.csv');
    expect(headers['cache-control']).toBe('no-store');
  });

  test('what is entered in the first minute of a month stands in it, and not in the one before', async () => {
    town.now = instant('2026-09-30T23:59:58+08:00');
    await write('1012', 'integrity', { ...refused, what: '月末' });
    town.now = instant('2026-10-01T00:00:01+08:00');
    await write('1012', 'integrity', { ...refused, what: '月初' });
    const of = async (month: string) => cellsOf((await sheet('1012', 'integrity', month)).body, 'what');
    expect(await of('2026-09')).toContain('月末');
    expect(await of('2026-09')).not.toContain('月初');
    expect(await of('2026-10')).toEqual(['月初']);
    expect((await sheet('1012', 'integrity', '2026-11')).status).toBe(400);
  });
});

test('SV-3: nobody answered in time: the clock reminds those whose word is asked and the writer, and nobody else', async () => {
  await fireDue(town.house, instant('2026-10-01T09:00:00+08:00'));
  await follow();
  const says = 'gift: 上交礼品登记逾期未确认';
  for (const by of EVERYBODY) expect((await inboxOf(by)).includes(says), by).toBe(['1002', '1005'].includes(by));
});
