// Who is told of a clue: those who decide on it, never those who had to do with its case.
import { expect, test } from 'vitest';
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import { clueNotices } from '#shared/accountability/notices.ts';
import { CLOCK, type Recorded } from '#shared/decision.ts';
import { LAW, without } from '../sample-law.ts';

const event = (type: string, data: object = {}) =>
  ({ type, actor: CLOCK, data }) as unknown as Recorded<AccountabilityEvent>;
const told = (one: ReturnType<typeof event>, people: readonly string[] = [], law = LAW): string[] =>
  clueNotices(law.directory, { people }, one).map(({ staff }) => staff);

test('SV-4.5: a clue is told to the appraisal group, a missed decision to whom its event names', () => {
  expect(told(event('ClueRaised'))).toEqual(['1005']);
  expect(told(event('ClueWaited', { told: ['1006'] }))).toEqual(['1006']);
  expect(told(event('ClueTakenUp'))).toEqual([]);
});

test('SV-4.5: whoever had to do with the case hears nothing; with nobody left in the group the chair does', () => {
  expect(told(event('ClueRaised'), ['1005'])).toEqual(['1006']);
  expect(told(event('ClueRaised'), ['1005', '1006'])).toEqual([]);
  expect(told(event('ClueRaised'), [], without(LAW, '1005'))).toEqual(['1006']);
});

test('SV-4.5: where the chair stands aside a missed decision on a clue wakes the senior member', () => {
  const seated = { people: ['1006'], presides: '1010' };
  const missed = event('ClueWaited', { told: ['1006'] });
  expect(clueNotices(LAW.directory, seated, missed).map(({ staff }) => staff)).toEqual(['1010']);
});

test('AC-2.6: the person hears of what is served, without a number; whoever leads them or stands aside hears nothing', () => {
  const seated = { people: [], out: ['1002', '1004', '1011'], person: '1002', presides: '1006', checker: '1004' };
  const all = (type: string, data: object = {}) =>
    clueNotices(LAW.directory, seated, event(type, data)).map(({ staff, unnumbered }) => [staff, unnumbered ?? false]);
  expect(all('ProposalServed')).toEqual([['1002', true]]);
  expect(all('StatementHeard')).toEqual([['1006', false]]);
  expect(all('SanctionDecided')).toEqual([['1005', false]]);
  expect(all('DecisionServed')).toEqual([
    ['1002', true],
    ['1004', true],
  ]);
  expect(all('StepWaited', { told: ['1011'] })).toEqual([['1006', false]]);
  expect(all('EffectReckoned', { effect: { cap: 'not-excellent' } })).toEqual([]);
  expect(all('EffectReckoned', { effect: { cap: 'incompetent', move: 'proposed' } })).toEqual([
    ['1006', false],
    ['1005', false],
  ]);
});
