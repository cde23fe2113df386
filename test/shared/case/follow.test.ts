// What the person sees under number and code: their own steps in order, and nothing of how offices settled among
// themselves or who in them did what.
import { expect, test } from 'vitest';
import { caseLaw } from '#shared/case/decide.ts';
import { type Follow, follow } from '#shared/case/follow.ts';
import type { CaseState } from '#shared/case/state.ts';
import { atTheWindow, does, given, type Life, step } from './case-life.ts';

const TEXTS: { readonly [type: string]: { readonly [field: string]: string } } = {
  CaseRegistered: { subject: '村口路灯不亮', body: '已经一个月', contact: '张三' },
  CaseHandedOver: { reason: '内部说明：两所室有争议' },
  HandOverReturned: { reason: '内部说明：不归我们' },
  ProgressReported: { text: '已到现场查看' },
  CaseCompleted: { result: '已修好' },
  CaseRefused: { reasons: '材料不实', basis: '办事指南第三条', remedy: '可申请复核' },
};

/** The view as it is rewritten with each step. */
function viewOf(life: Life): Follow {
  let state: CaseState | null = null;
  let view: Follow | null = null;
  for (const event of life.past) {
    state = caseLaw.evolve(state, event);
    view = follow(view, 'c'.repeat(32), state, event, TEXTS[event.type]);
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
