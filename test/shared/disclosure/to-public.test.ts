// What of a disclosure goes out, and what stays.
import { expect, test } from 'vitest';
import type { StateOn } from '#shared/disclosure/state.ts';
import { toPublic } from '#shared/disclosure/to-public.ts';
import { dueDate } from '#shared/regulation/calendar/due-date.ts';
import { approve, at, draft, given, law, submit, words, write } from './given.ts';

const state = given(draft, write(), submit, approve('1007')).state as StateOn<'results'>;
const id = '0123456789abcdef0123456789abcdef';

test('DI-6: the public sees these fields of a result and no other', () => {
  expect(toPublic(id, state, words)).toEqual({
    id,
    number: 'LSK-2026-000123',
    ...words,
    village: 'shanghe',
    kind: 'petition',
    office: 'civil-affairs',
    receivedOn: '2026-09-24',
    dueOn: '2026-10-08',
    closedOn: '2026-09-28',
    publishedOn: '2026-09-29',
    onTime: true,
    why: {
      clause: 'TL-4',
      start: '2026-09-24',
      limit: 7,
      unit: 'calendar',
      skipped: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ on: `2026-10-0${n}`, because: 'national-day' })),
      rolledFrom: '2026-10-01',
    },
  });
});

test('neither author nor approver nor case id goes out', () => {
  const text = JSON.stringify(toPublic(id, state, words));
  for (const inside of ['1002', '1007', 'c1"']) expect(text).not.toContain(inside);
});

test('a village left out is left out', () => {
  expect(toPublic(id, { ...state, showsVillage: false }, words)).not.toHaveProperty('village');
});

test('texts that nobody asked for are refused by the schema’s allow-list', () => {
  expect(toPublic(id, state, { ...words, note: '内部' } as never)).not.toHaveProperty('note');
});

test('an incomplete record never goes out', () => {
  expect(() => toPublic(id, state, { title: '路灯' })).toThrow('not complete');
  expect(() => toPublic(id, given(draft).state, words)).toThrow('not complete');
});

test('TL-4: an extension and a stop are told by their days, without who granted them', () => {
  const { calendar, policy } = law;
  const due = dueDate({
    calendar,
    hours: policy.hours.sessions,
    start: at('2026-09-08'),
    limit: 7,
    unit: 'calendar',
    clause: 'TL-4',
    stops: [{ from: at('2026-09-09'), to: at('2026-09-11') }],
    extensions: [{ days: 8, at: at('2026-09-10'), by: '1003' }],
  });
  const { why } = toPublic(id, { ...state, facts: { ...state.facts, due } }, words);
  expect(why).toMatchObject({ limit: 7, extendedBy: 8, stopped: [{ from: '2026-09-09', to: '2026-09-11', days: 2 }] });
  expect(JSON.stringify(why)).not.toContain('1003');
});
