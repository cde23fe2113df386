// The evidence pack (AP-5): whose a case is, how it is judged at the period's end, and what it never tells.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PackSource, packAsItStands, packOf, packSource } from '#shared/appraisal/pack.ts';
import { day } from '#shared/time.ts';
import { atTheWindow, given, type Life, moment, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';
import { lead, walk } from '../case/walks.ts';

const Q3 = { from: day('2026-07-01'), to: day('2026-09-30') };
const Q4 = { from: day('2026-10-01'), to: day('2026-12-31') };
const source = (life: Life, id = 'c1'): PackSource[] => {
  const found = packSource(id, life.state, life.past);
  return found ? [found] : [];
};
const packs = (staff: string, days: typeof Q3, ...lives: Life[]) =>
  packOf(
    staff,
    days,
    lives.flatMap((life, i) => source(life, `c${i}`)),
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
  const pack = packOf('1001', Q3, [], { commendations: [], sanctions, upheld: [] }, moment('2026-10-08 08:35'));
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
