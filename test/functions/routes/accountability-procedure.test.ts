// The accountability procedure over HTTP (SV-4.5, AC-2): from the clue to the third warning and its revocation, on the real
// engine. The person concerned meets nothing before they are served, and then only what is theirs to read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionsOn, ladderFor } from '#functions/perform/decisions-on.ts';
import { gatherReport } from '#functions/report/gather.ts';
import { clueIdOf, raiseClue } from '#functions/work/raise-clue.ts';
import { drain } from '#functions/work/react.ts';
import { type Instant, instant } from '#shared/time.ts';
import { openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const at = (text: string): Instant => instant(`${text}:00+08:00`);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const follow = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) await drain(town.house, NOBODY_WOKEN, town.now);
};
const path = (id: string): string => `/api/accountability/${id}`;
async function step(by: string, id: string, name: string, body: object = {}) {
  const answer = await town.command(by, path(id), name, body);
  expect([name, answer.status, answer.body.rule ?? answer.body.violations]).toEqual([name, 200, undefined]);
  return answer.body;
}
const refused = async (by: string, id: string, name: string, body: object): Promise<[number, string]> => {
  const answer = await town.command(by, path(id), name, body);
  return [answer.status, answer.body.rule];
};

/** A clue from a case that the window took in, taken up and looked into. */
async function investigated(on: string): Promise<string> {
  town.now = at(`${on}T08:40`);
  const { body } = await town.register({}, '1001');
  await raiseClue(town.house, body.id, 5, town.now);
  const id = clueIdOf(body.id, 5);
  await step('1005', id, 'accept');
  await step('1005', id, 'investigate', { note: '调取监控，询问群众甲' });
  return id;
}
const PROPOSAL = {
  person: '1002',
  grounds: ['AC-1.6'],
  elements: [{ ground: 'AC-1.6', element: 'bad-effect', finding: '群众三次往返' }],
  responsibility: 'direct',
  circumstances: 'ordinary',
  facts: '受理后二十日未答复',
};
const votes = (...by: string[]) => by.map((one) => ({ by: one, vote: 'for' }));

/** Proposed, heard and decided; the decision is to be served. */
async function decided(
  on: string,
  proposal: object = PROPOSAL,
  decision: object = { measure: 'warning' },
): Promise<string> {
  const id = await investigated(on);
  const { person } = { ...PROPOSAL, ...proposal };
  await step('1005', id, 'propose', { ...PROPOSAL, ...proposal });
  town.now = at(`${on}T09:00`);
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  await step(person, id, 'hear-statement', { text: '当日连续下村，来不及答复' });
  await step('1006', id, 'decide', { votes: votes('1006', '1010', '1011'), ...decision });
  return id;
}
async function warned(on: string): Promise<string> {
  const id = await decided(on);
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  await follow();
  return id;
}
const read = async (by: string, id: string) => (await town.ask(by, 'GET', path(id))).body;

test('AC-2.6: for the person it does not exist before they are served; then they read what is theirs, and nothing of where it comes from', async () => {
  const id = await investigated('2026-09-24');
  await step('1005', id, 'propose', PROPOSAL);
  expect((await town.ask('1002', 'GET', path(id))).status).toBe(404);
  expect((await town.ask('1002', 'GET', '/api/me/accountability')).body.items).toEqual([]);
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  await follow();
  const mine = await read('1002', id);
  expect(mine).toMatchObject({
    own: true,
    state: 'proposalServed',
    actions: ['hear-statement', 'waive-statement'],
    proposal: {
      grounds: ['AC-1.6'],
      recommended: { measure: 'warning', because: [{ rule: 'AC-2.2/direct-otherwise' }] },
    },
  });
  expect(mine.timeline.map(({ type }: { type: string }) => type)).toEqual(['SanctionProposed', 'ProposalServed']);
  expect(JSON.stringify(mine)).toContain('群众三次往返');
  expect(JSON.stringify(mine)).not.toMatch(/监控|群众甲|LSK-|"1005"|"1004"|source|AC-1\.11/);
  expect((await town.ask('1002', 'GET', '/api/me/accountability')).body.items).toMatchObject([
    { id, state: 'proposalServed' },
  ]);
  const inbox = (await town.ask('1002', 'GET', '/api/inbox')).body.items.filter((one: { id: string }) => one.id === id);
  expect(inbox).toMatchObject([{ what: 'ProposalServed', number: '' }]);
  // Their supervising leader, colleagues, the head: nothing.
  for (const by of ['1004', '1003', '1001', '1007', '1009'])
    expect((await town.ask(by, 'GET', path(id))).status, by).toBe(404);
  expect(await refused('1006', id, 'decide', { measure: 'warning', votes: votes('1006', '1010') })).toEqual([
    409,
    'AC-2.6/heard-before-decided',
  ]);
  await step('1002', id, 'waive-statement');
  expect(await refused('1010', id, 'decide', { measure: 'warning', votes: votes('1010', '1011') })).toEqual([
    403,
    'SV-4.5/the-chair-presides',
  ]);
  await step('1006', id, 'decide', { measure: 'warning', votes: votes('1006', '1010') });
  const waiting = await read('1002', id);
  expect([waiting.decision, waiting.timeline.at(-1).type]).toEqual([undefined, 'StatementWaived']);
  // Neither that it was decided nor by when that is served on them, wherever they look.
  expect([waiting.state, waiting.stateLabel, waiting.dueBy]).toEqual(['waived', '放弃陈述申辩，待决定', undefined]);
  const listed = (await town.ask('1002', 'GET', '/api/me/accountability')).body.items;
  expect(listed).toMatchObject([{ id, state: 'waived', stateLabel: '放弃陈述申辩，待决定' }]);
  const late = await town.command('1002', path(id), 'waive-statement', {});
  expect(JSON.stringify([waiting, listed, late.body])).not.toMatch(/"decided"|已决定/);
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  const told = await read('1002', id);
  expect(told).toMatchObject({
    state: 'served',
    inForce: 'warning',
    decision: { measure: 'warning' },
    actions: ['ask-review'],
  });
  expect(JSON.stringify(told)).not.toMatch(/"1006"|"1010"|entitled/);
  await step('1002', id, 'ask-review', { reason: '处理过重' });
  await step('1006', id, 'decide-review', { result: 'revoked', votes: votes('1006', '1010') });
  await follow();
});

test('SV-4.5: notes of the investigation are read by who looks into it, and not by the leading group or the chair', async () => {
  const id = await decided('2026-09-25', { person: '1013' }, { measure: 'self-examination', reasons: '初次' });
  expect(JSON.stringify(await read('1005', id))).toContain('群众甲');
  for (const by of ['1006', '1010']) {
    const page = await read(by, id);
    expect(JSON.stringify(page)).not.toContain('群众甲');
    expect(page).toMatchObject({ panel: { presides: '1006', quorum: 2, needed: 2 }, proposal: { person: '1013' } });
  }
});

test('AC-2.5: three warnings propose a move; recorded and one revoked, the way back is proposed and the grade is reckoned anew', async () => {
  const first = await warned('2026-09-28');
  const second = await warned('2026-09-29');
  expect(await ladderFor(town.house.tables, '1002', 2026)).toMatchObject({ count: 2, cap: 'basically-competent' });
  const third = await warned('2026-09-30');
  expect(await read('1005', third)).toMatchObject({
    effect: { year: 2026, nth: 3, cap: 'incompetent', move: 'proposed' },
  });
  expect(await read('1005', first)).toMatchObject({ effect: { nth: 1, cap: 'not-excellent' }, ladder: { count: 3 } });
  expect((await read('1002', third)).effect).toMatchObject({ move: 'proposed' });
  town.now = at('2026-10-09T09:00');
  await step('1005', third, 'record-move', { on: '2026-10-09', post: '农技站' });
  await follow();
  expect((await read('1005', third)).effect.move).toBe('recorded');
  // Warned again within the year of the move: for the county.
  const again = await warned('2026-10-12');
  expect((await read('1006', again)).effect).toMatchObject({ nth: 4, county: true });
  await step('1006', again, 'report-county', { on: '2026-10-12' });
  for (const id of [second, first]) {
    town.now = at('2026-10-13T09:00');
    await step('1002', id, 'ask-review', { reason: '事实有误' });
    await step('1006', id, 'decide-review', { result: 'revoked', votes: votes('1006', '1010', '1011') });
    await follow();
  }
  expect((await read('1005', third)).effect).toEqual({
    year: 2026,
    nth: 1,
    cap: 'not-excellent',
    move: 'back-proposed',
  });
  expect((await read('1005', again)).effect).toEqual({ year: 2026, nth: 2, cap: 'basically-competent' });
  expect((await read('1005', first)).effect).toBeUndefined();
  const all = await decisionsOn(town.house.tables, '1002');
  expect(
    all
      .filter(({ inForce }) => inForce === 'warning')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([third, again].sort());
  await follow();
  expect(await ladderFor(town.house.tables, '1002', 2026)).toMatchObject({ count: 2, cap: 'basically-competent' });
});

test('AC-2.2: who checks a correction reads what was decided and no more; not corrected, a warning is proposed anew', async () => {
  const id = await decided(
    '2026-10-14',
    { person: '1003', responsibility: 'important-leadership' },
    { measure: 'admonition', checker: '1013' },
  );
  expect((await town.ask('1013', 'GET', path(id))).status).toBe(404);
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  const page = await read('1013', id);
  expect(page).toMatchObject({
    state: 'served',
    actions: ['corrected', 'not-corrected'],
    decision: { measure: 'admonition' },
  });
  expect(JSON.stringify(page)).not.toMatch(/下村|监控|LSK-|entitled/);
  expect(await refused('1013', id, 'not-corrected', { note: '未改' })).toEqual([
    409,
    'AC-2.2/the-date-to-correct-comes-first',
  ]);
  town.now = at('2026-11-16T09:00');
  const again = await step('1013', id, 'not-corrected', { note: '仍未改正' });
  // Who checks learns of a further proposal as little as the person.
  expect(again).toMatchObject({ state: 'served' });
  expect(await read('1005', id)).toMatchObject({
    state: 'proposed',
    proposal: { round: 2, recommended: { measure: 'warning' } },
  });
  // The person still reads the first decision, and of the second nothing before it is served.
  const person = await read('1003', id);
  expect([person.state, person.dueBy]).toEqual(['served', undefined]);
  expect(person.timeline.map(({ type }: { type: string }) => type)).toContain('DecisionServed');
  expect([
    person.proposal,
    person.timeline.filter(({ type }: { type: string }) => type === 'SanctionProposed').length,
  ]).toEqual([undefined, 1]);
});

test('AC-2.2, AC-2.5: who checks a correction learns nothing of the person’s warnings and what they lead to', async () => {
  const leading = { person: '1003', responsibility: 'main-leadership' };
  const id = await decided('2026-11-16', leading, { measure: 'admonition-and-warning', checker: '1013' });
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  await follow();
  expect((await read('1003', id)).effect).toMatchObject({ nth: 1 });
  const page = await read('1013', id);
  expect(page).toMatchObject({ inForce: 'admonition-and-warning', actions: ['corrected', 'not-corrected'] });
  expect(JSON.stringify(page)).not.toMatch(/EffectReckoned|"nth"|"effect"/);
});

test('AC-2.6, AC-2.8: the whole way with the bodies of the contract and no other field', async () => {
  town.now = at('2026-11-18T08:40');
  const { body } = await town.register({}, '1001');
  await raiseClue(town.house, body.id, 5, town.now);
  const id = clueIdOf(body.id, 5);
  await step('1005', id, 'accept', {});
  const bare = { person: '1012', grounds: ['AC-1.11'], elements: [], responsibility: 'direct', circumstances: 'minor' };
  expect(await step('1005', id, 'propose', bare)).toMatchObject({ state: 'proposed' });
  await step('1005', id, 'serve', { how: '当面送达', at: town.now });
  expect(await step('1012', id, 'waive-statement', {})).toMatchObject({ state: 'waived' });
  const decision = { measure: 'self-examination', votes: votes('1006', '1010') };
  expect(await step('1006', id, 'decide', decision)).toMatchObject({ state: 'decided' });
  expect(await step('1005', id, 'serve', { how: '当面送达', at: town.now })).toMatchObject({ state: 'served' });
  await step('1012', id, 'ask-review', { reason: '事出有因' });
  const review = { result: 'upheld', votes: votes('1006', '1010') };
  expect(await step('1006', id, 'decide-review', review)).toMatchObject({ state: 'upheld' });
  await follow();
});

test('SV-4.4: the monthly report counts what was served, without a name; what waits to be served is not in it', async () => {
  const { accountability } = await gatherReport(town.house, '2026-09', town.now);
  // Four warnings were served in September, one of them was revoked in it; one decision was made and never served.
  expect(accountability).toEqual({
    served: 4,
    measures: { warning: 4 },
    grounds: { 'AC-1.6': 4 },
    groundTitles: { 'AC-1.6': { zh: expect.any(String), en: expect.any(String) } },
    changed: 0,
    revoked: 1,
  });
});

test('AC-2.8: a proposal is judged by the day of its facts, and bad bodies are told apart from refusals', async () => {
  const id = await investigated('2026-11-17');
  const propose = (more: object) => refused('1005', id, 'propose', { ...PROPOSAL, ...more });
  expect(await propose({ factsOn: '2009-12-31' })).toEqual([409, 'AC-2.8/a-ground-in-force-on-the-day']);
  expect(await propose({ elements: [] })).toEqual([409, 'AC-2.6/no-ground-without-its-elements']);
  expect(await propose({ person: '1005' })).toEqual([409, 'SV-4.5/nobody-decides-on-themselves']);
  expect(await propose({ grounds: ['AC-1.23'] })).toEqual([400, undefined]);
  expect(await propose({ grounds: ['AC-1.6', 'AC-1.6'] })).toEqual([400, undefined]);
  expect(await propose({ measure: 'warning' })).toEqual([400, undefined]);
  expect(await propose({ circumstances: 'grave' })).toEqual([400, undefined]);
});
