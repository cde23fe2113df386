// What people send that the house does not take: refused by its rule or the name of its field, said to each reader in their
// own language, with nothing stored (FI-1 … SC-1).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { history } from '#functions/perform/load.ts';
import { seriesKey } from '#functions/table/keys.ts';
import type { Answer } from '../directory/rig.ts';
import { at } from '../http/moments.ts';
import { openTown, type Town } from '../town.ts';
import { type Matter, type Person, pathOf, personOf } from './person.ts';

let town: Town;
let person: Person;
/** A case for each kind of trouble, by a word for what it is. */
const cases = new Map<string, Matter>();
const idOf = (name: string): string => cases.get(name)?.id ?? '';

async function registered(facts: object = {}): Promise<Matter> {
  const { body } = await town.register(facts);
  return { id: String(body.id), number: body.number, code: body.receipt.code };
}
type Done = readonly [by: string, step: string, body?: object];
async function lived(name: string, facts: object, ...steps: readonly Done[]): Promise<void> {
  const matter = await registered(facts);
  for (const [by, step, body] of steps) await town.step(by, matter.id, step, body);
  cases.set(name, matter);
}

beforeAll(async () => {
  town = await openTown();
  person = personOf(town);
  await town.ask('1008', 'POST', '/api/offices', { id: 'safety', name: '安监所', functions: [] });
  expect((await town.command('1008', '/api/offices/safety', 'close')).status).toBe(200);
  const accept: Done = ['1001', 'accept'];
  const asks: Done = ['1001', 'request-extension', { reason: '须现场勘验' }];
  await lived('new', {});
  await lived('handed over', {}, ['1001', 'hand-over', { office: 'civil-affairs', reason: '属民政' }]);
  await lived('under way', {}, accept);
  await lived('overdue', { occurredAt: '2026-09-01T10:00:00+08:00', lateReason: '补登' }, accept);
  await lived('extended', {}, accept, asks, ['1013', 'grant-extension']);
  await lived('asked for by the head', { firstAsked: '1013' }, ['1013', 'accept'], ['1013', ...rest(asks)]);
  await lived('completed', {}, accept, ['1001', 'complete', { result: '已修好' }]);
  await lived('rated', {}, accept, ['1001', 'complete', { result: '已修好' }]);
  expect((await person.takes('rate', cases.get('rated') as Matter, { level: 5 })).status).toBe(200);
});
beforeEach(() => {
  town.now = at('2026-09-24T11:00');
});
afterAll(() => town.close());

const rest = ([, step, body]: Done): readonly [string, object] => [step, body ?? {}];
const HAN = /\p{Script=Han}/u;

/** The rule or the field that an answer names. */
const named = ({ body }: Answer): string => body.rule ?? body.violations?.[0]?.path ?? '';

/** Sends the same in both languages: the same problem, said to each reader in their own. */
async function inBothLanguages(
  send: (headers: { readonly [name: string]: string }) => Promise<Answer>,
): Promise<Answer> {
  const zh = await send({});
  const en = await send({ 'accept-language': 'en' });
  expect([en.status, named(en)]).toEqual([zh.status, named(zh)]);
  expect([zh.headers['content-type'], zh.headers['content-language']]).toEqual([
    'application/problem+json; charset=utf-8',
    'zh',
  ]);
  const said = ({ body }: Answer): string[] => [
    body.title,
    body.detail,
    ...(body.violations ?? []).map(({ says }: { readonly says: string }) => says),
  ];
  for (const sentence of said(zh)) expect(sentence).toMatch(HAN);
  expect(en.headers['content-language']).toBe('en');
  for (const sentence of said(en)) expect(sentence).not.toMatch(HAN);
  return zh;
}

const STEPS: readonly (readonly [says: string, of: string, step: string, body: object, why: string])[] = [
  [
    'FI-4: a return without a reason',
    'handed over',
    '1002 return-hand-over',
    { suggestedOffice: 'agriculture' },
    '400 reason',
  ],
  [
    'FI-4: a return for a reason of blanks',
    'handed over',
    '1002 return-hand-over',
    { reason: ' \u3000', suggestedOffice: 'agriculture' },
    '400 reason',
  ],
  [
    'FI-4: a return to a closed office',
    'handed over',
    '1002 return-hand-over',
    { reason: '不属本所', suggestedOffice: 'safety' },
    '409 FI-4/an-open-office-receives',
  ],
  [
    'AC-1.19: a dispute by someone who is no head',
    'under way',
    '1001 raise-dispute',
    { reason: '不归我管' },
    '403 AC-1.19/only-a-head-disputes',
  ],
  [
    'AC-1.19: a dispute by a clerk of the office it was sent to',
    'handed over',
    '1002 raise-dispute',
    { reason: '不归我管' },
    '403 AC-1.19/only-a-head-disputes',
  ],
  [
    'TL-4: more time asked for after the due date',
    'overdue',
    '1001 request-extension',
    { reason: '来不及' },
    '409 TL-4/asked-before-the-date',
  ],
  ['TL-4: more time asked for without a reason', 'under way', '1001 request-extension', {}, '400 reason'],
  [
    'TL-4: more time a second time',
    'extended',
    '1001 request-extension',
    { reason: '还是来不及' },
    '409 TL-4/extended-once',
  ],
  [
    'TL-4: more time granted to oneself',
    'asked for by the head',
    '1013 grant-extension',
    {},
    '409 TL-4/nobody-grants-their-own',
  ],
  [
    'TL-4: more time granted by a clerk',
    'asked for by the head',
    '1001 grant-extension',
    {},
    '403 TL-4/only-the-head-or-leader-grants',
  ],
  ['TL-3: a completion without a result', 'under way', '1001 complete', {}, '400 result'],
  ['TL-3: a completion with a blank result', 'under way', '1001 complete', { result: '\u200b \ufeff' }, '400 result'],
  [
    'TL-3: a result of more signs than anybody reads',
    'under way',
    '1001 complete',
    { result: '好'.repeat(5001) },
    '400 result',
  ],
  [
    'TL-3: told before it was registered',
    'under way',
    '1001 complete',
    { result: '已修好', told: { how: '电话', at: '2026-09-23T10:00:00+08:00' } },
    '409 TL-3/told-between-registration-and-now',
  ],
  [
    'TL-3: a refusal without its basis',
    'under way',
    '1001 refuse',
    { reasons: '不符合条件', remedy: '可申请复核' },
    '400 basis',
  ],
  [
    'FI-4: a hand-over to one’s own office',
    'new',
    '1001 hand-over',
    { office: 'service-centre', reason: '请办' },
    '409 FI-4/not-to-oneself',
  ],
  [
    'FI-4: a hand-over to oneself',
    'new',
    '1001 hand-over',
    { office: 'service-centre', staff: '1001', reason: '请办' },
    '409 FI-4/not-to-oneself',
  ],
  [
    'FI-4: a hand-over to a closed office',
    'new',
    '1001 hand-over',
    { office: 'safety', reason: '属安监' },
    '409 FI-4/an-open-office-receives',
  ],
  [
    'FI-4: a hand-over to an office that is none',
    'new',
    '1001 hand-over',
    { office: 'nowhere', reason: '请办' },
    '409 FI-4/an-open-office-receives',
  ],
  [
    'FI-4: a hand-over to somebody of another office',
    'new',
    '1001 hand-over',
    { office: 'civil-affairs', staff: '1012', reason: '请办' },
    '409 FI-4/a-named-person-belongs-to-the-office',
  ],
  [
    'FI-3: the same paper asked for twice in one notice',
    'under way',
    '1001 issue-notice',
    {
      missing: [
        { name: '户口簿', how: '原件' },
        { name: '户口簿 ', how: '复印件' },
      ],
    },
    '409 FI-3/each-item-is-named-once',
  ],
  [
    'FI-1: a telephone number corrected to letters',
    'under way',
    '1001 correct',
    { field: 'contact.phone', to: '138abcd5678', reason: '更正' },
    '409 FI-1/a-correction-fits-its-field',
  ],
  ['FI-1: words that turn text around', 'under way', '1001 message', { text: '请看\u202e这里' }, '400 text'],
  [
    'FI-1: a field that is none',
    'under way',
    '1001 report-progress',
    { text: '在办', dueOn: '2027-01-01' },
    '400 dueOn',
  ],
];

test.each(STEPS)(
  '%s is refused by name, in both languages, and leaves the case as it was',
  async (_, of, step, body, why) => {
    const [by = '', name = ''] = step.split(' ');
    const path = `/api/cases/${idOf(of)}`;
    const before = await town.ask(by, 'GET', path);
    const seen = { 'if-match': String(before.headers.etag) };
    const answer = await inBothLanguages((headers) =>
      town.ask(by, 'POST', `${path}/${name}`, body, { ...seen, ...headers }),
    );
    expect(`${answer.status} ${named(answer)}`).toBe(why);
    const after = await town.ask(by, 'GET', path);
    expect([after.body.version, after.body.timeline]).toEqual([before.body.version, before.body.timeline]);
  },
);

const numbersTaken = async (): Promise<unknown> => (await town.house.tables.get('cases', seriesKey('LSK-2026')))?.last;

const WALK_IN = { kind: 'petition', channel: 'window', subject: '路灯不亮' };
const REGISTRATIONS: readonly (readonly [says: string, facts: object, why: string])[] = [
  ['FI-1: said tomorrow', { occurredAt: '2026-09-25T10:00:00+08:00' }, '409 FI-1/occurred-within-the-window'],
  ['FI-1: said in a minute', { occurredAt: '2026-09-24T11:01:00+08:00' }, '409 FI-1/occurred-within-the-window'],
  [
    'FI-1: said 31 days ago',
    { occurredAt: '2026-08-24T10:00:00+08:00', lateReason: '补登' },
    '409 FI-1/occurred-within-the-window',
  ],
  ['FI-1: said on the 30th of February', { occurredAt: '2026-02-30T10:00:00+08:00' }, '400 occurredAt'],
  ['FI-6: a telephone number with letters', { contact: { name: '张三', phone: '138abcd5678' } }, '400 contact.phone'],
  ['FI-1: 20,000 signs', { body: '很'.repeat(20_000) }, '400 body'],
  ['FI-1: a subject of 101 signs', { subject: '长'.repeat(101) }, '400 subject'],
  ['FI-1: a subject nobody sees', { subject: '\u200b\u3000' }, '400 subject'],
  ['FI-1: a subject that is turned around', { subject: '\u202e灯路\u202c' }, '400 subject'],
  ['FI-1: a name in an isolate', { contact: { name: '\u2066张三\u2069' } }, '400 contact.name'],
  ['FI-1: a bell', { subject: '响\u0007铃' }, '400 subject'],
  ['FI-1: an escape sequence', { body: '\u001b[31m红' }, '400 body'],
  ['FI-1: half a sign', { subject: '半个\ud842字' }, '400 subject'],
  ['FI-1: what a wrong encoding leaves', { subject: '路\ufffd\ufffd不亮' }, '400 subject'],
  ['FI-1: somebody first asked who is nobody', { firstAsked: '9999' }, '409 FI-1/first-asked-is-on-the-staff'],
  ['TL-4: a date set for a walk-in', { dueOn: '2026-12-31' }, '409 TL-4/a-date-only-from-a-superior'],
];

test.each(REGISTRATIONS)('%s is not registered: no case, and no number taken', async (_, facts, why) => {
  const before = await numbersTaken();
  const answer = await inBothLanguages((headers) =>
    town.ask('1001', 'POST', '/api/cases', { ...WALK_IN, ...facts }, headers),
  );
  expect(`${answer.status} ${named(answer)}`).toBe(why);
  expect(await numbersTaken()).toBe(before);
});

test('FI-1: exactly 30 days back, exactly now and exactly 10,000 signs are taken', async () => {
  const edges = [
    { occurredAt: '2026-08-25T00:00:00+08:00' },
    { occurredAt: '2026-09-24T11:00:00+08:00' },
    { body: '很'.repeat(10_000) },
  ];
  for (const facts of edges) expect((await registered(facts)).number).toMatch(/^LSK-2026-/);
});

test('FI-1: what the public sends in too long or unreadable is said so before its proof is spent', async () => {
  const path = '/api/public/cases';
  const proof = await person.proof(path);
  const before = await numbersTaken();
  const sent = { kind: 'petition', subject: '路灯不亮', body: '很'.repeat(20_000) };
  const answer = await inBothLanguages((headers) => person.send(path, sent, { proof, ...headers }));
  expect([answer.status, named(answer), await numbersTaken()]).toEqual([400, 'body', before]);
  expect((await person.send(path, { ...sent, body: '一个月了' }, { proof })).status).toBe(201);
});

test('TL-1: a commitment longer than the statute is no commitment: the item is rejected, also as its next version', async () => {
  const item = {
    id: 'low-rent',
    name: '低保申领',
    basis: ['办法'],
    conditions: ['符合'],
    materials: [],
    steps: ['受理'],
    office: 'civil-affairs',
  };
  const rule = 'TL-1/a-promise-is-not-longer-than-the-statute';
  const tooLong = { ...item, statutoryDays: 10, commitmentDays: 11 };
  const made = await inBothLanguages((headers) => town.ask('1008', 'POST', '/api/items', tooLong, headers));
  expect([made.status, made.body.rule]).toEqual([409, rule]);
  expect((await town.ask('1008', 'GET', '/api/items/low-rent')).status).toBe(404);
  expect((await town.ask('1008', 'POST', '/api/items', { ...tooLong, commitmentDays: 10 })).status).toBe(201);
  const { id: _, ...next } = tooLong;
  const proposed = await town.command('1008', '/api/items/low-rent', 'propose', next);
  expect([proposed.status, proposed.body.rule]).toEqual([409, rule]);
});

describe('a rating', () => {
  const rate = (matter: Pick<Matter, 'number' | 'code'>, level: number, headers = {}) =>
    person.takes('rate', matter, { level }, headers);
  const versionOf = async (name: string) => (await history(town.house.tables, 'case', idOf(name))).length;

  test('SC-1: a second one is refused, and the first stays', async () => {
    const rated = cases.get('rated') as Matter;
    const before = await versionOf('rated');
    const answer = await inBothLanguages((headers) => rate(rated, 1, headers));
    expect([answer.status, answer.body.rule]).toEqual([409, 'SC-1/one-rating-for-a-matter']);
    expect(await versionOf('rated')).toBe(before);
    expect((await person.looksUp(rated)).body.rating.level).toBe(5);
  });

  test('SC-1: one of six stars, of none, or in letters names the field', async () => {
    const { number, code } = cases.get('completed') as Matter;
    const proof = await person.proof(pathOf('rate'));
    for (const level of [6, 0, 4.5, '5', null]) {
      const sent = { number, code, level };
      const answer = await inBothLanguages((headers) => person.send(pathOf('rate'), sent, { proof, ...headers }));
      expect([answer.status, named(answer)]).toEqual([400, 'level']);
    }
  });

  test('TL-3: with a wrong code it finds nothing, and whoever guesses rests with the time said, the right code included', async () => {
    const { number, code } = cases.get('completed') as Matter;
    const from = { 'x-viewer-address': 'somebody who guesses' };
    const before = await versionOf('completed');
    const wrong = await inBothLanguages((headers) =>
      rate({ number, code: 'AAAA-BBBB-CCCC-DDDD' }, 5, { ...from, ...headers }),
    );
    expect([wrong.status, named(wrong)]).toEqual([404, '']);
    const guess = (i: number) =>
      person.send('/api/public/lookup', { number, code: `AAAA-BBBB-CCCC-${String(i).padStart(4, '2')}` }, from);
    for (let i = 0; i < 18; i++) expect((await guess(i)).status).toBe(404);
    const rests = await inBothLanguages((headers) => rate({ number, code }, 5, { ...from, ...headers }));
    expect(rests.status).toBe(429);
    expect(Number(rests.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(rests.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(await versionOf('completed')).toBe(before);
    expect((await rate({ number, code }, 5)).status).toBe(200);
  });
});
