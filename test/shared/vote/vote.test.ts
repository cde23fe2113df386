// Who votes on a person's matter and what a vote comes to: tables written from the regulation, and properties over any group.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Directory } from '#shared/directory/directory.ts';
import { BALLOTS, type Ballot, count } from '#shared/vote/ballots.ts';
import { leadingMembers, panelOf } from '#shared/vote/panel.ts';
import { LAW, SAMPLE_DIRECTORY, without, withPolicy } from '../sample-law.ts';

/** The sample township with further members of the leading group, all under the chair. */
function groupOf(size: number): Directory {
  const staff = new Map(SAMPLE_DIRECTORY.staff);
  for (let n = 4; n <= size; n++) {
    const number = String(2000 + n);
    const like = staff.get('1011');
    if (like) staff.set(number, { ...like, number });
  }
  return { ...SAMPLE_DIRECTORY, staff };
}
const panel = (size: number, ...aside: string[]) => panelOf(groupOf(size), LAW.policy, new Set(aside));
const votes = (text: string): Ballot[] =>
  text.split(' ').map((one) => {
    const [by = '', word] = one.split(':');
    return { by, vote: word === '+' ? 'for' : word === '-' ? 'against' : 'abstain' };
  });

test.each([
  [2, 2, 2],
  [3, 2, 2],
  [4, 3, 3],
  [5, 4, 3],
  [6, 4, 4],
  [7, 5, 4],
  [9, 6, 5],
])('SV-4.5: of %i entitled, %i make a quorum and %i votes in favour adopt', (entitled, quorum, needed) => {
  const aside = entitled === 2 ? ['1011'] : [];
  expect(panel(Math.max(3, entitled), ...aside)).toMatchObject({ quorum, needed, toCounty: false });
});

test('SV-4.5: the chair presides; one who stands aside is replaced by the senior entitled member', () => {
  expect(panel(3).presides).toBe('1006');
  expect(panel(3, '1006')).toMatchObject({ presides: '1010', entitled: ['1010', '1011'] });
  expect(panel(5, '1006', '1010').presides).toBe('1011');
  expect(panelOf(without(LAW, '1006').directory, LAW.policy, new Set()).presides).toBe('1010');
  expect(leadingMembers(SAMPLE_DIRECTORY)).toEqual(['1006', '1010', '1011']);
});

test('SV-4.5: seniority is the chair, then fewer leaders above, then the number, however the directory lists them', () => {
  const of = (number: string, changes: object) =>
    ({ ...SAMPLE_DIRECTORY.staff.get('1011'), number, ...changes }) as never;
  const members = [
    of('3001', { leader: '3003' }),
    of('3009', { leader: '9006' }),
    of('9006', { roles: ['chair'], leader: undefined }),
    of('3003', { leader: '9006' }),
    of('3007', { leader: '9006' }),
  ];
  const listed = (all: readonly { number: string }[]) =>
    leadingMembers({ ...SAMPLE_DIRECTORY, staff: new Map(all.map((one) => [one.number, one])) as never });
  for (const all of [members, [...members].reverse()]) {
    expect(listed(all)).toEqual(['9006', '3003', '3007', '3009', '3001']);
  }
  expect(listed([])).toEqual([]);
  expect(panelOf({ ...SAMPLE_DIRECTORY, staff: new Map() }, LAW.policy, new Set())).not.toHaveProperty('presides');
});

test('SV-4.5: with fewer than two entitled the county decides, and no vote here counts', () => {
  const few = panel(3, '1006', '1010');
  expect(few).toMatchObject({ entitled: ['1011'], toCounty: true });
  expect(count(few, votes('1011:+')).refused?.rule).toBe('SV-4.5/too-few-entitled-go-to-the-county');
  const { policy } = withPolicy({ accountability: { quorumFewest: 3 } });
  expect(panelOf(SAMPLE_DIRECTORY, policy, new Set(['1006'])).toCounty).toBe(true);
});

test.each([
  ['1006:+ 1010:+', true],
  ['1006:+ 1010:-', false],
  ['1006:+ 1010:0', false],
  ['1006:+ 1010:+ 1011:-', true],
  ['1006:+ 1010:0 1011:-', false],
])('SV-4.5: of three entitled, %s is adopted: %s', (said, adopted) => {
  expect(count(panel(3), votes(said)).voted).toMatchObject({ adopted, quorum: 2, needed: 2 });
});

test('SV-4.5: a tie is not adopted, of all entitled and of those present', () => {
  expect(count(panel(4), votes('1006:+ 1010:+ 1011:- 2004:-')).voted?.adopted).toBe(false);
  expect(count(panel(4), votes('1006:+ 1010:+ 1011:0')).voted?.adopted).toBe(false);
  expect(count(panel(4), votes('1006:+ 1010:+ 1011:+')).voted?.adopted).toBe(true);
});

test.each([
  ['1006:+ 1010:+ 1006:+', 'SV-4.5/each-votes-once', 'votes.2.by'],
  ['1006:+ 1005:+', 'SV-4.5/only-members-vote', 'votes.1.by'],
  ['1006:+ 9999:+', 'SV-4.5/only-members-vote', 'votes.1.by'],
  ['1006:+', 'SV-4.5/a-quorum-votes', 'votes'],
])('SV-4.5: %s is refused by %s', (said, rule, at) => {
  expect(count(panel(3), votes(said)).refused).toMatchObject({ rule, at });
});

test('SV-4.5: whoever stands aside does not vote, the chair no more than another', () => {
  const refused = count(panel(3, '1006'), votes('1010:+ 1006:+')).refused;
  expect(refused).toMatchObject({ rule: 'SV-4.5/who-is-involved-does-not-vote', detail: { staff: '1006' } });
});

test('SV-4.5: whatever is voted, what is adopted has more than half of the entitled and nobody who stands aside in it', () => {
  const word = fc.constantFrom(...BALLOTS);
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 12 }),
      fc.array(word, { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (size, words, aside, there) => {
        const everybody = leadingMembers(groupOf(size));
        const out = everybody.filter((_, i) => aside[i]);
        const cast = everybody.flatMap((by, i) => (there[i] ? [{ by, vote: words[i] ?? 'abstain' }] : []));
        const { voted } = count(panel(size, ...out), cast);
        if (!voted) return;
        const inFavour = cast.filter(({ vote }) => vote === 'for').length;
        expect(cast.some(({ by }) => out.includes(by))).toBe(false);
        expect(voted.adopted).toBe(inFavour * 2 > everybody.length - out.length);
        expect(cast.length * 3).toBeGreaterThanOrEqual((everybody.length - out.length) * 2);
      },
    ),
  );
});
