// The law of the monthly report (SV-4.4): when it is drafted, who does what in which order, and when it is frozen.
import { expect, test } from 'vitest';
import type { Role } from '#shared/directory/roles.ts';
import { monthsOwed, overdueOn, reportFigures } from '#shared/report/figures.ts';
import { reportNotices } from '#shared/report/notices.ts';
import { day, instant } from '#shared/time.ts';
import { LAW, lawWith, without } from '../sample-law.ts';
import { does, FROZEN, figuresOf, life, type Step, step } from './given.ts';

const typesOf = (found: ReturnType<typeof life>) => found.events.map(({ type }) => type);

test.each([
  // National Day lasts until the 7th; the 8th of October 2026 is the first working day.
  ['2026-10-07 08:35', '2026-09', 0],
  ['2026-10-08 08:35', '2026-09', 1],
  ['2026-11-01 08:35', '2026-10', 0],
  ['2026-11-02 08:35', '2026-10', 1],
])('SV-4.4: on %s the report of %s is drafted %i times: on the first working day after the month', (at, month, n) => {
  expect(life(does.draft(at, month)).events).toHaveLength(n);
});

test('SV-4.4: a flood on the first working day puts the draft off to the next', () => {
  const flood = lawWith({
    overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕12号' }],
  });
  expect(life(does.draft('2026-10-08 08:35', '2026-09', flood)).events).toEqual([]);
  expect(life(does.draft('2026-10-09 08:35', '2026-09', flood)).events).toHaveLength(1);
});

test('SV-4.4: a report that is drafted is not drafted again', () => {
  expect(life(does.draft(), does.draft('2026-10-10 08:35')).events).toEqual([]);
});

test('SV-4.4: after a standstill each month that was missed is owed, the oldest first; a new house begins with the last', () => {
  expect(monthsOwed('2026-09', day('2027-01-04'), '2026-09-01')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(monthsOwed('2026-12', day('2027-01-04'), '2026-09-01')).toEqual([]);
  expect(monthsOwed(undefined, day('2027-01-04'), '2026-09-01')).toEqual(['2026-12']);
  expect(monthsOwed(undefined, day('2026-09-24'), '2026-09-01')).toEqual([]);
});

test('SV-4.4: it goes up only with causes and measures, and after the report before it was frozen', () => {
  expect(life(does.draft(), does.submit).refused?.rule).toBe('SV-4.4/causes-and-measures-are-written');
  const behind = { type: 'submit', before: { month: '2026-08', frozen: false } } as const;
  expect(life(does.draft(), does.write, step('2026-10-12 09:00', '1005', behind)).refused?.rule).toBe(
    'SV-4.4/the-report-before-comes-first',
  );
});

test('SV-4.4: the members sign, each once and each for themselves; the last signature ends the signing', () => {
  const before = FROZEN.slice(0, 4);
  expect(life(...before, does.sign('1006')).refused?.rule).toBe('SV-4.4/each-signs-once');
  expect(life(...before, does.sign('1004')).refused?.rule).toBe('SV-4.4/the-members-sign');
  expect(life(...FROZEN.slice(0, 5)).state?.state).toBe('submitted');
  expect(life(...FROZEN.slice(0, 6)).state?.state).toBe('signed');
  expect(typesOf(life(...FROZEN))).toEqual(['ReportFrozen']);
  expect(life(...FROZEN, does.freeze()).events).toEqual([]);
});

test('SV-4.4: any member returns it with a reason as long as it lies before them; then it is written, submitted and signed anew', () => {
  const back = [...FROZEN.slice(0, 4), does.sendBack('1010')];
  expect(typesOf(life(...back))).toEqual(['ReportReturned']);
  expect(life(...back).state).toMatchObject({
    ...{ state: 'draft', edition: 1, countedOn: '2026-10-09', written: ['causes', 'measures'] },
    // Five working days to write it again, and nobody's signature under words that change.
    ...{ entitled: [], signatures: [], timers: { owed: instant('2026-10-21T09:30:00.000Z') } },
  });
  const again = [step('2026-10-15 09:10', '1005', { type: 'submit' }), does.sign('1006', '2026-10-16 09:00')];
  expect(life(...back, ...again).state?.signatures.map(({ by }) => by)).toEqual(['1006']);
});

test('SV-4.4: it is returned neither before it was submitted, nor when all have signed, nor by somebody outside the leading group', () => {
  const rule = (...steps: readonly Step[]) => life(...steps).refused?.rule;
  expect(rule(does.draft(), does.sendBack('1010'))).toBe('SV-4.4/a-step-fits-the-report');
  expect(rule(...FROZEN.slice(0, 6), does.sendBack('1010'))).toBe('SV-4.4/a-step-fits-the-report');
  expect(rule(...FROZEN, does.sendBack('1010'))).toBe('SV-4.4/a-step-fits-the-report');
  expect(rule(...FROZEN.slice(0, 3), does.sendBack('1004'))).toBe('SV-4.4/the-members-return');
});

test('SV-4.4: of a return its writers and the other members are told, without its reason', () => {
  const { events } = life(...FROZEN.slice(0, 4), does.sendBack('1010'));
  const returned = { ...events[0], version: 5, actor: { kind: 'staff', staff: '1010' } } as never;
  expect(reportNotices(LAW.directory, returned)).toEqual(
    ['1005', '1006', '1011'].map((staff) => ({ staff, what: 'ReportReturned' })),
  );
});

test('SV-4.4: a member may sign with a dissent, and then says why', () => {
  const at = '2026-10-13 09:00';
  const mute = step(at, '1006', { type: 'sign', dissent: true });
  expect(life(...FROZEN.slice(0, 3), mute).refused?.rule).toBe('SV-4.4/dissent-says-why');
  const said = step(at, '1006', { type: 'sign', dissent: true, comment: '数字有误' });
  expect(life(...FROZEN.slice(0, 3), said).state?.signatures).toEqual([
    { by: '1006', at: instant('2026-10-13T01:00:00.000Z'), dissent: true },
  ]);
});

test('SV-4.4: the chair closes it when two of three have signed, the chair among them, and not before', () => {
  const close = step('2026-10-14 09:00', '1006', { type: 'close', reason: '一人住院' });
  const up = FROZEN.slice(0, 3);
  expect(life(...up, does.sign('1006'), close).refused?.rule).toBe('SV-4.4/closed-when-enough-have-signed');
  expect(life(...up, does.sign('1010'), does.sign('1011'), close).refused?.rule).toBe(
    'SV-4.4/closed-when-enough-have-signed',
  );
  expect(life(...up, does.sign('1006'), does.sign('1010'), close).state?.state).toBe('signed');
});

/** The law after the party secretary left, with the mayor or somebody new in the chair. */
function afterTheChair(number: string) {
  const law = without(LAW, '1006');
  const staff = new Map(law.directory.staff);
  const roles: Role[] = ['chair', 'leading-group'];
  const one = staff.get(number);
  if (one) staff.set(number, { ...one, roles });
  return { ...law, directory: { ...law.directory, staff } };
}

test.each(['1010', '1004'])(
  'SV-4.4: a chair who left before signing holds up no report: %s signs and closes it',
  (chair) => {
    const law = afterTheChair(chair);
    const on = (at: string, by: string, command: Parameters<typeof step>[2]) => step(at, by, command, law);
    const up = [...FROZEN.slice(0, 3), does.sign('1011')];
    const signs = on('2026-10-13 09:00', chair, { type: 'sign' });
    expect(life(...up, on('2026-10-13 09:00', '1006', { type: 'sign' })).refused?.rule).toBe('SV-4.4/the-members-sign');
    const owed = on('2026-10-19 17:30', 'clock', { type: 'timer', what: 'owed' });
    const told = life(...up, signs, owed).events.map(({ data }) => (data as { told: string[] }).told);
    expect(told.flat()).not.toContain('1006');
    const closed = life(...up, signs, on('2026-10-20 09:00', chair, { type: 'close', reason: '书记调离' }));
    expect(closed.state).toMatchObject({ state: 'signed', closedBy: chair });
  },
);

test('SV-4.4: members who left without signing are not counted among those who must', () => {
  const law = without(LAW, '1010', '1011');
  const reason = { type: 'close', reason: '两人调离' } as const;
  const signed = [...FROZEN.slice(0, 3), does.sign('1006')];
  expect(life(...signed, step('2026-10-14 09:00', '1006', reason)).refused?.rule).toBe(
    'SV-4.4/closed-when-enough-have-signed',
  );
  expect(life(...signed, step('2026-10-14 09:00', '1006', reason, law)).state?.state).toBe('signed');
});

test('SV-4.4: what is frozen is put right only by a further edition, and the one before stays', () => {
  const wrong = step('2026-10-20 09:00', '1005', { type: 'write', causes: '另有原因' });
  expect(life(...FROZEN, wrong).refused?.rule).toBe('SV-4.4/a-step-fits-the-report');
  const { state } = life(...FROZEN, step('2026-10-20 09:00', '1005', { type: 'correct', reason: '原因写错' }));
  expect(state).toMatchObject({ state: 'draft', edition: 2, signatures: [], written: ['causes', 'measures'] });
  expect(state?.editions.map(({ edition }) => edition)).toEqual([1]);
});

test('SV-4.1: no number of a complaint is written into a report, however it is spelt', () => {
  for (const causes of ['见 LSK-2026-T000017', '见２０２６－Ｔ０００１７号', '2026 — T 00017']) {
    const { refused } = life(does.draft(), step('2026-10-10 09:00', '1005', { type: 'write', causes }));
    expect(refused?.rule, causes).toBe('SV-4.1/no-complaint-is-named');
  }
});

test('SV-4.4: who owes the next step is reminded, and again until it is taken', () => {
  const owed = (at: string) => step(at, 'clock', { type: 'timer', what: 'owed' });
  const first = life(does.draft('2026-10-09 08:35'), owed('2026-10-15 17:30'));
  expect(first.events.map(({ data }) => data)).toEqual([
    { told: ['1005', '1006'], again: instant('2026-10-22T09:30:00.000Z') },
  ]);
  const signing = life(...FROZEN.slice(0, 3), does.sign('1010'), owed('2026-10-19 17:30'));
  expect(signing.events.map(({ data }) => (data as { told: string[] }).told)).toEqual([['1006', '1011']]);
});

test('SV-4.4: beside the month stand the month before and the same month of the year before, where there are records', () => {
  const { monthBefore, yearBefore } = figuresOf('2026-09');
  expect([monthBefore, yearBefore]).toEqual([
    { month: '2026-08', line: null, change: null },
    { month: '2025-09', line: null, change: null },
  ]);
  const { monthBefore: _, yearBefore: __, ...besides } = figuresOf('2026-10');
  const later = reportFigures({}, '2026-10', '2025-01-01', besides);
  expect([later.monthBefore.line?.received, later.yearBefore.change?.received]).toEqual([0, 0]);
});

test('SV-4.4: the overdue list tells number, office and days, the longest first, and no complaint and nobody', () => {
  const open = (number: string, kind: 'petition' | 'complaint', dueOn: string) => ({
    number,
    kind,
    state: 'inProgress' as const,
    office: 'civil-affairs',
    counted: {
      kind,
      channel: 'window' as const,
      office: 'civil-affairs',
      receivedOn: day('2026-09-01'),
      open: true,
      dueOn: day(dueOn),
    },
  });
  const found = overdueOn(
    [
      open('LSK-2026-000001', 'petition', '2026-10-01'),
      open('LSK-2026-000002', 'petition', '2026-09-20'),
      open('LSK-2026-T000003', 'complaint', '2026-09-20'),
      open('LSK-2026-000004', 'petition', '2026-10-09'),
    ],
    day('2026-10-09'),
  );
  expect(found).toEqual({
    count: 2,
    byState: { inProgress: 2 },
    byKind: { petition: 2 },
    listed: [
      { number: 'LSK-2026-000002', office: 'civil-affairs', days: 19 },
      { number: 'LSK-2026-000001', office: 'civil-affairs', days: 8 },
    ],
  });
});
