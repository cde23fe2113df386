// Whether a matter may have been registered before (FI-1): by whom and by what, never by village or item alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecentCase, similarCases, type TypedMatter } from '#shared/suggest/similar.ts';
import { instant } from '#shared/time.ts';

const at = (day: number) => instant(`2026-09-${String(day).padStart(2, '0')}T09:00:00+08:00`);
const recent = (id: string, facts: Partial<RecentCase> = {}): RecentCase => ({
  id,
  subject: '村口路灯不亮',
  registeredAt: at(1),
  samePhone: false,
  sameName: false,
  ...facts,
});

const why = (typed: Partial<TypedMatter>, one: Partial<RecentCase>) =>
  similarCases({ subject: '', ...typed }, [recent('a', one)], 5)[0]?.why ?? [];

test.each<[string, Partial<TypedMatter>, Partial<RecentCase>, string[]]>([
  ['the same words', { subject: '村口路灯不亮' }, {}, ['words']],
  ['nearly the same words', { subject: '村口的路灯不亮了' }, {}, ['words']],
  ['half the words, another place', { subject: '小学门前路灯' }, {}, []],
  [
    'half the words in the same village',
    { subject: '路灯不亮，晚上看不见', village: 'shanghe' },
    { village: 'shanghe' },
    ['village', 'words'],
  ],
  ['the same village alone', { subject: '自来水断了', village: 'shanghe' }, { village: 'shanghe' }, []],
  ['the same telephone', { subject: '自来水断了' }, { samePhone: true }, ['phone']],
  ['the same name', { subject: '自来水断了' }, { sameName: true }, ['name']],
  ['the same item of somebody else', { subject: '村口路灯不亮', item: 'x' }, { item: 'x' }, []],
  ['the same item of the same person', { item: 'x' }, { item: 'x', sameName: true }, ['name', 'item']],
  ['nothing typed', {}, {}, []],
  ['empty words only', { subject: '申请办理' }, { subject: '申请办理' }, []],
])('FI-1: %s', (_, typed, one, wanted) => {
  expect(why(typed, one)).toEqual(wanted);
});

test('FI-1: the likest stand first, then the newest, then by id, and no more than asked for', () => {
  const cases = [
    recent('c', { registeredAt: at(3) }),
    recent('b', { registeredAt: at(3) }),
    recent('d', { registeredAt: at(9) }),
    recent('a', { samePhone: true }),
  ];
  const ids = (most: number) => similarCases({ subject: '村口路灯不亮' }, cases, most).map(({ id }) => id);
  expect(ids(5)).toEqual(['a', 'd', 'b', 'c']);
  expect(ids(2)).toEqual(['a', 'd']);
});

test('property: the order in which cases are read changes nothing', () => {
  const one = fc.record({
    id: fc.uuid(),
    subject: fc.constantFrom('村口路灯不亮', '路灯坏了', '自来水断了', ''),
    village: fc.constantFrom('x', 'y', undefined),
    registeredAt: fc.constantFrom(at(1), at(2)),
    samePhone: fc.boolean(),
    sameName: fc.boolean(),
  });
  const many = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 });
  fc.assert(
    fc.property(many, (cases) => {
      const typed = { subject: '路灯不亮', village: 'x' };
      expect(similarCases(typed, [...cases].reverse(), 5)).toEqual(similarCases(typed, cases, 5));
    }),
  );
});
