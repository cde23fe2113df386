// What the person does under number and code over HTTP: each step where it is open, refused by its rule where it is not, and
// the very same 404 on all seven roads for whoever has not both.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonCommandName } from '#shared/case/commands.ts';
import { clockTo, openTown, type Town } from '../town.ts';
import { BODIES, type Matter, type Person, pathOf, personOf, STEPS } from './person.ts';

let town: Town;
let person: Person;
beforeAll(async () => {
  town = await openTown();
  person = personOf(town);
});
beforeEach(() => person.at('09-24 10:00'));
afterAll(() => town.close());

const HOLDER = '1013';
const accepted = async (facts: object = {}): Promise<Matter> => {
  const matter = await person.submits(facts);
  await town.step(HOLDER, matter.id, 'accept');
  return matter;
};
const completed = async (): Promise<Matter> => {
  const matter = await accepted();
  await town.step(HOLDER, matter.id, 'complete', { result: '已修好' });
  return matter;
};
const names = ({ can }: { readonly can: readonly { readonly name: string }[] }) => can.map(({ name }) => name);
const labels = ({ steps }: { readonly steps: readonly { readonly label: string }[] }) =>
  steps.map(({ label }) => label);

test('SC-1: a closed matter is rated with level, manner and words, shown in words, and looked after by another', async () => {
  const matter = await completed();
  const { status, body, headers } = await person.takes('rate', matter);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  expect(body).toMatchObject({ number: matter.number, rating: { level: 1, label: '非常不满意' } });
  expect(names(body)).toEqual(['message', 'reopen']);
  expect(body.steps.at(-1)).toMatchObject({ label: '您的评价：非常不满意', text: { comment: '没有解决' } });
  expect(await town.events(matter.id)).toContain('CaseRated');

  const again = await person.takes('rate', matter, { level: 5 });
  expect([again.status, again.body.rule]).toEqual([409, 'SC-1/one-rating-for-a-matter']);
  expect(again.body.title).toMatch(/\p{Script=Han}/u);

  await town.step('1004', matter.id, 'contact', { text: '已上门说明' });
  await town.step('1004', matter.id, 'rectify', { text: '已换新灯' });
  const { body: seen } = await person.looksUp(matter);
  expect(labels(seen).slice(-3)).toEqual(['您的评价：非常不满意', '就您的评价回访', '整改情况；您可以再评价一次']);
  expect(names(seen)).toContain('rate');
  const { body: rated } = await person.takes('rate', matter, { level: 4 });
  expect(labels(rated).at(-1)).toBe('整改后您的评价：满意');
  expect(rated.rating).toEqual({ level: 1, label: '非常不满意', again: { level: 4, label: '满意' } });
  expect((await person.takes('rate', matter, { level: 5 })).body.rule).toBe('SC-1/one-rating-for-a-matter');
});

test('SC-6: an open matter is urged once in its days, and the answer says from when again', async () => {
  const matter = await accepted();
  const { status, body } = await person.takes('urge', matter, { text: '很急' });
  expect([status, labels(body).at(-1)]).toEqual([200, '您催办了一次']);
  expect(body.can).toContainEqual({ name: 'urge', from: '2026-09-30T00:30:00.000Z' });
  expect((await person.takes('urge', matter)).body).toMatchObject({ rule: 'SC-6/urged-once-in-its-days', status: 409 });
  person.at('09-30 08:31');
  expect((await person.takes('urge', matter)).status).toBe(200);
});

test('a message of the person reaches the handler and makes no clerk’s form stale', async () => {
  const matter = await accepted();
  const { headers } = await town.ask(HOLDER, 'GET', `/api/cases/${matter.id}`);
  const { body } = await person.takes('message', matter, { text: '  灯在桥头  ' });
  expect(body.steps.at(-1)).toMatchObject({ type: 'MessageWritten', text: { text: '灯在桥头' } });
  const progress = { text: '已到现场' };
  const seen = { 'if-match': String(headers.etag) };
  const sent = await town.ask(HOLDER, 'POST', `/api/cases/${matter.id}/report-progress`, progress, seen);
  expect(sent.status).toBe(200);
});

test('FI-3: what a notice asks for is shown item by item, offered under the code, and marked when it has come', async () => {
  const matter = await accepted();
  const missing = [
    { name: '户口簿', how: '原件' },
    { name: '照片', how: '两张' },
  ];
  await town.step(HOLDER, matter.id, 'issue-notice', { missing });
  const { body } = await person.looksUp(matter);
  expect(names(body)).toEqual(['message', 'offer-materials', 'urge', 'withdraw']);
  expect(body.steps.at(-1).missing).toEqual(missing.map((item) => ({ ...item, open: true })));
  expect((await person.takes('offer-materials', matter)).status).toBe(200);
  await town.step(HOLDER, matter.id, 'receive-materials', { received: ['照片'] });
  const { body: later } = await person.looksUp(matter);
  const notice = later.steps.find(({ type }: { type: string }) => type === 'NoticeIssued');
  expect(notice.missing.map(({ open }: { open: boolean }) => open)).toEqual([true, false]);
  await town.step(HOLDER, matter.id, 'receive-materials', { received: ['户口簿'] });
  expect((await person.takes('offer-materials', matter)).body.rule).toBe('FI-1/a-step-fits-the-state');
});

test('TL-4: an extension is told to the person with both days, not with what the office said of it', async () => {
  const matter = await accepted();
  await town.step(HOLDER, matter.id, 'request-extension', { reason: '配件未到' });
  await town.step('1004', matter.id, 'grant-extension');
  const { body } = await person.looksUp(matter);
  expect(labels(body).at(-1)).toMatch(/^经批准延长期限，由2026年10月8日（星期四）改为2026年10月/);
  expect(JSON.stringify(body)).not.toContain('配件未到');
});

test('SC-1: within its days the person reopens once, to a second date; a second time is refused', async () => {
  const matter = await completed();
  const { body } = await person.takes('reopen', matter);
  expect([body.state, labels(body).at(-1), body.steps.at(-1).text]).toEqual([
    'inProgress',
    '重新办理',
    { reason: '又不亮了' },
  ]);
  await town.step(HOLDER, matter.id, 'complete', { result: '再修' });
  expect((await person.takes('reopen', matter)).body.rule).toBe('SC-1/the-person-reopens-once');
});

test('SC-1: withdrawn later it stays on record, and is revived within its days', async () => {
  const matter = await accepted();
  person.at('09-24 10:15');
  const { body } = await person.takes('withdraw', matter);
  expect([body.state, body.can]).toEqual(['withdrawn', [{ name: 'revive', until: '2026-10-04T09:30:00.000Z' }]]);
  expect((await person.takes('urge', matter)).body.rule).toBe('FI-1/a-step-fits-the-state');
  person.at('10-03 12:00');
  expect((await person.takes('revive', matter)).body.state).toBe('inProgress');
  await person.takes('withdraw', matter);
  person.at('10-14 09:00');
  expect((await person.takes('revive', matter)).body.rule).toBe('SC-1/revived-within-its-days');
});

test('SC-1: taken back within minutes nothing is left of it: not under the code, not for the staff, in no list', async () => {
  const matter = await accepted({ subject: '随即撤回的事' });
  const { body: before } = await person.looksUp(matter);
  expect(before.can).toContainEqual({ name: 'withdraw', until: expect.stringMatching(/^2026-09-24T02:10/) });
  const key = { 'idempotency-key': randomUUID() };
  const undone = await person.takes('withdraw', matter, {}, key);
  expect([undone.status, undone.body]).toEqual([200, { undone: true }]);
  // The same request once more, as after a lost answer.
  const { number, code } = matter;
  expect((await person.send(pathOf('withdraw'), { number, code }, key)).body).toEqual({ undone: true });
  expect((await person.looksUp(matter)).status).toBe(404);
  for (const step of STEPS) expect((await person.takes(step, matter)).status, step).toBe(404);
  for (const who of [HOLDER, '1004', '1006', '1008']) {
    expect((await town.ask(who, 'GET', `/api/cases/${matter.id}`)).status, who).toBe(404);
    for (const view of ['todo', 'office', 'open', 'all']) {
      const { body } = await town.ask(who, 'GET', `/api/cases?view=${view}`);
      expect(JSON.stringify(body), `${who} ${view}`).not.toContain(matter.number);
    }
  }
  await clockTo(town.house, town.now);
});

test('a matter taken at the counter is withdrawn on record even at once', async () => {
  const { body } = await town.register();
  const matter = { number: body.number, code: body.receipt.code };
  expect((await person.takes('withdraw', matter)).body.state).toBe('withdrawn');
});

test.each<[PersonCommandName, string]>([
  ['offer-materials', 'FI-1/a-step-fits-the-state'],
  ['rate', 'FI-1/a-step-fits-the-state'],
  ['reopen', 'FI-1/a-step-fits-the-state'],
  ['revive', 'FI-1/a-step-fits-the-state'],
])('%s is refused by its rule, in Chinese, while the matter is under way', async (step, rule) => {
  const { status, body } = await person.takes(step, await accepted());
  expect([status, body.rule, body.type]).toEqual([409, rule, '/rules/#FI-1']);
  expect(body.detail).toContain('办理中');
});

test('a wrong number, a wrong code, another’s and a misspelt one get the very same answer on all seven roads', async () => {
  const [mine, other] = [await accepted(), await accepted()];
  const wrong = [
    { number: mine.number, code: 'AAAA-AAAA-AAAA-AAAA' },
    { number: 'LSK-2026-999999', code: mine.code },
    { number: mine.number, code: other.code },
    { number: 'not a number', code: '?' },
  ];
  const answers = new Set<string>();
  for (const step of STEPS) {
    const proof = await person.proof(pathOf(step));
    for (const [i, one] of wrong.entries()) {
      const address = { 'x-viewer-address': `${step} ${i}` };
      const { status, body } = await person.send(pathOf(step), { ...one, ...BODIES[step] }, { proof, ...address });
      answers.add(`${status} ${JSON.stringify(body)}`);
    }
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^404 /);
});

test('whoever guesses on any of the roads rests after twenty wrong codes, also with the right one', async () => {
  const matter = await accepted();
  const from = { 'x-viewer-address': 'guesser' };
  const proofs = new Map<PersonCommandName, string>();
  for (const step of STEPS) proofs.set(step, await person.proof(pathOf(step)));
  const guess = (step: PersonCommandName, code: string) =>
    person.send(
      pathOf(step),
      { number: matter.number, code, ...BODIES[step] },
      { ...from, proof: proofs.get(step) ?? '' },
    );
  for (let i = 0; i < 20; i++) {
    const step = STEPS[i % STEPS.length] as PersonCommandName;
    expect((await guess(step, `wrong ${i}`)).status).toBe(404);
  }
  for (const step of STEPS) {
    const { status, headers } = await guess(step, matter.code);
    expect([step, status]).toEqual([step, 429]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
});

test('a step without a proof, with one of another road or a spent one names Proof and changes nothing', async () => {
  const matter = await accepted();
  const { number, code } = matter;
  const body = { number, code, ...BODIES.message };
  const foreign = [await person.proof('/api/public/cases'), await person.proof(pathOf('urge')), 'x'];
  for (const headers of [{}, ...foreign.map((proof) => ({ proof }))]) {
    const { status, body: said } = await person.send(pathOf('message'), body, headers);
    expect([status, said.violations[0].path]).toEqual([400, 'Proof']);
  }
  const proof = await person.proof(pathOf('message'));
  expect((await person.send(pathOf('message'), body, { proof })).status).toBe(200);
  const again = await person.send(pathOf('message'), body, { proof });
  expect([again.status, again.body.violations[0].path]).toEqual([400, 'Proof']);
  expect((await town.events(matter.id)).filter((type) => type === 'MessageWritten')).toHaveLength(1);
});

test('a proof is spent by a step that was taken, not by one that was refused', async () => {
  const matter = await accepted();
  const proof = await person.proof(pathOf('rate'));
  const body = { number: matter.number, code: matter.code, level: 5 };
  expect((await person.send(pathOf('rate'), body, { proof })).status).toBe(409);
  await town.step(HOLDER, matter.id, 'complete', { result: '已修好' });
  expect((await person.send(pathOf('rate'), body, { proof })).status).toBe(200);
});

test('the same request under its key counts once; other words under that key are another request', async () => {
  const matter = await accepted();
  const key = { 'idempotency-key': randomUUID() };
  const first = await person.takes('message', matter, { text: '一次' }, key);
  const { number, code } = matter;
  const again = await person.send(pathOf('message'), { number, code, text: '一次' }, key);
  expect([again.status, again.body.steps.length]).toEqual([200, first.body.steps.length]);
  expect((await person.takes('message', matter, { text: '两次' }, key)).status).toBe(422);
  const both = { 'idempotency-key': randomUUID() };
  const answers = await Promise.all([1, 2].map(() => person.takes('message', matter, { text: '同时' }, both)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await town.events(matter.id)).filter((type) => type === 'MessageWritten')).toHaveLength(2);
});

test('two ratings at the same moment are one rating and one refusal', async () => {
  const matter = await completed();
  const answers = await Promise.all([1, 2].map((level) => person.takes('rate', matter, { level })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test.each<[PersonCommandName, object, string]>([
  ['rate', { level: 6 }, 'level'],
  ['rate', { level: '5' }, 'level'],
  ['rate', {}, 'level'],
  ['rate', { level: 5, staff: '1001' }, 'staff'],
  ['message', { text: ' ' }, 'text'],
  ['reopen', {}, 'reason'],
  ['withdraw', { confirmed: { how: '电话', at: '2026-09-24T10:00:00+08:00' } }, 'confirmed'],
  ['revive', { reason: '想办' }, 'reason'],
])('%s with %j names the field that is wrong before anything is looked up', async (step, body, path) => {
  const { status, body: said } = await person.takes(step, { number: 'x', code: 'y' }, body);
  expect([status, said.violations[0].path]).toEqual([400, path]);
});
