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
    facts: [{ board: 'functions', on: today }],
    shown: { catalogue: [], items: [] },
    owed: [],
    quotes: [],
    ...more,
  });

test('DI-1: a column of news is stale after two weeks, and empty when nothing ever stood in it', () => {
  const facts = [
    { board: 'results', on: '2026-09-10' },
    { board: 'items', on: '2026-09-20' },
  ] as const;
  const [newest, since] = ['2026-09-10', '2026-09-24'];
  expect(inspected('2026-09-24', { facts })).toEqual([]);
  expect(inspected('2026-09-26', { facts })).toEqual([
    { what: 'stale', board: 'results', newest, since, days: 2, clause: 'DI-1' },
  ]);
  expect(inspected('2026-09-16')).toEqual([
    { what: 'empty', board: 'results', since: '2026-09-15', days: 1, clause: 'DI-1' },
  ]);
});

test('DI-1: a site on which nothing new was put for two weeks is a fault of its own, whatever board the newest is on', () => {
  const facts = [
    { board: 'results', on: '2026-09-15' },
    { board: 'commitments', on: '2026-09-20' },
  ] as const;
  const unchanged = (today: string, more = {}) => inspected(today, more).filter(({ what }) => what === 'unchanged');
  expect(unchanged('2026-10-04', { facts })).toEqual([]);
  expect(unchanged('2026-10-07', { facts })).toEqual([
    { what: 'unchanged', newest: '2026-09-20', since: '2026-10-04', days: 3, clause: 'DI-1' },
  ]);
  expect(unchanged('2026-09-16', { facts: [] })).toMatchObject([{ newest: '2026-09-01', since: '2026-09-15' }]);
});

test('DI-1: an entry with nothing under it is a fault once its own clock has run out', () => {
  const entry = { id: 'lists', inForceFrom: '2026-09-01', clock: { days: 10, unit: 'calendar', own: true } };
  const shown = { catalogue: [entry], items: [] } as never;
  expect(inspected('2026-09-11', { shown })).toEqual([]);
  expect(inspected('2026-09-12', { shown })).toMatchObject([
    { what: 'nothing-under-it', entry: 'lists', since: '2026-09-11', days: 1 },
  ]);
  const filled = { catalogue: [{ ...entry, updatedOn: '2026-09-02' }], items: [] } as never;
  const lapsed = { catalogue: [{ ...entry, stood: { on: '2026-09-02' } }], items: [] } as never;
  expect(inspected('2026-09-12', { shown: filled })).toEqual([]);
  expect(inspected('2026-09-12', { shown: lapsed })).toEqual([]);
});

test('DI-2: a guide that lacks an element names it, and its office answers', () => {
  const shown = {
    catalogue: [],
    items: [{ id: 'relief', office: 'civil-affairs', missing: ['basis'], inForceFrom: '2026-09-01' }],
  } as never;
  expect(inspected('2026-09-02', { shown })).toEqual([
    {
      what: 'lacking',
      item: 'relief',
      missing: ['basis'],
      office: 'civil-affairs',
      since: '2026-09-01',
      days: 1,
      clause: 'DI-2',
    },
  ]);
});

test('DI-6: a publication is overdue the day after it was owed', () => {
  const owed = [{ record: 'a', board: 'results', office: 'civil-affairs', publishBy: day('2026-09-08') }];
  expect(inspected('2026-09-08', { owed })).toEqual([]);
  expect(inspected('2026-09-09', { owed })).toMatchObject([
    { what: 'owed', record: 'a', since: '2026-09-08', days: 1 },
  ]);
});
