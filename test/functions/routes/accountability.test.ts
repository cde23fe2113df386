// Clues over HTTP: lists, reading and deciding, on the real engine. Whoever had to do with the case meets nothing at all,
// and no answer names anybody a clue might concern.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fireDue } from '#functions/work/fire-due.ts';
import { clueIdOf, raiseClue } from '#functions/work/raise-clue.ts';
import { type Instant, instant } from '#shared/time.ts';
import { asking } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';

const at = (text: string): Instant => instant(`${text}:00+08:00`);

interface Made {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
}

let town: Town;
/** Clues in the order in which they are owed, the soonest first. */
const made: Made[] = [];
/** A clue from a case that 1005 of the appraisal group took in, and one from a case of the chair's. */
let held: Made;
let chairs: Made;

async function clue(by: string, raisedAt: Instant, facts: object = {}): Promise<Made> {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register(facts, by);
  await raiseClue(town.house, body.id, 5, raisedAt);
  return { id: clueIdOf(body.id, 5), caseId: body.id, number: body.number };
}

beforeAll(async () => {
  town = await openTown();
  const later = await clue('1001', at('2026-10-22T17:30'));
  const soon = await clue('1001', at('2026-10-20T17:30'));
  const between = await clue('1012', at('2026-10-21T17:30'), { channel: 'visit' });
  made.push(soon, between, later);
  held = await clue('1005', at('2026-10-23T17:30'), { channel: 'visit' });
  chairs = await clue('1006', at('2026-10-24T17:30'), { channel: 'visit' });
  town.now = at('2026-10-26T09:00');
});
afterAll(() => town.close());

const path = ({ id }: Made): string => `/api/accountability/${id}`;
const list = async (by: string, query = ''): Promise<string[]> => {
  const { status, body } = await town.ask(by, 'GET', `/api/accountability${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items.map(({ id }: Made) => id);
};
const ids = (...clues: readonly Made[]) => clues.map(({ id }) => id);

describe('SV-4.5: the list', () => {
  test('the clue owed soonest comes first, and each names its case', async () => {
    expect(await list('1010', '?state=clue')).toEqual(ids(...made, held, chairs));
    const { body } = await town.ask('1010', 'GET', '/api/accountability?state=clue&limit=1');
    expect(body.items).toEqual([
      {
        id: made[0]?.id,
        version: 1,
        state: 'clue',
        stateLabel: '待决定',
        ground: 'AC-1.11',
        groundTitle: '本职工作误期',
        source: { case: made[0]?.caseId, number: made[0]?.number },
        signal: 'lawful-limit',
        says: '此件已超过法定或制度规定的最长期限，仍未办结。',
        raisedAt: at('2026-10-20T17:30'),
        decideBy: at('2026-11-03T17:30'),
        waiting: [],
        actions: [],
      },
    ]);
  });

  test('a page at a time by its cursor, each clue once, and the cursor is this reader’s for this list', async () => {
    const seen: string[] = [];
    let next = '';
    for (let pages = 0; pages < 10; pages++) {
      const { body } = await town.ask('1010', 'GET', `/api/accountability?limit=2${next}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }: Made) => id));
      if (!body.cursor) break;
      next = `&cursor=${encodeURIComponent(body.cursor)}`;
    }
    expect(seen).toEqual(ids(...made, held, chairs));
    const { body } = await town.ask('1010', 'GET', '/api/accountability?limit=2');
    const cursor = `cursor=${encodeURIComponent(body.cursor)}`;
    expect((await town.ask('1011', 'GET', `/api/accountability?limit=2&${cursor}`)).status).toBe(400);
    expect((await town.ask('1010', 'GET', `/api/accountability?state=clue&${cursor}`)).status).toBe(400);
  });

  test('it is for the appraisal group, the leading group and the chair, and says so at sign-in', async () => {
    for (const by of ['1001', '1003', '1004', '1007', '1008', '1009', '1012']) {
      const { status, body } = await town.ask(by, 'GET', '/api/accountability');
      expect([status, body.rule], by).toEqual([403, 'SV-1/only-what-is-allowed']);
      expect((await town.ask(by, 'GET', '/api/me')).body.actions).not.toContain('accountability.list');
    }
    for (const by of ['1005', '1006', '1010', '1011'])
      expect((await town.ask(by, 'GET', '/api/me')).body.actions).toContain('accountability.list');
  });

  test('a state that does not exist, or a field too many, is malformed', async () => {
    for (const query of [
      '?state=guilty',
      '?stage=done',
      '?limit=0',
      '?limit=201',
      '?office=civil-affairs',
      '?cursor=x',
    ])
      expect((await town.ask('1010', 'GET', `/api/accountability${query}`)).status, query).toBe(400);
  });
});

describe('SV-4.5: for whoever had to do with the case its clue does not exist', () => {
  test('it is in no list of theirs, and no page of it is short by it without a cursor', async () => {
    expect(await list('1005')).toEqual(ids(...made, chairs));
    expect(await list('1006')).toEqual(ids(...made, held));
    const { body } = await town.ask('1005', 'GET', '/api/accountability?limit=4');
    expect(body.items).toHaveLength(4);
  });

  test('reading and deciding are answered exactly as for a clue that never was', async () => {
    for (const [by, hidden] of [
      ['1005', held],
      ['1006', chairs],
    ] as const) {
      const none = { ...hidden, id: '0'.repeat(32) };
      for (const [method, end, body, more] of [
        ['GET', '', undefined, {}],
        ['POST', '/accept', {}, { 'if-match': '"1"' }],
        ['POST', '/dismiss', { reason: '已查' }, {}],
        ['POST', '/dismiss', { nonsense: true }, { 'if-match': '"9"' }],
      ] as const) {
        const real = await town.ask(by, method, `${path(hidden)}${end}`, body, more);
        const missing = await town.ask(by, method, `${path(none)}${end}`, body, more);
        expect(real.status, `${by} ${end}`).toBe(404);
        expect(real.body).toEqual(missing.body);
      }
    }
  });

  test('whoever takes the case over later is shut out from then on', async () => {
    const once = await clue('1001', at('2026-10-25T17:30'));
    town.now = at('2026-10-26T09:00');
    expect((await town.ask('1005', 'GET', path(once))).status).toBe(200);
    await town.step('1001', once.caseId, 'hand-over', { office: 'party-and-government', reason: '属党政办' });
    await town.step('1005', once.caseId, 'accept-hand-over');
    expect((await town.ask('1005', 'GET', path(once))).status).toBe(404);
    expect(await list('1005')).not.toContain(once.id);
  });

  test('an ordinary colleague, the supervisor and the public meet nothing either', async () => {
    const [first] = made as [Made];
    for (const by of ['1001', '1002', '1004', '1007', '1008', '1009', '1012']) {
      expect((await town.ask(by, 'GET', path(first))).status, by).toBe(404);
      expect((await town.ask(by, 'POST', `${path(first)}/accept`, {}, { 'if-match': '"1"' })).status, by).toBe(404);
    }
    const anyone = asking(ALL_ROUTES, town.house);
    for (const address of ['/api/accountability', path(first)])
      expect((await anyone({ method: 'GET', path: address })).status).toBe(401);
  });
});

describe('SV-4.5: deciding', () => {
  test('the appraisal group is offered both answers, the leading group and the chair none', async () => {
    const [first] = made as [Made];
    expect((await town.ask('1005', 'GET', path(first))).body.actions).toEqual(['accept', 'dismiss']);
    for (const by of ['1006', '1010']) {
      expect((await town.ask(by, 'GET', path(first))).body.actions).toEqual([]);
      const { status, body } = await town.ask(by, 'POST', `${path(first)}/accept`, {}, { 'if-match': '"1"' });
      expect([status, body.rule]).toEqual([403, 'SV-3/only-the-appraisal-group-decides-on-clues']);
    }
  });

  test('a body that is wrong, no version and an old one are told apart, in the order of every door', async () => {
    const [first] = made as [Made];
    const send = (name: string, body: unknown, more = {}) =>
      town.ask('1005', 'POST', `${path(first)}/${name}`, body, more);
    expect((await send('dismiss', {})).status).toBe(400);
    expect((await send('dismiss', { reason: ' ' }, { 'if-match': '"1"' })).status).toBe(400);
    expect((await send('accept', { person: '1001' }, { 'if-match': '"1"' })).status).toBe(400);
    expect((await send('accept', {})).status).toBe(428);
    expect((await send('accept', {}, { 'if-match': '"7"' })).status).toBe(412);
  });

  test('taken up, it moves to the list of those to be investigated and cannot be decided on again', async () => {
    const [first] = made as [Made];
    const done = await town.ask('1005', 'POST', `${path(first)}/accept`, {}, { 'if-match': '"1"' });
    expect([done.status, done.headers.etag]).toEqual([200, '"2"']);
    expect(done.body).toMatchObject({ state: 'investigating', version: 2 });
    expect(done.body.actions).toEqual(['investigate', 'recuse', 'close', 'transfer', 'propose']);
    expect(await list('1010', '?state=investigating')).toEqual(ids(first));
    expect(await list('1010', '?stage=investigating')).toEqual(ids(first));
    expect(await list('1010', '?stage=deciding')).toEqual([]);
    expect(await list('1010', '?state=clue')).not.toContain(first.id);
    const again = await town.ask('1005', 'POST', `${path(first)}/dismiss`, { reason: '已查' }, { 'if-match': '"2"' });
    expect([again.status, again.body.rule]).toEqual([409, 'SV-4.5/a-step-fits-the-state']);
    expect(again.body.detail).toContain('调查中');
  });

  test('dismissed with its reason, which stands in the history; the newest dismissal is listed first', async () => {
    const [, second, third] = made as [Made, Made, Made];
    for (const one of [second, third]) {
      const done = await town.command('1005', path(one), 'dismiss', { reason: '听证期间依法中止' });
      expect([done.status, done.body.state]).toEqual([200, 'dismissed']);
    }
    expect(await list('1010', '?state=dismissed')).toEqual(ids(third, second));
    const { body } = await town.ask('1006', 'GET', path(second));
    expect(body.timeline.map(({ type, text }: { type: string; text?: object }) => [type, text])).toEqual([
      ['ClueRaised', undefined],
      ['ClueDismissed', { reason: '听证期间依法中止' }],
    ]);
  });

  test('what the clock did meanwhile makes nobody’s form stale', async () => {
    const late = await clue('1001', at('2026-10-20T17:30'));
    await fireDue(town.house, at('2026-11-03T17:30'));
    town.now = at('2026-11-04T09:00');
    const waiting = await town.ask('1006', 'GET', path(late));
    expect([waiting.body.waiting, waiting.headers.etag]).toEqual([['clueDecision'], '"2"']);
    const done = await town.ask('1005', 'POST', `${path(late)}/accept`, {}, { 'if-match': '"1"' });
    expect([done.status, done.body.version, done.body.waiting]).toEqual([200, 3, []]);
  });
});

test('AC-1.11: no row, list or page of a clue names anybody of the office whose case it is', async () => {
  const fresh = await clue('1001', at('2026-10-25T17:30'));
  town.now = at('2026-10-26T09:00');
  const { tables } = town.house;
  const rows = await tables.all({ table: 'appraisals', pk: `accountability#${fresh.id}`, consistent: true });
  expect(rows.length).toBe(2);
  const { body: listed } = await town.ask('1010', 'GET', '/api/accountability?state=clue');
  const { body: read } = await town.ask('1010', 'GET', path(fresh));
  const shown = JSON.stringify([rows, listed.items.find(({ id }: Made) => id === fresh.id), read]);
  expect(shown).toContain(fresh.number);
  for (const number of ['1001', '1013', '1004']) {
    expect(shown).not.toContain(`"${number}"`);
    expect(shown).not.toContain(`干部${number}`);
  }
  expect(shown).not.toMatch(/service-centre|路灯不亮/);
});
