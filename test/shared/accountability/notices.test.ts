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
