// Who keeps what the township shows of itself: proposed by the administrator, approved by the publisher, nobody else.
import { expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import { EVERYONE, LAW } from '../sample-law.ts';

const whoMay = (action: string): string[] =>
  EVERYONE.filter((number) => can(whoIs(LAW.directory, number), `directory.${action}`).allowed);

test.each([
  ['keep', ['1008']],
  ['propose-item', ['1008']],
  ['approve-item', ['1007']],
  ['propose-commitment', ['1008']],
  ['approve-commitment', ['1007']],
  ['propose-entry', ['1008']],
  ['approve-entry', ['1007']],
  ['read-faults', ['1005', '1007', '1008']],
])('DI-2: directory.%s is for %j and nobody else', (action, people) => {
  expect(whoMay(action)).toEqual(people);
});

test('DI-2: everybody on the staff reads the registry', () => {
  expect(whoMay('read')).toEqual(EVERYONE.filter((number) => whoIs(LAW.directory, number).kind === 'staff'));
});
