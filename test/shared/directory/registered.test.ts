// Villages, commitments and catalogue entries: what their laws take and refuse, clocks read from words, and when something
// new last stood under an entry.
import { expect, test } from 'vitest';
import { type Actor, staffActor } from '#shared/decision.ts';
import { clockIn, clockOf } from '#shared/directory/catalogue/clock.ts';
import type { EntryCommand, EntryFields } from '#shared/directory/catalogue/commands.ts';
import { type EntryState, entryLaw } from '#shared/directory/catalogue/decide.ts';
import { metOn, type PlacedEntry } from '#shared/directory/catalogue/updated.ts';
import type { CommitmentCommand, CommitmentFields, CommitmentGiven } from '#shared/directory/commitment/commands.ts';
import { type CommitmentState, commitmentLaw } from '#shared/directory/commitment/decide.ts';
import { type VillageState, villageLaw } from '#shared/directory/village/village.ts';
import type { Day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';

const AT = moment('2026-09-24 10:00');
const [ADMINISTRATOR, PUBLISHER] = [staffActor('1008'), staffActor('1007')];
const NUMBERED: CommitmentFields = { text: '二十日办结', covers: { item: 'low-rent' }, days: 20, unit: 'working' };
const STATUTE: CommitmentGiven = { item: { statutoryDays: 30 } };

const promised = (
  commitment: CommitmentFields,
  given?: CommitmentGiven,
): ReturnType<typeof commitmentLaw.decide>['refused'] =>
  commitmentLaw.decide(LAW, null, { type: 'create', commitment, ...(given ? { given } : {}) }, ADMINISTRATOR, AT)
    .refused;

const decided = (state: CommitmentState, command: CommitmentCommand, by: Actor) =>
  commitmentLaw.decide(LAW, state, command, by, AT);
const WAITING: CommitmentState = {
  versions: [{ version: 1, event: 1, author: '1008', covers: { item: 'low-rent' }, days: 20 }],
  proposed: 1,
};

test.each([
  ['a number within the statute', NUMBERED, STATUTE, undefined],
  ['the same number as the statute', { ...NUMBERED, days: 30 }, STATUTE, undefined],
  ['a number where the law sets none', NUMBERED, { item: {} }, undefined],
  ['words without a number', { text: '热情接待' }, undefined, undefined],
  ['more than the statute', { ...NUMBERED, days: 31 }, STATUTE, 'TL-1/a-promise-is-not-longer-than-the-statute'],
  ['a kind within the rules', { text: '三日答复', covers: { kind: 'inquiry' }, days: 3 }, undefined, undefined],
  [
    'a kind in five working days, which are the week the rules give',
    { text: '五日答复', covers: { kind: 'petition' }, days: 5, unit: 'working' },
    undefined,
    undefined,
  ],
  [
    'a kind in more days than the rules give',
    { text: '十日答复', covers: { kind: 'petition' }, days: 8, unit: 'calendar' },
    undefined,
    'TL-1/a-promise-is-not-longer-than-the-rules',
  ],
  [
    'a kind in as many days, but working ones',
    { text: '七日答复', covers: { kind: 'petition' }, days: 7, unit: 'working' },
    undefined,
    'TL-1/a-promise-is-not-longer-than-the-rules',
  ],
  [
    'applications of whatever service',
    { text: '办结', covers: { kind: 'application' }, days: 30 },
    undefined,
    undefined,
  ],
  ['an item that is not in force', NUMBERED, { item: null }, 'DI-1/a-commitment-covers-an-item-in-force'],
  ['a closed office', { text: '热情接待', office: 'safety' }, undefined, 'DI-1/a-commitment-is-of-an-open-office'],
  ['a number of nothing', { text: '三日办结', days: 3 }, undefined, 'DI-1/a-number-says-what-it-counts'],
  [
    'a cover without a number',
    { text: '办结', covers: { kind: 'petition' } },
    undefined,
    'DI-1/a-number-says-what-it-counts',
  ],
] as const)('TL-1: a commitment with %s', (_, commitment, given, rule) => {
  expect(promised(commitment as CommitmentFields, given)?.rule).toBe(rule);
});

test('TL-1: a statute that became shorter while the promise waited stops its approval', () => {
  const approve = (statutoryDays: number): CommitmentCommand => ({
    type: 'approve',
    version: 1,
    given: { item: { statutoryDays } },
  });
  expect(decided(WAITING, approve(19), PUBLISHER).refused?.rule).toBe('TL-1/a-promise-is-not-longer-than-the-statute');
  expect(decided(WAITING, approve(20), PUBLISHER).events).toHaveLength(1);
});

test('DI-1: nobody approves a promise of their own', () => {
  const own = decided(WAITING, { type: 'approve', version: 1, given: STATUTE }, ADMINISTRATOR);
  expect(own.refused?.rule).toBe('DI-1/a-second-person-approves');
});

test('DI-1: an id is taken once, a decided version is decided, an import as one, and what is retired stays so', () => {
  const taken = decided(WAITING, { type: 'create', commitment: { text: '办结' } }, ADMINISTRATOR);
  expect(taken.refused?.rule).toBe('DI-1/an-entry-has-its-own-id');
  const none = decided(WAITING, { type: 'decline', version: 2, reason: '无' }, PUBLISHER);
  expect(none.refused?.rule).toBe('DI-1/only-a-waiting-version-is-decided');
  const member: CommitmentState = { versions: [{ version: 1, event: 1, author: '1008', batch: 'b' }], proposed: 1 };
  expect(decided(member, { type: 'decline', version: 1, reason: '无' }, PUBLISHER).refused?.rule).toBe(
    'DI-1/an-import-is-decided-as-one',
  );
  const retired: CommitmentState = { ...WAITING, retiredFrom: '2026-10-01' as Day };
  expect(decided(retired, { type: 'propose', commitment: { text: '办结' } }, ADMINISTRATOR).refused?.rule).toBe(
    'DI-1/a-retired-entry-stays-so',
  );
  const full: CommitmentState = { versions: Array(12).fill(WAITING.versions[0]), proposed: 12 };
  expect(decided(full, { type: 'propose', commitment: { text: '办结' } }, ADMINISTRATOR).refused?.rule).toBe(
    'DI-1/few-versions-wait',
  );
});

const ENTRY: EntryFields = {
  matter: '最低生活保障',
  subMatter: '办事指南',
  elements: [],
  basis: [],
  limit: '及时公开',
  unit: '镇人民政府',
  channels: [],
  audience: '全社会',
  manner: '主动',
  level: '乡级',
  item: 'low-rent',
};

test('DI-1: an entry is read under an item that is in force, at the proposal and at the approval', () => {
  const command = (item: boolean): EntryCommand => ({ type: 'create', entry: ENTRY, given: { item } });
  const rule = 'DI-1/an-entry-is-read-under-an-item-in-force';
  expect(entryLaw.decide(LAW, null, command(false), ADMINISTRATOR, AT).refused?.rule).toBe(rule);
  expect(entryLaw.decide(LAW, null, command(true), ADMINISTRATOR, AT).events).toHaveLength(1);
  const waiting: EntryState = {
    versions: [{ version: 1, event: 1, author: '1008', matter: '低保', subMatter: '指南', item: 'low-rent' }],
    proposed: 1,
  };
  const approve: EntryCommand = { type: 'approve', version: 1, given: { item: false } };
  expect(entryLaw.decide(LAW, waiting, approve, PUBLISHER, AT).refused?.rule).toBe(rule);
});

test('DI-1: a village is named once, changes while it is open, and closes', () => {
  const open = (id: string, name: string, law = LAW) =>
    villageLaw.decide(law, null, { type: 'open', id, facts: { name } }, ADMINISTRATOR, AT);
  const law = {
    ...LAW,
    directory: { ...LAW.directory, villages: new Map([['shanghe', { id: 'shanghe', name: '上河村', open: true }]]) },
  };
  expect(open('new', '上河村', law).refused?.rule).toBe('DI-1/a-village-is-named-once');
  expect(open('new', '下河村', law).events).toHaveLength(1);
  const closed: VillageState = { name: '上河村', open: false };
  const set = villageLaw.decide(
    law,
    closed,
    { type: 'set', id: 'shanghe', facts: { name: '上河' } },
    ADMINISTRATOR,
    AT,
  );
  expect(set.refused?.rule).toBe('DI-1/only-an-open-village-changes');
});

test.each([
  ['制定或获取信息之日起10个工作日内，公示7个工作日', { days: 10, unit: 'working' }],
  ['信息形成之日起二十个工作日内', { days: 20, unit: 'working' }],
  ['十五日内', { days: 15, unit: 'calendar' }],
  ['自变更之日起１０日内', { days: 10, unit: 'calendar' }],
  ['每季度公开', undefined],
  ['及时', undefined],
] as const)('DI-2: the limit “%s” is read as %j', (limit, clock) => {
  expect(clockIn(limit)).toEqual(clock);
});

test('DI-2: what is entered counts before the words, and without either the policy counts', () => {
  const policy = LAW.policy.disclosures.duty;
  expect(clockOf({ limit: '10日内', clock: { days: 5, unit: 'working' } }, policy)).toMatchObject({
    days: 5,
    own: true,
  });
  expect(clockOf({ limit: '及时' }, policy)).toEqual({ days: 20, unit: 'working', own: false });
});

test('DI-1: under an entry stand the records that name it, or all of a board that it has to itself', () => {
  const facts = [
    { board: 'notices', on: '2026-09-05', entry: 'lists' },
    { board: 'notices', on: '2026-09-09' },
    { board: 'functions', on: '2026-09-07' },
    { board: 'items', on: '2026-09-03', item: 'low-rent' },
  ] as const;
  const lists = { id: 'lists', board: 'notices' } as const;
  const policies = { id: 'policies', board: 'notices' } as const;
  const updatedOn = (of: PlacedEntry, all: readonly PlacedEntry[]) => metOn(of, facts, [], all).updatedOn;
  expect(updatedOn(lists, [lists, policies])).toBe('2026-09-05');
  expect(updatedOn(policies, [lists, policies])).toBeUndefined();
  expect(updatedOn(policies, [policies])).toBe('2026-09-09');
  expect(updatedOn({ id: 'offices', board: 'functions' }, [lists])).toBe('2026-09-07');
  expect(updatedOn({ id: 'guide', board: 'items', item: 'low-rent' }, [lists])).toBe('2026-09-03');
  expect(updatedOn({ id: 'other', board: 'items', item: 'relief' }, [lists])).toBeUndefined();
});

test('DI-5: an entry whose notice came down when its period was over says when it was met, and until when; what stands and is newer says it alone', () => {
  const lists = { id: 'lists', board: 'notices' } as const;
  const past = [
    { board: 'notices', on: '2026-07-01', until: '2026-07-12', entry: 'lists' },
    { board: 'notices', on: '2026-09-01', until: '2026-09-10', entry: 'lists' },
  ] as const;
  const standing = (on: string) => [{ board: 'notices', on, entry: 'lists' }] as const;
  const stood = { on: '2026-09-01', until: '2026-09-10' };
  expect(metOn(lists, [], past, [lists])).toEqual({ stood });
  expect(metOn(lists, standing('2026-08-20'), past, [lists])).toEqual({ updatedOn: '2026-08-20', stood });
  expect(metOn(lists, standing('2026-09-20'), past, [lists])).toEqual({ updatedOn: '2026-09-20' });
  expect(metOn(lists, [], [], [lists])).toEqual({});
});
