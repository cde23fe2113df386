// What follows from a decision that was served: the correction (AC-2.2), and what warnings lead to (AC-2.5).
import { expect, test } from 'vitest';
import { ACCOUNTABILITY_COMMAND_NAMES } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { onPerson, openAt } from '#shared/accountability/on-person.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { stepsOpen } from '#shared/accountability/steps.ts';
import { day } from '#shared/time.ts';
import { actorOf, moment, shown } from '../case/case-life.ts';
import { LAW, without } from '../sample-law.ts';
import { does, doing } from './given.ts';
import { ADMONISHED, LIVES } from './lives.ts';

const timer = (what: string) => ({ type: 'timer', what }) as const;

test('SV-4.5: nobody takes a step on themselves, whatever role they hold', () => {
  for (const person of ['1005', '1006', '1010']) {
    for (const [name, life] of Object.entries(LIVES)) {
      const { state } = life;
      if (!state.proposal) continue;
      const own = { ...state, proposal: { ...state.proposal, person } };
      for (const step of ACCOUNTABILITY_COMMAND_NAMES) {
        const decision = accountabilityLaw.decide(LAW, own, does[step], actorOf(person), moment('2026-12-20 09:00'));
        const theirs = ['hear-statement', 'waive-statement', 'ask-review'].includes(step);
        if (!theirs) expect(decision.refused, `${person} ${step} in ${name}`).toBeDefined();
      }
    }
  }
});

test('AC-2.2: admonition education has a date to correct by and somebody who checks, whom nobody is for themselves', () => {
  const { state } = ADMONISHED;
  expect(state).toMatchObject({ state: 'served', decision: { measure: 'admonition', checker: '1010' } });
  expect(shown(state.timers.correction ?? moment('2000-01-01 00:00'))).toBe('2026-12-02 17:30');
  ADMONISHED.at('2026-12-02 17:30')
    .by('clock')
    .when(timer('correction'))
    .then({ type: 'StepWaited', timer: 'correction' });
  ADMONISHED.at('2026-11-20 09:00').by('1010').when(does.corrected).then('CorrectionConfirmed');
  ADMONISHED.at('2026-11-20 09:00').by('1011').when(does.corrected).refusedBy('AC-2.2/the-checker-says-so');
});

test('AC-2.2: not corrected by the date, a warning is proposed and goes the whole way again', () => {
  ADMONISHED.at('2026-12-02 17:00')
    .by('1010')
    .when(does['not-corrected'])
    .refusedBy('AC-2.2/the-date-to-correct-comes-first');
  const again = ADMONISHED.at('2026-12-03 09:00')
    .by('1005')
    .when(does['not-corrected'])
    .then('CorrectionFailed', {
      type: 'SanctionProposed',
      round: 2,
      person: '1003',
      recommended: { measure: 'warning', because: ['AC-2.2/not-corrected'] },
    });
  expect(again.state).toMatchObject({ state: 'proposed', proposal: { round: 2 } });
  expect(again.state.decision).toBeUndefined();
  again.at('2026-12-03 10:00').by('1006').when(does.decide).refusedBy('AC-2.6/heard-before-decided');
});

test('SV-4.3, AC-2.2: a supervisor from outside checks nothing: they read nothing of a person', () => {
  const outside = doing('decide', { measure: 'admonition', reasons: '教育为主', checker: '1009' });
  LIVES.statementHeard.at('2026-10-30 09:00').by('1006').when(outside).refusedBy('AC-2.2/somebody-else-checks');
});

test('AC-2.2: without a checker named the person’s leader checks, else whoever presides', () => {
  expect(
    LIVES.statementHeard
      .at('2026-10-30 09:00')
      .by('1006')
      .when(doing('decide', { measure: 'admonition', reasons: '教育为主' }))
      .then('SanctionDecided').state.decision?.checker,
  ).toBe('1004');
  const alone = LIVES.statementHeard.under(without(LAW, '1004'));
  expect(
    alone
      .at('2026-10-30 09:00')
      .by('1006')
      .when(doing('decide', { measure: 'admonition', reasons: '教育为主' }))
      .then('SanctionDecided').state.decision?.checker,
  ).toBe('1006');
});

const warning = (id: string, at: string) => ({ id, servedAt: moment(at), rule: LAW.policy.warnings });
const reckons = (warnings: readonly ReturnType<typeof warning>[], moves: readonly object[] = []) =>
  ({ type: 'reckon', id: 'this#1', warnings, moves }) as never;
const own = warning('this#1', '2026-11-02 10:00');
const others = [warning('a#1', '2026-03-02 10:00'), warning('b#1', '2026-05-06 10:00')];

test('AC-2.5: what a warning leads to is reckoned by the clock alone, and written once', () => {
  const one = LIVES.served
    .at('2026-11-02 10:31')
    .by('clock')
    .when(reckons([own]))
    .then({
      type: 'EffectReckoned',
      effect: { year: 2026, nth: 1, cap: 'not-excellent' },
    });
  one
    .at('2026-11-02 10:32')
    .by('clock')
    .when(reckons([own]))
    .then();
  const decision = accountabilityLaw.decide(
    LAW,
    LIVES.served.state,
    reckons([own]),
    actorOf('1006'),
    moment('2026-11-03 09:00'),
  );
  expect(decision.refused?.rule).toBe('SV-1/only-what-is-allowed');
});

test('AC-2.5: the third proposes a move, which people record; a revocation proposes the way back and performs nothing', () => {
  const third = LIVES.served
    .at('2026-11-02 10:31')
    .by('clock')
    .when(reckons([...others, own]))
    .then({
      type: 'EffectReckoned',
      effect: { nth: 3, cap: 'incompetent', move: 'proposed' },
    });
  const { 'record-move': move } = does;
  LIVES.served.at('2026-12-02 09:00').by('1005').when(move).refusedBy('SV-4.5/nothing-of-the-kind-is-owed');
  third.at('2026-11-30 09:00').by('1005').when(move).refusedBy('AC-2.5/recorded-on-the-day-it-was-done');
  third
    .at('2026-12-02 09:00')
    .by('1005')
    .when({ ...move, back: true })
    .refusedBy('AC-2.5/a-move-that-was-proposed');
  const moved = third
    .at('2026-12-02 09:00')
    .by('1005')
    .when(move)
    .then({ type: 'MoveRecorded', on: '2026-12-01', year: 2026 });
  const moves = [{ id: 'this#1', ...moved.state.move }];
  const recorded = moved
    .at('2026-12-02 09:01')
    .by('clock')
    .when(reckons([...others, own], moves))
    .then({ effect: { move: 'recorded' } });
  const back = recorded
    .at('2026-12-03 09:00')
    .by('clock')
    .when(reckons([others[0] as never, own], moves))
    .then({
      effect: { nth: 2, cap: 'basically-competent', move: 'back-proposed' },
    });
  expect(back.state.move).toEqual({ on: '2026-12-01', year: 2026 });
  back
    .at('2026-12-04 09:00')
    .by('1006')
    .when({ ...move, on: '2026-12-04', back: true } as never)
    .then({ type: 'MoveRecorded', back: true });
});

test('AC-2.5: warned again within a year of the move, the report to the county is due until it is recorded', () => {
  const moves = [{ id: 'b#1', on: '2026-06-01', year: 2026 }];
  const four = [...others, warning('c#1', '2026-05-20 10:00'), own];
  const due = LIVES.served
    .at('2026-11-02 10:31')
    .by('clock')
    .when(reckons(four, moves))
    .then({ effect: { county: true, nth: 4 } });
  expect(stepsOpen(due.state)).toContain('report-county');
  // Owed by a day; from then on the chair is woken again and again.
  const by = due.state.countyBy;
  expect(due.state.timers.county).toBe(by);
  const told = due
    .at(shown(by ?? moment('2000-01-01 00:00')))
    .by('clock')
    .when(timer('county'))
    .then({ type: 'StepWaited', timer: 'county', told: ['1006'] });
  expect(told.state).toMatchObject({ waiting: ['county'], countyBy: by });
  expect(told.state.timers.county).not.toBe(by);
  const again = shown(told.state.timers.county ?? moment('2000-01-01 00:00'));
  told.at(again).by('clock').when(timer('county')).then('StepWaited');
  const reported = told
    .at(again)
    .by('1006')
    .when(doing('report-county', { on: day('2026-11-10') }))
    .then('CountyReported');
  expect([reported.state.waiting, reported.state.timers, reported.state.countyBy]).toEqual([[], {}, undefined]);
  // A warning that no longer stands is nothing to report.
  const gone = told
    .at(again)
    .by('clock')
    .when({ type: 'reckon', id: 'x', warnings: [], moves: [] })
    .then('EffectReckoned');
  expect([gone.state.timers, gone.state.countyBy, gone.state.waiting]).toEqual([{}, undefined, []]);
  const done = due.at('2026-12-02 09:00').by('1006').when(does['report-county']).then('CountyReported');
  expect(stepsOpen(done.state)).not.toContain('report-county');
});

test('AP-4: what was proposed by the year’s end and is not decided leaves the grade open, once it was served', () => {
  const open = (life: { readonly state: AccountabilityState }, end: string) => {
    const one = onPerson('m', life.state);
    return openAt(one ? [one] : [], day(end)).length > 0;
  };
  expect(open(LIVES.proposalServed, '2026-10-26')).toBe(true);
  expect(open(LIVES.proposalServed, '2026-10-25')).toBe(false);
  for (const life of [LIVES.proposed, LIVES.served, LIVES.transferred]) expect(open(life, '2026-12-31')).toBe(false);
  // Proposed on the last day of the year and served in the next.
  const [one] = [onPerson('m', LIVES.statementHeard.state)];
  const late = one && { ...one, proposedAt: moment('2026-12-31 16:00'), proposalServedAt: moment('2027-01-05 09:00') };
  expect(openAt(late ? [late] : [], day('2026-12-31'))).toEqual([late]);
});
