// What others read out of signed records: two counts of a month, and a person's commendations of a period.
import { expect, test } from 'vitest';
import { commendationsOf, monthOf, signedCounts } from '#shared/signed/counts.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { day } from '#shared/time.ts';
import { does, stateAfter, step } from './given.ts';

const SEPTEMBER = '2026-09-30 23:59';
const OCTOBER = '2026-10-01 00:00';
const opened = (at: string, ...more: ReturnType<typeof step>[]) =>
  stateAfter('opening', step(at, '1005', does.opens()), ...more);
const praised = (decidedAt: string, ...more: ReturnType<typeof step>[]) =>
  stateAfter(
    'commendation',
    step('2026-09-24 10:00', '1003', does.praises()),
    step(decidedAt, '1010', does.approve),
    ...more,
  );
const counted = (month: string, ...records: readonly SignedState[]) => signedCounts(records, month);

test('SV-4.1: an opening stands in the month in which it was entered, to the last minute of it', () => {
  expect(monthOf(opened(SEPTEMBER))).toBe('2026-09');
  expect(monthOf(opened(OCTOBER))).toBe('2026-10');
});

test('SC-5: a commendation stands in the month of the decision, not of the proposal', () => {
  expect(monthOf(praised(SEPTEMBER))).toBe('2026-09');
  expect(monthOf(praised(OCTOBER))).toBe('2026-10');
});

test('SV-4.4: counted are openings that both people stand by, each once however often it is put right', () => {
  const alone = opened('2026-09-24 10:00');
  const both = opened('2026-09-24 10:00', step('2026-10-01 09:00', '1001', does.confirm));
  const refused = opened('2026-09-24 10:00', step('2026-09-24 11:00', '1001', does.decline));
  const replaced = opened(
    '2026-09-24 10:00',
    step('2026-09-24 11:00', '1001', does.confirm),
    step('2026-09-25 09:00', '1005', does.correct),
  );
  const further = (confirmed: boolean) =>
    stateAfter(
      'opening',
      step('2026-09-25 09:00', '1005', does.opens({}, { id: 'a'.repeat(32), confirmed })),
      step('2026-09-25 09:30', '1001', does.confirm),
    );
  expect(counted('2026-09', alone, refused)).toEqual({ openings: 0, commendations: 0 });
  expect(counted('2026-09', alone, both)).toEqual({ openings: 1, commendations: 0 });
  expect(counted('2026-09', replaced, further(true)).openings).toBe(1);
  expect(counted('2026-09', further(false)).openings).toBe(1);
  expect(counted('2026-10', both, replaced).openings).toBe(0);
});

test('SC-5: counted are commendations approved and not taken back; gifts are counted nowhere', () => {
  const gift = stateAfter('gift', step('2026-09-24 10:00', '1001', does.refuses()));
  const back = praised(SEPTEMBER, step(OCTOBER, '1011', does.revoke));
  expect(counted('2026-09', praised(SEPTEMBER), back, gift)).toEqual({ openings: 0, commendations: 1 });
  expect(counted('2026-10', praised(SEPTEMBER), back).commendations).toBe(0);
});

test('SC-5: an efficacy file holds the person’s own commendations of the period, both ends included, oldest first', () => {
  const of = (id: string, state: SignedState) => ({ id, state });
  const period = { from: day('2026-09-30'), to: day('2026-10-01') };
  const records = [
    of('b', praised(OCTOBER)),
    of('a', praised(SEPTEMBER)),
    of('c', praised('2026-10-02 00:00')),
    of('d', praised(SEPTEMBER, step(OCTOBER, '1011', does.revoke))),
    of('e', stateAfter('commendation', step(SEPTEMBER, '1003', does.praises()))),
  ];
  expect(commendationsOf(records, '1002', period)).toEqual([
    { id: 'a', on: '2026-09-30', by: '1010' },
    { id: 'b', on: '2026-10-01', by: '1010' },
  ]);
  expect(commendationsOf(records, '1003', period)).toEqual([]);
});
