// Matters taken back, revived, reopened (SC-1): a withdrawal never mends a missed date, and a second date never mends the
// first verdict.
import { describe, expect, test } from 'vitest';
import { involvedIn } from '#shared/case/state.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without } from '../sample-law.ts';
import { atTheWindow, given, type Life, moment, shown, step } from './case-life.ts';
import { applies, does, registers } from './does.ts';

const online = step('2026-09-16 09:00', 'person', registers('petition', 'online', { firstAsked: '1002' }));
const sent = given(online);
const working = given(online, step('2026-09-16 09:30', '1002', does.accept));
const takenBack = (life: Life, at: string) => life.at(at).by('person').when(does.takeBack);

describe('SC-1: withdrawing', () => {
  test('within ten minutes undoes what was sent, without trace to others', () => {
    const { state } = takenBack(sent, '2026-09-16 09:10').then('CaseUndone');
    expect(state).toMatchObject({ state: 'withdrawn', undone: true, timers: {}, waiting: [] });
    expect(involvedIn(state)).toEqual({ offices: [], people: [], hidden: true });
    expect(state.custody.at(-1)?.to).toBe(moment('2026-09-16 09:10'));
  });

  test('later is a withdrawal like any other, kept and seen', () => {
    const { state } = takenBack(sent, '2026-09-16 09:11').then({ type: 'CaseWithdrawn', from: 'registered' });
    expect(state).toMatchObject({ state: 'withdrawn', closing: { onTime: true, toldHow: 'code' } });
    expect(involvedIn(state).people).toContain('1002');
  });

  test('of what the counter wrote down leaves its trace, however soon', () => {
    takenBack(given(atTheWindow), '2026-09-24 10:01').then('CaseWithdrawn');
  });

  test('what was undone is gone: it is not revived', () => {
    const gone = takenBack(sent, '2026-09-16 09:05').then('CaseUndone');
    gone.at('2026-09-16 09:06').by('person').when(does.revive).refusedBy('SC-1/revived-within-its-days');
  });

  test('when overdue counts as late', () => {
    const { state } = takenBack(working, '2026-09-23 17:31').then('CaseWithdrawn');
    expect(state.closing?.onTime).toBe(false);
    expect(takenBack(working, '2026-09-23 17:30').then('CaseWithdrawn').state.closing?.onTime).toBe(true);
  });

  test('is recorded by the staff only with the person’s own word, between registration and now', () => {
    const record = (said: string) =>
      working
        .at('2026-09-17 09:00')
        .by('1002')
        .when(does.withdraw(moment(said)));
    const { state } = record('2026-09-17 08:50').then('CaseWithdrawn');
    expect(state.closing).toMatchObject({ toldHow: 'person' });
    record('2026-09-16 08:59').refusedBy('TL-3/told-between-registration-and-now');
    record('2026-09-17 09:01').refusedBy('TL-3/told-between-registration-and-now');
    working
      .at('2026-09-17 09:00')
      .by('1013')
      .when(does.withdraw(moment('2026-09-17 08:50')))
      .refusedBy('FI-1/only-the-holder-acts');
  });

  test('TL-4: what a leader instructed only that leader takes back', () => {
    const instructed = { case: 'e'.repeat(32), number: 'LSK-2026-000009', by: '1004' };
    const given9 = { toOffice: 'civil-affairs', instructed };
    const directive = given(step('2026-09-16 09:00', '1004', registers('directive', 'superior', { given: given9 })));
    const said = does.withdraw(moment('2026-09-16 10:00'));
    const life = directive.at('2026-09-16 10:00');
    life.by('1003').when(said).refusedBy('TL-4/only-the-issuer-takes-a-directive-back');
    life.by('1004').when(said).then('CaseWithdrawn');
    const standIn = directive.under(lawWhen({ away: { '1004': '1011' } })).at('2026-09-16 10:00');
    standIn.by('1011').when(said).refusedBy('TL-4/only-the-issuer-takes-a-directive-back');
  });

  test('leaves only the archive to be woken for', () => {
    const { state } = takenBack(working, '2026-09-17 09:00').then('CaseWithdrawn');
    expect(Object.entries(state.timers).map(([what, at]) => [what, shown(at)])).toEqual([
      ['archive', '2026-10-17 17:30'],
    ]);
  });
});

describe('SC-1: reviving what was withdrawn', () => {
  const gone = takenBack(working, '2026-09-17 09:00').then('CaseWithdrawn');
  const revived = (life: Life, at: string) => life.at(at).by('person').when(does.revive);

  test('is open for ten calendar days', () => {
    revived(gone, '2026-09-27 17:30').then('CaseRevived');
    revived(gone, '2026-09-27 17:31').refusedBy('SC-1/revived-within-its-days');
  });

  test('goes back to the state before, on the clock that never stopped, with its wake-ups', () => {
    const { state } = revived(gone, '2026-09-18 09:00').then({ type: 'CaseRevived', to: 'inProgress' });
    const { custody, ...rest } = state;
    const { custody: before, ...was } = working.state;
    expect(rest).toEqual(was);
    expect(custody).toEqual([
      { ...before[0], to: moment('2026-09-17 09:00') },
      { holder: '1002', office: 'civil-affairs', from: moment('2026-09-18 09:00') },
    ]);
  });

  test('reminds of nothing that lies behind, but what was missed goes upward', () => {
    const late = takenBack(working, '2026-09-22 09:00').then('CaseWithdrawn');
    const { woken } = revived(late, '2026-09-24 09:00').then('CaseRevived').until('2026-09-24 10:00');
    expect(woken.map(([, type]) => type)).toEqual(['CaseFellDue']);
  });

  test.each([
    ['handed over', does.handOver('agriculture'), '1002', 'handingOver'],
    ['disputed', does.dispute, '1003', 'arbitration'],
    ['waiting for materials', does.notice('户口簿'), '1002', 'awaitingMaterials'],
  ] as const)('finds a case that was %s as it stood', (_, command, by, name) => {
    const before = sent
      .at('2026-09-16 09:30')
      .by(by)
      .when(command)
      .then({ type: expect.anything() as never });
    const back = revived(takenBack(before, '2026-09-16 10:00').then('CaseWithdrawn'), '2026-09-16 11:00').then(
      'CaseRevived',
    );
    const { custody: _after, ...state } = back.state;
    const { custody: _before, ...was } = before.state;
    expect(state).toEqual(was);
    expect(state.state).toBe(name);
  });

  test('AC-1.19: a ruling that was overdue is still the chair’s afterwards', () => {
    const overdue = sent
      .at('2026-09-16 09:30')
      .by('1003')
      .when(does.dispute)
      .then('DisputeRaised')
      .until('2026-09-18 18:00').life;
    const back = revived(takenBack(overdue, '2026-09-20 09:00').then('CaseWithdrawn'), '2026-09-20 10:00').then(
      'CaseRevived',
    );
    expect(back.state.waiting).toEqual(['ruling']);
    back.at('2026-09-20 11:00').by('1006').when(does.designate('civil-affairs')).then('CaseDesignated');
  });

  test('keeps a request for more time that was waiting', () => {
    const asked = working.at('2026-09-17 08:40').by('1002').when(does.askLonger).then('ExtensionRequested');
    const back = revived(takenBack(asked, '2026-09-17 09:00').then('CaseWithdrawn'), '2026-09-17 10:00').then(
      'CaseRevived',
    );
    expect(back.state.extension).toEqual(asked.state.extension);
    back.at('2026-09-17 11:00').by('1003').when(does.grantLonger).then('ExtensionGranted');
  });
});

describe('SC-1: reopening', () => {
  const completed = working.at('2026-09-22 09:00').by('1002').when(does.complete).then('CaseCompleted');
  const reopens = (life: Life, at: string, by = 'person') => life.at(at).by(by).when(does.reopen);

  test('by the person within thirty calendar days of the closing', () => {
    reopens(completed, '2026-10-22 23:59').then({ type: 'CaseReopened', by: 'person' });
    const archived = completed.until('2026-10-22 18:00').life;
    reopens(archived, '2026-10-22 19:00').refusedBy('FI-1/a-step-fits-the-state');
    reopens(completed, '2026-10-23 00:00').refusedBy('SC-1/reopened-within-its-days');
  });

  test('by the person once, by the leading group at any time', () => {
    const again = reopens(completed, '2026-09-23 09:00').then('CaseReopened');
    const closed = again.at('2026-09-24 09:00').by('1002').when(does.complete).then('CaseCompleted');
    reopens(closed, '2026-09-24 10:00').refusedBy('SC-1/the-person-reopens-once');
    const archived = closed.until('2026-12-31 10:00').life;
    reopens(archived, '2027-06-30 09:00', '1010').then({ type: 'CaseReopened', by: 'leading-group' });
    reopens(archived, '2027-06-30 09:00', '1006').then('CaseReopened');
    for (const by of ['1002', '1003', '1004', '1005'])
      reopens(archived, '2027-06-30 09:00', by).refusedBy('SC-1/only-the-group-reopens');
  });

  test('what the leading group reopened the person may still reopen once', () => {
    const again = reopens(completed, '2026-09-23 09:00', '1010').then('CaseReopened');
    const closed = again.at('2026-09-24 09:00').by('1002').when(does.complete).then('CaseCompleted');
    reopens(closed, '2026-09-24 10:00').then('CaseReopened');
  });

  test('gives a second date of seven calendar days beside the first, whose verdict stays', () => {
    const late = working.at('2026-09-24 09:00').by('1002').when(does.complete).then('CaseCompleted');
    const again = reopens(late, '2026-09-28 09:00').then('CaseReopened');
    expect(again.state).toMatchObject({
      state: 'inProgress',
      escalated: 0,
      clock: { due: { on: '2026-10-08', why: { clause: 'SC-1', startOn: '2026-09-28', limit: 7, unit: 'calendar' } } },
      reopened: { times: 1, byPerson: 1, first: { onTime: false } },
    });
    expect(again.state.closing).toBeUndefined();
    const closed = again.at('2026-09-29 09:00').by('1002').when(does.complete).then('CaseCompleted');
    expect(closed.state).toMatchObject({ closing: { onTime: true }, reopened: { first: { onTime: false } } });
    const twice = reopens(closed, '2026-09-30 09:00', '1010').then('CaseReopened');
    expect(twice.state.reopened).toMatchObject({ times: 2, first: { onTime: false } });
  });

  test.each([
    ['to the last holder', LAW, '1002'],
    ['to the head where that one has left', without(LAW, '1002'), '1003'],
    ['to the head where that one is away', lawWhen({ away: { '1002': '1001' } }), '1003'],
    ['to the leader where the head is away too', lawWhen({ away: { '1002': null, '1003': null } }), '1004'],
  ] as const)('goes back %s', (_, law, holder) => {
    const { state } = reopens(completed.under(law), '2026-09-23 09:00').then({ type: 'CaseReopened', holder });
    expect(state).toMatchObject({ holder, office: 'civil-affairs' });
    expect(state.custody.at(-1)).toEqual({ holder, office: 'civil-affairs', from: moment('2026-09-23 09:00') });
  });

  test('an archive of the first closing comes no more', () => {
    const again = reopens(completed, '2026-09-23 09:00').then('CaseReopened');
    expect(again.state.timers).not.toHaveProperty('archive');
  });

  test('an application that was reopened runs on its second date, whatever materials it waited for', () => {
    const refused = given(step('2026-09-16 09:00', '1001', applies()), step('2026-09-16 10:00', '1001', does.refuse));
    expect(reopens(refused, '2026-09-17 09:00').then('CaseReopened').state.clock?.due.on).toBe('2026-09-24');
  });
});
