// Passing a case to the office whose duty it is: open until accepted or returned, then the leader's to rule.
import { expect, test } from 'vitest';
import { LAW, without } from '../sample-law.ts';
import { atTheWindow, given, type Step, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const handed = step('2026-09-24 10:05', '1001', does.handOver('civil-affairs'));
const accepted = step('2026-09-24 10:20', '1002', does.acceptHandOver);
const returned = step('2026-09-24 10:20', '1003', does.returnHandOver('agriculture'));

const limitOf = (at: string, ...before: readonly Step[]) => {
  const { state } = given(...before)
    .at(at)
    .by('1001')
    .when(does.handOver('civil-affairs'))
    .then('CaseHandedOver');
  return state.handOver && shown(state.handOver.acceptBy);
};
const by = (channel: 'window' | 'visit' | 'phone' | 'letter' | 'online', at: string) =>
  step(at, '1001', registers('petition', channel));

test.each([
  ['window', '2026-09-24 10:00', '2026-09-24 10:05', '2026-09-24 10:35'],
  ['visit', '2026-09-24 11:40', '2026-09-24 11:45', '2026-09-24 14:15'],
  ['window', '2026-09-24 17:10', '2026-09-24 17:15', '2026-09-28 08:45'],
  ['phone', '2026-09-24 10:00', '2026-09-24 10:05', '2026-09-28 17:30'],
  ['letter', '2026-09-23 10:00', '2026-09-23 16:00', '2026-09-24 17:30'],
] as const)('FI-4: with a %s matter of %s handed over at %s, acceptance is owed by %s', (channel, came, at, until) => {
  expect(limitOf(at, by(channel, came))).toBe(until);
});

test('FI-4: any member of the office accepts and becomes the holder', () => {
  const { state } = given(atTheWindow, handed).at('2026-09-24 10:20').by('1002').when(does.acceptHandOver).then({
    type: 'HandOverAccepted',
    holder: '1002',
    office: 'civil-affairs',
  });
  expect(state).toMatchObject({ state: 'assigned', holder: '1002', office: 'civil-affairs' });
  expect(state.handOver).toBeUndefined();
  expect(state.timers.acceptance).toBeUndefined();
});

test('FI-4: where a person is named, that person accepts and no other', () => {
  const named = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs', '1002')));
  named.at('2026-09-24 10:10').by('1003').when(does.acceptHandOver).refusedBy('FI-4/only-the-named-office-accepts');
  named.at('2026-09-24 10:10').by('1002').when(does.acceptHandOver).then('HandOverAccepted');
});

test('FI-4: whoever hands over cannot accept in the other office’s place', () => {
  given(atTheWindow, handed)
    .at('2026-09-24 10:10')
    .by('1001')
    .when(does.acceptHandOver)
    .refusedBy('FI-4/only-the-named-office-accepts');
});

test('FI-4: the holder or the head of the office hands over, nobody else of it', () => {
  const life = given(step('2026-09-24 10:00', '1002', registers('petition', 'visit')));
  life
    .at('2026-09-24 10:05')
    .by('1001')
    .when(does.handOver('agriculture'))
    .refusedBy('FI-4/only-the-holder-hands-over');
  life.at('2026-09-24 10:05').by('1003').when(does.handOver('agriculture')).then('CaseHandedOver');
});

test.each([
  ['an office nobody knows', does.handOver('forestry'), 'FI-4/an-open-office-receives'],
  ['an office that is closed', does.handOver('safety'), 'FI-4/an-open-office-receives'],
  ['a person of another office', does.handOver('civil-affairs', '1012'), 'FI-4/a-named-person-belongs-to-the-office'],
  ['the own office as a whole', does.handOver('service-centre'), 'FI-4/not-to-oneself'],
  ['oneself', does.handOver('service-centre', '1001'), 'FI-4/not-to-oneself'],
] as const)('FI-4: a hand-over is refused to %s', (_, command, rule) => {
  given(atTheWindow).at('2026-09-24 10:05').by('1001').when(command).refusedBy(rule);
});

test('FI-4: a colleague of the same office can be handed a matter by name', () => {
  const { state } = given(atTheWindow)
    .at('2026-09-24 10:05')
    .by('1001')
    .when(does.handOver('service-centre', '1013'))
    .then('CaseHandedOver');
  expect(state.handOver).toMatchObject({ office: 'service-centre', staff: '1013' });
});

test('FI-4: nobody accepting in time is noticed once, by the other head and the holder, and the case stays with the holder', () => {
  const { life, woken } = given(atTheWindow, handed).until('2026-09-24 18:00');
  expect(woken).toEqual([['2026-09-24 10:35', 'HandOverWaited', ['1003', '1001']]]);
  expect(life.state).toMatchObject({
    state: 'handingOver',
    holder: '1001',
    waiting: ['acceptance'],
    handOver: { waited: true },
  });
  const { state } = life.at('2026-09-24 18:00').by('1002').when(does.acceptHandOver).then('HandOverAccepted');
  expect(state.waiting).toEqual([]);
});

test('FI-4: where the receiving office has no head, its supervising leader hears of it', () => {
  const { woken } = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('agriculture'))).until(
    '2026-09-24 18:00',
  );
  expect(woken).toEqual([['2026-09-24 10:35', 'HandOverWaited', ['1011', '1001']]]);
});

test('FI-4: a return names the office thought right and gives the case back to the first responsible person', () => {
  const { state } = given(atTheWindow, handed)
    .at('2026-09-24 10:20')
    .by('1002')
    .when(does.returnHandOver('agriculture'))
    .then({ type: 'HandOverReturned', suggestedOffice: 'agriculture' });
  expect(state).toMatchObject({ state: 'registered', holder: '1001', returns: 1 });
  expect(state.handOver).toBeUndefined();
});

test.each([
  ['itself', 'civil-affairs', 'FI-4/a-return-names-the-right-office'],
  ['a closed office', 'safety', 'FI-4/an-open-office-receives'],
] as const)('FI-4: a return that names %s is refused', (_, office, rule) => {
  given(atTheWindow, handed).at('2026-09-24 10:20').by('1002').when(does.returnHandOver(office)).refusedBy(rule);
});

const twice = [
  atTheWindow,
  handed,
  returned,
  step('2026-09-24 10:30', '1001', does.handOver('agriculture')),
  step('2026-09-24 10:40', '1012', does.returnHandOver('civil-affairs')),
];

test('FI-4, AC-1.19: the second return brings the case before the supervising leader, who has two working days', () => {
  const { state } = given(...twice);
  expect(state).toMatchObject({ state: 'arbitration', returns: 2, holder: '1001' });
  expect(shown(state.timers.ruling as never)).toBe('2026-09-29 17:30');
});

test('FI-4: the holder takes a hand-over back only after a working day', () => {
  const life = given(atTheWindow, handed);
  life.at('2026-09-28 17:29').by('1001').when(does.recall).refusedBy('FI-4/recall-after-the-acceptance-limit');
  const { state } = life.at('2026-09-28 17:30').by('1001').when(does.recall).then('HandOverRecalled');
  expect(state).toMatchObject({ state: 'registered', holder: '1001', waiting: [] });
  expect(state.timers.acceptance).toBeUndefined();
});

test('FI-4: the office handed to cannot take it back in the holder’s place', () => {
  given(atTheWindow, handed).at('2026-09-29 09:00').by('1002').when(does.recall).refusedBy('FI-1/only-the-holder-acts');
});

test('AC-1.19: the head of either office disputes, from any open state; others do not', () => {
  const life = given(atTheWindow, handed);
  life.at('2026-09-24 10:20').by('1002').when(does.dispute).refusedBy('AC-1.19/only-a-head-disputes');
  for (const head of ['1003', '1013']) {
    const { state } = life.at('2026-09-24 10:20').by(head).when(does.dispute).then('DisputeRaised');
    expect(state).toMatchObject({ state: 'arbitration', holder: '1001' });
    expect(state.handOver).toBeUndefined();
  }
});

test('AC-1.19: an unaccepted hand-over that is disputed waits for the ruling, no longer for acceptance', () => {
  const { life } = given(atTheWindow, handed).until('2026-09-24 11:00');
  const { state } = life.at('2026-09-24 11:00').by('1003').when(does.dispute).then('DisputeRaised');
  expect(state.waiting).toEqual([]);
});

test('AC-1.19: the supervising leader of the first responsible office rules, and no other', () => {
  const life = given(...twice);
  for (const other of ['1001', '1003', '1006', '1011', '1013']) {
    life
      .at('2026-09-25 09:00')
      .by(other)
      .when(does.designate('agriculture'))
      .refusedBy('AC-1.19/only-the-leader-rules');
  }
  const { state } = life
    .at('2026-09-25 09:00')
    .by('1004')
    .when(does.designate('civil-affairs', '1002'))
    .then('CaseDesignated');
  expect(state).toMatchObject({ state: 'assigned', holder: '1002', office: 'civil-affairs', designated: true });
  expect(state.timers.ruling).toBeUndefined();
});

test('AC-1.19: a ruling that names nobody makes the head answerable, and without a head the leader of that office', () => {
  const life = given(...twice)
    .at('2026-09-25 09:00')
    .by('1004');
  expect(life.when(does.designate('civil-affairs')).then('CaseDesignated').state.holder).toBe('1003');
  expect(life.when(does.designate('agriculture')).then('CaseDesignated').state.holder).toBe('1011');
  life.when(does.designate('civil-affairs', '1012')).refusedBy('FI-4/a-named-person-belongs-to-the-office', 'staff');
  life.when(does.designate('safety')).refusedBy('FI-4/an-open-office-receives');
});

test('AC-1.19: no ruling within two working days makes it the chair’s', () => {
  const { life, woken } = given(...twice).until('2026-09-29 17:30');
  expect(woken).toEqual([['2026-09-29 17:30', 'RulingWaited', ['1006']]]);
  const { state } = life
    .at('2026-09-30 09:00')
    .by('1006')
    .when(does.designate('agriculture', '1012'))
    .then('CaseDesignated');
  expect(state).toMatchObject({ holder: '1012', waiting: [] });
});

test('AC-1.19: while a ruling is awaited only the one who rules refers the case outside', () => {
  const life = given(...twice).at('2026-09-25 09:00');
  life.by('1001').when(does.referOutside).refusedBy('FI-1/only-the-holder-acts');
  life.by('1004').when(does.referOutside).then('CaseReferredOutside');
});

test('AC-1.19: a ruling is binding: the office neither hands the case on nor disputes it again, but its head assigns inside', () => {
  const ruled = given(...twice, step('2026-09-25 09:00', '1004', does.designate('civil-affairs')));
  ruled.at('2026-09-25 10:00').by('1003').when(does.handOver('agriculture')).refusedBy('AC-1.19/a-ruling-is-binding');
  ruled.at('2026-09-25 10:00').by('1003').when(does.dispute).refusedBy('AC-1.19/a-ruling-is-binding');
  const { state } = ruled.at('2026-09-25 10:00').by('1003').when(does.assign('1002')).then('CaseAssigned');
  expect(state).toMatchObject({ holder: '1002', designated: true, state: 'assigned' });
});

test('the head assigns within the office, the supervising leader where there is no head; others and other offices not', () => {
  const life = given(atTheWindow).at('2026-09-24 10:05');
  life.by('1001').when(does.assign('1013')).refusedBy('FI-2/only-the-head-assigns');
  life.by('1003').when(does.assign('1002')).refusedBy('FI-2/only-the-head-assigns');
  life.by('1013').when(does.assign('1002')).refusedBy('FI-2/a-handler-belongs-to-the-office');
  life.by('1004').when(does.assign('1013')).then('CaseAssigned');
});

test('an assignment not accepted within a working day goes back to the head, noticed once', () => {
  const { life, woken } = given(
    step('2026-09-24 10:00', '1002', registers('petition', 'letter')),
    step('2026-09-24 10:05', '1003', does.assign('1002')),
  ).until('2026-09-28 18:00');
  expect(woken).toEqual([['2026-09-28 17:30', 'AssignmentWaited', ['1003', '1002']]]);
  expect(life.state).toMatchObject({ holder: '1003', office: 'civil-affairs', state: 'assigned' });
});

test('an assignment that was accepted, or that the head gave themselves, does not go back', () => {
  const base = [step('2026-09-24 10:00', '1002', registers('petition', 'letter'))];
  const own = given(...base, step('2026-09-24 10:05', '1003', does.assign('1003')));
  const taken = given(
    ...base,
    step('2026-09-24 10:05', '1003', does.assign('1002')),
    step('2026-09-24 11:00', '1002', does.accept),
  );
  for (const life of [own, taken]) expect(life.until('2026-09-30 18:00').woken).toEqual([]);
});

test('a case in progress stays in progress when the head gives it to another', () => {
  const { state } = given(atTheWindow, step('2026-09-24 10:05', '1001', does.accept))
    .at('2026-09-24 10:10')
    .by('1013')
    .when(does.assign('1013'))
    .then('CaseAssigned');
  expect(state).toMatchObject({ state: 'inProgress', holder: '1013' });
});

test('FI-5: the search for the right office stays the first responsible person’s, and ends kindly in writing', () => {
  const searching = given(atTheWindow, step('2026-09-24 10:05', '1001', does.locate));
  expect(searching.state).toMatchObject({ state: 'locating', holder: '1001' });
  const { state } = searching.at('2026-09-24 15:00').by('1001').when(does.referOutside).then('CaseReferredOutside');
  expect(state).toMatchObject({ state: 'referredOutside', closedOn: '2026-09-24', closing: { onTime: true } });
});

test('FI-4: somebody of the receiving office who has left cannot accept', () => {
  given(atTheWindow, handed)
    .under(without(LAW, '1002'))
    .at('2026-09-24 10:20')
    .by('1002')
    .when(does.acceptHandOver)
    .refusedBy('SV-1/only-what-is-allowed');
});

test('FI-4: with the case accepted, the one who handed it over acts in it no longer', () => {
  const life = given(atTheWindow, handed, accepted).at('2026-09-24 10:30').by('1001');
  life.when(does.accept).refusedBy('FI-1/only-the-holder-acts');
  life.when(does.message).then('MessageWritten');
});
