// What an open case shows at the end of a day on which nothing happened, and what only looks like it.
import { expect, test } from 'vitest';
import { type DayOver, type Standing, signalsAtClose } from '#shared/signals/on-a-day.ts';
import { day } from '#shared/time.ts';
import { given, type Life, moment, step } from '../case/case-life.ts';
import { does, registers } from '../case/does.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, withPolicy } from '../sample-law.ts';

const standing = ({ state, past }: Life): Standing => {
  const last = past.findLast(({ actor }) => actor.kind !== 'clock');
  return { state, last: { version: last?.version ?? 1, at: last?.at ?? moment('2026-09-24 10:00') } };
};
const closeOf = (on: string, law = LAW): DayOver => ({ on: day(on), law });
const names = (life: Life, over: DayOver): string[] => signalsAtClose(standing(life), over).map(({ signal }) => signal);

// Thursday 24 September; the 25th to the 27th and the 1st to the 7th of October are off.
const worked = given(
  step('2026-09-24 10:00', '1002', registers('petition', 'visit')),
  step('2026-09-24 10:05', '1002', does.accept),
);
const locating = given(
  step('2026-09-24 10:00', '1001', registers('petition', 'window')),
  step('2026-09-24 10:05', '1001', does.locate),
);

test('AC-1.1: after so many working days without a step an open case is noticed, and not a day before', () => {
  expect(names(worked, closeOf('2026-10-08'))).toEqual([]);
  const [found] = signalsAtClose(standing(worked), closeOf('2026-10-09'));
  expect(found).toMatchObject({
    signal: 'idle',
    ground: 'AC-1.1',
    evidence: { since: '2026-09-24', count: 5, from: 5, unit: 'workingDays' },
  });
  expect(
    names(worked, closeOf('2026-10-09', withPolicy({ signals: { idle: { limit: 9, unit: 'working' } } }))),
  ).toEqual([]);
});

test('AC-1.1: any step begins the count anew, and until then it stays the same finding', () => {
  const [first] = signalsAtClose(standing(worked), closeOf('2026-10-09'));
  const [later] = signalsAtClose(standing(worked), closeOf('2026-10-12'));
  expect(later?.period).toBe(first?.period);
  const reported = worked.at('2026-09-30 09:00').by('1002').when(does.report).then('ProgressReported');
  expect(names(reported, closeOf('2026-10-09'))).toEqual([]);
});

test('AC-1.1: a case that waits for the person, for a leader or for other offices is idle by nobody', () => {
  const waits = [
    worked.at('2026-09-24 10:10').by('1002').when(does.notice('身份证')).then('NoticeIssued'),
    worked.at('2026-09-24 10:10').by('1002').when(does.askLonger).then('ExtensionRequested'),
    worked.at('2026-09-24 10:10').by('1002').when(does.inviteJoint('2026-09-29', 'agriculture')).then('JointInvited'),
    worked.at('2026-09-24 10:10').by('1002').when(does.complete).then('CaseCompleted'),
  ];
  for (const life of waits) expect(names(life, closeOf('2026-10-20'))).toEqual([]);
});

test('AC-1.12: a case whose office is sought for days is noticed; one handed over is not', () => {
  expect(names(locating, closeOf('2026-09-28'))).toEqual([]);
  expect(names(locating, closeOf('2026-09-29'))).toEqual(['left-lying']);
  const handed = locating.at('2026-09-24 11:00').by('1001').when(does.handOver('agriculture')).then('CaseHandedOver');
  expect(names(handed, closeOf('2026-09-29'))).toEqual([]);
});

test('AC-1.14: due, the handler away and nobody agreed to stand in; with a stand-in, or before it is due, nothing', () => {
  const due = worked.state.clock?.due.on ?? '';
  const away = (standIn: string | null) => lawWhen({ away: { '1002': standIn } });
  const reported = worked.at('2026-09-30 09:00').by('1002').when(does.report).then('ProgressReported');
  expect(names(reported, closeOf(due, away(null)))).toEqual(['absent-holder']);
  expect(names(reported, closeOf(due, away('1003')))).toEqual([]);
  expect(names(reported, closeOf(due))).toEqual([]);
  expect(names(reported, closeOf('2026-09-30', away(null)))).toEqual([]);
  const found = signalsAtClose(standing(reported), closeOf(due, away(null)));
  expect(JSON.stringify(found)).not.toContain('1002');
});
