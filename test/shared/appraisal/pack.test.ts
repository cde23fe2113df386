// The evidence pack (AP-5): whose a case is, how it is judged at the period's end, and what it never tells.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldIn, packAsItStands, packOf } from '#shared/appraisal/pack.ts';
import { sharesOf } from '#shared/appraisal/pack-source.ts';
import { day } from '#shared/time.ts';
import { atTheWindow, given, type Life, moment, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';
import { lead, walk } from '../case/walks.ts';

const Q3 = { from: day('2026-07-01'), to: day('2026-09-30') };
const Q4 = { from: day('2026-10-01'), to: day('2026-12-31') };
const packs = (staff: string, days: typeof Q3, ...lives: Life[]) =>
  packOf(
    days,
    lives.flatMap((life, i) => sharesOf(`c${i}`, life.past, days).get(staff) ?? []),
    { commendations: [], sanctions: [], upheld: [] },
    moment('2027-01-04 08:35'),
  );

const letter = step('2026-09-24 10:00', '1001', registers('petition', 'letter'));
const handedOver = given(
  letter,
  step('2026-09-28 10:00', '1001', does.handOver('civil-affairs')),
  step('2026-09-28 16:00', '1002', does.acceptHandOver),
  step('2026-09-29 09:00', '1002', does.accept),
);

test('AP-5: a case counts for whoever had it at the end of its due day, and stands with everybody who had it', () => {
  const first = packs('1001', Q3, handedOver);
  expect(first.cases).toMatchObject([{ days: 5 }]);
  expect(first.cases[0]).not.toHaveProperty('verdict');
  expect(first.firstInquiry).toEqual({ asked: 1, handedOver: 1, returned: 0, secondNotices: 0 });
  expect(packs('1002', Q3, handedOver).cases).toMatchObject([{ days: 3, verdict: 'open' }]);
  expect(packs('1003', Q3, handedOver).cases).toEqual([]);
});

test('AP-5: what was open and past its date when the period ended is in the rate, not left out of it', () => {
  const onTheSpot = given(step('2026-09-25 10:00', '1002', registers('petition', 'window')));
  const done = onTheSpot.at('2026-09-25 10:10').by('1002').when(does.answer).then('CaseAnswered');
  expect(packs('1002', Q3, done).onTime).toEqual({ closedOnTime: 1, closedLate: 0, overdue: 0, percent: 100 });
  const both = packs('1002', Q4, handedOver, done);
  expect(both.cases.map(({ verdict }) => verdict)).toEqual(['overdue']);
  expect(both.onTime).toEqual({ closedOnTime: 0, closedLate: 0, overdue: 1, percent: 0 });
});

test('AP-5: a hand-over that came back counts for whoever made it', () => {
  const back = given(
    atTheWindow,
    step('2026-09-24 10:05', '1001', does.handOver('civil-affairs')),
    step('2026-09-24 10:20', '1003', does.returnHandOver('agriculture')),
  );
  expect(packs('1001', Q3, back).firstInquiry).toMatchObject({ handedOver: 1, returned: 1 });
  expect(packs('1003', Q3, back).firstInquiry).toMatchObject({ handedOver: 0, returned: 0 });
});

const atWindow = step('2026-09-14 10:00', '1002', registers('petition', 'window'));

test('AP-5, SC-1: a rating counts in the period in which it was given, for whom it speaks of, though the matter was over before', () => {
  const over = given(
    step('2026-09-28 10:00', '1002', registers('petition', 'window')),
    step('2026-09-28 10:10', '1002', does.accept),
    step('2026-09-29 10:00', '1002', does.complete),
    step('2026-10-12 09:00', 'person', { type: 'rate', level: 2 }),
  );
  expect(packs('1002', Q3, over).ratings).toEqual({});
  const later = packs('1002', Q4, over);
  expect([later.ratings, later.cases]).toMatchObject([{ 2: 1 }, [{ days: 0, rating: 2 }]]);
  expect(later.cases[0]).not.toHaveProperty('verdict');
  expect([heldIn(later), later.onTime.percent]).toEqual([0, undefined]);
  // Late in the hands of one, ended by another: the date counts for the first, what is said of the manner for the second.
  const passed = given(
    atWindow,
    step('2026-09-14 10:10', '1002', does.accept),
    step('2026-09-23 10:00', '1003', does.assign('1003')),
    step('2026-09-24 10:00', '1003', does.complete),
    step('2026-09-25 09:00', 'person', { type: 'rate', level: 5 }),
  );
  expect(packs('1002', Q3, passed)).toMatchObject({ onTime: { closedLate: 1 }, ratings: {} });
  expect(packs('1003', Q3, passed)).toMatchObject({ onTime: { closedLate: 0 }, ratings: { 5: 1 } });
});

test('AP-5: a pack says how things stood when the period ended, however late it is made', () => {
  const asked = step('2026-09-28 10:00', '1002', registers('petition', 'window'));
  const done = given(
    asked,
    step('2026-09-28 10:10', '1002', does.accept),
    step('2026-10-20 10:00', '1002', does.complete),
  );
  // Due on 9 October: at the end of September open and not late, in the next quarter late, and counted so once.
  expect(packs('1002', Q3, done).cases).toMatchObject([{ days: 3, verdict: 'open' }]);
  expect(packs('1002', Q3, done).onTime).toEqual({ closedOnTime: 0, closedLate: 0, overdue: 0 });
  expect(packs('1002', Q4, done).onTime).toMatchObject({ closedLate: 1, percent: 0 });
});

test('AP-5, SC-1: what was late stays with whoever had it on the day first due, whoever has it when it is reopened', () => {
  const reopened = given(
    atWindow,
    step('2026-09-14 10:10', '1002', does.accept),
    step('2026-09-23 10:00', '1002', does.complete),
    step('2026-09-24 10:00', '1006', { type: 'reopen', reason: '未彻底解决' }),
    step('2026-09-24 10:30', '1003', does.assign('1003')),
  );
  expect(packs('1002', Q3, reopened).cases).toMatchObject([{ verdict: 'overdue' }]);
  expect(packs('1003', Q3, reopened).cases[0]).not.toHaveProperty('verdict');
});

test('AP-5: of too many cases those that need a look are named, the others are counted, and every figure stays', () => {
  const share = (n: number, verdict: 'on-time' | 'late') => ({
    case: {
      id: `c${n}`,
      number: `LSK-2026-${String(n).padStart(6, '0')}`,
      kind: 'petition' as const,
      days: 1,
      verdict,
    },
    asked: 1,
    handedOver: 0,
    returned: 0,
    secondNotices: 0,
  });
  const many = Array.from({ length: 6000 }, (_, n) => share(n, n % 100 === 99 ? 'late' : 'on-time'));
  const beside = { commendations: [], sanctions: [], upheld: [] };
  const pack = packOf(Q3, many, beside, moment('2026-10-08 08:35'));
  expect([pack.cases.length, pack.unlisted, heldIn(pack)]).toEqual([1500, 4500, 6000]);
  expect(pack.cases.filter(({ verdict }) => verdict === 'late')).toHaveLength(60);
  expect(pack.onTime).toEqual({ closedOnTime: 5940, closedLate: 60, overdue: 0, percent: 99 });
  expect(pack.firstInquiry.asked).toBe(6000);
  // One row of the store holds 400 KB.
  expect(JSON.stringify(pack).length).toBeLessThan(300_000);
  expect(packOf(Q3, many.slice(0, 1500), beside, moment('2026-10-08 08:35'))).not.toHaveProperty('unlisted');
});

const EVERYBODY = ['1001', '1002', '1003', '1004', '1006', '1010', '1011', '1012', '1013'];

test('AP-5: whatever happens to a case, it is judged for at most one person, and nobody has more days than the period', () => {
  fc.assert(
    fc.property(walk, (path) => {
      const life = lead(path, () => undefined);
      for (const days of [Q3, Q4]) {
        const cases = EVERYBODY.flatMap((staff) => packs(staff, days, life).cases);
        expect(cases.filter(({ verdict }) => verdict !== undefined).length).toBeLessThanOrEqual(1);
        for (const { days: held } of cases) expect(held).toBeLessThanOrEqual(92);
      }
    }),
    { numRuns: 40 },
  );
});

test('AC-2.6, AP-5: whoever learns only of what stands reads a pack as decisions are now: revoked none, changed the lighter one', () => {
  const on = day('2026-09-20');
  const ids = ['revoked', 'changed', 'stands'];
  const sanctions = ids.map((id) => ({ id, measure: 'admonition-and-warning' as const, on }));
  const pack = packOf(Q3, [], { commendations: [], sanctions, upheld: [] }, moment('2026-10-08 08:35'));
  const left = { revoked: 'none', changed: 'warning', stands: 'admonition-and-warning' } as const;
  const now = (['revoked', 'changed', 'stands'] as const).map((id) => ({
    id,
    servedAt: moment('2026-09-20 10:00'),
    inForce: left[id],
  }));
  expect(packAsItStands(pack, now).sanctions).toEqual([
    { id: 'changed', measure: 'warning', on },
    { id: 'stands', measure: 'admonition-and-warning', on },
  ]);
  expect(packAsItStands(pack, []).sanctions).toEqual([]);
});
