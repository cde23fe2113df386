// Incoming documents (AC-1.18): signed for the same day, a proposal and a submission a working day each, an instruction
// that makes a directive; an urgent one passes all of it the same day, a classified one stays outside (AC-1.20).
import { describe, expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { lawWhen } from '../directory/people-away.ts';
import { given, type Life, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const paper = (at = '2026-09-16 10:00', more: Parameters<typeof registers>[2] = {}) =>
  given(
    step(at, '1001', registers('document', 'letter', { from: '县民政局', documentNumber: '民发〔2026〕3号', ...more })),
  );
const signed = paper().at('2026-09-16 11:00').by('1001').when(does.signFor).then('DocumentSignedFor');
const proposed = signed.at('2026-09-17 09:00').by('1001').when(does.propose).then('OpinionProposed');
const submitted = proposed.at('2026-09-18 09:00').by('1001').when(does.submit('1004')).then('DocumentSubmitted');
const owed = ({ state }: Life, what: string) => state.timers[what] && shown(state.timers[what]);

test('FI-3, AC-1.18: what is missing from a document is asked for once it was signed for', () => {
  given(step('2026-09-24 10:00', '1001', registers('document', 'superior')))
    .at('2026-09-24 10:10')
    .by('1001')
    .when(does.notice('附件一'))
    .refusedBy('AC-1.18/the-steps-of-a-document-follow-each-other');
});

test('AC-1.18: a document is signed for the same day, and each further step has a working day', () => {
  expect(owed(paper(), 'signFor')).toBe('2026-09-16 17:30');
  expect(owed(signed, 'propose')).toBe('2026-09-17 17:30');
  expect(owed(proposed, 'submit')).toBe('2026-09-18 17:30');
  expect(owed(submitted, 'instruction')).toBe('2026-09-20 17:30');
  expect([signed, proposed, submitted].map(({ state }) => state.paper)).toEqual([
    { step: 'signedFor' },
    { step: 'proposed' },
    { step: 'submitted', leader: '1004' },
  ]);
});

test('AC-1.18: a document that comes after hours is signed for on the next working day', () => {
  expect(owed(paper('2026-09-24 18:00'), 'signFor')).toBe('2026-09-28 17:30');
});

test('AC-1.18: all steps of an urgent document are due the same day', () => {
  const urgent = paper('2026-09-16 10:00', { urgency: 'urgent' });
  expect(owed(urgent, 'signFor')).toBe('2026-09-16 17:30');
  const taken = urgent.at('2026-09-16 10:30').by('1001').when(does.signFor).then('DocumentSignedFor');
  expect(owed(taken, 'propose')).toBe('2026-09-16 17:30');
  const opinion = taken.at('2026-09-16 11:00').by('1001').when(does.propose).then('OpinionProposed');
  expect(owed(opinion, 'submit')).toBe('2026-09-16 17:30');
  const sent = opinion.at('2026-09-16 11:30').by('1001').when(does.submit('1004')).then('DocumentSubmitted');
  expect(owed(sent, 'instruction')).toBe('2026-09-16 17:30');
});

test.each([
  ['signing for it', paper(), '2026-09-16 17:30', ['1013', '1001']],
  ['the proposal', signed, '2026-09-17 17:30', ['1013', '1001']],
  ['the submission', proposed, '2026-09-18 17:30', ['1013', '1001']],
  ['the instruction', submitted, '2026-09-20 17:30', ['1004', '1006']],
] as const)('AC-1.18: %s in arrears is noticed once and brought to somebody', (_, life, at, told) => {
  const missed = life.until('2026-12-31 10:00').woken.filter(([, type]) => type === 'DutyMissed');
  expect(missed).toEqual([[at, 'DutyMissed', told]]);
});

test('AC-1.18: what was missed is settled when it is done', () => {
  const { life } = signed.until('2026-09-17 18:00');
  expect(life.state.waiting).toEqual(['propose']);
  const { state } = life.at('2026-09-18 09:00').by('1001').when(does.propose).then('OpinionProposed');
  expect(state.waiting).toEqual([]);
});

test('AC-1.18: accepting a document means signing for it, also after it was handed to another office', () => {
  paper().at('2026-09-16 11:00').by('1001').when(does.accept).then('DocumentSignedFor');
  const handed = paper()
    .at('2026-09-16 11:00')
    .by('1001')
    .when(does.handOver('civil-affairs'))
    .then('CaseHandedOver')
    .at('2026-09-16 11:30')
    .by('1002')
    .when(does.acceptHandOver)
    .then('HandOverAccepted');
  handed.at('2026-09-16 11:31').by('1002').when(does.accept).then('DocumentSignedFor');
});

test('AC-1.18: only a document is signed for', () => {
  given(step('2026-09-16 10:00', '1001', registers('petition', 'letter')))
    .at('2026-09-16 11:00')
    .by('1001')
    .when(does.signFor)
    .refusedBy('AC-1.18/only-a-document-goes-this-way');
});

test('AC-1.18: the steps of a document follow each other', () => {
  const rule = 'AC-1.18/the-steps-of-a-document-follow-each-other';
  signed.at('2026-09-17 09:00').by('1001').when(does.submit('1004')).refusedBy(rule);
  signed.at('2026-09-17 09:00').by('1006').when(does.instruct('civil-affairs', '2026-10-12')).refusedBy(rule);
  proposed.at('2026-09-18 09:00').by('1001').when(does.propose).refusedBy(rule);
  submitted.at('2026-09-18 10:00').by('1013').when(does.submit('1006')).refusedBy(rule);
});

test.each([
  ['an officer', '1002'],
  ['a head', '1003'],
  ['a member of the leading group who leads no office', '1010'],
  ['nobody known', '9999'],
])('AC-1.18: a document is not submitted to %s', (_, to) => {
  proposed.at('2026-09-18 09:00').by('1001').when(does.submit(to)).refusedBy('AC-1.18/submitted-to-a-leader', 'leader');
});

test('AC-1.18: submitted to a leader or the chair, the document is theirs', () => {
  for (const to of ['1004', '1011', '1006']) {
    const { state } = proposed.at('2026-09-18 09:00').by('1001').when(does.submit(to)).then('DocumentSubmitted');
    expect(state).toMatchObject({ holder: to, office: 'service-centre' });
  }
});

describe('AC-1.18: the instruction', () => {
  const instructing = submitted.at('2026-09-18 10:00');
  const instruct = does.instruct('civil-affairs', '2026-10-12');

  test('ends the document and makes a linked directive with its date', () => {
    const { state } = instructing
      .by('1004')
      .when(instruct)
      .then({
        type: 'DocumentInstructed',
        office: 'civil-affairs',
        dueOn: '2026-10-12',
        directive: { case: 'e'.repeat(32), number: 'LSK-2026-000002' },
      });
    expect(state).toMatchObject({
      state: 'completed',
      closing: { onTime: true },
      links: [{ case: 'e'.repeat(32), number: 'LSK-2026-000002' }],
    });
    expect(Object.keys(state.timers)).toEqual(['archive']);
  });

  test('is the leader’s it was submitted to, or the chair’s', () => {
    instructing.by('1003').when(instruct).refusedBy('AC-1.18/only-the-leader-instructs');
    instructing.by('1011').when(instruct).refusedBy('AC-1.18/only-the-leader-instructs');
    instructing.by('1006').when(instruct).then('DocumentInstructed');
  });

  test('AC-1.14: passes to another leader who stands in, and to no clerk', () => {
    const away = (standIn: string) => submitted.under(lawWhen({ away: { '1004': standIn } })).at('2026-09-18 10:00');
    away('1001').by('1001').when(instruct).refusedBy('AC-1.18/only-the-leader-instructs');
    away('1011').by('1011').when(instruct).then('DocumentInstructed');
  });

  test('names an open office and a date that is not in the past', () => {
    instructing.by('1004').when(does.instruct('safety', '2026-10-12')).refusedBy('FI-4/an-open-office-receives');
    instructing
      .by('1004')
      .when(does.instruct('civil-affairs', '2026-09-17'))
      .refusedBy('TL-4/a-date-set-is-not-in-the-past');
  });

  test('comes to the head of the office as a directive that knows where it came from', () => {
    const made = given(
      step(
        '2026-09-18 10:00',
        '1004',
        registers('directive', 'superior', {
          dueOn: day('2026-10-12'),
          given: {
            toOffice: 'civil-affairs',
            instructed: { case: 'c'.repeat(32), number: 'LSK-2026-000001', by: '1004' },
          },
        }),
      ),
    );
    expect(made.state).toMatchObject({
      holder: '1003',
      firstAsked: '1003',
      office: 'civil-affairs',
      registrar: '1004',
    });
    expect(made.state.instructed).toEqual({ case: 'c'.repeat(32), number: 'LSK-2026-000001', by: '1004' });
  });
});

test('AC-1.18: a document that needs no leader is completed like any other', () => {
  const { state } = signed.at('2026-09-17 09:00').by('1001').when(does.complete).then('CaseCompleted');
  expect(state.state).toBe('completed');
});

describe('AC-1.20: papers marked as classified', () => {
  test.each([
    '机密★1年',
    '秘密★',
    '绝密☆30年',
    '机密 ★ 长期',
    '机　密★５年',
    '绝密★长期',
    '秘密10年',
    '机密级★1年',
    '关于做好保密工作的通知（机密）',
    '关于做好保密工作的通知(秘 密)',
    '【绝密】关于某某的通报',
    '〔机密〕会议纪要',
    '密级：秘密',
    '密级: 机密',
    '机密',
    '  绝密  ',
    '秘密：关于某某的函',
    '第一行\n机密\n第三行',
    '密　级：机　密',
  ])('a paper that says %s of itself stays outside', (subject) => {
    given()
      .at('2026-09-16 10:00')
      .by('1001')
      .when(registers('document', 'letter', { subject }))
      .refusedBy('AC-1.20/classified-papers-stay-outside');
  });

  test.each([
    '关于保护商业秘密的通知',
    '商业秘密3年保护期的咨询',
    '关于公布个人信息和国家秘密保护宣传的函',
    '机密文件销毁流程培训通知',
    '保守秘密责任书签订情况',
    '秘密举报人保护办法',
    '（商业秘密保护）工作方案',
    '关于秘密投票的说明',
    '工作秘密管理办法',
    '密级：内部',
    '紧密型医共体建设方案',
    '关于印发《保密法》宣传方案的通知',
  ])('%s is no marking and is registered', (subject) => {
    given()
      .at('2026-09-16 10:00')
      .by('1001')
      .when(registers('document', 'letter', { subject }))
      .then('CaseRegistered');
  });

  test.each(['body', 'from', 'documentNumber'] as const)('a marking in the %s counts too', (field) => {
    given()
      .at('2026-09-16 10:00')
      .by('1001')
      .when(registers('document', 'letter', { [field]: '机密★1年' }))
      .refusedBy('AC-1.20/classified-papers-stay-outside');
  });
});
