// The forms of what the person does: what becomes of what was typed, what is wrong with it, and which form stands open.
import { expect, test } from 'vitest';
import { stepFaults } from '#shared/desk/step-faults.ts';
import { STEP_FIELD_IDS, STEP_FIELDS, STEP_FORMS, stepBody, stepChoices, stepFacts } from '#shared/desk/step-forms.ts';
import { instant } from '#shared/time.ts';
import { complaintPersonLabels } from '#shared/words/complaint.ts';
import { complaintStepForms, doneWords } from '#shared/words/desk/person-steps.ts';

const keys = { number: 'LSK-2026-000001', code: 'ABCD', key: 'k' };
const until = instant('2026-10-24T09:30:00Z');

test('numbered answers become numbers, text is trimmed, and what was left empty is left out', () => {
  expect(stepBody('rate', { level: '5', manner: '', comment: ' 好\n' })).toEqual({ level: 5, comment: '好' });
  expect(stepBody('urge', {})).toEqual({});
  expect(stepBody('revive', { text: '多余' })).toEqual({});
});

test.each([
  ['rate', {}, ['level: 请选择“总体满意吗”']],
  ['rate', { level: '6' }, ['level: 请选择“总体满意吗”']],
  [
    'rate',
    { level: 'x', comment: '长'.repeat(1001) },
    ['level: 请选择“总体满意吗”', 'comment: “想说的话”：不能超过 1000 字'],
  ],
  ['rate', { level: '1' }, []],
  ['message', { text: ' \n' }, ['text: 请填写“留言”']],
  ['message', { text: '\u200b' }, ['text: “留言”：不能为空']],
  ['reopen', { reason: '' }, ['reason: 请填写“哪里没有解决”']],
  ['withdraw', {}, []],
] as const)('%s with %j is told field by field', (step, typed, expected) => {
  expect(stepFaults(step, typed, 'zh').map(({ path, says }) => `${path}: ${says}`)).toEqual(expected);
});

test('the form that is waited for stands open, else none; one that comes back stands open as it was', () => {
  expect(stepChoices([{ name: 'message' }, { name: 'rate' }])).toEqual({ open: 'rate' });
  expect(stepChoices([{ name: 'message' }, { name: 'urge' }])).toEqual({});
  const again = { step: 'rate', typed: { level: '2', comment: '差' } } as const;
  expect(stepChoices([{ name: 'rate' }], again)).toEqual({ open: 'rate', 'rate-level': '2', 'rate-manner': '' });
});

test('a step before its time is named with its moment and has no form', () => {
  const facts = stepFacts({ kind: 'petition', can: [{ name: 'urge', from: until }] }, [], keys, 'zh');
  expect(facts['can-urge']).toEqual([]);
  expect(facts['urge-later']).toEqual([{ from: '2026年10月24日（星期六）17:30' }]);
});

test('only the form that comes back holds what was typed', () => {
  const facts = stepFacts({ kind: 'petition', can: [] }, [], keys, 'zh', { step: 'message', typed: { text: '你好' } });
  expect([facts['value-message-text'], facts['value-offer-materials-text']]).toEqual(['你好', '']);
});

test('SC-1: taking a complaint back reads otherwise than taking back any other matter', () => {
  const said = (kind: string) => stepFacts({ kind, can: [{ name: 'withdraw' }] }, [], keys, 'zh')['can-withdraw'];
  expect(said('petition')).toMatchObject([{ send: '撤回' }]);
  expect(said('complaint')).toMatchObject([{ send: '要求撤回' }]);
  expect(doneWords('complaint', 'withdraw').zh).toContain('已经开始的调查照样进行');
  expect(doneWords('complaint', 'rate').zh).toContain('加密保存');
  expect(doneWords('complaint', 'revive')).toBe(doneWords('petition', 'revive'));
});

test('every field of every form has an id of its own', () => {
  const fields = STEP_FORMS.flatMap((step) => STEP_FIELDS[step]);
  expect(new Set(STEP_FIELD_IDS).size).toBe(fields.length);
});

test.each(['zh', 'en'] as const)(
  'AC-1.7: the form for a message about a complaint sends whoever suffers for it to the form that raises it (%s)',
  (language) => {
    const { name, lead } = {
      name: complaintPersonLabels['report-retaliation'][language],
      lead: complaintStepForms.message.lead[language],
    };
    expect(lead).toContain(name);
  },
);
