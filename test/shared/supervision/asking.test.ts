// Reports, suggestions, inquiries and briefings: what is owed an answer, by when, and who gives it.
import { describe, expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { shown } from '../case/case-life.ts';
import { lawWith, withPolicy } from '../sample-law.ts';
import { asked, briefed, given, makes, NOTHING, reported, step, suggested } from './given.ts';

const adopt = { type: 'adopt', adopted: 'partly', answer: '先添四把' } as const;
const answer = { type: 'answer', answer: '一个窗口收件，一个窗口发件' } as const;
const takeUp = { type: 'take-up', ground: 'AC-1.10' } as const;
const dismiss = { type: 'dismiss', reason: '查无此事' } as const;

describe('SV-4.3: what a supervisor asks is owed an answer by a date', () => {
  test.each([
    ['a report, ten working days', reported, '2026-10-15 17:30'],
    ['a suggestion, ten working days', suggested, '2026-10-15 17:30'],
    ['an inquiry, five working days', asked, '2026-10-09 17:30'],
  ])('%s', (_, first, due) => {
    const { state } = given(first);
    expect(shown(state.clock?.dueAt ?? state.madeAt)).toBe(due);
    expect(Object.keys(state.timers)).toEqual(['reminder', 'due', 'overdue']);
  });

  test('the township’s own number of days counts', () => {
    const law = withPolicy({ supervision: { inquiryAnswered: { limit: 2, unit: 'working' } } });
    const life = NOTHING.at('2026-09-24 15:00', law).by('1009').when(asked.command).then('InquiryMade');
    expect(life.state.clock?.dueOn).toBe('2026-09-29');
  });

  test('the head or the leader of the office answers, once, and nobody else', () => {
    for (const by of ['1003', '1004']) {
      expect(given(suggested).at('2026-09-28 10:00').by(by).when(adopt).then('SuggestionAnswered').state).toMatchObject(
        {
          state: 'answered',
          adopted: 'partly',
          timers: {},
        },
      );
    }
    for (const by of ['1005', '1006', '1009', '1010']) {
      given(asked).at('2026-09-28 10:00').by(by).when(answer).refusedBy('SV-4.3/the-office-asked-answers');
    }
    for (const by of ['1001', '1002', '1012', '1013', '1014']) {
      given(asked).at('2026-09-28 10:00').by(by).when(answer).refusedBy('unknown');
    }
    const answered = given(asked, step('2026-09-28 10:00', '1003', answer));
    answered.at('2026-09-28 11:00').by('1003').when(answer).refusedBy('SV-4.3/a-step-fits-the-record');
  });

  test('a date that becomes a day off moves, for the reader too', () => {
    const flood = lawWith({
      overrides: [{ id: 'o'.repeat(32), on: day('2026-10-09'), working: false, notice: '柳政办〔2026〕12号' }],
    });
    const life = given(asked)
      .at('2026-10-09 17:30', flood)
      .by('clock')
      .when({ type: 'timer', what: 'due' })
      .then({ type: 'TimerMoved', timer: 'due' });
    expect(life.state.clock?.dueOn).toBe('2026-10-10');
    expect(shown(life.state.timers.due ?? life.state.madeAt)).toBe('2026-10-10 17:30');
  });
});

describe('SV-4.3: a report is taken up as a clue or dismissed with a reason', () => {
  test('by the appraisal group, under a ground', () => {
    expect(
      given(reported).at('2026-09-28 10:00').by('1005').when(takeUp).then({ type: 'ReportTakenUp', ground: 'AC-1.10' })
        .state.state,
    ).toBe('takenUp');
    expect(given(reported).at('2026-09-28 10:00').by('1015').when(dismiss).then('ReportDismissed').state.state).toBe(
      'dismissed',
    );
  });

  test.each(['1002', '1003', '1004', '1001', '1007', '1008', '1013', '1014'])(
    'for %s, whom it concerns or does not, there is no report',
    (by) => {
      given(reported).at('2026-09-28 10:00').by(by).when(dismiss).refusedBy('unknown');
    },
  );

  test('who wrote it does not decide on it', () => {
    given(reported)
      .at('2026-09-28 10:00')
      .by('1009')
      .when(dismiss)
      .refusedBy('SV-3/only-the-appraisal-group-decides-on-reports');
  });

  test('about a member of the group, that member learns nothing of it; the others decide', () => {
    const about = given(
      step(
        '2026-09-24 15:00',
        '1009',
        makes('reports', { subject: 'gifts', about: '1005', title: '收礼', body: '收过烟酒' }),
      ),
    );
    about.at('2026-09-28 10:00').by('1005').when(takeUp).refusedBy('unknown');
    // Of the same office, though not named.
    about.at('2026-09-28 10:00').by('1007').when(takeUp).refusedBy('unknown');
    about.at('2026-09-28 10:00').by('1015').when(takeUp).then('ReportTakenUp');
    about.at('2026-09-28 10:00').by('1010').when(takeUp).then('ReportTakenUp');
  });

  test('SV-4.3: person and office named together belong together, so that both offices stand aside in reports of their own', () => {
    const names = (about: string, office: string) =>
      NOTHING.at('2026-09-24 15:00')
        .by('1009')
        .when(makes('reports', { subject: 'gifts', about, office, title: '收礼', body: '收过烟酒' }));
    names('1005', 'agriculture').refusedBy('SV-4.3/who-is-reported-is-of-the-office');
    names('1012', 'agriculture').then('MatterReported');
    // The mayor is of no office.
    names('1010', 'agriculture').then('MatterReported');
  });

  test('only staff are reported on', () => {
    for (const number of ['1014', '9999']) {
      NOTHING.at('2026-09-24 15:00')
        .by('1009')
        .when(makes('reports', { subject: 'gifts', about: number, title: '收礼', body: '收过烟酒' }))
        .refusedBy('SV-1/only-staff-are-reported-on');
    }
  });
});

test('SV-4.3: a briefing is written by the appraisal group and can be withdrawn, after which supervisors read it no more', () => {
  const { past } = given(briefed);
  expect(past).toHaveLength(1);
  for (const by of ['1009', '1006', '1010']) {
    given(briefed)
      .at('2026-09-25 10:00')
      .by(by)
      .when({ type: 'withdraw', reason: '有误' })
      .refusedBy('SV-1/only-what-is-allowed');
  }
  const withdrawn = given(briefed, step('2026-09-25 10:00', '1015', { type: 'withdraw', reason: '有误' }));
  expect(withdrawn.state.state).toBe('withdrawn');
  withdrawn.at('2026-09-26 10:00').by('1009').when({ type: 'withdraw', reason: '有误' }).refusedBy('unknown');
});
