// Events as they were first stored. Whatever the law becomes, these replay to the same record: what is stored is for ever.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recorded } from '#shared/decision.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import { type DisclosureState, evolve } from '#shared/disclosure/state.ts';
import { toPublic } from '#shared/disclosure/to-public.ts';

const stored = JSON.parse(
  readFileSync(join(import.meta.dirname, 'frozen-events.json'), 'utf8'),
) as Recorded<DisclosureEvent>[];
const upTo = (version: number): DisclosureState =>
  stored.slice(0, version).reduce<DisclosureState | null>(evolve, null) as DisclosureState;

test('a disclosure of the first day replays, step by step', () => {
  expect(stored.map(({ version }) => [version, upTo(version).state])).toEqual([
    [1, 'draft'],
    [2, 'draft'],
    [3, 'submitted'],
    [4, 'draft'],
    [5, 'draft'],
    [6, 'submitted'],
    [7, 'published'],
    [8, 'withdrawn'],
  ]);
});

test('after replay it is known who wrote what, who approved, and when', () => {
  expect(upTo(8)).toEqual({
    board: 'results',
    state: 'withdrawn',
    case: { id: 'c1', number: 'LSK-2026-000123' },
    author: '1002',
    office: 'civil-affairs',
    facts: (stored[0] as Extract<Recorded<DisclosureEvent>, { type: 'DisclosureDrafted' }>).data.facts,
    writers: { title: '1002', asked: '1003', outcome: '1002' },
    showsVillage: false,
    edition: 3,
    publishBy: '2026-10-16',
    draftedAt: '2026-09-29T02:00:00.000Z',
    approvedBy: '1007',
    publishedAt: '2026-09-29T02:00:00.000Z',
    withdrawnAt: '2026-09-29T02:00:00.000Z',
  });
});

test('and what it published then still fits the public schema', () => {
  const words = { title: '路灯', asked: '路灯不亮', outcome: '已修好' };
  expect(toPublic('0f', upTo(7), words)).toMatchObject({
    number: 'LSK-2026-000123',
    dueOn: '2026-10-08',
    onTime: true,
  });
});
