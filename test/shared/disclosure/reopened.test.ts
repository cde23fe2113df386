// What becomes of a publication whose case is handled again, and who hears of what becomes of it.
import { expect, test } from 'vitest';
import { PERSON, type Recorded, staffActor } from '#shared/decision.ts';
import type { DisclosureEvent, DisclosureEventType } from '#shared/disclosure/events.ts';
import { disclosureNotices } from '#shared/disclosure/notices.ts';
import type { StateOn } from '#shared/disclosure/state.ts';
import { toPublic } from '#shared/disclosure/to-public.ts';
import { day } from '#shared/time.ts';
import { approve, draft, given, law, type Step, submit, words, write } from './given.ts';

const mark = (on: string): Step => [{ type: 'mark-reopened', on: day(on) }, '1007'];
const published = [draft, write(), submit, approve('1007')] as const;

test('SC-1: a published record stays and says since when the matter is handled again, its dates as they were', () => {
  const { state } = given(...published, mark('2026-10-12'));
  const before = toPublic('x', given(...published).state, words);
  expect(toPublic('x', state, words)).toEqual({ ...before, reopenedOn: '2026-10-12' });
});

test('SC-1: what is reopened before it is public says so once it is', () => {
  const { state } = given(draft, mark('2026-10-12'), write(), submit, approve('1007'));
  expect(toPublic<'results'>('x', state as StateOn<'results'>, words).reopenedOn).toBe('2026-10-12');
});

test('SC-1: told twice or out of order, the newest day stands, and what was taken down says nothing more', () => {
  given(...published, mark('2026-10-12'))
    .when(...mark('2026-10-12'))
    .then();
  given(...published, mark('2026-10-12'))
    .when(...mark('2026-10-09'))
    .then();
  given(...published, mark('2026-10-12'))
    .when(...mark('2026-11-02'))
    .then({ type: 'DisclosureMarkedReopened' });
  given(...published, [{ type: 'withdraw', reason: '内容有误', given: { edition: 2, texts: words } }, '1007'])
    .when(...mark('2026-10-12'))
    .then();
});

test.each<[DisclosureEventType, string | undefined, readonly string[]]>([
  ['DisclosureDrafted', '1002', []],
  ['DisclosureEdited', '1007', []],
  ['DisclosureSubmitted', '1002', ['1007', '1017']],
  ['DisclosureReturned', '1007', ['1002']],
  ['DisclosureApproved', '1017', ['1002']],
  ['DisclosureWithdrawn', '1002', []],
  ['DisclosureMarkedReopened', undefined, ['1002']],
])('DI-6: of %s by %s are told %j', (type, by, people) => {
  const event = { type, actor: by === undefined ? PERSON : staffActor(by), data: {} };
  const told = disclosureNotices(
    law.directory,
    given(draft).state,
    event as unknown as Recorded<DisclosureEvent>,
    () => '',
  );
  expect(told.map(({ staff }) => staff)).toEqual(people);
});
