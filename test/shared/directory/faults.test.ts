// The faults an inspection would count, each on the day after its time and not before.
import { expect, test } from 'vitest';
import { faultsOf, type Inspected } from '#shared/directory/catalogue/faults.ts';
import { type Day, day } from '#shared/time.ts';
import { LAW } from '../sample-law.ts';

const inspected = (today: string, more: Partial<Inspected> = {}) =>
  faultsOf({
    today: today as Day,
    since: day('2026-09-01'),
    calendar: LAW.calendar,
    policy: LAW.policy,
    facts: [],
    shown: { catalogue: [], items: [] },
    owed: [],
    ...more,
  });

test('DI-1: a column of news is stale after two weeks, and empty when nothing ever stood in it', () => {
  const facts = [{ board: 'results', on: '2026-09-10' }] as const;
  expect(inspected('2026-09-24', { facts })).toEqual([]);
  expect(inspected('2026-09-25', { facts })).toMatchObject([{ what: 'stale', board: 'results', newest: '2026-09-10' }]);
  expect(inspected('2026-09-16')).toMatchObject([{ what: 'empty', board: 'results', due: '2026-09-15' }]);
});

test('DI-1: an entry with nothing under it is a fault once its own clock has run out', () => {
  const entry = { id: 'lists', inForceFrom: '2026-09-01', clock: { days: 10, unit: 'calendar', own: true } };
  const shown = { catalogue: [entry], items: [] } as never;
  expect(inspected('2026-09-11', { shown })).toEqual([]);
  expect(inspected('2026-09-12', { shown })).toMatchObject([{ what: 'nothing-under-it', entry: 'lists' }]);
  const filled = { catalogue: [{ ...entry, updatedOn: '2026-09-02' }], items: [] } as never;
  expect(inspected('2026-09-12', { shown: filled })).toEqual([]);
});

test('DI-2: a guide that lacks an element names it, and its office answers', () => {
  const shown = { catalogue: [], items: [{ id: 'relief', office: 'civil-affairs', missing: ['设定依据'] }] } as never;
  expect(inspected('2026-09-02', { shown })).toEqual([
    { what: 'lacking', item: 'relief', missing: ['设定依据'], office: 'civil-affairs', clause: 'DI-2' },
  ]);
});

test('DI-6: a publication is overdue the day after it was owed', () => {
  const owed = [{ record: 'a', board: 'results', office: 'civil-affairs', publishBy: day('2026-09-08') }];
  expect(inspected('2026-09-08', { owed })).toEqual([]);
  expect(inspected('2026-09-09', { owed })).toMatchObject([{ what: 'owed', record: 'a', due: '2026-09-08' }]);
});
