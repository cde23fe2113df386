// From a clue to its being taken up or dismissed, told as given, when and then. What follows: procedure.test.ts.
import { expect, test } from 'vitest';
import { ACCOUNTABILITY_COMMANDS } from '#shared/accountability/commands.ts';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { day } from '#shared/time.ts';
import { actorOf, moment, shown } from '../case/case-life.ts';
import { LAW, lawWith, without, withPolicy } from '../sample-law.ts';
import { does, given, INVOLVED, raised, step } from './given.ts';

const clue = given(raised);
const takenUp = given(raised, step('2026-10-21 09:00', '1005', does.accept));
const dismissed = given(raised, step('2026-10-21 09:00', '1005', does.dismiss));

const LIVES = { clue, takenUp, dismissed };

test('AC-1.11: past the lawful limit a clue arises that cites the ground and names the case, and nobody', () => {
  expect(clue.past.map(({ type, data, actor }) => ({ type, data, actor }))).toEqual([
    {
      type: 'ClueRaised',
      data: {
        ground: 'AC-1.11',
        source: { case: 'c'.repeat(32), number: 'LSK-2026-000123' },
        decideBy: moment('2026-11-03 17:30'),
      },
      actor: { kind: 'clock' },
    },
  ]);
  for (const number of [...INVOLVED, '1003', '1004', '1013']) {
    for (const { past, state } of Object.values(LIVES)) {
      expect(JSON.stringify(past.map(({ data }) => data))).not.toContain(`"${number}"`);
      expect(JSON.stringify(state)).not.toContain(`"${number}"`);
    }
  }
});

test.each([
  ['2026-09-24 17:30', '2026-10-15 17:30'],
  ['2026-10-20 17:30', '2026-11-03 17:30'],
  ['2026-10-17 03:00', '2026-10-30 17:30'],
])('SV-4.5: a clue raised %s is decided on by %s, ten working days later', (at, by) => {
  expect(shown(given(step(at, 'clock', does.raise)).state.decideBy)).toBe(by);
});

test('SV-4.5: the township’s own number of days counts', () => {
  const law = withPolicy({ accountability: { clueDecided: { limit: 3, unit: 'working' } } });
  const decision = accountabilityLaw.decide(law, null, does.raise, actorOf('clock'), moment('2026-10-20 17:30'));
  expect(decision.events?.[0]?.data).toMatchObject({ decideBy: moment('2026-10-23 17:30') });
});

test.each(['1005', '1006', '1001', 'person'])('AC-1.11: %s raises no clue in the name of the house', (by) => {
  const decision = accountabilityLaw.decide(LAW, null, does.raise, actorOf(by), moment('2026-10-20 17:30'));
  expect(decision.refused?.rule).toBe('SV-1/only-what-is-allowed');
});

test('AC-1.11: the same clue told again changes nothing, whatever became of it', () => {
  for (const life of Object.values(LIVES)) life.at('2026-11-20 09:00').by('clock').when(does.raise).then();
});

test('SV-4.5: taken up it is investigated within 60 calendar days, dismissed it owes nothing', () => {
  const by = moment('2026-12-21 17:30');
  expect(takenUp.state).toMatchObject({ state: 'investigating', clueDecidedAt: moment('2026-10-21 09:00') });
  expect(takenUp.state.timers).toEqual({ investigation: by });
  expect(dismissed.state).toMatchObject({ state: 'dismissed', clueDecidedAt: moment('2026-10-21 09:00'), timers: {} });
});

test('SV-4.5: the reason of a dismissal is text beside the chain, and is needed', () => {
  const at = moment('2026-10-21 09:00');
  const { events } = accountabilityLaw.decide(LAW, clue.state, does.dismiss, actorOf('1005'), at);
  expect(events).toEqual([{ type: 'ClueDismissed', data: {}, text: { reason: '期限因听证依法中止' } }]);
  expect(Object.keys(ACCOUNTABILITY_COMMANDS.dismiss.entries)).toEqual(['reason']);
});

test.each(['accept', 'dismiss'] as const)('SV-4.5: who ever had to do with the case does not %s its clue', (name) => {
  for (const number of INVOLVED) {
    const at = moment('2026-10-21 09:00');
    const decision = accountabilityLaw.decide(LAW, clue.state, does[name], actorOf(number), at);
    expect(decision.refused?.rule).toBe('SV-4.5/who-had-the-case-stands-aside');
  }
  for (const nobody of ['person', 'clock', 'operator']) {
    const actor = nobody === 'operator' ? ({ kind: 'operator' } as const) : actorOf(nobody);
    const decision = accountabilityLaw.decide(LAW, clue.state, does[name], actor, moment('2026-10-21 09:00'));
    expect(decision.refused).toBeDefined();
  }
});

test.each(['1006', '1010', '1004'])('SV-3: %s, who is not of the appraisal group, does not decide on a clue', (by) => {
  clue.at('2026-10-21 09:00').by(by).when(does.accept).refusedBy('SV-3/only-the-appraisal-group-decides-on-clues');
});

test('SV-4.5: a clue nobody decided on wakes the chair once, and can still be decided on', () => {
  const waited = clue
    .at('2026-11-03 17:30')
    .by('clock')
    .when(does.timer)
    .then({ type: 'ClueWaited', told: ['1006'] });
  expect(waited.state).toMatchObject({ state: 'clue', waiting: ['clueDecision'], timers: {} });
  waited.at('2026-11-03 17:31').by('clock').when(does.timer).then();
  const late = waited.at('2026-11-05 09:00').by('1005').when(does.accept).then('ClueTakenUp');
  expect(late.state).toMatchObject({ state: 'investigating', waiting: [] });
});

test('a wake-up that is early, late for a clue decided on, or for nothing leaves no trace', () => {
  clue.at('2026-11-03 17:29').by('clock').when(does.timer).then();
  clue.at('2026-12-03 17:30').by('clock').when({ type: 'timer', what: 'investigation' }).then();
  for (const life of [takenUp, dismissed]) life.at('2026-11-03 17:30').by('clock').when(does.timer).then();
});

test('SV-4.5: without a chair the leading group is told, so that the notice is not lost', () => {
  clue
    .under(without(LAW, '1006'))
    .at('2026-11-03 17:30')
    .by('clock')
    .when(does.timer)
    .then({ type: 'ClueWaited', told: ['1010', '1011'] });
});

test('TL-4: where the last day became a day off, the clue may wait until the office works again', () => {
  const flood = { id: 'o'.repeat(32), on: day('2026-11-03'), working: false, notice: '柳政办〔2026〕12号' };
  const moved = clue
    .under(lawWith({ overrides: [flood] }))
    .at('2026-11-03 17:30')
    .by('clock')
    .when(does.timer)
    .then({ type: 'TimerMoved', timer: 'clueDecision', to: moment('2026-11-04 17:30') });
  expect(moved.state).toMatchObject({ decideBy: moment('2026-11-04 17:30'), waiting: [] });
  moved.at('2026-11-04 17:30').by('clock').when(does.timer).then('ClueWaited');
});

test('a step on a clue that does not exist, and an event of a newer law, are faults and no refusals', () => {
  const at = moment('2026-10-21 09:00');
  expect(() => accountabilityLaw.decide(LAW, null, does.accept, actorOf('1005'), at)).toThrow('does not exist');
  const unknown = { ...clue.past[0], type: 'ClueForgotten' } as never;
  expect(() => accountabilityLaw.evolve(clue.state, unknown)).toThrow('unknown event');
  expect(() => accountabilityLaw.evolve(null, takenUp.past[1] as never)).toThrow('before ClueRaised');
});
