// Who stands aside where a supervisor's report becomes a clue: the same people from whom the report is kept, those who act for
// somebody that day included (SV-4.5, AC-1.14).
import { expect, test } from 'vitest';
import { knowsSupervision } from '#shared/access/supervision-rights.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import type { Directory } from '#shared/directory/directory.ts';
import { everybody, peopleConcerned } from '#shared/supervision/concerned.ts';
import { directoryOn, given, reported } from './given.ts';

const HEAD = '1003';
const LEADER = '1004';
const WATCHING = ['1005', '1006', '1010', '1011', '1015'];
const report = given(reported).state;
const withAway = (away: { readonly [number: string]: string }): Directory => {
  const here = directoryOn('2026-09-24');
  return { ...here, presence: { ...here.presence, away: new Map(Object.entries(away)) } };
};

test.each([
  ['everybody is there', {}],
  ['a member of the group acts for the head', { [HEAD]: '1005' }],
  ['another member acts for the head', { [HEAD]: '1015' }],
  ['a leader acts for the head', { [HEAD]: '1011' }],
  ['another leader acts for the leader', { [LEADER]: '1011' }],
  ['nobody acts for the leader who is away', { [LEADER]: '1012' }],
])('SV-4.5: %s: the report and the clue it becomes are kept from the same people', (_what, away) => {
  const directory = withAway(away);
  const concerned = peopleConcerned(everybody(directory), report);
  const unaware = WATCHING.filter((one) => !knowsSupervision(whoIs(directory, one) as StaffWho, report));
  expect(WATCHING.filter((one) => concerned.includes(one))).toEqual(unaware);
  expect(concerned).toContain(HEAD);
  for (const standIn of Object.values(away).filter((one) => WATCHING.includes(one))) {
    expect(concerned).toContain(standIn);
  }
});
