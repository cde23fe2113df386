// Who may know of a clue and who decides on it, person by person.
import { expect, test } from 'vitest';
import { ACTIONS, can } from '#shared/access/can.ts';
import { NOBODY, whoIs } from '#shared/access/who.ts';
import { ACCOUNTABILITY_COMMANDS } from '#shared/accountability/commands.ts';
import { EVERYONE, LAW } from '../sample-law.ts';

const who = (number: string) => whoIs(LAW.directory, number);
const whoMay = (action: string, ...people: readonly string[]) =>
  EVERYONE.filter((number) => can(who(number), `accountability.${action}`, { people }).allowed);

const WATCHING = ['1005', '1006', '1010', '1011'];

test('SV-3: clues are for the appraisal group, the leading group and the chair, and decided on by the first', () => {
  expect(whoMay('read', '1001', '1013')).toEqual(WATCHING);
  expect(whoMay('accept', '1001', '1013')).toEqual(['1005']);
  expect(whoMay('dismiss', '1001', '1013')).toEqual(['1005']);
  for (const name of ['list', 'raise'])
    expect(EVERYONE.filter((number) => can(who(number), `accountability.${name}`).allowed)).toEqual(WATCHING);
});

test.each(WATCHING)('SV-4.5: for %s, who had to do with the case, its clue does not exist', (number) => {
  expect(whoMay('read', '1001', number)).toEqual(WATCHING.filter((one) => one !== number));
  expect(whoMay('accept', number)).not.toContain(number);
  expect(whoMay('dismiss', number)).not.toContain(number);
});

test('SV-1: what is not known refuses: nobody, the public, the clock, an unknown step, and a case of which nothing is known', () => {
  for (const name of [...Object.keys(ACCOUNTABILITY_COMMANDS), 'read', 'list', 'raise']) {
    expect(ACTIONS).toContain(`accountability.${name}`);
    for (const nobody of [NOBODY, { kind: 'person' }, { kind: 'clock' }] as const)
      expect(can(nobody, `accountability.${name}`, { people: [] }).allowed).toBe(false);
    if (name !== 'list' && name !== 'raise') expect(can(who('1005'), `accountability.${name}`).allowed).toBe(false);
  }
  for (const name of ['timer', 'reckon', 'investigate'])
    expect(can(who('1006'), `accountability.${name}`, { people: [] }).allowed).toBe(false);
});
