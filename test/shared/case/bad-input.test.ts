// What people get wrong, and what the house says to it: malformed at the door, or refused by a rule that names itself.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  CASE_COMMANDS,
  type CaseCommand,
  type CaseCommandName,
  PERSON_COMMANDS,
  Register,
  RegisterPublic,
} from '#shared/case/commands.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { atTheWindow, type By, given, type Life, moment, step } from './case-life.ts';
import { does, registers } from './does.ts';

const register = { kind: 'petition', channel: 'window', subject: '路灯不亮' };
const long = '长'.repeat(20_000);

describe('malformed at the door', () => {
  const BODIES: readonly [string, CaseCommandName, object][] = [
    ['a return without a reason', 'return-hand-over', { suggestedOffice: 'agriculture' }],
    ['a return with a reason of spaces', 'return-hand-over', { reason: '  　 ', suggestedOffice: 'agriculture' }],
    ['a return that names no office', 'return-hand-over', { reason: '不归我们' }],
    ['a hand-over without a reason', 'hand-over', { office: 'agriculture' }],
    ['a hand-over to an office written in capitals', 'hand-over', { office: 'Agriculture', reason: '职责' }],
    ['a completion without a result', 'complete', {}],
    ['a completion with an empty result', 'complete', { result: '' }],
    ['a result of 20,000 characters', 'complete', { result: long }],
    ['a telling without a time', 'complete', { result: '已修好', told: { how: '电话' } }],
    [
      'a telling on 30 February',
      'complete',
      { result: '已修好', told: { how: '电话', at: '2026-02-30T09:00:00+08:00' } },
    ],
    ['a refusal without its basis', 'refuse', { reasons: '材料不实', remedy: '可申请复核' }],
    ['a refusal without the way to have it reviewed', 'refuse', { reasons: '材料不实', basis: '第三条' }],
    ['an extension without a reason', 'request-extension', {}],
    ['a refused extension without a reason', 'refuse-extension', {}],
    ['a dispute without a reason', 'raise-dispute', {}],
    ['a notice without a list', 'issue-notice', {}],
    ['a notice whose item says not how', 'issue-notice', { missing: [{ name: '户口簿' }] }],
    [
      'a notice of 31 items',
      'issue-notice',
      { missing: Array.from({ length: 31 }, (_, i) => ({ name: `${i}`, how: '自备' })) },
    ],
    ['materials received that are none', 'receive-materials', { received: [] }],
    ['a stop without its basis', 'suspend', { ground: 'hearing', expectedUntil: '2026-10-12' }],
    ['a stop on a ground nobody knows', 'suspend', { ground: 'holiday', basis: '休假', expectedUntil: '2026-10-12' }],
    ['a stop until a day that is none', 'suspend', { ground: 'hearing', basis: '通知', expectedUntil: '2026-13-01' }],
    ['an invitation of nobody', 'invite-joint', { offices: [], proposedDueOn: '2026-10-12' }],
    ['an answer on a joint date that is neither yes nor no', 'confirm-joint', { agreed: 'yes' }],
    ['a submission to a name', 'submit', { leader: '王镇长' }],
    ['an instruction without a date', 'instruct', { text: '请办', office: 'civil-affairs' }],
    ['a correction of a field nobody may correct', 'correct', { field: 'number', to: '1', reason: '错' }],
    ['a correction without a reason', 'correct', { field: 'subject', to: '路灯' }],
    ['a withdrawal by staff without the person’s word', 'withdraw', { reason: '已解决' }],
    ['a reopening without a reason', 'reopen', {}],
    ['a code reissued without an ID', 'reissue-code', {}],
    ['a field nobody knows', 'accept', { please: true }],
  ];
  test.each(BODIES)('%s (%s)', (_, name, body) => {
    expect(v.safeParse(CASE_COMMANDS[name], body).success).toBe(false);
  });

  test.each([
    ['a phone number with letters', { contact: { phone: '1380000abcd' } }],
    ['a phone number of two digits', { contact: { phone: '12' } }],
    ['20,000 characters of body', { body: long }],
    ['a subject of 101 characters', { subject: '长'.repeat(101) }],
    ['a subject of nothing visible', { subject: '\u200b\u2060 ' }],
    ['a time without its zone', { occurredAt: '2026-09-24T10:00:00' }],
    ['a date that is none', { dueOn: '2026-02-30' }],
    ['a kind nobody knows', { kind: 'favour' }],
    ['no visitor at all', { visitors: 0 }],
    ['a contact with a field nobody knows', { contact: { idNumber: '140102198001011234' } }],
    ['protection that only a complaint gives', { keepFrom: ['1002'] }],
  ])('at the counter: %s', (_, more) => {
    expect(v.safeParse(Register, { ...register, ...more }).success).toBe(false);
    expect(v.safeParse(Register, register).success).toBe(true);
  });

  test.each([
    ['no body', { body: undefined }],
    ['20,000 characters of body', { body: long }],
    ['a phone number with letters', { contact: { phone: '手机13800001234' } }],
    ['a directive', { kind: 'directive' }],
    ['a date of one’s own', { dueOn: '2026-10-12' }],
  ])('from the public: %s', (_, more) => {
    const sent = { kind: 'petition', subject: '路灯不亮', body: '已经一个月' };
    expect(v.safeParse(RegisterPublic, { ...sent, ...more }).success).toBe(false);
    expect(v.safeParse(RegisterPublic, sent).success).toBe(true);
  });

  test.each([
    ['a rating of six', 'rate', { level: 6 }],
    ['a rating without a level', 'rate', {}],
    ['a manner of none', 'rate', { level: 5, manner: 0 }],
    ['a message of nothing', 'message', { text: ' ' }],
    ['a message of 2,001 characters', 'message', { text: '长'.repeat(2001) }],
    ['a reopening without a reason', 'reopen', {}],
    ['a withdrawal with somebody else’s confirmation', 'withdraw', { confirmed: { how: '电话' } }],
  ] as const)('under number and code: %s', (_, name, body) => {
    expect(v.safeParse(PERSON_COMMANDS[name], body).success).toBe(false);
  });
});

describe('refused by a rule', () => {
  const working = given(
    step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
    step('2026-09-16 09:30', '1002', does.accept),
  );
  const asked = working.at('2026-09-21 09:00').by('1002').when(does.askLonger).then('ExtensionRequested');
  const granted = asked.at('2026-09-21 10:00').by('1003').when(does.grantLonger).then('ExtensionGranted');
  const rated = working
    .at('2026-09-17 09:00')
    .by('1002')
    .when(does.complete)
    .then('CaseCompleted')
    .at('2026-09-17 10:00')
    .by('person')
    .when(does.rate(5))
    .then('CaseRated');

  const REFUSED: readonly [string, Life, string, By, CaseCommand, RuleId][] = [
    [
      'a dispute by somebody who is no head',
      working,
      '2026-09-17 09:00',
      '1002',
      does.dispute,
      'AC-1.19/only-a-head-disputes',
    ],
    ['an extension after the date', working, '2026-09-23 18:00', '1002', does.askLonger, 'TL-4/asked-before-the-date'],
    ['a second extension', granted, '2026-09-22 09:00', '1002', does.askLonger, 'TL-4/extended-once'],
    [
      'an extension granted to oneself',
      asked,
      '2026-09-21 10:00',
      '1002',
      does.grantLonger,
      'TL-4/only-the-head-or-leader-grants',
    ],
    [
      'a hand-over to oneself',
      working,
      '2026-09-17 09:00',
      '1002',
      does.handOver('civil-affairs', '1002'),
      'FI-4/not-to-oneself',
    ],
    [
      'a hand-over to one’s own office',
      working,
      '2026-09-17 09:00',
      '1002',
      does.handOver('civil-affairs'),
      'FI-4/not-to-oneself',
    ],
    [
      'a hand-over to a closed office',
      working,
      '2026-09-17 09:00',
      '1002',
      does.handOver('safety'),
      'FI-4/an-open-office-receives',
    ],
    ['a second rating', rated, '2026-09-17 11:00', 'person', does.rate(1), 'SC-1/one-rating-for-a-matter'],
  ];
  test.each(REFUSED)('FI-1: %s', (_, life, at, by, command, rule) => {
    life.at(at).by(by).when(command).refusedBy(rule);
  });

  test.each([
    ['in the future', '2026-09-24 10:01'],
    ['31 days back', '2026-08-24 10:00'],
  ])('FI-1: a matter that is said to have come %s', (_, at) => {
    const order = registers('petition', 'letter', { occurredAt: moment(at) });
    given().at('2026-09-24 10:00').by('1001').when(order).refusedBy('FI-1/occurred-within-the-window');
  });

  test('FI-1: a complaint is not dropped into another kind in silence', () => {
    given()
      .at('2026-09-24 10:00')
      .by('1001')
      .when(registers('complaint', 'window'))
      .refusedBy('SV-4.1/a-complaint-is-taken-by-itself');
    given(atTheWindow)
      .at('2026-09-24 10:05')
      .by('1001')
      .when(does.correct('kind', 'complaint'))
      .refusedBy('FI-1/a-correction-fits-its-field');
  });
});
