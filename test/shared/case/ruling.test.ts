// Taking a ruling to the chair (AC-1.19): another leader, of the office that got the case, once and at once.
import { expect, test } from 'vitest';
import { given, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

/** First asked of agriculture, whose leader is 1011; ruled to be civil affairs', whose leader is 1004. */
const disputed = given(
  step('2026-09-16 09:00', '1012', registers('petition', 'letter')),
  step('2026-09-16 09:05', '1012', does.handOver('civil-affairs')),
  step('2026-09-16 09:10', '1003', does.dispute),
);
const ruled = disputed.at('2026-09-17 10:00').by('1011').when(does.designate('civil-affairs')).then({
  type: 'CaseDesignated',
  holder: '1003',
});
const taken = ruled.at('2026-09-18 17:30').by('1004').when(does.dispute).then({ type: 'DisputeRaised', toChair: true });

test('AC-1.19: the leader of the office that got the case has a working day to take the ruling to the chair', () => {
  expect(ruled.state.ruling && shown(ruled.state.ruling.appealUntil)).toBe('2026-09-18 17:30');
  expect(taken.state).toMatchObject({ state: 'arbitration', ruling: { by: '1011', toChair: true } });
  ruled.at('2026-09-18 17:31').by('1004').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
});

test('AC-1.19: it is no head’s to do, nor the same leader’s who ruled', () => {
  ruled.at('2026-09-17 11:00').by('1003').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
  ruled.at('2026-09-17 11:00').by('1011').when(does.dispute).refusedBy('AC-1.19/only-a-head-disputes');
  const own = given(
    step('2026-09-16 09:00', '1001', registers('petition', 'letter')),
    step('2026-09-16 09:10', '1013', does.dispute),
    step('2026-09-16 10:00', '1004', does.designate('civil-affairs')),
  );
  own.at('2026-09-16 11:00').by('1004').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
});

test('AC-1.19: from there the chair rules alone, and nobody takes it further', () => {
  taken
    .at('2026-09-20 09:00')
    .by('1011')
    .when(does.designate('civil-affairs'))
    .refusedBy('AC-1.19/only-the-leader-rules');
  const final = taken.at('2026-09-20 09:00').by('1006').when(does.designate('civil-affairs')).then('CaseDesignated');
  final.at('2026-09-20 10:00').by('1004').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
});

test('AC-1.19: what the chair ruled because the leader was late is not taken to the chair', () => {
  const late = disputed.until('2026-09-18 18:00').life;
  const final = late.at('2026-09-20 09:00').by('1006').when(does.designate('civil-affairs')).then('CaseDesignated');
  final.at('2026-09-20 10:00').by('1004').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
});

test('AC-1.19: the chair too is reminded when the ruling does not come', () => {
  expect(taken.until('2026-09-22 18:00').woken).toEqual(
    expect.arrayContaining([['2026-09-21 17:30', 'RulingWaited', ['1006']]]),
  );
});

test('FI-2: a ruling in favour of an officer is theirs to accept within a working day, else the head’s', () => {
  const named = disputed.at('2026-09-17 10:00').by('1011').when(does.designate('civil-affairs', '1002'));
  const { woken, life } = named.then('CaseDesignated').until('2026-09-18 18:00');
  expect(woken.at(-1)).toEqual(['2026-09-18 17:30', 'AssignmentWaited', ['1003', '1002']]);
  expect(life.state).toMatchObject({ holder: '1003', designated: true });
});
