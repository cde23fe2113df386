// What is told of how many complaints there are (SV-4.4): for closed months and the whole township, and nothing that could
// tell more.
import { expect, test } from 'vitest';
import { type Counted, closedMonths, complaintCounts } from '#shared/complaint/counts.ts';
import type { Finding } from '#shared/complaint/state.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { COUNTY, given, receive, received, step, take } from './given.ts';

const count = (complaints: readonly Counted[], month: string, on = '2026-12-15') =>
  complaintCounts(complaints, { since: '2026-09-01', on: day(on), smallest: 5 }).find((one) => one.month === month);

const taken = (at = '2026-09-24 10:00'): Counted => given(step(at, 'person', receive())).state;
function found(finding: Finding, at: string, onTime = true): Counted {
  const reply = { toldAt: moment(at), toldHow: 'code' as const, onTime };
  return { ...taken(), state: 'closed', finding, foundAt: moment(at), reply };
}

test('SV-4.4: a month is told of once it is over and a day has passed, never the running one', () => {
  expect(closedMonths('2026-09-01', day('2026-11-01'))).toEqual(['2026-09']);
  expect(closedMonths('2026-09-01', day('2026-11-02'))).toEqual(['2026-09', '2026-10']);
  expect(closedMonths('2026-12-01', day('2027-02-15'))).toEqual(['2026-12', '2027-01']);
  expect(count([taken()], '2026-12')).toBeUndefined();
});

test('SV-4.4: fewer than five findings or replies are a bare number, without what was found and without a rate', () => {
  const four = Array.from({ length: 4 }, () => found('founded', '2026-10-12 10:00'));
  expect(count(four, '2026-09')).toEqual({ month: '2026-09', received: 4, found: 0 });
  expect(count(four, '2026-10')).toEqual({ month: '2026-10', received: 0, found: 4 });
});

test('SV-4.4: from five on it is told what was found and how many were answered in time', () => {
  const five = [
    ...Array.from({ length: 3 }, () => found('founded', '2026-10-12 10:00')),
    found('unfounded', '2026-10-13 10:00'),
    found('unverifiable', '2026-10-14 10:00', false),
  ];
  expect(count(five, '2026-10')).toMatchObject({
    found: 5,
    results: { founded: 3, partly: 0, unfounded: 1, unverifiable: 1 },
    answered: { replies: 5, inTime: 4 },
  });
});

test('SV-4.5: one about a principal leader is in no number, if that became clear in the month it came', () => {
  const atOnce = given(step('2026-09-24 10:00', '1001', receive(COUNTY))).state;
  const screened = given(
    received,
    step('2026-09-24 11:00', '1005', { type: 'screen', target: { staff: '1006' }, given: COUNTY }),
  ).state;
  for (const state of [atOnce, screened]) {
    expect(count([state], '2026-09')).toEqual({ month: '2026-09', received: 0, found: 0 });
  }
});

test('SV-4.1: what becomes of one later moves no number that was shown, and a referral is told by none that goes down', () => {
  const before = given(received);
  const later = [
    step('2026-10-09 10:00', '1005', { type: 'refer', to: '县公安局', basis: '涉嫌违法' }),
    step('2026-10-09 10:00', 'person', { type: 'withdraw' }),
    step('2026-10-09 10:00', '1005', { type: 'screen', target: { staff: '1006' }, given: COUNTY }),
  ] as const;
  const shown = count([before.state], '2026-09');
  expect(shown).toMatchObject({ received: 1 });
  for (const one of later) {
    const life = take(before, one);
    if (typeof life === 'string') throw new Error(life);
    expect(count([life.state], '2026-09')).toEqual(shown);
    expect(count([life.state], '2026-10')).toEqual({ month: '2026-10', received: 0, found: 0 });
  }
});

test('SC-1: taken up again, the first finding and the verdict on the first reply stay in their month', () => {
  const again = (one: Counted): Counted => {
    const { finding, foundAt, reply, ...rest } = one;
    if (!finding || !foundAt || !reply) throw new Error('nothing was found');
    return {
      ...rest,
      state: 'investigating',
      reopened: { times: 1, byPerson: 1, first: reply, findings: [{ finding, at: foundAt }] },
    };
  };
  const five = Array.from({ length: 5 }, () => found('founded', '2026-10-12 10:00'));
  expect(count(five.map(again), '2026-10')).toEqual(count(five, '2026-10'));
});

test('SC-1: what was taken back at once is in no number', () => {
  const undone = given(received, step('2026-09-24 10:05', 'person', { type: 'withdraw' })).state;
  expect(count([undone], '2026-09')).toMatchObject({ received: 0 });
});
