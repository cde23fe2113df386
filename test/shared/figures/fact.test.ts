// What a case contributes to the figures at each turn of its life.
import { describe, expect, test } from 'vitest';
import { factOf } from '#shared/figures/fact.ts';
import { one } from '#shared/figures/tally.ts';
import { day } from '#shared/time.ts';
import { given, moment, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';

const online = step('2026-09-16 09:00', 'person', registers('petition', 'online', { firstAsked: '1002' }));
const working = [online, step('2026-09-16 09:30', '1002', does.accept)] as const;
const counted = (life: ReturnType<typeof given>, today: string) => {
  const fact = factOf(life.state);
  return fact && one(fact, { today: day(today), goodFrom: 3 });
};

describe('SC-1: what is counted of a case', () => {
  test('it is received, open, and overdue from the day after its date', () => {
    const life = given(...working);
    expect(factOf(life.state)).toMatchObject({ receivedOn: '2026-09-16', dueOn: '2026-09-23', open: true });
    expect(counted(life, '2026-09-23')).toMatchObject({ received: 1, open: 1, overdue: 0 });
    expect(counted(life, '2026-09-24')).toMatchObject({ open: 1, overdue: 1 });
  });

  test('its end has the verdict of the date first owed, and its days', () => {
    const life = given(...working, step('2026-09-22 10:00', '1002', does.complete));
    expect(counted(life, '2026-12-01')).toMatchObject({ closedOnTime: 1, open: 0, days: { 6: 1 } });
    const late = given(...working, step('2026-09-25 10:00', '1002', does.complete));
    expect(counted(late, '2026-12-01')).toMatchObject({ closedLate: 1, days: { 9: 1 } });
  });

  test('reopened after a late end it stays late: open it is overdue at once, closed in its second time it is late', () => {
    const late = [...working, step('2026-09-25 10:00', '1002', does.complete)] as const;
    const again = given(...late, step('2026-09-26 09:00', 'person', does.reopen));
    expect(counted(again, '2026-09-26')).toMatchObject({ open: 1, overdue: 1, closedLate: 0 });
    const done = given(
      ...late,
      step('2026-09-26 09:00', 'person', does.reopen),
      step('2026-09-27 10:00', '1002', does.complete),
    );
    expect(counted(done, '2026-12-01')).toMatchObject({ closedLate: 1, closedOnTime: 0 });
  });

  test('taken back within minutes there is no such case; taken back later it is the person’s end', () => {
    const undone = given(online, step('2026-09-16 09:05', 'person', does.takeBack));
    expect(factOf(undone.state)).toBeNull();
    const withdrawn = given(...working, step('2026-09-18 09:00', 'person', does.takeBack));
    expect(counted(withdrawn, '2026-12-01')).toMatchObject({ received: 1, byPerson: 1, closedOnTime: 0, days: {} });
    const tooLate = given(...working, step('2026-09-24 09:00', 'person', does.takeBack));
    expect(counted(tooLate, '2026-12-01')).toMatchObject({ byPerson: 0, closedLate: 1 });
  });

  test('complaints never enter', () => {
    const { state } = given(...working);
    expect(factOf({ ...state, kind: 'complaint' })).toBeNull();
  });

  test('the first rating counts; set aside by two it counts no more', () => {
    const { state } = given(...working);
    const rating = { level: 1, rated: '1002', again: { level: 5 } };
    expect(factOf({ ...state, rating })?.rating).toBe(1);
    expect(factOf({ ...state, rating: { ...rating, setAside: 'proposed' } })?.rating).toBe(1);
    expect(factOf({ ...state, rating: { ...rating, setAside: 'confirmed' } })).not.toHaveProperty('rating');
  });

  test('it counts for the office that had it when its date fell, else for the last', () => {
    const { state } = given(...working);
    const custody = [
      { holder: '1002', office: 'civil-affairs', from: moment('2026-09-16 09:00'), to: moment('2026-09-25 09:00') },
      { holder: '1012', office: 'agriculture', from: moment('2026-09-25 09:00') },
    ];
    const moved = { ...state, office: 'agriculture', custody };
    expect(factOf(moved)?.office).toBe('civil-affairs');
    expect(factOf({ ...moved, clock: null })?.office).toBe('agriculture');
  });

  test('nothing by which somebody could be recognised is in it', () => {
    const fact = JSON.stringify(factOf(given(...working).state));
    for (const secret of ['1002', 'LSK-', '路灯', 'liuyuan']) expect(fact).not.toContain(secret);
  });
});
