// Who votes on a matter of accountability and who stands aside (SV-4.5): nobody decides on themselves.
import { expect, test } from 'vitest';
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { does, doing, given, step, votes } from './given.ts';
import { LIVES, UP_TO } from './lives.ts';

test('SV-4.5: a tie is on record by name and decides nothing; the motion can be put again', () => {
  const decide = doing('decide', { votes: votes('+-') });
  const tied = LIVES.statementHeard
    .at('2026-10-30 09:00')
    .by('1006')
    .when(decide)
    .then({ type: 'MotionFailed', of: 'decision', measure: 'warning', voted: { adopted: false } });
  expect(tied.state.state).toBe('statementHeard');
  tied.at('2026-11-02 09:00').by('1006').when(does.decide).then('SanctionDecided');
});

test.each<[string, RuleId]>([
  ['+', 'SV-4.5/a-quorum-votes'],
  ['twice', 'SV-4.5/each-votes-once'],
  ['stranger', 'SV-4.5/only-members-vote'],
])('SV-4.5: votes as %s are refused by %s', (said, rule) => {
  const cast =
    said === 'twice' ? votes('++', '1006', '1006') : said === 'stranger' ? votes('++', '1006', '1005') : votes(said);
  LIVES.statementHeard
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('decide', { votes: cast }))
    .refusedBy(rule);
});

test('SV-4.5: only whoever presides puts it to the vote; the chair who leads the person stands aside for the senior member', () => {
  for (const by of ['1010', '1011', '1005']) {
    LIVES.statementHeard.at('2026-10-30 09:00').by(by).when(does.decide).refusedBy('SV-4.5/the-chair-presides');
  }
  // 1004 is led by the chair.
  const deputy = given(
    ...UP_TO.investigating,
    step('2026-10-26 09:00', '1005', doing('propose', { person: '1004', responsibility: 'main-leadership' })),
    step('2026-10-26 10:30', '1005', does.serve),
    step('2026-10-27 09:00', '1004', does['waive-statement']),
  );
  const cast = doing('decide', {
    measure: 'admonition-and-warning',
    votes: votes('++', '1010', '1011'),
    checker: '1005',
  });
  deputy.at('2026-10-30 09:00').by('1006').when(cast).refusedBy('SV-4.5/the-chair-presides');
  const with1006 = { ...cast, votes: votes('+++') };
  deputy.at('2026-10-30 09:00').by('1010').when(with1006).refusedBy('SV-4.5/who-is-involved-does-not-vote');
  const done = deputy.at('2026-10-30 09:00').by('1010').when(cast).then('SanctionDecided');
  expect(done.state.decision).toMatchObject({ by: '1010', checker: '1005', voted: { entitled: ['1010', '1011'] } });
});

test('SV-4.5: relatives, witnesses and who asks to stand aside have no vote; with one member left it goes to the county', () => {
  const one = LIVES.statementHeard
    .at('2026-10-28 09:00')
    .by('1005')
    .when(does.recuse)
    .then({ type: 'RecusalRecorded', staff: '1011', as: 'relative' });
  one.at('2026-10-30 09:00').by('1006').when(does.decide).refusedBy('SV-4.5/who-is-involved-does-not-vote');
  one
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('decide', { votes: votes('++') }))
    .then('SanctionDecided');
  const two = one
    .at('2026-10-28 10:00')
    .by('1010')
    .when(doing('recuse', { staff: '1010', as: 'own-request' }))
    .then('RecusalRecorded');
  two
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('decide', { votes: votes('+') }))
    .refusedBy('SV-4.5/too-few-entitled-go-to-the-county');
  // The county decides in their place, by its document and within the same bounds, and the group serves it.
  const recorded = two
    .at('2026-10-30 09:00')
    .by('1005')
    .when(does['record-county'])
    .then({ type: 'SanctionDecided', measure: 'warning', county: '2026-10-29' });
  expect(recorded.state).toMatchObject({ state: 'decided', decision: { by: '1005', county: '2026-10-29' } });
  expect(recorded.state.decision).not.toHaveProperty('voted');
  const asked = (more: object) => two.at('2026-10-30 09:00').by('1005').when(doing('record-county', more));
  asked({ measure: 'self-examination' }).refusedBy('AC-2.6/a-departure-gives-reasons');
  asked({ measure: 'admonition-and-warning', reasons: '从重' }).refusedBy('AC-2.3/nothing-beyond-the-responsibility');
  asked({ on: '2026-10-31' }).refusedBy('SV-4.5/the-county-decided-on-a-day');
  asked({ result: 'upheld' }).refusedBy('SV-4.5/what-the-county-decided');
  two
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('transfer', { to: '县里', basis: '有表决权成员不足两人' }))
    .then('MatterTransferred');
});

test('SV-4.5: a review on which too few may vote goes to the county as well; where enough may, nothing of the county is recorded', () => {
  const upheld = doing('record-county', { result: 'upheld', on: '2026-11-13' as never });
  const { measure: _, ...asked } = upheld;
  LIVES.reviewAsked
    .at('2026-11-16 09:00')
    .by('1005')
    .when(asked)
    .refusedBy('SV-4.5/the-county-decides-where-too-few-may');
  const alone = LIVES.reviewAsked
    .at('2026-11-10 09:00')
    .by('1010')
    .when(doing('recuse', { staff: '1010', as: 'own-request' }))
    .then('RecusalRecorded')
    .at('2026-11-10 09:10')
    .by('1011')
    .when(doing('recuse', { staff: '1011', as: 'own-request' }))
    .then('RecusalRecorded');
  const { state } = alone
    .at('2026-11-16 09:00')
    .by('1005')
    .when(asked)
    .then({ type: 'ReviewDecided', result: 'upheld', county: '2026-11-13' });
  expect(state).toMatchObject({ state: 'upheld', review: { result: 'upheld', county: '2026-11-13' } });
  const changed = { ...asked, result: 'changed', measure: 'admonition-and-warning' } as const;
  alone.at('2026-11-16 09:00').by('1005').when(changed).refusedBy('AC-2.6/a-review-is-never-heavier');
});

test('SV-4.5: a member stands aside on their own word and says nothing about another', () => {
  LIVES.proposed.at('2026-10-26 11:00').by('1010').when(does.recuse).refusedBy('SV-4.5/one-stands-aside-for-oneself');
  LIVES.proposed.at('2026-10-26 11:00').by('1006').when(does.recuse).then('RecusalRecorded');
});

test('SV-4.5: whoever looked into it has no vote on it', () => {
  const state = { ...LIVES.statementHeard.state, investigators: ['1005', '1010'] };
  const decision = accountabilityLaw.decide(LAW, state, does.decide, actorOf('1006'), moment('2026-10-30 09:00'));
  expect(decision.refused).toMatchObject({ rule: 'SV-4.5/who-is-involved-does-not-vote', detail: { staff: '1010' } });
});
