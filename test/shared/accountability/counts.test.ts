// What the monthly report counts of accountability (SV-4.4): what was served, by measure and ground, and nothing before that.
import { expect, test } from 'vitest';
import { accountabilityCounts } from '#shared/accountability/counts.ts';
import { onPerson } from '#shared/accountability/on-person.ts';
import { accountabilityShown } from '#shared/report/accountability-section.ts';
import { LIVES } from './lives.ts';

const rows = (...names: readonly (keyof typeof LIVES)[]) =>
  names.flatMap((name) => {
    const one = onPerson(name, LIVES[name].state);
    return one ? [one] : [];
  });

test('SV-4.4: only what was served in the month is counted: a clue, a proposal and a decision before its service are not', () => {
  const before = rows('clue', 'investigating', 'proposed', 'proposalServed', 'statementHeard', 'waived', 'decided');
  const none = { served: 0, measures: {}, grounds: {}, changed: 0, revoked: 0 };
  expect(accountabilityCounts(before, '2026-10')).toEqual(none);
  expect(accountabilityCounts(before, '2026-11')).toEqual(none);
  const after = [...before, ...rows('served', 'reviewAsked')];
  expect(accountabilityCounts(after, '2026-11')).toEqual({
    ...none,
    served: 2,
    measures: { warning: 2 },
    grounds: { 'AC-1.6': 2 },
  });
  expect(accountabilityCounts(after, '2026-12')).toEqual(none);
});

test('SV-4.4, AC-2.6: a decision counts as it was made, and in the month of its review what that left of it', () => {
  const counts = accountabilityCounts(rows('upheld', 'changed', 'revoked'), '2026-11');
  expect(counts).toMatchObject({ served: 3, measures: { warning: 3 }, changed: 1, revoked: 1 });
  const shown = accountabilityShown(counts, 'zh');
  expect(shown.paragraphs[1]).toBe('本月复核变更 1 件，撤销 1 件。');
  expect(shown.tables.map(({ rows: all }) => all[0]?.[1])).toEqual([3, 3]);
  // No name, no number, no id stands in it.
  expect(JSON.stringify([counts, shown])).not.toMatch(/1002|LSK|c{8}|changed-|revoked-/);
});
