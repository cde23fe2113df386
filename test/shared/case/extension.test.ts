// An extension (TL-4): asked with reasons before the date, granted once, by somebody above the one who asks.
import { describe, expect, test } from 'vitest';
import type { CaseKind } from '#shared/case/kinds.ts';
import { day } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without, withPolicy } from '../sample-law.ts';
import { type By, given, givenUnder, type Life, step } from './case-life.ts';
import { applies, does, registers } from './does.ts';

/** A petition of Wednesday 16 September 2026, due on the 23rd, in the hands of an officer of civil affairs. */
const petition = (by: By = '1002') =>
  given(step('2026-09-16 09:00', by, registers('petition', 'letter')), step('2026-09-16 09:30', by, does.accept));
const asked = (by: By = '1002', at = '2026-09-21 10:00') => petition(by).at(at).by(by).when(does.askLonger);
const grants = (life: Life, by: By, at = '2026-09-22 09:00') => life.at(at).by(by).when(does.grantLonger);

test('TL-4: a petition of seven days is extended to fifteen from its start', () => {
  const life = asked().then({ type: 'ExtensionRequested', level: 'head', early: true, told: ['1003'] });
  const { state } = grants(life, '1003').then({ type: 'ExtensionGranted', before: '2026-09-23' });
  expect(state.clock?.due).toMatchObject({
    on: '2026-10-08',
    why: { startOn: '2026-09-16', limit: 7, extensions: [{ days: 8, by: '1003' }] },
  });
  expect(state.extension).toBeUndefined();
});

test('TL-3: an application gets ten working days more, and the statute with it', () => {
  const life = given(
    step('2026-09-16 09:00', '1002', applies({ commitmentDays: 5, statutoryDays: 20 })),
    step('2026-09-16 09:30', '1002', does.accept),
    step('2026-09-18 09:00', '1002', does.askLonger),
  );
  const { state } = grants(life, '1003', '2026-09-18 10:00').then('ExtensionGranted');
  expect(state.clock).toMatchObject({ due: { on: '2026-10-13' }, lawful: { on: '2026-11-03' } });
});

test('TL-4: an extension counted in another unit than the limit is counted from the start in its own', () => {
  const law = withPolicy({ limits: { petition: { limit: 5, unit: 'working' } } });
  const life = givenUnder(
    law,
    ...[
      step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
      step('2026-09-16 09:30', '1002', does.accept),
      step('2026-09-21 10:00', '1002', does.askLonger),
    ],
  );
  const { state } = grants(life, '1003').then('ExtensionGranted');
  expect(state.clock?.due).toMatchObject({ on: '2026-10-08', why: { limit: 15, unit: 'calendar' } });
});

test('TL-4: extended once, and asked once at a time', () => {
  const waiting = asked().then('ExtensionRequested');
  waiting.at('2026-09-21 11:00').by('1002').when(does.askLonger).refusedBy('TL-4/extended-once');
  const granted = grants(waiting, '1003').then('ExtensionGranted');
  granted.at('2026-09-23 09:00').by('1002').when(does.askLonger).refusedBy('TL-4/extended-once');
});

test('TL-4: refused with a reason, the date stands, and it may be asked again before the date', () => {
  const refused = asked().then('ExtensionRequested').at('2026-09-21 14:00').by('1003').when(does.refuseLonger);
  const { state } = refused.then('ExtensionRefused');
  expect(state).toMatchObject({ clock: { due: { on: '2026-09-23' } } });
  expect([state.extension, state.timers.grant]).toEqual([undefined, undefined]);
  refused.then('ExtensionRefused').at('2026-09-21 15:00').by('1002').when(does.askLonger).then('ExtensionRequested');
});

test('TL-4: asked in the last minute it is in time, a minute later it is not', () => {
  asked('1002', '2026-09-23 17:30').then({ type: 'ExtensionRequested', early: false });
  asked('1002', '2026-09-23 17:31').refusedBy('TL-4/asked-before-the-date');
});

test.each([
  ['a full working day early it may be granted after the date', '2026-09-22 17:30', undefined],
  ['later than that it may not', '2026-09-22 17:31', 'TL-4/granted-before-the-date'],
] as const)('TL-4: asked %s', (_, at, rule) => {
  const late = grants(asked('1002', at).then('ExtensionRequested'), '1003', '2026-09-28 10:00');
  if (rule) late.refusedBy(rule);
  else expect(late.then('ExtensionGranted').state.clock?.due.on).toBe('2026-10-08');
});

test('TL-4: granted after the date, a case told upward is in time again and can be missed again', () => {
  const { life } = asked().then('ExtensionRequested').until('2026-09-29 18:00');
  expect(life.state.escalated).toBe(2);
  const { state } = grants(life, '1006', '2026-09-30 09:00').then('ExtensionGranted');
  expect(state.escalated).toBe(0);
  expect(Object.keys(state.timers)).toEqual(expect.arrayContaining(['due', 'overdueHead', 'overdueLeader']));
});

describe('TL-4: nobody grants their own', () => {
  const REFUSALS: readonly [string, By, By, RuleId][] = [
    ['an officer’s request to the officer', '1002', '1002', 'TL-4/only-the-head-or-leader-grants'],
    ['a head’s request to the head', '1003', '1003', 'TL-4/nobody-grants-their-own'],
    ['a leader’s request to the leader', '1004', '1004', 'TL-4/nobody-grants-their-own'],
    ['an officer’s request to the head of another office', '1002', '1013', 'TL-4/only-the-head-or-leader-grants'],
    ['an officer’s request to another leader', '1002', '1011', 'TL-4/only-the-head-or-leader-grants'],
  ];
  test.each(REFUSALS)('%s is refused', (_, by, to, rule) => {
    const life = given(
      step('2026-09-16 09:00', by, registers('petition', 'letter', { given: { reception: 'civil-affairs' } })),
      step('2026-09-16 09:30', by, does.accept),
      step('2026-09-21 10:00', by, does.askLonger),
    );
    grants(life, to).refusedBy(rule);
  });

  test('what an officer asks the head answers, what the head asks the leader, what the leader asks the chair', () => {
    grants(asked('1002').then({ type: 'ExtensionRequested', told: ['1003'] }), '1003').then('ExtensionGranted');
    const head = asked('1003').then({ type: 'ExtensionRequested', level: 'leader', told: ['1004'] });
    grants(head, '1004').then('ExtensionGranted');
    const leader = given(
      step('2026-09-16 09:00', '1004', registers('petition', 'letter', { given: { reception: 'civil-affairs' } })),
      step('2026-09-16 09:30', '1004', does.accept),
    )
      .at('2026-09-21 10:00')
      .by('1004')
      .when(does.askLonger)
      .then({ type: 'ExtensionRequested', level: 'chair', told: ['1006'] });
    leader.at('2026-09-21 11:00').by('1003').when(does.grantLonger).refusedBy('TL-4/a-request-goes-to-the-next-level');
    grants(leader, '1006').then('ExtensionGranted');
  });

  test('a leader above answers what the head has not yet', () => {
    grants(asked().then('ExtensionRequested'), '1004').then('ExtensionGranted');
    grants(asked().then('ExtensionRequested'), '1006').then('ExtensionGranted');
  });

  test('of an office without a head, the leader answers', () => {
    const life = given(
      step('2026-09-16 09:00', '1012', registers('petition', 'letter')),
      step('2026-09-16 09:30', '1012', does.accept),
    );
    const { past } = life
      .at('2026-09-21 10:00')
      .by('1012')
      .when(does.askLonger)
      .then({ type: 'ExtensionRequested', level: 'leader', told: ['1011'] });
    expect(past).toHaveLength(3);
  });
});

describe('AC-1.14: a stand-in grants nothing to themselves', () => {
  test('an officer who stands in for the head does not answer their own request; it is the leader’s', () => {
    const law = lawWhen({ away: { '1003': '1002' } });
    const life = petition()
      .under(law)
      .at('2026-09-21 10:00')
      .by('1002')
      .when(does.askLonger)
      .then({ type: 'ExtensionRequested', level: 'leader', told: ['1004'] });
    grants(life, '1002').refusedBy('TL-4/nobody-grants-their-own');
    grants(life, '1004').then('ExtensionGranted');
  });

  test('a head’s request is not answered by who stands in for the head', () => {
    const life = asked('1003')
      .then('ExtensionRequested')
      .under(lawWhen({ away: { '1003': '1002' } }));
    grants(life, '1002').refusedBy('TL-4/a-request-goes-to-the-next-level');
  });

  test('an officer’s request is answered by who stands in for the head', () => {
    const life = asked('1002')
      .then('ExtensionRequested')
      .under(lawWhen({ away: { '1003': '1001' } }));
    grants(life, '1001').then('ExtensionGranted');
  });

  test('a leader’s powers pass to another leader, not to a clerk who stands in', () => {
    const life = asked('1003').then('ExtensionRequested');
    grants(life.under(lawWhen({ away: { '1004': '1001' } })), '1001').refusedBy('TL-4/only-the-head-or-leader-grants');
    grants(life.under(lawWhen({ away: { '1004': '1011' } })), '1011').then('ExtensionGranted');
  });
});

test('TL-4: unanswered for a working day a request rises, level by level, and each is told', () => {
  const { life, woken } = asked('1002', '2026-09-17 10:00').then('ExtensionRequested').until('2026-09-21 18:00');
  expect(woken.filter(([, type]) => type === 'ExtensionRose')).toEqual([
    ['2026-09-18 17:30', 'ExtensionRose', ['1004']],
    ['2026-09-20 17:30', 'ExtensionRose', ['1006']],
    ['2026-09-21 17:30', 'ExtensionRose', ['1006']],
  ]);
  expect(life.state).toMatchObject({ extension: { level: 'chair' }, waiting: ['grant'] });
  grants(life, '1004').refusedBy('TL-4/a-request-goes-to-the-next-level');
  expect(grants(life, '1006').then('ExtensionGranted').state.waiting).toEqual([]);
});

test('TL-4: a request for a missing head is the leader’s', () => {
  const life = petition().under(without(LAW, '1003')).at('2026-09-21 10:00').by('1002').when(does.askLonger);
  life.then({ type: 'ExtensionRequested', level: 'leader', told: ['1004'] });
});

test('TL-4: an answer needs a request', () => {
  grants(petition(), '1003').refusedBy('TL-4/an-answer-needs-a-request');
});

test('TL-4: a request ends when the case is handed on, and comes with nobody’s new date', () => {
  const handed = asked()
    .then('ExtensionRequested')
    .at('2026-09-21 14:00')
    .by('1002')
    .when(does.handOver('agriculture'));
  const { state } = handed.then('CaseHandedOver');
  expect([state.extension, state.timers.grant]).toEqual([undefined, undefined]);
});

test.each(['inquiry', 'error', 'document'] as const)(
  'TL-4: a case of the kind %s is not extended',
  (kind: CaseKind) => {
    const life = given(
      step('2026-09-16 09:00', '1002', registers(kind, 'letter')),
      step('2026-09-16 09:30', '1002', does.accept),
    );
    life.at('2026-09-16 10:00').by('1002').when(does.askLonger).refusedBy('TL-4/not-every-kind-is-extended');
  },
);

test('TL-4: a case that was reopened is not extended', () => {
  const again = petition()
    .at('2026-09-17 09:00')
    .by('1002')
    .when(does.complete)
    .then('CaseCompleted')
    .at('2026-09-18 09:00')
    .by('person')
    .when(does.reopen)
    .then('CaseReopened');
  again.at('2026-09-21 09:00').by('1002').when(does.askLonger).refusedBy('TL-4/not-every-kind-is-extended');
});

describe('TL-4: a date that a superior set', () => {
  const set = given(
    step('2026-09-16 09:00', '1001', registers('petition', 'platform', { dueOn: day('2026-09-30') })),
    step('2026-09-16 09:40', '1001', does.accept),
  ).at('2026-09-18 10:00');

  test('is not extended in the house', () => {
    set.by('1001').when(does.askLonger).refusedBy('TL-4/only-the-superior-moves-a-set-date');
  });

  test('is corrected to the superior’s new one by the head, with its proof, and both stay on record', () => {
    set.by('1001').when(does.correct('dueOn', '2026-10-12')).refusedBy('TL-2/a-later-date-takes-the-head');
    const { state } = set
      .by('1013')
      .when(does.correct('dueOn', '2026-10-12'))
      .then({ type: 'CaseCorrected', field: 'dueOn', was: '2026-09-30', to: '2026-10-12' });
    expect(state.clock?.due).toMatchObject({ on: '2026-10-12', why: { basis: 'set', setBy: 'superior' } });
    expect(state.timers.due).toBe(state.clock?.due.at);
  });

  test('is brought forward by whoever has the case', () => {
    expect(set.by('1001').when(does.correct('dueOn', '2026-09-28')).then('CaseCorrected').state.clock?.due.on).toBe(
      '2026-09-28',
    );
    set.by('1001').when(does.correct('dueOn', '2026-09-15')).refusedBy('TL-4/a-date-set-is-not-in-the-past');
  });

  test('by an instruction is moved later by the leader who gave it alone, whichever office has it', () => {
    const instructed = { case: 'e'.repeat(32), number: 'LSK-2026-000009', by: '1004' };
    const from = { dueOn: day('2026-09-30'), given: { toOffice: 'agriculture', instructed } };
    const directive = given(step('2026-09-16 09:00', '1004', registers('directive', 'superior', from)));
    const life = directive.at('2026-09-18 10:00');
    const { holder } = directive.state;
    life.by(holder).when(does.correct('dueOn', '2026-10-12')).refusedBy('TL-4/only-the-superior-moves-a-set-date');
    const { state } = life.by('1004').when(does.correct('dueOn', '2026-10-12')).then('CaseCorrected');
    expect(state.clock?.due).toMatchObject({ on: '2026-10-12', why: { basis: 'set', setBy: 'superior' } });
  });
});

test('TL-4: an extension granted before a notice stopped the clock is kept when the limit starts anew', () => {
  const life = given(
    step('2026-09-16 09:00', '1002', applies({ commitmentDays: 5, statutoryDays: 20 })),
    step('2026-09-16 09:30', '1002', does.accept),
    step('2026-09-17 09:00', '1002', does.askLonger),
    step('2026-09-17 10:00', '1003', does.grantLonger),
    step('2026-09-18 09:00', '1002', does.notice('户口簿')),
  );
  const { state } = life.at('2026-09-21 09:00').by('1002').when(does.receive('户口簿')).then('MaterialsReceived');
  expect(state.clock?.due).toMatchObject({ on: '2026-10-19', why: { limit: 5, extensions: [{ days: 10 }] } });
});

test('TL-4: a head who took the case over grants nothing on what is now their own date', () => {
  const taken = asked()
    .then('ExtensionRequested')
    .at('2026-09-21 11:00')
    .by('1003')
    .when(does.assign('1003'))
    .then('CaseAssigned');
  taken.at('2026-09-21 12:00').by('1003').when(does.grantLonger).refusedBy('TL-4/nobody-grants-their-own');
  taken.at('2026-09-21 12:00').by('1004').when(does.grantLonger).then('ExtensionGranted');
});
