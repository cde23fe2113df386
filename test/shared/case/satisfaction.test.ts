// How satisfied people were (SC-1): one rating for a matter, a bad one followed up by somebody else, once more after it was
// put right, and set aside only by two.

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PERSON_COMMANDS } from '#shared/case/commands.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without } from '../sample-law.ts';
import { type By, given, givenUnder, type Life, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

/** A petition handled by `by` and completed on Thursday 17 September 2026. */
const completed = (by: By = '1002', law = LAW) =>
  givenUnder(
    law,
    step('2026-09-16 09:00', by, registers('petition', 'letter', { given: { reception: 'civil-affairs' } })),
    step('2026-09-16 09:30', by, does.accept),
    step('2026-09-17 09:00', by, does.complete),
  );
const rated = (level: number, life = completed()) => life.at('2026-09-17 15:00').by('person').when(does.rate(level));
const bad = rated(1).then('CaseRated');
const contacted = bad.at('2026-09-18 09:00').by('1003').when(does.contact).then('RatingContacted');
const rectified = contacted.at('2026-09-21 09:00').by('1003').when(does.rectify).then('RatingRectified');
const timers = ({ state }: Life) => Object.entries(state.timers).map(([what, at]) => `${what} ${shown(at)}`);

test.each([3, 4, 5])('SC-1: a rating of level %s is kept and needs no follow-up', (level) => {
  const { state } = rated(level).then({ type: 'CaseRated', level, rated: '1002' });
  expect(state.rating).toEqual({ level, rated: '1002' });
  expect([state.followUp, Object.keys(state.timers)]).toEqual([undefined, ['archive']]);
});

test.each([1, 2])('SC-1: a rating of level %s is followed up by the head of the office', (level) => {
  const life = rated(level).then({ type: 'CaseRated', followUp: { owner: '1003', office: 'civil-affairs' } });
  expect(timers(life)).toEqual(['archive 2026-11-13 17:30', 'contact 2026-09-18 17:30', 'rectify 2026-10-14 17:30']);
});

test('SC-4: manner is rated beside the result, and a bad manner is followed up too', () => {
  const { state } = completed().at('2026-09-17 15:00').by('person').when(does.rate(4, 2)).then('CaseRated');
  expect(state).toMatchObject({ rating: { level: 4, manner: 2 }, followUp: { owner: '1003' } });
});

test('SC-1: the comment lies outside the chain', () => {
  const order = { ...does.rate(1), comment: '态度恶劣，电话13800001234' };
  const { past } = completed().at('2026-09-17 15:00').by('person').when(order).then('CaseRated');
  expect(JSON.stringify(past.at(-1)?.data)).not.toContain('态度恶劣');
});

describe('SC-1: never followed up by the one rated', () => {
  test.each([
    ['an officer’s: by the head', '1002', LAW, '1003'],
    ['the head’s: by the supervising leader', '1003', LAW, '1004'],
    ['a leader’s: by the head of the office it lay in', '1004', LAW, '1003'],
    ['an officer’s whose head has left: by the leader', '1002', without(LAW, '1003'), '1004'],
    ['an officer’s who stands in for the head: by the leader', '1002', lawWhen({ away: { '1003': '1002' } }), '1004'],
    ['an officer’s whose head is away: by who stands in', '1002', lawWhen({ away: { '1003': '1001' } }), '1001'],
  ] as const)('%s', (_, by, law, owner) => {
    const { state } = rated(1, completed(by).under(law)).then('CaseRated');
    expect(state.followUp?.owner).toBe(owner);
    expect(state.rating?.rated).toBe(by);
  });

  test('not even when they come to stand in for who looks after it', () => {
    const life = bad
      .under(lawWhen({ away: { '1003': '1002' } }))
      .at('2026-09-18 09:00')
      .by('1002');
    life.when(does.contact).refusedBy('SC-1/never-by-the-one-rated');
    const later = contacted
      .under(lawWhen({ away: { '1003': '1002' } }))
      .at('2026-09-18 10:00')
      .by('1002');
    later.when(does.rectify).refusedBy('SC-1/never-by-the-one-rated');
    later.when(does.proposeSetAside).refusedBy('SC-1/never-by-the-one-rated');
  });

  test('a head who handled the case leaves it to the leader, setting aside included', () => {
    const own = given(
      step('2026-09-16 09:00', '1013', registers('petition', 'window')),
      step('2026-09-16 09:10', '1013', does.accept),
      step('2026-09-16 10:00', '1013', does.complete),
      step('2026-09-16 11:00', 'person', does.rate(1)),
    );
    expect(own.state.followUp?.owner).toBe('1004');
    own.at('2026-09-17 09:00').by('1013').when(does.proposeSetAside).refusedBy('SC-1/never-by-the-one-rated');
    own.at('2026-09-17 09:00').by('1004').when(does.proposeSetAside).then('SetAsideProposed');
  });

  test('others who were not made to look after it do not', () => {
    for (const by of ['1001', '1002', '1005', '1013']) {
      bad.at('2026-09-18 09:00').by(by).when(does.contact).refusedBy('SC-1/only-who-looks-after-it');
    }
  });
});

test('SC-1: contact within a working day, put right within fifteen; each missed once, and told to who owes it and above', () => {
  const { life, woken } = bad.until('2026-10-16 10:00');
  expect(woken).toEqual([
    ['2026-09-18 17:30', 'DutyMissed', ['1003', '1004']],
    ['2026-10-14 17:30', 'DutyMissed', ['1003', '1004']],
  ]);
  expect(life.state.waiting).toEqual(['contact', 'rectify']);
  const { state } = life.at('2026-10-16 11:00').by('1004').when(does.contact).then('RatingContacted');
  expect(state.waiting).toEqual(['rectify']);
});

test('SC-1: contact comes first, and each step once', () => {
  bad.at('2026-09-18 09:00').by('1003').when(does.rectify).refusedBy('SC-1/contact-comes-before-putting-right');
  contacted.at('2026-09-18 10:00').by('1003').when(does.contact).refusedBy('SC-1/a-follow-up-waits');
  rectified.at('2026-09-21 10:00').by('1003').when(does.rectify).refusedBy('SC-1/a-follow-up-waits');
  rated(5)
    .then('CaseRated')
    .at('2026-09-18 10:00')
    .by('1003')
    .when(does.contact)
    .refusedBy('SC-1/only-who-looks-after-it');
});

test('SC-1: one rating for a matter', () => {
  bad.at('2026-09-17 16:00').by('person').when(does.rate(5)).refusedBy('SC-1/one-rating-for-a-matter');
  contacted.at('2026-09-18 16:00').by('person').when(does.rate(5)).refusedBy('SC-1/one-rating-for-a-matter');
  rated(4)
    .then('CaseRated')
    .at('2026-09-17 16:00')
    .by('person')
    .when(does.rate(1))
    .refusedBy('SC-1/one-rating-for-a-matter');
});

test('SC-1: once more after it was put right, the first standing beside it', () => {
  const again = rectified
    .at('2026-09-22 09:00')
    .by('person')
    .when(does.rate(4))
    .then({ type: 'CaseRated', again: true });
  expect(again.state.rating).toEqual({ level: 1, rated: '1002', again: { level: 4 } });
  again.at('2026-09-22 10:00').by('person').when(does.rate(5)).refusedBy('SC-1/one-rating-for-a-matter');
  const worse = rectified.at('2026-09-22 09:00').by('person').when(does.rate(1)).then('CaseRated');
  expect(Object.keys(worse.state.timers)).toEqual(['archive']);
});

test('SC-1: what is being put right is not filed away meanwhile, and rests afterwards', () => {
  const { life } = bad.until('2027-01-31 10:00');
  expect(life.state.state).toBe('completed');
  const done = life
    .at('2027-02-01 09:00')
    .by('1003')
    .when(does.contact)
    .then('RatingContacted')
    .at('2027-02-01 10:00')
    .by('1003')
    .when(does.rectify)
    .then('RatingRectified');
  expect(done.until('2027-04-30 10:00').life.state.state).toBe('archived');
});

test('SC-1: nothing is rated before its end, after it was archived, or when it was withdrawn', () => {
  const open = given(step('2026-09-16 09:00', '1002', registers('petition', 'letter')));
  open.at('2026-09-16 10:00').by('person').when(does.rate(5)).refusedBy('FI-1/a-step-fits-the-state');
  const archived = completed().until('2026-10-31 10:00').life;
  archived.at('2026-10-31 10:00').by('person').when(does.rate(5)).refusedBy('FI-1/a-step-fits-the-state');
  const gone = open.at('2026-09-16 10:00').by('person').when(does.takeBack).then('CaseWithdrawn');
  gone.at('2026-09-16 11:00').by('person').when(does.rate(5)).refusedBy('FI-1/a-step-fits-the-state');
});

test.each([0, 6, 2.5, '5'])('SC-1: %s is no level', (level) => {
  expect(v.safeParse(PERSON_COMMANDS.rate, { level }).success).toBe(false);
});

test('SC-1: the follow-up goes on when the person reopens the case', () => {
  const again = bad.at('2026-09-17 16:00').by('person').when(does.reopen).then('CaseReopened');
  expect(Object.keys(again.state.timers)).toEqual(expect.arrayContaining(['contact', 'rectify', 'due']));
  const right = again
    .at('2026-09-18 09:00')
    .by('1003')
    .when(does.contact)
    .then('RatingContacted')
    .at('2026-09-18 10:00')
    .by('1003')
    .when(does.rectify)
    .then('RatingRectified');
  expect(right.state.timers).not.toHaveProperty('archive');
  expect(right.state).toMatchObject({ state: 'inProgress', waiting: [] });
});

describe('SC-1: setting a rating aside', () => {
  const proposed = bad.at('2026-09-18 09:00').by('1003').when(does.proposeSetAside).then('SetAsideProposed');
  const confirm = (life: Life, by: By) => life.at('2026-09-18 10:00').by(by).when(does.confirmSetAside);

  test('is proposed by the head and confirmed by the appraisal group, and ends the follow-up', () => {
    const { state } = confirm(proposed, '1005').then('RatingSetAside');
    expect(state.rating).toMatchObject({ level: 1, setAside: 'confirmed', proposedBy: '1003' });
    expect([state.followUp, Object.keys(state.timers)]).toEqual([undefined, ['archive']]);
  });

  test('takes a rating, and once', () => {
    completed()
      .at('2026-09-18 09:00')
      .by('1003')
      .when(does.proposeSetAside)
      .refusedBy('SC-1/a-rating-is-set-aside-once');
    proposed.at('2026-09-18 10:00').by('1003').when(does.proposeSetAside).refusedBy('SC-1/a-rating-is-set-aside-once');
    confirm(proposed, '1005')
      .then('RatingSetAside')
      .at('2026-09-18 11:00')
      .by('1003')
      .when(does.proposeSetAside)
      .refusedBy('SC-1/a-rating-is-set-aside-once');
  });

  test('takes two', () => {
    confirm(bad, '1005').refusedBy('SC-1/set-aside-by-two');
    confirm(proposed, '1003').refusedBy('SC-1/only-the-group-sets-aside');
    confirm(proposed, '1006').refusedBy('SC-1/only-the-group-sets-aside');
    const both = {
      ...LAW,
      directory: {
        ...LAW.directory,
        staff: new Map(
          [...LAW.directory.staff].map(([number, one]) => [
            number,
            number === '1003' ? { ...one, roles: ['appraisal-group' as const] } : one,
          ]),
        ),
      },
    };
    confirm(proposed.under(both), '1003').refusedBy('SC-1/set-aside-by-two');
  });

  test('is not proposed by the one rated, nor by an officer', () => {
    bad.at('2026-09-18 09:00').by('1002').when(does.proposeSetAside).refusedBy('SC-1/only-who-looks-after-it');
  });
});
