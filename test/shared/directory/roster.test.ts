// The duty roster (FI-1): who may stand on it, how it is set, which gaps are told to whom.

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { RosterCommand } from '#shared/directory/roster/commands.ts';
import { SetRoster } from '#shared/directory/roster/commands.ts';
import { rosterLaw } from '#shared/directory/roster/decide.ts';
import { day } from '#shared/time.ts';
import { LAW, without } from '../sample-law.ts';
import { lifeOf, type Step } from './life-of.ts';

const given = lifeOf(rosterLaw);
const NOW = '2026-09-24 10:00';
const pair = (on: string, person = '1002', leader = '1004') => ({ on: day(on), person, leader });
const sets = (...days: ReturnType<typeof pair>[]): RosterCommand => ({ type: 'set', days });
const look = (when: string): Step<RosterCommand> => [when, 'clock', { type: 'flag-gaps' }];
const flagged = (...days: string[]) => ({
  type: 'RosterGapFlagged' as const,
  data: { days: days.map(day), told: ['1008', '1006'] },
});

describe('FI-1: the roster names', () => {
  test('a duty person and a duty leader for a day, today included, and a duty person for a channel', () => {
    const days = [pair('2026-09-24'), pair('2026-09-25', '1012', '1006'), pair('2026-09-26', '1003', '1011')];
    const channels = [{ channel: 'online', staff: '1001' }] as const;
    given()
      .when(NOW, '1008', { type: 'set', days, channels: [...channels] })
      .then({
        type: 'RosterSet',
        data: { days, channels: [...channels] },
      });
  });

  test.each([
    ['no day that is past', pair('2026-09-23'), 'FI-1/a-roster-is-not-set-backwards'],
    ['no day more than a year away', pair('2027-09-26'), 'FI-1/a-roster-is-set-for-a-year-at-most'],
    ['nobody twice on one day', pair('2026-09-25', '1004', '1004'), 'FI-1/two-people-are-on-duty'],
    ['no leader who leads nothing', pair('2026-09-25', '1002', '1003'), 'FI-1/a-duty-leader-leads'],
    ['no stranger', pair('2026-09-25', '4711'), 'FI-1/who-is-on-duty-is-in-post'],
    ['no efficacy supervisor', pair('2026-09-25', '1009'), 'FI-1/who-is-on-duty-is-in-post'],
  ] as const)('%s', (_, one, rule) => {
    given().when(NOW, '1008', sets(one)).refusedBy(rule);
  });

  test('nobody who left, for a channel as for a day', () => {
    const gone = without(LAW, '1001', '1002');
    given()
      .when(NOW, '1008', sets(pair('2026-09-25')), gone)
      .refusedBy('FI-1/who-is-on-duty-is-in-post');
    const channel: RosterCommand = { type: 'set', channels: [{ channel: 'online', staff: '1001' }] };
    given().when(NOW, '1008', channel, gone).refusedBy('FI-1/who-is-on-duty-is-in-post');
  });

  test('a day twice in one sending, or nothing at all, is no roster', () => {
    const one = { on: '2026-09-25', person: '1002', leader: '1004' };
    expect(v.is(SetRoster, { days: [one, one] })).toBe(false);
    expect(v.is(SetRoster, { days: [one], channels: [{ channel: 'pigeon', staff: '1001' }] })).toBe(false);
    expect([v.is(SetRoster, {}), v.is(SetRoster, { days: [] }), v.is(SetRoster, { days: [one] })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

test('FI-1: what is not named stays, and a channel can be given to nobody', () => {
  const { state } = given(
    [NOW, '1008', { type: 'set', days: [pair('2026-09-25')], channels: [{ channel: 'online', staff: '1001' }] }],
    [NOW, '1008', { type: 'set', days: [pair('2026-09-24')], channels: [{ channel: 'box', staff: '1005' }] }],
    [NOW, '1006', { type: 'set', channels: [{ channel: 'online', staff: null }] }],
  );
  expect(Object.keys(state.days)).toEqual(['2026-09-24', '2026-09-25']);
  expect(state.channels).toEqual({ box: '1005' });
});

test('the state forgets days that are more than a month past', () => {
  const old: Step<RosterCommand> = [NOW, '1008', sets(pair('2026-09-24'), pair('2026-09-25'))];
  const kept = (when: string) => Object.keys(given(old, [when, '1008', sets(pair('2026-10-31'))]).state.days);
  expect(kept('2026-10-25 10:00')).toEqual(['2026-09-24', '2026-09-25', '2026-10-31']);
  expect(kept('2026-10-26 10:00')).toEqual(['2026-09-25', '2026-10-31']);
});

describe('FI-1: a gap is told two working days before', () => {
  test('to the administrators and the chair, over the days off in between, each day once', () => {
    // Thursday; Mid-Autumn is off from Friday to Sunday; Monday and Tuesday work.
    const today = look('2026-09-24 00:10');
    given()
      .when(...today)
      .then(flagged('2026-09-24', '2026-09-25', '2026-09-26', '2026-09-27', '2026-09-28', '2026-09-29'));
    given(today)
      .when(...look('2026-09-24 00:10'))
      .then();
    given(today)
      .when(...look('2026-09-27 00:10'))
      .then();
    given(today)
      .when(...look('2026-09-28 00:10'))
      .then(flagged('2026-09-30'));
  });

  test('before National Day every day of it at once', () => {
    const nights = ['28', '29'].map((date) => pair(`2026-09-${date}`));
    const filled = given([NOW, '1008', sets(...nights)]);
    const off = [1, 2, 3, 4, 5, 6, 7, 8].map((date) => `2026-10-0${date}`);
    filled.when(...look('2026-09-29 00:10')).then(flagged('2026-09-30', ...off));
  });

  test('not where two people are named', () => {
    const days = ['24', '25', '26', '27', '28', '29'].map((date) => pair(`2026-09-${date}`));
    given([NOW, '1008', sets(...days)])
      .when(...look('2026-09-24 00:10'))
      .then();
    const [, ...rest] = days;
    given([NOW, '1008', sets(...rest)])
      .when(...look('2026-09-24 00:10'))
      .then(flagged('2026-09-24'));
  });

  test('again when somebody named has left since', () => {
    const days = ['24', '25', '26', '27', '28', '29'].map((date) =>
      pair(`2026-09-${date}`, date === '28' ? '1012' : '1002'),
    );
    given(look('2026-09-23 00:10'), [NOW, '1008', sets(...days)])
      .when('2026-09-24 00:10', 'clock', { type: 'flag-gaps' }, without(LAW, '1012'))
      .then(flagged('2026-09-28'));
  });

  test('to nobody in a house that has no chair yet', () => {
    given().when('2026-09-24 00:10', 'clock', { type: 'flag-gaps' }, without(LAW, '1006')).then();
  });
});
