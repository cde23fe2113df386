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
  two
    .at('2026-10-30 09:00')
    .by('1006')
    .when(doing('transfer', { to: '县里', basis: '有表决权成员不足两人' }))
    .then('MatterTransferred');
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
