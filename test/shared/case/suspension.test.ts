// What may stop a date that runs (TL-3): a lawful ground, for an application alone, counted in the unit of its limit.
import { expect, test } from 'vitest';
import { CASE_KINDS } from '#shared/case/kinds.ts';
import { withPolicy } from '../sample-law.ts';
import { given, givenUnder, type Life, shown, step } from './case-life.ts';
import { applies, does, registers } from './does.ts';

/** Accepted on Wednesday 16 September 2026 with twenty working days: due on 20 October. */
const working = given(step('2026-09-16 09:00', '1001', applies()), step('2026-09-16 09:30', '1001', does.accept));
/** Stopped on Monday 21 September for a hearing, expected to be over on Thursday the 24th. */
const stopped = working.at('2026-09-21 10:00').by('1001').when(does.suspend('2026-09-24')).then('CaseSuspended');
const dueOn = ({ state }: Life) => state.clock?.due.on;

test('TL-3: a stop names its ground, its end and the date that follows from it; the light rests', () => {
  expect(working.state.clock?.due.on).toBe('2026-10-20');
  expect(stopped.past.at(-1)?.data).toMatchObject({ ground: 'hearing', clock: { due: { on: '2026-10-23' } } });
  expect(stopped.state).toMatchObject({ state: 'suspended', suspended: { ground: 'hearing' } });
  expect(stopped.light('2026-11-30 10:00')).toBe('green');
});

test('TL-3: while the clock stands it asks for nothing but its end, however long that is', () => {
  expect(Object.keys(stopped.state.timers)).toEqual(['suspension']);
  const long = working.at('2026-09-21 10:00').by('1001').when(does.suspend('2026-12-31')).then('CaseSuspended');
  expect(long.until('2026-12-31 17:00').woken).toEqual([]);
});

test('TL-3: what stands does not tick: the working days of the stop are left out, and the day it began counts', () => {
  const { life, woken } = stopped.until('2026-09-24 17:30');
  expect(woken).toEqual([['2026-09-24 17:30', 'CaseResumed']]);
  expect(life.state).toMatchObject({ state: 'inProgress', clock: { due: { on: '2026-10-23' } } });
  expect(life.state.clock?.due.why).toMatchObject({ startOn: '2026-09-16', limit: 20, stops: [{ days: 3 }] });
});

test('TL-3: the clock of a case stands so often and no oftener', () => {
  const twice = withPolicy({ suspension: { times: 1 } });
  const { life } = stopped.under(twice).until('2026-09-24 17:30');
  life.at('2026-09-25 09:00').by('1001').when(does.suspend('2026-09-28')).refusedBy('TL-3/the-clock-stands-so-often');
});

test('TL-3: a stop over days off takes out no more than the working days in it', () => {
  const holidays = working.at('2026-09-30 10:00').by('1001').when(does.suspend('2026-10-09')).then('CaseSuspended');
  const { life } = holidays.until('2026-10-09 17:30');
  expect(life.state.clock?.due).toMatchObject({ on: '2026-10-22', why: { stops: [{ days: 2 }] } });
});

test('TL-3: resumed early, only the days it really stood are left out', () => {
  const early = stopped.at('2026-09-22 09:00').by('1001').when(does.resume).then('CaseResumed');
  expect([dueOn(early), early.state.suspended]).toEqual(['2026-10-21', undefined]);
});

test('TL-3: a wake-up that comes late takes out no more days than the stop was to last', () => {
  const { state } = stopped.at('2026-10-12 10:00').by('clock').when(does.timer('suspension')).then('CaseResumed');
  expect(state.clock?.due.on).toBe('2026-10-23');
});

test('TL-3: resumed by hand after it should have ended, the stop ends when it was to', () => {
  const { state } = stopped.at('2026-10-12 10:00').by('1001').when(does.resume).then('CaseResumed');
  expect(state.clock?.due.on).toBe('2026-10-23');
});

test('TL-3: two stops add up', () => {
  const again = stopped
    .until('2026-09-24 17:30')
    .life.at('2026-10-12 10:00')
    .by('1001')
    .when(does.suspend('2026-10-14', 'inspection'))
    .then('CaseSuspended');
  const { state } = again.until('2026-10-14 17:30').life;
  expect(state.clock?.due).toMatchObject({ on: '2026-10-27', why: { stops: [{ days: 3 }, { days: 2 }] } });
});

test('TL-1: the statutory limit stands with the promised one', () => {
  const promised = given(
    step('2026-09-16 09:00', '1001', applies({ commitmentDays: 5, statutoryDays: 20 })),
    step('2026-09-16 09:30', '1001', does.accept),
    step('2026-09-17 10:00', '1001', does.suspend('2026-09-18')),
  ).until('2026-09-18 17:30').life;
  expect(promised.state.clock).toMatchObject({ due: { on: '2026-09-23' }, lawful: { on: '2026-10-21' } });
});

test('AC-1.11: what went upward before the stop does not go upward again after it', () => {
  const overdue = given(
    step('2026-09-16 09:00', '1001', applies({ commitmentDays: 1, statutoryDays: 20 })),
    step('2026-09-16 09:30', '1001', does.accept),
  ).until('2026-09-23 18:00').life;
  expect(overdue.state.escalated).toBe(2);
  const stood = overdue.at('2026-09-24 10:00').by('1001').when(does.suspend('2026-09-29')).then('CaseSuspended');
  const { woken, life } = stood.until('2026-12-31 10:00');
  expect(woken).toEqual([
    ['2026-09-29 17:30', 'CaseResumed'],
    ['2026-10-22 17:30', 'LawfulLimitPassed'],
  ]);
  expect(life.state.escalated).toBe(2);
});

test.each(CASE_KINDS.filter((kind) => kind !== 'complaint' && kind !== 'application').map((kind) => [kind] as const))(
  'TL-3: the clock of a %s never stands',
  (kind) => {
    const life = given(
      step('2026-09-16 09:00', '1001', registers(kind, 'window')),
      step('2026-09-16 09:30', '1001', does.accept),
    );
    life
      .at('2026-09-17 09:00')
      .by('1001')
      .when(does.suspend('2026-09-30'))
      .refusedBy('TL-3/only-an-application-stands-still');
  },
);

test('TL-3: a date set from above or jointly never stands', () => {
  const joint = working.at('2026-09-17 09:00').by('1001').when(does.inviteJoint('2026-09-30', 'civil-affairs'));
  const agreed = joint.then('JointInvited').at('2026-09-17 10:00').by('1003').when(does.agree).then('JointConfirmed');
  agreed
    .at('2026-09-18 09:00')
    .by('1001')
    .when(does.suspend('2026-09-30'))
    .refusedBy('TL-3/only-an-application-stands-still');
});

test('TL-3: a ground that this township does not take is refused', () => {
  const law = withPolicy({ suspension: { grounds: ['hearing'] } });
  const life = givenUnder(
    law,
    step('2026-09-16 09:00', '1001', applies()),
    step('2026-09-16 09:30', '1001', does.accept),
  ).at('2026-09-21 10:00');
  life.by('1001').when(does.suspend('2026-09-24', 'inspection')).refusedBy('TL-3/a-stop-has-a-lawful-ground');
  life.by('1001').when(does.suspend('2026-09-24', 'hearing')).then('CaseSuspended');
});

test.each(['2026-09-18', '2026-09-20', '2028-09-21'])('TL-3: a stop that should end on %s does not end ahead', (on) => {
  working.at('2026-09-21 10:00').by('1001').when(does.suspend(on)).refusedBy('TL-3/a-stop-ends-ahead');
});

test('TL-3: an office that disputes its duty during a stop lets the clock run again', () => {
  const life = stopped
    .at('2026-09-22 09:00')
    .by('1013')
    .when(does.dispute)
    .then('CaseResumed', { type: 'DisputeRaised' });
  expect(life.state).toMatchObject({ state: 'arbitration', clock: { due: { on: '2026-10-21' } } });
  expect(life.state.timers.due && shown(life.state.timers.due)).toBe('2026-10-21 17:30');
});

test('TL-3: withdrawn during a stop and revived, it stands until the day it was to end', () => {
  const gone = stopped.at('2026-09-22 09:00').by('person').when(does.takeBack).then('CaseWithdrawn');
  const back = gone.at('2026-09-28 09:00').by('person').when(does.revive).then('CaseRevived');
  expect(back.state.state).toBe('suspended');
  const { life } = back.until('2026-09-28 10:00');
  expect(life.state).toMatchObject({ state: 'inProgress', clock: { due: { on: '2026-10-23' } } });
});
