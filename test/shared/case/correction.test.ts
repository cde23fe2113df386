// Putting a record right (FI-1): both values stay, a date that depended on what was wrong is counted again from its original
// start, never later without the head; and repeats are linked, each with its own code.
import { describe, expect, test } from 'vitest';
import type { Correctable } from '#shared/case/kinds.ts';
import { day } from '#shared/time.ts';
import { lawWhen } from '../directory/people-away.ts';
import { type By, given, type Life, shown, step, textOf } from './case-life.ts';
import { applies, does, registers } from './does.ts';

const item = { id: 'low-rent', version: 1, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };
const petition = given(
  step('2026-09-16 09:00', '1002', registers('petition', 'letter', { item: 'low-rent', given: { item } })),
);
const working = petition.at('2026-09-16 09:30').by('1002').when(does.accept).then('CaseAccepted');
const corrects = (life: Life, field: Correctable, to: string, by: By = '1002', at = '2026-09-17 09:00') =>
  life.at(at).by(by).when(does.correct(field, to));

test('FI-1: what was corrected stays beside what it was', () => {
  const life = corrects(petition, 'village', 'liuyuan').then({
    type: 'CaseCorrected',
    field: 'village',
    to: 'liuyuan',
  });
  expect(life.state.village).toBe('liuyuan');
  const { past } = corrects(petition, 'kind', 'inquiry').then({
    type: 'CaseCorrected',
    was: 'petition',
    to: 'inquiry',
  });
  const last = past.at(-1);
  expect(last && textOf(last)).toEqual({ reason: '登记有误' });
});

test('FI-1: personal and free text stays outside the chain, the old in its event and the new in this one', () => {
  const { past, state } = corrects(petition, 'subject', '村口两盏路灯不亮').then({
    type: 'CaseCorrected',
    field: 'subject',
  });
  const [first, last] = [past[0], past.at(-1)];
  expect(first && textOf(first)?.subject).toBe('村口路灯不亮');
  expect(last && textOf(last)).toEqual({ to: '村口两盏路灯不亮', reason: '登记有误' });
  expect(last?.data).toEqual({ field: 'subject' });
  expect(state.textAt?.subject).toBe(last?.version);
});

test.each([
  ['contact.phone', '1380000abcd'],
  ['contact.phone', '没有'],
  ['subject', '长'.repeat(101)],
  ['kind', 'complaint'],
  ['kind', 'directive'],
  ['kind', 'petition'],
  ['kind', 'nonsense'],
  ['dueOn', '2026-10-12'],
] as const)('FI-1: %s is not corrected to %s', (field, to) => {
  corrects(petition, field, to).refusedBy('FI-1/a-correction-fits-its-field');
});

test('DI-1: a village that is corrected is one of the township’s', () => {
  corrects(petition, 'village', 'nowhere').refusedBy('DI-1/a-known-village');
});

test('FI-1: a record is kept right by who has it, who was first asked and who wrote it down', () => {
  const passedOn = given(
    step('2026-09-16 09:00', '1001', registers('petition', 'letter', { firstAsked: '1012' })),
    step('2026-09-16 09:05', '1012', does.handOver('civil-affairs', '1002')),
    step('2026-09-16 09:10', '1002', does.acceptHandOver),
  );
  for (const by of ['1001', '1002', '1003', '1012']) corrects(passedOn, 'subject', '路灯', by).then('CaseCorrected');
  for (const by of ['1004', '1013', '1005'])
    corrects(passedOn, 'subject', '路灯', by).refusedBy('FI-1/only-the-holder-acts');
});

describe('TL-2: a changed kind counts the date again from its original start', () => {
  test('earlier by anybody who keeps the record', () => {
    const error = corrects(working, 'kind', 'error', '1002').then({
      type: 'CaseCorrected',
      was: 'petition',
      to: 'error',
    });
    expect(error.state).toMatchObject({
      kind: 'error',
      clock: { due: { on: '2026-09-20', why: { startOn: '2026-09-16', limit: 3, unit: 'working' } } },
    });
    expect(error.state.timers.due).toBe(error.state.clock?.due.at);
  });

  test('already past, it is overdue and goes upward', () => {
    const { woken } = corrects(working, 'kind', 'error', '1002', '2026-09-22 09:00')
      .then('CaseCorrected')
      .until('2026-09-22 10:00');
    expect(woken.map(([, type]) => type)).toEqual(['CaseFellDue', 'CaseEscalated']);
  });

  const error = given(
    step('2026-09-16 09:00', '1002', registers('error', 'letter')),
    step('2026-09-16 09:30', '1002', does.accept),
  );
  test.each([
    ['the officer', '1002', {}, false],
    ['the head', '1003', {}, true],
    ['who stands in for the head', '1001', { '1003': '1001' }, true],
    ['the officer who stands in for the head, for themselves', '1002', { '1003': '1002' }, false],
  ] as const)('never later without the head: %s', (_, by, away, may) => {
    const later = corrects(error.under(lawWhen({ away })), 'kind', 'petition', by);
    if (!may) later.refusedBy('TL-2/a-later-date-takes-the-head');
    else expect(later.then('CaseCorrected').state.clock?.due.on).toBe('2026-09-23');
  });

  test('of an office without a head, the leader decides and not its officer', () => {
    const farm = given(
      step('2026-09-16 09:00', '1012', registers('error', 'letter')),
      step('2026-09-16 09:30', '1012', does.accept),
    );
    corrects(farm, 'kind', 'petition', '1012').refusedBy('TL-2/a-later-date-takes-the-head');
  });

  test('to an application: no date until it is examined, counted from receipt; and the head’s, for nobody knows yet when it ends', () => {
    corrects(petition, 'kind', 'application').refusedBy('TL-2/a-later-date-takes-the-head');
    const life = corrects(petition, 'kind', 'application', '1003').then('CaseCorrected');
    expect(life.state).toMatchObject({ kind: 'application', clock: null });
    expect(Object.entries(life.state.timers).map(([what, at]) => [what, shown(at)])).toEqual([
      ['noticeDuty', '2026-09-22 17:30'],
    ]);
  });

  test('to an application in work: its limit from receipt', () => {
    const { state } = corrects(working, 'kind', 'application').then('CaseCorrected');
    expect(state.clock).toMatchObject({
      limitOf: 'commitment',
      due: { on: '2026-09-22', why: { startOn: '2026-09-16' } },
      lawful: { on: '2026-10-20' },
    });
  });

  test('an application names its item', () => {
    const bare = given(step('2026-09-16 09:00', '1002', registers('petition', 'letter')));
    corrects(bare, 'kind', 'application', '1003').refusedBy('TL-2/an-application-names-its-item');
  });

  test('of an application to something else: the date it would have had', () => {
    const application = given(step('2026-09-16 09:00', '1001', applies()));
    const { state } = corrects(application, 'kind', 'petition', '1001').then('CaseCorrected');
    expect(state).toMatchObject({ kind: 'petition', clock: { due: { on: '2026-09-23' } } });
    expect(state.timers.noticeDuty).toBeUndefined();
  });

  test('of an application whose clock stands: what is no application any more does not stand', () => {
    const stands = given(
      step('2026-09-16 09:00', '1001', applies()),
      step('2026-09-16 09:30', '1001', does.accept),
      step('2026-09-17 09:00', '1001', does.suspend('2026-10-12')),
    );
    const life = corrects(stands, 'kind', 'petition', '1001', '2026-09-18 09:00').then('CaseResumed', {
      type: 'CaseCorrected',
      to: 'petition',
    });
    expect(life.state).toMatchObject({ state: 'inProgress', clock: { due: { on: '2026-09-23', why: { stops: [] } } } });
  });

  test('set from above it is the superior’s', () => {
    const set = given(
      step('2026-09-16 09:00', '1001', registers('petition', 'platform', { dueOn: day('2026-09-30') })),
    );
    corrects(set, 'kind', 'inquiry', '1001').refusedBy('TL-4/only-the-superior-moves-a-set-date');
  });

  test('after the end it changes the kind, and neither date nor verdict nor wake-ups', () => {
    const closed = working.at('2026-09-17 08:45').by('1002').when(does.complete).then('CaseCompleted');
    const { state } = corrects(closed, 'kind', 'error').then('CaseCorrected');
    expect(state).toMatchObject({ kind: 'error', clock: closed.state.clock, closing: { onTime: true } });
    expect(state.timers).toEqual(closed.state.timers);
  });

  test('reopened, the second date stands', () => {
    const closed = working.at('2026-09-17 08:45').by('1002').when(does.complete).then('CaseCompleted');
    const again = closed.at('2026-09-28 09:00').by('person').when(does.reopen).then('CaseReopened');
    const { state } = corrects(again, 'kind', 'error', '1002', '2026-09-28 10:00').then('CaseCorrected');
    expect(state).toMatchObject({ kind: 'error', clock: { due: { on: '2026-10-08' } } });
  });
});

describe('TL-1: a changed item', () => {
  const application = given(
    step('2026-09-16 09:00', '1002', applies({ statutoryDays: 10 })),
    step('2026-09-16 09:30', '1002', does.accept),
  );
  const changes = (
    life: Life,
    limits: { commitmentDays?: number; statutoryDays?: number },
    by: By = '1002',
    at = '2026-09-22 09:00',
  ) =>
    life
      .at(at)
      .by(by)
      .when(does.correct('item', 'housing', limits));

  test('counts the date again by its limits from the same start, later only by the head', () => {
    const { state } = changes(application, { commitmentDays: 5, statutoryDays: 20 }).then({
      type: 'CaseCorrected',
      was: 'low-rent@1',
      to: 'housing@2',
    });
    expect(state).toMatchObject({ item: 'housing@2', clock: { limitOf: 'commitment', due: { on: '2026-09-22' } } });
    changes(application, { statutoryDays: 20 }).refusedBy('TL-2/a-later-date-takes-the-head');
    expect(changes(application, { statutoryDays: 20 }, '1003').then('CaseCorrected').state.clock?.due.on).toBe(
      '2026-10-20',
    );
  });

  test('keeps the stops and the extension that the date had', () => {
    const moved = application
      .at('2026-09-17 09:00')
      .by('1002')
      .when(does.suspend('2026-09-18'))
      .then('CaseSuspended')
      .until('2026-09-18 18:00')
      .life.at('2026-09-20 09:00')
      .by('1002')
      .when(does.askLonger)
      .then('ExtensionRequested')
      .at('2026-09-20 10:00')
      .by('1003')
      .when(does.grantLonger)
      .then('ExtensionGranted');
    const { state } = changes(moved, { statutoryDays: 5 }).then('CaseCorrected');
    expect(state.clock?.due.why).toMatchObject({ limit: 5, stops: [{ days: 1 }], extensions: [{ days: 10 }] });
  });

  test('while the clock stands leaves it standing', () => {
    const stands = application.at('2026-09-17 09:00').by('1002').when(does.suspend('2026-10-12')).then('CaseSuspended');
    const changed = changes(stands, { statutoryDays: 5 }).then('CaseCorrected');
    expect([changed.state.state, Object.keys(changed.state.timers)]).toEqual(['suspended', ['suspension']]);
    const { state } = changed.at('2026-09-22 10:00').by('1002').when(does.resume).then('CaseResumed');
    expect(state.clock?.due).toMatchObject({ on: '2026-09-29', why: { limit: 5, stops: [{ days: 4 }] } });
  });

  test('that is not in force is refused', () => {
    application.at('2026-09-22 09:00').by('1002').when(does.correct('item', 'gone')).refusedBy('TL-2/an-item-in-force');
  });
});

describe('FI-1: linking repeats', () => {
  const links = (life: Life, n: number) => life.at('2026-09-17 09:00').by('1002').when(does.link(n));

  test('joins two cases, each with its own code and reply', () => {
    const { state } = links(petition, 7).then({ type: 'CaseLinked', number: 'LSK-2026-000007' });
    expect(state).toMatchObject({ links: [{ number: 'LSK-2026-000007' }], follow: petition.state.follow });
  });

  test('is done once, not to itself, and to a case one may know of', () => {
    links(links(petition, 7).then('CaseLinked'), 7).refusedBy('FI-1/a-case-is-linked-once');
    links(petition, 1).refusedBy('FI-1/a-case-is-linked-once');
    petition
      .at('2026-09-17 09:00')
      .by('1002')
      .when({ type: 'link', to: 'LSK-2026-000099', given: {} })
      .refusedBy('FI-1/a-link-leads-to-a-known-case');
  });

  test('up to twenty times', () => {
    let life = petition;
    for (let n = 2; n < 22; n++) life = links(life, n).then('CaseLinked');
    links(life, 22).refusedBy('FI-1/so-many-links');
  });
});
