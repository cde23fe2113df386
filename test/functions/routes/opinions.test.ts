// Opinions on what is published, over HTTP (DI-5, DI-6): each a matter with number, code and clock; shown beside the
// record only after it was answered and approved.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onBoards } from '#functions/publish/on-boards.ts';
import { day, instant } from '#shared/time.ts';
import { openTown, type Town } from '../town.ts';
import { type Person, personOf } from './person.ts';

const PATH = '/api/public/opinions';
let town: Town;
let person: Person;
beforeAll(async () => {
  town = await openTown();
  person = personOf(town);
});
beforeEach(() => person.at('09-24 10:00'));
afterAll(() => town.close());

const NOTICE = {
  title: '进村道路硬化方案征求意见',
  body: '拟对进村道路进行硬化，欢迎提出意见。',
  category: 'decision',
  office: 'civil-affairs',
};

const step = async (id: string, name: string, by: string, version: number, body: object = {}) => {
  const answer = await town.ask(by, 'POST', `/api/disclosures/${id}/${name}`, body, { 'if-match': `"${version}"` });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
async function published(): Promise<{ readonly id: string; readonly name: string }> {
  const key = { 'idempotency-key': randomUUID() };
  const { body } = await town.ask('1002', 'POST', '/api/disclosures', { board: 'notices', fields: NOTICE }, key);
  await step(body.id, 'submit', '1002', 1);
  return step(body.id, 'approve', '1007', 2);
}
const says = async (body: object) => person.send(PATH, body, { proof: await person.proof(PATH) });
const caseOf = async (number: string): Promise<string> =>
  String((await town.house.tables.get('cases', { pk: `number#${number}`, sk: 'number' }))?.case);

test('DI-6: an opinion becomes a matter that can be followed, is answered, and stands with its answer once approved', async () => {
  const { name } = await published();
  const sent = await says({
    board: 'notices',
    record: name,
    text: '希望先修排水。',
    contact: { phone: '13812345678' },
  });
  expect([sent.status, Object.keys(sent.body).sort()]).toEqual([201, ['code', 'dueOn', 'number']]);
  const { number } = sent.body;
  const { body: seen } = await person.looksUp(sent.body);
  expect(seen).toMatchObject({ number });
  const id = await caseOf(number);
  const open = (await town.ask('1013', 'GET', `/api/cases/${id}`)).body;
  expect(open).toMatchObject({ kind: 'suggestion', subject: `对公开信息“${NOTICE.title}”的意见` });

  await town.step('1013', id, 'accept');
  await town.step('1013', id, 'complete', { result: '已列入方案。', publish: true });
  const { items } = (await town.ask('1007', 'GET', '/api/disclosures?board=opinions')).body;
  expect(items).toMatchObject([{ board: 'opinions', case: { number }, about: { board: 'notices', record: name } }]);
  const at = instant('2026-09-24T12:00:00+08:00');
  expect((await onBoards(town.house.tables, day('2026-09-01'), at)).opinions).toEqual([]);
  const draft = items[0].id;
  await step(draft, 'edit', '1013', 1, { fields: { asked: '希望先修排水。', outcome: '已列入方案。' } });
  await step(draft, 'submit', '1013', 2);
  await step(draft, 'approve', '1007', 3);
  expect((await onBoards(town.house.tables, day('2026-09-01'), at)).opinions).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      about: name,
      asked: '希望先修排水。',
      outcome: '已列入方案。',
      receivedOn: '2026-09-24',
      closedOn: '2026-09-24',
      publishedOn: '2026-09-24',
    },
  ]);
});

test('DI-5: an objection opens a petition, which names nobody in its number', async () => {
  const { name } = await published();
  const sent = await says({ board: 'notices', record: name, text: '名单有误。', objection: true });
  const { kind, subject } = (await town.ask('1013', 'GET', `/api/cases/${await caseOf(sent.body.number)}`)).body;
  expect([kind, subject]).toEqual(['petition', `对公开信息“${NOTICE.title}”的异议`]);
});

test('DI-6: on what is not public, or no longer, no opinion is taken, and both say the same', async () => {
  const { id, name } = await published();
  await step(id, 'withdraw', '1007', 3, { reason: '公示文字需要重写' });
  const answers = [
    await says({ board: 'notices', record: name, text: '有意见。' }),
    await says({ board: 'notices', record: '0123456789ab', text: '有意见。' }),
    await says({ number: 'LSK-2026-999999', text: '有意见。' }),
  ];
  for (const { status, body } of answers) {
    expect([status, body.rule]).toEqual([409, 'DI-6/opinions-are-on-what-is-public']);
  }
  expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
});

test('DI-6: which record it is about is said, the words are there, and a proof of work; what is wrong is named', async () => {
  expect((await says({ text: '有意见。' })).status).toBe(400);
  const empty = await says({ board: 'notices', record: '0123456789ab', text: '' });
  expect(empty.body.violations).toMatchObject([{ path: 'text' }]);
  const { name } = await published();
  const unproven = await person.send(PATH, { board: 'notices', record: name, text: '有意见。' });
  expect(unproven.body.violations).toMatchObject([{ path: 'Proof' }]);
});

test('DI-6: the same key gives the same number and code once more', async () => {
  const { name } = await published();
  const key = { 'idempotency-key': randomUUID() };
  const body = { board: 'notices', record: name, text: '有意见。' };
  const first = await person.send(PATH, body, { proof: await person.proof(PATH), ...key });
  const again = await person.send(PATH, body, { proof: await person.proof(PATH), ...key });
  expect([again.status, again.body]).toEqual([first.status, first.body]);
});
