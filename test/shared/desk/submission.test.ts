// What a person writes on the public desk: what is wrong with it, and the registration it becomes.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { RegisterPublic } from '#shared/case/commands.ts';
import { answerFacts, faultsOf, registrationOf, SUBMIT_FIELDS, type Submission } from '#shared/desk/submission.ts';

const EMPTY = { kind: '', subject: '', body: '', item: '', village: '', name: '', phone: '' };
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

test('a service is sent only with an application, whatever was chosen before', () => {
  expect(registrationOf({ ...petition, item: 'birth-registration' })).not.toHaveProperty('item');
  expect(registrationOf({ ...petition, kind: 'application', item: 'birth-registration' })).toMatchObject({
    item: 'birth-registration',
  });
});

test('what is found without fault is what the door takes', () => {
  const typed = fc.record(
    Object.fromEntries(
      SUBMIT_FIELDS.map((name) => [
        name,
        fc.oneof(fc.constant(''), fc.constantFrom('petition', 'inquiry', '138 0000'), fc.string({ unit: 'grapheme' })),
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
  const choices = { item: () => '老年证办理', village: (id: string) => (id === 'hougou' ? '后沟村' : undefined) };
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
