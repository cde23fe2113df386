// The one-time notice and what it asks for (FI-3): said once and completely, in time it stops the clock, handed in by
// parts, lapsed when nothing comes and revived by the rest.
import { expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { lawWhen } from '../directory/people-away.ts';
import { given, shown, step, textOf } from './case-life.ts';
import { applies, does, registers } from './does.ts';

/** An application of Wednesday 16 September 2026: to be examined until Tuesday the 22nd, 17:30. */
const applied = step('2026-09-16 10:00', '1001', applies());
const accepted = step('2026-09-16 11:00', '1001', does.accept);
const noticed = step('2026-09-17 09:00', '1001', does.notice('身份证', '户口簿'));
const timers = (life: ReturnType<typeof given>) =>
  Object.fromEntries(Object.entries(life.state.timers).map(([what, at]) => [what, shown(at)]));

test('FI-3: a notice within five working days of receipt leaves the application without a date', () => {
  const life = given(applied).at('2026-09-22 17:30').by('1001').when(does.notice('身份证', '户口簿')).then({
    type: 'NoticeIssued',
    n: 1,
    missing: 2,
    stopsClock: true,
  });
  expect(life.state).toMatchObject({ state: 'awaitingMaterials', clock: null, notice: { n: 1, open: [0, 1] } });
  expect(timers(life)).toEqual({ lapse: '2026-11-10 17:30', lapseSoon: '2026-11-03 08:30' });
});

test('FI-3: what the notice asks for and how to come by it lies outside the chain', () => {
  const notice = given(applied, noticed).past.at(-1);
  expect(JSON.stringify(notice)).not.toContain('身份证');
  expect(notice && textOf(notice)).toEqual({
    missing: [
      { name: '身份证', how: '到村委会开具' },
      { name: '户口簿', how: '到村委会开具' },
    ],
  });
});

test('FI-3: the limit starts the day the last item is in', () => {
  const life = given(applied, noticed)
    .at('2026-09-28 09:00')
    .by('1001')
    .when(does.receive('身份证', '户口簿'))
    .then({
      type: 'MaterialsReceived',
      items: [0, 1],
      left: 0,
    });
  expect(life.state).toMatchObject({
    state: 'inProgress',
    clock: { due: { on: '2026-10-30', why: { startOn: '2026-09-28', limit: 20, unit: 'working' } } },
  });
  expect(Object.keys(timers(life))).not.toContain('lapse');
});

test('FI-3: a notice in time stops the clock also after acceptance, and the limit starts anew', () => {
  const life = given(applied, accepted, step('2026-09-22 17:30', '1001', does.notice('户口簿')));
  expect(life.state).toMatchObject({ state: 'awaitingMaterials', clock: null });
  expect(Object.keys(timers(life))).toEqual(['lapse', 'lapseSoon']);
  const { state } = life.at('2026-10-12 09:00').by('1001').when(does.receive('户口簿')).then('MaterialsReceived');
  expect(state.clock?.due.why).toMatchObject({ startOn: '2026-10-12' });
});

test('FI-3: a later notice leaves the date running, through the waiting and after it', () => {
  const late = given(applied, accepted, step('2026-09-23 09:00', '1001', does.notice('户口簿')));
  expect(late.past.at(-1)?.data).toMatchObject({ stopsClock: false });
  expect(late.state).toMatchObject({ state: 'awaitingMaterials', clock: { due: { on: '2026-10-20' } } });
  const { state } = late.at('2026-09-28 09:00').by('1001').when(does.receive('户口簿')).then('MaterialsReceived');
  expect(state.clock?.due).toMatchObject({ on: '2026-10-20', why: { startOn: '2026-09-16' } });
  expect(late.until('2026-10-20 18:00').woken.map(([, type]) => type)).toContain('CaseFellDue');
});

test('FI-3: a petition that lacks something keeps its date', () => {
  const { state } = given(step('2026-09-16 10:00', '1001', registers('petition', 'window')), noticed);
  expect(state).toMatchObject({ state: 'awaitingMaterials', clock: { due: { on: '2026-09-23' } } });
});

test('TL-4: a notice never stops a date that was set from above, nor the second date of a case reopened', () => {
  const { item, given: facts } = applies();
  const more = { ...(item === undefined ? {} : { item }), given: facts, dueOn: day('2026-09-25') };
  const set = given(step('2026-09-16 10:00', '1001', registers('application', 'hotline', more)), noticed);
  expect(set.state).toMatchObject({ state: 'awaitingMaterials', clock: { due: { on: '2026-09-25' } } });
  const again = given(
    applied,
    step('2026-09-16 10:05', '1001', does.refuse),
    step('2026-09-16 14:00', 'person', does.reopen),
    noticed,
  );
  expect(again.state).toMatchObject({ state: 'awaitingMaterials', clock: { due: { on: '2026-09-23' } } });
});

test('FI-3: a notice that asks for nothing changes nothing, and the duty to accept goes on', () => {
  const life = given(applied, step('2026-09-17 09:00', '1001', does.notice()));
  expect(life.state).toMatchObject({ state: 'registered', notice: { n: 1, open: [] } });
  const { state } = life.until('2026-09-22 17:30').life;
  expect(state).toMatchObject({ state: 'inProgress', clock: { due: { why: { startOn: '2026-09-16' } } } });
});

test.each([
  ['accepted', does.accept, ['CaseAccepted'], 'inProgress'],
  ['told what is missing', does.notice('户口簿'), ['CaseAccepted', 'NoticeIssued'], 'awaitingMaterials'],
] as const)(
  'FI-3: an application %s after its five days counts from receipt, also when the wake-up is late',
  (_, command, events, name) => {
    const life = given(applied)
      .at('2026-09-23 09:00')
      .by('1001')
      .when(command)
      .then(...events);
    expect(life.past[1]?.data).toMatchObject({ deemed: true });
    expect(life.state).toMatchObject({ state: name, clock: { due: { why: { startOn: '2026-09-16' } } } });
    expect(life.state.timers.noticeDuty).toBeUndefined();
  },
);

test('FI-3: handed in by parts, the case waits for the last one', () => {
  const part = given(applied, noticed)
    .at('2026-09-18 09:00')
    .by('1001')
    .when(does.receive('户口簿'))
    .then({
      type: 'MaterialsReceived',
      items: [1],
      left: 1,
    });
  expect(part.state).toMatchObject({ state: 'awaitingMaterials', clock: null, notice: { open: [0] } });
  expect(part.state.timers.lapse).toBeDefined();
  const { state } = part.at('2026-09-21 09:00').by('1001').when(does.receive('身份证')).then('MaterialsReceived');
  expect(state).toMatchObject({ state: 'inProgress', clock: { due: { why: { startOn: '2026-09-21' } } } });
});

test('FI-3: the names of the notice are recognised whatever spaces and widths they are written with', () => {
  const life = given(applied, step('2026-09-17 09:00', '1001', does.notice('户口簿(A页)')));
  life.at('2026-09-18 09:00').by('1001').when(does.receive(' 户口簿 （Ａ页）')).then('MaterialsReceived');
});

test('FI-3: what nobody asked for, or what is in already, is not received', () => {
  const part = given(applied, noticed, step('2026-09-18 09:00', '1001', does.receive('户口簿')));
  for (const name of ['结婚证', '户口簿']) {
    part.at('2026-09-18 10:00').by('1001').when(does.receive(name)).refusedBy('FI-3/what-is-received-was-asked-for');
  }
});

test('FI-3: what is handed in answers the newest notice, never one that a later has replaced', () => {
  const again = given(applied, noticed, step('2026-09-18 09:00', '1001', does.receive('户口簿', '身份证')));
  const second = again.at('2026-09-21 09:00').by('1001').when(does.noticeAgain('收入证明')).then('NoticeIssued');
  const old = { ...does.receive('户口簿'), given: { notice: 2, names: ['身份证', '户口簿'] } };
  second.at('2026-09-22 09:00').by('1001').when(old).refusedBy('FI-3/what-is-received-was-asked-for');
});

test('FI-3, AC-1.5: a second notice is refused unless circumstances changed, and then the appraisal group hears of it', () => {
  const received = step('2026-09-18 09:00', '1001', does.receive('户口簿', '身份证'));
  const life = given(applied, noticed, received).at('2026-09-21 09:00').by('1001');
  life.when(does.notice('收入证明')).refusedBy('FI-3/told-once-and-completely', 'changeOfCircumstances');
  const { past } = life.when(does.noticeAgain('收入证明')).then({ type: 'NoticeIssued', n: 2, told: ['1005'] });
  const last = past.at(-1);
  expect(last && textOf(last)?.changeOfCircumstances).toBe('家庭人口有变化');
});

test('FI-3: the first notice is nobody’s to be told of', () => {
  expect(given(applied, noticed).past.at(-1)?.data).not.toHaveProperty('told');
});

test('FI-3: one item is listed once, however it is written', () => {
  given(applied)
    .at('2026-09-17 09:00')
    .by('1001')
    .when(does.notice('户口簿', ' 户口 簿'))
    .refusedBy('FI-3/each-item-is-named-once');
});

test('FI-3: what never comes lapses after thirty working days, and the person is told five before', () => {
  const { life, woken } = given(applied, noticed).until('2026-11-05 18:00');
  expect(woken.map(([at, type]) => [at, type])).toEqual([
    ['2026-10-28 08:30', 'LapseAnnounced'],
    ['2026-11-04 17:30', 'CaseLapsed'],
  ]);
  expect(life.state).toMatchObject({ state: 'lapsed', closedOn: '2026-11-04', closing: { onTime: true } });
  expect(Object.keys(life.state.timers)).toEqual(['archive']);
});

test('FI-3: a part handed in does not move the day on which the rest lapses', () => {
  const part = given(applied, noticed, step('2026-10-20 09:00', '1001', does.receive('户口簿')));
  expect(shown(part.state.timers.lapse as never)).toBe('2026-11-04 17:30');
});

const lapsed = given(applied, noticed, step('2026-09-18 09:00', '1001', does.receive('户口簿'))).until(
  '2026-11-05 18:00',
).life;

test('FI-3: a lapsed case goes on with the rest and with nothing less', () => {
  const asked = given(applied, noticed).until('2026-11-05 18:00').life;
  asked.at('2026-11-06 09:00').by('1001').when(does.receive('身份证')).refusedBy('FI-3/the-rest-revives');
  const { state } = lapsed.at('2026-11-06 09:00').by('1001').when(does.receive('身份证')).then('MaterialsReceived');
  expect(state).toMatchObject({
    state: 'inProgress',
    holder: '1001',
    clock: { due: { why: { startOn: '2026-11-06', limit: 20 } } },
  });
  expect(state.closing).toBeUndefined();
  expect(state.timers).not.toHaveProperty('archive');
});

test('FI-3: a lapsed case whose date ran on goes on with that date, and what was missed goes upward now', () => {
  const { life } = given(step('2026-09-16 10:00', '1001', registers('petition', 'window')), noticed).until(
    '2026-11-05 18:00',
  );
  expect(life.state).toMatchObject({ state: 'lapsed', closing: { onTime: false }, escalated: 2 });
  const back = life.at('2026-11-06 09:00').by('1001').when(does.receive('身份证', '户口簿')).then('MaterialsReceived');
  expect(back.state).toMatchObject({ state: 'inProgress', clock: { due: { on: '2026-09-23' } }, escalated: 2 });
  expect(back.light('2026-11-06 09:01')).toBe('red');
});

test('FI-3: a rating given while it had lapsed is followed up also after it goes on', () => {
  const rated = lapsed.at('2026-11-05 19:00').by('person').when(does.rate(1)).then('CaseRated');
  const { state } = rated.at('2026-11-06 09:00').by('1001').when(does.receive('身份证')).then('MaterialsReceived');
  expect(Object.keys(state.timers)).toEqual(expect.arrayContaining(['contact', 'rectify', 'due']));
  expect(Object.keys(state.timers)).not.toContain('archive');
});

test('FI-3: what lapsed rests in the archive 30 days later and is not revived from there', () => {
  const { life } = lapsed.until('2026-12-10 10:00');
  expect(life.state.state).toBe('archived');
  life.at('2026-12-10 10:00').by('1001').when(does.receive('身份证')).refusedBy('FI-1/a-step-fits-the-state');
});

test('FI-3: what the person says about their materials is kept, and the office still says what came', () => {
  const { state } = given(applied, noticed)
    .at('2026-09-18 20:00')
    .by('person')
    .when(does.offer)
    .then('MaterialsOffered');
  expect(state).toMatchObject({ state: 'awaitingMaterials', notice: { open: [0, 1] } });
});

test('FI-3: an office that disputes its duty while materials are out examines the application anew', () => {
  const life = given(applied, noticed).at('2026-09-18 09:00').by('1013').when(does.dispute).then('DisputeRaised');
  expect(timers(life)).toEqual({ noticeDuty: '2026-09-24 17:30', ruling: '2026-09-21 17:30' });
  const { state } = life.until('2026-09-24 17:30').life;
  expect(state).toMatchObject({ state: 'arbitration', clock: { due: { why: { startOn: '2026-09-24' } } } });
});

test('TL-4: a directive that lapsed for materials is still reported back', () => {
  const directive = step('2026-09-16 10:00', '1013', registers('directive', 'superior'));
  const { life } = given(directive, step('2026-09-17 09:00', '1013', does.notice('名册'))).until('2026-11-05 18:00');
  expect(life.state).toMatchObject({ state: 'lapsed', reportOwed: true });
  const back = life.at('2026-11-06 09:00').by('1013').when(does.receive('名册')).then('MaterialsReceived');
  expect(back.state).toMatchObject({ state: 'inProgress', escalated: 2 });
  expect(back.state.reportOwed).toBeUndefined();
  expect(back.until('2026-12-31 10:00').woken).toEqual([]);
});

test('AC-1.14: what a stand-in receives is received for the holder', () => {
  const life = given(applied, noticed).under(lawWhen({ away: { '1001': '1012' } }));
  const { state } = life
    .at('2026-09-18 09:00')
    .by('1012')
    .when(does.receive('身份证', '户口簿'))
    .then('MaterialsReceived');
  expect(state).toMatchObject({ state: 'inProgress', holder: '1001' });
});
