// What the monthly report says of supervision, counted from records as they stand.
import { expect, test } from 'vitest';
import { supervisionCounts } from '#shared/supervision/counts.ts';
import { day } from '#shared/time.ts';
import { asked, briefed, checked, given, reported, spotCheck, step, suggested } from './given.ts';

const done = (at: string) => step(at, '1012', { type: 'report-done', finding: 1, text: '已改' });
const confirmed = step('2026-10-20 10:00', '1009', { type: 'confirm', finding: 1 });
const records = [
  given(checked, done('2026-10-10 10:00'), confirmed).state,
  given(checked, done('2026-10-15 10:00'), confirmed).state,
  given(checked).state,
  given(
    step('2026-09-24 15:00', '1009', spotCheck({ findings: [{ subject: 'gifts', text: '酒' }] })),
    step('2026-09-25 15:00', '1005', { type: 'set-aside', finding: 1, reason: '自带' }),
  ).state,
  given(step('2026-10-09 15:00', '1005', spotCheck({ on: day('2026-10-09'), lookedAt: ['lawfulness'], findings: [] })))
    .state,
  given(reported, step('2026-10-10 10:00', '1005', { type: 'take-up', ground: 'AC-1.10' })).state,
  given(reported, step('2026-09-28 10:00', '1005', { type: 'dismiss', reason: '查无此事' })).state,
  given(reported).state,
  given(suggested, step('2026-09-30 10:00', '1003', { type: 'adopt', adopted: 'adopted', answer: '已添' })).state,
  given(asked, step('2026-10-12 10:00', '1003', { type: 'answer', answer: '两个窗口' })).state,
  given(briefed).state,
];

test('SV-4.4: checks, findings and corrections of a month, what was late and what is overdue at its end', () => {
  expect(supervisionCounts(records, '2026-10')).toMatchObject({
    spotChecks: 1,
    lookedAt: { lawfulness: 1, gifts: 0, idleness: 0, absence: 0 },
    found: { lawfulness: 0, gifts: 0, idleness: 0, absence: 0 },
    // Of three, two were put right in October, one of them said to be so after its date; the third is overdue.
    corrections: { received: 0, done: 2, doneInTime: 1, overdue: 1, open: 1 },
    suggestions: { received: 0, done: 0, open: 0 },
    inquiries: { received: 0, done: 1, doneInTime: 0, overdue: 0, open: 0 },
    briefings: 0,
  });
});

test('SV-4.4: a month reads the same afterwards: what was done later was open then', () => {
  expect(supervisionCounts(records, '2026-09')).toMatchObject({
    spotChecks: 4,
    found: { gifts: 0, absence: 3 },
    corrections: { received: 3, done: 0, overdue: 0, open: 3 },
    suggestions: { received: 1, done: 1, doneInTime: 1, adopted: 1, partly: 0 },
    inquiries: { received: 1, open: 1 },
    briefings: 1,
  });
});

test('SV-4.3: reports are in no sum: who reads all but those that concern them would find there that there is one', () => {
  const reports = records.filter(({ kind }) => kind === 'reports');
  expect(reports).toHaveLength(3);
  expect(supervisionCounts(reports, '2026-09')).toEqual(supervisionCounts([], '2026-09'));
});

test('SV-4.4: nothing is counted of a month without records, and no name stands in the counts', () => {
  expect(supervisionCounts([], '2026-09')).toMatchObject({ spotChecks: 0, corrections: { received: 0, open: 0 } });
  expect(JSON.stringify(supervisionCounts(records, '2026-10'))).not.toMatch(/10\d\d/);
});
