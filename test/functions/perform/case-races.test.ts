// Many on one case at the same moment, on the real engine: each version is written once, whoever was slower hears so and
// leaves nothing behind, and what counts once counts once (FI-1, SC-1).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { history } from '#functions/perform/load.ts';
import { dayOf, timeOf } from '#shared/time.ts';
import type { Answer } from '../directory/rig.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { at } from '../http/moments.ts';
import { type Matter, type Person, pathOf, personOf } from '../routes/person.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Move, meeting, sends, shuffled, soundCase } from './racing.ts';

let town: Town;
let person: Person;
beforeAll(async () => {
  town = await openTown();
  person = personOf(town);
});
afterAll(() => town.close());

const many = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const done = ({ status }: Answer): boolean => status === 200;
const registered = async (facts: object = {}, by = '1001'): Promise<Matter> => {
  const { body } = await town.register(facts, by);
  return { id: String(body.id), number: body.number, code: body.receipt.code };
};
const steps = async (id: string, ...moves: readonly Move[]): Promise<void> => {
  for (const [by, name, body] of moves) await town.step(by, id, name, body);
};

/** Who acts for the office that has the case, and to whom it may go from there. */
const HANDS = {
  'civil-affairs': { holder: '1003', assigns: '1003', named: '1002', next: 'agriculture', receives: '1012' },
  agriculture: { holder: '1012', assigns: '1011', named: '1012', next: 'civil-affairs', receives: '1003' },
} as const;

/** 32 clients, each with words of their own. */
function mixed(office: keyof typeof HANDS, round: number): Move[] {
  const { holder, assigns, named, next } = HANDS[office];
  const each: ((says: string) => Move)[] = [
    () => [holder, 'accept'],
    (text) => [holder, 'message', { text }],
    (text) => [holder, 'report-progress', { text }],
    (reason) => [assigns, 'assign', { staff: named, reason }],
    (reason) => [holder, 'hand-over', { office: next, reason }],
    (to) => [holder, 'correct', { field: 'subject', to, reason: '笔误' }],
    (result) => [holder, 'complete', { result }],
  ];
  const moves = many(32).map((n) => (each[n % each.length] as (says: string) => Move)(`第${round}轮第${n}份`));
  return shuffled(moves, round);
}
/** The words of their own in a step, where it has some. */
const saidIn = ([, , body]: Move): string[] =>
  Object.values(body ?? {}).filter((text) => /^第\d+轮/.test(String(text)));

test('of 32 clients with mixed steps on one case one is done each time; all others are told so, and leave nothing behind', async () => {
  town.now = at('2026-09-24T10:00');
  const { id, number, code } = await registered({ firstAsked: '1003' });
  const [kept, lost, won]: [string[], string[], Set<string>] = [[], [], new Set()];
  const rounds = many(8);
  for (const round of rounds) {
    const { state, version } = await soundCase(town, id);
    const office = state.office as keyof typeof HANDS;
    const moves = mixed(office, round);
    const proofs = await Promise.all(many(3).map(() => person.proof(pathOf('message'))));
    const [answers, letters] = await Promise.all([
      Promise.all(moves.map((move) => sends(town, id, move, version))),
      // What the person writes meanwhile makes nobody's form stale, and is never lost to the others.
      Promise.all(
        proofs.map((proof, n) =>
          person.send(pathOf('message'), { number, code, text: `来信${round}-${n}` }, { proof }),
        ),
      ),
    ]);
    expect(statuses(letters)).toEqual([200, 200, 200]);
    expect(answers.filter(done), `round ${round}`).toHaveLength(1);
    for (const [i, { status, body }] of answers.entries()) {
      const move = moves[i] as Move;
      expect([200, 409, 412], JSON.stringify(body)).toContain(status);
      if (status === 409) expect(body.rule).toBe('FI-1/a-step-fits-the-state');
      (status === 200 ? kept : lost).push(...saidIn(move));
      if (status === 200) won.add(move[1]);
    }
    const after = (await soundCase(town, id)).state.state;
    if (after === 'handingOver') await town.step(HANDS[office].receives, id, 'accept-hand-over');
    if (after === 'completed') await town.step('1010', id, 'reopen', { reason: '又坏了' });
  }
  expect(won.size).toBeGreaterThan(1);
  await soundCase(town, id);
  const told = JSON.stringify(await history(town.house.tables, 'case', id));
  for (const said of kept) expect(told).toContain(`"${said}"`);
  for (const said of lost) expect(told).not.toContain(`"${said}"`);
  expect(told.match(/来信\d-\d/g)).toHaveLength(rounds.length * 3);
});

/** A document before its leader. */
async function submittedDocument(): Promise<string> {
  const { id } = await registered({ kind: 'document', channel: 'letter', from: '县民政局' }, '1003');
  await steps(id, ['1003', 'sign-for'], ['1003', 'propose', { opinion: '拟请农业办办理' }]);
  await steps(id, ['1003', 'submit', { leader: '1004' }]);
  return id;
}

test('FI-1: registrations, instructions and what people send in take numbers without gap or repeat, all at the same moment', async () => {
  town.now = at('2026-09-24T11:00');
  const papers: string[] = [];
  for (const _ of many(8)) papers.push(await submittedDocument());
  const proofs = await Promise.all(many(8).map(() => person.proof('/api/public/cases')));
  const before = Number((await registered()).number.slice(-6));
  const sent = { kind: 'petition', subject: '村口路灯不亮', body: '已经一个月' };
  const order = { text: '请按期办理', office: 'agriculture', dueOn: '2026-10-20' };
  const acts = [
    ...many(16).map((n) => async () => {
      const { body } = await town.register({}, ['1001', '1002', '1012'][n % 3]);
      return String(body.number);
    }),
    ...proofs.map((proof) => async () => {
      const { body } = await person.send('/api/public/cases', sent, { proof });
      return String(body.number);
    }),
    ...papers.map((id) => async () => {
      const { body } = await town.step('1004', id, 'instruct', order);
      return String(body.links.at(-1).number);
    }),
  ];
  const numbers = await Promise.all(shuffled(acts, 3).map((act) => act()));
  const wanted = many(32).map((n) => `LSK-2026-${String(before + 1 + n).padStart(6, '0')}`);
  expect(numbers.sort()).toEqual(wanted);
  for (const number of wanted) {
    const row = await town.house.tables.get('cases', { pk: `number#${number}`, sk: 'number' });
    expect((await soundCase(town, String(row?.case))).state.number).toBe(number);
  }
});

const completed = async (): Promise<Matter> => {
  const matter = await registered();
  await steps(matter.id, ['1001', 'accept'], ['1001', 'complete', { result: '已修好' }]);
  return matter;
};

test('SC-1: of sixteen ratings at the same moment one counts, and after it was put right one more of sixteen', async () => {
  town.now = at('2026-09-24T14:00');
  const matter = await completed();
  const rateAll = async (level: number): Promise<Answer[]> => {
    const proofs = await Promise.all(many(16).map(() => person.proof(pathOf('rate'))));
    const { number, code } = matter;
    const body = (n: number) => ({ number, code, level, comment: `第${n}次` });
    return Promise.all(proofs.map((proof, n) => person.send(pathOf('rate'), body(n), { proof })));
  };
  for (const level of [1, 4]) {
    const answers = await rateAll(level);
    expect(statuses(answers)).toEqual([200, ...many(15).map(() => 409)]);
    const rules = new Set(answers.filter((one) => !done(one)).map(({ body }) => body.rule));
    expect([...rules]).toEqual(['SC-1/one-rating-for-a-matter']);
    if (level > 1) continue;
    await steps(matter.id, ['1013', 'contact', { text: '已上门' }], ['1013', 'rectify', { text: '已重修' }]);
  }
  const { state, types } = await soundCase(town, matter.id);
  expect(state.rating).toMatchObject({ level: 1, again: { level: 4 } });
  expect(types.filter((type) => type === 'CaseRated')).toHaveLength(2);
  const told = JSON.stringify(await history(town.house.tables, 'case', matter.id));
  expect(told.match(/第\d+次/g)).toHaveLength(2);
});

test.each([
  ['the one with a part', ['户口簿'], ['awaitingMaterials', 1]],
  ['the one with everything', ['户口簿', '照片'], ['inProgress', 0]],
])('FI-3: materials taken in by two at once are taken in by %s, and the other is told so', async (_, faster, left) => {
  town.now = at('2026-09-24T14:30');
  const missing = ['户口簿', '照片'].map((name) => ({ name, how: '原件' }));
  const { id } = await registered();
  await steps(id, ['1001', 'accept'], ['1001', 'issue-notice', { missing }]);
  const { version } = await soundCase(town, id);
  const takes = (by: string, received: string[]) => sends(town, id, [by, 'receive-materials', { received }], version);
  const answers = await Promise.all([takes('1001', faster), ...many(15).map(() => takes('1013', ['照片']))]);
  expect(statuses(answers)).toEqual([200, ...many(15).map(() => 412)]);
  const { state } = await soundCase(town, id);
  expect([state.state, state.notice?.open.length]).toEqual(
    done(answers[0] as Answer) ? left : ['awaitingMaterials', 1],
  );
  if (state.state === 'inProgress') return;
  await town.step('1001', id, 'receive-materials', { received: [done(answers[0] as Answer) ? '照片' : '户口簿'] });
  expect((await soundCase(town, id)).state.state).toBe('inProgress');
});

/** Asks in a house in which the person and the clerk write at the same moment, one of them first. */
async function meet(matter: Matter, first: 'person' | 'staff', step: Move, version: number): Promise<[Given, Given]> {
  const ask = asking(ALL_ROUTES, meeting(town.house, matter.id, first));
  const [by, name, body] = step;
  const { number, code } = matter;
  const json = { 'content-type': 'application/json' };
  const proof = await person.proof(pathOf('withdraw'));
  const now = `${dayOf(town.now)}T${timeOf(town.now)}`;
  const clerk = { 'if-match': `"${version}"`, ...json };
  return Promise.all([
    ask({ path: pathOf('withdraw'), headers: { proof, ...json }, body: JSON.stringify({ number, code }), at: now }),
    ask({
      path: `/api/cases/${matter.id}/${name}`,
      headers: clerk,
      body: JSON.stringify(body),
      claims: claimsOf(by),
      at: now,
    }),
  ]);
}

test.each(['person', 'staff'] as const)(
  'SC-1: withdrawn and completed at the same moment the matter ends once, as the faster one says: %s',
  async (first) => {
    town.now = at('2026-09-24T15:00');
    const matter = await registered();
    await town.step('1001', matter.id, 'accept');
    const complete: Move = ['1001', 'complete', { result: '已修好' }];
    const [withdrawal, completion] = await meet(matter, first, complete, 2);
    const { types } = await soundCase(town, matter.id);
    const end = first === 'person' ? 'CaseWithdrawn' : 'CaseCompleted';
    expect(types).toEqual(['CaseRegistered', 'CaseAccepted', end]);
    if (first === 'person') expect([withdrawal.status, completion.status]).toEqual([200, 412]);
    else {
      expect([withdrawal.status, completion.status]).toEqual([409, 200]);
      expect(withdrawal.json.rule).toBe('FI-1/a-step-fits-the-state');
    }
  },
);

test.each(['person', 'staff'] as const)(
  'SC-1: taken back at once while a clerk answers, nothing is left of it or the answer stands: %s first',
  async (first) => {
    town.now = at('2026-09-24T15:30');
    const matter = await person.submits();
    const answer: Move = ['1013', 'answer-on-the-spot', { answer: '已当面答复' }];
    const [withdrawal, answered] = await meet(matter, first, answer, 1);
    const undone = first === 'person';
    expect([withdrawal.status, answered.status]).toEqual(undone ? [200, 412] : [409, 200]);
    const texts = JSON.stringify(await history(town.house.tables, 'case', matter.id));
    const { status } = await town.ask('1013', 'GET', `/api/cases/${matter.id}`);
    expect([status, texts.includes('路灯'), texts.includes('已当面答复')]).toEqual(
      undone ? [404, false, false] : [200, true, true],
    );
    expect((await soundCase(town, matter.id)).types.at(-1)).toBe(undone ? 'CaseUndone' : 'CaseAnswered');
  },
);
