// Matters that come by telephone (FI-6): whoever answers is responsible, and passes the word on the same day.
import { describe, expect, test } from 'vitest';
import { lawWhen } from '../directory/people-away.ts';
import { LAW } from '../sample-law.ts';
import { given, givenUnder, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const call = (at: string) => step(at, '1001', registers('inquiry', 'phone'));

test.each([
  ['in the morning', '2026-09-24 10:00', '2026-09-24 17:30'],
  ['a minute before the last hour', '2026-09-24 16:29', '2026-09-24 17:30'],
  ['in the last hour, before the holidays', '2026-09-24 16:30', '2026-09-28 10:00'],
  ['at closing', '2026-09-23 17:30', '2026-09-24 10:00'],
  ['in the evening', '2026-09-23 20:00', '2026-09-24 17:30'],
  ['on a day off', '2026-09-26 09:00', '2026-09-28 17:30'],
])('FI-6: a call %s (%s) is relayed by %s', (_, at, until) => {
  const { state } = given(call(at));
  expect(state.timers.relay && shown(state.timers.relay)).toBe(until);
});

test('FI-6: a call neither relayed nor answered by the end of the day is flagged once, to the head', () => {
  const { life, woken } = given(call('2026-09-16 10:00')).until('2026-09-17 18:00');
  expect(woken).toEqual([['2026-09-16 17:30', 'RelayWaited', ['1013']]]);
  expect(life.state.waiting).toEqual(['relay']);
  const { state } = life.at('2026-09-17 18:00').by('1001').when(does.relay('1004')).then('CaseRelayed');
  expect(state.waiting).toEqual([]);
});

test.each([
  ['relayed', '1001', does.relay('1004')],
  ['answered', '1001', does.answer],
  ['handed over to the office it belongs to', '1001', does.handOver('civil-affairs')],
  ['assigned by the head, who thereby knows', '1013', does.assign('1001')],
] as const)('FI-6: a call that was %s is not flagged', (_, by, command) => {
  const { woken } = given(call('2026-09-16 10:00'), step('2026-09-16 10:05', by, command)).until('2026-09-16 18:00');
  expect(woken.filter(([, type]) => type === 'RelayWaited')).toEqual([]);
});

test('FI-6: the one a call was relayed to may know of the case', () => {
  const { state } = given(call('2026-09-16 10:00')).at('2026-09-16 10:05').by('1001').when(does.relay('1012')).then({
    type: 'CaseRelayed',
    to: '1012',
  });
  expect(state.relayedTo).toBe('1012');
});

test('FI-6: a relay reaches somebody else who is on the staff', () => {
  for (const to of ['1001', '9999']) {
    given(call('2026-09-16 10:00'))
      .at('2026-09-16 10:05')
      .by('1001')
      .when(does.relay(to))
      .refusedBy('FI-6/a-relay-reaches-another-on-the-staff');
  }
});

describe('SC-6: a call to the hotline is answered in the shortest time', () => {
  const hotline = (more: object = {}) => step('2026-09-16 10:00', '1001', registers('petition', 'hotline', more));

  test('neither answered nor relayed by the end of the day it is flagged to the head, as any call', () => {
    const { woken } = given(hotline()).until('2026-09-16 18:00');
    expect(woken.filter(([, type]) => type === 'RelayWaited')).toEqual([['2026-09-16 17:30', 'RelayWaited', ['1013']]]);
  });

  test('answered on the spot, or relayed to whoever must know, it is not', () => {
    for (const command of [does.answer, does.relay('1004')]) {
      const { life, woken } = given(hotline(), step('2026-09-16 10:05', '1001', command)).until('2026-09-16 18:00');
      expect(woken).toEqual([]);
      expect(life.state.timers.relay).toBeUndefined();
    }
  });

  test('one with a date of its own is answered by that; one entered on a later day is no matter of this day', () => {
    for (const more of [{ dueOn: '2026-09-18' }, { occurredAt: moment('2026-09-14 10:00') }, { emergency: true }])
      expect(given(hotline(more)).state.timers.relay, JSON.stringify(more)).toBeUndefined();
  });
});

test('FI-6: only what came by telephone is relayed', () => {
  const visit = given(step('2026-09-16 10:00', '1001', registers('inquiry', 'visit')));
  expect(visit.state.timers.relay).toBeUndefined();
  visit.at('2026-09-16 10:05').by('1001').when(does.relay('1004')).refusedBy('FI-6/a-relay-is-for-calls');
});

describe('FI-6: a call that cannot wait until the office works again', () => {
  const urgent = (law = LAW, by = '1001') =>
    givenUnder(law)
      .at('2026-09-30 17:20')
      .by(by)
      .when(registers('inquiry', 'phone', { canWait: false, given: { reception: 'service-centre' } }));

  test('reaches the leader on duty at once, in the same step', () => {
    const law = lawWhen({ pair: { person: '1002', leader: '1004' } });
    const { state } = urgent(law).then('CaseRegistered', { type: 'CaseRelayed', to: '1004' });
    expect([state.relayedTo, state.timers.relay]).toEqual(['1004', undefined]);
  });

  test('reaches the chair where no leader is on duty', () => {
    urgent().then('CaseRegistered', { type: 'CaseRelayed', to: '1006' });
  });

  test('taken by that leader, is relayed by them as any other', () => {
    const { state } = urgent(LAW, '1006').then('CaseRegistered');
    expect(state.timers.relay && shown(state.timers.relay)).toBe('2026-10-08 10:00');
  });

  test('and one that can wait, waits until the morning after', () => {
    const calm = step('2026-09-30 17:20', '1001', registers('inquiry', 'phone', { canWait: true }));
    const { state } = given(calm);
    expect(state.timers.relay && shown(state.timers.relay)).toBe('2026-10-08 10:00');
  });
});
