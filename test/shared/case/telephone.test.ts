// Matters that come by telephone (FI-6): whoever answers is responsible, and passes the word on the same day.
import { expect, test } from 'vitest';
import { does, given, registers, shown, step } from './case-life.ts';

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

test('FI-6: only what came by telephone is relayed', () => {
  const visit = given(step('2026-09-16 10:00', '1001', registers('inquiry', 'visit')));
  expect(visit.state.timers.relay).toBeUndefined();
  visit.at('2026-09-16 10:05').by('1001').when(does.relay('1004')).refusedBy('FI-6/a-relay-is-for-calls');
});
