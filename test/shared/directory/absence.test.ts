// Absence as people arrange it (AC-1.14): leave now and later, who may stand in, sudden absence, and what a moment makes of it.
import { describe, expect, test } from 'vitest';
import type { Law } from '#shared/decision.ts';
import type { WhereaboutsCommand } from '#shared/directory/whereabouts/commands.ts';
import { whereaboutsLaw } from '#shared/directory/whereabouts/decide.ts';
import { isAwayAt, type WhereaboutsState, wordAt } from '#shared/directory/whereabouts/state.ts';
import { LAW, without } from '../sample-law.ts';
import { lifeOf, type Step } from './life-of.ts';
import { at, lawWhen } from './people-away.ts';

type Set = Extract<WhereaboutsCommand, { type: 'set' }>;

const given = lifeOf(whereaboutsLaw);
const from = at('2026-09-28 08:30');
const backAt = at('2026-09-30 08:30');
const set = (more: Partial<Set> = {}): Set => ({ type: 'set', staff: '1002', status: 'onDuty', ...more });
const leave = (more: Partial<Set> = {}): Set => set({ status: 'onLeave', substitute: '1001', ...more });
const plan: Step<WhereaboutsCommand> = ['2026-09-24 10:00', '1002', leave({ from, backAt })];
const agree = (when: string): Step<WhereaboutsCommand> => [when, '1001', { type: 'accept-substitution' }];
const decline = (when: string): Step<WhereaboutsCommand> => [when, '1001', { type: 'decline-substitution' }];
const planned = [plan, agree('2026-09-24 10:05')] as const;

/** The law when 1001 has said this of themselves. */
const where1001 = (word: Partial<WhereaboutsState>): Law => ({
  ...LAW,
  directory: {
    ...LAW.directory,
    whereabouts: new Map([['1001', { status: 'onDuty', since: at('2026-09-24 08:00'), ...word }]]),
  },
});

describe('AC-1.14: leave planned for later', () => {
  test('is asked of a stand-in and comes into force from its time once that person agreed', () => {
    given()
      .when(...plan)
      .then({
        type: 'SubstitutionAsked',
        data: { status: 'onLeave', substitute: '1001', from, backAt },
      });
    given(plan)
      .when(...agree('2026-09-24 10:05'))
      .then({
        type: 'SubstitutionAccepted',
        data: { status: 'onLeave', substitute: '1001', from, backAt },
      });
    const { state } = given(...planned);
    expect(wordAt(state, at('2026-09-28 08:29')).status).toBe('onDuty');
    expect(wordAt(state, from)).toEqual({ status: 'onLeave', since: from, backAt, standIn: '1001' });
    expect([isAwayAt(state, at('2026-09-30 08:29')), isAwayAt(state, backAt)]).toEqual([true, false]);
  });

  test('is no leave when nobody agreed or the one asked declined', () => {
    expect(isAwayAt(given(plan).state, from)).toBe(false);
    expect(isAwayAt(given(plan, decline('2026-09-24 10:05')).state, from)).toBe(false);
  });

  test('agreed to after it should have begun, begins with the agreement', () => {
    const late = given(plan, agree('2026-09-28 10:00'));
    expect(late.state).toEqual({ status: 'onLeave', since: at('2026-09-28 10:00'), backAt, standIn: '1001' });
  });

  test('outlives what one says of today', () => {
    const { state } = given(...planned, ['2026-09-24 14:00', '1002', set({ status: 'outOnBusiness' })]);
    expect(state).toMatchObject({ status: 'outOnBusiness', planned: { from, standIn: '1001' } });
    const back = given(...planned, ['2026-09-24 16:00', '1002', set()]);
    expect(wordAt(back.state, from).status).toBe('onLeave');
    const sick = given(...planned, ['2026-09-25 09:00', '1003', set({ status: 'onLeave' })]);
    expect(wordAt(sick.state, from).standIn).toBe('1001');
  });

  test('is over with a word of its own, and then is not planned any more', () => {
    expect(given(...planned, ['2026-09-29 09:00', '1002', set()]).state).toEqual({
      status: 'onDuty',
      since: at('2026-09-29 09:00'),
    });
  });

  test('is withdrawn by being on duty from then on after all', () => {
    const stays: Step<WhereaboutsCommand> = ['2026-09-25 09:00', '1002', set({ from })];
    given(...planned)
      .when(...stays)
      .then({ type: 'LeaveWithdrawn', data: {} });
    expect(given(...planned, stays).state).toEqual({ status: 'onDuty', since: at('2026-09-24 10:00') });
    expect(given(plan, stays).state).not.toHaveProperty('asked');
    given()
      .when(...stays)
      .refusedBy('AC-1.14/only-planned-leave-is-withdrawn');
  });

  test.each([
    [
      'without a stand-in',
      '1002',
      set({ status: 'onLeave', from, backAt }),
      'AC-1.14/leave-has-a-stand-in-who-accepted',
    ],
    ['with oneself', '1002', leave({ from, backAt, substitute: '1002' }), 'AC-1.14/a-stand-in-is-another-in-post'],
    ['from a time already past', '1002', leave({ from: at('2026-09-24 09:00') }), 'AC-1.14/planned-leave-lies-ahead'],
    ['that ends before it begins', '1002', leave({ from, backAt: from }), 'AC-1.14/planned-leave-lies-ahead'],
    ['of somebody else', '1003', leave({ from, backAt }), 'AC-1.14/leave-is-planned-in-person'],
    ['that is no leave', '1002', leave({ status: 'outOnBusiness', from }), 'AC-1.14/only-leave-is-planned'],
  ] as const)('is refused %s', (_, by, command, rule) => {
    given().when('2026-09-24 10:00', by, command).refusedBy(rule);
  });
});

describe('AC-1.14: a stand-in is there meanwhile', () => {
  const meanwhile = 'AC-1.14/a-stand-in-is-there-meanwhile';
  const ahead = (begins: string, ends?: string) => ({
    planned: { from: at(begins), ...(ends === undefined ? {} : { backAt: at(ends) }), standIn: '1002' },
  });

  test.each([
    ['is on leave now', { status: 'onLeave', standIn: '1013' }],
    ['is out on business now', { status: 'outOnBusiness', backAt: at('2026-09-24 15:00') }],
    ['will be on leave in that time', ahead('2026-09-25 08:30', '2026-09-26 08:30')],
  ] as const)('and is not asked who %s', (_, word) => {
    given().when('2026-09-24 10:00', '1002', leave({ backAt }), where1001(word)).refusedBy(meanwhile);
  });

  test.each([
    ['whose leave is over', { status: 'onLeave', backAt: at('2026-09-24 09:30'), standIn: '1013' }],
    ['whose leave begins when the other is back', ahead('2026-09-30 08:30')],
  ] as const)('and is asked %s', (_, word) => {
    given()
      .when('2026-09-24 10:00', '1002', leave({ backAt }), where1001(word))
      .then({ type: 'SubstitutionAsked', data: { status: 'onLeave', substitute: '1001', backAt } });
  });

  test('so two who planned leave for the same days cannot stand in for each other', () => {
    const [when, by, command] = plan;
    given()
      .when(when, by, command, where1001(ahead('2026-09-29 08:30', '2026-10-01 08:30')))
      .refusedBy(meanwhile);
  });

  test('and agrees only while there', () => {
    const gone = where1001({ status: 'onLeave', standIn: '1013' });
    given(['2026-09-24 10:00', '1002', leave({ backAt })])
      .when('2026-09-24 11:00', '1001', { type: 'accept-substitution' }, gone)
      .refusedBy(meanwhile);
    given(['2026-09-24 10:00', '1002', leave({ backAt })])
      .when('2026-09-24 11:00', '1001', { type: 'decline-substitution' }, gone)
      .then({ type: 'SubstitutionDeclined', data: {} });
  });

  test('and what was asked for a time that is over waits no longer', () => {
    given(['2026-09-24 10:00', '1002', leave({ backAt })])
      .when(...agree('2026-09-30 08:30'))
      .refusedBy('AC-1.14/a-stand-in-answers-what-was-asked');
  });

  test('an efficacy supervisor, who is no staff, stands in for nobody', () => {
    given()
      .when('2026-09-24 10:00', '1002', leave({ substitute: '1009' }))
      .refusedBy('AC-1.14/a-stand-in-is-another-in-post');
  });
});

describe('AC-1.14: in a sudden absence the head stands in from that minute', () => {
  test.each([
    ['the head', '1002', {}, [], '1003'],
    ['who acts for the head', '1002', { '1003': '1001' }, [], '1001'],
    ['the leader when the head is away with nobody', '1002', { '1003': null }, [], '1004'],
    ['the leader when the head acts through the very person', '1002', { '1003': '1002' }, [], '1004'],
    ['the leader for the head', '1003', {}, [], '1004'],
    ['the chair for a leader', '1004', {}, [], '1006'],
    ['the chair when head and leader are gone', '1002', {}, ['1003', '1004'], '1006'],
  ] as const)('%s', (_, staff, away, gone, standIn) => {
    given()
      .when('2026-09-24 10:00', '1001', set({ staff, status: 'onLeave' }), lawWhen({ away }, without(LAW, ...gone)))
      .then({ type: 'AbsenceRecorded', data: { standIn } });
  });
});
