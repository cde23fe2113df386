// Public columns that stay empty or stale past their clock: noticed once for as long as nothing new stands in them.
import { expect, test } from 'vitest';
import { columnFaults } from '#shared/directory/catalogue/faults.ts';
import { columnSignal } from '#shared/signals/of-a-column.ts';
import { day } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';

const { calendar, policy } = LAW;
const on = (today: string, facts: Parameters<typeof columnFaults>[0]['facts'] = []) =>
  columnFaults({ today: day(today), since: day('2026-01-05'), calendar, policy, facts }).map(columnSignal);

test('AC-1.3: a column that holds nothing when its clock has run out is noticed, and not before', () => {
  expect(on('2026-01-06')).toEqual([]);
  const found = on('2026-12-01').find(({ column }) => column === 'notices');
  expect(found).toMatchObject({ signal: 'column-unkept', ground: 'AC-1.3', period: 'empty' });
  expect(found?.evidence.due?.startsWith('2026')).toBe(true);
  expect(found?.evidence).not.toHaveProperty('since');
});

test('AC-1.3: a stale column is the same matter until something new stands in it, then it begins anew', () => {
  const notices = (today: string, newest: string) =>
    on(today, [{ board: 'notices', on: newest }]).find(({ column }) => column === 'notices');
  expect(notices('2026-03-02', '2026-03-01')).toBeUndefined();
  const [first, later] = [notices('2026-11-30', '2026-03-01'), notices('2026-12-30', '2026-03-01')];
  expect(first?.evidence).toEqual(later?.evidence);
  expect([first?.period, first?.evidence.since]).toEqual(['2026-03-01', '2026-03-01']);
  expect(notices('2027-12-30', '2026-11-02')?.period).toBe('2026-11-02');
});
