// What the person sees under number and code: their own steps in order, and nothing of how offices settled among
// themselves or who in them did what.
import { expect, test } from 'vitest';
import { caseLaw } from '#shared/case/decide.ts';
import { type Follow, follow } from '#shared/case/follow.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { JsonObject } from '#shared/decision.ts';
import { atTheWindow, given, type Life, step, textOf } from './case-life.ts';
import { applies, does, registers } from './does.ts';

const TEXTS: { readonly [type: string]: { readonly [field: string]: string } } = {
  CaseRegistered: { subject: '村口路灯不亮', body: '已经一个月', contact: '张三' },
  CaseHandedOver: { reason: '内部说明：两所室有争议' },
  HandOverReturned: { reason: '内部说明：不归我们' },
  ProgressReported: { text: '已到现场查看' },
  CaseCompleted: { result: '已修好' },
  CaseRefused: { reasons: '材料不实', basis: '办事指南第三条', remedy: '可申请复核' },
};

const wordsOf = ({ type }: { readonly type: string }): JsonObject | undefined => TEXTS[type];

/** The view as it is rewritten with each step. */
function viewOf(life: Life, said: (event: Life['past'][number]) => JsonObject | undefined = wordsOf): Follow {
  let state: CaseState | null = null;
  let view: Follow | null = null;
  for (const event of life.past) {
    state = caseLaw.evolve(state, event);
    view = follow(view, 'c'.repeat(32), state, event, said(event));
  }
  if (!view) throw new Error('no view');
  return view;
}

const story = given(
  atTheWindow,
  step('2026-09-24 10:05', '1001', does.handOver('agriculture')),
  step('2026-09-24 10:10', '1012', does.returnHandOver('civil-affairs')),
  step('2026-09-24 10:15', '1001', does.handOver('civil-affairs')),
  step('2026-09-24 10:20', '1002', does.acceptHandOver),
  step('2026-09-24 10:25', '1002', does.accept),
  step('2026-09-24 16:00', '1002', does.report),
  step('2026-09-30 11:00', '1002', does.complete),
);

test('TL-3: the person sees subject, state, office, date and the steps that are theirs, with the words meant for them', () => {
  const view = viewOf(story);
  expect(view).toMatchObject({
    number: 'LSK-2026-000001',
    state: 'completed',
    subject: '村口路灯不亮',
    office: 'civil-affairs',
    closedOn: '2026-09-30',
    due: { on: '2026-10-08' },
  });
  expect(view.steps.map(({ type, office, text }) => [type, office, text])).toEqual([
    ['CaseRegistered', 'service-centre', undefined],
    ['CaseHandedOver', 'agriculture', undefined],
    ['CaseHandedOver', 'civil-affairs', undefined],
    ['HandOverAccepted', 'civil-affairs', undefined],
    ['CaseAccepted', 'civil-affairs', undefined],
    ['ProgressReported', 'civil-affairs', { text: '已到现场查看' }],
    ['CaseCompleted', 'civil-affairs', { result: '已修好' }],
  ]);
});

test('the person’s view holds no staff number, no internal reason and no contact', () => {
  const told = JSON.stringify(viewOf(story));
  for (const secret of ['1001', '1002', '1012', '内部说明', '张三', '已经一个月']) {
    expect(told.replace('LSK-2026-000001', '')).not.toContain(secret);
  }
});

test('TL-3: a refusal reaches the person with reasons, basis and remedy', () => {
  const refused = viewOf(given(atTheWindow, step('2026-09-24 11:00', '1001', does.refuse)));
  expect(refused.steps.at(-1)?.text).toEqual(TEXTS.CaseRefused);
});

test('what the clock does inside the house is not shown, what changes the person’s date is', () => {
  const { life } = given(atTheWindow).until('2026-10-31 10:00');
  expect(viewOf(life).steps.map(({ type }) => type)).toEqual(['CaseRegistered']);
});

const petition = [
  step('2026-09-16 09:00', '1002', registers('petition', 'letter')),
  step('2026-09-16 09:30', '1002', does.accept),
] as const;
const steps = (life: Life) => viewOf(life, textOf).steps.map(({ type }) => type);

test('FI-3: the person sees what the notice asks for and how to come by it, what is still out, and what was received', () => {
  const asked = given(
    step('2026-09-16 09:00', '1001', applies()),
    step('2026-09-17 09:00', '1001', does.notice('身份证', '户口簿')),
  );
  const view = viewOf(asked, textOf);
  expect(view).toMatchObject({ state: 'awaitingMaterials', due: null, open: [0, 1] });
  expect(view.steps.at(-1)).toMatchObject({
    type: 'NoticeIssued',
    missing: [
      { name: '身份证', how: '到村委会开具' },
      { name: '户口簿', how: '到村委会开具' },
    ],
  });
  const part = asked.at('2026-09-18 09:00').by('1001').when(does.receive('户口簿')).then('MaterialsReceived');
  expect(viewOf(part, textOf).open).toEqual([0]);
  const { life } = part.until('2026-11-05 10:00');
  expect(steps(life).slice(-2)).toEqual(['LapseAnnounced', 'CaseLapsed']);
});

test('TL-3, TL-4: a stop with its basis and an extension with both dates are shown; who asked and who granted is not', () => {
  const stopped = given(
    step('2026-09-16 09:00', '1001', applies()),
    step('2026-09-16 09:30', '1001', does.accept),
    step('2026-09-17 09:00', '1001', does.suspend('2026-09-18')),
  );
  expect(viewOf(stopped, textOf)).toMatchObject({ suspended: true, state: 'suspended' });
  expect(viewOf(stopped, textOf).steps.at(-1)?.text).toEqual({ basis: '听证通知书' });
  const longer = given(
    ...petition,
    step('2026-09-21 09:00', '1002', does.askLonger),
    step('2026-09-21 10:00', '1003', does.grantLonger),
  );
  const view = viewOf(longer, textOf);
  expect(view.steps.at(-1)).toMatchObject({ moved: { before: '2026-09-23', on: '2026-10-08' } });
  expect(steps(longer)).toEqual(['CaseRegistered', 'CaseAccepted', 'ExtensionGranted']);
  expect(JSON.stringify(view)).not.toContain('须实地勘验');
});

test('SC-1: what follows a bad rating reaches the person, and says when they may rate once more', () => {
  const life = given(
    ...petition,
    step('2026-09-17 09:00', '1002', does.complete),
    step('2026-09-17 15:00', 'person', does.rate(1)),
    step('2026-09-18 09:00', '1003', does.contact),
    step('2026-09-18 10:00', '1003', does.proposeSetAside),
    step('2026-09-21 09:00', '1003', does.rectify),
  );
  const view = viewOf(life, textOf);
  expect(view).toMatchObject({ rating: { level: 1 }, rectified: true });
  expect(view.steps.slice(-3).map(({ type, text }) => [type, text])).toEqual([
    ['CaseRated', undefined],
    ['RatingContacted', { text: '已电话回访' }],
    ['RatingRectified', { text: '已重新修好' }],
  ]);
});

test('what leaders say among themselves, how a record was tidied and whom else it concerns is not the person’s to see', () => {
  const life = given(
    ...petition,
    step('2026-09-17 09:00', '1004', does.supervise),
    step('2026-09-17 09:05', '1002', does.link(7)),
    step('2026-09-17 09:10', '1002', does.correct('village', 'liuyuan')),
    step('2026-09-17 09:15', '1002', does.attach),
    step('2026-09-17 09:20', '1002', does.inviteJoint('2026-09-22', 'agriculture')),
    step('2026-09-17 09:25', '1011', does.disagree),
    step('2026-09-17 09:30', '1012', does.contribute),
  );
  expect(steps(life)).toEqual(['CaseRegistered', 'CaseAccepted']);
  const told = JSON.stringify(viewOf(life, textOf));
  for (const secret of ['1004', '请说明进展', 'LSK-2026-000007', '照片', '已核对土地台账'])
    expect(told).not.toContain(secret);
});

test('FI-1: a corrected subject is the one the person reads, a date counted again is shown as a step', () => {
  const renamed = given(...petition, step('2026-09-17 09:00', '1002', does.correct('subject', '村口两盏路灯不亮')));
  expect(viewOf(renamed, textOf)).toMatchObject({ subject: '村口两盏路灯不亮' });
  expect(steps(renamed)).toEqual(['CaseRegistered', 'CaseAccepted']);
  const recounted = given(...petition, step('2026-09-17 09:00', '1002', does.correct('kind', 'error')));
  expect(steps(recounted).at(-1)).toBe('CaseCorrected');
});
