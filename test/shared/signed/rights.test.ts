// Who may know of a signed record, person by person, and that what is not listed is refused.
import { expect, test } from 'vitest';
import { ACTIONS, can } from '#shared/access/can.ts';
import { NOBODY, whoIs } from '#shared/access/who.ts';
import { SIGNED_STEPS } from '#shared/signed/commands.ts';
import { SIGNED_KINDS, type SignedKind } from '#shared/signed/kinds.ts';
import { signedNotices } from '#shared/signed/notices.ts';
import { EVERYONE, LAW } from '../sample-law.ts';
import { after, does, type Step, stateAfter, step } from './given.ts';

const NOW = '2026-09-24 10:00';
const LATER = '2026-09-25 09:00';
const who = (number: string) => whoIs(LAW.directory, number);
const whoReads = (kind: SignedKind, ...steps: readonly Step[]) =>
  EVERYONE.filter((number) => can(who(number), `${kind}.read`, stateAfter(kind, ...steps)).allowed);
const told = (kind: SignedKind, ...steps: readonly Step[]) =>
  signedNotices(LAW.directory, stateAfter(kind, ...steps), after(kind, ...steps).at(-1) as never).map(
    ({ staff, what }) => `${staff} ${what}`,
  );

const gift = step(NOW, '1001', does.handsIn());
const opening = step(NOW, '1005', does.opens());
const praise = step(NOW, '1003', does.praises());
const approved = step(LATER, '1010', does.approve);

test('SC-2: a gift is read by its writer and the appraisal group: no head, no leader, no chair', () => {
  expect(whoReads('gift', gift)).toEqual(['1001', '1005']);
  expect(whoReads('gift', step(NOW, '1010', does.refuses()))).toEqual(['1005', '1010']);
  expect(whoReads('gift', gift, step(LATER, '1005', does.confirm))).toEqual(['1001', '1005']);
});

test('SV-4.1: an opening is read by the two who opened and the appraisal group', () => {
  expect(whoReads('opening', opening)).toEqual(['1001', '1005']);
});

test('SC-5: a proposal is read by who proposed, the appraisal group and those who decide; by the person once it is approved', () => {
  expect(whoReads('commendation', praise)).toEqual(['1003', '1005', '1006', '1010', '1011']);
  expect(whoReads('commendation', praise, approved)).toEqual(['1002', '1003', '1005', '1006', '1010', '1011']);
  expect(whoReads('commendation', praise, step(LATER, '1010', does.decline))).not.toContain('1002');
});

test('only those whose word is asked are told, and then the writer and who is praised', () => {
  expect(told('gift', gift)).toEqual(['1005 SignedWritten']);
  expect(told('gift', step(NOW, '1001', does.refuses()))).toEqual([]);
  expect(told('opening', opening)).toEqual(['1001 SignedWritten']);
  expect(told('opening', opening, step(LATER, '1001', does.decline))).toEqual(['1005 SignedDeclined']);
  expect(told('commendation', praise)).toEqual(['1006 SignedWritten', '1010 SignedWritten', '1011 SignedWritten']);
  expect(told('commendation', praise, approved)).toEqual(['1003 SignedConfirmed', '1002 Commended']);
  expect(told('commendation', praise, approved, step(LATER, '1006', does.revoke))).toEqual([
    '1003 SignedRevoked',
    '1002 SignedRevoked',
    '1005 SignedRevoked',
  ]);
  expect(told('gift', gift, step(LATER, '1001', does.correct))).toEqual([]);
});

test.each(SIGNED_KINDS)('SV-1: of a %s nobody, the public, the clock and a supervisor may do nothing', (kind) => {
  const state = stateAfter(kind, { gift, opening, commendation: praise }[kind]);
  for (const name of [...Object.keys(SIGNED_STEPS[kind]), 'read', 'list', 'write']) {
    expect(ACTIONS).toContain(`${kind}.${name}`);
    for (const nobody of [NOBODY, { kind: 'person' }, { kind: 'clock' }, who('1009')] as const)
      expect(can(nobody, `${kind}.${name}`, name === 'write' ? {} : state).allowed, name).toBe(false);
  }
  for (const name of ['edit', 'delete', 'search'])
    expect(can(who('1005'), `${kind}.${name}`, state).allowed).toBe(false);
  expect(can(who('1005'), `${kind}.read`).allowed).toBe(false);
});
