// What a changed calendar does to open cases: their date, and the wake-ups that would now fall on a day off.
import { expect, test } from 'vitest';
import type { Override } from '#shared/regulation/calendar/calendar.ts';
import { day } from '#shared/time.ts';
import { lawWith } from '../sample-law.ts';
import { atTheWindow, given, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const override = (on: string, working: boolean): Override => ({
  id: 'o'.repeat(32),
  on: day(on),
  working,
  notice: '柳政办〔2026〕9号',
});
const typhoon = lawWith({ overrides: [override('2026-10-08', false)] });
const opened = lawWith({ overrides: [override('2026-10-01', true)] });

const petition = given(atTheWindow);

test('TL-4: a date on a day that becomes a day off moves to the next working day, once, and says what it was', () => {
  const after = petition
    .under(typhoon)
    .at('2026-09-29 09:00')
    .by('clock')
    .when(does.redate)
    .then({
      type: 'CaseRedated',
      before: '2026-10-08',
      override: 'o'.repeat(32),
    });
  expect(after.state.clock?.due).toMatchObject({ on: '2026-10-09', why: { calendar: typhoon.calendar.version } });
  expect(after.until('2026-10-13 18:00').woken.map(([at, type]) => [at, type])).toEqual([
    ['2026-10-09 08:30', 'CaseReminded'],
    ['2026-10-09 08:48', 'CaseReminded'],
    ['2026-10-09 17:30', 'CaseFellDue'],
    ['2026-10-10 17:30', 'CaseEscalated'],
    ['2026-10-13 17:30', 'CaseEscalated'],
    ['2026-10-13 17:30', 'LawfulLimitPassed'],
  ]);
  after.at('2026-09-29 09:01').by('clock').when(does.redate).then();
});

test('TL-4: a date moves earlier only while three working days are left up to it', () => {
  const early = petition.under(opened);
  const { state } = early.at('2026-09-24 11:00').by('clock').when(does.redate).then('CaseRedated');
  expect(state.clock?.due.on).toBe('2026-10-01');
  early.at('2026-09-29 09:00').by('clock').when(does.redate).then();
});

test('TL-4: a superior’s date stays where it was put', () => {
  given(step('2026-09-24 10:00', '1013', registers('directive', 'superior', { dueOn: day('2026-10-08') })))
    .under(typhoon)
    .at('2026-09-29 09:00')
    .by('clock')
    .when(does.redate)
    .then();
});

test('TL-4: a closed case keeps its date, and one without a date has none to move', () => {
  const closed = given(atTheWindow, step('2026-09-24 11:00', '1001', does.answer));
  const item = { id: 'low-rent', version: 1, office: 'civil-affairs' };
  const applied = given(step('2026-09-24 10:00', '1001', registers('application', 'window', { given: { item } })));
  for (const life of [closed, applied]) {
    life.under(typhoon).at('2026-09-29 09:00').by('clock').when(does.redate).then();
  }
});

test('TL-4: a case already told upward that gets a date ahead again can be missed again', () => {
  const { life } = petition.until('2026-10-09 17:30');
  expect(life.state.escalated).toBe(1);
  const holiday = lawWith({ overrides: ['08', '09'].map((on) => override(`2026-10-${on}`, false)) });
  const after = life.under(holiday).at('2026-10-09 18:00').by('clock').when(does.redate).then('CaseRedated');
  expect(after.state).toMatchObject({ escalated: 0, clock: { due: { on: '2026-10-10' } } });
  expect(after.until('2026-12-31 10:00').woken.map(([at, type]) => [at, type])).toEqual([
    ['2026-10-10 08:30', 'CaseReminded'],
    ['2026-10-10 08:48', 'CaseReminded'],
    ['2026-10-10 17:30', 'CaseFellDue'],
    ['2026-10-12 17:30', 'CaseEscalated'],
    ['2026-10-14 17:30', 'CaseEscalated'],
    ['2026-10-14 17:30', 'LawfulLimitPassed'],
  ]);
});

test('TL-4: a case still overdue by its new date is not told upward a second time', () => {
  const { life } = petition.until('2026-10-12 18:00');
  const after = life.under(typhoon).at('2026-10-12 18:00').by('clock').when(does.redate).then('CaseRedated');
  expect(after.state).toMatchObject({ escalated: 2, clock: { due: { on: '2026-10-09' } } });
  expect(after.until('2026-12-31 10:00').woken).toEqual([]);
});

test('TL-4: a matter entered late with its date past stays without wake-ups of its date when it is dated anew', () => {
  const occurredAt = moment('2026-08-28 10:00');
  const september = lawWith({ overrides: [override('2026-09-04', false)] });
  const late = given(step('2026-09-24 10:00', '1001', registers('petition', 'visit', { occurredAt })));
  const after = late.under(september).at('2026-09-24 12:00').by('clock').when(does.redate).then('CaseRedated');
  expect(after.until('2027-09-24 10:00').woken).toEqual([['2026-09-24 12:00', 'LateEntryFlagged', ['1013']]]);
});

test('TL-1: the statute beside a promise moves with the calendar, though the promise stays', () => {
  const item = { id: 'low-rent', version: 1, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };
  const life = given(
    step('2026-09-16 09:00', '1001', registers('application', 'window', { item: 'low-rent', given: { item } })),
    step('2026-09-16 09:30', '1001', does.accept),
  );
  const { state } = life.under(typhoon).at('2026-09-17 09:00').by('clock').when(does.redate).then('CaseRedated');
  expect([state.clock?.due.on, state.clock?.lawful?.on]).toEqual(['2026-09-22', '2026-10-21']);
});

test('FI-4: acceptance that was owed on a day that became a day off is owed the next working day', () => {
  const handed = given(
    step('2026-09-30 10:00', '1013', registers('directive', 'superior', { dueOn: day('2026-10-30') })),
    step('2026-09-30 10:05', '1013', does.handOver('civil-affairs')),
  );
  expect(shown(handed.state.timers.acceptance as never)).toBe('2026-10-08 17:30');
  expect(
    handed
      .under(typhoon)
      .until('2026-10-09 17:30')
      .woken.map(([at, type]) => [at, type]),
  ).toEqual([
    ['2026-10-08 17:30', 'TimerMoved'],
    ['2026-10-09 17:30', 'HandOverWaited'],
  ]);
});

test('FI-3: an application is not deemed accepted before its five working days have really passed', () => {
  const item = { id: 'low-rent', version: 1, office: 'civil-affairs' };
  const applied = given(step('2026-09-23 10:00', '1001', registers('application', 'window', { given: { item } })));
  const closedMonday = lawWith({ overrides: [override('2026-09-28', false)] });
  expect(
    applied
      .under(closedMonday)
      .until('2026-10-09 17:30')
      .woken.map(([at, type]) => [at, type]),
  ).toEqual([
    ['2026-10-08 17:30', 'TimerMoved'],
    ['2026-10-09 17:30', 'CaseAccepted'],
  ]);
});
