// Spot checks and how what they found is put right, told as given, when and then.
import { describe, expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { shown } from '../case/case-life.ts';
import { checked, found, given, NOTHING, spotCheck, step } from './given.ts';

const noted = { subject: 'idleness', text: '上班时间聊天' } as const;
const assign = { type: 'assign', finding: 1, owner: '1012', dueOn: day('2026-10-12') } as const;
const done = { type: 'report-done', finding: 1, text: '已安排替班' } as const;
const confirm = { type: 'confirm', finding: 1 } as const;
const back = { type: 'return', finding: 1, reason: '仍有缺岗', dueOn: day('2026-10-20') } as const;
const aside = { type: 'set-aside', finding: 1, reason: '当日因公外出' } as const;

describe('SV-2: a spot check says which office, which day and what was looked at', () => {
  test('a supervisor writes it down, each finding under its subject', () => {
    const life = NOTHING.at('2026-09-24 15:00')
      .by('1009')
      .when(spotCheck())
      .then(
        { type: 'SpotCheckMade', office: 'agriculture', lookedAt: ['absence', 'idleness'] },
        { type: 'FindingMade', finding: 1, subject: 'absence', owner: '1012', names: true },
      );
    expect(life.state).toMatchObject({ kind: 'spot-checks', state: 'open', by: '1009' });
  });

  test('without anything to put right it is settled at once', () => {
    expect(given(step('2026-09-24 15:00', '1005', spotCheck({ findings: [] }))).state.state).toBe('closed');
  });

  test.each([
    ['a day that is still to come', '1009', spotCheck({ on: day('2026-09-25') }), 'SV-2/a-check-is-written-down-soon'],
    ['more than thirty days back', '1009', spotCheck({ on: day('2026-08-24') }), 'SV-2/a-check-is-written-down-soon'],
    ['an office that is closed', '1009', spotCheck({ office: 'safety' }), 'DI-3/staff-belong-to-an-open-office'],
    [
      'a group member’s own office',
      '1005',
      spotCheck({ office: 'party-and-government', findings: [] }),
      'SV-3/nobody-checks-their-own-office',
    ],
    [
      'a name in the note that all may read',
      '1009',
      spotCheck({ note: '柳样1012不在' }),
      'SV-1/people-are-named-in-a-finding',
    ],
    [
      'an owner of another office',
      '1009',
      spotCheck({ findings: [{ ...found, owner: '1002' }] }),
      'SC-5/an-owner-is-of-the-office',
    ],
    [
      'an owner without a date',
      '1009',
      spotCheck({ findings: [{ ...noted, owner: '1012' }] }),
      'SC-5/an-owner-comes-with-a-date',
    ],
    [
      'a date without an owner',
      '1009',
      spotCheck({ findings: [{ ...noted, dueOn: day('2026-10-12') }] }),
      'SC-5/an-owner-comes-with-a-date',
    ],
    [
      'a date of today',
      '1009',
      spotCheck({ findings: [{ ...found, dueOn: day('2026-09-24') }] }),
      'SC-5/a-correction-has-a-date',
    ],
    [
      'a date beyond thirty days',
      '1009',
      spotCheck({ findings: [{ ...found, dueOn: day('2026-10-25') }] }),
      'SC-5/a-correction-has-a-date',
    ],
  ] as const)('%s is refused', (_, by, command, rule) => {
    NOTHING.at('2026-09-24 15:00').by(by).when(command).refusedBy(rule);
  });

  test('a finding whose words name somebody on the staff counts as naming people, though it has no owner', () => {
    const [, , second] = given(
      step('2026-09-24 15:00', '1009', spotCheck({ findings: [noted, { ...noted, text: '柳样1012聊天' }] })),
    ).past;
    expect(second?.data).toMatchObject({ finding: 2, names: true });
  });

  test('twenty findings are as many as one check holds', () => {
    let life = given(step('2026-09-24 15:00', '1009', spotCheck({ findings: Array(5).fill(noted) })));
    for (let n = 6; n <= 20; n++) {
      life = life
        .at('2026-09-24 15:10')
        .by('1009')
        .when({ type: 'add-finding', ...noted })
        .then('FindingMade');
    }
    expect(JSON.stringify(life.state).length).toBeLessThan(8 * 1024);
    life
      .at('2026-09-24 15:20')
      .by('1009')
      .when({ type: 'add-finding', ...noted })
      .refusedBy('SV-2/a-check-holds-so-many-findings');
  });
});

describe('SC-5: what was found is put right by an owner, by a date', () => {
  test('the owner reports it done, the checker confirms, the check is settled', () => {
    const life = given(checked).at('2026-10-10 10:00').by('1012').when(done).then('CorrectionReported');
    expect(life.state.findings[0]).toMatchObject({ state: 'reported', reported: { by: '1012' } });
    const end = life.at('2026-10-12 10:00').by('1009').when(confirm).then('CorrectionConfirmed').state;
    expect(end).toMatchObject({ state: 'closed', timers: {}, findings: [{ state: 'corrected' }] });
  });

  test('sent back it runs again with another date', () => {
    const life = given(checked, step('2026-10-10 10:00', '1012', done))
      .at('2026-10-12 10:00')
      .by('1015')
      .when(back)
      .then({ type: 'CorrectionReturned', finding: 1 });
    expect(life.state.findings[0]).toMatchObject({ state: 'owed', returned: 1, clock: { dueOn: '2026-10-20' } });
    expect(life.state.findings[0]?.reported).toBeUndefined();
  });

  test('without an owner the appraisal group names one, or sets it aside with a reason', () => {
    const life = given(step('2026-09-24 15:00', '1009', spotCheck({ findings: [noted] })));
    expect(life.state.findings[0]?.state).toBe('noted');
    life.at('2026-09-25 10:00').by('1009').when(assign).refusedBy('SC-5/nobody-concerned-judges-a-correction');
    life.at('2026-09-25 10:00').by('1005').when(assign).then({ type: 'FindingAssigned', owner: '1012' });
    expect(life.at('2026-09-25 10:00').by('1005').when(aside).then('FindingSetAside').state.state).toBe('closed');
  });

  test.each([
    ['the owner confirms', '1012', confirm],
    ['the leader of the office confirms', '1011', confirm],
    ['the owner sends it back', '1012', back],
    ['the owner sets it aside', '1012', aside],
  ] as const)('nobody concerned judges a correction: %s', (_, by, command) => {
    given(checked, step('2026-10-10 10:00', '1012', done))
      .at('2026-10-12 10:00')
      .by(by)
      .when(command)
      .refusedBy('SC-5/nobody-concerned-judges-a-correction');
  });

  test('a group member of the office checked stands aside, another of the group does not', () => {
    const life = given(
      step(
        '2026-09-24 15:00',
        '1009',
        spotCheck({ office: 'party-and-government', findings: [{ ...found, owner: '1007' }] }),
      ),
      step('2026-10-10 10:00', '1007', done),
    );
    life.at('2026-10-12 10:00').by('1005').when(confirm).refusedBy('SC-5/nobody-concerned-judges-a-correction');
    life.at('2026-10-12 10:00').by('1015').when(confirm).then('CorrectionConfirmed');
  });

  test('only the owner of a finding reports it done, and nothing is confirmed before', () => {
    const both = given(
      step(
        '2026-09-24 15:00',
        '1009',
        spotCheck({
          office: 'civil-affairs',
          findings: [
            { ...found, owner: '1002' },
            { ...found, owner: '1003' },
          ],
        }),
      ),
    );
    both.at('2026-10-10 10:00').by('1003').when(done).refusedBy('SC-5/the-owner-reports-it-done');
    both.at('2026-10-10 10:00').by('1012').when(done).refusedBy('unknown');
    both.at('2026-10-10 10:00').by('1005').when(confirm).refusedBy('SC-5/a-step-fits-the-finding');
    both
      .at('2026-10-10 10:00')
      .by('1005')
      .when({ ...confirm, finding: 3 })
      .refusedBy('SV-2/a-finding-there-is');
  });

  test('the clock reminds on the last working morning, says when it falls due, and tells upward a working day later, each once', () => {
    const { state } = given(checked);
    expect(Object.entries(state.timers).map(([what, at]) => [what, shown(at)])).toEqual([
      ['reminder#1', '2026-10-12 08:30'],
      ['due#1', '2026-10-12 17:30'],
      ['overdue#1', '2026-10-13 17:30'],
    ]);
    const clock = { type: 'timer' as const };
    const late = given(checked)
      .at('2026-10-12 08:30')
      .by('clock')
      .when({ ...clock, what: 'reminder#1' })
      .then('SupervisionReminded')
      .at('2026-10-12 17:30')
      .by('clock')
      .when({ ...clock, what: 'due#1' })
      .then('SupervisionFellDue')
      .at('2026-10-13 17:30')
      .by('clock')
      .when({ ...clock, what: 'overdue#1' })
      .then('SupervisionOverdue');
    expect(late.state).toMatchObject({ missed: ['due#1'], timers: {} });
    late
      .at('2026-10-14 09:00')
      .by('clock')
      .when({ ...clock, what: 'due#1' })
      .then();
  });

  test('a finding without an owner wakes the group after three working days', () => {
    const { state } = given(step('2026-09-24 15:00', '1009', spotCheck({ findings: [noted] })));
    expect(Object.entries(state.timers).map(([what, at]) => [what, shown(at)])).toEqual([
      ['nameOwner#1', '2026-09-30 17:30'],
    ]);
  });

  test('a date on a day off falls at the end of the next working day', () => {
    const { state } = given(
      step('2026-09-24 15:00', '1009', spotCheck({ findings: [{ ...found, dueOn: day('2026-10-03') }] })),
    );
    expect(state.findings[0]?.clock?.dueOn).toBe('2026-10-08');
  });
});
