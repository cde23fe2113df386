// Who is on duty and who is away at a moment: nights and days off at their edges, leave that begins and ends by itself.
import { describe, expect, test } from 'vitest';
import { dutyDay, presenceAt } from '#shared/directory/presence.ts';
import type { WhereaboutsState } from '#shared/directory/whereabouts/state.ts';
import { isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { day, dayOf, plusMinutes, timeOf } from '#shared/time.ts';
import { LAW, lawWith } from '../sample-law.ts';
import { at } from './people-away.ts';

const { calendar } = LAW;
const hours = LAW.policy.hours.sessions;

describe('FI-1: a night belongs to the day on which it begins', () => {
  test.each([
    ['2026-09-24 08:29', '2026-09-23', 'before the office opens it is still the night of the day before'],
    ['2026-09-24 08:30', undefined, 'in office hours nobody of the roster'],
    ['2026-09-24 12:30', undefined, 'lunch is part of the working day'],
    ['2026-09-24 17:29', undefined, 'until the office closes'],
    ['2026-09-24 17:30', '2026-09-24', 'from the close of office the pair of the day'],
    ['2026-09-24 23:59', '2026-09-24', 'up to midnight'],
    ['2026-09-25 00:00', '2026-09-24', 'and over it'],
    ['2026-09-25 08:29', '2026-09-24', 'though the next day is off (Mid-Autumn), until the hour of opening'],
    ['2026-09-25 08:30', '2026-09-25', 'then the pair of the day off'],
    ['2026-09-25 12:30', '2026-09-25', 'all day long'],
    ['2026-09-28 08:29', '2026-09-27', 'until the office opens after the days off'],
    ['2026-09-20 10:00', undefined, 'a Sunday worked for National Day is a working day'],
    ['2026-09-20 17:30', '2026-09-20', 'with a night of its own'],
    ['2026-09-19 10:00', '2026-09-19', 'the Saturday before it is off'],
    ['2026-10-01 08:30', '2026-10-01', 'National Day'],
    ['2026-10-05 03:00', '2026-10-04', 'a night between days off'],
    ['2026-10-08 08:30', undefined, 'the first working day after the holiday'],
  ])('%s: %s — %s', (when: string, on: string | undefined, _why: string) => {
    expect(dutyDay(calendar, hours, at(when))).toBe(on);
  });

  test('a day that an override takes off has a pair from the hour at which it would have opened', () => {
    const typhoon = lawWith({
      overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' }],
    }).calendar;
    expect(dutyDay(typhoon, hours, at('2026-10-08 10:00'))).toBe('2026-10-08');
  });

  test('every half hour of a year is either within a working day or somebody’s duty', () => {
    for (let moment = at('2026-01-01 00:00'); moment < at('2027-01-01 00:00'); moment = plusMinutes(moment, 30)) {
      const works = isWorkingDay(calendar, dayOf(moment));
      const open = works && timeOf(moment) >= '08:30' && timeOf(moment) < '17:30';
      expect(dutyDay(calendar, hours, moment) === undefined, moment).toBe(open);
    }
  });
});

const roster = {
  days: { '2026-09-24': { person: '1002', leader: '1004' } },
  channels: { online: '1001' },
  flagged: [],
};
const presence = (when: string, whereabouts: { [number: string]: WhereaboutsState } = {}) =>
  presenceAt(new Map(Object.entries(whereabouts)), roster, calendar, hours, at(when));

test('FI-1: the pair of the night is on duty, and the duty persons of channels stand at any hour', () => {
  const night = presence('2026-09-24 20:00').duty;
  expect(night).toEqual({ person: '1002', leader: '1004', channels: new Map([['online', '1001']]) });
  expect(presence('2026-09-24 10:00').duty).toEqual({ channels: new Map([['online', '1001']]) });
  expect(presence('2026-09-23 20:00').duty).toEqual({ channels: new Map([['online', '1001']]) });
});

test('a house without a roster has nobody on duty and everybody present', () => {
  const nobody = presenceAt(new Map(), null, calendar, hours, at('2026-09-24 20:00'));
  expect(nobody).toEqual({ away: new Map(), on: '2026-09-24', duty: { channels: new Map() } });
});

test('AC-1.14: planned leave begins and ends by itself', () => {
  const planned: WhereaboutsState = {
    status: 'onDuty',
    since: at('2026-09-24 08:30'),
    planned: { from: at('2026-09-28 08:30'), backAt: at('2026-09-30 08:30'), standIn: '1003' },
  };
  const away = (when: string) => [...presence(when, { '1002': planned }).away];
  expect(away('2026-09-28 08:29')).toEqual([]);
  expect(away('2026-09-28 08:30')).toEqual([['1002', '1003']]);
  expect(away('2026-09-30 08:29')).toEqual([['1002', '1003']]);
  expect(away('2026-09-30 08:30')).toEqual([]);
});

test('AC-1.14: who is out on business without a stand-in is away all the same, until the time they named', () => {
  const out: WhereaboutsState = {
    status: 'outOnBusiness',
    since: at('2026-09-24 09:00'),
    backAt: at('2026-09-24 11:00'),
  };
  expect([...presence('2026-09-24 10:59', { '1002': out }).away]).toEqual([['1002', null]]);
  expect([...presence('2026-09-24 11:00', { '1002': out }).away]).toEqual([]);
});
