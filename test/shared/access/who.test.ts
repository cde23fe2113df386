// What a person is to the house at a moment: by right and as a stand-in, person by person.
import { describe, expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import { lawWhen } from '../directory/people-away.ts';
import { EVERYONE } from '../sample-law.ts';

const who = (number: string, away: { readonly [number: string]: string | null } = {}): StaffWho => {
  const found = whoIs(lawWhen({ away }).directory, number);
  if (found.kind !== 'staff') throw new Error(`${number} is nobody`);
  return found;
};
const seen = ({ heads, leads, standsInFor, roles }: StaffWho) => ({
  heads: [...heads],
  leads: [...leads],
  standsInFor: [...standsInFor],
  roles: [...roles],
});
const NOTHING = { heads: [], leads: [], standsInFor: [], roles: [] };
const LED_BY_1004 = ['service-centre', 'civil-affairs'];
const LED_BY_NOBODY = ['finance', 'safety'];

describe('AC-1.14: what passes to a stand-in', () => {
  test.each([
    ['nothing while everybody is there', '1001', {}, NOTHING],
    ['what a clerk handles', '1001', { '1002': '1001' }, { ...NOTHING, standsInFor: ['1002'] }],
    [
      'the office of a head',
      '1002',
      { '1003': '1002' },
      { ...NOTHING, heads: ['civil-affairs'], standsInFor: ['1003'] },
    ],
    ['none of a leader’s offices to a clerk', '1002', { '1004': '1002' }, { ...NOTHING, standsInFor: ['1004'] }],
    [
      'but to the chair, where no other leader acts for them',
      '1006',
      { '1004': '1002' },
      {
        heads: [],
        leads: [...LED_BY_1004, 'party-and-government', ...LED_BY_NOBODY],
        standsInFor: [],
        roles: ['chair', 'leading-group'],
      },
    ],
    [
      'a leader’s offices to another leader',
      '1011',
      { '1004': '1011' },
      { heads: [], leads: [...LED_BY_1004, 'agriculture'], standsInFor: ['1004'], roles: ['leading-group'] },
    ],
    [
      'a leader’s offices to the chair, who leads others by right',
      '1006',
      { '1004': '1006' },
      {
        heads: [],
        leads: [...LED_BY_1004, 'party-and-government', ...LED_BY_NOBODY],
        standsInFor: ['1004'],
        roles: ['chair', 'leading-group'],
      },
    ],
    ['no role of the appraisal group', '1001', { '1005': '1001' }, { ...NOTHING, standsInFor: ['1005'] }],
    ['nothing to a stand-in who is away too', '1001', { '1002': '1001', '1001': null }, NOTHING],
    ['nothing along a chain', '1012', { '1002': '1001', '1001': '1012' }, { ...NOTHING, standsInFor: ['1001'] }],
  ])('%s', (_, number, away, expected) => {
    expect(seen(who(number, away))).toEqual(expected);
  });

  test('who is away keeps their own', () => {
    expect(seen(who('1003', { '1003': '1002' }))).toEqual({ ...NOTHING, heads: ['civil-affairs'] });
    expect(seen(who('1004', { '1004': '1011' })).leads).toEqual(LED_BY_1004);
  });

  test.each([
    'disclosure.approve',
    'directory.keep',
    'directory.confirm-role',
    'directory.approve-item',
    'case.unseal',
  ])('no stand-in gains what a role carries: %s', (action) => {
    const subject = { author: '1002', office: 'civil-affairs' };
    const owners = EVERYONE.filter((number) => can(who(number), action, subject).allowed);
    const away = Object.fromEntries(owners.filter((one) => one !== '1002').map((one) => [one, '1001']));
    expect(can(who('1001', away), action, subject).allowed).toBe(false);
  });
});

test('FI-1: all staff read the roster, the administrator and the chair set it', () => {
  const may = (action: string) => EVERYONE.filter((number) => can(who(number), action).allowed);
  expect(may('directory.read-roster')).toEqual(EVERYONE.filter((number) => number !== '1009'));
  expect(may('directory.set-roster')).toEqual(['1006', '1008']);
});

test('where reminders reach somebody is theirs and the administrator’s to set, and theirs alone to switch', () => {
  const may = (action: string) => EVERYONE.filter((number) => can(who(number), action, '1002').allowed);
  expect(may('directory.set-mailbox')).toEqual(['1002', '1008']);
  expect(may('directory.switch-mailbox')).toEqual(['1002']);
});
