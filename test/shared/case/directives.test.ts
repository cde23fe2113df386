// What comes from above (TL-4): by the date set, with an earlier one for the house, open until it was reported back. And
// emergencies (AC-1.13): known at once to the leader on duty and the chair, reported upward within the hour, day or night.
import { describe, expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, withPolicy } from '../sample-law.ts';
import { given, givenUnder, type Life, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const directive = (dueOn: string, at = '2026-09-16 09:00') =>
  step(at, '1003', registers('directive', 'superior', { dueOn: day(dueOn) }));
const working = given(directive('2026-09-29'), step('2026-09-16 09:30', '1003', does.accept));
const done = working.at('2026-09-22 09:00').by('1003').when(does.complete).then('CaseCompleted');
const woken = (life: Life, until = '2026-12-31 10:00') => life.until(until).woken;

describe('TL-4: the superior’s date', () => {
  test('has an internal one two working days before it, told to the holder and the head', () => {
    const officers = given(
      step('2026-09-16 09:00', '1002', registers('directive', 'superior', { dueOn: day('2026-09-29') })),
    );
    expect(woken(officers, '2026-09-29 18:00')).toEqual([
      ['2026-09-24 17:30', 'CaseReminded', ['1002', '1003']],
      ['2026-09-28 08:36', 'CaseReminded', ['1002']],
      ['2026-09-29 08:30', 'CaseReminded', ['1002']],
      ['2026-09-29 17:30', 'CaseFellDue', ['1002']],
    ]);
  });

  test('on a day off stays there and is warned of on the working day before', () => {
    const { state } = given(directive('2026-10-04'));
    expect(state.clock?.due).toMatchObject({ on: '2026-10-04', why: { dayOff: { warnOn: '2026-09-30' } } });
    expect(shown(state.timers.lastMorning as never)).toBe('2026-09-30 08:30');
    expect(shown(state.timers.internalDate as never)).toBe('2026-09-29 17:30');
  });

  test('without one a directive has seven days and no internal date', () => {
    const { state } = given(step('2026-09-16 09:00', '1003', registers('directive', 'superior')));
    expect(state.clock?.due.on).toBe('2026-09-23');
    expect(state.timers.internalDate).toBeUndefined();
  });

  test('that is too near has no internal date to be reminded of', () => {
    expect(given(directive('2026-09-17')).state.timers.internalDate).toBeUndefined();
  });

  test('of a township without an internal date is reminded of as others are', () => {
    const law = withPolicy({ directives: { internalDateBefore: { limit: 0, unit: 'working' } } });
    expect(givenUnder(law, directive('2026-09-29')).state.timers.internalDate).toBeUndefined();
  });

  test('given by a platform or hotline counts the same', () => {
    const { state } = given(
      step('2026-09-16 09:00', '1001', registers('petition', 'hotline', { dueOn: day('2026-09-29') })),
    );
    expect(shown(state.timers.internalDate as never)).toBe('2026-09-24 17:30');
  });
});

describe('TL-4: a directive is open until it was reported back', () => {
  test('completed, it keeps its light, its holder and its wake-ups', () => {
    expect(done.state).toMatchObject({ state: 'completed', reportOwed: true, closing: { onTime: true } });
    expect(done.light('2026-09-22 10:00')).toBe('green');
    expect(done.light('2026-09-29 17:31')).toBe('red');
    expect(done.state.custody.at(-1)?.to).toBeUndefined();
    expect(woken(done).map(([, type]) => type)).toEqual([
      'CaseReminded',
      'CaseReminded',
      'CaseReminded',
      'CaseFellDue',
      'CaseEscalated',
      'CaseEscalated',
      'LawfulLimitPassed',
    ]);
  });

  test('the date is met by the report and not by the result', () => {
    const report = (at: string) => done.at(at).by('1003').when(does.reportBack).then('ReportedBack').state;
    expect(report('2026-09-29 17:30')).toMatchObject({
      state: 'completed',
      closing: { onTime: true, toldHow: 'person' },
    });
    expect(report('2026-09-29 17:31').closing?.onTime).toBe(false);
  });

  test('reported back, it ends: no light, no wake-up but the archive', () => {
    const { state } = done.at('2026-09-22 10:00').by('1003').when(does.reportBack).then('ReportedBack');
    expect([state.reportOwed, Object.keys(state.timers)]).toEqual([undefined, ['archive']]);
    const life = done.at('2026-09-22 10:00').by('1003').when(does.reportBack).then('ReportedBack');
    expect(life.light('2026-12-31 10:00')).toBeNull();
    life
      .at('2026-09-22 11:00')
      .by('1003')
      .when(does.reportBack)
      .refusedBy('TL-4/only-what-came-from-above-is-reported-back');
  });

  test.each([
    ['answered on the spot', does.answer, 'CaseAnswered'],
    ['refused', does.refuse, 'CaseRefused'],
    ['referred outside', does.referOutside, 'CaseReferredOutside'],
  ] as const)('however it ends: %s', (_, command, event) => {
    const life = given(directive('2026-09-29')).at('2026-09-16 10:00').by('1003').when(command).then(event);
    expect(life.state.reportOwed).toBe(true);
  });

  test('before it has a result there is nothing to report, and other kinds are never reported back', () => {
    const rule = 'TL-4/only-what-came-from-above-is-reported-back';
    working.at('2026-09-22 09:00').by('1003').when(does.reportBack).refusedBy(rule);
    given(
      step('2026-09-16 09:00', '1003', registers('petition', 'letter')),
      step('2026-09-16 09:05', '1003', does.answer),
    )
      .at('2026-09-16 10:00')
      .by('1003')
      .when(does.reportBack)
      .refusedBy(rule);
  });

  test('SC-1: rated badly and put right, it is still open until the report', () => {
    const right = done
      .at('2026-09-22 10:00')
      .by('person')
      .when(does.rate(1))
      .then('CaseRated')
      .at('2026-09-22 11:00')
      .by('1004')
      .when(does.contact)
      .then('RatingContacted')
      .at('2026-09-22 14:00')
      .by('1004')
      .when(does.rectify)
      .then('RatingRectified');
    expect(right.state.timers).not.toHaveProperty('archive');
    expect(right.until('2027-06-30 10:00').life.state.state).toBe('completed');
  });

  test('reopened before the report, it is owed again with the next end', () => {
    const again = done.at('2026-09-22 10:00').by('1006').when(does.reopen).then('CaseReopened');
    expect(again.state.reportOwed).toBeUndefined();
    const { state } = again.at('2026-09-22 11:00').by('1003').when(does.complete).then('CaseCompleted');
    expect(state.reportOwed).toBe(true);
  });
});

describe('AC-1.13: an emergency', () => {
  const alarm = (at: string, law = LAW) =>
    givenUnder(law, step(at, '1001', registers('petition', 'phone', { emergency: true })));
  const pair = { person: '1002', leader: '1004' };

  test.each([
    ['at night', '2026-09-24 02:00', lawWhen({ pair }), ['1004', '1006'], '2026-09-24 03:00'],
    ['on a day off', '2026-10-03 14:30', lawWhen({ pair }), ['1004', '1006'], '2026-10-03 15:30'],
    [
      'with the leader on duty away',
      '2026-10-03 14:30',
      lawWhen({ pair, away: { '1004': '1011' } }),
      ['1011', '1006'],
      '2026-10-03 15:30',
    ],
    ['in office hours', '2026-09-24 11:50', LAW, ['1006'], '2026-09-24 12:50'],
  ] as const)('reaches the leader on duty and the chair at once: %s', (_, at, law, told, reportBy) => {
    const life = alarm(at, law);
    expect(life.past[0]?.data).toMatchObject({ emergency: true, told });
    expect(shown(life.state.timers.reportUp as never)).toBe(reportBy);
    // A call that is with two leaders waits for nobody to relay it (FI-6).
    expect(life.state.timers.relay).toBeUndefined();
  });

  test('not reported upward within the hour is told to both, whatever the hour', () => {
    const { life, woken: came } = alarm('2026-10-03 02:00', lawWhen({ pair })).until('2026-10-03 04:00');
    expect(came).toEqual([['2026-10-03 03:00', 'DutyMissed', ['1004', '1006']]]);
    expect(life.state.waiting).toEqual(['reportUp']);
    const { state } = life.at('2026-10-03 04:10').by('1001').when(does.reportBack).then('ReportedBack');
    expect(state).toMatchObject({ state: 'registered', reportedUp: true, waiting: [] });
  });

  test('reported in time asks for nothing more, and its own date goes on', () => {
    const { state } = alarm('2026-09-24 10:00')
      .at('2026-09-24 10:30')
      .by('1001')
      .when(does.reportBack)
      .then('ReportedBack');
    expect(state.timers.reportUp).toBeUndefined();
    expect(state.timers.due).toBeDefined();
  });

  test('settled within the hour, the report upward is still owed, and recorded once', () => {
    const over = alarm('2026-09-24 10:00').at('2026-09-24 10:20').by('1001').when(does.answer).then('CaseAnswered');
    expect(over.until('2026-09-24 11:30').woken).toContainEqual(['2026-09-24 11:00', 'DutyMissed', ['1006']]);
    const reported = over.at('2026-09-24 10:40').by('1001').when(does.reportBack).then('ReportedBack');
    expect(reported.state).toMatchObject({ state: 'answered', reportedUp: true });
    reported
      .at('2026-09-24 10:45')
      .by('1001')
      .when(does.reportBack)
      .refusedBy('TL-4/only-what-came-from-above-is-reported-back');
  });

  test('handed on or assigned, the report is still owed', () => {
    const { life } = alarm('2026-09-24 10:00').until('2026-09-24 11:30');
    const handed = life.at('2026-09-24 11:30').by('1001').when(does.handOver('civil-affairs')).then('CaseHandedOver');
    expect(handed.state.waiting).toEqual(['reportUp']);
  });

  test('without one nobody is told at once', () => {
    const plain = given(step('2026-09-24 10:00', '1001', registers('petition', 'window')));
    expect(plain.past[0]?.data).not.toHaveProperty('told');
    expect(plain.state.timers.reportUp).toBeUndefined();
  });
});
