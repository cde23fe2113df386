// Who is told of what in supervision: those who owe something, those who asked, and whom a missed date reaches.
import { expect, test } from 'vitest';
import { supervisionNotices } from '#shared/supervision/notices.ts';
import { day } from '#shared/time.ts';
import { asked, briefed, checked, directoryOn, given, type Life, makes, reported, step, suggested } from './given.ts';

/** Who was told of the last `n` events of a life. */
const told = (life: Life, n = 1): string[] =>
  life.past
    .slice(-n)
    .flatMap((event) => supervisionNotices(directoryOn(event.on), life.state, event).map(({ staff }) => staff));
const timer = (life: Life, at: string, what: string, event: 'Reminded' | 'FellDue' | 'Overdue'): Life =>
  life.at(at).by('clock').when({ type: 'timer', what }).then(`Supervision${event}`);

test('SV-2: the appraisal group and who answers for the office hear of a check, the owner of what is theirs', () => {
  expect(told(given(checked), 2)).toEqual(['1011', '1005', '1015', '1012']);
});

test('SV-4.3: a report reaches the group without whom it concerns, a question the head, a briefing the supervisors whose term runs', () => {
  expect(told(given(reported))).toEqual(['1005', '1015']);
  expect(told(given(suggested))).toEqual(['1003']);
  expect(told(given(asked))).toEqual(['1003']);
  expect(told(given(briefed))).toEqual(['1009']);
  const about = { subject: 'gifts', about: '1005', title: '收礼', body: '收过烟酒' } as const;
  expect(told(given(step('2026-09-24 15:00', '1009', makes('reports', about))))).not.toContain('1005');
});

test('SV-4.3: an answer reaches who asked', () => {
  const answered = given(asked, step('2026-09-28 10:00', '1003', { type: 'answer', answer: '两个窗口' }));
  expect(told(answered)).toContain('1009');
  const later = given(asked, step('2027-09-28 10:00', '1003', { type: 'answer', answer: '两个窗口' }));
  expect(told(later)).not.toContain('1009');
});

test('SC-5: a correction overdue reaches the head and the appraisal group', () => {
  const inCivilAffairs = step(
    '2026-09-24 15:00',
    '1009',
    makes('spot-checks', {
      office: 'civil-affairs',
      on: day('2026-09-24'),
      lookedAt: ['absence'],
      findings: [{ subject: 'absence', text: '不在岗', owner: '1002', dueOn: day('2026-10-12') }],
    }),
  );
  const near = timer(given(inCivilAffairs), '2026-10-12 08:30', 'reminder#1', 'Reminded');
  expect(told(near)).toEqual(['1002']);
  const due = timer(near, '2026-10-12 17:30', 'due#1', 'FellDue');
  expect(told(due)).toEqual(['1002']);
  expect(told(timer(due, '2026-10-13 17:30', 'overdue#1', 'Overdue'))).toEqual(['1002', '1003', '1005', '1015']);
});

test('SV-4.3: an answer overdue reaches the leader and the appraisal group, a report undecided the chair', () => {
  const due = timer(given(asked), '2026-10-09 17:30', 'due', 'FellDue');
  expect(told(due)).toEqual(['1003']);
  expect(told(timer(due, '2026-10-10 17:30', 'overdue', 'Overdue'))).toEqual(['1003', '1004', '1005', '1015', '1009']);
  expect(told(timer(given(reported), '2026-10-15 17:30', 'due', 'FellDue'))).toEqual(['1005', '1015', '1006']);
});
