// What a person writes on the public desk: what is wrong with it, and the registration it becomes.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { RegisterPublic } from '#shared/case/commands.ts';
import { namedAsChosen } from '#shared/desk/on-a-record.ts';
import { answerFacts, faultsOf, registrationOf, SUBMIT_FIELDS, type Submission } from '#shared/desk/submission.ts';

const EMPTY = Object.fromEntries(SUBMIT_FIELDS.map((name) => [name, ''])) as Submission;
const petition: Submission = { ...EMPTY, kind: 'petition', subject: '路灯坏了', body: '半个月了' };
const pathsOf = (typed: Submission): string[] => faultsOf(typed, 'zh').map(({ path }) => path);

test('a petition with subject and details is enough', () => {
  expect(faultsOf(petition, 'zh')).toEqual([]);
  expect(registrationOf(petition)).toEqual({ kind: 'petition', subject: '路灯坏了', body: '半个月了' });
});

test('an empty form is told, field by field, in the order of the form', () => {
  expect(faultsOf(EMPTY, 'zh')).toEqual([
    { path: 'kind', says: '请选择“是什么事”' },
    { path: 'subject', says: '请填写“一句话说明”' },
    { path: 'body', says: '请填写“详细情况”' },
  ]);
  expect(faultsOf(EMPTY, 'en')[1]?.says).toBe('Please fill in “In one sentence”');
});

test.each<[string, Partial<Submission>, string[]]>([
  ['TL-2: an application without its service', { kind: 'application' }, ['item']],
  ['a subject of 101 characters', { subject: '长'.repeat(101) }, ['subject']],
  ['a telephone number in words', { phone: '不方便' }, ['phone']],
  ['a name and a number', { name: '王桂英', phone: '138-0000-1234' }, []],
  ['a village that is no id', { village: '../..' }, ['village']],
  ['a kind that does not exist', { kind: 'no-such' }, ['kind']],
  ['text that turns itself around', { body: 'a\u202eb' }, ['body']],
  ['rare characters and emoji', { body: '𠮷野家 😀' }, []],
])('%s: %j is at fault in %j', (_what, typed, paths) => {
  expect(pathsOf({ ...petition, ...typed })).toEqual(paths);
});

const none = () => undefined;
const NOBODY = { item: none, village: none, office: none, staff: none, ground: none };

test.each([
  ['petition', '有异议', '对公开信息“低保初审公示”的异议'],
  ['suggestion', '提意见', '对公开信息“低保初审公示”的意见'],
])('DI-5: what is written beside a published record as a %s is shown as %s', (kind, name, subject) => {
  for (const made of ['对公开信息“低保初审公示”的意见', '对公开信息“低保初审公示”的异议']) {
    const typed = namedAsChosen({ ...petition, kind, about: 'notices/0123456789ab', subject: made });
    expect(typed.subject).toBe(subject);
    expect(answerFacts(typed, NOBODY, 'zh').map(({ answer }) => answer)).toContain(name);
  }
});

test('DI-5: a subject of one’s own stays, and beside no record a petition is a problem that is reported', () => {
  const own = { ...petition, about: 'notices/0123456789ab', subject: '名单里少了一户' };
  expect(namedAsChosen(own)).toEqual(own);
  expect(namedAsChosen(petition)).toEqual(petition);
  expect(answerFacts(petition, NOBODY, 'zh')[0]).toMatchObject({ answer: '反映问题' });
});

test('a service is sent only with an application, whatever was chosen before', () => {
  expect(registrationOf({ ...petition, item: 'birth-registration' })).not.toHaveProperty('item');
  expect(registrationOf({ ...petition, kind: 'application', item: 'birth-registration' })).toMatchObject({
    item: 'birth-registration',
  });
});

const complaint: Submission = {
  ...EMPTY,
  kind: 'complaint',
  identity: 'confidential',
  subject: '窗口推诿',
  body: '跑了三趟',
};

test.each<[string, Partial<Submission>, string[]]>([
  ['in confidence, about nobody named', {}, []],
  ['without saying how its reporter stands behind it', { identity: '' }, ['identity']],
  ['with an identity that does not exist', { identity: 'secret' }, ['identity']],
  ['with a name that is not given', { identity: 'named' }, ['name']],
  ['with a name that is given', { identity: 'named', name: '王桂英' }, []],
  [
    'without a name, and leaving one',
    { identity: 'anonymous', name: '王桂英', phone: '138-0000-1234' },
    ['name', 'phone'],
  ],
  ['without a name, and leaving none', { identity: 'anonymous' }, []],
  ['about an office that is no id', { office: '../x' }, ['office']],
  ['about a number that is none', { staff: '<1001>' }, ['staff']],
  ['about somebody in too many words', { whom: '长'.repeat(201) }, ['whom']],
  ['about several kinds of matter', { grounds: 'SV-2/absent,SC-2/meals,AC-1.22' }, []],
  ['about a matter that no list has', { grounds: 'AC-1.5,AC-1.23' }, ['grounds']],
  ['kept from several people', { 'keep-from': '1001,1002,9999' }, []],
  ['kept from what are no people', { 'keep-from': '1001,<b>,everybody' }, ['keep-from']],
  [
    'kept from more than fifty',
    { 'keep-from': Array.from({ length: 51 }, (_, i) => String(1000 + i)).join() },
    ['keep-from'],
  ],
])('SV-4.1: a complaint %s: %j is at fault in %j', (_what, typed, paths) => {
  expect(pathsOf({ ...complaint, ...typed })).toEqual(paths);
});

test('SV-4.1: whom it is about, what kind of matter and whom its reporter fears go with a complaint, and only with one', () => {
  const said = {
    office: 'civil-affairs',
    staff: '1002',
    whom: '戴眼镜的那位',
    grounds: 'SV-2/idle,AC-1.7',
    'keep-from': '1001,1003',
  };
  expect(registrationOf({ ...complaint, ...said })).toEqual({
    kind: 'complaint',
    identity: 'confidential',
    subject: '窗口推诿',
    body: '跑了三趟',
    target: { office: 'civil-affairs', staff: '1002', words: '戴眼镜的那位' },
    grounds: ['SV-2/idle', 'AC-1.7'],
    keepFrom: ['1001', '1003'],
  });
  expect(Object.keys(registrationOf({ ...petition, ...said }))).toEqual(['kind', 'subject', 'body']);
});

test.each<[string, Partial<Submission>, boolean]>([
  ['asks to be kept confidential', { identity: 'confidential' }, true],
  ['names a person it shall be kept from', { 'keep-from': '1001' }, true],
  ['names whom it is about', { whom: '窗口那位' }, true],
  ['gives its name', { identity: 'named' }, false],
])('SV-4.1: a petition that %s is told so and not sent in silence', (_what, typed, told) => {
  expect(pathsOf({ ...petition, ...typed })).toEqual(told ? ['kind'] : []);
});

test('SV-4.1: the page to check names the people, and asks whoever gives no name for none', () => {
  const names: { readonly [id: string]: string } = {
    'civil-affairs': '民政办',
    '1001': '路晓燕',
    '1002': '郭志强',
    'SC-2/gifts': '收钱、收礼',
  };
  const name = (id: string) => names[id];
  const choices = { item: name, village: name, office: name, staff: name, ground: name };
  const chosen = { office: 'civil-affairs', grounds: 'SC-2/gifts,AC-1.14', 'keep-from': '1001,1002,9999' };
  const typed = { ...complaint, identity: 'anonymous', ...chosen };
  expect(answerFacts(typed, choices, 'zh').map((one) => `${one.name}=${one.answer}`)).toEqual([
    '是什么事=投诉举报',
    '您以什么身份反映=匿名',
    '哪个所室=民政办',
    '哪个人=没有填',
    '说不出名字的，写写是谁=没有填',
    '是哪一类问题=收钱、收礼；AC-1.14',
    '还怕谁知道=路晓燕、郭志强、9999',
    '一句话说明=窗口推诿',
    '详细情况=跑了三趟',
    '附件=没有填',
    '村（社区）=没有填',
  ]);
});

test('what is found without fault is what the door takes', () => {
  const typed = fc.record(
    Object.fromEntries(
      SUBMIT_FIELDS.map((name) => [
        name,
        fc.oneof(
          fc.constant(''),
          fc.constantFrom('petition', 'complaint', 'anonymous', '138 0000', '1001,1002'),
          fc.string({ unit: 'grapheme' }),
        ),
      ]),
    ),
  ) as fc.Arbitrary<Submission>;
  fc.assert(
    fc.property(typed, (one) => {
      if (faultsOf(one, 'zh').length > 0) return;
      expect(v.safeParse(RegisterPublic, registrationOf(one)).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the page to check names what was chosen, says what was left out, and shows no service where none is asked', () => {
  const village = (id: string) => (id === 'hougou' ? '后沟村' : undefined);
  const choices = { item: () => '老年证办理', village, office: none, staff: none, ground: none };
  const shown = answerFacts({ ...petition, village: 'hougou', item: 'x' }, choices, 'zh');
  expect(shown.map(({ name, answer }) => `${name}=${answer}`)).toEqual([
    '是什么事=反映问题',
    '一句话说明=路灯坏了',
    '详细情况=半个月了',
    '村（社区）=后沟村',
    '称呼=没有填',
    '电话=没有填',
  ]);
});
