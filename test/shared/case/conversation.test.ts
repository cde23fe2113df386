// What is said about a case without moving it: urging and supervising, each owed an answer (SC-6), files laid to it (DI-4).
import { describe, expect, test } from 'vitest';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without } from '../sample-law.ts';
import { given, type Life, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

/** A directive without a date would be the superior's; this is a petition of Wednesday 16 September 2026. */
const working = given(
  step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
  step('2026-09-16 09:30', '1002', does.accept),
);
const urged = working
  .at('2026-09-17 10:00')
  .by('person')
  .when(does.urge)
  .then({ type: 'CaseUrged', told: ['1002'] });
const owed = ({ state }: Life, what: string) => state.timers[what] && shown(state.timers[what]);

describe('SC-6: urging', () => {
  test('is owed an answer within a working day', () => {
    expect(owed(urged, 'urged')).toBe('2026-09-18 17:30');
    const { life, woken } = urged.until('2026-09-20 10:00');
    expect(woken).toEqual([['2026-09-18 17:30', 'DutyMissed', ['1003']]]);
    expect(life.state.waiting).toEqual(['urged']);
  });

  test('once in three working days', () => {
    urged.at('2026-09-17 10:01').by('person').when(does.urge).refusedBy('SC-6/urged-once-in-its-days');
    urged.at('2026-09-21 08:29').by('person').when(does.urge).refusedBy('SC-6/urged-once-in-its-days');
    urged.at('2026-09-21 08:30').by('person').when(does.urge).then('CaseUrged');
  });

  test('days off do not count among the three', () => {
    const life = working.at('2026-09-22 10:00').by('person').when(does.urge).then('CaseUrged');
    life.at('2026-09-27 10:00').by('person').when(does.urge).refusedBy('SC-6/urged-once-in-its-days');
    life.at('2026-09-28 08:30').by('person').when(does.urge).then('CaseUrged');
  });

  test('words that come with it lie outside the chain', () => {
    const order = { ...does.urge, text: '孩子等着上学' };
    const { past } = working.at('2026-09-17 10:00').by('person').when(order).then('CaseUrged');
    expect(JSON.stringify(past.at(-1)?.data)).not.toContain('上学');
  });

  test('of a case nobody works on any more is not open', () => {
    const closed = working.at('2026-09-17 09:00').by('1002').when(does.complete).then('CaseCompleted');
    closed.at('2026-09-17 10:00').by('person').when(does.urge).refusedBy('FI-1/a-step-fits-the-state');
  });

  test('reaches who stands in for the holder', () => {
    working
      .under(lawWhen({ away: { '1002': '1001' } }))
      .at('2026-09-17 10:00')
      .by('person')
      .when(does.urge)
      .then({ type: 'CaseUrged', told: ['1001'] });
  });
});

describe('SC-6: supervising', () => {
  const supervised = working
    .at('2026-09-17 10:00')
    .by('1004')
    .when(does.supervise)
    .then({
      type: 'CaseSupervised',
      told: ['1002'],
    });

  test('is for leaders, the leading group and the appraisal group', () => {
    for (const by of ['1004', '1005', '1006', '1010', '1011'])
      working.at('2026-09-17 10:00').by(by).when(does.supervise).then('CaseSupervised');
    for (const by of ['1001', '1002', '1003', '1008', '1013'])
      working.at('2026-09-17 10:00').by(by).when(does.supervise).refusedBy('SC-6/only-leaders-supervise');
  });

  test('is owed an answer within a working day, and the head hears when none came', () => {
    expect(owed(supervised, 'supervised')).toBe('2026-09-18 17:30');
    expect(supervised.until('2026-09-20 10:00').woken).toEqual([['2026-09-18 17:30', 'DutyMissed', ['1003']]]);
  });

  test('of what the head holds, the leader hears when no answer came', () => {
    const heads = given(
      step('2026-09-16 09:00', '1003', registers('petition', 'letter')),
      step('2026-09-17 10:00', '1005', does.supervise),
    );
    expect(heads.until('2026-09-20 10:00').woken).toEqual([['2026-09-18 17:30', 'DutyMissed', ['1004']]]);
  });

  test.each([
    ['progress', does.report, 'ProgressReported'],
    ['a message to the person', does.message, 'MessageWritten'],
    ['the end of the case', does.complete, 'CaseCompleted'],
  ] as const)('is answered by %s, in time or after', (_, command, event) => {
    const both = supervised.at('2026-09-17 11:00').by('person').when(does.urge).then('CaseUrged');
    const answered = both.at('2026-09-17 14:00').by('1002').when(command).then(event).state;
    expect(Object.keys(answered.timers)).not.toEqual(expect.arrayContaining(['supervised']));
    expect(Object.keys(answered.timers)).not.toEqual(expect.arrayContaining(['urged']));
    const { life } = both.until('2026-09-20 10:00');
    expect(life.state.waiting).toEqual(['supervised', 'urged']);
    expect(life.at('2026-09-20 11:00').by('1002').when(command).then(event).state.waiting).toEqual([]);
  });

  test('is not answered by what the person writes', () => {
    const { state } = supervised.at('2026-09-17 11:00').by('person').when(does.message).then({
      type: 'MessageWritten',
      by: 'person',
    });
    expect(state.timers.supervised).toBeDefined();
  });

  test('is still owed after the case was given to somebody else', () => {
    const { life } = supervised.until('2026-09-20 10:00');
    const { state } = life.at('2026-09-20 11:00').by('1003').when(does.assign('1003')).then('CaseAssigned');
    expect(state.waiting).toEqual(['supervised']);
    const handed = life.at('2026-09-20 11:00').by('1003').when(does.handOver('agriculture')).then('CaseHandedOver');
    expect(handed.state.waiting).toEqual(['supervised']);
  });

  test('asked twice and missed twice it waits once', () => {
    const again = supervised.until('2026-09-20 10:00').life.at('2026-09-20 11:00').by('1004').when(does.supervise);
    expect(again.then('CaseSupervised').until('2026-09-22 10:00').life.state.waiting).toEqual(['supervised']);
  });
});

test('AC-1.14: a reminder for a holder who is away reaches the stand-in, without one whoever answers for the office', () => {
  const told = (law: typeof LAW) =>
    working
      .under(law)
      .until('2026-09-23 17:30')
      .woken.map(([, , who]) => who);
  expect(told(lawWhen({ away: { '1002': '1001' } }))).toEqual([['1001'], ['1001'], ['1001']]);
  expect(told(lawWhen({ away: { '1002': null } }))).toEqual([['1003'], ['1003'], ['1003']]);
  expect(told(lawWhen({ away: { '1002': null, '1003': null } }))).toEqual([['1004'], ['1004'], ['1004']]);
  expect(told(without(LAW, '1002', '1003'))).toEqual([['1006'], ['1006'], ['1006']]);
});

test('AC-1.14: with the head away what is overdue goes to who stands in, else to the next upward', () => {
  const upward = (law: typeof LAW) =>
    working
      .under(law)
      .until('2026-09-24 18:00')
      .woken.find(([, type]) => type === 'CaseEscalated')?.[2];
  expect(upward(lawWhen({ away: { '1003': '1001' } }))).toEqual(['1001']);
  expect(upward(lawWhen({ away: { '1003': null } }))).toEqual(['1004']);
  expect(upward(lawWhen({ away: { '1003': null, '1004': '1001' } }))).toEqual(['1006']);
  expect(upward(lawWhen({ away: { '1003': null, '1004': '1011' } }))).toEqual(['1011']);
});

test('AC-1.14: a stand-in does what the holder could, and no more', () => {
  const life = working
    .under(lawWhen({ away: { '1002': '1001' } }))
    .at('2026-09-17 10:00')
    .by('1001');
  life.when(does.report).then('ProgressReported');
  life.when(does.complete).then('CaseCompleted');
  life.when(does.handOver('agriculture')).then('CaseHandedOver');
  life.when(does.assign('1003')).refusedBy('FI-2/only-the-head-assigns');
  working.at('2026-09-17 10:00').by('1001').when(does.report).refusedBy('FI-1/only-the-holder-acts');
});

test('AC-1.14: the case stays the holder’s while another stands in', () => {
  const life = working.under(lawWhen({ away: { '1002': '1001' } }));
  const { state } = life.at('2026-09-17 10:00').by('1001').when(does.report).then('ProgressReported');
  expect([state.holder, state.custody.length]).toEqual(['1002', 1]);
});

test('DI-4: a case takes six files and no more', () => {
  let life = working;
  for (let i = 0; i < 6; i++) life = life.at('2026-09-17 10:00').by('1002').when(does.attach).then('AttachmentAdded');
  expect(life.state.attachments).toBe(6);
  life.at('2026-09-17 10:00').by('1002').when(does.attach).refusedBy('DI-4/so-many-attachments');
  life.at('2026-09-17 10:00').by('person').when(does.attach).refusedBy('DI-4/so-many-attachments');
});

test('TL-3: a lost code is drawn anew where the case was taken or is handled, and the old one leads nowhere', () => {
  const { state } = working.at('2026-09-17 10:00').by('1003').when(does.reissue).then({ type: 'CodeReissued' });
  expect(state.follow).toBe('9'.repeat(64));
  working.at('2026-09-17 10:00').by('1012').when(does.reissue).refusedBy('TL-3/a-code-at-the-counter');
});

test.each(['14010219800101123X', '证号１４０１０２１９８００１０１１２３４', '身份证 140102'])(
  'TL-3: the number of the ID shown is never written down: %s',
  (idShown) => {
    working
      .at('2026-09-17 10:00')
      .by('1002')
      .when({ ...does.reissue, idShown })
      .refusedBy('TL-3/an-id-is-shown-and-not-written-down');
  },
);
