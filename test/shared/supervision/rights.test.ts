// The five rights as permissions (SV-4.3), person by person and day by day, written from the regulation; and who reads
// what of a check that names people.
import { describe, expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { knowsSupervision, readsFinding } from '#shared/access/supervision-rights.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import { SUPERVISION_COMMANDS } from '#shared/supervision/commands.ts';
import { SUPERVISOR_RIGHTS } from '#shared/supervision/kinds.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { asked, briefed, checked, directoryOn, given, PEOPLE, reported, spotCheck, step, suggested } from './given.ts';

const onDay = (number: string, on = '2026-09-24') => whoIs(directoryOn(on), number);
const whoMay = (action: string, on?: string) =>
  PEOPLE.filter((number) => can(onDay(number, on), `supervision.${action}`).allowed);
const whoKnows = (state: SupervisionState, on?: string) =>
  PEOPLE.filter((number) => knowsSupervision(onDay(number, on) as StaffWho, state));

const STAFF = PEOPLE.filter((number) => number !== '1009' && number !== '1014');
const WATCHING = ['1005', '1006', '1010', '1011', '1015'];

describe('SV-4.3: each of the five rights is a permission of its own', () => {
  test.each([
    ['watch', ['1005', '1009', '1015']],
    ['report', ['1009']],
    ['suggest', ['1009']],
    ['investigate', ['1009']],
    ['know', ['1005', '1006', '1009', '1010', '1011', '1015']],
    ['brief', ['1005', '1015']],
    ['list-spot-checks', [...STAFF, '1009']],
    ['list-reports', ['1009', ...WATCHING]],
    ['list-suggestions', ['1003', '1004', '1009', '1013', ...WATCHING]],
    ['list-inquiries', ['1003', '1004', '1009', '1013', ...WATCHING]],
    ['list-briefings', ['1009', ...WATCHING]],
    ['list-supervisors', ['1008', ...WATCHING]],
  ])('%s', (action, people) => {
    expect(whoMay(action)).toEqual([...people].sort());
  });

  test.each([
    ['the day before the term', '2026-08-31', false],
    ['its first day', '2026-09-01', true],
    ['its last day', '2027-08-31', true],
    ['the day after', '2027-09-01', false],
  ])('%s', (_, on, has) => {
    const rights = SUPERVISOR_RIGHTS.filter((right) => can(onDay('1009', on), `supervision.${right}`).allowed);
    expect(rights).toEqual(has ? SUPERVISOR_RIGHTS : []);
    // Nothing they ever wrote or read is there for them outside the term, nor do they become staff.
    for (const first of [checked, reported, suggested, asked, briefed]) {
      expect(whoKnows(given(first).state, on).includes('1009')).toBe(has);
    }
    for (const action of ['case.register', 'case.list', 'calendar.read', 'directory.read-roster']) {
      expect(can(onDay('1009', on), action).allowed).toBe(false);
    }
  });

  test('whose term is over has none of them, and no other list either', () => {
    expect(PEOPLE.length).toBeGreaterThan(10);
    for (const action of [
      ...SUPERVISOR_RIGHTS,
      'list-spot-checks',
      'list-reports',
      'list-suggestions',
      'list-inquiries',
      'list-briefings',
    ]) {
      expect(can(onDay('1014'), `supervision.${action}`)).toMatchObject({ allowed: false });
    }
  });

  test('no step on a record is anybody’s without the record', () => {
    for (const name of Object.keys(SUPERVISION_COMMANDS)) if (name !== 'withdraw') expect(whoMay(name)).toEqual([]);
  });
});

describe('SV-1: who knows of a record', () => {
  test.each([
    [
      'a check: who watches, the leader of the office, and whoever owes a correction',
      given(checked).state,
      ['1005', '1006', '1009', '1010', '1011', '1012', '1015'],
    ],
    [
      'a report: its author and the bodies that decide, without the office',
      given(reported).state,
      ['1005', '1006', '1009', '1010', '1011', '1015'],
    ],
    [
      'a suggestion: who watches, and the head and the leader asked',
      given(suggested).state,
      ['1003', '1004', '1005', '1006', '1009', '1010', '1011', '1015'],
    ],
    ['an inquiry: the same', given(asked).state, ['1003', '1004', '1005', '1006', '1009', '1010', '1011', '1015']],
    [
      'a briefing: supervisors and the bodies that watch',
      given(briefed).state,
      ['1005', '1006', '1009', '1010', '1011', '1015'],
    ],
  ])('%s', (_, state, people) => {
    expect(whoKnows(state)).toEqual(people);
  });

  test('a finding that names people is read by its owner, the head, the leader, the appraisal group and the checker only', () => {
    const { state } = given(
      step(
        '2026-09-24 15:00',
        '1005',
        spotCheck({
          office: 'civil-affairs',
          findings: [
            { subject: 'absence', text: '不在岗', owner: '1002', dueOn: '2026-10-12' as never },
            { subject: 'idleness', text: '秩序不好' },
          ],
        }),
      ),
    );
    const readers = (n: number) =>
      whoKnows(state).filter((number) =>
        readsFinding(onDay(number) as StaffWho, state, state.findings[n - 1] as never),
      );
    expect(readers(1)).toEqual(['1002', '1003', '1004', '1005', '1015']);
    expect(readers(2)).toEqual(['1002', '1003', '1004', '1005', '1006', '1009', '1010', '1011', '1015']);
    // Of a check they made themselves supervisors read it all.
    const own = given(checked).state;
    expect(readsFinding(onDay('1009') as StaffWho, own, own.findings[0] as never)).toBe(true);
    expect(readsFinding(onDay('1009', '2027-09-01') as StaffWho, own, own.findings[0] as never)).toBe(false);
  });
});
