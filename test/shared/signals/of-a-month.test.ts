// What a month shows of an office (AC-1.4), and something due to be public (AC-1.3).
import { expect, test } from 'vitest';
import type { Recorded } from '#shared/decision.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import type { Fact } from '#shared/figures/fact.ts';
import { overdueSignal } from '#shared/signals/of-a-disclosure.ts';
import { type Counted, signalsOfMonth } from '#shared/signals/of-a-month.ts';
import { day, instant } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';

const fact = (more: Partial<Fact>): Fact => ({
  kind: 'petition',
  channel: 'window',
  office: 'agriculture',
  receivedOn: day('2026-09-01'),
  open: false,
  closedOn: day('2026-09-20'),
  onTime: true,
  ...more,
});
const cases = (...facts: readonly Fact[]): Counted[] =>
  facts.map((one, i) => ({ id: `${i}`.padStart(32, '0'), number: `LSK-2026-00000${i}`, fact: one }));
const found = (...facts: readonly Fact[]) =>
  [...signalsOfMonth('2026-09', cases(...facts), LAW.policy)].flatMap(([office, all]) =>
    all.map(({ period, evidence }) => [office, period, evidence.count]),
  );

const late = fact({ onTime: false });
const stillOpen: Fact = {
  kind: 'petition',
  channel: 'window',
  office: 'agriculture',
  receivedOn: day('2026-09-01'),
  open: true,
  dueOn: day('2026-09-15'),
};
const bad = fact({ rating: 1 });

test('AC-1.4: as many overdue cases of one office as the policy says are noticed, with their numbers', () => {
  expect(found(late, late)).toEqual([]);
  expect(found(late, late, stillOpen)).toEqual([['agriculture', '2026-09 overdue', 3]]);
  const [, signals = []] = [...signalsOfMonth('2026-09', cases(late, late, stillOpen), LAW.policy)][0] ?? [];
  expect(signals[0]?.evidence.cases?.map(({ number }) => number)).toEqual([
    'LSK-2026-000000',
    'LSK-2026-000001',
    'LSK-2026-000002',
  ]);
});

test('AC-1.4: bad ratings count by themselves, and never together with overdue cases', () => {
  expect(found(bad, bad, fact({ rating: 2 }))).toEqual([['agriculture', '2026-09 rated', 3]]);
  expect(found(bad, bad, late, late)).toEqual([]);
});

test('AC-1.4: three offices with one each, another month, a stopped clock and a person who took it back are no pattern', () => {
  expect(found(late, { ...late, office: 'civil-affairs' }, { ...late, office: 'service-centre' })).toEqual([]);
  const october = { ...late, closedOn: day('2026-10-02') };
  expect(found(late, late, october)).toEqual([]);
  expect(found(late, late, { ...stillOpen, stoppedOn: day('2026-09-10') })).toEqual([]);
  expect(found(late, late, { ...late, byPerson: true })).toEqual([]);
  expect(found(fact({ rating: 3 }), bad, bad)).toEqual([]);
});

test('AC-1.3: the day by which it was to be public passed: noticed once for that day; a draft and an approval are not', () => {
  const event = (type: string) =>
    ({ type, version: 4, at: instant('2026-10-09T17:30:00+08:00'), data: {} }) as unknown as Recorded<DisclosureEvent>;
  expect(overdueSignal(event('DisclosureFellOverdue'), day('2026-10-09'))).toEqual({
    signal: 'disclosure-overdue',
    ground: 'AC-1.3',
    period: '4',
    evidence: { events: [{ version: 4, on: '2026-10-09' }], due: '2026-10-09' },
  });
  for (const type of ['DisclosureDrafted', 'DisclosureApproved'])
    expect(overdueSignal(event(type), day('2026-10-09'))).toBeUndefined();
});
