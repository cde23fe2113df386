// Which date each kind of case runs on, and who hears of it when: worked examples on the calendar of autumn 2026
// (25–27 September and 1–7 October are off, Sunday 20 September and Saturday 10 October work).
import { expect, test } from 'vitest';
import type { CaseKind, Channel } from '#shared/case/kinds.ts';
import { day } from '#shared/time.ts';
import { LAW, without, withPolicy } from '../sample-law.ts';
import { given, givenUnder, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

type More = Parameters<typeof registers>[2];
const item = (limits: { commitmentDays?: number; statutoryDays?: number } = {}): More => ({
  item: 'low-rent',
  given: { item: { id: 'low-rent', version: 1, office: 'civil-affairs', ...limits } },
});

const DATES: readonly [string, CaseKind, Channel, string, More, string, string][] = [
  ['an inquiry has seven days', 'inquiry', 'window', '2026-09-16 09:00', {}, '2026-09-23 17:30', 'TL-4'],
  [
    'a petition has seven days, moved past the holidays',
    'petition',
    'window',
    '2026-09-24 10:00',
    {},
    '2026-10-08 17:30',
    'TL-4',
  ],
  [
    'a Sunday that works is a day like others',
    'petition',
    'letter',
    '2026-09-13 10:00',
    {},
    '2026-09-20 17:30',
    'TL-4',
  ],
  ['a suggestion has seven days', 'suggestion', 'box', '2026-02-10 09:00', {}, '2026-02-24 17:30', 'TL-4'],
  [
    'an error of the site has three working days',
    'error',
    'online',
    '2026-09-23 10:00',
    {},
    '2026-09-29 17:30',
    'TL-2',
  ],
  [
    'a document has a day for the proposal and one for the leader’s desk',
    'document',
    'letter',
    '2026-09-23 10:00',
    {},
    '2026-09-28 17:30',
    'AC-1.18',
  ],
  [
    'an urgent document has the day',
    'document',
    'letter',
    '2026-09-23 10:00',
    { urgency: 'urgent' },
    '2026-09-23 17:30',
    'AC-1.18',
  ],
  [
    'an urgent document after hours has the next working day',
    'document',
    'letter',
    '2026-09-24 19:00',
    { urgency: 'urgent' },
    '2026-09-28 17:30',
    'AC-1.18',
  ],
  [
    'a directive without a date has seven days',
    'directive',
    'superior',
    '2026-09-16 09:00',
    {},
    '2026-09-23 17:30',
    'TL-4',
  ],
  [
    'a directive has the superior’s date, a holiday or not',
    'directive',
    'superior',
    '2026-09-24 10:00',
    { dueOn: day('2026-10-03') },
    '2026-10-03 17:30',
    'TL-4',
  ],
  [
    'a platform’s date binds as it stands',
    'petition',
    'platform',
    '2026-09-24 10:00',
    { dueOn: day('2026-09-26') },
    '2026-09-26 17:30',
    'TL-4',
  ],
];
test.each(DATES)('TL-4: %s (%s by %s on %s)', (_, kind, channel, at, more, dueAt, clause) => {
  const { state } = given(step(at, '1001', registers(kind, channel, more)));
  expect(shown(state.clock?.due.at ?? moment('2000-01-01 00:00'))).toBe(dueAt);
  expect(state.clock?.due.why.clause).toBe(clause);
});

test('TL-1: an application runs on what was promised, and knows the statute beside it', () => {
  const { state } = given(
    step(
      '2026-09-16 09:00',
      '1001',
      registers('application', 'window', item({ commitmentDays: 5, statutoryDays: 20 })),
    ),
    step('2026-09-16 09:30', '1001', does.accept),
  );
  expect(state.clock?.limitOf).toBe('commitment');
  expect(shown(state.clock?.due.at ?? moment('2000-01-01 00:00'))).toBe('2026-09-22 17:30');
  expect(state.clock?.lawful?.on).toBe('2026-10-20');
});

test.each([
  ['TL-1: the statute where nothing shorter was promised', { statutoryDays: 10 }, 'statute', '2026-09-30'],
  ['TL-2: our own limit where the law sets none', {}, 'own', '2026-10-20'],
] as const)('%s', (_, limits, limitOf, on) => {
  const { state } = given(
    step('2026-09-16 09:00', '1001', registers('application', 'window', item(limits))),
    step('2026-09-16 09:30', '1001', does.accept),
  );
  expect(state.clock).toMatchObject({ limitOf, due: { on } });
  expect(state.clock?.lawful).toBeUndefined();
});

test('TL-2: every kind has a clock or a duty that runs in its place, from the moment of registration', () => {
  for (const kind of ['inquiry', 'application', 'petition', 'suggestion', 'directive', 'document', 'error'] as const) {
    const { state } = given(step('2026-09-24 10:00', '1001', registers(kind, 'window', item())));
    expect(Object.keys(state.timers).length, kind).toBeGreaterThan(0);
  }
});

const applied = step('2026-09-23 10:00', '1001', registers('application', 'window', item()));

test('FI-3: an application has no date until its materials are declared complete; a duty of five working days runs instead', () => {
  const { state } = given(applied);
  expect(state.clock).toBeNull();
  expect(Object.entries(state.timers).map(([what, at]) => [what, shown(at)])).toEqual([
    ['noticeDuty', '2026-10-08 17:30'],
  ]);
});

test('FI-3: accepting an application starts its limit at that moment and ends the duty', () => {
  const { state } = given(applied, step('2026-09-28 11:00', '1001', does.accept));
  expect(state.clock?.due.why).toMatchObject({ startOn: '2026-09-28', limit: 20, unit: 'working' });
  expect(state.timers.noticeDuty).toBeUndefined();
});

test('FI-3: an application nobody answered in five working days counts as accepted on the day received', () => {
  const { life, woken } = given(applied).until('2026-10-08 17:30');
  expect(woken).toEqual([['2026-10-08 17:30', 'CaseAccepted']]);
  expect(life.state).toMatchObject({
    state: 'inProgress',
    clock: { due: { on: '2026-10-28', why: { startOn: '2026-09-23' } } },
  });
});

test('FI-3: an application deemed accepted after its promised date has passed goes upward at once', () => {
  const short = step('2026-09-23 10:00', '1001', registers('application', 'window', item({ commitmentDays: 1 })));
  const { life, woken } = given(short).until('2026-10-08 17:30');
  expect(woken).toEqual(
    [
      ['2026-10-08 17:30', 'CaseAccepted'],
      ['2026-09-28 17:30', 'CaseFellDue', ['1001']],
      ['2026-09-29 17:30', 'CaseEscalated', ['1013']],
      ['2026-10-08 17:30', 'CaseEscalated', ['1004', '1005']],
    ].map(([, ...rest]) => ['2026-10-08 17:30', ...rest]),
  );
  expect(life.light('2026-10-08 17:31')).toBe('red');
});

test('FI-3: being deemed accepted does not settle which office the application belongs to', () => {
  const { life } = given(applied, step('2026-10-08 15:00', '1001', does.handOver('civil-affairs'))).until(
    '2026-10-08 18:00',
  );
  expect(life.state).toMatchObject({ state: 'handingOver', clock: { due: { on: '2026-10-28' } } });
  const { state } = life.at('2026-10-09 09:00').by('1002').when(does.acceptHandOver).then('HandOverAccepted');
  expect(state).toMatchObject({ state: 'assigned', holder: '1002', clock: { due: { on: '2026-10-28' } } });
});

const petition = step('2026-09-24 10:00', '1001', registers('petition', 'window'));

test('TL-4, AC-1.11: reminders, the due date and the way upward come once each, and each tells somebody', () => {
  expect(given(petition).until('2027-09-24 10:00').woken).toEqual([
    ['2026-10-08 08:30', 'CaseReminded', ['1001']],
    ['2026-10-08 08:48', 'CaseReminded', ['1001']],
    ['2026-10-08 17:30', 'CaseFellDue', ['1001']],
    ['2026-10-09 17:30', 'CaseEscalated', ['1013']],
    ['2026-10-12 17:30', 'CaseEscalated', ['1004', '1005']],
    ['2026-10-12 17:30', 'LawfulLimitPassed'],
  ]);
});

test('AC-1.11: a promise missed goes upward, and becomes a clue only once the lawful limit has passed too', () => {
  const promised = [
    step(
      '2026-09-16 09:00',
      '1001',
      registers('application', 'window', item({ commitmentDays: 5, statutoryDays: 20 })),
    ),
    step('2026-09-16 09:30', '1001', does.accept),
  ];
  const { woken } = given(...promised).until('2027-01-31 10:00');
  expect(woken.slice(2)).toEqual([
    ['2026-09-22 17:30', 'CaseFellDue', ['1001']],
    ['2026-09-23 17:30', 'CaseEscalated', ['1013']],
    ['2026-09-28 17:30', 'CaseEscalated', ['1004', '1005']],
    ['2026-10-20 17:30', 'LawfulLimitPassed'],
  ]);
});

test('AC-1.11: a clue names the case and no culprit', () => {
  const { life } = given(petition).until('2026-10-12 18:00');
  expect(life.past.at(-1)).toMatchObject({ type: 'LawfulLimitPassed', data: { clause: 'AC-1.11' } });
  expect(Object.keys(life.past.at(-1)?.data ?? {})).toEqual(['clause']);
});

test('TL-4: a superior’s date on a day off is announced on the last working morning before it', () => {
  const { woken } = given(
    step('2026-09-24 10:00', '1013', registers('directive', 'superior', { dueOn: day('2026-10-03') })),
  ).until('2026-10-03 18:00');
  expect(woken.map(([at, type]) => [at, type])).toEqual([
    ['2026-09-29 17:30', 'CaseReminded'],
    ['2026-09-30 08:30', 'CaseReminded'],
    ['2026-09-30 10:12', 'CaseReminded'],
    ['2026-10-03 17:30', 'CaseFellDue'],
  ]);
});

test('AC-1.11: a missed date goes to whoever stands next when a level is missing', () => {
  const farmland = step('2026-09-24 10:00', '1012', registers('petition', 'visit'));
  const upward = (law = LAW) =>
    givenUnder(law, farmland)
      .until('2026-12-31 10:00')
      .woken.filter(([, type]) => type === 'CaseEscalated')
      .map(([, , told]) => told);
  expect(upward(), 'no head: the supervising leader').toEqual([['1011'], ['1011', '1005']]);
  const vacant = given(farmland).under(without(LAW, '1011')).until('2026-12-31 10:00').woken;
  expect(vacant.at(-2), 'no leader: the chair').toEqual(['2026-10-12 17:30', 'CaseEscalated', ['1006', '1005']]);
});

test('TL-4: a reminder for somebody who has left reaches whoever answers for the office', () => {
  const { woken } = given(petition).under(without(LAW, '1001')).until('2026-10-08 17:30');
  expect(woken.map(([, , told]) => told)).toEqual([['1013'], ['1013'], ['1013']]);
});

test('TL-4: a matter entered late with its date already past is red at once, flagged once and brings no shower of wake-ups', () => {
  const occurredAt = moment('2026-08-28 10:00');
  const life = given(step('2026-09-24 10:00', '1001', registers('petition', 'visit', { occurredAt })));
  expect(life.state).toMatchObject({ late: true, clock: { due: { on: '2026-09-04' } } });
  expect(life.light('2026-09-24 10:00')).toBe('red');
  expect(life.until('2027-09-24 10:00').woken).toEqual([['2026-09-24 10:00', 'LateEntryFlagged', ['1013']]]);
});

test('TL-4: a matter entered late whose date still lies ahead is reminded of what lies ahead only', () => {
  const occurredAt = moment('2026-09-16 10:00');
  const life = given(step('2026-09-23 08:00', '1001', registers('petition', 'visit', { occurredAt })));
  expect(life.state.late).toBe(false);
  expect(life.until('2026-09-23 18:00').woken.map(([at, type]) => [at, type])).toEqual([
    ['2026-09-23 08:30', 'CaseReminded'],
    ['2026-09-23 17:30', 'CaseFellDue'],
  ]);
});

test('TL-4: the light is green, yellow from the first reminder, red when overdue, and out when nothing is owed', () => {
  const life = given(petition);
  expect(
    ['2026-09-24 10:00', '2026-10-08 08:29', '2026-10-08 08:30', '2026-10-08 17:30', '2026-10-08 17:31'].map(
      life.light,
    ),
  ).toEqual(['green', 'green', 'yellow', 'yellow', 'red']);
  const closed = life.at('2026-09-24 11:00').by('1001').when(does.answer).then('CaseAnswered');
  expect(closed.light('2026-12-24 11:00')).toBeNull();
});

test('a wake-up that comes early, twice or for nothing leaves no trace', () => {
  const life = given(petition);
  life.at('2026-10-08 17:29').by('clock').when(does.timer('due')).then();
  const fallen = life.at('2026-10-08 17:30').by('clock').when(does.timer('due')).then('CaseFellDue');
  fallen.at('2026-10-08 17:31').by('clock').when(does.timer('due')).then();
  fallen.at('2026-10-08 17:31').by('clock').when(does.timer('reminder')).then();
  fallen.at('2026-10-08 17:31').by('clock').when(does.timer('unheard-of')).then();
});

test('AC-1.11: told upward out of order, what the higher level knows is not forgotten', () => {
  const { state } = given(petition, step('2026-10-13 09:00', 'clock', does.timer('overdueLeader')))
    .at('2026-10-13 09:00')
    .by('clock')
    .when(does.timer('overdueHead'))
    .then('CaseEscalated');
  expect(state.escalated).toBe(2);
});

test('a closed case asks for one wake-up only, and rests in the archive 30 days later', () => {
  const { life, woken } = given(petition, step('2026-09-24 11:00', '1001', does.answer)).until('2027-09-24 10:00');
  expect(woken).toEqual([['2026-10-24 17:30', 'CaseArchived']]);
  expect(life.state).toMatchObject({ state: 'archived', timers: {} });
});

test('a township that answers petitions within five working days has its own date', () => {
  const law = withPolicy({ limits: { petition: { limit: 5, unit: 'working' } } });
  expect(givenUnder(law, petition).state.clock?.due).toMatchObject({
    on: '2026-10-09',
    why: { limit: 5, unit: 'working' },
  });
});
