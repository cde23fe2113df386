// The directory made from its records, imports under way included; and the version of an item that counts on a day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeBatches, type BatchState } from '#shared/directory/batch/batch.ts';
import type { Member } from '#shared/directory/batch/events.ts';
import { headOf, holdsRole, leaderOfOffice } from '#shared/directory/directory.ts';
import { directoryOf } from '#shared/directory/directory-of.ts';
import { lackingOf } from '#shared/directory/item/missing.ts';
import type { ItemState, ItemVersion } from '#shared/directory/item/state.ts';
import type { OfficeState } from '#shared/directory/office/state.ts';
import { sameFacts } from '#shared/directory/same-facts.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import { type ActiveBatches, versionOn } from '#shared/directory/versioned/state.ts';
import { type Day, day, instantOn, plusDays } from '#shared/time.ts';

const office = (name: string, head?: string): OfficeState => ({
  name,
  functions: [],
  open: true,
  ...(head === undefined ? {} : { head }),
});
const person = (name: string, more: Partial<StaffState> = {}): StaffState => ({
  name,
  title: '干部',
  duties: [],
  active: true,
  roles: [],
  proposals: [],
  identities: [],
  ...more,
});
const members: Member[] = [
  { kind: 'offices', id: 'finance', facts: { name: '财政所', functions: [], head: '1030' } },
  {
    kind: 'staff',
    id: '1030',
    facts: { name: '梁小满', title: '所长', duties: [], office: 'finance', leader: '1004' },
  },
  { kind: 'staff', id: '1004', facts: { name: '贾春梅', title: '副镇长（新）', duties: [] } },
];
const batch = (state: BatchState['state'], settled = false): BatchState => ({
  kind: 'staff',
  count: 3,
  author: '1008',
  state,
  settled,
  decided: { by: '1008', on: day('2026-10-09') },
  members,
});
const records = (...batches: [string, BatchState][]) => ({
  offices: new Map([['civil-affairs', office('民政办')]]),
  staff: new Map([
    [
      '1004',
      person('贾春梅', {
        roles: ['publisher'],
        identities: ['a-hash'],
        code: { hash: 'x', until: instantOn(day('2026-10-09'), '09:00') },
      }),
    ],
  ]),
  villages: new Map(),
  batches: new Map(batches),
  whereabouts: new Map(),
});

describe('a directory', () => {
  test('carries no hash of a code or an account but the map by which accounts are known', () => {
    const directory = directoryOf(3, records());
    expect(directory.identities).toEqual(new Map([['a-hash', '1004']]));
    expect(JSON.stringify([...directory.staff])).not.toMatch(/a-hash|"x"/);
  });

  test('shows all members of an active import at once, though no record says so yet', () => {
    const directory = directoryOf(4, records(['b', batch('active')]));
    expect(headOf(directory, 'finance')).toBe('1030');
    expect(leaderOfOffice(directory, 'finance')).toBe('1004');
    expect(directory.staff.get('1004')).toMatchObject({ title: '副镇长（新）' });
    expect(holdsRole(directory, '1004', 'publisher')).toBe(true);
  });

  test.each([
    ['opened', false],
    ['withdrawn', false],
    ['active', true],
  ] as const)('shows no member of an import that is %s (settled: %s)', (state, settled) => {
    const directory = directoryOf(4, records(['b', batch(state, settled)]));
    expect([directory.offices.has('finance'), directory.staff.has('1030')]).toEqual([false, false]);
  });
});

describe('the version of an item in force', () => {
  const TODAY = day('2026-10-09');
  const version = (n: number, from?: Day, approvedFrom?: Day, more: Partial<ItemVersion> = {}): ItemVersion => ({
    version: n,
    event: n,
    name: '事项',
    office: 'civil-affairs',
    author: '1008',
    ...(from === undefined ? {} : { from }),
    ...(approvedFrom === undefined ? {} : { approved: { by: '1007', from: approvedFrom } }),
    ...more,
  });
  const on = (state: ItemState, at: Day, batches: ActiveBatches = new Map()) =>
    versionOn(state, instantOn(at, '09:00'), batches)?.version;
  const item = (...versions: ItemVersion[]): ItemState => ({ versions, proposed: versions.length });

  test('is none while nothing is approved, and none from the day it is retired', () => {
    expect(on(item(version(1)), TODAY)).toBeUndefined();
    const retired = { ...item(version(1, undefined, TODAY)), retiredFrom: plusDays(TODAY, 1) };
    expect([on(retired, TODAY), on(retired, plusDays(TODAY, 1))]).toEqual([1, undefined]);
  });

  test('DI-2: of an import counts from its approval, or from its own later day, and not before', () => {
    const state = item(version(1, undefined, TODAY), version(2, plusDays(TODAY, 5), undefined, { batch: 'b' }));
    const active = activeBatches(
      new Map([['b', { ...batch('active'), decided: { by: '1007', on: plusDays(TODAY, 1) } }]]),
    );
    expect([
      on(state, plusDays(TODAY, 9)),
      on(state, plusDays(TODAY, 4), active),
      on(state, plusDays(TODAY, 5), active),
    ]).toEqual([1, 1, 2]);
  });

  test('AC-2.8: is always the one with the latest first day that has come, the newer of two from one day', () => {
    const days = fc.integer({ min: -30, max: 30 }).map((n) => plusDays(TODAY, n));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), (froms) => {
        const state = item(...froms.map((from, i) => version(i + 1, undefined, from)));
        const come = froms.map((from, i) => ({ from, n: i + 1 })).filter(({ from }) => from <= TODAY);
        const expected = come.sort((a, b) => (a.from === b.from ? a.n - b.n : a.from < b.from ? -1 : 1)).at(-1)?.n;
        expect(on(state, TODAY)).toBe(expected);
      }),
    );
  });
});

test('DI-2, TL-2: what a guide does not say is named in the order of the list; one limit, whose ever, is a limit', () => {
  const item = { name: '事项', basis: [], conditions: [], materials: [], steps: ['提交'], office: 'x' };
  const rest = ['hours', 'phone', 'handler', 'discipline', 'requirements', 'qualifications'];
  const first = ['category', 'basis', 'conditions', 'materials'];
  expect(lackingOf(item)).toEqual([...first, 'commitmentDays', 'fee', 'place', ...rest]);
  expect(lackingOf({ ...item, commitmentDays: 0 })).toEqual([...first, 'fee', 'place', ...rest]);
  expect(lackingOf({ ...item, statutoryDays: 20 })).toEqual([...first, 'fee', 'place', ...rest]);
});

test('facts are the same whatever the order of their keys, and an absent key is an undefined one', () => {
  expect(sameFacts({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2, d: undefined }], a: 1 })).toBe(true);
  expect(sameFacts({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameFacts([], {})).toBe(false);
});
